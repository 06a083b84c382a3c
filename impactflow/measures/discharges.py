"""Discharges: at which hour, on which weekday, and how many before noon and by five."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures import profile
from impactflow.measures.columns import local_times
from impactflow.measures.grouping import WEEKDAYS, groups
from impactflow.measures.timing import percent

DISCHARGE = "discharge_time"
NOON, AFTER_FIVE = 12 * 60, 17 * 60 + 1


def discharges_by_hour(spells: pd.DataFrame, time: str = DISCHARGE) -> pd.DataFrame:
    """Return the discharges in each hour of the day.

    Deaths are discharges here: they too free a bed. Leave them out first where that is not meant.
    Source: our own measure.

    Args:
        spells: a row a stay.
        time: the column of discharges; missing is a patient who is still there.

    Returns:
        24 rows: ``discharges``, ``percent`` of all, and ``not_ended``, the stays without a
        discharge: one number, the same in each row.

    Raises:
        MeasureError: the column is missing or holds no times.
    """
    at = local_times(spells, time)
    counted = np.bincount(at.dropna().dt.hour, minlength=24)
    table = pd.DataFrame({"discharges": counted}, index=pd.RangeIndex(24, name="hour"))
    table["percent"] = percent(table["discharges"], pd.Series(counted.sum(), index=table.index))
    return table.assign(not_ended=int(at.isna().sum()))


def discharges_by_weekday(
    spells: pd.DataFrame, time: str = DISCHARGE, first: Any = None, until: Any = None
) -> pd.DataFrame:
    """Return the discharges of each weekday, and their index against the mean day.

    Source: our own measure. The mean day is the mean of the weekdays, each counted once.

    Args:
        spells: a row a stay.
        time: the column of discharges.
        first: the first day; that of the first discharge when left out.
        until: the day after the last; discharges outside these days are not counted.

    Returns:
        7 rows, from Monday: ``discharges``, ``days`` (how many such weekdays), ``per_day``,
        ``index`` (1 is the mean day), and ``not_ended``: one number, the same in each row.

    Raises:
        MeasureError: the column is missing or holds no times, or there is no day in the span.
    """
    at = local_times(spells, time)
    days = profile.span(at, first, until)
    counted = np.bincount(profile.within(at, days).dt.day_of_week, minlength=7)
    table = pd.DataFrame(
        {"discharges": counted, "days": profile.of_each_weekday(days)}, index=pd.Index(WEEKDAYS, name="weekday")
    )
    table["per_day"] = table["discharges"] / table["days"].where(table["days"] > 0)
    mean = table["per_day"].mean()
    table["index"] = table["per_day"] / mean if mean > 0 else np.nan
    return table.assign(not_ended=int(at.isna().sum()))


def discharged_by(spells: pd.DataFrame, by: Any = None, time: str = DISCHARGE) -> pd.DataFrame:
    """Return the shares of discharges before noon and by five in the afternoon.

    Before noon is before 12:00; a discharge at 12:00 is not. By five is up to 17:00, and 17:00 is.
    Source: SAFER bundle (a third before midday); the daily discharge return, which was split at
    17:00 and 17:01.

    Args:
        spells: a row a stay.
        by: columns to group by, or "weekday", "week", "month" and so on, of discharge. With a
            period, those still there are in the group of those without a time.
        time: the column of discharges.

    Returns:
        A row a group: ``discharges``, ``before_noon``, ``by_17``, ``before_noon_percent``,
        ``by_17_percent``, and ``not_ended``.

    Raises:
        MeasureError: a column is missing or of the wrong kind.
    """
    at = local_times(spells, time)
    minute = at.dt.hour * 60 + at.dt.minute
    table = groups(spells, by, time).sums(
        {"discharges": at.notna(), "before_noon": minute < NOON, "by_17": minute < AFTER_FIVE, "not_ended": at.isna()}
    )
    for name in ("before_noon", "by_17"):
        table[f"{name}_percent"] = percent(table[name], table["discharges"])
    return table[[name for name in table if name != "not_ended"] + ["not_ended"]]
