"""The table of icons: one row a measure, with both icons and their words, exceptions first."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

import pandas as pd

from impactflow.charts import icons
from impactflow.spc.report import Report
from impactflow.spc.words import describe_many, figure

STYLES = Path(__file__).with_name("icon_table.css")
HEADS = ("Measure", "Latest", "Mean (limits)", "Target", "Variation", "Assurance", "What changed")


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
    rows = [_row(row | _lower(report, row["measure"]), units[row["measure"]]) for row in report.rows.to_dict("records")]
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


def cells(variation: str, assurance: str | None) -> list[str]:
    """Return the cells of both icons, each with its words."""
    shown = [f"{icons.svg(icon)} {escape(icon.words)}" for icon in icons.of(variation, assurance)]
    return [*shown, ""][:2]


def _lower(report: Report, name: str) -> dict:
    return {"lower_limit": report.charts[name].floored().parts[-1].limits.lower}


def _row(row: dict, unit: str) -> list[str]:
    limits = f"{figure(row['lower_limit'], unit)} to {figure(row['upper_limit'], unit)}"
    mean = f"{figure(row['mean'], unit)} ({limits})"
    target = "" if row["target"] is None or pd.isna(row["target"]) else figure(row["target"], unit)
    plain = [row["measure"], figure(row["latest"], unit), mean, target]
    # A table's column of some words and some missing has NaN where there was None.
    assurance = None if pd.isna(row["assurance"]) else row["assurance"]
    icon_cells = cells(row["variation"], assurance)
    return [*map(escape, plain), *icon_cells, escape(row["changed"])]


def _caption(report: Report) -> str:
    latest = max(chart.series.dates[-1] for chart in report.charts.values())
    return f"Measures of {latest:%B %Y}, exceptions first"
