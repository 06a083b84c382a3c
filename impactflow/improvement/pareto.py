"""The Pareto table: what is largest, its share, and how few make up most of it."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.measures.largest_first import largest_first

MOST = 80  # percent, as is usual; nothing in nature says so


def pareto(amounts: pd.Series | Mapping[str, float]) -> pd.DataFrame:
    """Return amounts with the largest first, each with its share and the share so far.

    Count what costs people most: bed days, not patients; hours, not requests. The order may then be
    another. Source: the Pareto table, as quality improvement has used it since Juran.

    Args:
        amounts: a figure for each label, such as bed days by reason. None is below 0.

    Returns:
        A row a label: ``amount``, ``percent`` of all, ``cumulative_percent``. Labels with the same
        amount keep their order.

    Raises:
        ImprovementError: a label is there twice, a figure is missing, below 0 or no number, or
            there is nothing to share out.
    """
    given = _checked(amounts)
    return largest_first(given.rename("amount"))


def vital_few(table: pd.DataFrame, percent: float = MOST) -> list:
    """Return the labels that are needed, from the top, to make up so many percent.

    Source: as `pareto`.

    Args:
        table: the result of `pareto`, or of `impactflow.measures.delay_pareto`.
        percent: above 0, and up to 100.

    Raises:
        ImprovementError: the table is no Pareto table, or the percent is none.
    """
    if not isinstance(table, pd.DataFrame) or "cumulative_percent" not in table:
        raise ImprovementError("This is not a Pareto table. Make one with pareto(amounts).")
    if isinstance(percent, bool) or not isinstance(percent, (int, float)) or not 0 < percent <= 100:
        raise ImprovementError(f"“percent” is {str(percent)[:40]!r}. It should be above 0, and up to 100.")
    before = table["cumulative_percent"] - table["percent"]
    return table.index[before < percent - 1e-9].tolist()


def _checked(amounts: Any) -> pd.Series:
    if not isinstance(amounts, (pd.Series, Mapping)):
        raise ImprovementError("Give a figure for each label: a column with its labels, or a dict.")
    given = pd.Series(amounts)
    if not pd.api.types.is_numeric_dtype(given.dtype) or pd.api.types.is_bool_dtype(given.dtype):
        raise ImprovementError("The amounts are not numbers. Turn them into numbers first, with pd.to_numeric.")
    if given.index.has_duplicates:
        twice = str(given.index[given.index.duplicated()][0])[:40]
        raise ImprovementError(f"The label “{twice}” is there twice. Add its figures up first.")
    if given.isna().any():
        raise ImprovementError(f"The figure of “{str(given.index[given.isna()][0])[:40]}” is missing.")
    if (given < 0).any():
        raise ImprovementError(f"The figure of “{given.idxmin()}” is below 0, so it is no part of a whole.")
    if not given.sum() > 0 or given.sum() == float("inf"):
        raise ImprovementError("The amounts add up to nothing that could be shared out.")
    return given
