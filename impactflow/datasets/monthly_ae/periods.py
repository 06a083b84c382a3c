"""Read the published period of a row as the first day of its month."""

import re
from datetime import date
from pathlib import Path

import pandas as pd

from impactflow.datasets.monthly_ae.columns import PUBLISHED
from impactflow.datasets.read_errors import ReadError, quoted

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, start=1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items()} | {"sept": 9}
YEARS = range(2000, 2100)

NAMED = re.compile(r"(?:msitae[\s_-]*)?([a-z]+)[\s,_-]*([0-9]{4})")
# Only the first of a month: 05/01/2024 may be January or May, 01/05/2024 is read as British.
ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-01)?(?:[ t]00:00:00)?")
BRITISH = re.compile(r"0?1/([0-9]{1,2})/([0-9]{4})(?: 00:00(?::00)?)?")


def month_of(period: str) -> date | None:
    """Give the first day of a period's month, or None where it cannot be told for certain.

    Read are `MSitAE-MAY-2024`, `May 2024`, `2024-05`, `2024-05-01` and `01/05/2024` (day first),
    in the years 2000 to 2099.
    """
    text = period.strip().casefold()
    year, month = year_and_month(text)
    return date(year, month, 1) if year in YEARS and month in range(1, 13) else None


def year_and_month(text: str) -> tuple[int, int]:
    """Split a lower-case period into year and month numbers; zeros where no form fits."""
    if found := NAMED.fullmatch(text):
        return int(found[2]), MONTH_NUMBERS.get(found[1], 0)
    if found := ISO.fullmatch(text):
        return int(found[1]), int(found[2])
    if found := BRITISH.fullmatch(text):
        return int(found[2]), int(found[1])
    return 0, 0


def read_months(periods: pd.Series, lines: pd.Series, file: Path) -> pd.Series:
    """Turn published periods into months (datetime64); ReadError for the first unclear one."""
    months = periods.map({text: month_of(text) for text in periods.unique()})
    unclear = months.isna()
    if unclear.any():
        first = unclear.idxmax()
        problem = (
            f"found {quoted(periods[first])} where a month between 2000 and 2099 was expected, "
            "such as 'MSitAE-MAY-2024', 'May 2024' or '2024-05-01'."
        )
        raise ReadError.at(file, problem, int(lines[first]), PUBLISHED["period"])
    return pd.to_datetime(months).astype("datetime64[us]")
