"""What a parameter's value may be, and the sentence for one that it may not be."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from numbers import Real
from typing import Any

import numpy as np

from impactflow.hospital.errors import HospitalError


@dataclass(frozen=True)
class Kind:
    """A kind of value: how it is said, whether one number fits, and how many there are."""

    words: str
    fits: Callable[[float], bool]
    length: int = 0  # 0: one number
    needs_some: bool = False  # several numbers that may not all be 0

    def read(self, name: str, value: Any) -> Any:
        """Return the value as plain numbers.

        Raises:
            HospitalError: the value does not fit, in a sentence that says what would.
        """
        if not self.length:
            return self._number(name, value)
        if isinstance(value, str) or not np.iterable(value) or len(value) != self.length:
            raise HospitalError(
                f"{name} is {_shown(value)}. It should be {self.length} numbers, each {self.words}."
            )
        found = tuple(self._number(name, item) for item in value)
        if self.needs_some and not any(found):
            raise HospitalError(f"{name} is all noughts. At least one of its numbers should be above 0.")
        return found

    def _number(self, name: str, value: Any) -> float:
        known = isinstance(value, Real) and not isinstance(value, bool | np.bool_)
        # A number beyond the largest float is an error to float(), and no sense as a parameter.
        if not known or not np.isfinite(found := _float(value)) or not self.fits(found):
            each = "Each of its numbers" if self.length else "It"
            raise HospitalError(f"{name} is {_shown(value)}. {each} should be {self.words}.")
        return int(found) if found.is_integer() else found

    def of(self, length: int) -> "Kind":
        """Return the kind of several such numbers."""
        return replace(self, length=length)


def _float(value: Real) -> float:
    try:
        return float(value)
    except OverflowError:
        return np.inf


def _shown(value: Any) -> str:
    value = value.item() if isinstance(value, np.generic) else value
    text = f"{value:.6g}" if isinstance(value, float) else repr(value)
    return text if len(text) <= 40 else text[:37] + "..."


SHARE = Kind("a share from 0 to 1", lambda value: 0 <= value <= 1)
COUNT = Kind("a whole number from 0 to 10000", lambda value: 0 <= value <= 10_000 and value.is_integer())
RATE = Kind("a number from 0 to 100000", lambda value: 0 <= value <= 100_000)
WEIGHT = Kind("a weight from 0 to 100000", RATE.fits, needs_some=True)
MINUTES = Kind("minutes from 0 to 100000", lambda value: 0 <= value <= 100_000)
HOURS = Kind("hours from 0 to 10000", lambda value: 0 <= value <= 10_000)
DAYS = Kind("days from 0 to 1000", lambda value: 0 <= value <= 1000)
HOUR_OF_DAY = Kind("an hour of the day from 0 to 24", lambda value: 0 <= value <= 24)
FACTOR = Kind("a factor from 0 to 1000", lambda value: 0 <= value <= 1000)
SPREAD = Kind("a spread from 0 to 3", lambda value: 0 <= value <= 3)
GROWTH = Kind("a share from -0.5 to 1", lambda value: -0.5 <= value <= 1)


def read_date(name: str, value: Any) -> date:
    """Return a date that is given as one, or as text like 2025-09-01.

    Raises:
        HospitalError: it is neither.
    """
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise HospitalError(f"{name} is {_shown(value)}. It should be a date like 2025-09-01.") from None
