"""An answer that is a figure for each of several names: a Series, a dict or a list."""

import calendar
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from classroom.checks import plain
from classroom.checks.kinds.figures import same_figure
from classroom.checks.kinds.kind import Kind
from classroom.checks.kinds.number import Number


ONE_OFF = "All figures but one are right. Look again at “{}”."


@dataclass(frozen=True)
class Figures:
    """Figures with their names; ``named`` is false when they were only counted 0, 1, 2 …"""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    named: bool

    @property
    def by_label(self) -> dict[str, float]:
        """The figure of each name."""
        return dict(zip(self.labels, self.values, strict=True))


@dataclass(frozen=True)
class Series(Kind):
    """Figures in ``unit``, each with its name; a bare list stands in the order asked for.

    Args:
        decimals: to how many places each figure must agree.
        ordered: whether named figures too must stand in the reference's order.
        names: other spellings of a name, such as a table's heading: spelling to name.
    """

    unit: str
    decimals: int
    ordered: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"This answer should be a column or a list of numbers, in {self.unit}."

    @property
    def number(self) -> Number:
        """The kind of each figure."""
        return Number(self.unit, self.decimals)

    def title(self, name: str) -> str:
        """Return what people read beside a figure: its heading, or its month or day as they say it."""
        headings = {plain.label(known): heading for heading, known in self.names.items()}
        words = headings.get(name) or _as_said(name)
        return words[:1].upper() + words[1:]

    def read(self, value: Any) -> Figures:
        """Return the figures and their names, or raise WrongForm."""
        labels, values = self._parts(value)
        known = {plain.label(other): plain.label(name) for other, name in self.names.items()}
        names = tuple(known.get(plain.label(label), plain.label(label)) for label in labels)
        if len(set(names)) < len(names):
            raise plain.WrongForm("Two of your figures have the same name. Keep one row for each.")
        figures = tuple(plain.number_or_gap(entry, self.expects) for entry in values)
        return Figures(names, figures, names != _counted(len(names)))

    def _parts(self, value: Any) -> tuple[list, list]:
        if issubclass(type(value), pd.DataFrame):
            raise plain.WrongForm("This is a whole table. Take one column of figures out of it.")
        if issubclass(type(value), dict):
            both = plain.pairs(value, self.expects)
            return [name for name, _ in both], [figure for _, figure in both]
        if issubclass(type(value), (set, frozenset)):
            raise plain.WrongForm("Curly brackets lose the order. Use square brackets instead.")
        values = plain.entries(value, self.expects)
        if issubclass(type(value), pd.Series):
            return value.index.tolist(), values
        return list(range(len(values))), values

    def same(self, answer: Figures, target: Figures) -> bool:
        """Compare each figure with that of the same name, or of the same place in a bare list."""
        if len(answer.values) != len(target.values):
            return False
        if _by_place(answer, target):
            return self._all_same(answer.values, target.values)
        if set(answer.labels) != set(target.labels):
            return False
        if self.ordered and answer.labels != target.labels:
            return False
        mine = answer.by_label
        return self._all_same([mine[label] for label in target.labels], target.values)

    def _all_same(self, mine, theirs) -> bool:
        return all(same_figure(self.number, a, b) for a, b in zip(mine, theirs, strict=True))

    def remark(self, answer: Figures, right: Figures) -> str:
        """Say whether the number of figures, their names, their order or some are off."""
        asked, given = len(right.values), len(answer.values)
        if given != asked:
            return f"The question asks for {asked} figures. Your answer has {given}."
        named = not _by_place(answer, right)
        if named and set(answer.labels) != set(right.labels):
            return "The names beside your figures are not those that the question asks for."
        if any(map(math.isnan, answer.values)) and not any(map(math.isnan, right.values)):
            return "At least one of your figures is missing. Look at the step before it."
        if self._all_same(sorted(answer.values), sorted(right.values)):
            return "Your figures look right. Look at which stands where."
        mine = [answer.by_label[name] for name in right.labels] if named else answer.values
        pairs = dict(zip(right.labels, zip(mine, right.values, strict=True), strict=True))
        off = [name for name, (a, b) in pairs.items() if not same_figure(self.number, a, b)]
        if len(off) == 1 < asked:
            return f"{ONE_OFF.format(self.title(off[0]))} {self._figure_remark(*pairs[off[0]])}".strip()
        said = {self._figure_remark(a, b) for a, b in pairs.values()}
        return said.pop() if len(said) == 1 else ""

    def _figure_remark(self, mine: float, right: float) -> str:
        return "" if math.isnan(mine) or math.isnan(right) else self.number.remark(mine, right)


def _by_place(answer: Figures, target: Figures) -> bool:
    """Tell whether an answer has no names, or a table's row numbers where other names are asked for."""
    rows = _are_rows(answer.labels) and not _are_rows(target.labels)
    return not answer.named or (rows and set(answer.labels).isdisjoint(target.labels))


def _are_rows(labels: tuple[str, ...]) -> bool:
    numbers = [int(name) for name in labels if name.isdecimal()]
    return len(numbers) == len(labels) and numbers == sorted(numbers)


def _as_said(name: str) -> str:
    """Write a date as people do, a first of the month as the month; any other name as it is."""
    if not plain.DAY.fullmatch(name):
        return name
    year, month, day = name.split("-")
    number = "" if day == "01" else f"{int(day)} "
    return f"{number}{calendar.month_name[int(month)]} {year}"


def _counted(length: int) -> tuple[str, ...]:
    return tuple(str(place) for place in range(length))
