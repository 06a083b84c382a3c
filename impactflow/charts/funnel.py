"""The funnel plot as a picture: groups by size, and how far chance alone would spread them."""

from collections.abc import Mapping

import pandas as pd

from impactflow.charts.figures import attach
from impactflow.charts.lines import written
from impactflow.charts.meanings import Look, dots, groups, worded
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.errors import PlainError
from impactflow.spc.funnel import Funnel
from impactflow.spc.over_dispersion import beyond_chance
from impactflow.spc.words import describe_funnel, figure, headline_funnel

LABELS = 6  # names beside points; more would lie on top of each other
LIMITS = {"998": ([], "99.8%"), "95": ([5, 4], "95%")}  # dashes and words
STEPS = 60
PLAIN = "Mind this: these limits allow for chance alone, and the groups differ by far more"
RING = {"shape": "circle", "size": 320, "filled": False, "color": LIGHT.ink, "strokeWidth": 2, "opacity": 1}


class NoSuchGroup(PlainError):
    """A group that is to be pointed out is not in the funnel."""


def draw_funnel(
    chart: Funnel,
    *,
    measure: str,
    title: str | None = None,
    highlight: str | None = None,
    unit: str = "%",
    per: float = 100,
    size: str = "How many each group has",
    better: str = "Better",
    worse: str = "Worse",
    named: int = LABELS,
):
    """Draw a funnel plot; with strata, one below the other.

    Args:
        chart: the result of `impactflow.spc.funnel`.
        measure: what is counted, out of what, and when: the subtitle.
        title: the finding, as a sentence; without it the chart says its own.
        highlight: a group to point out by its name, such as one's own trust.
        unit, per: how a proportion is written; by default in percent.
        size: what makes a group large, such as "Patients of each ward": beside the axis.
        better, worse: what a group beyond its limits is called, such as "More wait than luck allows".
        named: how many of the groups that stand out most have their names beside them.

    Returns:
        An Altair chart, with its alternative text and its figures.

    Raises:
        NoSuchGroup: the group to point out is not there.
    """
    enable()
    import altair as alt

    looks = groups(better, worse)
    points = _rows(chart, per, looks)
    _check(highlight, points)
    limits = chart.limits(STEPS)
    limits[_line_names()] *= per
    panels = [
        alt.layer(
            *_lines(limits[limits["stratum"] == name], unit, size), *_labels(rows, highlight, unit, size, named),
            _points(rows, unit, set(points["Meaning"]), size, looks),
        )
        for name, rows in points.groupby("stratum", sort=False)
    ]
    finding = title or headline_funnel(chart)
    words = describe_funnel(chart, measure, unit, per, better.lower(), worse.lower())
    drawn = panels[0] if len(panels) == 1 else _stacked(panels, points["stratum"].unique())
    return drawn.properties(
        title=titled(finding, measure, _limit_words(chart), *_cautions(chart)),
        description=" ".join([spoken(title, words), *_place(highlight, points, unit)]),
        usermeta=attach(_table(points, chart.stratified)),
    )


def _rows(chart: Funnel, per: float, looks: Mapping[str, Look]) -> pd.DataFrame:
    points = chart.points.dropna(subset="value").copy()
    points[["value", "centre", *_limit_names()]] *= per
    points["Meaning"] = worded(points["meaning"], looks)
    points["Group"] = points["group"].astype(str)
    return points


def _check(highlight: str | None, points: pd.DataFrame) -> None:
    if highlight is not None and str(highlight) not in set(points["Group"]):
        raise NoSuchGroup(f"There is no group {str(highlight)[:60]!r} with a value in this funnel.")


def _limit_names() -> list[str]:
    return [f"{side}_{level}" for level in LIMITS for side in ("lower", "upper")]


def _line_names() -> list[str]:
    return ["centre", *_limit_names()]


def _cautions(chart: Funnel) -> tuple[str, ...]:
    """Return what must be seen on the picture, for everybody to read: limits that allow for nothing mislead."""
    if chart.adjusted:
        return ()
    rows = [row for row in chart.strata.itertuples() if row.groups > 1 and row.alone is None]
    differ = any(beyond_chance(row.phi, row.groups) for row in rows)
    return (PLAIN,) if differ else chart.warnings


