"""``{question} 0.1`` on any page, and the forms that stand at the checks of an exercise page."""

import re

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms import SphinxTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

from classroom.checks import Question
from classroom.questions import find
from classroom.site import links, remembered
from classroom.site.question_form import html
from classroom.site.sheets.sheet import on_page
from impactflow.errors import PlainError

ASKS = r"""^(?:check|answer)\(["']{}["']\)"""
NUMBER = re.compile(r"""^check\(["']([^"']+)["']\)""", re.MULTILINE)
# What the panel at the end of the page does, and what is said before a cell that is folded away.
DESK_ONLY = re.compile(r"^(progress|save_answers|load_answers)\(", re.MULTILINE)
RUN_IT = "Run the next part"  # as words on a page speak of cells
FOLD = '<details class="impact-cells"><summary>The same in JupyterLab</summary>'

logger = logging.getLogger(__name__)


def register(app: Sphinx) -> None:
    """Make the directive known, and put a form before each check of an exercise."""
    app.add_directive("question", QuestionHere)
    app.add_transform(QuestionsInExercises)


class QuestionHere(SphinxDirective):
    """Put a question on a page by its number: ``{question} 0.1``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return its form."""
        try:
            return [_form(self.env, _found(self.arguments[0]))]
        except PlainError as problem:
            raise self.error(str(problem)) from None


class QuestionsInExercises(SphinxTransform):
    """Put each question's form where an exercise checks it, and fold the cells away."""

    default_priority = 500

    def apply(self, **kwargs) -> None:
        """Find the cells that check an answer."""
        if not self.env.docname.startswith("exercises/"):
            return
        for cell in list(self.document.findall(is_cell)):
            for number in NUMBER.findall(cell.astext()):
                try:
                    _join(cell, _found(number), self.env)
                except PlainError as problem:
                    logger.warning(str(problem), location=self.env.docname)
        for section in [cell.parent for cell in self.document.findall(is_cell) if _is_desk_only(cell)]:
            if section.parent is not None and section in section.parent:
                section.parent.remove(section)


def is_cell(node: nodes.Node) -> bool:
    """Tell whether a node is a notebook's cell of code."""
    return isinstance(node, nodes.container) and "cell" in node.get("classes", ())


def _join(cell: nodes.Element, question: Question, env: BuildEnvironment) -> None:
    """Put the form before the first cell of a question, and fold away all down to its check."""
    around = cell.parent
    _without_options(around, question)
    last = around.index(cell)
    first = min(i for i, node in enumerate(around[: last + 1]) if _belongs(node, question))
    form = _form(env, question)
    around.insert(last + 1, _raw("</details>"))
    around.insert(first, [form, _raw(FOLD)])
    before = around[first - 1]
    if isinstance(before, nodes.paragraph) and before.astext().startswith(RUN_IT):
        around.remove(before)


def _without_options(around: nodes.Element, question: Question) -> None:
    """Take out the list of options that a notebook needs: on the page they stand in the form."""
    options = [f"{option.key}) {option.text}" for option in getattr(on_page(question).kind, "options", ())]
    for listed in [node for node in around if isinstance(node, nodes.bullet_list)]:
        if [item.astext() for item in listed] == options:
            around.remove(listed)


def _belongs(node: nodes.Node, question: Question) -> bool:
    mine = ASKS.format(re.escape(question.number)) + rf"|^{question.answer} = "
    return is_cell(node) and re.search(mine, node.astext(), re.MULTILINE) is not None


def _is_desk_only(cell: nodes.Element) -> bool:
    return DESK_ONLY.search(cell.astext()) is not None and isinstance(cell.parent, nodes.section)


def _found(name: str) -> Question:
    question = find(name)
    if question is None:
        raise PlainError(f"There is no question {name}.")
    return question


def _form(env: BuildEnvironment, question: Question) -> nodes.raw:
    solution, earlier = links.solution(env, question), links.earlier(env, question)
    return _raw(remembered.text(f"{question.id} {solution} {earlier}", lambda: html(question, solution, earlier), code=True))


def _raw(words: str) -> nodes.raw:
    return nodes.raw("", words, format="html")
