"""Add organisations up to England, and write the table that the course ships."""

import warnings

import pandas as pd

from impactflow.datasets.monthly_ae.columns import MEASURES
from impactflow.datasets.read_errors import DataWarning

KEYS = ["month", "type"]


def england_totals(rows: pd.DataFrame) -> pd.DataFrame:
    """Add tidy rows of `read_monthly_ae` up to one row a month and type.

    Gives `month`, `type`, and `attendances`, `breaches`, `admissions` (patients, float64), sorted
    by month and type. A missing figure stays out of its own sum alone; a sum of nothing is NaN.
    Warns (DataWarning) where a figure is missing beside others that are given, because a rate
    worked out from such totals is wrong: breaches missing make England look better than it was.
    """
    partly = partly_missing(rows)
    if partly:
        warnings.warn(missing_sentence(partly), DataWarning, stacklevel=2)
    return rows.groupby(KEYS, as_index=False)[list(MEASURES)].sum(min_count=1)


def partly_missing(rows: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Count rows and months that lack a measure and have another: `{measure: (rows, months)}`.

    A row that lacks all three stands for a type of department that the organisation does not have.
    """
    measures = rows[list(MEASURES)]
    lacking = measures.isna().loc[measures.notna().any(axis=1)]
    months = rows["month"]
    return {
        name: (int(gap.sum()), months[gap[gap].index].nunique())
        for name, gap in lacking.items()
        if gap.any()
    }


def missing_sentence(partly: dict[str, tuple[int, int]]) -> str:
    """Say which figures England's totals leave out."""
    listed = "; ".join(
        f"{name} are missing in {rows:,} of the rows, in {months} of the months"
        for name, (rows, months) in partly.items()
    )
    return (
        f"England's totals leave out what is missing, while other figures of the same rows count: "
        f"{listed}. Do not divide one total by another for these months."
    )


def england_text(totals: pd.DataFrame) -> str:
    """Write totals as CSV text: ISO months, whole numbers, `\\n` line ends, missing as a blank."""
    whole = totals.astype(dict.fromkeys(MEASURES, "Int64"))
    return whole.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")
