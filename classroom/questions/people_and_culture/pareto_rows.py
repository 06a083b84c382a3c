"""What people make of four reasons when they are asked for a Pareto table."""

from collections.abc import Callable

import pandas as pd

from classroom.questions.people_and_culture.data import MEDICINE, own_hands, ready_in_year
from impactflow.improvement import pareto

Rows = Callable[[object], pd.DataFrame]


def bed_days(inputs) -> pd.Series:
    """Return the bed days of each reason, in the order of the alphabet."""
    return own_hands(inputs).groupby("reason")["days"].sum()


def patients(inputs) -> pd.Series:
    """Return the patients of each reason."""
    return own_hands(inputs).groupby("reason").size()


def _table(amounts: pd.Series, running: pd.Series) -> pd.DataFrame:
    rows = [(reason, amounts[reason], running[reason]) for reason in amounts.index]
    return pd.DataFrame(rows, columns=["reason", "bed_days", "cumulative_percent"])


def right(inputs) -> pd.DataFrame:
    """Return the most bed days first, each with the share so far."""
    table = pareto(bed_days(inputs))
    return _table(table["amount"], table["cumulative_percent"])


def _in_order(amounts: pd.Series) -> pd.DataFrame:
    return _table(amounts, 100 * amounts.cumsum() / amounts.sum())


def ascending(inputs) -> pd.DataFrame:
    """Return the fewest first."""
    return _in_order(bed_days(inputs).sort_values())


def alphabetical(inputs) -> pd.DataFrame:
    """Return the reasons as the table has them."""
    return _in_order(bed_days(inputs))


def of_patients(inputs) -> pd.DataFrame:
    """Return patients in place of bed days."""
    return _in_order(patients(inputs).sort_values(ascending=False))


def ordered_by_patients(inputs) -> pd.DataFrame:
    """Return bed days in the order of patients."""
    order = patients(inputs).sort_values(ascending=False).index
    return _in_order(bed_days(inputs)[order])


def of_all_reasons(inputs) -> pd.DataFrame:
    """Return shares of all bed days of these wards, those for other reasons too."""
    late = ready_in_year(inputs)
    whole = late.loc[late["ward_type"] == MEDICINE, "days"].sum()
    table = right(inputs)
    return table.assign(cumulative_percent=100 * table["bed_days"].cumsum() / whole)


def not_cumulative(inputs) -> pd.DataFrame:
    """Return each reason's own share."""
    table = right(inputs)
    return table.assign(cumulative_percent=100 * table["bed_days"] / table["bed_days"].sum())


def running_days(inputs) -> pd.DataFrame:
    """Return bed days so far, in place of a share."""
    table = right(inputs)
    return table.assign(cumulative_percent=table["bed_days"].cumsum())


def proportions(inputs) -> pd.DataFrame:
    """Return shares of one."""
    table = right(inputs)
    return table.assign(cumulative_percent=table["cumulative_percent"] / 100)

