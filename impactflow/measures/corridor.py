"""Hours that patients spend in places not meant for care."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.columns import numbers
from impactflow.measures.grouping import groups
from impactflow.measures.timing import percent


def corridor_hours(
    attendances: pd.DataFrame, by: Any = None, minutes: str = "corridor_minutes", start: str = "arrival_time"
) -> pd.DataFrame:
    """Return the patient-hours in the corridor.

    All hours of a patient count on the day of arrival, also those after midnight.
    Source: our own measure; the column is in the data dictionary.

    Args:
        attendances: a row an attendance, with the columns ``minutes`` and ``start``.
        by: columns to group by, or "hour", "weekday", "day", "week", "month" of arrival. A day on
            which nobody came has 0 hours.
        minutes: the column of minutes in the corridor.
        start: the column of arrivals.

    Returns:
        A row a group: ``count``, of which ``not_recorded`` and ``impossible`` (below 0) have no
        minutes to add; ``patients`` with any time in the corridor; their ``percent`` of those
        recorded; ``hours``; ``hours_each``, the mean of those patients.

    Raises:
        MeasureError: a column is missing, or of the wrong kind.
    """
    spent, grouped = numbers(attendances, minutes), groups(attendances, by, start)
    table = grouped.sums(
        {
            "count": np.ones(len(spent), int),
            "not_recorded": spent.isna(),
            "impossible": spent < 0,
            "patients": spent > 0,
            "hours": spent.where(spent > 0) / 60,
        }
    )
    recorded = table["count"] - table["not_recorded"] - table["impossible"]
    table.insert(4, "percent", percent(table["patients"], recorded))
    table["hours_each"] = table["hours"] / table["patients"].where(table["patients"] > 0)
    return table
