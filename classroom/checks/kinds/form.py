"""An answer of several fields: an aim, a prediction, a plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind


@dataclass(frozen=True)
class Form(Kind):
    """A dict of fields, each with a kind of its own.

    A field of free words, amount or date is right when it is readable. Where fields must agree
    with the data or with each other, the question's ``same`` says how. ``titles`` are what people
    read in place of a field's name, where the name alone does not say it.
    """

    fields: Mapping[str, Kind]
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"Keep the curly brackets, and give each of these: {', '.join(self.fields)}."

    def title(self, name: str) -> str:
        """Return what people read above a field, and in what is said of it."""
        words = self.titles.get(name, name.replace("_", " "))
        return words[:1].upper() + words[1:]

    def read(self, value: Any) -> dict[str, Any]:
        """Return every field made plain, or raise WrongForm that names the first to look at."""
        given = {plain.label(name): entry for name, entry in plain.pairs(value, self.expects)}
        if unknown := set(given) - {plain.label(name) for name in self.fields}:
            raise plain.WrongForm(f"{_fields(len(unknown))} not asked for. {self.expects}")
        return {name: self._field(name, given.get(plain.label(name))) for name in self.fields}

    def _field(self, name: str, entry: Any) -> Any:
        if plain.is_blank(entry):
            raise plain.WrongForm(f"“{self.title(name)}” is still to be filled in.")
        kind = self.fields[name]
        try:
            return kind.read(entry)
        except plain.WrongForm as wrong:
            raise plain.WrongForm(f"“{self.title(name)}”: {wrong}") from None

    def same(self, answer: dict, target: dict) -> bool:
        """Compare field by field."""
        return all(kind.same(answer[name], target[name]) for name, kind in self.fields.items())

    def remark(self, answer: dict, right: dict) -> str:
        """Name the first field that is not yet right."""
        for name, kind in self.fields.items():
            if not kind.same(answer[name], right[name]):
                return f"Look again at “{self.title(name)}”. {kind.remark(answer[name], right[name])}".strip()
        return ""


def _fields(count: int) -> str:
    return "One field is" if count == 1 else f"{count} fields are"
