"""A picture of pairs: each week before and after, joined by a line, a panel for each measure."""

from typing import Any

import pandas as pd

from impactflow.charts.tokens import LIGHT

WIDTH, HEIGHT = 230, 92  # one panel below the other, so that all of it fits a phone


def pairs(rows: pd.DataFrame, panels: dict[str, str], shown: Any = None):
    """Draw rows that have ``choice``, ``week``, ``scenario``, ``measure`` and ``value``.

    Args:
        rows: of one case or of several.
        panels: the title of each measure's panel, in order.
        shown: the parameter that holds the case to be shown, where there are several.
    """
    import altair as alt

    drawn = [_panel(rows[rows["measure"] == name], title, shown) for name, title in panels.items()]
    return alt.vconcat(*drawn, spacing=18).resolve_scale(y="independent")


def _panel(rows: pd.DataFrame, title: str, shown: Any):
    import altair as alt

    mean = rows.groupby(["choice", "scenario"], as_index=False)["value"].mean().round(2)
    x = alt.X("scenario:N").title(None).scale(padding=0.55).axis(labelAngle=0, domain=False, ticks=False)
    y = alt.Y("value:Q").title(None).scale(zero=True).axis(tickCount=3)
    thin = _of(rows, shown).mark_line(strokeWidth=1, opacity=0.7, color=LIGHT.common_cause)
    thick = _of(mean, shown).mark_line(strokeWidth=3.5, color=LIGHT.accent, point=alt.OverlayMarkDef(size=80))
    layers = [thin.encode(x, y, alt.Detail("week:N")), thick.encode(x, y)]
    # The figures stand outside the lines, where nothing crosses them.
    for scenario, align, away in ((mean["scenario"].min(), "right", -12), (mean["scenario"].max(), "left", 12)):
        here = _of(mean[mean["scenario"] == scenario], shown)
        words = here.mark_text(align=align, dx=away, fontSize=14, fontWeight=600, color=LIGHT.ink)
        layers.append(words.encode(x, y, alt.Text("value:Q", format=".1f")))
    return alt.layer(*layers).properties(
        width=WIDTH, height=HEIGHT, title=alt.TitleParams(title, fontSize=14, offset=8)
    )


def _of(rows: pd.DataFrame, shown: Any):
    import altair as alt

    chart = alt.Chart(rows)
    return chart if shown is None else chart.transform_filter(alt.datum.choice == shown)
