"""A quiz in a notebook: every option opens on what there is to say of it. No kernel is needed."""

from dataclasses import dataclass
from html import escape

from classroom.quizzes import all_quizzes, find
from classroom.quizzes.quiz import Item, Option, Quiz
from impactflow.errors import PlainError


class NoSuchQuiz(PlainError):
    """No module with this number has a quiz."""


@dataclass(frozen=True)
class Shown:
    """A quiz on show. The same bytes each time, so that stored outputs can be compared.

    A list of boxes that open works by keyboard, is read aloud, and stays alive in a notebook that
    nobody has trusted yet, where forms and scripts do not.
    """

    quiz: Quiz

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        lines = [self.quiz.title]
        for number, item in enumerate(self.quiz.items, 1):
            lines += ["", f"{number}. {item.asks}", *(f"   {o.key}. {o.text}" for o in item.options)]
        return "\n".join(lines)

    def html(self) -> str:
        """Return the items as markup."""
        items = "".join(_item(number, item) for number, item in enumerate(self.quiz.items, 1))
        return (
            f'<div class="impact-quiz-boxes"><p><strong>{escape(self.quiz.title)}</strong></p>'
            f"<p>Choose in your mind, then open your choice.</p>{items}</div>"
        )


def quiz(module: int | str) -> Shown:
    """Show a module's quiz, such as ``quiz("0")``.

    Raises:
        NoSuchQuiz: the module has none.
    """
    found = find(str(module))
    if found is None:
        numbers = ", ".join(known.module for known in all_quizzes())
        raise NoSuchQuiz(f"Module {module} has no quiz. These modules have one: {numbers}.")
    return Shown(found)


def _item(number: int, item: Item) -> str:
    options = "".join(_option(option, option.key == item.right) for option in item.options)
    return f"<fieldset><legend>{number}. {escape(item.asks)}</legend>{options}</fieldset>"


def _option(option: Option, right: bool) -> str:
    icon, word = ("✓", "Yes.") if right else ("○", "Not yet.")
    return (
        f"<details><summary>{option.key}. {escape(option.text)}</summary>"
        f'<p><span aria-hidden="true">{icon}</span> <strong>{word}</strong> {escape(option.why)}</p></details>'
    )
