"""The pack: one HTML page with a chart for each series, its words and its figures."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

import numpy as np

from impactflow.charts import icons
from impactflow.charts.icon_table import cells, table_html
from impactflow.charts.meanings import LOOKS
from impactflow.charts.tokens import DARK, LIGHT, dark_rules, variables
from impactflow.packs.drawing import drawing, key
from impactflow.packs.series import ChartedSeries
from impactflow.spc import XmR
from impactflow.spc.words import describe_xmr, figure, headline_many, headline_xmr, period
from impactflow.spc.words.figures import number_of, when

STYLES = Path(__file__).with_name("page.css")
# Nothing is fetched, whatever the figures hold: no script, no picture, no style from elsewhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
BETTER = {"increase": "Higher is better.", "decrease": "Lower is better.",
          "neutral": "Neither higher nor lower is better."}
HEADS = ("Chart", "Latest", "Mean", "Limits", "Variation", "Assurance")


@dataclass(frozen=True)
class Wording:
    """What a pack calls its measure, and the unit after its figures.

    ``proportion`` tells that the values are parts of a whole: then points were left out where the
    count was under five, and where its rest was.
    """

    measure: str
    unit: str = ""
    proportion: bool = False

    @property
    def small(self) -> str:
        """What a point that is left out comes from; not which of the two, for that would say more."""
        return "a count, or the rest of it, under 5" if self.proportion else "a count under 5"


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
    return _document(wording, "\n".join(part for part in parts if part))


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
    limits = f"{figure(last.lower, unit)} to {figure(last.upper, unit)}"
    latest = _value(one.series.values[-1], one.series.hidden[-1], wording)
    plain = [latest, figure(last.mean, unit), limits]
    link = f'<a href="#chart-{place}">{escape(one.series.name)}</a>'
    return [link, *map(escape, plain), *cells(chart.variation, chart.assurance)]


def _section(one: ChartedSeries, wording: Wording, place: int) -> str:
    chart, unit = one.chart, wording.unit
    name = one.series.name or wording.measure
    measure = f"{wording.measure}, {one.series.name}" if one.series.name else wording.measure
    words = describe_xmr(chart, measure, unit)
    finding = headline_xmr(chart, unit)
    return (
        f'<section id="chart-{place}">{_heading(one, finding)}'
        f'<p class="quiet">{escape(measure)}, {escape(period(chart.series.dates))}</p>'
        f"{_icons(chart)}"
        f'<figure><div class="scroll" role="group" aria-label="Chart of {escape(name)}" tabindex="0">'
        f"{drawing(chart, words, unit)}</div>{key(_present(chart))}</figure>"
        f"<p>{escape(words)}</p>{_warnings(one, wording)}{_figures(one, wording, name)}</section>"
    )


def _heading(one: ChartedSeries, finding: str) -> str:
    """Return the section's heading; a pack of one chart has its name as the title above."""
    if not one.series.name:
        return f"<h2>{escape(finding)}</h2>"
    return f"<h2>{escape(one.series.name)}</h2><p><strong>{escape(finding)}</strong></p>"


def _present(chart: XmR) -> set[str]:
    points = chart.points
    return set(points["meaning"][points["value"].notna()])


def _icons(chart: XmR) -> str:
    kinds = ("Variation", "Assurance")
    shown = zip(kinds, icons.of(chart.variation, chart.assurance), strict=False)
    marks = "".join(f"<span>{icons.svg(icon)}{kind}: {escape(icon.words)}</span>" for kind, icon in shown)
    return f'<p class="icons">{marks}</p>'


def _warnings(one: ChartedSeries, wording: Wording) -> str:
    said = [*one.notes, *one.chart.warnings]
    if one.series.hidden.any():
        said.insert(0, _hidden(int(one.series.hidden.sum()), wording))
    lines = "".join(f"<p>{escape(sentence)}</p>" for sentence in said)
    return f'<div class="mind"><p><strong>Mind this</strong></p>{lines}</div>' if said else ""


def _hidden(count: int, wording: Wording) -> str:
    """Say how many points are left out, and which way that moves the lines."""
    moved = (
        "Where counts are small, that puts the mean and the limits too high; "
        "where the rest is small, too low."
        if wording.proportion
        else "Small counts are left out, so the mean is too high. "
        "The limits are too high as well, or too close together."
    )
    return (
        f"{number_of(count, 'point')} come{'s' if count == 1 else ''} from {wording.small}. Such points are "
        f"left out, and the lines are worked out without them. {moved}"
    )


def _figures(one: ChartedSeries, wording: Wording, name: str) -> str:
    points, unit = one.chart.points, wording.unit
    dates = when(one.chart.series.dates)
    rows = [
        [*map(escape, (date, _value(row.value, hidden, wording), figure(row.mean, unit),
                       figure(row.lower_limit, unit), figure(row.upper_limit, unit))),
         "" if np.isnan(row.value) else LOOKS[row.meaning].word]
        for row, date, hidden in zip(points.itertuples(), dates, one.series.hidden, strict=True)
    ]
    table = table_html(rows, f"Figures of {name}", ("When", "Value", "Mean", "Lower", "Upper", "Meaning"))
    return (
        f"<details><summary>The figures of {escape(name)}</summary>"
        f'<div class="scroll" role="group" aria-label="Figures of {escape(name)}" tabindex="0">'
        f"{table}</div></details>"
    )


def _value(value: float, hidden: bool, wording: Wording) -> str:
    if hidden:
        return "count or its rest under 5" if wording.proportion else "count under 5"
    return "missing" if np.isnan(value) else figure(value, wording.unit)


def _left_out(others: list[ChartedSeries], wording: Wording) -> str:
    if not others:
        return ""
    lines = "".join(f"<li>{escape(one.reason)}</li>" for one in others)
    hidden = wording.proportion and any(one.series.hidden.any() for one in others)
    rest = f"<p>What comes from {wording.small} is left out.</p>" if hidden else ""
    return f"<section><h2>Not charted</h2><ul>{lines}</ul>{rest}</section>"


def _document(wording: Wording, body: str) -> str:
    dark = variables(":root", DARK) + dark_rules("body")
    styles = (
        variables(":root", LIGHT) + STYLES.read_text(encoding="utf-8")
        + f"@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(wording.measure)}</title>\n<style>\n{styles}</style>\n</head>\n<body>\n"
        f"<main>\n{body}\n</main>\n<footer>{FOOTER.format(small=wording.small)}</footer>\n</body>\n</html>\n"
    )


FOOTER = (
    "<p>Points, limits and icons follow NHS England’s Making Data Count method: the mean, and limits at "
    "2.66 mean moving ranges. Assurance says what happens if nothing changes.</p>"
    "<p>Made on your own computer with IMPACT in Practice; nothing was sent anywhere. "
    "Not an NHS product. What comes from {small} is left out.</p>"
)
