"""Time that has passed between two columns, right across the changes of the clock."""

import numpy as np
import pandas as pd

from impactflow.measures.columns import LONDON, times


def elapsed_minutes(frame: pd.DataFrame, start: str, end: str) -> pd.Series:
    """Return the minutes that passed from one column to another.

    Extracts hold the time on the wall, in London. From 00:30 to 03:30 is 120 minutes on
    30 March 2025 and 240 on 26 October 2025. The hour that comes twice in October is read as the
    first, unless the end would then lie before the start: then the end is of the second. A time
    that March leaves out, such as 01:30, is moved forward to the first that exists, 02:00. Times
    with a time zone need none of this and are read as they are.

    Source: British Summer Time as in the time zone database (Europe/London). How doubtful times
    are read is our choice.

    Args:
        frame: a row a patient, in any order.
        start: the column of the first time.
        end: the column of the second.

    Returns:
        Minutes, on the index of ``frame``. Missing where a time is missing, and where the end
        lies before the start: `impossible_times` counts these.

    Raises:
        MeasureError: a column is not there, or holds no times.
    """
    minutes = signed_minutes(frame, start, end)
    return minutes.where(minutes >= 0).set_axis(frame.index).rename("minutes")


def impossible_times(frame: pd.DataFrame, start: str, end: str) -> pd.Series:
    """Tell which rows end before they start, however the clock is read.

    Returns:
        True or False, on the index of ``frame``. A missing time is not impossible.

    Raises:
        MeasureError: a column is not there, or holds no times.
    """
    return (signed_minutes(frame, start, end) < 0).set_axis(frame.index).rename("impossible")


def signed_minutes(frame: pd.DataFrame, start: str, end: str) -> pd.Series:
    """Return the minutes on a plain index; below nought where the end lies before the start."""
    begins, ends = instants(times(frame, start)), times(frame, end)
    minutes = _between(begins, instants(ends))
    early = minutes < 0
    if early.any():
        minutes[early] = _between(begins[early], instants(ends[early], second=True))
    return minutes


def instants(local: pd.Series, second: bool = False) -> pd.Series:
    """Return moments in time for the time on the wall.

    Args:
        local: local times, or times with a zone.
        second: read the hour that comes twice as the second of the two.
    """
    if local.dt.tz is not None:
        return local.dt.tz_convert(LONDON)
    first = np.full(len(local), not second)
    return local.dt.tz_localize(LONDON, ambiguous=first, nonexistent="shift_forward")


def comes_twice(local: pd.Series) -> pd.Series:
    """Tell which times on the wall come twice, because the clock goes back."""
    return local.notna() & (instants(local) != instants(local, second=True))


def _between(start: pd.Series, end: pd.Series) -> pd.Series:
    return (end - start).dt.total_seconds() / 60
