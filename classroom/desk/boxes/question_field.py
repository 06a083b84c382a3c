"""The field in which a question is answered."""

from typing import Any

from classroom.checks import Number, Question, Series
from classroom.checks.scheme import scheme_of
from classroom.desk.boxes.fields import Field, field, fields

MOST = 12  # figures that still make a form; more are easier in code


def question_field(question: Question) -> Field:
    """Return a question's field; that of a Series has a box for each of its names."""
    name = f"Question {question.number}: your answer"
    if isinstance(question.kind, Series):
        return _figures(question, question.kind, name)
    return field(question.kind, name)


def can_be_asked(question: Question) -> bool:
    """Tell whether a question can be answered in a field: tables and charts cannot."""
    if isinstance(question.kind, Series):
        return len(_names(question)) <= MOST
    return field.dispatch(type(question.kind)) is not field.dispatch(object)


def _figures(question: Question, kind: Series, name: str) -> Field:
    number = Number(kind.unit, kind.decimals)
    parts = {label: field(number, kind.title(label)) for label in _names(question)}
    return fields(name, parts)


def _names(question: Question) -> tuple[str, ...]:
    right: Any = scheme_of(question).right
    return right.labels
