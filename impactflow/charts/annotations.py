"""Notes on a chart: what happened on a date, said where it happened."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from impactflow.charts.axes import horizontal, is_dated
from impactflow.charts.lines import written
from impactflow.charts.tokens import LIGHT
from impactflow.errors import PlainError

LEVELS = 3  # notes that stand close are written on different lines
LINE = 18  # pixels


class NoteOutside(PlainError):
    """A note belongs to no part of the chart."""


def notes(annotations: Mapping[Any, str], dates: pd.Series):
    """Return a thin line and its words for each note.

    Args:
        annotations: words by date; by number of the point (from 1) where there are no dates.
        dates: the dates of the chart's points, as they are plotted.

    Raises:
        NoteOutside: a date cannot be read, or lies outside the chart.
    """
    import altair as alt

    rows = pd.DataFrame([_note(when, words, dates) for when, words in annotations.items()])
    rows = rows.sort_values("date", ignore_index=True)
    x = horizontal(dates)
    layers = [alt.Chart(rows).mark_rule(color=LIGHT.quiet, strokeDash=[2, 3]).encode(x)]
    middle = dates.iloc[len(dates) // 2]
    for place, row in rows.iterrows():
        left = row["date"] <= middle
        level = alt.value(place % LEVELS * LINE)
        spot = alt.Chart(rows.iloc[[place]]).encode(horizontal(dates), y=level, text="words:N")
        word = written(
            spot, align="left" if left else "right", baseline="top", dx=5 if left else -5,
            color=LIGHT.quiet, fontSize=13,
        )
        layers.append(word)
    return alt.layer(*layers)


def in_words(annotations: Mapping[Any, str], dates: pd.Series) -> str:
    """Say the notes as sentences, for the alternative text."""
    rows = sorted((_note(when, words, dates) for when, words in annotations.items()), key=lambda n: n["date"])
    said = [f"{_named(row['date'])}: {row['words']}" for row in rows]
    return f"Notes: {'; '.join(said)}."


def _named(when: Any) -> str:
    if isinstance(when, pd.Timestamp):
        return when.strftime("%d %B %Y").lstrip("0")
    return f"point {when}"


def _date(when: Any) -> pd.Timestamp:
    # Any other form is refused: 05/01/2024 is January to some and May to others.
    at = pd.to_datetime(when, format="ISO8601") if isinstance(when, str) else pd.Timestamp(when)
    if at is pd.NaT or isinstance(when, (int, float)):
        raise ValueError
    return at.tz_localize(None)


def _note(when: Any, words: str, dates: pd.Series) -> dict:
    try:
        at = _date(when) if is_dated(dates) else int(when)
    except (ValueError, TypeError, OverflowError):
        raise NoteOutside(
            f"The note {str(words)[:40]!r} stands at {str(when)[:40]!r}. "
            f"It should be {'a date, such as 2024-05-01' if is_dated(dates) else 'the number of a point'}."
        ) from None
    if not dates.iloc[0] <= at <= dates.iloc[-1]:
        raise NoteOutside(
            f"The note {str(words)[:40]!r} stands at {_named(at)}, outside the chart: "
            f"it runs from {_named(dates.iloc[0])} to {_named(dates.iloc[-1])}."
        )
    return {"date": at, "words": str(words)}
