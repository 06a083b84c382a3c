"""The boxes of an answer: one for a number, one for each field of a form or figure of a series."""

from dataclasses import dataclass
from typing import Any

from classroom.checks import Form, Question, Series
from classroom.checks.kinds.kind import Kind
from classroom.checks.scheme import scheme_of

ANY = object()  # a field that may hold anything readable
GAP = object()  # a figure that the answer lacks: its box stays empty
SHAPES = {"Number": "number", "Choice": "choice", "Choices": "choices", "Series": "series", "Form": "form"}


@dataclass(frozen=True)
class Box:
    """One thing to fill in. ``name`` is empty where an answer has one box."""

    name: str
    title: str
    kind: Kind

    @property
    def label(self) -> str:
        """What stands beside it: what to give, and in which unit."""
        words = self.title[:1].upper() + self.title[1:]
        unit = getattr(self.kind, "unit", "")
        return f"{words}, in {unit}" if unit else words

    def text(self, written: str) -> str:
        """Return the text that its key is made of, so that two boxes never share a key."""
        return f"{self.name}={written}" if self.name else written


def boxes_of(question: Question) -> list[Box]:
    """List the boxes of a question in the order that people fill them in."""
    kind = question.kind
    if isinstance(kind, Form):
        return [Box(name, kind.title(name), field) for name, field in kind.fields.items()]
    if isinstance(kind, Series):
        return [Box(name, kind.title(name), kind.number) for name in scheme_of(question).right.labels]
    return [Box("", "your answer", kind)]


def parts_of(question: Question, answer: Any) -> list[Any] | None:
    """Return what a plain answer puts into each box; ``None`` when it does not fit them."""
    if isinstance(question.kind, Form):
        return [answer[name] for name in question.kind.fields]
    if isinstance(question.kind, Series):
        return _figures(scheme_of(question).right.labels, answer)
    return [answer]


def _figures(names: tuple[str, ...], answer) -> list[Any] | None:
    if not answer.named:
        return list(answer.values) if len(answer.values) == len(names) else None
    if not set(answer.labels) <= set(names):
        return None
    return [answer.by_label.get(name, GAP) for name in names]
