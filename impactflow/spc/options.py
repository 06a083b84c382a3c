"""How an XmR chart's rules are set, checked before anything is computed."""

from dataclasses import dataclass
from decimal import Decimal
from numbers import Real
from typing import Any

import numpy as np

from impactflow.spc import meaning
from impactflow.spc.errors import SpcError
from impactflow.spc.series import LARGEST


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of `xmr`, as they are named there."""

    improvement_direction: str
    target: float | None
    fix_after_n_points: int | None
    screen_outliers: bool
    run_length: int
    trend_length: int
    two_in_three_counts_outside: bool

    @property
    def better(self) -> int:
        """1 when higher is better, -1 when lower is, 0 when neither."""
        return meaning.DIRECTIONS[self.improvement_direction]


def checked(
    improvement_direction: Any, target: Any, fix: Any, screen: Any, run: Any, trend: Any, outside: Any
) -> Options:
    """Return the settings, or say which of them cannot be used.

    Raises:
        SpcError: a setting is no such thing, in a sentence.
    """
    meaning.sign_of(improvement_direction)
    return Options(
        improvement_direction,
        _target(target),
        None if fix is None else _whole("fix_after_n_points", fix, 2),
        flag("screen_outliers", screen),
        _whole("run_length", run, 2),
        _whole("trend_length", trend, 2),
        flag("two_in_three_counts_outside", outside),
    )


def _target(target: Any) -> float | None:
    if target is None:
        return None
    if isinstance(target, (Real, Decimal)) and not isinstance(target, (bool, np.bool_)):
        # Also no for a number that is too large for a float.
        if -LARGEST <= target <= LARGEST:
            return float(target)
    raise SpcError(f"The target is {str(target)[:40]!r}. It should be a number, or left out.")


def flag(name: str, value: Any) -> bool:
    """Return a setting that is on or off.

    Raises:
        SpcError: it is neither; "no" would otherwise mean yes.
    """
    if not isinstance(value, (bool, np.bool_)):
        raise SpcError(f"{name} is {str(value)[:40]!r}. It should be True or False.")
    return bool(value)


def _whole(name: str, value: Any, least: int) -> int:
    whole = isinstance(value, (int, np.integer)) and not isinstance(value, bool)
    if not whole or value < least:
        raise SpcError(f"{name} is {str(value)[:40]!r}. It should be a whole number from {least}.")
    return int(value)
