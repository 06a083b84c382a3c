"""The right answer of a question in words, for a solution on the page: its code is no answer to most readers."""

from functools import singledispatch
from html import escape
from typing import Any

from classroom.checks import Choice, Choices, Form, Number, Question, Series
from classroom.checks.kinds.kind import Kind
from classroom.checks.scheme import scheme_of

LINE = '<p class="impact-right"><strong>Answer:</strong> {}</p>'


def html(question: Question) -> str:
    """Return the answer as a line; nothing where many answers are right, or where it is a picture or a table."""
    asked = question.on_page or question
    if asked.same or asked.cases:
        return ""
    words = said(asked.kind, scheme_of(asked).right)
    return LINE.format(escape(words)) if words else ""


@singledispatch
def said(kind: Kind, right: Any) -> str:
    """Say a plain answer of that kind in words; nothing for a kind that has none."""
    return ""


@said.register
def _(kind: Number, right: float) -> str:
    figure = f"{right:,.{kind.decimals}f}"
    return f"{figure}%" if kind.unit == "percent" else f"{figure} {kind.unit}"


@said.register
def _(kind: Choice, right: str) -> str:
    return next(option.text for option in kind.options if option.key == right)


@said.register
def _(kind: Choices, right: frozenset) -> str:
    return "; ".join(option.text for option in kind.options if option.key in right)


@said.register
def _(kind: Series, right: Any) -> str:
    figures = "; ".join(
        f"{kind.title(label)}: {value:,.{kind.decimals}f}" for label, value in zip(right.labels, right.values, strict=True)
    )
    return f"{figures} ({kind.unit})"


@said.register
def _(kind: Form, right: dict) -> str:
    parts = {kind.title(name): said(field, right[name]) for name, field in kind.fields.items()}
    return "; ".join(f"{title}: {words}" for title, words in parts.items()) if all(parts.values()) else ""
