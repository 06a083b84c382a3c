"""The XmR chart as a picture: shape and colour say what each point means."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from impactflow.charts import annotations as notes
from impactflow.charts import icons
from impactflow.charts.axes import horizontal, plotted, vertical
from impactflow.charts.figures import attach
from impactflow.charts.lines import target_line
from impactflow.charts.meanings import dots, size_for, worded
from impactflow.charts.rendering import enable
from impactflow.charts.titles import spoken, titled
from impactflow.charts.tokens import LIGHT
from impactflow.spc.figures import when
from impactflow.spc.words import CAUSES, describe_xmr, headline_xmr, is_undecided, period
from impactflow.spc.xmr import XmR


def draw_xmr(
    chart: XmR,
    *,
    measure: str,
    title: str | None = None,
    unit: str = "",
    annotations: Mapping[Any, str] | None = None,
):
    """Draw an XmR chart.

    Args:
        chart: the result of `impactflow.spc.xmr`.
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

    chart = chart.floored()
    points = rows(chart)
    # Where nobody can say, no icon may say that all is as it was.
    shown = [] if is_undecided(chart) else icons.of(chart.variation, chart.assurance)
    said = [notes.notes(annotations, points["date"])] if annotations else []
    layers = [*panel(chart, points, unit, said), *([icons.corner(shown)] if shown else [])]
    words = " ".join([describe_xmr(chart, measure, unit), *chart.warnings])
    if annotations:
        words += f" {notes.in_words(annotations, points['date'])}"
    finding = title or headline_xmr(chart, unit)
    return alt.layer(*layers).properties(
        title=titled(finding, f"{measure}, {period(chart.series.dates)}", *filter(None, [_icon_words(shown)]), *chart.warnings),
        description=spoken(title, words),
        usermeta=attach(_table(chart)),
    )


def rows(chart: XmR) -> pd.DataFrame:
    """Return a row a point with what a picture shows of it."""
    points = plotted(chart.points)
    points["Meaning"] = worded(points["meaning"]).where(points["value"].notna())
    points["When"] = when(chart.series.dates)
    points["Why"] = points["special_cause"].map(CAUSES).fillna("no signal")
    return points


def panel(chart: XmR, points: pd.DataFrame, unit: str, said: Iterable = ()) -> list:
    """Return the layers of one XmR chart; what is said on it lies under the points, never on one."""
    target = [] if chart.target is None else [target_line(chart.target, unit)]
    return [*lines(chart, points, unit), *target, *said, points_by_meaning(points, unit, points["Meaning"])]


def lines(chart: XmR, points: pd.DataFrame, unit: str) -> list:
    """Return mean, limits and the line between the points."""
    return [_limits(chart, points, unit), _line(points, unit)]


def _icon_words(shown: list[icons.Icon]) -> str:
    kinds = ("Variation", "Assurance")
    return ". ".join(f"{kind}: {icon.words.lower()}" for kind, icon in zip(kinds, shown, strict=False))


def _limits(chart: XmR, points: pd.DataFrame, unit: str):
    """Draw each segment's mean and limits from its first point to the next segment's."""
    import altair as alt

    lines = ["mean", "lower_limit", "upper_limit"]
    spans = points.groupby("segment")[["date", *lines]].agg(
        {"date": ["min", "max"]} | dict.fromkeys(lines, "first")
    )
    spans.columns = ["start", "end", *lines]
    spans["until"] = spans["start"].shift(-1).fillna(spans["end"])
    base = alt.Chart(spans).encode(horizontal(points["date"], "start"), x2="until")
    mean = base.mark_rule(color=LIGHT.ink, size=1.5).encode(vertical("mean", unit))
    lower, upper = (
        base.mark_rule(color=LIGHT.quiet, strokeDash=[5, 4], size=1.5).encode(vertical(side, unit))
        for side in ("lower_limit", "upper_limit")
    )
    return mean + lower + upper


def _line(points: pd.DataFrame, unit: str):
    import altair as alt

    # A gap stays a gap: a line across it would show values that nobody counted.
    line = alt.Chart(points[["date", "value", "segment"]])
    line = line.mark_line(color=LIGHT.line, strokeWidth=1.5, invalid="break-paths-filter-domains")
    return line.encode(horizontal(points["date"]), vertical("value", unit), detail="segment:N")


def points_by_meaning(points: pd.DataFrame, unit: str, present: Iterable, size: int = 0):
    """Return the points of an XmR chart; ``present`` are the meanings of all charts together."""
    import altair as alt

    known = points.dropna(subset="value")
    columns = ["date", "value", "Meaning", "When", "Why", "mean", "lower_limit", "upper_limit"]
    base = alt.Chart(known[columns]).encode(horizontal(points["date"]), vertical("value", unit))
    figures = {"value": "Value", "mean": "Mean", "lower_limit": "Lower", "upper_limit": "Upper"}
    tooltip = [
        alt.Tooltip("When:N"),
        *(alt.Tooltip(f"{name}:Q", title=word, format=",.4~g") for name, word in figures.items()),
        alt.Tooltip("Meaning:N"),
        alt.Tooltip("Why:N"),
    ]
    return dots(base, present, tooltip, size=size or size_for(len(points)))


def _table(chart: XmR) -> pd.DataFrame:
    points = chart.points
    columns = {"value": "Value", "mean": "Mean", "lower_limit": "Lower", "upper_limit": "Upper"}
    table = points[list(columns)].round(2).rename(columns=columns)
    table["Meaning"] = worded(points["meaning"]).where(points["value"].notna(), "")
    return table.set_axis(pd.Index(when(chart.series.dates), name="When"))
