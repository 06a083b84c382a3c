"""Read one's own figures from a CSV: a series for each group, small counts left out."""

import difflib
import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from impactflow.datasets.file_text import read_text
from impactflow.datasets.own_series.dates import read_dates
from impactflow.datasets.own_series.numbers import read_numbers
from impactflow.datasets.own_series.small_counts import are_counts, small, small_parts, small_rest
from impactflow.datasets.read_errors import ReadError, quoted
from impactflow.datasets.records import Records, read_records

PER = 100.0
MOST_PER = 1e9


@dataclass(frozen=True)
class Columns:
    """Which columns of the file hold what: ``value``, or ``numerator`` and ``denominator``.

    ``per`` is what a quotient is multiplied by: 100 for percent, 1000 for a rate per thousand.
    ``counts`` tells whether values are counts; left out, they are when most of them are whole.
    """

    date: str
    value: str | None = None
    numerator: str | None = None
    denominator: str | None = None
    by: str | None = None
    per: float = PER
    counts: bool | None = None

    def __post_init__(self) -> None:
        quotient = self.numerator is not None and self.denominator is not None
        half = (self.numerator is None) != (self.denominator is None)
        if half or quotient == (self.value is not None):
            raise ReadError(
                "Name either the column of values (--value), or those of numerators and denominators "
                "(--numerator and --denominator)."
            )
        if not (math.isfinite(self.per) and 0 < self.per <= MOST_PER):
            raise ReadError(f"--per is {self.per:g}. It should be a number above zero, such as 1000.")

    @property
    def figures(self) -> list[str]:
        """The columns that hold figures."""
        named = (self.value, self.numerator, self.denominator)
        return [name for name in named if name is not None]


@dataclass(frozen=True)
class OwnSeries:
    """One group's figures in order of time; ``hidden`` marks where a small count was left out."""

    name: str
    dates: pd.DatetimeIndex
    values: np.ndarray
    hidden: np.ndarray


def read_own_series(source: str | Path, columns: Columns) -> list[OwnSeries]:
    """Read a CSV of aggregate figures.

    Args:
        source: a CSV file with a header and a row a period, and a group where ``columns.by`` says.
        columns: which columns hold what.

    Returns:
        A series for each group, in the file's order; one without a name where there are no groups.
        Values are ``columns.per`` times the quotient, or the values as they are; NaN where a figure
        is missing or was left out because a count is under 5.

    Raises:
        ReadError: what cannot be read, with its line and column.
    """
    file = Path(source)
    records = read_records(read_text(file), file)
    places = {name: _place(records, name, file) for name in [columns.date, *columns.figures]}
    cells = {name: [row[at] for row in records.rows] for name, at in places.items()}
    table = pd.DataFrame({"line": records.lines, "group": _groups(records, columns, file)})
    table["date"] = read_dates(pd.Series(cells[columns.date]), records.lines, file, columns.date)
    for name in columns.figures:
        table[name] = read_numbers(cells[name], records.lines, file, name)
    _refuse_twice(table, columns, file)
    table = _computed(table, columns, file)
    return [_series(name, rows) for name, rows in table.groupby("group", sort=False)]


def _place(records: Records, name: str, file: Path) -> int:
    """Return the position of a column, whatever the case of its letters."""
    heads = [head.casefold() for head in records.header]
    wanted = name.strip().casefold()
    if heads.count(wanted) > 1:
        problem = f"two columns are called {quoted(name)}. Give each its own name."
        raise ReadError.at(file, problem, records.header_line)
    if wanted in heads:
        return heads.index(wanted)
    close = difflib.get_close_matches(wanted, heads, n=1)
    hint = f" Did you mean {quoted(records.header[heads.index(close[0])])}?" if close else ""
    names = ", ".join(quoted(head) for head in records.header if head)
    raise ReadError.at(
        file, f"there is no column {quoted(name)}.{hint} The columns are: {names}.", records.header_line
    )


def _groups(records: Records, columns: Columns, file: Path) -> list[str]:
    if columns.by is None:
        return [""] * len(records.rows)
    at = _place(records, columns.by, file)
    for row, line in zip(records.rows, records.lines, strict=True):
        if not row[at]:
            raise ReadError.at(file, "this row belongs to no group. Fill the cell in.", line, columns.by)
    return [row[at] for row in records.rows]


def _refuse_twice(table: pd.DataFrame, columns: Columns, file: Path) -> None:
    twice = table.duplicated(["group", "date"])
    if twice.any():
        row = table[twice].iloc[0]
        whose = f" for {quoted(row['group'])}" if row["group"] else ""
        hint = "" if columns.by else ", or name the column that tells them apart (--by)"
        problem = f"{row['date']:%d %B %Y} is there twice{whose}. Add the rows up first{hint}."
        raise ReadError.at(file, problem, int(row["line"]), columns.date)


def _computed(table: pd.DataFrame, columns: Columns, file: Path) -> pd.DataFrame:
    if columns.value is not None:
        values = table[columns.value].to_numpy()
        hidden = _hidden(table, values, columns, file)
    else:
        top, bottom = table[columns.numerator].to_numpy(), table[columns.denominator].to_numpy()
        _refuse_parts(table, top, bottom, columns, file)
        hidden = small_parts(top, bottom)
        if columns.per == PER:
            hidden |= small_rest(top, bottom)
        values = columns.per * top / np.where(bottom > 0, bottom, np.nan)
    return table.assign(value=np.where(hidden, np.nan, values), hidden=hidden)


def _hidden(table: pd.DataFrame, values: np.ndarray, columns: Columns, file: Path) -> np.ndarray:
    """Mark values that are counts under five."""
    counts = are_counts(values) if columns.counts is None else columns.counts
    if not counts:
        return np.zeros(len(values), dtype=bool)
    problem = "a count cannot be below zero. Correct it, or add --not-counts if these are no counts."
    _refuse(table, values < 0, problem, columns.value, file)
    return small(values)


def _refuse_parts(
    table: pd.DataFrame, top: np.ndarray, bottom: np.ndarray, columns: Columns, file: Path
) -> None:
    """Refuse counts below zero, and parts larger than their whole."""
    for name, figures in ((columns.numerator, top), (columns.denominator, bottom)):
        _refuse(table, figures < 0, "a count cannot be below zero. Correct it.", name, file)
    if columns.per == PER:
        problem = (
            f"the numerator is larger than {quoted(columns.denominator)}, so it is no percentage. "
            "Correct it, or use --per 1000 for a rate."
        )
        _refuse(table, top > bottom, problem, columns.numerator, file)


def _refuse(table: pd.DataFrame, wrong: np.ndarray, problem: str, name: str, file: Path) -> None:
    if wrong.any():
        raise ReadError.at(file, problem, int(table["line"].iloc[int(wrong.argmax())]), name)


def _series(name: str, rows: pd.DataFrame) -> OwnSeries:
    rows = rows.sort_values("date")
    dates = pd.DatetimeIndex(rows["date"])
    return OwnSeries(name, dates, rows["value"].to_numpy(), rows["hidden"].to_numpy())
