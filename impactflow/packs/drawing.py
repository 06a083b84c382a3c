"""An XmR chart as a still SVG: for a page without scripts, in a millisecond and without a library.

The libraries that draw Vega charts without a browser weigh 84 MB and take 0.2 s a chart; a pack may
have a hundred. The look is that of `impactflow.charts`: same colours, same shapes, same words.
"""

from dataclasses import dataclass
from html import escape
from math import ceil

import numpy as np
import pandas as pd

from impactflow.charts.meanings import LOOKS, Look
from impactflow.charts.tokens import LIGHT
from impactflow.packs.scale import Scale, alike, extent, ticks
from impactflow.spc import XmR
from impactflow.spc.figures import spacing, when
from impactflow.spc.words import figure

HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 300, 64, 28, 16, 34
ROOM_FOR_LAST = 0.7  # of the steps between the others: less, and the last date would touch
FORMS = {"month": "%b %Y", "quarter": "%b %Y", "year": "%Y"}
SHAPES = {"circle": "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0Z", "square": "M-.9,-.9H.9V.9H-.9Z"}
POINT, LEAST, APART = 5, 2, 12  # pixels from a point's middle to its edge, and between two that have room
GAP, LETTER = 16, 8  # pixels beside a figure of the axis, and of each of its digits
# Paper around words, so that no line behind them makes them hard to read.
RIM = f' stroke="{LIGHT.paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'


@dataclass(frozen=True)
class Room:
    """How wide a drawing is, and how many dates have room below it."""

    width: int
    dates: int


WIDE = Room(720, 7)


def drawing(chart: XmR, described: str, unit: str = "", room: Room = WIDE) -> str:
    """Return an XmR chart as SVG.

    Args:
        chart: the result of `impactflow.spc.xmr`, with dates.
        described: its alternative text.
        unit: written after figures.
        room: how wide it is.
    """
    points = chart.points
    marks = _marks(chart, points)
    named = [f"{words}{'%' if unit == '%' else ''}" for words in alike(marks)]
    left = max(LEFT, GAP + LETTER * max(map(len, named)))
    across, right = _across(points["date"], left, room), room.width - RIGHT
    up = Scale(marks[0], marks[-1], HEIGHT - BOTTOM, TOP)
    layers = [
        *_grid(marks, named, left, right, up), *_dates(points["date"], across, room), *_limits(chart, across, up),
        # Words lie on the lines and under the points: none of them may hide a point.
        *_line(points, across, up), *_target(chart, left, right, up, unit),
        *_points(chart, across, up, unit, room),
    ]
    return (
        f'<svg class="impact-still" viewBox="0 0 {room.width} {HEIGHT}" role="img" '
        f'aria-label="{escape(described)}" font-size="13">{"".join(layers)}</svg>'
    )


def _across(dates: pd.Series, left: float, room: Room) -> Scale:
    first, last = dates.iloc[0].timestamp(), dates.iloc[-1].timestamp()
    return Scale(first, max(last, first + 1), left + 8, room.width - RIGHT - 8)


def _marks(chart: XmR, points: pd.DataFrame) -> list[float]:
    """Return round figures that span all that is drawn."""
    lines = points[["value", "mean", "lower_limit", "upper_limit"]].to_numpy().ravel()
    return ticks(*extent([*lines, chart.target]))


def _grid(marks: list[float], named: list[str], left: float, right: float, up: Scale) -> list[str]:
    drawn = []
    for value, words in zip(marks, named, strict=True):
        y = up(value)
        drawn.append(_rule(left, y, right, y, LIGHT.grid, 1))
        drawn.append(_text(left - 8, y + 4, words, LIGHT.quiet, "end"))
    return drawn


def _dates(dates: pd.Series, across: Scale, room: Room) -> list[str]:
    form = FORMS.get(spacing(pd.DatetimeIndex(dates)), "%d %b %y")
    chosen = _even(len(dates), room.dates)
    y = HEIGHT - BOTTOM + 20
    return [
        _text(across(date.timestamp()), y, date.strftime(form).lstrip("0"), LIGHT.quiet, "middle")
        for date in dates.iloc[chosen]
    ]


