"""Check an answer in a notebook."""

from pathlib import Path
from typing import Any

from IPython.display import display

from classroom.checks import Outcome, Question, grade
from classroom.desk import asked
from classroom.desk.card import Card
from classroom.desk.keeping import keep, on_binder
from classroom.desk.record import entries
from classroom.desk.record.plain_answer import plain_answer
from classroom.desk.saving import offer
from classroom.desk.sitting import Sitting, sitting
from classroom.desk.starting import copy_of, exercise_of
from classroom.folders import EXERCISES, shown

_UNGIVEN = object()


def check(number: str = "", value: Any = _UNGIVEN) -> None:
    """Mark the answer to a question and show what to do next.

    Args:
        number: the question's number, such as "0.1", or its id.
        value: the answer; the variable that the question names when left out.

    Raises:
        NoSuchQuestion: there is none with this number.
    """
    question, at = asked.question_of(number), sitting()
    card = mark(question, asked.answer_to(question) if value is _UNGIVEN else value, at)
    display(card)
    if offers(card, at):
        display(offer())
    asked.get_ready(question)


def mark(question: Question, value: Any, at: Sitting) -> Card:
    """Mark an answer, write the attempt down, and return what to show."""
    form = asked.as_answered(question, value)
    outcome = grade(form, value, earlier=asked.earlier(question, at))
    plain = plain_answer(form, value)
    trouble = keep(at, lambda record: entries.attempt(record, question, outcome, plain))
    notes = (_given(value, outcome), trouble, _clean_copy_note(question))
    return Card(question.number, outcome, " ".join(note for note in notes if note), at.live)


def offers(card: Card, at: Sitting) -> bool:
    """Tell whether to hand the answers over now: on Binder every pass may be the last."""
    return card.outcome.status == "pass" and bool(at.notebook) and on_binder()


def _given(answer: Any, outcome: Outcome) -> str:
    """Say the answer back: after a slip in the cell above, it may be an older one."""
    # Of an object of their own, nothing is said: to look at it may fail, or run for ever.
    if outcome.status != "not_yet" or type(answer) not in (int, float) or abs(answer) >= 1e15:
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
