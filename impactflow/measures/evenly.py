"""A series that is evenly spaced in time, by week or by month, or a sentence that says why not."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.errors import MeasureError

WEEK, MONTH = "week", "month"
IN_A_YEAR = {WEEK: 52, MONTH: 12}


@dataclass(frozen=True)
class Evenly:
    """Figures, oldest first, with the day on which the week or month of each begins."""

    days: pd.DatetimeIndex
    values: np.ndarray
    period: str

    @property
    def in_a_year(self) -> int:
        """How many points a year has."""
        return IN_A_YEAR[self.period]

    def ends(self) -> pd.DatetimeIndex:
        """Return the day after each week or month."""
        return self.days + (pd.Timedelta(days=7) if self.period == WEEK else pd.DateOffset(months=1))


def evenly(series: Any, name: str = "The series") -> Evenly:
    """Read a series of weeks or months.

    Raises:
        MeasureError: it has no dates, they are out of order, or twice, or one is missing; or a
            figure is.
    """
    if not isinstance(series, pd.Series) or not isinstance(series.index, pd.DatetimeIndex):
        raise MeasureError(f'{name} needs its dates as index: frame.set_index("week")["figure"].')
    if len(series) < 2 or series.index.isna().any():
        raise MeasureError(f"{name} has fewer than two points, or a point without a date.")
    days = series.index if series.index.tz is None else series.index.tz_convert("Europe/London").tz_localize(None)
    _check_order(days, name)
    period = _period(days, name)
    return Evenly(pd.DatetimeIndex(days), _figures(series, name), period)


def _check_order(days: pd.DatetimeIndex, name: str) -> None:
    if twice := list(days[days.duplicated()]):
        raise MeasureError(f"{name} has {said(twice[0])} twice. Keep the right one.")
    if not days.is_monotonic_increasing:
        raise MeasureError(f"{name} is not in order of time. Sort it, oldest first: series.sort_index().")


def _period(days: pd.DatetimeIndex, name: str) -> str:
    apart = np.diff(days.to_numpy()) / np.timedelta64(1, "D")
    if (apart % 7 == 0).all() and apart.min() == 7:
        _check_whole(days, pd.date_range(days[0], days[-1], freq="7D"), name, WEEK)
        return WEEK
    if (days.day == 1).all() and (days == days.normalize()).all():
        _check_whole(days, pd.date_range(days[0], days[-1], freq="MS"), name, MONTH)
        return MONTH
    raise MeasureError(f"{name} should have a point a week, 7 days apart, or a point on the first of each month.")


def _check_whole(days: pd.DatetimeIndex, every: pd.DatetimeIndex, name: str, period: str) -> None:
    missing = every.difference(days)
    if len(missing):
        named = ", ".join(said(day) for day in missing[:3]) + (" and others" if len(missing) > 3 else "")
        raise MeasureError(
            f"{name} lacks {len(missing)} of {len(every)} {period}s: {named}. Find their figures, or begin after them."
        )


def _figures(series: pd.Series, name: str) -> np.ndarray:
    if not pd.api.types.is_numeric_dtype(series.dtype) or pd.api.types.is_bool_dtype(series.dtype):
        raise MeasureError(f"{name} should be figures. Turn it into numbers first: pd.to_numeric(series).")
    values = series.astype("Float64").to_numpy(float, na_value=np.nan)
    empty = ~np.isfinite(values)
    if empty.any():
        raise MeasureError(
            f"{name} has no figure for {said(series.index[empty][0])}. Find it, or begin after it. "
            "A nought, where nothing happened, is a figure."
        )
    return values


def said(day: pd.Timestamp) -> str:
    """Return a day as it is read aloud."""
    return f"{day.day} {day:%B %Y}"
