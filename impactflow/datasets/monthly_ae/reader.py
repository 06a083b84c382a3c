"""Read monthly A&E files, one or a folder of them, into tidy rows."""

import os
import warnings
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from impactflow.datasets.file_text import read_text
from impactflow.datasets.monthly_ae.columns import COUNTS, find_columns
from impactflow.datasets.monthly_ae.copied_months import copied_months, copies_sentence
from impactflow.datasets.monthly_ae.counts import read_counts
from impactflow.datasets.monthly_ae.periods import read_months
from impactflow.datasets.monthly_ae.row_checks import (
    refuse_more_breaches,
    refuse_no_code,
    refuse_twice,
    refuse_two_copies,
)
from impactflow.datasets.monthly_ae.source_files import csv_files
from impactflow.datasets.monthly_ae.tidy_rows import tidy
from impactflow.datasets.monthly_ae.total_rows import is_total, mismatches
from impactflow.datasets.read_errors import DataWarning, ReadError
from impactflow.datasets.records import Records, read_records

MOST_IN_TOTAL = 1_000_000_000


@dataclass(frozen=True)
class Return:
    """Hold one file: its rows, one an organisation and month, and what to warn of."""

    rows: pd.DataFrame
    warnings: list[str]


def read_monthly_ae(path: str | os.PathLike) -> pd.DataFrame:
    """Read NHS England's monthly A&E CSV, one file or a folder of .csv files, into tidy rows.

    One row a month, organisation and type, always all three types, sorted by these:

    - `month`: first day of the month, datetime64.
    - `org_code` (capitals), `org_name`: text.
    - `type`: "1" (major), "2" (single specialty), "other" (minor injuries, urgent treatment).
    - `attendances`: the published column "A&E attendances", patients. Booked appointments are
      published in columns of their own and are not added.
    - `breaches`: attendances over 4 hours, patients. Booked appointments again are not added.
    - `admissions`: emergency admissions by way of that type of A&E, patients.
    - `dta_4_12h`, `dta_12h`: patients who waited 4 to 12 hours, and 12 hours or more, from the
      decision to admit (DTA) to admission. Published per organisation, so given once: on the
      row of type "1", NaN on the other two. A sum is then right.

    Counts are float64; NaN is missing: a blank or '-' in the file, or a column that the file does
    not have (admissions and waits from DTA only). All eras of column names are read, and files
    with commas, semicolons or tabs, in UTF-8, UTF-16 with a mark, or Windows-1252.

    Raises ReadError, which names the file, and line and column where there is one, for anything
    that cannot be read or cannot be true: see `impactflow/datasets/monthly_ae/`. Warns
    (DataWarning) where a TOTAL row differs from its rows, and of months that copy an earlier
    month; the rule for that is in `copied_months.py`.

    Source: NHS England, A&E Attendances and Emergency Admissions, monthly.
    """
    returns = {file: read_return(file) for file in csv_files(Path(path).expanduser())}
    refuse_two_copies({file: set(one.rows["month"]) for file, one in returns.items()})
    rows = tidy(pd.concat([one.rows for one in returns.values()], ignore_index=True))
    sentences = [sentence for one in returns.values() for sentence in one.warnings]
    copies = copied_months(rows)
    for sentence in sentences + ([copies_sentence(copies)] if copies else []):
        warnings.warn(sentence, DataWarning, stacklevel=2)
    return rows


def read_return(file: Path) -> Return:
    """Read one file into one row an organisation and month; TOTAL rows are compared and dropped."""
    records = read_records(read_text(file), file)
    cells = named_cells(records, find_columns(records.header, records.header_line, file))
    total = is_total(cells)
    if total.all():
        raise ReadError.at(file, "there is a TOTAL row and no organisation. Download it again.")
    rows = organisation_rows(cells[~total], file)
    return Return(rows, mismatches(total_rows(cells[total], file), rows, file))


def named_cells(records: Records, positions: dict[str, int]) -> pd.DataFrame:
    """Give the cells that are read as text, in columns named by our keys, with their `line`."""
    columns = {key: [row[at] for row in records.rows] for key, at in positions.items()}
    return pd.DataFrame(columns, dtype=object).assign(line=records.lines)


def organisation_rows(cells: pd.DataFrame, file: Path) -> pd.DataFrame:
    """Turn the text of organisations' rows into months, codes and counts, and check them."""
    refuse_no_code(cells["org_code"], cells["line"], file)
    rows = pd.DataFrame(
        {
            "line": cells["line"],
            "month": read_months(cells["period"], cells["line"], file),
            "org_code": cells["org_code"].str.upper().astype("str"),
            "org_name": cells["org_name"].str.split().str.join(" ").astype("str"),
        }
    )
    rows = rows.join(counts_of(cells, file)).reindex(columns=[*rows.columns, *COUNTS])
    refuse_twice(rows, file)
    refuse_more_breaches(rows, file)
    return rows


def total_rows(cells: pd.DataFrame, file: Path) -> pd.DataFrame:
    """Turn the text of TOTAL rows into counts."""
    return cells[["line", "period"]].join(counts_of(cells, file, MOST_IN_TOTAL))


def counts_of(cells: pd.DataFrame, file: Path, *most: float) -> pd.DataFrame:
    """Read the count columns that the file has."""
    return read_counts(cells[[key for key in COUNTS if key in cells]], cells["line"], file, *most)
