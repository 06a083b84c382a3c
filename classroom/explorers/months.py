"""A picture of months beside a target: dots, the band of what chance does, and a dashed line."""

from typing import Any

import pandas as pd

from impactflow.charts.axes import horizontal
from impactflow.charts.tokens import LIGHT
from impactflow.improvement import Reach

WIDTH, HEIGHT = 180, 190  # all of it fits a phone
TICKS = 3


def months(past: pd.Series, good: pd.Series, target: float, reach: Reach) -> pd.DataFrame:
    """Return what `draw_months` draws: a row a month, one of the target, one of the band.

    Args:
        past: the measure by month, in percent; the index holds dates.
        good: which months were as good as the target.
        target: in percent.
        reach: the natural limits of the past.
    """
    dots = pd.DataFrame({"kind": "month", "date": past.index, "value": past.round(1).to_numpy()})
    dots["good"] = good.to_numpy()
    lines = pd.DataFrame({"kind": ["target", "band"], "value": [target, round(reach.lower, 1)]})
    lines["upper"] = [target, round(reach.upper, 1)]
    return pd.concat([dots.assign(upper=dots["value"]), lines.assign(date=past.index[0], good=False)], ignore_index=True)


def draw_months(rows: pd.DataFrame, shown: Any = None):
    """Draw the rows of one case, or of several, of which ``shown`` is the parameter that chooses."""
    import altair as alt

    chart = alt.Chart(rows)
    chart = chart if shown is None else chart.transform_filter(alt.datum.choice == shown)
    x = horizontal(rows["date"]).axis(format="%b %y", tickCount=TICKS, grid=False, labelFlush=False, labelOverlap=True)
    y = alt.Y("value:Q").title(None).scale(zero=True).axis(labelExpr="datum.label + '%'", tickCount=5)
    return alt.layer(_band(chart, y), _target(chart, y), *_dots(chart, x, y)).properties(width=WIDTH, height=HEIGHT)


def _of(chart, kind: str):
    import altair as alt

    return chart.transform_filter(alt.datum.kind == kind)


def _band(chart, y):
    return _of(chart, "band").mark_rect(color=LIGHT.grid).encode(y, y2="upper:Q")


def _target(chart, y):
    import altair as alt

    at = _of(chart, "target")
    # The word stands beside the picture, where no month can cross it.
    word = at.transform_calculate(word="['Target', datum.value + '%']").encode(y, x=alt.value("width"), text="word:N")
    words = word.mark_text(color=LIGHT.target, align="left", baseline="middle", dx=6, fontSize=14, fontWeight=600)
    return at.mark_rule(color=LIGHT.target, strokeDash=[6, 4], size=2).encode(y) + words


def _dots(chart, x, y) -> list:
    import altair as alt

    month = _of(chart, "month").encode(x, y)
    good = alt.datum.good
    points = month.mark_point(filled=True, strokeWidth=1.5, opacity=1).encode(
        color=alt.when(good).then(alt.value(LIGHT.improvement)).otherwise(alt.value(LIGHT.paper)),
        stroke=alt.when(good).then(alt.value(LIGHT.improvement)).otherwise(alt.value(LIGHT.common_cause)),
        size=alt.when(good).then(alt.value(60)).otherwise(alt.value(34)),
    )
    return [month.mark_line(strokeWidth=1, color=LIGHT.common_cause), points]
