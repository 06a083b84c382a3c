"""Read a column of dates in one of the forms that people and spreadsheets write."""

import re
from pathlib import Path

import pandas as pd

from impactflow.datasets.read_errors import ReadError, quoted

WRITE = "Write dates as 2024-05-01, or months as 2024-05."
# In the order in which they are tried; a column is read in the first that fits every cell.
FORMS = (
    "%Y-%m-%d", "%Y-%m", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M",
    "%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%dT%H:%M:%S.%f", "%Y/%m/%d", "%d %B %Y", "%d %b %Y", "%d %b %y",
    "%d-%b-%Y", "%d-%b-%y", "%B %Y", "%b %Y", "%B-%Y", "%b-%Y", "%B-%y", "%b-%y", "%b %y", "%m/%Y",
)
SEPT = re.compile(r"\bsept\b", re.IGNORECASE)  # how Britons shorten September
EARLIEST, LATEST = 1900, 2100  # years outside are slips, such as 0024 for 2024
DAY_FIRST = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%y", "%d/%m/%Y %H:%M", "%d/%m/%Y %H:%M:%S")


def read_dates(texts: pd.Series, lines: list[int], file: Path, column: str) -> pd.Series:
    """Turn a column of text into dates, all read in the same form.

    Args:
        texts: cells, stripped.
        lines: the line of each cell.
        file, column: named in what is said.

    Raises:
        ReadError: a cell is empty or no date, or day and month could be told apart by nobody.
    """
    texts = texts.str.replace(SEPT, "Sep", regex=True)
    for form in (*FORMS, *DAY_FIRST):
        dates = pd.to_datetime(texts, format=form, errors="coerce")
        if dates.notna().all():
            _refuse_far(dates, texts, lines, file, column)
            _refuse_ambiguous(dates, form, file, column)
            return dates
    raise _no_date(texts, lines, file, column)


def _refuse_far(dates: pd.Series, texts: pd.Series, lines: list[int], file: Path, column: str) -> None:
    far = ~dates.dt.year.between(EARLIEST, LATEST)
    if far.any():
        place = int(far.to_numpy().argmax())
        problem = f"found {quoted(texts.iloc[place])}, a year that cannot be right. {WRITE}"
        raise ReadError.at(file, problem, lines[place], column)


def _refuse_ambiguous(dates: pd.Series, form: str, file: Path, column: str) -> None:
    """Refuse months written American-wise: 01/01, 02/01, 03/01 would all be days of January."""
    days, months = dates.dt.day, dates.dt.month
    looks_swapped = days.max() <= 12 and days.nunique() > 1 and months.nunique() == 1
    if form in DAY_FIRST and len(dates) > 2 and looks_swapped and months.iloc[0] == 1:
        raise ReadError.at(
            file, f"nobody can tell whether the day or the month comes first. {WRITE}", column=column
        )


def _no_date(texts: pd.Series, lines: list[int], file: Path, column: str) -> ReadError:
    """Say which cell is no date: the first that the form of most cells does not fit."""
    best = max(
        (pd.to_datetime(texts, format=form, errors="coerce") for form in (*FORMS, *DAY_FIRST)),
        key=lambda dates: dates.notna().sum(),
    )
    place = int(best.isna().to_numpy().argmax())
    cell = texts.iloc[place]
    found = f"found {quoted(cell)}, which is not a date like the others" if cell else "there is no date"
    return ReadError.at(file, f"{found}. {WRITE}", lines[place], column)
