"""Fairbeck's patients who were ready to leave, with their wards: what two explorers read."""

from functools import cache

import pandas as pd

from impactflow.datasets import load
from impactflow.measures import delay_days

ALL = "all"
SAME_DAY = "same-day emergency care"  # it has no beds, so nobody waits in one
COLUMNS = ["ward_code", "ready_time", "discharge_time", "discharge_destination", "delay_reason"]


@cache
def departures() -> pd.DataFrame:
    """Return everybody who was ready and has left, with the ward, its type, and days of delay."""
    spells = load("inpatient_spells", columns=COLUMNS)
    found = spells.merge(load("wards")[["ward_code", "ward_name", "ward_type"]], on="ward_code")
    found["days"] = delay_days(found)
    return found[found["days"].notna() & (found["ward_type"] != SAME_DAY)].reset_index(drop=True)


def in_months(rows: pd.DataFrame, first: str, last: str) -> pd.DataFrame:
    """Return those who were ready from one month to another, such as 2024-04 to 2025-01."""
    return rows[rows["ready_time"].dt.to_period("M").between(pd.Period(first), pd.Period(last))]
