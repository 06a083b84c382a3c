"""Add organisations up to England, and write the table that the course ships."""

import warnings

import pandas as pd

from impactflow.datasets.monthly_ae.columns import MEASURES
from impactflow.datasets.read_errors import DataWarning

KEYS = ["month", "type"]


def england_totals(rows: pd.DataFrame) -> pd.DataFrame:
    """Add tidy rows of `read_monthly_ae` up to one row a month and type.

    Gives `month`, `type`, and `attendances`, `breaches`, `admissions` (patients, float64), sorted
    by month and type. Where a figure is missing beside others that are given, its sum is NaN and
    that is said (DataWarning): breaches left out of a sum would make England look better than it
    was. A row without any figure is a department that the organisation does not have.
    """
    partly = partly_missing(rows)
    if partly:
        warnings.warn(missing_sentence(partly), DataWarning, stacklevel=2)
    totals = rows.groupby(KEYS)[list(MEASURES)].sum(min_count=1)
    return totals.mask(lacking(rows).groupby([rows[key] for key in KEYS]).any()).reset_index()


def lacking(rows: pd.DataFrame) -> pd.DataFrame:
    """Mark each measure that a row lacks while it has another."""
    measures = rows[list(MEASURES)]
    return measures.isna() & measures.notna().any(axis=1).to_numpy()[:, None]


def partly_missing(rows: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Count rows and months that lack a measure and have another: `{measure: (rows, months)}`.

    A row that lacks all three stands for a type of department that the organisation does not have.
    """
    return {
        name: (int(gap.sum()), rows.loc[gap, "month"].nunique())
        for name, gap in lacking(rows).items()
        if gap.any()
    }


def missing_sentence(partly: dict[str, tuple[int, int]]) -> str:
    """Say where England's totals are blank, and why."""
    listed = "; ".join(
        f"{name} are missing in {rows:,} of the rows, in {months} of the months"
        for name, (rows, months) in partly.items()
    )
    return (
        f"England's totals are left blank where a figure is missing: {listed}. "
        "To have totals, leave those organisations out for all months."
    )


def england_text(totals: pd.DataFrame) -> str:
    """Write totals as CSV text: ISO months, whole numbers, `\\n` line ends, missing as a blank."""
    whole = totals.astype(dict.fromkeys(MEASURES, "Int64"))
    return whole.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")
