"""A chart on a page: a drawing made at build, its words, its figures, and life where it has inputs."""

import hashlib
import json
import re
from html import escape

import vl_convert
from docutils import nodes
from myst_nb.core.render import MimeRenderPlugin

from impactflow.charts.figures import attached
from impactflow.charts.rendering import MIME_TYPE, alt_text
from impactflow.errors import PlainError

# The Vega-Lite that draws the pages. It reads what JupyterLab's version 5 reads; the name of that
# version is left out of a page's chart, because Vega would warn of it in the console.
VEGA_LITE = "6.4"
SIZE = re.compile(r'width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"')
INNER_ID = re.compile(r'\bid="([^"]+)"')


class ChartFigure(MimeRenderPlugin):
    """Draw the course's charts when the book is built; the notebook stores only what to draw."""

    mime_priority_overrides = [("*", MIME_TYPE, 1)]

    @staticmethod
    def handle_mime(renderer, data, inline):
        """Turn a stored chart into a figure; leave every other output to the others."""
        if inline or data.mime_type != MIME_TYPE:
            return None
        try:
            html = figure(data.content)
        except PlainError as error:
            renderer.logger.warning(str(error), subtype="chart", line=data.line)
            return []
        return [nodes.raw("", html, format="html")]


def figure(spec: dict) -> str:
    """Return the HTML of a chart: drawing, words, table and, with inputs, what Vega needs."""
    spec = {key: value for key, value in spec.items() if key != "$schema"}
    name = "chart-" + hashlib.blake2b(_json(spec).encode(), digest_size=6).hexdigest()
    live = "".join(_live(spec)) if has_inputs(spec) else ""
    return f'<figure class="impact-chart">{_picture(spec, name)}{live}{_details(spec)}</figure>'


def has_inputs(spec: dict) -> bool:
    """Tell whether a reader can change the chart."""
    return any("bind" in param for param in spec.get("params", []))


def _picture(spec: dict, name: str) -> str:
    svg = _unique_ids(vl_convert.vegalite_to_svg(spec, vl_version=VEGA_LITE), name)
    width, height = SIZE.search(svg).groups()
    # The frame keeps the drawing's place and shape, so that nothing moves when Vega takes over.
    frame = f"max-width: {width}px; aspect-ratio: {width} / {height}"
    picture = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    label = escape(alt_text(spec))
    return (
        '<div class="impact-frame" role="group" aria-label="Chart">'
        f'<div class="impact-picture" role="img" style="{frame}" aria-label="{label}">'
        f"{picture}</div></div>"
    )


def _unique_ids(svg: str, name: str) -> str:
    """Name the drawing's own ids after the chart, in order.

    Vega counts its clip paths from drawing to drawing: two charts on a page could share one, and
    the same chart would be other bytes in the next build.
    """
    for place, inner in enumerate(dict.fromkeys(INNER_ID.findall(svg))):
        for mark in ('id="{}"', "url(#{})", 'href="#{}"'):
            svg = svg.replace(mark.format(inner), mark.format(f"{name}-{place}"))
    return svg


def _live(spec: dict) -> list[str]:
    words = _json(spec).replace("</", "<\\/")  # a script element ends at the first "</script"
    return [
        '<div class="impact-inputs"></div>',
        f'<script type="application/json" class="impact-spec">{words}</script>',
    ]


def _details(spec: dict) -> str:
    columns, rows = attached(spec)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    body = "".join(_row(row) for row in rows)
    return (
        "<details><summary>This chart in words and figures</summary>"
        f"<p>{escape(alt_text(spec))}</p>"
        '<div class="impact-table" role="group" aria-label="The chart’s figures">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def _row(row: list) -> str:
    first, *rest = ["" if value is None else escape(str(value)) for value in row]
    cells = "".join(f"<td>{value}</td>" for value in rest)
    return f'<tr><th scope="row">{first}</th>{cells}</tr>'


def _json(spec: dict) -> str:
    return json.dumps(spec, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
