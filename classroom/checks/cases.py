"""The cases of an answer with many right ones: what some fields hold, and which figure is the larger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from classroom.checks.kinds.form import Form

RIGHT = "right"


@dataclass(frozen=True)
class Case:
    """Some of the ways in which a form may be filled in, as data: a page can mark by them too.

    Args:
        code: ``RIGHT``, or that of the misconception which it shows.
        fields: what some fields hold: a choice may hold any of a set of keys. The others may hold anything readable.
        above: pairs, of which the first is larger than the second, or the later: names of fields, or figures; an end
            of the results that words mean, such as ``wrong_if.below``; or a day so long after another, such as
            ``starts.a_month_on``. A third entry says by how much more than that.
        praise: what to say to a right one, in place of the question's own praise.
    """

    code: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    above: tuple[tuple[str | float, ...], ...] = ()
    praise: str = ""

    def holds(self, form: Form, answer: Mapping[str, Any]) -> bool:
        """Tell whether a plain answer is one of these."""
        kept = all(form.fields[name].same(answer[name], held) for name, held in self.fields.items())
        return kept and all(_is_above(form, answer, *pair) for pair in self.above)


def _is_above(form: Form, answer: Mapping[str, Any], more: str | float, less: str | float, by: float = 0) -> bool:
    larger, smaller = _figure(form, more, answer), _figure(form, less, answer)
    return larger > (smaller + by if by else smaller)  # a day is a word, to which nothing can be added


def _figure(form: Form, name: str | float, answer: Mapping[str, Any]) -> float:
    if not isinstance(name, str):
        return name
    field, _, end = name.partition(".")
    return form.fields[field].ends(answer[field])[end] if end else answer[field]
