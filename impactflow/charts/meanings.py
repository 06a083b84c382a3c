"""Points by what they mean: shape and colour together, so that neither carries it alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from impactflow.charts.tokens import LIGHT


@dataclass(frozen=True)
class Look:
    """How a point of one meaning is drawn."""

    word: str
    colour: str
    shape: str
    hollow: bool = False

    @property
    def fill(self) -> str:
        """The colour inside the shape."""
        return LIGHT.paper if self.hollow else self.colour


# As heavy to the eye as the circle beside it; the diamond of the same area looks smaller.
BOLD_DIAMOND = "M0,-1.3L1.3,0L0,1.3L-1.3,0Z"
LOOKS = {
    "common_cause": Look("Common cause", LIGHT.common_cause, "circle", hollow=True),
    "improvement": Look("Improvement", LIGHT.improvement, "circle"),
    "concern": Look("Concern", LIGHT.concern, BOLD_DIAMOND),
    "neutral_high": Look("Signal", LIGHT.neutral, "square"),
    "neutral_low": Look("Signal", LIGHT.neutral, "square"),
}


def groups(better: str = "Better", worse: str = "Worse") -> dict[str, Look]:
    """Return how groups are drawn: beside each other they have not improved or worsened, they differ."""
    words = ("Within the limits", better, worse, "Above", "Below")
    return {name: replace(look, word=word) for (name, look), word in zip(LOOKS.items(), words, strict=True)}


GROUPS = groups()
SIZE, LEAST = 80, 16  # square pixels of a point
CUT = 22  # letters: Vega cuts longer words of a legend off, unless it is told how much room they have
ROOMY = 60  # points that have room at that size


def size_for(count: int) -> int:
    """Return the area of a point that leaves so many of them apart."""
    return max(LEAST, min(SIZE, SIZE * ROOMY // max(count, 1)))


def worded(meaning: pd.Series, looks: Mapping[str, Look] = LOOKS) -> pd.Series:
    """Return the words of meanings, as legend and tooltip show them."""
    return meaning.map({name: look.word for name, look in looks.items()})


def dots(base, present: Iterable, tooltip: list, looks: Mapping[str, Look] = LOOKS, size: int = SIZE, stacked: bool = False):
    """Return points by meaning.

    Args:
        base: an Altair chart with x and y, whose rows have a column ``Meaning`` (see `worded`).
        present: the words in it; they stand in the legend, unless there is nothing to tell apart.
        tooltip: Altair tooltips.
        looks: how each meaning is drawn.
        size: area of a point, in square pixels.
        stacked: whether the legend has a line for each word, where long ones would not fit beside each other.
    """
    import altair as alt

    shown = list(dict.fromkeys(look for look in looks.values() if look.word in set(present)))
    names = [look.word for look in shown]
    plain = names == [looks["common_cause"].word]
    room = {"labelLimit": 300, "columnPadding": 24} if max(map(len, names), default=0) > CUT else {}
    room |= {"columns": 1} if stacked else {}

    def by(channel, values: list):
        scale = alt.Scale(domain=names, range=values)
        key = None if plain else alt.Legend(orient="bottom", title=None, **room)
        return channel("Meaning:N", scale=scale, legend=key)

    return base.mark_point(opacity=1, strokeWidth=1.8, size=size).encode(
        fill=by(alt.Fill, [look.fill for look in shown]),
        stroke=by(alt.Stroke, [look.colour for look in shown]),
        shape=by(alt.Shape, [look.shape for look in shown]),
        tooltip=tooltip,
    )
