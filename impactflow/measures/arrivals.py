"""Arrivals by hour and weekday."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures import profile
from impactflow.measures.columns import local_times
from impactflow.measures.grouping import WEEKDAYS


def arrivals_by_hour_and_weekday(
    frame: pd.DataFrame, time: str = "arrival_time", first: Any = None, until: Any = None
) -> pd.DataFrame:
    """Return arrivals in each hour of the week, and how many that is on one such day.

    The hour is that of the clock on the wall. On one Sunday in March an hour is lacking, on one in
    October it comes twice: in two years that is one part in a hundred of these cells.
    Source: our own measure.

    Args:
        frame: a row an arrival.
        time: the column of times; any other may be counted in the same way.
        first: the first day; that of the first arrival when left out.
        until: the day after the last; arrivals outside these days are not counted.

    Returns:
        168 rows, by ``weekday`` and ``hour``: ``arrivals``, ``days`` (how many such weekdays),
        ``per_day`` (missing without such a day), and ``not_recorded``, the rows without a time: one
        number, the same in each row.

    Raises:
        MeasureError: the column is missing or holds no times, or there is no day in the span.
    """
    at = local_times(frame, time)
    days = profile.span(at, first, until)
    found = profile.within(at, days)
    cells = (found.dt.day_of_week * 24 + found.dt.hour).to_numpy(dtype=int)
    of_each = np.repeat(profile.of_each_weekday(days), 24)
    table = pd.DataFrame(
        {"arrivals": np.bincount(cells, minlength=168), "days": of_each},
        index=pd.MultiIndex.from_product([WEEKDAYS, range(24)], names=["weekday", "hour"]),
    )
    table["per_day"] = table["arrivals"] / table["days"].where(table["days"] > 0)
    return table.assign(not_recorded=int(at.isna().sum()))
