"""A small still chart of a row of figures: the script of the page draws the same, to the byte."""

from html import escape
from math import floor

from classroom.takeaway.reading import Reading
from impactflow.spc.words import figure

# Tenths of a pixel, all whole: two languages then write the same figures.
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM, LETTERS = 3600, 1500, 100, 2900, 150, 1250, 120
APART = 140  # between the words beside two lines
RING, SQUARE, BELOW = 26, 90, 1450


def picture(reading: Reading) -> str:
    """Return the chart as SVG, in the colour of the words around it; nothing where there is none."""
    if reading.chart is None:
        return ""
    [part] = reading.chart.parts
    lines, values = reading.lines, reading.chart.series.values.tolist()
    low, high = min(*values, lines.lower), max(*values, lines.upper)
    up = _up(low, high)
    across = [_whole(LEFT + (RIGHT - LEFT) * place / (len(values) - 1)) for place in range(len(values))]
    levels = [(lines.mean, up(lines.mean)), (lines.upper, up(lines.upper)), (lines.lower, up(lines.lower))]
    path = "L".join(f"{x},{up(value)}" for x, value in zip(across, values, strict=True))
    marks = "".join(
        _signal(x, up(value)) if label else f'<circle cx="{x}" cy="{up(value)}" r="{RING}"/>'
        for x, value, label in zip(across, values, part.label.tolist(), strict=True)
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(_described(reading))}" '
        f'fill="currentColor" stroke="none" font-size="{LETTERS}">{_levels(levels, reading.unit)}'
        f'<path d="M{path}" fill="none" stroke="currentColor" stroke-width="10"/>{marks}'
        f'{_text(LEFT, BELOW, "oldest")}{_key(part.label.any())}{_text(RIGHT, BELOW, "latest", "end")}</svg>'
    )


def _described(reading: Reading) -> str:
    return f"Chart of the months in order, with their mean and limits; a square marks a signal. {reading.words}"


def _key(signals: bool) -> str:
    return _text((LEFT + RIGHT) // 2, BELOW, "■ signal", "middle") if signals else ""


def _up(low: float, high: float):
    if low == high:
        low, high = low - 1, high + 1
    return lambda value: _whole(BOTTOM - (BOTTOM - TOP) * ((value - low) / (high - low)))


def _whole(pixels: float) -> int:
    # Python rounds halves to even and the page's script does not.
    return floor(pixels + 0.5)


def _levels(levels: list[tuple[float, int]], unit: str) -> str:
    (mean, middle), (upper, above), (lower, below) = levels
    beside = ((mean, middle), (upper, min(above, middle - APART)), (lower, max(below, middle + APART)))
    return (
        f"{_line(middle)}{_line(above, True)}{_line(below, True)}"
        + "".join(_text(RIGHT + 60, y + 40, figure(value, unit)) for value, y in beside)
    )


def _line(y: int, dashed: bool = False) -> str:
    dash = ' stroke-dasharray="50 40"' if dashed else ""
    return f'<path d="M{LEFT},{y}L{RIGHT},{y}" stroke="currentColor" stroke-width="12"{dash}/>'


def _signal(x: int, y: int) -> str:
    return f'<rect x="{x - SQUARE // 2}" y="{y - SQUARE // 2}" width="{SQUARE}" height="{SQUARE}"/>'


def _text(x: int, y: int, words: str, anchor: str = "start") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>'
