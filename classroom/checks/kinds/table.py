"""An answer that is a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from classroom.checks import plain
from classroom.checks.kinds.figures import same_figure
from classroom.checks.kinds.kind import Kind
from classroom.checks.kinds.number import Number

Row = tuple[str | float, ...]


@dataclass(frozen=True)
class Label:
    """A column of names, categories or dates."""


@dataclass(frozen=True)
class Table(Kind):
    """A table with these columns and no other, in any order of columns.

    Args:
        columns: the name of each column, with ``Label()`` or a ``Number``.
        ordered: whether the order of rows counts. Without it, labels must tell rows apart.
    """

    columns: Mapping[str, Label | Number]
    ordered: bool = False

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"This answer should be a table with these columns: {', '.join(self.columns)}."

    def read(self, value: Any) -> tuple[Row, ...]:
        """Return the rows, their columns in the order asked for, or raise WrongForm."""
        given = self._columns(value)
        if missing := [name for name in self.columns if plain.label(name) not in given]:
            raise plain.WrongForm(f"Your table has no column “{missing[0]}”. {self.expects}")
        if len(given) > len(self.columns):
            raise plain.WrongForm(f"Your table has more columns than asked for. {self.expects}")
        columns = [
            [_cell(kind, entry) for entry in given[plain.label(name)]]
            for name, kind in self.columns.items()
        ]
        if len({len(column) for column in columns}) > 1:
            raise plain.WrongForm("The columns of your table differ in length.")
        return tuple(zip(*columns, strict=True))

    def _columns(self, value: Any) -> dict[str, list]:
        if issubclass(type(value), dict):
            both = plain.pairs(value, self.expects)
            return {plain.label(name): plain.entries(c, self.expects) for name, c in both}
        if not issubclass(type(value), pd.DataFrame):
            raise plain.WrongForm(self.expects)
        frame = _with_index(value, {plain.label(name) for name in self.columns})
        names = [plain.label(name) for name in frame.columns]
        if len(set(names)) < len(names):
            raise plain.WrongForm("Two columns of your table have the same name.")
        return {n: plain.entries(frame.iloc[:, i], self.expects) for i, n in enumerate(names)}

    def same(self, answer: tuple[Row, ...], target: tuple[Row, ...]) -> bool:
        """Compare row by row."""
        if len(answer) != len(target):
            return False
        both = zip(self._in_order(answer), self._in_order(target), strict=True)
        return all(self._same_row(mine, right) for mine, right in both)

    def _same_row(self, mine: Row, right: Row) -> bool:
        cells = zip(self.columns.values(), mine, right, strict=True)
        return all(
            same_figure(kind, a, b) if isinstance(kind, Number) else a == b for kind, a, b in cells
        )

    def _in_order(self, rows: tuple[Row, ...]) -> list[Row]:
        return list(rows) if self.ordered else sorted(rows, key=self._labels)

    def _labels(self, row: Row) -> Row:
        cells = zip(self.columns.values(), row, strict=True)
        return tuple(cell for kind, cell in cells if isinstance(kind, Label))

    def remark(self, answer: tuple[Row, ...], right: tuple[Row, ...]) -> str:
        """Say whether the number of rows, their labels, their order or some figures are off."""
        if len(answer) != len(right):
            return f"The question asks for {len(right)} rows. Your table has {len(answer)}."
        mine, asked = [self._labels(row) for row in answer], [self._labels(row) for row in right]
        if sorted(mine) != sorted(asked):
            return "The rows of your table are not those that the question asks for."
        if self.ordered and mine != asked:
            return "Look at the order of your rows once more."
        return "Your rows are the right ones. Look at their figures once more."


def _cell(kind: Label | Number, entry: Any) -> str | float:
    if isinstance(kind, Number):
        return plain.number_or_gap(entry, kind.expects)
    return plain.label(entry)


def _with_index(frame: pd.DataFrame, asked: set[str]) -> pd.DataFrame:
    """Make columns of those parts of an index that were asked for and that no column holds."""
    levels = [level for level in frame.index.names if level is not None and level not in frame.columns]
    return frame.reset_index(level=[level for level in levels if plain.label(level) in asked])
