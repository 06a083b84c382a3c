"""Numerators over denominators as they come in: whole counts, checked, on shared dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc.errors import SpcError
from impactflow.spc.series import Ordered, read

# More than any count of people or events; beyond it, differences drown in rounding.
LARGEST = 1e12
# A value this close to a line, relative to both, lies on it: 2/6 and 1/3 may differ in a last digit.
TOUCH = 1e-12


@dataclass(frozen=True)
class Counts:
    """Numerators and denominators in order, and what was said about them."""

    numerators: np.ndarray
    denominators: np.ndarray
    dates: pd.Index
    warnings: tuple[str, ...] = ()

    @property
    def usable(self) -> np.ndarray:
        """Mark the points that have a value."""
        return ~np.isnan(self.numerators) & (self.denominators > 0)

    @property
    def sizes(self) -> np.ndarray:
        """Return the denominators of points that have a value; NaN elsewhere, as in qicharts2."""
        return np.where(self.usable, self.denominators, np.nan)

    @property
    def values(self) -> np.ndarray:
        """Return numerator over denominator; NaN where either is missing."""
        return np.where(self.usable, self.numerators, np.nan) / self.sizes

    @property
    def mean(self) -> float:
        """Return all numerators over all denominators, of the points that have both."""
        usable = self.usable
        return float(self.numerators[usable].sum() / self.denominators[usable].sum())


def proportions(numerators: Any, denominators: Any, dates: Any = None) -> Counts:
    """Read counts of those affected out of counts of all.

    Args:
        numerators: whole counts, 0 or more; ``None`` and NaN are gaps.
        denominators: whole counts; with zero or none a point has no value.
        dates: one date a point; a Series gives its own when its index is of dates.

    Raises:
        SpcError: what cannot be counts, each with its own sentence.
    """
    top, bottom = _aligned(numerators, denominators, dates)
    _check_counts("numerator", top)
    _check_counts("denominator", bottom)
    over = top.values > bottom.values
    if over.any():
        place = int(np.flatnonzero(over)[0])
        raise SpcError(
            f"The numerator {_where(top, place)} is {top.values[place]:g}, more than its "
            f"denominator of {bottom.values[place]:g}. A proportion needs a part of the whole; "
            "for events that can happen more than once, use u."
        )
    return _pair(top, bottom)


def rates(numerators: Any, denominators: Any, dates: Any = None) -> Counts:
    """Read counts of events over the exposure in which they happened.

    Args:
        numerators: whole counts, 0 or more; ``None`` and NaN are gaps.
        denominators: exposure, such as bed days, whole or not; with zero or none a point has
            no value.
        dates: as in `proportions`.

    Raises:
        SpcError: what cannot be counts or exposure, each with its own sentence.
    """
    top, bottom = _aligned(numerators, denominators, dates)
    _check_counts("numerator", top)
    _check_size("denominator", bottom)
    return _pair(top, bottom)


def events(numbers: Any, dates: Any = None) -> Counts:
    """Read counts of events in equal periods: each has a denominator of one.

    Raises:
        SpcError: what cannot be counts, each with its own sentence.
    """
    top = _read("Counts", numbers, dates)
    _check_counts("count", top)
    return _pair(top, Ordered(np.ones(len(top.values)), top.dates, top.dated))


def side_of(values: np.ndarray, line: Any) -> np.ndarray:
    """Return -1 below a line, 1 above it, 0 on it (to the last digits) or where one is missing."""
    distance = values - line
    on = np.abs(distance) <= TOUCH * np.maximum(np.abs(values), np.abs(line))
    return np.nan_to_num(np.where(on, 0, np.sign(distance))).astype(int)


def plain_series(values: Any) -> Any:
    """Return a Series without its index, so that its dates do not reorder it."""
    return values.reset_index(drop=True) if isinstance(values, pd.Series) else values


def check_same_rows(numerators: Any, denominators: Any) -> None:
    """Refuse two Series that stand on different rows: paired by place, they would be mixed up.

    Raises:
        SpcError: their indexes differ.
    """
    both = isinstance(numerators, pd.Series) and isinstance(denominators, pd.Series)
    if both and len(numerators) == len(denominators):
        if not numerators.index.equals(denominators.index):
            raise SpcError(
                "The numerators and the denominators have different indexes, so they may not "
                "belong together row by row. Put them in one table first."
            )


def _aligned(numerators: Any, denominators: Any, dates: Any) -> tuple[Ordered, Ordered]:
    check_same_rows(numerators, denominators)
    dates = list(dates) if isinstance(dates, Iterator) else dates
    if dates is None:
        dates = _own_dates(numerators, denominators)
    top, bottom = _read("Numerators", numerators, dates), _read("Denominators", denominators, dates)
    if len(top.values) != len(bottom.values):
        raise SpcError(
            f"There are {len(top.values)} numerators and {len(bottom.values)} denominators. "
            "Give each numerator its denominator."
        )
    return top, bottom


def _own_dates(*given: Any) -> pd.Index | None:
    dated = (pd.DatetimeIndex, pd.PeriodIndex)
    indexes = [values.index for values in given if isinstance(values, pd.Series)]
    return next((index for index in indexes if isinstance(index, dated)), None)


def _read(name: str, values: Any, dates: Any) -> Ordered:
    try:
        return read(values, dates)
    except SpcError as error:
        raise SpcError(f"{name}: {error}") from None


def _pair(top: Ordered, bottom: Ordered) -> Counts:
    said = (*top.warnings, *_gaps(top.values, bottom.values))
    counts = Counts(top.values, bottom.values, top.dates, said)
    if counts.usable.sum() < 2:
        raise SpcError(
            f"There is {'one point' if counts.usable.any() else 'no point'} with a numerator and "
            "a denominator above zero. A comparison needs two or more."
        )
    return counts


def _gaps(top: np.ndarray, bottom: np.ndarray) -> list[str]:
    empty = int((~(bottom > 0)).sum())
    blank = int((np.isnan(top) & (bottom > 0)).sum())
    said = []
    if empty:
        said.append(f"{_points(empty)} a denominator of zero or none, so no value and no limits.")
    if blank:
        said.append(f"{_points(blank)} no numerator, so no value and no part in the mean.")
    return said


def _points(count: int) -> str:
    return "1 point has" if count == 1 else f"{count} points have"


def _check_counts(name: str, series: Ordered) -> None:
    _refuse(name, series, series.values < 0, "Counts are 0 or more.")
    _refuse(
        name, series, series.values > LARGEST, "No count is that large: look at the numbers again."
    )
    _refuse(
        name, series, series.values % 1 > 0,
        "Counts are whole: give numbers of people or events, not percentages or rates.",
    )


def _check_size(name: str, series: Ordered) -> None:
    _refuse(name, series, series.values < 0, "A denominator is 0 or more.")
    far = (series.values > LARGEST) | ((series.values > 0) & (series.values < 1 / LARGEST))
    _refuse(name, series, far, "Nothing can be divided by that: look at its unit.")


def _refuse(name: str, series: Ordered, wrong: np.ndarray, advice: str) -> None:
    if wrong.any():
        place = int(np.flatnonzero(wrong)[0])
        raise SpcError(f"The {name} {_where(series, place)} is {series.values[place]:g}. {advice}")


def _where(series: Ordered, place: int) -> str:
    return f"of {series.dates[place]:%d %B %Y}" if series.dated else f"at place {place + 1}"
