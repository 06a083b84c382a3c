"""One chart of a page to hand round: its finding, its icons, its picture, its words, its figures."""

from dataclasses import dataclass
from html import escape

import numpy as np

from impactflow.charts.icon_table import marked, table_html
from impactflow.charts.meanings import LOOKS
from impactflow.packs.drawing import key
from impactflow.packs.series import ChartedSeries
from impactflow.spc import XmR
from impactflow.spc.figures import number_of, when
from impactflow.spc.words import figure

BETTER = {"increase": "Higher is better.", "decrease": "Lower is better.",
          "neutral": "Neither higher nor lower is better."}
NO_LIMITS = "No limits"  # a lone point between two changes is neither a signal nor none
FIGURE_HEADS = ("When", "Value", "Mean", "Lower", "Upper", "Meaning")


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


def section(one: ChartedSeries, wording: Wording, *, anchor: str, heading: str, line: str, picture: str, words: str) -> str:
    """Return a section of a page.

    Args:
        one: a series with its chart.
        wording: what its figures are.
        anchor: its id.
        heading: its heading and its finding, as HTML.
        line: what is charted, and when.
        picture: its drawing, as HTML.
        words: the chart in words.
    """
    name = one.series.name or wording.measure
    return (
        f'<section id="{anchor}">{heading}<p class="quiet">{escape(line)}</p>{_icons(one.chart)}'
        f"<figure>{picture}{key(_present(one.chart))}</figure><p>{escape(words)}</p>"
        f"{_warnings(one, wording)}{_figures(one, wording, name)}</section>"
    )


def _present(chart: XmR) -> set[str]:
    points = chart.points
    return set(points["meaning"][points["value"].notna()])


def _icons(chart: XmR) -> str:
    kinds = ("Variation", "Assurance")
    shown = zip(kinds, marked(chart), strict=False)
    marks = "".join(f"<span>{mark}{kind}: {escape(words)}{tried and f', {tried}'}</span>" for kind, (mark, words, tried) in shown)
    return f'<p class="icons">{marks}</p>'


def _warnings(one: ChartedSeries, wording: Wording) -> str:
    said = [*one.notes, *one.chart.warnings]
    if one.series.hidden.any():
        said.insert(0, left_out(int(one.series.hidden.sum()), wording))
    lines = "".join(f"<p>{escape(sentence)}</p>" for sentence in said)
    return f'<div class="mind"><p><strong>Mind this</strong></p>{lines}</div>' if said else ""


def left_out(count: int, wording: Wording) -> str:
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
        [*map(escape, (date, written(row.value, hidden, wording), figure(row.mean, unit),
                       figure(row.lower_limit, unit), figure(row.upper_limit, unit))),
         "" if np.isnan(row.value) else NO_LIMITS if np.isnan(row.lower_limit) else LOOKS[row.meaning].word]
        for row, date, hidden in zip(points.itertuples(), dates, one.series.hidden, strict=True)
    ]
    table = table_html(rows, f"Figures of {name}", FIGURE_HEADS)
    return (
        f"<details><summary>The figures of {escape(name)}</summary>"
        f'<div class="scroll" role="group" aria-label="Figures of {escape(name)}" tabindex="0">'
        f"{table}</div></details>"
    )


def written(value: float, hidden: bool, wording: Wording) -> str:
    """Write a figure of a series, or why there is none."""
    if hidden:
        return "count or its rest under 5" if wording.proportion else "count under 5"
    return "missing" if np.isnan(value) else figure(value, wording.unit)