def _even(points: int, most: int) -> list[int]:
    """Return the places of at most so many dates: a whole number of points apart, and the last."""
    step, last = max(1, ceil((points - 1) / (most - 1))), points - 1
    places = list(range(0, last, step))
    if places and last - places[-1] < ROOM_FOR_LAST * step:
        places.pop()
    return [*places, last]


def _limits(chart: XmR, across: Scale, up: Scale) -> list[str]:
    drawn, spans = [], chart.segments
    until = spans["start"].shift(-1).fillna(spans["end"])
    for row, end in zip(spans.itertuples(), until, strict=True):
        x1, x2 = across(row.start.timestamp()), across(end.timestamp())
        # A segment of one point has lines too: they are drawn as long as the point is wide.
        x2 = max(x2, x1 + 2 * POINT)
        drawn.append(_level(x1, x2, up, row.mean, LIGHT.ink))
        drawn += [_level(x1, x2, up, v, LIGHT.quiet, "5 4") for v in (row.lower_limit, row.upper_limit)]
    return drawn


def _level(x1: float, x2: float, up: Scale, value: float, colour: str, dash: str = "") -> str:
    return "" if np.isnan(value) else _rule(x1, up(value), x2, up(value), colour, 1.5, dash)


def _target(chart: XmR, left: float, right: float, up: Scale, unit: str) -> list[str]:
    if chart.target is None:
        return []
    y = up(chart.target)
    word = _text(right, y - 5, f"Target {figure(chart.target, unit)}", LIGHT.target, "end", RIM)
    return [_rule(left, y, right, y, LIGHT.target, 2, "6 4"), word]


def _line(points: pd.DataFrame, across: Scale, up: Scale) -> list[str]:
    """Join neighbours; a gap and a new segment break the line."""
    steps, pen = [], "M"
    last = None
    for date, value, segment in zip(points["date"], points["value"], points["segment"], strict=True):
        pen = "M" if segment != last or np.isnan(value) else pen
        if not np.isnan(value):
            steps.append(f"{pen}{across(date.timestamp())},{up(value)}")
            pen = "L"
        last = segment
    path = "".join(steps)
    return [f'<path d="{path}" fill="none" stroke="{LIGHT.line}" stroke-width="1.5"/>']


def _points(chart: XmR, across: Scale, up: Scale, unit: str, room: Room) -> list[str]:
    named = zip(chart.points.itertuples(), when(chart.series.dates), strict=True)
    size = round(max(LEAST, POINT * min(1, (room.width / APART / len(chart.points)) ** 0.5)), 1)
    return [
        _point(LOOKS[row.meaning], across(row.date.timestamp()), up(row.value),
               f"{date}: {figure(row.value, unit)}", size)
        for row, date in named
        if not np.isnan(row.value)
    ]


def _point(look: Look, x: float, y: float, words: str, size: float = POINT) -> str:
    return (
        f'<path d="{SHAPES.get(look.shape, look.shape)}" transform="translate({x} {y}) scale({size})" '
        f'fill="{look.fill}" stroke="{look.colour}" stroke-width="0.35"><title>{escape(words)}</title></path>'
    )


def key(meanings: set[str]) -> str:
    """Return what each shape means, as HTML, for the meanings that a chart has."""
    looks = dict.fromkeys(look for name, look in LOOKS.items() if name in meanings)
    marks = [f'<li><svg width="18" height="18" aria-hidden="true">{_point(look, 9, 9, look.word)}'
             f"</svg> {look.word}</li>" for look in looks]
    return f'<ul class="key">{"".join(marks)}</ul>'


def _rule(x1, y1, x2, y2, colour: str, width: float, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}" '
        f'stroke-width="{width}"{dashed}/>'
    )


def _text(x: float, y: float, words: str, colour: str, anchor: str, more: str = "") -> str:
    return f'<text x="{x}" y="{y}" fill="{colour}" text-anchor="{anchor}"{more}>{escape(words)}</text>'
