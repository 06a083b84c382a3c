"""What form an answer takes, and when two answers are the same."""

import math
from dataclasses import dataclass
from numbers import Real
from typing import Any

import numpy as np

# A binary fraction such as 84.35 lies a hair off the half. Without this margin, a learner who
# rounds as a spreadsheet does would be told "not yet".
HAIR = 1 + 1e-9

# A wrong answer is recognised within this share of its size. A fixed tolerance took every
# number from 0.80 to 0.90 for the proportion 0.85.
LIKENESS = 0.005


@dataclass(frozen=True)
class Number:
    """A number in ``unit``, rounded by the learner to ``decimals`` places."""

    unit: str
    decimals: int

    @property
    def tolerance(self) -> float:
        """Half of the last place asked for, so that rounding is never a mistake."""
        return 0.5 * 10.0**-self.decimals

    def problem(self, value: Any) -> str:
        """Say what is wrong with the form of an answer; empty when nothing is."""
        if isinstance(value, tuple):
            return "Write the decimal with a point, not a comma: 1.5, not 1,5."
        if isinstance(value, str) and "%" in value:
            return "Leave the % sign and the quotation marks out: the number alone is enough."
        if not _is_number(value):
            return f"This answer should be a number, in {self.unit}, without quotation marks."
        if not _is_finite(value):
            return "This answer came out as missing or endless. Look at the step before it."
        return ""

    def same(self, value: Any, right: float) -> bool:
        """Tell whether an answer in the right form is ``right``, rounded or not."""
        return abs(float(value) - right) <= self.tolerance * HAIR

    def resembles(self, value: Any, wrong: float) -> bool:
        """Tell whether an answer in the right form is the mistake ``wrong``, rounded or not."""
        near = min(self.tolerance, LIKENESS * abs(wrong))
        rounded = round(wrong, self.decimals)
        return abs(float(value) - wrong) <= near * HAIR or math.isclose(value, rounded)

    def slip(self, value: Any, right: float) -> str:
        """Say what a slip of the pen looks like: the right figure, written wrongly."""
        if any(float(value) == round(right, places) for places in range(self.decimals)):
            return f"You are close, but rounded too far. Give {_places(self.decimals)}."
        if self.same(float(value) / 10, right) or self.same(float(value) / 100, right):
            return "Your digits look right. Look at where the decimal point stands."
        return ""


def _places(decimals: int) -> str:
    return "one decimal" if decimals == 1 else f"{decimals} decimals"


def _is_number(value: Any) -> bool:
    # A numpy scalar is what pandas hands a learner; True is a number to Python, not to us.
    return isinstance(value, Real) and not isinstance(value, (bool, np.bool_))


def _is_finite(value: Real) -> bool:
    try:
        return math.isfinite(float(value))
    except OverflowError:  # a whole number too large to be a float
        return False
