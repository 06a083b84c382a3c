"""What a scene is made of: blocks of words, and what its cells show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nbformat import NotebookNode

from impactflow.charts.rendering import MIME_TYPE

FOR_JUPYTERLAB = re.compile(r"<p>Run this cell in JupyterLab[^<]*</p>")  # no help to a room
LEAD = re.compile(r"\*\*(.+?[.?])\*\*\s*(.*)", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A piece of a lesson.

    Args:
        kind: "heading", "lead" (words in bold, then the rest), "list", "table", "quote", "words", "chart",
            "told" (what a cell printed), "said" (what it shows as Markdown) or "shown" (as markup).
        words: its Markdown, its text or its markup.
        lead: the words in bold of a lead.
        level: of a heading.
        spec: of a chart.
    """

    kind: str
    words: str = ""
    lead: str = ""
    level: int = 0
    spec: Any = None


def blocks(cells: list[NotebookNode]) -> Iterator[Block]:
    """Go through cells: Markdown block by block, and of code what it showed when it was stored."""
    for cell in cells:
        yield from _written(cell.source) if cell.cell_type == "markdown" else _shown(cell.get("outputs", []))


def _written(source: str) -> Iterator[Block]:
    for words in re.split(r"\n\s*\n", source.strip()):
        yield _block(words.strip())


def _block(words: str) -> Block:
    if heading := re.fullmatch(r"(#+) (.+)", words):
        return Block("heading", heading[2], level=len(heading[1]))
    if lead := LEAD.fullmatch(words):
        return Block("lead", lead[2], lead[1])
    if words.startswith(("- ", "1. ")):
        return Block("list", words)
    if words.startswith(">"):
        return Block("quote", words)
    return Block("table" if words.startswith("|") else "words", words)


def _shown(outputs: list[NotebookNode]) -> Iterator[Block]:
    for output in outputs:
        data = output.get("data", {})
        if output.output_type == "stream":
            yield Block("told", output.text.strip())
        elif MIME_TYPE in data:
            yield Block("chart", data["text/plain"], spec=data[MIME_TYPE])
        elif "text/html" in data:
            yield Block("shown", FOR_JUPYTERLAB.sub("", data["text/html"]))
        elif "text/markdown" in data:
            yield Block("said", data["text/markdown"])
        elif "text/plain" in data:
            yield Block("told", data["text/plain"])
