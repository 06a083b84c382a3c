"""A series as it comes in: numbers, with dates where there are any, checked and put in order."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc.errors import SpcError

LARGEST = 1e100  # their sums and squares still fit in a float
ONE_SERIES = "The values should be one series: a table has to be charted column by column."
DATES = (str, date, np.datetime64)


@dataclass(frozen=True, slots=True, eq=False)
class Ordered:
    """Values in order, the index they stand on, and what was put right."""

    values: np.ndarray
    dates: pd.Index
    dated: bool
    warnings: tuple[str, ...] = ()

    def without_last(self) -> "Ordered":
        """Return the series as it was one point ago."""
        return Ordered(self.values[:-1], self.dates[:-1], self.dated, self.warnings)


def read(values: Any, dates: Any = None) -> Ordered:
    """Return the values as floats in the order of their dates.

    Args:
        values: a list, array or Series of numbers; ``None`` and NaN are missing.
        dates: one date for each value; a Series gives its own when its index is of dates.

    Raises:
        SpcError: what cannot be a series, each with its own sentence.
    """
    numbers = _numbers(values)
    if dates is None and isinstance(values, pd.Series):
        dates = values.index if _is_dated(values.index) else None
    if dates is None:
        return Ordered(numbers, _positions(len(numbers)), dated=False)
    return _in_order(numbers, _dates(dates, len(numbers)))


@lru_cache
def _positions(count: int) -> pd.RangeIndex:
    return pd.RangeIndex(count)


def _numbers(values: Any) -> np.ndarray:
    if isinstance(values, np.ma.MaskedArray):
        values = values.astype(float).filled(np.nan)
    if isinstance(values, np.ndarray) and values.dtype == np.float64:
        numbers = values.copy()  # a result must not change with the caller's array
    elif isinstance(values, pd.Series) and values.dtype.kind in "iuf":
        numbers = values.to_numpy(dtype=float, na_value=np.nan)
    else:
        numbers = np.array([_number(place, value) for place, value in enumerate(_listed(values))])
    return _usable(np.asarray(numbers, dtype=float))


def _listed(values: Any) -> list:
    if isinstance(values, pd.DataFrame):
        raise SpcError(ONE_SERIES)
    if isinstance(values, (str, bytes, dict)) or not hasattr(values, "__iter__"):
        raise SpcError("The values should be a list of numbers, an array or a Series.")
    return list(values)


def _number(place: int, value: Any) -> float:
    if value is None or value is pd.NA or value is pd.NaT:
        return np.nan
    if isinstance(value, (Real, Decimal)) and not isinstance(value, (bool, np.bool_)):
        try:
            return float(value)
        except OverflowError:
            return np.inf
    raise SpcError(
        f"Value {place + 1} is {str(value)[:40]!r}, which is not a number. "
        "Turn the values into numbers first; leave a missing one empty."
    )


def _usable(numbers: np.ndarray) -> np.ndarray:
    if numbers.ndim != 1:
        raise SpcError(ONE_SERIES)
    if not len(numbers):
        raise SpcError("There are no values to chart.")
    if not (np.abs(numbers) <= LARGEST).all():  # a missing value is neither less nor more
        _refuse_unusable(numbers)
    return numbers


def _refuse_unusable(numbers: np.ndarray) -> None:
    if np.isinf(numbers).any():
        place = int(np.flatnonzero(np.isinf(numbers))[0]) + 1
        raise SpcError(f"Value {place} is infinite. Look for a division by zero before it.")
    if (np.abs(numbers) > LARGEST).any():
        raise SpcError("A value is too large to compute with. Look for a slip in its unit.")
    if np.isnan(numbers).all():
        raise SpcError("Every value is missing, so there is nothing to chart.")


def _is_dated(index: pd.Index) -> bool:
    return isinstance(index, (pd.DatetimeIndex, pd.PeriodIndex))


def _dates(dates: Any, count: int) -> pd.DatetimeIndex:
    index = dates if isinstance(dates, pd.Index) else pd.Index(_as_list(dates))
    if isinstance(index, pd.PeriodIndex):
        index = index.to_timestamp()
    if not isinstance(index, pd.DatetimeIndex):
        index = _parsed(index)
    if len(index) != count:
        raise SpcError(f"There are {count} values and {len(index)} dates. Give each value one date.")
    if index.hasnans:
        raise SpcError("A date is missing. Give each value its date, or leave the row out.")
    return index


def _as_list(dates: Any) -> list:
    if isinstance(dates, (str, bytes)) or not hasattr(dates, "__iter__"):
        raise SpcError("The dates should be a list, an array or a Series of dates.")
    return list(dates)


def _parsed(index: pd.Index) -> pd.DatetimeIndex:
    # pandas would read the number 1 as a billionth of a second after 1970.
    if not all(isinstance(one, DATES) or pd.isna(one) is True for one in index):
        raise SpcError("The dates are numbers or other things. Write dates as 2024-05-01.")
    try:
        # Any other form is refused: 05/01/2024 is January to some and May to others.
        return pd.DatetimeIndex(pd.to_datetime(index, format="ISO8601"))
    except (ValueError, TypeError, OverflowError):
        raise SpcError("A date cannot be read. Write dates as 2024-05-01.") from None


def _in_order(numbers: np.ndarray, dates: pd.DatetimeIndex) -> Ordered:
    if not dates.is_unique:
        twice = dates[dates.duplicated()][0]
        raise SpcError(f"{twice:%d %B %Y} is there twice. Give each date one value.")
    if dates.is_monotonic_increasing:
        return Ordered(numbers, dates, dated=True)
    order = np.argsort(dates.to_numpy(), kind="stable")
    said = "The dates were not in order. They are now, from the earliest to the latest."
    return Ordered(numbers[order], dates[order], dated=True, warnings=(said,))
