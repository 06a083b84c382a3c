"""The table of icons: one row a measure, with both icons and their words, exceptions first."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from impactflow.charts import icons
from impactflow.spc import XmR
from impactflow.spc.report import Report
from impactflow.spc.words import NO_LIMITS_YET, describe_many, figure, first_try, has_limits, is_changing, is_undecided, mean_and_limits, too_few

STYLES = Path(__file__).with_name("icon_table.css")
# On a phone the first columns are seen: what the icons say, and then the figures.
HEADS = ("Measure", "Variation", "What changed", "Latest", "Target", "Assurance", "Mean (limits)")


@dataclass(frozen=True)
class IconTable:
    """A table that a notebook and a page can show: HTML, and the same in words."""

    html: str
    words: str

    def __repr__(self) -> str:
        return self.words

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html, "text/plain": self.words}


def icon_table(report: Report) -> IconTable:
    """Lay a report out as a table of icons.

    Args:
        report: the result of `impactflow.spc.report`.

    Returns:
        An `IconTable`: a notebook shows it, ``.html`` is for pages, ``.words`` for text. Icons
        have their words beside them.
    """
    units = {measure.name: measure.unit for measure in report.measures}
    names = report.rows["measure"]
    rows = [_row(name, report.charts[name].floored(), units[name], report.changes[name]) for name in names]
    return IconTable(table_html(rows, _caption(report)), describe_many(report.charts))


def table_html(rows: list[list[str]], caption: str, heads: tuple[str, ...] = HEADS) -> str:
    """Return a table with a caption and a head for each column and row.

    Args:
        rows: cells as HTML, the row's name first.
        caption: what the table shows.
        heads: the columns' names.
    """
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in heads)
    body = "".join(
        f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'
        for name, *cells in rows
    )
    return (
        f'<table class="impact-icons"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def cells(chart: XmR) -> list[str]:
    """Return the cells of both icons, each with its words."""
    shown = [f"{mark} {escape(words)}{tried and f', <br>{tried}'}".strip() for mark, words, tried in marked(chart)]
    return [*shown, ""][:2]


def marked(chart: XmR) -> list[tuple[str, str, str]]:
    """Return both icons as SVG, their words, and on what a forecast rests; no icon where no limits can tell."""
    if is_undecided(chart):
        return [("", too_few(chart) if has_limits(chart) else NO_LIMITS_YET, "")]
    tried = "" if is_changing(chart) else first_try(chart)
    variation, *assurance = icons.of(chart.variation, chart.assurance)
    return [(icons.svg(variation), variation.words, ""), *((icons.svg(icon), icon.words, tried) for icon in assurance)]


def _row(name: str, chart: XmR, unit: str, changed: str) -> list[str]:
    target = "" if chart.target is None else figure(chart.target, unit)
    latest, lines = figure(float(chart.series.values[-1]), unit), mean_and_limits(chart, unit, unit)
    variation, assurance = cells(chart)
    return [escape(name), variation, escape(changed), escape(latest), escape(target), assurance, escape(lines)]


def _caption(report: Report) -> str:
    latest = max(chart.series.dates[-1] for chart in report.charts.values())
    return f"Measures of {latest:%B %Y}, exceptions first"
