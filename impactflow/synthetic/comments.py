"""Comments of patients and carers: invented, and about half of them read for themes."""

import numpy as np
import pandas as pd

from impactflow.hospital.streams import Streams
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.texts import fits, places, read_comments

# Our assumptions.
A_BED = 0.4  # comments in an extract; a hospital of usual size uses every text
THEMED = 0.5  # share that somebody has read for themes
WINTER, BUSY = (11, 12, 1, 2, 3), "corridor"
WINTER_TIMES = 3  # how many times as likely a comment on the corridor is on a winter's day


def table(hospital: Hospital, streams: Streams) -> pd.DataFrame:
    """Return a row a comment, in order of date; no text stands there twice.

    A text stands at a place that it fits, and has one theme, though some are about two.
    """
    texts = _chosen(hospital, streams)
    found = pd.DataFrame(
        {
            "date": _dates(texts["theme"], hospital, streams),
            "place": _places(texts["where"], hospital, streams),
            "theme": texts["theme"].where(streams.luck("comments read", len(texts)) < THEMED),
            "comment": texts["comment"],
        }
    )
    found = found.sort_values(["date", "place", "comment"], ignore_index=True)
    found.insert(0, "comment_id", np.arange(1, len(found) + 1))
    return found


def _chosen(hospital: Hospital, streams: Streams) -> pd.DataFrame:
    """Return the texts that some place of the hospital fits, as many as its size asks for."""
    texts, kinds = read_comments(), set(places(hospital).values())
    order = streams.of("comments chosen").permutation(len(texts))
    suits = texts["where"].map(lambda where: any(fits(where, kind) for kind in kinds))
    count = round(A_BED * sum(ward.beds for ward in hospital.usual.wards))
    return texts.loc[[place for place in order if suits[place]][:count]].reset_index(drop=True)


def _dates(themes: pd.Series, hospital: Hospital, streams: Streams) -> pd.Series:
    days = pd.date_range(hospital.first_day, hospital.last_day, unit="s")
    even = np.ones(len(days))
    busy = np.where(days.month.isin(WINTER), WINTER_TIMES, 1)
    luck = streams.luck("comment's day", len(themes))
    return pd.Series(
        [days[_drawn(busy if theme == BUSY else even, one)] for theme, one in zip(themes, luck, strict=True)]
    )


def _places(wheres: pd.Series, hospital: Hospital, streams: Streams) -> list[str]:
    """Return a place for each text: of wards that fit, one in proportion to its beds."""
    kinds = places(hospital)
    codes = list(kinds)
    beds = np.array([1, *(ward.beds for ward in hospital.usual.wards)])
    luck = streams.luck("comment's place", len(wheres))
    fitting = {where: beds * [fits(where, kinds[each]) for each in codes] for where in wheres.unique()}
    return [codes[_drawn(fitting[where], one)] for where, one in zip(wheres, luck, strict=True)]


def _drawn(weights: np.ndarray, luck: float) -> int:
    cumulative = np.cumsum(weights)
    return int(np.searchsorted(cumulative, luck * cumulative[-1], "right"))