def _limit_words(chart: Funnel) -> str:
    adjusted = ", widened by the usual differences between groups" if chart.adjusted else ""
    return f"Limits: 95% (dashed) and 99.8% (solid){adjusted}"


def _stacked(panels: list, kinds: list):
    import altair as alt

    named = [
        panel.properties(title=alt.TitleParams(text=str(name), fontSize=15), height=200)
        for panel, name in zip(panels, kinds, strict=True)
    ]
    return alt.vconcat(*named)


def _size(title: str):
    import altair as alt

    return alt.X("denominator:Q").title(title).scale(nice=False).axis(format=",d", tickCount=6)


def _share(field: str, unit: str):
    import altair as alt

    label = f"datum.label + '{unit}'" if unit == "%" else "datum.label"
    return alt.Y(f"{field}:Q").title(None).scale(zero=False).axis(labelExpr=label, tickCount=6)


def _lines(limits: pd.DataFrame, unit: str, size: str) -> list:
    import altair as alt

    base = alt.Chart(limits[["denominator", *_line_names()]]).encode(_size(size))
    drawn = [base.mark_line(color=LIGHT.ink, strokeWidth=1.5).encode(_share("centre", unit))]
    for name in _limit_names():
        dash, _ = LIMITS[name.split("_")[1]]
        line = base.mark_line(color=LIGHT.quiet, strokeWidth=1.5, strokeDash=dash)
        drawn.append(line.encode(_share(name, unit)))
    return drawn


def _points(points: pd.DataFrame, unit: str, present: set, size: str, looks: Mapping[str, Look]):
    import altair as alt

    columns = ["Group", "numerator", "denominator", "value", "Meaning"]
    base = alt.Chart(points[columns]).encode(_size(size), _share("value", unit))
    tooltip = [
        alt.Tooltip("Group:N"),
        alt.Tooltip("value:Q", title=f"Share, {unit}" if unit else "Share", format=",.4~g"),
        alt.Tooltip("numerator:Q", title="Counted", format=",d"),
        alt.Tooltip("denominator:Q", title="Out of", format=",d"),
        alt.Tooltip("Meaning:N"),
    ]
    return dots(base, present, tooltip, looks)


def _labels(points: pd.DataFrame, highlight: str | None, unit: str, size: str, most: int) -> list:
    """Write the names of the groups that stand out most, and of the one to point out."""
    far = points[points["outside"] == "998"]
    far = far.sort_values("z_adjusted", key=abs, ascending=False).head(most)
    own = points[points["Group"] == str(highlight)]
    named = pd.concat([own, far[far["Group"] != str(highlight)]]).sort_values("denominator")
    # Neighbours are written one above and one below their points.
    layers = [
        written(_placed(rows, unit, size).encode(text="Group:N"), align="left", dx=8, dy=dy, fontSize=13)
        for rows, dy in ((named[0::2], -9), (named[1::2], 9))
        if len(rows)  # Vega warns of a layer without points
    ]
    if len(own):
        layers.append(_placed(own, unit, size).mark_point(**RING))
    return layers


def _placed(rows: pd.DataFrame, unit: str, size: str):
    import altair as alt

    chart = alt.Chart(rows[["Group", "denominator", "value"]])
    return chart.encode(_size(size), _share("value", unit))


def _place(highlight: str | None, points: pd.DataFrame, unit: str) -> list[str]:
    if highlight is None:
        return []
    said = {"": "within the limits", "95": "beyond the 95% limits", "998": "beyond the 99.8% limits"}
    return [
        f"{row.Group}: {figure(row.value, unit)}, {said[row.outside]}."
        for row in points[points["Group"] == str(highlight)].itertuples()
    ]


def _table(points: pd.DataFrame, stratified: bool) -> pd.DataFrame:
    names = {
        "numerator": "Counted", "denominator": "Out of", "value": "Percent",
        "lower_998": "Lower 99.8%", "upper_998": "Upper 99.8%",
    }
    if stratified:
        names = {"stratum": "Kind"} | names
    table = points[list(names)].round(2).rename(columns=names)
    table["Meaning"] = points["Meaning"]
    return table.set_axis(pd.Index(points["Group"], name="Group")).sort_values("Out of")
