"""Length of stay: in midnights, as the NHS counts it, and in hours."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.clock import signed_minutes
from impactflow.measures.columns import local_times, moment, positive
from impactflow.measures.grouping import Groups, groups
from impactflow.measures.timing import percent

ADMISSION, DISCHARGE = "admission_time", "discharge_time"
LONG = (7, 14, 21)


def nights(frame: pd.DataFrame, start: str = ADMISSION, end: str = DISCHARGE) -> pd.Series:
    """Return the midnights from one column to another: the date of the end less that of the start.

    A stay that ends on the day on which it began is 0: a zero-day stay.
    Source: Hospital Episode Statistics, as explained in Hansard, 16 September 2009.

    Returns:
        Midnights on the index of ``frame``; missing where a time is missing, or the end lies
        before the start.

    Raises:
        MeasureError: a column is not there, or holds no times.
    """
    counted = whole_days(local_times(frame, start), local_times(frame, end))
    possible = signed_minutes(frame, start, end) >= 0
    return counted.where(possible).set_axis(frame.index).rename("nights")


def whole_days(start: pd.Series, end: pd.Series) -> pd.Series:
    """Return the difference of two dates, in days, as floats."""
    return (end.dt.normalize() - start.dt.normalize()).dt.total_seconds() / 86400


def length_of_stay(spells: pd.DataFrame, by: Any = None, days: Iterable[float] = LONG) -> pd.DataFrame:
    """Return mean and median stay, zero-day stays and long stays, of the stays that have ended.

    The longest stays are those that have not ended: near the end of an extract, stays look shorter
    than they are. A long stay is one of so many midnights or more.
    Source: midnights as in `nights`; NHS England counts long stays as 7+, 14+ and 21+ days.

    Args:
        spells: columns ``admission_time`` and ``discharge_time``.
        by: columns to group by, or "weekday", "week", "month" and so on, of admission.
        days: the limits of long stays.

    Returns:
        A row a group: ``stays``, of which ``ended``, ``not_ended``, ``not_recorded`` (no admission
        time) and ``impossible``; of the ended ``mean_nights``, ``median_nights``, ``mean_hours``,
        ``median_hours``, ``zero_day``, ``zero_day_percent``, and ``percent_7_days_or_more`` (one
        for each limit).

    Raises:
        MeasureError: a column is missing or holds no times, or a limit is no number above 0.
    """
    limits = [positive(one, "days") for one in days]
    minutes, grouped = signed_minutes(spells, ADMISSION, DISCHARGE), groups(spells, by, ADMISSION)
    stay = nights(spells).reset_index(drop=True)
    table = grouped.sums(_states(spells, minutes, stay))
    for unit, values in (("nights", stay), ("hours", minutes.where(minutes >= 0) / 60)):
        for how in ("mean", "median"):
            table[f"{how}_{unit}"] = grouped.apply(values, how)
    table["zero_day"] = table.pop("zero_day")
    table["zero_day_percent"] = percent(table["zero_day"], table["ended"])
    for limit in limits:
        long = grouped.sums({"long": stay >= limit})["long"]
        table[f"percent_{limit:g}_days_or_more"] = percent(long, table["ended"])
    return table


def _states(spells: pd.DataFrame, minutes: pd.Series, stay: pd.Series) -> dict[str, Any]:
    came, left = local_times(spells, ADMISSION).notna(), local_times(spells, DISCHARGE).notna()
    return {
        "stays": np.ones(len(spells), int),
        "ended": minutes >= 0,
        "not_ended": came & ~left,
        "not_recorded": ~came,
        "impossible": minutes < 0,
        "zero_day": stay == 0,
    }


def long_stay_patients(spells: pd.DataFrame, at: Any, by: Any = None, days: Iterable[float] = LONG) -> pd.DataFrame:
    """Count the patients in hospital at one moment, and those who have been there long.

    Source: NHS England's daily return counts patients with a stay of 7+, 14+ and 21+ days so far.

    Args:
        spells: columns ``admission_time`` and ``discharge_time``.
        at: the moment, such as "2025-01-31 08:00". Who leaves at that moment has left.
        by: columns to group by.
        days: midnights so far, at least.

    Returns:
        A row a group: ``patients`` in hospital, ``7_days_or_more`` and so on, and the share of
        patients as ``percent_7_days_or_more`` and so on.

    Raises:
        MeasureError: a column is missing or holds no times, or ``at`` is no time.
    """
    limits, now = [positive(one, "days") for one in days], moment(at, "at")
    came, left = local_times(spells, ADMISSION), local_times(spells, DISCHARGE)
    here = (came <= now) & ~(left <= now)
    so_far = whole_days(came, pd.Series(now, index=came.index))[here]
    grouped = groups(spells[here.to_numpy()], by)
    return _long(grouped, so_far, limits)


def _long(grouped: Groups, so_far: pd.Series, limits: list[float]) -> pd.DataFrame:
    names = {f"{limit:g}_days_or_more": so_far >= limit for limit in limits}
    table = grouped.sums({"patients": np.ones(len(so_far), int), **names})
    for name in names:
        table[f"percent_{name}"] = percent(table[name], table["patients"])
    return table
