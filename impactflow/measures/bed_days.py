"""Bed days within a period: stays are cut at its ends."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.clock import instants, signed_minutes
from impactflow.measures.columns import local_times, moment, times
from impactflow.measures.errors import MeasureError
from impactflow.measures.grouping import groups
from impactflow.measures.length_of_stay import whole_days

DAY = 24 * 60 * 60


def bed_days(
    stays: pd.DataFrame,
    first: Any,
    until: Any,
    by: Any = "ward_code",
    start: str = "start_time",
    end: str = "end_time",
) -> pd.DataFrame:
    """Return the bed days of each group in a period, up to but without ``until``.

    A bed day is 24 hours of one patient in a bed, whatever the clock does. Midnights are counted
    too: the night that ends a day belongs to that day. Both add up over periods that follow one
    another. Source: midnights as in `nights`; bed days of 24 hours are our own measure.

    Args:
        stays: a row a stay on a ward, with the columns ``start`` and ``end``.
        first: the first day, such as "2025-01-01".
        until: the day after the last, such as "2025-02-01".
        by: columns to group by.
        start: the column in which a stay begins.
        end: the column in which it ends; missing is a patient who is still there.

    Returns:
        A row a group: ``stays`` that touch the period, of which ``not_ended`` are cut at its end;
        ``bed_days``; ``midnights``; and stays that cannot be placed, in whatever period:
        ``not_recorded`` (no start) and ``impossible``. Groups without a stay in the period are
        shown with 0 if they occur in the table.

    Raises:
        MeasureError: a column is missing or of the wrong kind, or the period is none.
    """
    opens, closes = moment(first, "first"), moment(until, "until")
    if closes <= opens:
        raise MeasureError(f"The period ends ({closes:%d %B %Y}) before it has begun ({opens:%d %B %Y}). Swap them.")
    impossible = signed_minutes(stays, start, end) < 0
    came, left = local_times(stays, start), local_times(stays, end)
    placed = came.notna() & ~impossible
    inside = placed & (came < closes) & ~(left <= opens)
    last = left.fillna(closes).clip(upper=closes)
    return groups(stays, by, start).sums(
        {
            "stays": inside,
            "not_ended": inside & left.isna(),
            "bed_days": _seconds(stays, start, end, opens, closes).where(inside, 0) / DAY,
            "midnights": whole_days(came.clip(lower=opens), last).where(inside, 0).astype(int),
            "not_recorded": came.isna(),
            "impossible": impossible,
        }
    )


def _seconds(stays: pd.DataFrame, start: str, end: str, opens: pd.Timestamp, closes: pd.Timestamp) -> pd.Series:
    low, high = instants(pd.Series([opens, closes]))
    came, left = instants(times(stays, start)), times(stays, end)
    first, second = instants(left), instants(left, second=True)
    gone = first.where(~(first < came), second).fillna(high)
    return (gone.clip(upper=high) - came.clip(lower=low)).dt.total_seconds().astype(np.float64)
