"""A chart as drawings that are made when the book is built: a wide one, and one for a phone."""

import json
import re
from functools import lru_cache
from html import escape

import vl_convert

from classroom.site import remembered
from impactflow.charts.narrow import ROOM, narrow
from impactflow.charts.rendering import alt_text

# The Vega-Lite that draws the pages. It reads what JupyterLab's version 5 reads; the name of that
# version is left out of a page's chart, because Vega would warn of it in the console.
VEGA_LITE = "6.4"
SIZE = re.compile(r'width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"')
INNER_ID = re.compile(r'\bid="([^"]+)"')
NEAR, LEAST = 6, 120  # pixels: by which a narrow drawing may miss its width; that its axes span at least


def without_schema(spec: dict) -> dict:
    """Return a chart without the name of the version that it was written for."""
    return {key: value for key, value in spec.items() if key != "$schema"}


def picture(spec: dict, name: str) -> str:
    """Return the HTML of a chart, with its words; ``name`` makes its drawings' inner ids their own.

    The page shows the drawing that has room, so that no text is too small and nothing is scrolled.
    """
    small = for_phone(spec)
    if small is None:
        drawn = drawing(spec, name)
    else:
        drawn = drawing(spec, name, " impact-wide") + drawing(small, f"{name}-narrow", " impact-narrow")
    return (
        '<div class="impact-frame" role="group" aria-label="Chart">'
        f'<div class="impact-picture" role="img" aria-label="{escape(alt_text(spec))}">{drawn}</div></div>'
    )


def for_phone(spec: dict) -> dict | None:
    """Return the chart that a phone has room for; ``None`` when it has room for the chart as it is."""
    text = _text(spec)
    return _fitted(text) if _width(_svg(text)) > ROOM + NEAR else None


def for_vega(spec: dict) -> str:
    """Return what Vega needs to take over a chart's drawings, as elements of the page."""
    elements = [data("impact-spec", spec)]
    small = for_phone(spec)
    if small is not None:
        # The figures are there already, unless the phone's labels are broken otherwise.
        same = small.get("datasets") == spec.get("datasets")
        elements.append(data("impact-spec-narrow", {k: v for k, v in small.items() if not (same and k == "datasets")}))
    return "".join(elements)


def data(name: str, content: dict) -> str:
    """Return data as an element that a script of the page reads."""
    words = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    safe = words.replace("</", "<\\/")  # a script element ends at the first "</script"
    return f'<script type="application/json" class="{name}">{safe}</script>'


@lru_cache
def _fitted(text: str) -> dict:
    # Only a drawing tells how much room its axes and words take beside what they span.
    width = 240
    missed = ROOM - _width(_svg(_narrowed(text, width)))
    return json.loads(_narrowed(text, width if abs(missed) < NEAR else max(LEAST, round(width + missed))))


def _narrowed(text: str, width: int) -> str:
    return _text(narrow(json.loads(text), width))


@lru_cache
def _svg(text: str) -> str:
    return remembered.text(
        f"{VEGA_LITE} {text}", lambda: vl_convert.vegalite_to_svg(json.loads(text), vl_version=VEGA_LITE)
    )


def _text(spec: dict) -> str:
    return json.dumps(spec, ensure_ascii=False)


def _width(svg: str) -> float:
    return float(SIZE.search(svg)[1])


def drawing(spec: dict, name: str, kind: str = "") -> str:
    """Return one drawing of a chart, which its frame has to name: it is hidden from being read aloud."""
    svg = _unique_ids(_svg(_text(spec)), name)
    width, height = SIZE.search(svg).groups()
    svg = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    # Its place and shape are kept, so that nothing moves when Vega takes over.
    shape = f"--impact-width: {width}px; aspect-ratio: {width} / {height}"
    return f'<div class="impact-drawing{kind}" style="{shape}">{svg}</div>'


def _unique_ids(svg: str, name: str) -> str:
    """Name the drawing's own ids after the chart, in order.

    Vega counts its clip paths from drawing to drawing: two charts on a page could share one, and
    the same chart would be other bytes in the next build.
    """
    for place, inner in enumerate(dict.fromkeys(INNER_ID.findall(svg))):
        for mark in ('id="{}"', "url(#{})", 'href="#{}"'):
            svg = svg.replace(mark.format(inner), mark.format(f"{name}-{place}"))
    return svg
