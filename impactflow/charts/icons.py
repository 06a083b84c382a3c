"""The icons of variation and assurance: a frame for the kind, a letter inside, words beside.

The drawing is the project's own. Each icon is two paths in a square from -1 to 1, so that pages
draw it as SVG and charts as a mark, in the same colours.
"""

from dataclasses import dataclass

from impactflow.charts.tokens import LIGHT

CIRCLE = "M-.9,0A.9,.9,0,1,1,.9,0A.9,.9,0,1,1,-.9,0Z"
DIAMOND = "M0,-1L1,0L0,1L-1,0Z"
SQUARE = "M-.8,-.8H.8V.8H-.8Z"
FLAG = "M-.9,-.75H.5L.95,0L.5,.75H-.9Z"  # points to what is to come
HIGH = "M-.24,.4V-.4M.24,.4V-.4M-.24,0H.24"
LOW = "M-.2,-.4V.4H.24"
WAVE = "M-.55,0C-.35,-.45,-.2,-.45,0,0C.2,.45,.35,.45,.55,0"
PASS = "M-.34,.4V-.4H-.08A.2,.2,0,0,1,-.08,.06H-.34"
FAIL = "M-.34,.4V-.4H.12M-.34,-.02H.04"
DELTA = "M-.42,.34L-.08,-.4L.26,.34Z"
OPEN = "M-.36,-.22A.25,.25,0,1,1,-.1,.04V.16M-.1,.36V.42"


@dataclass(frozen=True)
class Icon:
    """One icon: its frame, the sign inside, its colour and the words that stand beside it."""

    words: str
    frame: str
    sign: str
    colour: str


VARIATION = {
    "common_cause": Icon("Common cause", CIRCLE, WAVE, LIGHT.common_cause),
    "improvement_high": Icon("Improvement, high", CIRCLE, HIGH, LIGHT.improvement),
    "improvement_low": Icon("Improvement, low", CIRCLE, LOW, LIGHT.improvement),
    "concern_high": Icon("Concern, high", DIAMOND, HIGH, LIGHT.concern),
    "concern_low": Icon("Concern, low", DIAMOND, LOW, LIGHT.concern),
    "neutral_high": Icon("Signal, high", SQUARE, HIGH, LIGHT.neutral),
    "neutral_low": Icon("Signal, low", SQUARE, LOW, LIGHT.neutral),
}
ASSURANCE = {
    "consistently_pass": Icon("Consistently pass", FLAG, PASS, LIGHT.improvement),
    "consistently_fail": Icon("Consistently fail", FLAG, FAIL, LIGHT.concern),
    "hit_or_miss": Icon("Hit or miss", FLAG, OPEN, LIGHT.common_cause),
}
CHANGING = Icon("Changing: no forecast", FLAG, DELTA, LIGHT.common_cause)


def of(variation: str, assurance: str | None) -> list[Icon]:
    """Return the icons of a chart; on a changing process assurance is not predicted."""
    icons = [VARIATION[variation]]
    if assurance is not None:
        icons.append(ASSURANCE[assurance] if variation == "common_cause" else CHANGING)
    return icons


def svg(icon: Icon, size: int = 32) -> str:
    """Return an icon as SVG; hidden from screen readers, because its words stand beside it."""
    return (
        f'<svg class="impact-icon" width="{size}" height="{size}" viewBox="-1.1 -1.1 2.2 2.2" '
        'aria-hidden="true" focusable="false">'
        f'<path d="{icon.frame}" fill="{LIGHT.paper}" stroke="{icon.colour}" stroke-width="0.14"/>'
        f'<path d="{icon.sign}" fill="none" stroke="{icon.colour}" stroke-width="0.16"/></svg>'
    )


def corner(icons: list[Icon]):
    """Return the icons as marks in the upper right corner, above a chart's lines."""
    import altair as alt

    layers = []
    for place, icon in enumerate(reversed(icons)):
        spot = alt.Chart(alt.InlineData(values=[{}])).encode(
            x=alt.value(_X[place]), y=alt.value(-34), tooltip=alt.value(icon.words)
        )
        layers += [_mark(spot, icon.frame, LIGHT.paper, icon.colour), _mark(spot, icon.sign, None, icon.colour)]
    return alt.layer(*layers)


_X = (600, 558)
AREA = 1100  # square pixels; a side of 33


def _mark(spot, path: str, fill: str | None, stroke: str):
    return spot.mark_point(
        shape=path, size=AREA, opacity=1, filled=False,
        fill=fill or "transparent", stroke=stroke, strokeWidth=2.5,
    )
