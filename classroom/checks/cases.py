"""The cases of an answer with many right ones: what some fields hold, and which figure is the larger."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from operator import eq, gt
from typing import Any

from classroom.checks.kinds.form import Form

RIGHT = "right"
Pair = tuple[str | float, str | float]


@dataclass(frozen=True)
class Case:
    """Some of the ways in which a form may be filled in, as data: a page can mark by them too.

    Args:
        code: ``RIGHT``, or that of the misconception which it shows.
        fields: what some fields hold: of a choice, a set of keys is any of them. The others may hold anything readable.
        above: pairs, of which the first is larger than the second, or the later: names of fields, or figures; or a day
            so long after another, such as ``starts.a_month_on``.
        praise: what to say to a right one, in place of the question's own praise.
        equal: pairs, of which both are the same figure.
        next_to: pairs of whole numbers, of which the first comes right after the second.
    """

    code: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    above: tuple[Pair, ...] = ()
    praise: str = ""
    equal: tuple[Pair, ...] = ()
    next_to: tuple[Pair, ...] = ()

    def holds(self, form: Form, answer: Mapping[str, Any]) -> bool:
        """Tell whether a plain answer is one of these."""
        kept = all(form.fields[name].same(answer[name], held) for name, held in self.fields.items())
        return kept and all(
            fits(*(_figure(form, name, answer) for name in pair))
            for name, fits in FITS.items() for pair in getattr(self, name)
        )  # fmt: skip


def _follows(more: float, less: float) -> bool:
    return less == int(less) and more == less + 1


FITS = {"above": gt, "equal": eq, "next_to": _follows}


def _figure(form: Form, name: str | float, answer: Mapping[str, Any]) -> float:
    if not isinstance(name, str):
        return name
    field, _, later = name.partition(".")
    return form.fields[field].ends(answer[field])[later] if later else answer[field]
