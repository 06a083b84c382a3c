"""Straight lines across a chart, each with its word."""

from typing import Any

from impactflow.charts.axes import vertical
from impactflow.charts.tokens import LIGHT
from impactflow.spc.words import figure

RIGHT_EDGE = "width"


def target_rule(target: float, unit: str):
    """Return the target as a dashed line."""
    return _at(target, unit).mark_rule(color=LIGHT.target, strokeDash=[6, 4], size=2)


def target_line(target: float, unit: str, word: str = "Target"):
    """Return the target: a dashed line with its word at the right, above the line."""
    import altair as alt

    at = _at(target, unit).encode(x=alt.value(RIGHT_EDGE))
    words = written(
        at, color=LIGHT.target, align="right", baseline="bottom", dy=-4,
        text=f"{word} {figure(target, unit)}",
    )
    return target_rule(target, unit) + words


def written(placed, **mark: Any):
    """Return words on a rim of paper, so that no line behind them makes them hard to read.

    Args:
        placed: an Altair chart with the place, and the text where ``mark`` has none.
        mark: how the words are written, as in Altair's ``mark_text``.
    """
    rim = {"stroke": LIGHT.paper, "strokeWidth": 4, "strokeJoin": "round", "aria": False}
    return placed.mark_text(**mark, **rim) + placed.mark_text(**mark)


def _at(target: float, unit: str):
    import altair as alt

    rows = alt.InlineData(values=[{"target": target}])
    return alt.Chart(rows).encode(y=vertical("target", unit))
