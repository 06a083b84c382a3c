"""Shares within a number of hours: the four-hour standard, and any like it."""

from typing import Any

import pandas as pd

from impactflow.measures.clock import elapsed_minutes
from impactflow.measures.columns import positive
from impactflow.measures.grouping import groups
from impactflow.measures.timing import counts, percent, timed

ARRIVAL, DEPARTURE = "arrival_time", "departure_time"


def share_within(
    frame: pd.DataFrame, hours: float = 4, by: Any = None, start: str = ARRIVAL, end: str = DEPARTURE
) -> pd.DataFrame:
    """Return the share of rows that took at most so many hours.

    Exactly so many hours is within: 240 minutes is within 4 hours, 240.1 is over.
    Source: the standard allows no more than four hours (King's Fund, review of waiting times),
    and NHS England's monthly return counts as over those who spend more than 4 hours.

    Args:
        frame: a row an attendance, with the columns ``start`` and ``end``.
        hours: the limit. A quarter of an hour is 0.25.
        by: columns to group by, or "hour", "weekday", "day", "week", "month" of ``start``.
        start: the column from which time is counted.
        end: the column to which it is counted.

    Returns:
        A row a group: ``count``, of which ``timed``, ``not_recorded`` (a time is missing) and
        ``impossible`` (the end lies before the start); ``within`` and ``over``, of the timed;
        ``within_percent`` and ``over_percent`` of the timed, missing where nobody is timed.

    Raises:
        MeasureError: a column is missing or holds no times, or ``hours`` is no number above 0.
    """
    limit, rows, grouped = 60 * positive(hours, "hours"), timed(frame, start, end), groups(frame, by, start)
    table = counts(grouped, rows)
    table["within"] = grouped.sums({"within": rows["minutes"] <= limit})["within"]
    table["over"] = table["timed"] - table["within"]
    table["within_percent"] = percent(table["within"], table["timed"])
    table["over_percent"] = percent(table["over"], table["timed"])
    return table


def over_twelve_hours(attendances: pd.DataFrame, by: Any = None) -> pd.DataFrame:
    """Return the share of attendances that took more than 12 hours from arrival.

    Exactly 720 minutes is not over. From arrival, not from the decision to admit: the two are
    published side by side and must not be mixed up.
    Source: Office for Statistics Regulation, letter on patients waiting more than 12 hours.

    Returns:
        As `share_within`: read ``over`` and ``over_percent``.

    Raises:
        MeasureError: as `share_within`.
    """
    return share_within(attendances, 12, by)


def breach(frame: pd.DataFrame, hours: float = 4, start: str = ARRIVAL, end: str = DEPARTURE) -> pd.Series:
    """Tell which rows took more than so many hours; boundary and source as `share_within`.

    Returns:
        True, False, or missing where the time is not recorded or impossible; on the index of
        ``frame``.

    Raises:
        MeasureError: as `share_within`.
    """
    minutes = elapsed_minutes(frame, start, end)
    over = (minutes > 60 * positive(hours, "hours")).astype("boolean")
    return over.mask(minutes.isna()).rename("breach")
