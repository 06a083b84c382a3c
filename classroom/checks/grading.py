"""From a question and a value to an outcome."""

from typing import Any

from classroom.checks.outcome import Outcome
from classroom.checks.question import Inputs, Question

BLANK = "Not tried yet. Put your answer where the three dots are, then run both cells."
UNRECOGNISED = "Not yet. Look again at which people, which month and which count you used."
OUR_FAULT = "This is our mistake, not yours: the check itself failed. Please report it."


def grade(question: Question, value: Any, inputs: Inputs | None = None) -> Outcome:
    """Mark one answer: the right one first, then known mistakes, then its form.

    Args:
        question: the question that was asked.
        value: the learner's answer; ``None`` and ``...`` count as blank.
        inputs: the data it is asked of; the question's own when left out.
    """
    if value is None or value is ...:
        return Outcome("blank", "blank", BLANK)
    try:
        return _verdict(question, value, inputs or question.inputs())
    except Exception:  # a fault in a check must never read as a learner's mistake
        return Outcome("error", "error", OUR_FAULT)


def _verdict(question: Question, value: Any, inputs: Inputs) -> Outcome:
    problem = question.kind.problem(value)
    if problem:
        return Outcome("not_yet", "form", problem)
    right = question.reference(inputs)
    if question.kind.same(value, right):
        return Outcome("pass", "right", question.praise)
    for mistake in question.misconceptions:
        if question.kind.resembles(value, mistake.example(inputs)):
            return Outcome("not_yet", mistake.code, mistake.message)
    slip = question.kind.slip(value, right)
    if slip:
        return Outcome("not_yet", "slip", slip)
    return Outcome("not_yet", "unrecognised", UNRECOGNISED)
