"""The pack: one HTML page with a chart for each series, its words and its figures."""

from html import escape

from impactflow.charts.icon_table import cells, table_html
from impactflow.packs.document import document
from impactflow.packs.drawing import drawing
from impactflow.packs.section import BETTER, Wording, section, written
from impactflow.packs.series import ChartedSeries
from impactflow.spc import XmR
from impactflow.spc.words import NO_LIMITS_YET, describe_xmr, figure, has_limits, headline_many, headline_xmr, period

HEADS = ("Chart", "Latest", "Mean", "Limits", "Variation", "Assurance")


def page(done: list[ChartedSeries], wording: Wording) -> str:
    """Return a pack as one HTML page that needs nothing else.

    Args:
        done: the result of `charted`, with one chart or more.
        wording: the measure's name and unit.
    """
    shown = [one for one in done if one.chart]
    charts = {one.series.name or wording.measure: one.chart for one in shown}
    any_chart = next(iter(charts.values()))
    parts = [
        f"<h1>{escape(wording.measure)}</h1>",
        f"<p>{escape(_opening(charts))} {BETTER[any_chart.improvement_direction]}</p>",
        _totals(done),
        _summary(shown, wording) if len(shown) > 1 else "",
        *(_section(one, wording, place) for place, one in enumerate(shown, 1)),
        _left_out([one for one in done if not one.chart], wording),
    ]
    body = "\n".join(part for part in parts if part)
    return document(wording.measure, body, wording.small)


def _opening(charts: dict[str, XmR]) -> str:
    if len(charts) == 1:
        [chart] = charts.values()
        return f"{period(chart.series.dates)}."
    return f"{headline_many(charts)}. Exceptions come first."


def _totals(done: list[ChartedSeries]) -> str:
    """Say on the page itself, which may be handed round, that a total gives away what is hidden."""
    if len(done) < 2 or not any(one.series.hidden.any() for one in done):
        return ""
    return (
        '<div class="mind"><p><strong>Before you hand this page round</strong></p><p>Small counts are left '
        "out here. If one group is the total of others, what is left out could be worked out from it. "
        "Take the total out of the file, and make the page again.</p></div>"
    )


def _summary(shown: list[ChartedSeries], wording: Wording) -> str:
    rows = [_summary_row(place, one, wording) for place, one in enumerate(shown, 1)]
    heads = HEADS if any(one.chart.assurance for one in shown) else HEADS[:-1]
    rows = [row[: len(heads)] for row in rows]  # no column of nothing where there is no target
    table = table_html(rows, "Every chart of this pack, exceptions first", heads)
    return f'<div class="scroll" role="group" aria-label="Summary" tabindex="0">{table}</div>'


def _summary_row(place: int, one: ChartedSeries, wording: Wording) -> list[str]:
    chart, unit = one.chart, wording.unit
    last = chart.parts[-1].limits
    limits = f"{figure(last.lower, unit)} to {figure(last.upper, unit)}" if has_limits(chart) else NO_LIMITS_YET
    latest = written(one.series.values[-1], one.series.hidden[-1], wording)
    plain = [latest, figure(last.mean, unit), limits]
    link = f'<a href="#chart-{place}">{escape(one.series.name)}</a>'
    return [link, *map(escape, plain), *cells(chart)]


def _section(one: ChartedSeries, wording: Wording, place: int) -> str:
    chart, unit = one.chart, wording.unit
    name = one.series.name or wording.measure
    measure = f"{wording.measure}, {one.series.name}" if one.series.name else wording.measure
    words = describe_xmr(chart, measure, unit)
    picture = (
        f'<div class="scroll" role="group" aria-label="Chart of {escape(name)}" tabindex="0">'
        f"{drawing(chart, words, unit)}</div>"
    )
    return section(
        one, wording, anchor=f"chart-{place}", heading=_heading(one, headline_xmr(chart, unit)),
        line=f"{measure}, {period(chart.series.dates)}", picture=picture, words=words,
    )  # fmt: skip


def _heading(one: ChartedSeries, finding: str) -> str:
    """Return the section's heading; a pack of one chart has its name as the title above."""
    if not one.series.name:
        return f"<h2>{escape(finding)}</h2>"
    return f"<h2>{escape(one.series.name)}</h2><p><strong>{escape(finding)}</strong></p>"


def _left_out(others: list[ChartedSeries], wording: Wording) -> str:
    if not others:
        return ""
    lines = "".join(f"<li>{escape(one.reason)}</li>" for one in others)
    hidden = wording.proportion and any(one.series.hidden.any() for one in others)
    rest = f"<p>What comes from {wording.small} is left out.</p>" if hidden else ""
    return f"<section><h2>Not charted</h2><ul>{lines}</ul>{rest}</section>"
