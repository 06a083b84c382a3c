"""Columns of a table as they come in: found, and of the right kind, or refused in a sentence."""

import re
from collections.abc import Iterable
from datetime import date
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.errors import MeasureError

LONDON = "Europe/London"
# 01/02/2025 10:00 is the first of February: the form is named, so that no day turns into a month.
BRITISH = re.compile(r"\d{1,2}([/.-])\d{1,2}\1(\d{4}|\d{2})( \d{1,2}:\d{2})?(:\d{2})?")


def column(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column on a plain index, so that nothing depends on the table's own.

    Raises:
        MeasureError: this is no table, or it has no such column, or two of them.
    """
    if not isinstance(frame, pd.DataFrame):
        raise MeasureError(f"A table (a DataFrame) was expected, not {type(frame).__name__}.")
    found = [str(one) for one in frame.columns].count(str(name))
    if found > 1:
        raise MeasureError(f"The table has {found} columns called “{name}”. Rename or drop one of them.")
    if name not in frame.columns:
        there = ", ".join(str(one) for one in frame.columns) or "none"
        raise MeasureError(
            f"The table has no column “{name}”. Its columns: {there}. "
            "Rename yours, or give the other name in the call."
        )
    return frame[name].reset_index(drop=True)


def times(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of times as it is: local (naive), or with a time zone.

    Raises:
        MeasureError: the column holds text, numbers or anything but times.
    """
    values = column(frame, name)
    if values.isna().all():
        return pd.Series(pd.NaT, index=values.index, dtype="datetime64[us]")
    if values.dtype == object:
        values = values.infer_objects()
    if not pd.api.types.is_datetime64_any_dtype(values.dtype):
        held = "text" if _is_text(values) else str(values.dtype)
        raise MeasureError(
            f"The column “{name}” holds {held}, not times. Turn it into times first: "
            f'frame["{name}"] = pd.to_datetime(frame["{name}"], format="{_form(values)}").'
        )
    return values


def local_times(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of times as the clock on the wall showed them, in London."""
    values = times(frame, name)
    if values.dt.tz is None:
        return values
    return values.dt.tz_convert(LONDON).dt.tz_localize(None)


def numbers(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column of numbers as floats.

    Raises:
        MeasureError: the column holds text or other things, or an infinite number.
    """
    values = column(frame, name)
    if values.isna().all():
        return pd.Series(np.nan, index=values.index)
    if values.dtype == object:
        values = values.infer_objects()
    kind = values.dtype
    if not pd.api.types.is_numeric_dtype(kind) or pd.api.types.is_complex_dtype(kind):
        raise MeasureError(
            f"The column “{name}” holds {'text' if _is_text(values) else kind}, not numbers. "
            f'Turn it into numbers first: frame["{name}"] = pd.to_numeric(frame["{name}"]).'
        )
    found = values.astype("Float64").to_numpy(float, na_value=np.nan)
    if np.isinf(found).any():
        raise MeasureError(f"The column “{name}” holds an infinite number. Look for a division by zero before it.")
    return pd.Series(found)


def labels(frame: pd.DataFrame, name: str) -> pd.Series:
    """Return a column as text to group by; missing stays missing."""
    places, found = pd.factorize(column(frame, name))
    words = np.array([*map(str, found), None], dtype=object)  # place -1, the missing, is the last
    return pd.Series(words[places], dtype=object)


def refuse_twice(frame: pd.DataFrame, names: list[str]) -> None:
    """Refuse rows that name the same thing twice, such as a ward in one wave.

    Raises:
        MeasureError: two rows have the same values in these columns.
    """
    keys = pd.DataFrame({name: column(frame, name) for name in names}).dropna()
    twice = keys[keys.duplicated()]
    if len(twice):
        first = ", ".join(f"{name} {value}" for name, value in twice.iloc[0].items())
        raise MeasureError(f"Two rows have the same {first}. Keep the right one, or add them up first.")


def moment(value: Any, name: str) -> pd.Timestamp:
    """Return a date or time that was given in a call, as local time.

    Raises:
        MeasureError: it is no such thing. Only the form 2025-01-31 is read, with or without a time.
    """
    read = pd.NaT
    if isinstance(value, (str, date, np.datetime64)):
        try:
            # Any other form is refused: 05/01/2025 is January to some and May to others.
            read = pd.to_datetime(value, format="ISO8601") if isinstance(value, str) else pd.Timestamp(value)
        except (ValueError, OverflowError):
            read = pd.NaT
    if read is pd.NaT:
        raise MeasureError(f"“{name}” cannot be read as a date. Write it as 2025-01-31, or 2025-01-31 08:00.")
    return read if read.tzinfo is None else read.tz_convert(LONDON).tz_localize(None)


def positive(value: Any, name: str) -> float:
    """Return a number above nought that was given in a call.

    Raises:
        MeasureError: it is no such number.
    """
    if isinstance(value, Real) and not isinstance(value, bool) and 0 < float(value) < np.inf:
        return float(value)
    raise MeasureError(f"“{name}” is {str(value)[:40]!r}. It should be a number above 0.")


def listed(value: Any) -> list:
    """Return one name, or several, as a list; nothing is an empty one."""
    if value is None:
        return []
    if isinstance(value, str) or not isinstance(value, Iterable):
        return [value]
    return list(value)


def _form(values: pd.Series) -> str:
    """Return the form in which pandas is to read times that are text: ours, or day first as it stands."""
    held = values.dropna()
    found = BRITISH.fullmatch(str(held.iloc[0]).strip()) if len(held) else None
    if not found:
        return "ISO8601"
    mark, year, minutes, seconds = found.groups()
    form = mark.join(["%d", "%m", "%Y" if len(year) == 4 else "%y"])
    return form + (" %H:%M" if minutes else "") + (":%S" if seconds else "")


def _is_text(values: pd.Series) -> bool:
    if isinstance(values.dtype, pd.CategoricalDtype):
        values = pd.Series(values.cat.categories)
    return pd.api.types.infer_dtype(values, skipna=True) in ("string", "mixed", "empty")
