"""Counts by hour and weekday, for each such day, so that unequal numbers of days do not matter."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.columns import moment
from impactflow.measures.errors import MeasureError


def span(at: pd.Series, first: Any, until: Any) -> pd.DatetimeIndex:
    """Return the days from ``first`` up to but without ``until``; those of the times when left out.

    Raises:
        MeasureError: a date cannot be read, or there is no day between the two.
    """
    known = at.dropna()
    if known.empty and (first is None or until is None):
        return pd.DatetimeIndex([])
    opens = moment(first, "first") if first is not None else known.min()
    closes = moment(until, "until") if until is not None else known.max() + pd.Timedelta(days=1)
    days = pd.date_range(opens.normalize(), closes.normalize(), inclusive="left")
    if not len(days):
        raise MeasureError(
            f"There is no day from {opens:%d %B %Y} up to {closes:%d %B %Y}. Swap them, or choose others."
        )
    return days


def within(at: pd.Series, days: pd.DatetimeIndex) -> pd.Series:
    """Return the times that lie on these days."""
    return at[at.dt.normalize().isin(days)]


def of_each_weekday(days: pd.DatetimeIndex) -> np.ndarray:
    """Count the days of each weekday, Monday first."""
    return np.bincount(days.day_of_week, minlength=7)
