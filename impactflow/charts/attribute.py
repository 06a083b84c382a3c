"""Charts of counts as pictures: p, u and c, with limits that follow the denominators."""

import pandas as pd

from impactflow.charts.axes import horizontal, plotted, vertical
from impactflow.charts.figures import attach
from impactflow.charts.meanings import dots, size_for, worded
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.attribute import TITLES, AttributeChart
from impactflow.spc.figures import when
from impactflow.spc.words import describe_attribute, figure, headline_attribute, period

FIGURES = ("value", "mean", "lower_limit", "upper_limit")


def draw_attribute(
    chart: AttributeChart,
    *,
    measure: str,
    title: str | None = None,
    unit: str | None = None,
    per: float | None = None,
):
    """Draw a p, u or c chart, or Laney's p′ or u′.

    Args:
        chart: the result of `impactflow.spc.attribute.p` and its like.
        measure: what is counted, out of what: the subtitle, with the period.
        title: the finding, as a sentence; without it the chart says its own.
        unit: written after figures; "%" for a proportion when left out.
        per: what figures are multiplied by, such as 1000 for falls per 1,000 bed days; 100 for
            a proportion when left out.

    Returns:
        An Altair chart, with its alternative text and its figures.
    """
    enable()
    import altair as alt

    percent = chart.kind.startswith("p")
    unit = ("%" if percent else "") if unit is None else unit
    per = (100 if percent else 1) if per is None else per
    points = _rows(chart, per)
    finding = title or headline_attribute(chart)
    words = " ".join([describe_attribute(chart, measure, unit, per), *chart.warnings])
    kind = f"Type: {TITLES[chart.kind]}. Mean: {figure(per * chart.mean, unit)}"
    subject = f"{measure}, {period(pd.Index(chart.points['date']))}"
    return alt.layer(*_layers(points, unit)).properties(
        title=titled(finding, subject, kind, *chart.warnings),
        description=spoken(title, words),
        usermeta=attach(_table(points, percent)),
    )


def _rows(chart: AttributeChart, per: float) -> pd.DataFrame:
    points = plotted(chart.points)
    points[list(FIGURES)] = points[list(FIGURES)] * per
    points["Meaning"] = worded(points["meaning"])
    points["When"] = when(pd.Index(chart.points["date"]))
    return points


def _layers(points: pd.DataFrame, unit: str) -> list:
    import altair as alt

    base = alt.Chart(points[["date", *FIGURES]]).encode(horizontal(points["date"]))
    # Each point has limits of its own: a step says so, a slope would say that they glide.
    step = {"interpolate": "step", "invalid": "break-paths-filter-domains"}
    limits = [
        base.mark_line(color=LIGHT.quiet, strokeDash=[5, 4], strokeWidth=1.5, **step).encode(
            vertical(side, unit)
        )
        for side in ("lower_limit", "upper_limit")
    ]
    mean = base.mark_line(color=LIGHT.ink, strokeWidth=1.5).encode(vertical("mean", unit))
    line = base.mark_line(
        color=LIGHT.line, strokeWidth=1.5, invalid="break-paths-filter-domains"
    ).encode(vertical("value", unit))
    return [*limits, mean, line, _points(points, unit)]


def _points(points: pd.DataFrame, unit: str):
    import altair as alt

    known = points.dropna(subset="value")
    columns = ["date", "When", "numerator", "denominator", *FIGURES, "Meaning"]
    base = alt.Chart(known[columns])
    tooltip = [
        alt.Tooltip("When:N"),
        alt.Tooltip("value:Q", title="Value", format=",.4~g"),
        alt.Tooltip("numerator:Q", title="Numerator", format=","),
        alt.Tooltip("denominator:Q", title="Denominator", format=",~g"),
        alt.Tooltip("lower_limit:Q", title="Lower", format=",.4~g"),
        alt.Tooltip("upper_limit:Q", title="Upper", format=",.4~g"),
        alt.Tooltip("Meaning:N"),
    ]
    placed = base.encode(horizontal(points["date"]), vertical("value", unit))
    return dots(placed, known["Meaning"], tooltip, size=size_for(len(points)))


def _table(points: pd.DataFrame, percent: bool) -> pd.DataFrame:
    names = {
        "numerator": "Numerator", "denominator": "Denominator",
        "value": "Percent" if percent else "Value",
        "lower_limit": "Lower", "upper_limit": "Upper",
    }
    table = points[list(names)].round(2).rename(columns=names)
    table["Meaning"] = points["Meaning"].where(points["value"].notna(), "")
    return table.set_axis(pd.Index(points["When"], name="When"))
