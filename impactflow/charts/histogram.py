"""How long things take: a histogram, one panel a group, with the median and a limit."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.frames import NotDrawable, refuse_below_nought, table_of
from impactflow.charts.lines import written
from impactflow.charts.rendering import enable
from impactflow.charts.short import capital, short
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.words import number_of

PANELS, BINS = 3, 60
HEIGHT = 150
LABELS = 6  # steps between labels along an axis: more would touch each other on a phone


def draw_histogram(
    values: pd.Series,
    *,
    measure: str,
    width: float,
    most: float,
    by: pd.Series | None = None,
    title: str | None = None,
    unit: str = "",
    limit: float | None = None,
    of: str = "patient",
):
    """Draw how many in a hundred of each group took how long.

    A value on the edge of a bar belongs to the bar before it, so that 4 hours are within 4 hours.
    Values and groups that are missing are counted in the words, and not drawn.

    Args:
        values: one for each patient, none below 0.
        measure: what is timed, of whom and when: the subtitle.
        width: how wide a bar is, in the unit of the values.
        most: where the last bar begins; it holds all that took longer.
        by: the group of each value, on the same index; a panel each, three at most.
        title: the finding, as a sentence; without it the chart says its own.
        unit: "hours", "minutes" or "nights".
        limit: where to draw a line, such as 4.
        of: what one value stands for, such as "visit".

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NotDrawable: a value is below 0, or there are too many groups or bars.
    """
    groups = _groups(values, by)
    edges = _edges(width, most)
    enable()
    import altair as alt

    binned = {name: _binned(known, edges) for name, known in groups.items()}
    said = {name: _sentence(name, known, unit, limit, of) for name, known in groups.items()}
    panels = [_panel(said[name], groups[name], bars, unit, limit) for name, bars in binned.items()]
    lacking = len(values) - sum(len(known) for known in groups.values())
    told = [*said.values(), *([f"Missing or impossible, and not drawn: {lacking:,}"] if lacking else [])]
    whose = "each group" if len(groups) > 1 else "all that are drawn"
    key = f"% of {whose}. A bar is {short(width, unit)} wide, and the last holds all over {short(most)}"
    return alt.vconcat(*panels, spacing=14).resolve_scale(y="shared").properties(
        title=titled(title or told[0], measure, key),
        description=spoken(title, f"Histogram: {measure}. {'. '.join(told)}."),
        usermeta=attach(_table(binned, edges, unit)),
    )


def _groups(values: pd.Series, by: pd.Series | None) -> dict[str, pd.Series]:
    refuse_below_nought(table_of(values, gaps=True))
    known = values.dropna().astype(float)
    if known.empty:
        raise NotDrawable("There are no figures to draw. Look whether a filter left any rows.")
    if by is None:
        return {"All": known}
    found = {capital(name): part for name, part in known.groupby(by.loc[known.index], observed=True)}
    if len(found) > PANELS:
        raise NotDrawable(f"There are {len(found)} groups to set below each other; {PANELS} can be read.")
    return found


def _edges(width: float, most: float) -> np.ndarray:
    if not 0 < width <= most or most / width > BINS:
        raise NotDrawable(f"The bars are {width} wide, up to {most}. Choose a width that gives 1 to {BINS} bars.")
    return np.append(np.arange(0, most + width / 2, width), most + width)


def _binned(known: pd.Series, edges: np.ndarray) -> pd.DataFrame:
    places = np.searchsorted(edges[:-1], known.to_numpy(), side="left") - 1
    counts = np.bincount(places.clip(0), minlength=len(edges) - 1)
    share = 100 * counts / len(known)
    return pd.DataFrame({"since": edges[:-1], "until": edges[1:], "count": counts, "percent": share.round(2)})


def _panel(heading: str, known: pd.Series, bars: pd.DataFrame, unit: str, limit: float | None):
    import altair as alt

    last = bars.iloc[-1]
    scale = alt.Scale(domain=[0, float(last["until"])], nice=False)
    across = alt.X("since:Q").bin("binned").scale(scale).title(unit.capitalize() or None).axis(
        labelExpr=f"datum.value == {last['since']:g} ? datum.label + '+' : datum.label",
        values=_labelled(bars), grid=False, labelFlush=False, labelOverlap=False,
    )
    share = alt.Y("percent:Q").title(None).axis(labelExpr="datum.label + '%'", tickCount=4)
    tooltip = [alt.Tooltip(f"{field}:Q", title=field.capitalize(), format=",~f") for field in bars]
    drawn = alt.Chart(bars).mark_bar(stroke=LIGHT.paper, strokeWidth=1)
    half = round(float(known.median()), 3)
    late = limit is not None and half > limit
    layers = [drawn.encode(across, share, x2="until", tooltip=tooltip), _rule(half, "half", scale, right=late)]
    if limit is not None:
        layers.append(_rule(limit, short(limit, unit), scale, right=not late, color=LIGHT.target, dashes=[6, 4]))
    above = alt.TitleParams(text=heading, fontSize=14, fontWeight=400, offset=6)
    return alt.layer(*layers).properties(title=above, height=HEIGHT)


def _labelled(bars: pd.DataFrame) -> list[float]:
    """Return the edges that are written: evenly apart, with the last, which has its "+"."""
    edges = bars["since"].to_numpy()
    step = max(1, -(-(len(edges) - 1) // LABELS))
    return edges[::-1][::step][::-1].tolist()


def _rule(at: float, words: str, scale, right: bool, color: str = LIGHT.ink, dashes: Sequence[int] = (1, 0)):
    """Draw a line from top to bottom, its words above it: on the side away from another line's."""
    import altair as alt

    placed = alt.Chart(pd.DataFrame({"since": [at]})).encode(alt.X("since:Q").scale(scale))
    rule = placed.mark_rule(color=color, strokeDash=list(dashes), size=2)
    above = placed.encode(y=alt.value(-4))
    return rule + written(above, text=words, color=color, align="left" if right else "right", baseline="bottom")


def _sentence(name: str, known: pd.Series, unit: str, limit: float | None, of: str) -> str:
    said = f"{name}: {number_of(len(known), of)}, half by {short(float(known.median()), unit)}"
    if limit is not None:
        said += f", {short(100 * float((known <= limit).mean()), '%')} within {short(limit, unit)}"
    return said


def _table(binned: dict[str, pd.DataFrame], edges: np.ndarray, unit: str) -> pd.DataFrame:
    spans = [f"over {low:g} to {high:g}" for low, high in zip(edges[:-2], edges[1:-1], strict=True)]
    table = pd.DataFrame({f"{name}, %": bars["percent"].round(1) for name, bars in binned.items()})
    return table.set_axis(pd.Index([*spans, f"over {edges[-2]:g}"], name=unit.capitalize() or "Value"))
