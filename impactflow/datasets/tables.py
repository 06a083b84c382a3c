"""Load the course's own tables, which lie in `data/` beside the packages."""

import difflib
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

import impactflow
from impactflow.datasets.describing import Description
from impactflow.datasets.dictionary import TABLES, Table
from impactflow.errors import PlainError

HOSPITALS = ("fairbeck", "holmbrook")


def load(
    name: str,
    columns: Iterable[str] | None = None,
    months: str | tuple[str, str] | None = None,
    hospital: str = HOSPITALS[0],
) -> pd.DataFrame:
    """Load a table of the course by its name, such as `load("england_ae_monthly")`.

    Args:
        name: the table's name.
        columns: only these, in this order; all when left out.
        months: one month, such as "2025-01", or the first and the last of several.
        hospital: whose table, where each hospital has one.

    Returns:
        A fresh frame as the data dictionary describes it: dates and times are datetime64,
        categories have all their values in order.

    Raises:
        PlainError: there is no such table, column, month or hospital, or the data folder is
            missing; the sentence says which there are.
    """
    table = find_table(name)
    wanted = table.names if columns is None else _columns(table, columns)
    file = table_file(table, hospital)
    if not file.is_file():
        raise PlainError(
            f"The table '{table.name}' should be in the file {file}, which is not there. "
            "Get the whole course again: its data folder must lie beside the folder impactflow."
        )
    span = _span(table, months)
    frame = _read(table, file, {*wanted, *([table.month_of] if span else [])})
    return (_within(frame, table, span) if span else frame)[wanted]


def describe(name: str) -> Description:
    """Show a table's entry in the data dictionary.

    Raises:
        PlainError: there is no such table.
    """
    return Description(find_table(name))


def find_table(name: str) -> Table:
    """Find a table by its exact name, or raise PlainError with the names that exist."""
    return {table.name: table for table in TABLES}[
        _known("table", name, [table.name for table in TABLES])
    ]


def table_file(table: Table, hospital: str = HOSPITALS[0]) -> Path:
    """Say where a table lies: in `data/`, beside the folder of the installed package."""
    if table.of_hospital:
        _known("hospital", hospital, HOSPITALS)
    return data_folder() / table.file.format(hospital=hospital)


def data_folder() -> Path:
    """Say where the course's data lies."""
    return Path(impactflow.__file__).parents[1] / "data"


def _known(what: str, name: object, names: Iterable[str]) -> str:
    names = list(names)
    if isinstance(name, str) and name in names:
        return name
    close = difflib.get_close_matches(str(name)[:100], names, n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    listed = ", ".join(names)
    raise PlainError(f"There is no {what} {str(name)[:100]!r}.{hint} The {what}s are: {listed}.")


def _columns(table: Table, columns: Iterable[str]) -> list[str]:
    asked = [columns] if isinstance(columns, str) else list(columns)
    return [_known("column", column, table.names) for column in asked]


def _read(table: Table, file: Path, names: set[str]) -> pd.DataFrame:
    chosen = [column for column in table.columns if column.name in names]
    times = [column.name for column in chosen if column.is_time]
    return pd.read_csv(
        file,
        usecols=[column.name for column in chosen],
        dtype={column.name: column.dtype for column in chosen if not column.is_time},
        parse_dates=times,
        date_format="ISO8601",
    )


def _span(table: Table, months: object) -> tuple[pd.Period, pd.Period] | None:
    if months is None:
        return None
    if not table.month_of:
        raise PlainError(f"The table '{table.name}' has no months to choose from.")
    ends = (months, months) if isinstance(months, str) else tuple(months)
    if len(ends) != 2:
        raise PlainError("Give one month, or the first and the last of several.")
    return _month(ends[0]), _month(ends[1])


def _month(text: object) -> pd.Period:
    try:
        return pd.Period(pd.to_datetime(str(text), format="%Y-%m"), "M")
    except ValueError:
        raise PlainError(f"{str(text)[:40]!r} is not a month. Write months as 2025-01.") from None


def _within(frame: pd.DataFrame, table: Table, span: tuple[pd.Period, pd.Period]) -> pd.DataFrame:
    first, last = span[0].start_time, span[1].end_time
    times = frame[table.month_of]
    found = frame[(times >= first) & (times <= last)].reset_index(drop=True)
    if found.empty:
        raise PlainError(
            f"The table '{table.name}' has nothing from {span[0]} to {span[1]}. "
            f"It runs from {times.min():%Y-%m} to {times.max():%Y-%m}."
        )
    return found
