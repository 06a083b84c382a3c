"""A chart on a page: a drawing made at build, its words, its figures, and life where it has inputs."""

import hashlib
import json
from html import escape

from docutils import nodes
from myst_nb.core.render import MimeRenderPlugin

from classroom.explorers.picture import KEY as EXPLORER
from classroom.explorers.react_or_wait.picture import KEY as GAME
from classroom.site import explorer_page, game_page
from classroom.site.drawing import for_vega, picture, without_schema
from impactflow.charts.figures import attached
from impactflow.charts.rendering import MIME_TYPE, alt_text
from impactflow.errors import PlainError

MOST = 3  # decimals in a table of figures
SHORT = 17  # letters of a name that stays on one line, such as 17 September 2025


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
    """Return the HTML of a chart: drawing, words, table and, with inputs, what Vega needs.

    Of an explorer or the game the notebook stores the picture that it opens on; the page has its twin.
    """
    of = spec.get("usermeta", {})
    if GAME in of:
        return game_page.html()
    if EXPLORER in of:
        return explorer_page.html(of[EXPLORER])
    spec = without_schema(spec)
    name = "chart-" + hashlib.blake2b(_json(spec).encode(), digest_size=6).hexdigest()
    live = f'<div class="impact-inputs"></div>{for_vega(spec)}' if has_inputs(spec) else ""
    return f'<figure class="impact-chart">{picture(spec, name)}{live}{_details(spec)}</figure>'


def has_inputs(spec: dict) -> bool:
    """Tell whether a reader can change the chart."""
    return any("bind" in param for param in spec.get("params", []))


def _details(spec: dict) -> str:
    columns, rows = attached(spec)
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    body = "".join(_row(row) for row in zip(*map(_written, zip(*rows, strict=True)), strict=True))
    return (
        "<details><summary>This chart in words and figures</summary>"
        f"<p>{escape(alt_text(spec))}</p>"
        '<div class="impact-table" role="group" aria-label="The chart’s figures">'
        f'<table aria-label="The chart’s figures"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>'
    )


def _written(column: tuple) -> list[str]:
    """Write a column's figures with as many decimals as the longest of them has: 178, and not 178.0."""
    figures = [value for value in column if isinstance(value, float)]
    places = max((len(f"{value:.{MOST}f}".rstrip("0").split(".")[1]) for value in figures), default=0)
    texts = (f"{value:,.{places}f}" if isinstance(value, float) else value for value in column)
    return ["" if text is None else str(text) for text in texts]


def _row(row: tuple[str, ...]) -> str:
    whole = ' class="impact-whole"' if len(row[0]) <= SHORT else ""
    first, *rest = map(escape, row)
    cells = "".join(f"<td>{value}</td>" for value in rest)
    return f'<tr><th scope="row"{whole}>{first}</th>{cells}</tr>'


def _json(spec: dict) -> str:
    return json.dumps(spec, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
