"""A solution on the page: try first, then open its answers one by one."""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from classroom.authoring.exercise_builder import BEGIN, END, STUB
from classroom.authoring.folding import OPEN
from classroom.questions import find
from classroom.site import right_answer
from classroom.site.links import link
from classroom.site.question_places import DESK_ONLY, RUN_IT, is_cell

FOLDER = "solutions/"
NUMBER = re.compile(r"\d\.\d+")
BOX = re.compile(r"^answer\(", re.MULTILINE)
TRY_FIRST = (
    '<p class="impact-note"><strong>Try first.</strong> What you find yourself stays with you. '
    'Have a go at <a href="{exercise}">the exercise</a>: it tells you what to look at again. '
    "Stuck, or done? The answers below open one by one.</p>"
)
FOLD = '<details class="impact-answer"><summary>{question}: show the answer</summary>'


def register(app: Sphinx) -> None:
    """Fold answers away as solutions are read."""
    app.add_transform(TryFirst)


class TryFirst(SphinxTransform):
    """Put a kind word at the top of a solution, and each answer behind a click."""

    default_priority = 450

    def apply(self, **kwargs) -> None:
        """Find what is for JupyterLab alone, and the cells that hold answers."""
        if not self.env.docname.startswith(FOLDER):
            return
        title = next(iter(self.document.findall(nodes.title)))
        name = self.env.docname.removeprefix(FOLDER)
        note = TRY_FIRST.format(exercise=link(self.env, f"exercises/{name}"))
        _replace_opening(title, _raw(note))
        for cell in list(self.document.findall(is_cell)):
            if DESK_ONLY.search(cell.astext()):
                cell.parent.parent.remove(cell.parent)
            elif BEGIN in cell.astext():
                _fold(cell)


def _replace_opening(title: nodes.title, note: nodes.raw) -> None:
    """Put the note where the exercise says how its cells are used."""
    page = title.parent
    sections = [page.index(node) for node in page if isinstance(node, nodes.section)]
    page[page.index(title) + 1 : min(sections, default=len(page))] = [note]


def _fold(cell: nodes.Element) -> None:
    """Fold an answer and what follows it in its section; leave out the words on how to type it."""
    section = cell.parent
    boxes = [node for node in section if is_cell(node) and BOX.search(node.astext())]
    for box in boxes[:1]:
        first, last = section.index(box), section.index(cell)
        if section[first - 1].astext().startswith(RUN_IT):
            first -= 1
        del section[first:last]
    for block in cell.findall(nodes.literal_block):
        block[:] = [nodes.Text(_plain(block.astext()))]
        block.rawsource = block.astext()
    question = section.next_node(nodes.title).astext()
    words = _right(question)
    if not words:  # then the code is all that shows the answer
        cell["classes"].append(f"tag_{OPEN}")
    section.insert(section.index(cell), _raw(FOLD.format(question=question) + words))
    section.append(_raw("</details>"))


def _right(heading: str) -> str:
    """Return the answer in words, above the code that works it out."""
    number = NUMBER.search(heading)
    question = find(number[0]) if number else None
    return right_answer.html(question) if question else ""


def _plain(source: str) -> str:
    marks = (BEGIN, END, STUB.strip())
    return "\n".join(line for line in source.splitlines() if not line.strip().startswith(marks))


def _raw(words: str) -> nodes.raw:
    return nodes.raw("", words, format="html")
