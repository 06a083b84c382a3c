"""A quiz on a page: a group of options an item, Check, and room for what is said."""

from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from classroom.desk.card import ICONS
from classroom.quizzes import find
from classroom.quizzes.quiz import Item, Quiz
from classroom.site.question_form import data

NO_SCRIPTS = "This page cannot answer you: scripts are off in this browser. Talk each item over with a colleague."
VERDICTS = {"pass": [ICONS["pass"], "Yes"], "not_yet": [ICONS["not_yet"], "Not yet"]}
CHOOSE = "Choose one first."


def register(app: Sphinx) -> None:
    """Make the directive known."""
    app.add_directive("quiz", QuizHere)


class QuizHere(SphinxDirective):
    """Put a module's quiz on a page: ``{quiz} 0``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return its form."""
        quiz = find(self.arguments[0])
        if quiz is None:
            raise self.error(f"There is no quiz {self.arguments[0]}.")
        return [nodes.raw("", html(quiz), format="html")]


def html(quiz: Quiz) -> str:
    """Return a quiz's form. Which option is right stands in it as a key alone."""
    items = "".join(_item(quiz, number, item) for number, item in enumerate(quiz.items, 1))
    return (
        f'<div class="impact-quiz" id="quiz-{quiz.id}"><noscript><p>{NO_SCRIPTS}</p></noscript>'
        f'<script type="application/json" class="impact-sheet">{data(_sheet(quiz))}</script>'
        f"<p>{escape(quiz.title)}. Take your time: you can choose again.</p>{items}</div>"
    )


def _sheet(quiz: Quiz) -> dict:
    return {
        "id": quiz.id,
        "right": {item.id: quiz.key(item) for item in quiz.items},
        "whys": {item.id: {option.key: option.why for option in item.options} for item in quiz.items},
        "verdicts": VERDICTS,
        "choose": CHOOSE,
    }


def _item(quiz: Quiz, number: int, item: Item) -> str:
    name = f"quiz-{quiz.id}-{item.id}"
    options = "".join(
        f'<label class="impact-option"><input type="radio" name="{name}" value="{option.key}"> '
        f"<span>{option.key}. {escape(option.text)}</span></label>"
        for option in item.options
    )
    return (
        f'<form data-item="{item.id}" novalidate autocomplete="off">'
        f"<fieldset><legend>{number}. {escape(item.asks)}</legend>{options}</fieldset>"
        f'<p class="impact-buttons pst-js-only"><button type="submit" aria-label="Check item {number}">Check</button></p>'
        '<div class="impact-outcome" role="status"></div></form>'
    )
