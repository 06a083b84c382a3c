"""Take the TOTAL rows out of a file and compare them with the rows that they add up."""

import pandas as pd

from impactflow.datasets.monthly_ae.columns import COUNTS, PUBLISHED
from impactflow.datasets.monthly_ae.periods import month_of

TOTAL_NAMES = {"total", "totals", "grand total", "england total", "total england"}
NO_CODE = {"", "-"}


def is_total(cells: pd.DataFrame) -> pd.Series:
    """Tell which rows are totals: TOTAL in a naming column, or England without a code."""
    naming = cells.reindex(columns=["period", "org_code", "parent_org", "org_name"], fill_value="")
    lower = naming.apply(lambda texts: texts.str.casefold())
    england = lower["org_name"].eq("england") & lower["org_code"].isin(NO_CODE)
    return lower.isin(TOTAL_NAMES).any(axis=1) | england


def mismatches(totals: pd.DataFrame, rows: pd.DataFrame, file: object) -> list[str]:
    """Say, one sentence a TOTAL row, where it differs from the sums of its rows.

    Both frames hold `line`, `period`, `month` where known, and float64 counts. A TOTAL row is
    right when every figure in it equals the sum over its month, the whole file, or the rows since
    the TOTAL row before it. Figures missing in it are not compared.
    """
    sentences = []
    previous = 0
    for _, total in totals.iterrows():
        differences = least_differences(total, candidates(total, rows, previous))
        if differences:
            sentences.append(sentence(file, total["line"], differences))
        previous = total["line"]
    return sentences


def candidates(total: pd.Series, rows: pd.DataFrame, previous: int) -> list[pd.DataFrame]:
    """Give the sets of rows that a TOTAL row may add up, the likeliest first; none is empty."""
    of_month = rows[rows["month"] == pd.Timestamp(month_of(total["period"]))]
    since = rows[(rows["line"] > previous) & (rows["line"] < total["line"])]
    likely = [of_month, since, rows] if previous else [of_month, rows, since]
    return [some for some in likely if len(some)]


def least_differences(total: pd.Series, choices: list[pd.DataFrame]) -> list[tuple]:
    """Compare with each set of rows; nothing if one agrees, else how the likeliest differs."""
    found = [differing(total, rows) for rows in choices]
    return [] if [] in found or not found else found[0]


def differing(total: pd.Series, rows: pd.DataFrame) -> list[tuple[str, float, float]]:
    """List column, published total and sum of rows where the two are not equal."""
    sums = rows[[key for key in COUNTS if key in total.index]].sum()
    given = total[sums.index].astype(float).dropna()
    return [(key, given[key], sums[key]) for key in given.index if given[key] != sums[key]]


def sentence(file: object, line: int, differences: list[tuple[str, float, float]]) -> str:
    """Write one warning about one TOTAL row."""
    listed = "; ".join(
        f"column '{PUBLISHED[key]}': TOTAL {total:,.0f}, sum of the rows {rows:,.0f}"
        for key, total, rows in differences
    )
    return (
        f"{file}, line {line}: the TOTAL row differs from the rows it adds up ({listed}). "
        "The rows are used. Check whether rows were lost or added."
    )
