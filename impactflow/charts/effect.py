"""The effect of a change as a picture: what was, and what the fit expects without the change."""

from typing import Any

import pandas as pd

from impactflow.charts import annotations as notes
from impactflow.charts.axes import horizontal, vertical
from impactflow.charts.figures import attach
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.measures.effect import Effect
from impactflow.spc.figures import when
from impactflow.spc.words import period

LEGEND = "Points: what was. Solid line: the fit. Dashed line: what the fit expects without the change"
LINES = {"fitted": (LIGHT.accent, [1, 0]), "without": (LIGHT.concern, [6, 3])}


def draw_effect(found: Effect, *, measure: str, title: str | None = None, unit: str = "", change: str = "the change"):
    """Draw a series with the fit, and from the change on with the fit without it.

    Args:
        found: the result of `impactflow.measures.effect`.
        measure: what is counted, of whom: the subtitle, with the period. Say so where a comparison
            was taken off.
        title: the finding, as a sentence; without it the chart says the step.
        unit: written after figures, such as "%" or "admissions".
        change: what happened on the day, in a few words.

    Returns:
        An Altair chart, with its alternative text and its figures.
    """
    enable()
    import altair as alt

    rows = found.points.rename_axis("date").reset_index()
    subject = f"{measure}, {period(found.points.index)}"
    said = {found.day: change}
    layers = [*_lines(rows, found.day, unit), _points(rows, unit), notes.notes(said, rows["date"])]
    words = f"Line chart: {subject}. {found.sentence} {notes.in_words(said, rows['date'])}"
    return alt.layer(*layers).properties(
        title=titled(title or f"From {found.day:%d %B %Y}: {found.step.words}".replace(" 0", " "), subject, LEGEND),
        description=spoken(title, words),
        usermeta=attach(_table(found.points)),
    )


def _lines(rows: pd.DataFrame, day: pd.Timestamp, unit: str) -> list:
    after = rows["date"] >= day
    # Two pieces: a line across the change would show a slope where there was a step.
    return [
        _line(rows[~after], rows, "fitted", unit),
        _line(rows[after], rows, "without", unit),
        _line(rows[after], rows, "fitted", unit),
    ]


def _line(part: pd.DataFrame, rows: pd.DataFrame, name: str, unit: str):
    import altair as alt

    colour, dashes = LINES[name]
    drawn = alt.Chart(part[["date", name]].round({name: 3})).mark_line(color=colour, strokeDash=dashes, strokeWidth=2.5)
    return drawn.encode(horizontal(rows["date"]), vertical(name, unit))


def _points(rows: pd.DataFrame, unit: str) -> Any:
    import altair as alt

    dots = alt.Chart(rows[["date", "value"]].round({"value": 3})).mark_circle(color=LIGHT.common_cause, size=30, opacity=1)
    return dots.encode(horizontal(rows["date"]), vertical("value", unit))


def _table(points: pd.DataFrame) -> pd.DataFrame:
    heads = {"value": "Value", "fitted": "Fit", "without": "Fit without the change"}
    return points.round(1).rename(columns=heads).set_axis(pd.Index(when(points.index), name="When"))
