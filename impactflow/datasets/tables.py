"""Load the course's own tables, which lie in `data/` beside the packages."""

import difflib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

import impactflow
from impactflow.errors import PlainError


@dataclass(frozen=True)
class Table:
    """Describe one table: its name, its file under `data/`, its columns and what it holds."""

    name: str
    file: str
    dates: tuple[str, ...]
    dtypes: tuple[tuple[str, str], ...]
    description: str


TABLES = (
    Table(
        name="england_ae_monthly",
        file="england/ae_monthly.csv",
        dates=("month",),
        dtypes=(
            ("type", "str"),
            ("attendances", "int64"),
            ("breaches", "int64"),
            ("admissions", "int64"),
        ),
        description="England's A&E attendances, breaches and admissions by month and type",
    ),
)


def load(name: str) -> pd.DataFrame:
    """Load a table of the course by its name, such as `load("england_ae_monthly")`.

    Gives a fresh frame with one row as the data dictionary (`data/README.md`) describes it; dates
    are datetime64. Raises PlainError for a name that is not there, with the names that are, and
    where the data folder is missing.
    """
    table = find_table(name)
    file = table_file(table)
    if not file.is_file():
        raise PlainError(
            f"The table '{table.name}' should be in the file {file}, which is not there. "
            "Get the whole course again: its data folder must lie beside the folder impactflow."
        )
    return pd.read_csv(
        file, dtype=dict(table.dtypes), parse_dates=list(table.dates), date_format="ISO8601"
    )


def find_table(name: str) -> Table:
    """Find a table by its exact name, or raise PlainError with the names that exist."""
    tables = {table.name: table for table in TABLES}
    if isinstance(name, str) and name in tables:
        return tables[name]
    close = difflib.get_close_matches(str(name)[:100], list(tables), n=1)
    hint = f" Did you mean '{close[0]}'?" if close else ""
    names = ", ".join(tables)
    raise PlainError(f"There is no table {str(name)[:100]!r}.{hint} The tables are: {names}.")


def table_file(table: Table) -> Path:
    """Say where a table lies: in `data/`, beside the folder of the installed package."""
    return data_folder() / table.file


def data_folder() -> Path:
    """Say where the course's data lies."""
    return Path(impactflow.__file__).parents[1] / "data"
