"""Straight lines across a chart, each with its word."""

from impactflow.charts.axes import vertical
from impactflow.charts.tokens import LIGHT
from impactflow.spc.words import figure

RIGHT_EDGE = "width"


def target_rule(target: float, unit: str):
    """Return the target as a dashed line."""
    return _at(target, unit).mark_rule(color=LIGHT.target, strokeDash=[6, 4], size=2)


def target_line(target: float, unit: str):
    """Return the target: a dashed line with its word at the right, above the line."""
    import altair as alt

    at = _at(target, unit)
    word = at.mark_text(
        color=LIGHT.target, align="right", baseline="bottom", dy=-4,
        text=f"Target {figure(target, unit)}",
    )
    return target_rule(target, unit) + word.encode(x=alt.value(RIGHT_EDGE))


def _at(target: float, unit: str):
    import altair as alt

    rows = alt.InlineData(values=[{"target": target}])
    return alt.Chart(rows).encode(y=vertical("target", unit))
