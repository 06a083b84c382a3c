"""The four-hour measure: the share of attendances that end within four hours of arrival."""

import pandas as pd

from impactflow.errors import PlainError

ALL_TYPES = "all"

# Types as NHS England counts them, in words; all of them together come first.
DEPARTMENTS = {
    ALL_TYPES: "All departments",
    "1": "Type 1 (major)",
    "2": "Type 2 (one specialty)",
    "other": "Other (minor injuries, walk-in)",
}


class NotTotals(PlainError):
    """A table holds several rows for a month and a type."""


def four_hour_percent(counts: pd.DataFrame) -> pd.Series:
    """Return the percentage of attendances that ended within four hours.

    Args:
        counts: columns ``attendances`` and ``breaches`` (attendances over four hours).

    Returns:
        Percent, 0 to 100, on the index of ``counts``. Missing where either count is missing
        or nobody attended.
    """
    attended = counts["attendances"].where(counts["attendances"] > 0)
    return (100 * (1 - counts["breaches"] / attended)).rename("four_hour_percent")


def all_types(totals: pd.DataFrame) -> pd.DataFrame:
    """Add up the department types of each month.

    Args:
        totals: columns ``month``, ``type``, ``attendances``, ``breaches``, ``admissions``.

    Returns:
        One row a month with the same columns; ``type`` is "all". A type without attendances
        is left out. A count that another type lacks makes the month's sum missing: left out,
        its breaches would count as nought and the month would look better than it was.
    """
    counts = ["attendances", "breaches", "admissions"]
    present = totals.dropna(subset="attendances")
    summed = present.groupby("month", as_index=False)[counts].sum(skipna=False)
    summed.insert(1, "type", ALL_TYPES)
    return summed


def four_hour_table(totals: pd.DataFrame, start: str, end: str) -> pd.DataFrame:
    """Lay out the four-hour percentages: a row a month, a column a type of department.

    Args:
        totals: columns ``month``, ``type``, ``attendances``, ``breaches``, ``admissions``.
        start: the first month, such as "2017-10".
        end: the last month.

    Returns:
        Percent with one decimal, for all departments and for each type.

    Raises:
        NotTotals: a month and type have several rows, such as one for each organisation.
    """
    refuse_parts(totals)
    every = pd.concat([all_types(totals), totals], ignore_index=True)
    every["percent"] = four_hour_percent(every).round(1)
    every["type"] = every["type"].astype(str).map(DEPARTMENTS)
    table = every.pivot(index="month", columns="type", values="percent").loc[start:end]
    months = table.index.strftime("%B %Y").rename("Month")
    return table[list(DEPARTMENTS.values())].set_index(months).rename_axis(columns=None)


def refuse_parts(totals: pd.DataFrame) -> None:
    """Refuse rows of single organisations, which would be drawn as one tangled line.

    Raises:
        NotTotals: a month and type have several rows.
    """
    if totals.duplicated(["month", "type"]).any():
        raise NotTotals(
            "This table has several rows for one month and type, such as one for each organisation. "
            "Choose one organisation, or add them up first: datasets.england_totals(rows)."
        )
