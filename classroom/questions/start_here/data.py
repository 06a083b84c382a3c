"""What the questions of module 0 ask about: England's months, and the share within four hours."""

import pandas as pd

from impactflow import datasets
from impactflow.measures import all_types, four_hour_percent

JANUARY = pd.Timestamp("2018-01-01")


def england() -> dict[str, pd.DataFrame]:
    """Load England's A&E months: a row a month and type of department."""
    return {"england": datasets.load("england_ae_monthly")}


def month_of(inputs, month: pd.Timestamp = JANUARY) -> pd.DataFrame:
    """Return one month's rows, a row a type, with the type as their index."""
    rows = inputs["england"]
    return rows[rows["month"] == month].set_index("type")


def by_type(inputs, month: pd.Timestamp = JANUARY) -> pd.Series:
    """Return the percent within four hours of each type in one month."""
    return four_hour_percent(month_of(inputs, month))


def together(inputs) -> pd.Series:
    """Return the percent within four hours of all types together, month by month."""
    return four_hour_percent(all_types(inputs["england"]).set_index("month"))
