"""An answer that is one number."""

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from classroom.checks import plain
from classroom.checks.kinds.kind import Written
from classroom.checks.kinds.rounding import LARGEST, rounded, spelt

# Two numbers are alike within this share of their size. A fixed tolerance took every number
# from 0.80 to 0.90 for the proportion 0.85.
LIKENESS = 0.005

# 100 times 1.005 comes out a hair under the half. Without this margin, a learner who rounds as a
# spreadsheet does would be told "not yet".
HAIR = 1e-12

PERCENT = ("percent", "%")  # units whose sign may stand behind a number that is typed
# Other words for a unit that people type behind a number.
ALSO = {
    "percent": ("per cent", "in 100", "in every 100", "in every hundred", "in a hundred", "out of 100", "out of every 100", "out of a hundred"),
    "points": ("percentage points", "pp"),
    "percentage points": ("points", "pp"),
    "visits": ("people", "attendances"),
    "people": ("person",),
    "corridor hours": ("hours",),
    "corridor hours a day for each bed": ("corridor hours a day", "hours a day", "corridor hours", "hours"),
    "spells of bad days": ("spells",),
    "admissions a week": ("a week", "admissions per week", "per week", "admissions"),
    "thousand pounds": ("thousand", "k"),
}
FIRST_PLURAL = re.compile(r"s\b")
POUNDS = "thousand pounds"  # the unit before whose number a pound sign may stand
SHIFTS = (0.001, 0.01, 0.1, 10, 100, 1000)  # 9.588 is how some write 9,588
FINER = 6  # places beyond those asked for, to which an answer may be rounded instead
WITH_WORDS = re.compile(r"[-+]?\d[\d.,]*(?: \d+)* ?[a-z][a-z ]*", re.IGNORECASE | re.ASCII)
COLUMNS = (pd.Series, pd.DataFrame, pd.Index, np.ndarray, list)


@dataclass(frozen=True)
class Number(Written):
    """A number in ``unit``, rounded by the learner to ``decimals`` places or more.

    Args:
        behind: what to say where words stand behind the number.
        chosen: whether it is one of a few that stand there to choose from, so that none beside it will do.
    """

    unit: str
    decimals: int
    behind: str = "Leave out the words behind it: the number is enough."
    chosen: bool = False

    @property
    def likeness(self) -> float:
        """Within which share of their size two numbers are alike."""
        return 0 if self.chosen else LIKENESS

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"This answer should be a number, in {self.unit}, without quotation marks."

    def read(self, value: Any) -> float:
        """Return the number, or raise WrongForm."""
        made = type(value)
        if issubclass(made, tuple):
            raise plain.WrongForm("Leave out the comma. Write 1.5, not 1,5; and 1500, not 1,500.")
        if issubclass(made, str) and "%" in str.__str__(value):
            raise plain.WrongForm("Leave out the % sign and the quotation marks: the number is enough.")
        if issubclass(made, str) and WITH_WORDS.fullmatch(" ".join(str.__str__(value).split())):
            raise plain.WrongForm(self.behind)
        if issubclass(made, COLUMNS):
            raise plain.WrongForm("This is a list or a table. Take the one number out of it.")
        return plain.number(value, self.expects)

    def written(self, answer: float) -> frozenset[str]:
        """Give the number as it was written, and rounded as finely as its size demands."""
        places = (p for p in self._places() if 0.5 * 10.0**-p <= self.likeness * abs(answer))
        return frozenset([spelt(answer), *(rounded(answer, p) for p in places)])

    def accepted(self, target: float) -> frozenset[str]:
        """Give the target as it is, and rounded as asked and finer, ties both up and down.

        Where it stays finer than asked it may be rounded twice: a table's 2.605 + 0.910 is 3.515, and then 3.52,
        though the sum behind it is 3.5148.
        """
        once = {places: _both_ways(target, places) for places in self._places()}
        finer = [places for places in once if places > self.decimals + 1] if abs(target) < LARGEST else []
        twice = (_both_ways(float(each), places - 1) for places in finer for each in once[places])
        return frozenset([spelt(target)]).union(*once.values(), *twice)

    def remark(self, answer: float, right: float) -> str:
        """Say what a slip of the pen looks like: the right figure, written wrongly."""
        if any(spelt(answer) == rounded(right, places) for places in range(self.decimals)):
            return f"You are close, but rounded too far. Give {_decimals(self.decimals)}."
        if any(self.same(answer * shift, right) for shift in SHIFTS):
            return "Your digits look right. Look at where the decimal point stands."
        if self.same(-answer, right):
            return "Your digits look right. Look at the sign: which is taken from which?"
        return ""

    def _places(self) -> range:
        return range(self.decimals, self.decimals + FINER)


def spellings(unit: str) -> tuple[str, ...]:
    """List the words for a unit, of many and of one, in small letters; the longer come first, for some end as others do."""
    many = [word.lower() for word in (unit, *ALSO.get(unit, ()))]
    return tuple(sorted(dict.fromkeys([*many, *map(_of_one, many)]), key=len, reverse=True))


def _of_one(words: str) -> str:
    return FIRST_PLURAL.sub("", words, count=1)


def _both_ways(number: float, places: int) -> set[str]:
    return {rounded(number * (1 - HAIR), places), rounded(number * (1 + HAIR), places)}


def _decimals(places: int) -> str:
    return "one decimal" if places == 1 else f"{places} decimals"
