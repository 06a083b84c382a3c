"""A module's questions with an answer that is a known mistake, and the right one."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from classroom.checks import Question, grade
from classroom.checks.scheme import scheme_of
from classroom.questions import all_questions
from classroom.site.sheets.sheet import on_page
from tests.journeys.what_is_typed import Entry, typed


class Try(NamedTuple):
    """One question as its boxes ask it: what is typed, and what is then said."""

    question: Question
    asked: Question
    wrong: list[Entry]
    words: str
    right: list[Entry]


def tries(module: str, as_asked: Callable[[Question], Question] = on_page) -> Iterator[Try]:
    """Return each question of a module, in order; ``as_asked`` gives the form that the boxes have."""
    for question in all_questions():
        if question.module == module:
            asked = as_asked(question)
            inputs = scheme_of(asked).inputs  # loaded once for all questions that share a table
            wrong, words = _mistake(asked, inputs)
            yield Try(question, asked, typed(asked, wrong), words, typed(asked, asked.reference(inputs)))


def _mistake(asked: Question, inputs: dict) -> tuple:
    """Return the first answer that is known as a mistake and can be typed, and what is said of it."""
    known = [mistake.example(inputs) for mistake in asked.mistakes] or [
        make(inputs) for make in asked.near_misses.values()
    ]
    answer = next(each for each in known if typed(asked, each) is not None)
    outcome = grade(asked, answer)
    assert outcome.status == "not_yet", outcome
    return answer, outcome.message
