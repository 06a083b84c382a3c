"""Check an answer in a notebook."""

from numbers import Real
from pathlib import Path
from typing import Any

from IPython import get_ipython
from IPython.display import display

from classroom.checks import Outcome, Question, grade
from classroom.desk.card import Card
from classroom.desk.starting import copy_of, exercise_of
from classroom.folders import EXERCISES, shown
from classroom.questions import all_questions, find
from impactflow.errors import PlainError

_UNGIVEN = object()


class NoSuchQuestion(PlainError):
    """No question has this number."""


def check(number: str, value: Any = _UNGIVEN) -> None:
    """Mark the answer to a question and show what to do next.

    Args:
        number: the question's number, such as "0.1".
        value: the answer; the variable that the question names when left out.

    Raises:
        NoSuchQuestion: there is none with this number.
    """
    question = _question(number)
    answer = _named_answer(question) if value is _UNGIVEN else value
    outcome = grade(question, answer)
    notes = (_given(answer, outcome), _clean_copy_note(question))
    display(Card(question.number, outcome, " ".join(note for note in notes if note)))


def _question(number: str) -> Question:
    question = find(number)
    if question is None:
        numbers = ", ".join(q.number for q in all_questions())
        raise NoSuchQuestion(
            f"There is no question {number}. The numbers are: {numbers}."
        )
    return question


def _named_answer(question: Question) -> Any:
    shell = get_ipython()
    return shell.user_ns.get(question.answer) if shell else None


def _given(answer: Any, outcome: Outcome) -> str:
    """Say the answer back: after a slip in the cell above, it may be an older one."""
    if outcome.status != "not_yet" or not isinstance(answer, Real):
        return ""
    return f"The answer that was checked is {answer:.10g}."


def _clean_copy_note(question: Question) -> str:
    """Say where to work instead, when this notebook is the clean copy."""
    if Path.cwd().resolve() != EXERCISES:
        return ""
    mine = copy_of(exercise_of(question.module))
    where = f"Yours is {shown(mine)}."
    if not mine.exists():
        where = f"Yours will be {shown(mine)}: the last step of the lesson makes it."
    return f"This is the clean copy: it stays blank for the next person. {where}"
