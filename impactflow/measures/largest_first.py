"""The largest first, with its share and how much it makes up together with those before it."""

import pandas as pd


def largest_first(amounts: pd.Series) -> pd.DataFrame:
    """Put amounts in order, the largest first; those that are equal keep their order.

    Source: the Pareto table, as quality improvement has used it since Juran.

    Returns:
        The amounts under their own name, ``percent`` of all, and ``cumulative_percent``.
    """
    ordered = amounts.sort_values(ascending=False, kind="stable")
    whole = ordered.sum()
    return ordered.to_frame().assign(
        percent=100 * ordered / whole, cumulative_percent=100 * ordered.cumsum() / whole
    )
