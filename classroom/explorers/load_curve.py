"""A picture of waiting against load: one curve, and where on it the reader stands."""

from typing import Any

import pandas as pd

from classroom.explorers.base import Pick
from impactflow.charts.tokens import LIGHT

LOADS = (50, 60, 70, 75, 80, 85, 90, 92, 95, 97, 98)  # percent


def load_pick(opens: str) -> Pick:
    """Return the load to be chosen, which opens where the explorer's question asks."""
    return Pick("load", "Load", tuple((str(each), f"{each}%") for each in LOADS), slides=True, opens=opens)


def curve(values: pd.Series, load: str) -> pd.DataFrame:
    """Return what `draw_curve` draws: a row a load, one of them chosen; the index holds the loads."""
    return pd.DataFrame({"load": values.index, "value": values.round(3).to_numpy(), "here": values.index == int(load)})


def draw_curve(rows: pd.DataFrame, shown: Any, title: str, form: str, top: float | None = None):
    """Draw the curve of one case, or of several, of which ``shown`` is the parameter that chooses.

    With a ``top``, the scale is the same for all.
    """
    import altair as alt

    chart = alt.Chart(rows)
    chart = chart if shown is None else chart.transform_filter(alt.datum.choice == shown)
    x = alt.X("load:Q").title("Load, % of what can be served").scale(domain=[40, 100], nice=False).axis(tickCount=4)
    scale = alt.Scale(zero=True) if top is None else alt.Scale(domain=[0, top], nice=False)
    y = alt.Y("value:Q").title(title).scale(scale).axis(tickCount=4)
    here = chart.transform_filter(alt.datum.here)
    line = chart.mark_line(color=LIGHT.accent, strokeWidth=2.5).encode(x, y)
    point = here.mark_point(filled=True, size=130, color=LIGHT.accent, opacity=1).encode(x, y)
    figure = here.mark_text(align="right", dx=-11, dy=-9, fontSize=15, fontWeight=600, color=LIGHT.ink)
    return alt.layer(line, point, figure.encode(x, y, alt.Text("value:Q", format=form))).properties(width=200, height=190)
