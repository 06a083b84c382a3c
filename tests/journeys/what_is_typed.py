"""What a learner does on the page to give an answer that a notebook would hold."""

from typing import Any

import pandas as pd

from classroom.checks import Amount, Choice, Choices, Day, Form, Number, Question, Series, Words
from classroom.checks.plain import WrongForm, label
from classroom.checks.scheme import scheme_of

Entry = str | list[str]


def typed(question: Question, value: Any) -> list[Entry] | None:
    """Return what goes into each box; ``None`` when the page has no way to say it."""
    kind = question.kind
    if isinstance(kind, Form):
        return _each(kind.fields, value) if isinstance(value, dict) else None
    if isinstance(kind, Series):
        names = scheme_of(question).right.labels
        return _each(dict.fromkeys(names, kind.number), _by_name(kind, names, value))
    entry = _entry(kind, value)
    return None if entry is None else [entry]


def _each(boxes: dict, value: dict | None) -> list[Entry] | None:
    if value is None or not set(value) <= set(boxes):
        return None
    entries = [_entry(kind, value.get(name)) for name, kind in boxes.items()]
    return None if None in entries else entries


def _by_name(kind: Series, names: tuple[str, ...], value: Any) -> dict | None:
    if value is ...:
        return {}
    if isinstance(value, pd.Series):
        counted = isinstance(value.index, pd.RangeIndex)
        value = value.tolist() if counted else dict(zip(map(_known(kind), value.index), value, strict=True))
    elif isinstance(value, dict):
        value = {_known(kind)(name): figure for name, figure in value.items()}
    if isinstance(value, dict):
        return value
    listed = list(value)
    return dict(zip(names, listed, strict=True)) if len(listed) == len(names) else None


def _known(kind: Series):
    names = {label(other): label(name) for other, name in kind.names.items()}
    return lambda name: names.get(label(name), label(name))


def _entry(kind, value: Any) -> Entry | None:
    if value is None or value is ...:
        return [] if isinstance(kind, Choices) else ""
    try:
        if isinstance(kind, Choice):
            return kind.read(value)
        if isinstance(kind, Choices):
            return sorted(kind.read(value))
    except WrongForm:
        return None
    if isinstance(kind, (Number, Amount)):
        return value if isinstance(kind, Amount) and kind.of_most and isinstance(value, str) else _figure(value)
    assert isinstance(kind, (Day, Words))
    return value if isinstance(value, str) else None


def _figure(value: Any) -> str | None:
    if isinstance(value, tuple):
        return ",".join(map(str, value))
    return None if isinstance(value, (str, bool)) else repr(float(value)).removesuffix(".0")
