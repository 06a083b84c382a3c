"""A field on the screen for each kind of answer: named, and usable with the keyboard alone."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial, singledispatch
from typing import Any

import ipywidgets

from classroom.checks import Amount, Choice, Choices, Day, Form, Number, Words
from classroom.checks.kinds.kind import Kind
from classroom.checks.kinds.number import PERCENT, POUNDS, spellings

# As in the page's reading.js.
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?", re.IGNORECASE | re.ASCII)
THOUSANDS = re.compile(r"[-+]?\d{1,3}([ ,]\d{3})+(\.\d*)?", re.ASCII)
COMMA = re.compile(r"[-+]?\d{1,15},\d{1,15}", re.ASCII)
WHOLE = re.compile(r"[-+]?\d+", re.ASCII)
WIDE = "min(40rem, 100%)"


@dataclass(frozen=True)
class Field:
    """What stands on the screen, how to read it, and how to fill it in."""

    widget: ipywidgets.Widget
    read: Callable[[], Any]
    fill: Callable[[Any], None]


@singledispatch
def field(kind: Kind, name: str) -> Field:
    """Return the field for one kind of answer.

    Args:
        name: what screen readers say when the field is reached.
    """
    raise NotImplementedError(type(kind).__name__)


@field.register
def _number(kind: Number | Amount, name: str) -> Field:
    return _typed(f"{name}, in {kind.unit}", partial(as_typed, kind))


@field.register
def _day(kind: Day, name: str) -> Field:
    return _typed(f"{name}, such as {kind.such_as}", str.strip)


@field.register
def _words(kind: Words, name: str) -> Field:
    box = ipywidgets.Textarea(
        description=name, continuous_update=False, layout={"width": WIDE}, style=_whole_name()
    )
    return Field(box, lambda: box.value.strip() or None, lambda value: _set(box, str(value)))


@field.register
def _choice(kind: Choice, name: str) -> Field:
    options = [(_said(option.key, option.text), option.key) for option in kind.options]
    # A native list has a name of its own; ipywidgets' radio buttons have none as a group.
    box = ipywidgets.Select(
        options=options, value=None, rows=len(options), description=name,
        layout={"width": WIDE}, style=_whole_name(),
    )  # fmt: skip
    return Field(box, lambda: box.value, lambda value: _set(box, value))


@field.register
def _choices(kind: Choices, name: str) -> Field:
    boxes = {
        option.key: ipywidgets.Checkbox(
            description=_said(option.key, option.text), indent=False, layout={"width": WIDE}
        )
        for option in kind.options
    }

    def fill(value: Any) -> None:
        for key, box in boxes.items():
            box.value = key in value

    group = _group(name, boxes.values())
    return Field(group, lambda: [key for key, box in boxes.items() if box.value] or None, fill)


@field.register
def _form(kind: Form, name: str) -> Field:
    parts = {key: field(part, kind.title(key)) for key, part in kind.fields.items()}
    return fields(name, parts)


def fields(name: str, parts: dict[str, Field]) -> Field:
    """Return several fields as one, which reads as a dict."""

    def fill(value: Any) -> None:
        # The page keeps a series as a list, in the order of its boxes.
        values = value if isinstance(value, dict) else dict(zip(parts, value, strict=False))
        for key, part in parts.items():
            if values.get(key) is not None:
                part.fill(values[key])

    def read() -> dict[str, Any]:
        return {key: ... if (answer := part.read()) is None else answer for key, part in parts.items()}

    return Field(_group(name, [part.widget for part in parts.values()]), read, fill)


def as_typed(kind: Number | Amount, words: str) -> Any:
    """Read a number as the page does: "1,234" is one, "8 beds" too, and "77,2" is the two that code would make of it."""
    text = re.sub("[−–]", "-", " ".join(words.split()))
    if kind.unit in PERCENT:
        text = text.removesuffix("%").strip()
    if kind.unit == POUNDS:
        text = re.sub("^([-+]?) ?£ ?", r"\1", text)
    unit = next((word for word in spellings(kind.unit) if word and text.lower().endswith(word)), "")
    text = text[: len(text) - len(unit)].strip()
    if THOUSANDS.fullmatch(text):
        text = re.sub("[ ,]", "", text)
    if COMMA.fullmatch(text):
        return tuple(int(part) for part in text.split(","))
    if not NUMBER.fullmatch(text) or not math.isfinite(float(text)):
        return text
    return int(text) if WHOLE.fullmatch(text) else float(text)


def _typed(name: str, read: Callable[[str], Any]) -> Field:
    # Sent when the box is left: letter by letter, a quick typist's Check would overtake the last ones.
    box = ipywidgets.Text(
        description=name, continuous_update=False, layout={"width": WIDE}, style=_whole_name()
    )
    return Field(
        box,
        lambda: read(box.value) if box.value.strip() else None,
        lambda value: _set(box, str(value)),
    )


def _said(key: str, text: str) -> str:
    return f"{key}) {text}" if len(key) == 1 else text


def _whole_name() -> dict[str, str]:
    return {"description_width": "initial"}  # ipywidgets would cut the name off


def _group(name: str, widgets: Any) -> ipywidgets.Widget:
    return ipywidgets.VBox([ipywidgets.HTML(f"<strong>{name}</strong>"), *widgets])


def _set(box: ipywidgets.Widget, value: Any) -> None:
    try:
        box.value = value
    except Exception:  # a recorded answer that the field no longer offers
        return
