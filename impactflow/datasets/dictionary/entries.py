"""What is written about a table and its columns, and what pandas makes of it."""

from dataclasses import dataclass

import pandas as pd

# What a column holds, and the type it has once loaded.
KINDS = {
    "date": "datetime64",
    "time": "datetime64",
    "category": "category",
    "text": "str",
    "count": "int64",
    "number": "float64",
    "flag": "bool",
}


@dataclass(frozen=True)
class Column:
    """One column: its kind (of `KINDS`), what it means, its unit, its values, its blanks.

    ``values`` are all that a category may be, in their order. ``missing`` says what a blank means;
    without it there are none. A count that may be missing is loaded as ``Int64``. ``made`` says how
    it came about, where the table's own words do not.
    """

    name: str
    kind: str
    meaning: str
    unit: str = ""
    values: tuple[str, ...] = ()
    missing: str = ""
    made: str = ""

    def __post_init__(self) -> None:
        if self.kind not in KINDS or (self.kind == "category") != bool(self.values):
            raise ValueError(f"the column {self.name} has no kind, or values without being a category")

    @property
    def is_time(self) -> bool:
        """Tell whether the column holds dates or times."""
        return self.kind in ("date", "time")

    @property
    def dtype(self) -> object:
        """The type that pandas reads it as."""
        if self.kind == "category":
            return pd.CategoricalDtype(self.values)
        return "Int64" if self.kind == "count" and self.missing else KINDS[self.kind]


@dataclass(frozen=True)
class Table:
    """One table: its name, its file, what a row is, its columns, and which column its month is of.

    ``file`` is a path below `data/`; ``{hospital}`` in it stands for the hospital's name. ``made``
    says how its columns came about.
    """

    name: str
    file: str
    row: str
    columns: tuple[Column, ...]
    month_of: str = ""
    made: str = ""

    @property
    def names(self) -> list[str]:
        """The names of the columns, in the file's order."""
        return [column.name for column in self.columns]

    @property
    def of_hospital(self) -> bool:
        """Tell whether each hospital has such a table."""
        return "{hospital}" in self.file
