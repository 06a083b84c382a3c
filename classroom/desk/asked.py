"""The question that was asked for, and what the learner has answered so far."""

from typing import Any

from classroom.checks import Chart, Question, Table, is_blank
from classroom.checks.scheme import work_out
from classroom.desk.keeping import kept
from classroom.desk.record import entries
from classroom.desk.record.plain_answer import plain_answer
from classroom.desk.sitting import Sitting, names
from classroom.questions import all_questions, find
from impactflow.errors import PlainError

# Answers given in a box. The code cell below still holds its dots, and running it must not undo them.
_boxed: dict[str, Any] = {}


class NoSuchQuestion(PlainError):
    """No question has this number."""


def question_of(number: Any) -> Question:
    """Return the question with this number or id.

    Raises:
        NoSuchQuestion: there is none; the sentence lists the numbers.
    """
    written = str(number) if type(number) in (str, float, int) else ""
    question = find(written)
    if question is None:
        numbers = ", ".join(q.number for q in all_questions())
        asked = f"no question {written}" if 0 < len(written) <= 40 else "no such question"
        raise NoSuchQuestion(f"There is {asked}. The numbers are: {numbers}.")
    return question


def for_a_box(question: Question) -> Question:
    """Return what a box asks: where the answer takes code, the question's form for the page."""
    return question.on_page if question.on_page and isinstance(question.kind, (Chart, Table)) else question


def as_answered(question: Question, value: Any) -> Question:
    """Return the question, or its form for a box where the answer is one to that: a number, not a chart."""
    other = for_a_box(question)
    return question if plain_answer(other, value) is None else other


def answer_to(question: Question) -> Any:
    """Return the learner's answer: their variable, else what they gave in its box."""
    value = names().get(question.answer)
    return _boxed.get(question.id) if is_blank(value) else value


def given_in_box(question: Question, value: Any) -> None:
    """Take an answer from a box, and let the notebook's own variable hold it too."""
    _boxed[question.id] = value
    names()[question.answer] = value


def earlier(question: Question, at: Sitting) -> dict[str, Any]:
    """Return the learner's answers to the questions on which this one builds, by id.

    After a restart the notebook has forgotten them: then the recorded ones count.
    """
    found = {used.id: answer_to(used) for used in question.uses}
    record = kept(at).record if any(map(is_blank, found.values())) else {}
    return {
        used.id: entries.value_of(record, used) if is_blank(found[used.id]) else found[used.id]
        for used in question.uses
    }


def get_ready(question: Question) -> None:
    """Work out what else is asked of the same data, while the learner reads: the next check comes at once."""
    for other in all_questions():
        if other.inputs is question.inputs:
            work_out(other)
            work_out(for_a_box(other))
