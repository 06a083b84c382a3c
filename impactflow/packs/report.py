"""A monthly report: one HTML page of many measures, exceptions first, a chart each."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np

from impactflow.charts.icon_table import cells, table_html
from impactflow.datasets.own_series import OwnSeries
from impactflow.packs.document import document
from impactflow.packs.drawing import Room, drawing
from impactflow.packs.section import BETTER, Wording, section, written
from impactflow.packs.series import ChartedSeries
from impactflow.spc import XmR
from impactflow.spc.report import Report
from impactflow.spc.words import describe_xmr, figure, has_limits, headline_many, headline_xmr, mean_and_limits, period

STYLES = Path(__file__).with_name("report.css")
# What decides stands first: on a phone the rest is scrolled to.
HEADS = ("Measure", "Variation", "What changed", "Latest", "Target", "Mean (limits)")
TARGET = HEADS.index("Target")
WIDE, NARROW = Room(600, 6), Room(300, 3)  # beside a menu, and on a phone
FLOOR = "The sum gives a lower limit below 0. No figure is below 0, so 0 stands in its place."
TOTALS = (
    '<div class="mind"><p><strong>Before you hand this page round</strong></p><p>Small counts are left out here. '
    "If one measure is the total of others, what is left out could be worked out from it. "
    "Take the total out, and make the page again.</p></div>"
)


@dataclass(frozen=True)
class Aside:
    """What a page says of a measure beside its chart.

    ``hidden`` marks points that were left out because a count is under five. ``proportion`` tells that
    values are parts of a whole: then the rest may be what is small. ``notes`` are for the reader.
    """

    hidden: np.ndarray
    proportion: bool = False
    notes: tuple[str, ...] = ()


def report_page(report: Report, title: str, asides: Mapping[str, Aside] | None = None) -> str:
    """Return a report as one HTML page that needs nothing else.

    Args:
        report: the result of `impactflow.spc.report`.
        title: whose report it is, and of when.
        asides: what is to be said beside the charts, by the measure's name.
    """
    asides = asides or {}
    small = Wording("", proportion=any(aside.proportion for aside in asides.values())).small
    return document(title, report_body(report, title, asides), small, STYLES.read_text(encoding="utf-8"))


def report_body(report: Report, title: str, asides: Mapping[str, Aside] | None = None, top: int = 1) -> str:
    """Return a report as HTML for a page that has a head already.

    Args:
        report, title, asides: as for `report_page`.
        top: the level of its first heading.
    """
    shown = [_shown(report, name, (asides or {}).get(name)) for name in report.rows["measure"]]
    charts = {measure.measure: one.chart for one, measure in shown}
    parts = [
        f"<h{top}>{escape(title)}</h{top}>",
        f"<p>{escape(_latest(charts))}. {escape(headline_many(charts))}. Exceptions come first.</p>",
        _totals(shown),
        _summary(shown, report),
        *(_section(one, wording, place, report, top + 1) for place, (one, wording) in enumerate(shown, 1)),
    ]
    body = "\n".join(part for part in parts if part)
    return f'<div class="impact-report">\n{body}\n</div>'


def _shown(report: Report, name: str, aside: Aside | None) -> tuple[ChartedSeries, Wording]:
    """Return a measure's chart and what its figures are, with lines that nobody has to explain away."""
    [measure] = [each for each in report.measures if each.name == name]
    chart = report.charts[name]
    aside = aside or Aside(np.zeros(len(chart.series.values), dtype=bool))
    floored = chart.floored()
    stated = chart.parts[-1].limits.lower != floored.parts[-1].limits.lower and has_limits(chart)
    notes = (*aside.notes, FLOOR) if stated else aside.notes
    series = OwnSeries("", chart.series.dates, chart.series.values, aside.hidden)
    return ChartedSeries(series, floored, notes=notes), Wording(name, measure.unit, aside.proportion)


def _latest(charts: Mapping[str, XmR]) -> str:
    return f"{max(chart.series.dates[-1] for chart in charts.values()):%B %Y}"


def _totals(shown: list[tuple[ChartedSeries, Wording]]) -> str:
    if len(shown) < 2 or not any(one.series.hidden.any() for one, _ in shown):
        return ""
    return TOTALS


def _summary(shown: list[tuple[ChartedSeries, Wording]], report: Report) -> str:
    rows = [_row(one, wording, place, report) for place, (one, wording) in enumerate(shown, 1)]
    heads = list(HEADS)
    if not any(row[TARGET] for row in rows):  # no column of nothing where there is no target
        for each in (heads, *rows):
            del each[TARGET]
    table = table_html(rows, "Every measure, exceptions first", tuple(heads))
    return f'<div class="scroll" role="group" aria-label="Summary" tabindex="0">{table}</div>'


def _row(one: ChartedSeries, wording: Wording, place: int, report: Report) -> list[str]:
    chart, unit = one.chart, wording.unit
    latest = written(one.series.values[-1], one.series.hidden[-1], wording)
    within = "" if unit[:1].isalpha() else unit
    lines = mean_and_limits(chart, unit, within)
    link = f'<a href="#measure-{place}">{escape(wording.measure)}</a>'
    variation, assurance = cells(chart)
    target = "" if chart.target is None else f"<p>{escape(figure(chart.target, unit))}</p>{assurance}"
    return [link, variation, escape(report.changes[wording.measure]), escape(latest), target, escape(lines)]


def _section(one: ChartedSeries, wording: Wording, place: int, report: Report, level: int) -> str:
    chart, unit, name = one.chart, wording.unit, wording.measure
    words = describe_xmr(chart, name, unit)
    heading = (
        f"<h{level}>{escape(name)}</h{level}><p><strong>{escape(headline_xmr(chart, unit))}</strong></p>"
        f"<p>{escape(report.changes[name])}</p>"
    )
    picture = (
        f'<div class="impact-still-wide">{drawing(chart, words, unit, WIDE)}</div>'
        f'<div class="impact-still-narrow">{drawing(chart, words, unit, NARROW)}</div>'
    )
    return section(
        one, wording, anchor=f"measure-{place}", heading=heading, picture=picture, words=words,
        line=f"{name}, {period(chart.series.dates)}. {BETTER[chart.improvement_direction]}",
    )  # fmt: skip
