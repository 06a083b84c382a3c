"""From a question and a value to an outcome."""

from collections.abc import Mapping
from typing import Any

from classroom.checks.following import Following, following
from classroom.checks.kinds.kind import Kind
from classroom.checks.outcome import Outcome
from classroom.checks.plain import WrongForm, is_blank
from classroom.checks.question import Inputs, Question
from classroom.checks.scheme import Scheme, scheme_of

BLANK = "Not tried yet. Put your answer where the three dots are, then run both cells."
UNRECOGNISED = "Look again at which people, which time and what was counted. A hint may help."
OUR_FAULT = "This is our mistake, not yours: the check itself failed. Please report it."
FOLLOWED = (
    "This is right for the answer you gave in {numbers}. "
    "What you gave there is not yet right: when you change it, change this too."
)


def grade(
    question: Question,
    value: Any,
    inputs: Inputs | None = None,
    earlier: Mapping[str, Any] | None = None,
) -> Outcome:
    """Mark one answer: the right one first, then known mistakes, then its form.

    Args:
        question: the question that was asked.
        value: the learner's answer, whatever it is; ``None``, ``...`` and an untouched stub
            count as blank.
        inputs: the data it is asked of; the question's own when left out, loaded once and kept.
        earlier: the learner's own answers to earlier questions, by id. Where the question uses
            one, what is right for it passes too, so that one slip is marked once.

    Raises:
        nothing: a fault in the question is the outcome "error".
    """
    if is_blank(value):
        return Outcome("blank", "blank", BLANK)
    try:
        scheme = scheme_of(question, inputs)
        # First of all, so that a fault in reading answers shows here and not as a wrong form.
        _ = scheme.right
        return _marked(scheme, value, earlier or {})
    except Exception:  # a fault in a check must never read as a learner's mistake
        return Outcome("error", "error", OUR_FAULT)


def _marked(scheme: Scheme, value: Any, earlier: Mapping[str, Any]) -> Outcome:
    try:
        answer = _read(scheme.question.kind, value)
    except WrongForm as wrong:
        return Outcome("not_yet", "form", str(wrong))
    own = following(scheme, earlier)
    return _right(scheme, own, answer) or _not_yet(scheme, own, answer)


def _read(kind: Kind, value: Any) -> Any:
    try:
        return kind.read(value)
    except WrongForm:
        raise
    except Exception:  # the learner's object fails when it is looked at: its form is wrong
        raise WrongForm(kind.expects) from None


def _right(scheme: Scheme, own: Following | None, answer: Any) -> Outcome | None:
    if not scheme.accepts(answer):
        if own is None or not own.accepts(answer):
            return None
        if own.slips:
            numbers = " and ".join(used.number for used in own.slips)
            return Outcome("pass", "followed", FOLLOWED.format(numbers=numbers))
    return Outcome("pass", "right", scheme.praise(answer))


def _not_yet(scheme: Scheme, own: Following | None, answer: Any) -> Outcome:
    mistake = scheme.mistake(answer) or (own and own.mistake(answer))
    if mistake:
        return Outcome("not_yet", mistake.code, mistake.message)
    validate = scheme.question.validate
    if validate and (problem := validate(answer, scheme.inputs)):
        return Outcome("not_yet", "form", problem)
    if remark := scheme.remark(answer):
        return Outcome("not_yet", "slip", remark)
    return Outcome("not_yet", "unrecognised", UNRECOGNISED)
