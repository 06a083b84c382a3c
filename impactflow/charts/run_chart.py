"""The run chart as a picture: the points, their median, and the runs that are too long."""

import pandas as pd

from impactflow.charts import annotations as notes
from impactflow.charts.axes import horizontal, plotted, vertical
from impactflow.charts.figures import attach
from impactflow.charts.lines import RIGHT_EDGE, written
from impactflow.charts.meanings import dots, size_for, worded
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.figures import when
from impactflow.spc.run_chart import RunChart
from impactflow.spc.words import describe_run_chart, figure, headline_run_chart, period


def draw_run_chart(
    chart: RunChart,
    *,
    measure: str,
    title: str | None = None,
    unit: str = "",
    annotations: dict | None = None,
):
    """Draw a run chart.

    Args:
        chart: the result of `impactflow.spc.run_chart`.
        measure: what is counted, of whom: the subtitle, with the period.
        title: the finding, as a sentence; without it the chart says its own.
        unit: written after figures, such as "%" or "minutes".
        annotations: what happened, by date.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NoteOutside: an annotation lies outside the chart.
    """
    enable()
    import altair as alt

    points = _rows(chart)
    layers = [_line(points, unit), _median(chart, points, unit)]
    words = " ".join([describe_run_chart(chart, measure, unit), *chart.warnings])
    if annotations:
        layers.append(notes.notes(annotations, points["date"]))
        words += f" {notes.in_words(annotations, points['date'])}"
    layers.append(_points(points, unit))  # on top: no word may lie on a point
    finding = title or headline_run_chart(chart)
    dates = pd.Index(chart.points["date"])
    return alt.layer(*layers).properties(
        title=titled(finding, f"{measure}, {period(dates)}", _rules(chart), *chart.warnings),
        description=spoken(title, words),
        usermeta=attach(_table(chart)),
    )


def _rows(chart: RunChart) -> pd.DataFrame:
    points = plotted(chart.points)
    points["Meaning"] = worded(points["meaning"])
    points["When"] = when(pd.Index(chart.points["date"]))
    return points


def _rules(chart: RunChart) -> str:
    if not chart.useful:
        return ""
    return (
        f"Longest run: {chart.longest_run}, at most {chart.longest_run_limit} by chance. "
        f"Crossings: {chart.crossings}, at least {chart.crossings_limit} by chance"
    )


def _median(chart: RunChart, points: pd.DataFrame, unit: str):
    import altair as alt

    at = alt.Chart(points[["median"]].head(1)).encode(vertical("median", unit))
    word = written(
        at.encode(x=alt.value(RIGHT_EDGE)),
        align="right", baseline="bottom", dy=-4, text=f"Median {figure(chart.median, unit)}",
    )
    return at.mark_rule(color=LIGHT.ink, size=1.5) + word


def _line(points: pd.DataFrame, unit: str):
    import altair as alt

    # Missing points are passed over by the rules of a run chart, and so by its line.
    line = alt.Chart(points[["date", "value"]].dropna())
    line = line.mark_line(color=LIGHT.line, strokeWidth=1.5)
    return line.encode(horizontal(points["date"]), vertical("value", unit))


def _points(points: pd.DataFrame, unit: str):
    import altair as alt

    known = points.dropna(subset="value")
    base = alt.Chart(known[["date", "value", "Meaning", "When", "run"]])
    tooltip = [
        alt.Tooltip("When:N"),
        alt.Tooltip("value:Q", title="Value", format=",.4~g"),
        alt.Tooltip("run:Q", title="Run"),
        *([alt.Tooltip("Meaning:N")] if _judged(points) else []),
    ]
    placed = base.encode(horizontal(points["date"]), vertical("value", unit))
    return dots(placed, known["Meaning"], tooltip, size=size_for(len(points)))


def _judged(points: pd.DataFrame) -> bool:
    """Tell whether a point is called more than ordinary: a whole column of "Common cause" would clear each of them."""
    return bool((points["meaning"] != "common_cause").any())


def _table(chart: RunChart) -> pd.DataFrame:
    points = chart.points
    side = points["side"].map({1: "above", -1: "below", 0: "on the median"})
    table = pd.DataFrame(
        {
            "Value": points["value"].round(2),
            "Median": points["median"].round(2),
            "Side": side.where(points["value"].notna(), ""),
            "Run": points["run"].where(points["run"] > 0),
        }
    )
    if _judged(points):
        table["Meaning"] = worded(points["meaning"]).where(points["value"].notna(), "")
    return table.set_axis(pd.Index(when(pd.Index(points["date"])), name="When"))
