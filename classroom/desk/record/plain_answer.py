"""A learner's answer as JSON can hold it, in a form that can be marked again."""

import math
from functools import singledispatch
from typing import Any

from classroom.checks import Chart, Choices, Form, Question, Series, Table
from classroom.checks.kinds.kind import Kind


def plain_answer(question: Question, value: Any) -> Any:
    """Return the answer as numbers, texts, lists and dicts; ``None`` when it has no such form."""
    try:
        return _as_json(question.kind, question.kind.read(value))
    except Exception:  # the answer is of another form: its mark says so
        return None


@singledispatch
def _as_json(kind: Kind, answer: Any) -> Any:
    return _figure(answer)


@_as_json.register
def _chart(kind: Chart, answer: Any) -> None:
    return None


@_as_json.register
def _choices(kind: Choices, answer: Any) -> list[str]:
    return sorted(answer)


@_as_json.register
def _form(kind: Form, answer: Any) -> dict[str, Any]:
    return {name: _as_json(kind.fields[name], entry) for name, entry in answer.items()}


@_as_json.register
def _series(kind: Series, answer: Any) -> dict[str, Any] | list:
    figures = [_figure(value) for value in answer.values]
    return dict(zip(answer.labels, figures, strict=True)) if answer.named else figures


@_as_json.register
def _table(kind: Table, answer: Any) -> dict[str, list]:
    return {name: [_figure(row[i]) for row in answer] for i, name in enumerate(kind.columns)}


def _figure(entry: Any) -> Any:
    # JSON has no word for a missing number.
    return None if isinstance(entry, float) and math.isnan(entry) else entry
