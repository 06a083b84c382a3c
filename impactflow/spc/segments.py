"""Where limits are computed anew: a series is cut into segments, each with limits of its own."""

from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc.errors import SpcError
from impactflow.spc.series import Ordered


def starts(series: Ordered, rebase: Any) -> list[int]:
    """Return the position of each segment's first point.

    Args:
        series: the values in order.
        rebase: dates at which new limits begin; positions where the series has no dates.

    Raises:
        SpcError: a date or position lies outside the series, or is none.
    """
    if rebase is None:
        return [0]
    listed = [rebase] if _is_one(rebase) else list(rebase)
    found = {_position(series, when) for when in listed}
    return sorted(found | {0})


def _is_one(rebase: Any) -> bool:
    return isinstance(rebase, str) or not hasattr(rebase, "__iter__")


def _position(series: Ordered, when: Any) -> int:
    if not series.dated:
        return _counted(series, when)
    date = _date(when, series.dates)
    if not series.dates[0] <= date <= series.dates[-1]:
        first, last = f"{series.dates[0]:%d %B %Y}", f"{series.dates[-1]:%d %B %Y}"
        raise SpcError(
            f"New limits cannot begin on {date:%d %B %Y}: the series runs from {first} to {last}."
        )
    return int(series.dates.searchsorted(date))


def _date(when: Any, dates: pd.DatetimeIndex) -> pd.Timestamp:
    try:
        if isinstance(when, pd.Period):
            when = when.start_time
        if isinstance(when, Real):
            raise ValueError("a number, which pandas would read as a moment in 1970")
        date = pd.to_datetime(when, format="ISO8601") if isinstance(when, str) else pd.Timestamp(when)
        if pd.isna(date):
            raise ValueError("no date")
        if date.tz is None:
            return date.tz_localize(dates.tz)
        return date.tz_convert(dates.tz) if dates.tz else date.tz_localize(None)
    except (ValueError, TypeError):
        raise SpcError(f"New limits should begin on a date; {str(when)[:40]!r} is none.") from None


def _counted(series: Ordered, when: Any) -> int:
    if isinstance(when, bool) or not isinstance(when, (int, np.integer)):
        raise SpcError(
            "Without dates, new limits begin at a position, such as 12. "
            "Give dates to begin them on a date."
        )
    if not 0 <= when < len(series.values):
        raise SpcError(
            f"New limits cannot begin at {when}: the positions run from 0 to {len(series.values) - 1}."
        )
    return int(when)
