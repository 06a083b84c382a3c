"""Who is inside at each hour: patients who have come and not yet left."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.clock import signed_minutes
from impactflow.measures.columns import local_times, moment
from impactflow.measures.errors import MeasureError


def patients_inside(
    frame: pd.DataFrame, first: Any, until: Any, start: str = "arrival_time", end: str = "departure_time"
) -> pd.DataFrame:
    """Return how many patients are inside at the start of each hour.

    Who comes on the hour is inside, who leaves on the hour has left. With other columns it counts
    a part of the stay: from ``decided_to_admit_time`` it counts those who wait for a bed. The hour
    is that of the clock on the wall. Source: our own measure.

    Args:
        frame: a row a patient.
        first: the first hour, such as "2025-01-31" or "2025-01-31 08:00".
        until: the hour after the last, such as "2025-02-01".
        start: the column in which a patient comes.
        end: the column in which a patient leaves.

    Returns:
        A row an hour, by ``time``: ``patients``; and the rows that cannot be placed, one number,
        the same in each row: ``not_recorded`` lack a time, ``impossible`` end before they start.

    Raises:
        MeasureError: a column is missing or holds no times, or the period is none.
    """
    opens, closes = moment(first, "first"), moment(until, "until")
    if closes <= opens:
        raise MeasureError(f"The period ends ({closes:%d %B %Y}) before it has begun ({opens:%d %B %Y}). Swap them.")
    minutes = signed_minutes(frame, start, end)
    placed = (minutes >= 0).to_numpy()
    came = np.sort(local_times(frame, start)[placed].to_numpy())
    left = np.sort(local_times(frame, end)[placed].to_numpy())
    hours = pd.date_range(opens, closes, freq="h", inclusive="left", name="time")
    so_far = [np.searchsorted(at, hours.to_numpy(), side="right") for at in (came, left)]
    return pd.DataFrame(
        {
            "patients": so_far[0] - so_far[1],
            "not_recorded": int(minutes.isna().sum()),
            "impossible": int((minutes < 0).sum()),
        },
        index=hours,
    )
