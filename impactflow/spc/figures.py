"""Figures and periods, written as people say them."""

from math import floor, log10

import numpy as np
import pandas as pd

POUND = "£"
JOINED = "\u2060"  # between a minus and a pound sign a line would break, and a minus at its end is overlooked
# Median days between points, and what such points are called.
SPACINGS = ((1 / 24, 1 / 24, "hour"), (1, 1, "day"), (7, 7, "week"), (28, 31, "month"), (89, 92, "quarter"), (365, 366, "year"))


def figure(value: float, unit: str = "") -> str:
    """Write a figure with as many digits as help: 71.2%, 4,437, 0.85, 12 minutes.

    Args:
        value: a number; "none" where it is missing.
        unit: "%" or "°" stand close, "£" in front; a word stands apart.
    """
    if value is None or not np.isfinite(value):
        return "none"
    return with_unit(_digits(float(value), unit).replace("-", "−"), unit)


def with_unit(written: str, unit: str) -> str:
    """Put a unit where people write it: 71%, 12 minutes, −£23k."""
    if unit.startswith(POUND):
        sign = f"−{JOINED}" if written.startswith("−") else ""
        return f"{sign}{POUND}{written.removeprefix('−')}{unit.removeprefix(POUND)}"
    return f"{written} {unit}" if unit[:1].isalpha() else f"{written}{unit}"


def times(count: int) -> str:
    """Write how often: once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def number_of(count: int, one: str, many: str = "") -> str:
    """Write a count with its noun: 1 month, 24 months."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def period(dates: pd.Index) -> str:
    """Write the first and last date as people say them; a count of points without dates."""
    if not isinstance(dates, pd.DatetimeIndex):
        return f"points 1 to {len(dates)}"
    first, *_, last = when(dates) * 2
    return first if first == last else f"{first} to {last}"


def when(dates: pd.Index) -> list[str]:
    """Write each date of a series, or each point's number from 1."""
    if not isinstance(dates, pd.DatetimeIndex):
        return [f"Point {place}" for place in range(1, len(dates) + 1)]
    form = "%B %Y" if spacing(dates) in ("month", "quarter", "year") else "%d %B %Y"
    if within_days(dates):
        form += " %H:%M"
    return [date.strftime(form).lstrip("0") for date in dates]


def spacing(dates: pd.Index) -> str:
    """Name what the points are: hour, day, week, month, quarter, year, or just point."""
    days = _days(dates)
    named = [name for low, high, name in SPACINGS if low <= days <= high]
    # Months are months wherever in the month they stand, but a gap must not make them quarters.
    on_the_first = days > 1 and bool((dates.day == 1).all())
    return named[0] if named else "month" if on_the_first else "point"


def within_days(dates: pd.Index) -> bool:
    """Tell whether points stand so close that a date alone does not tell them apart."""
    return 0 < _days(dates) < 1


def _days(dates: pd.Index) -> float:
    """Return the usual number of days between two points; 0 where there are no dates."""
    if not isinstance(dates, pd.DatetimeIndex) or len(dates) < 2:
        return 0.0
    # By the clock on the wall: the day on which clocks change is a day like the others.
    seconds = dates.tz_localize(None).as_unit("s").asi8
    return float(np.median(np.diff(seconds))) / 86_400


def listed(names: list, most: int = 6) -> str:
    """Write names in a row, and how many are left out."""
    names = [str(name) for name in names]
    shown = names if len(names) <= most + 1 else names[:most]
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def _digits(value: float, unit: str) -> str:
    if value == round(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    size = abs(value)
    if size >= 1e15 or size < 1e-9:
        return f"{value:.3g}"
    if unit == "%" and size >= 0.1:
        return f"{value:,.1f}"  # as percentages are published
    decimals = 0 if size >= 1000 else 1 if size >= 10 else 2 if size >= 0.1 else 1 - floor(log10(size))
    return f"{value:,.{decimals}f}"
