"""A field of a form that holds a number of the learner's own choosing."""

import re
from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind
from classroom.checks.kinds.rounding import rounded, spelt


NUMBERS = "zero one two three four five six seven eight nine ten".split()
FINE = 4  # places of what a share of one comes to
WORD = "|".join(NUMBERS)
# "three", or of so many: "3 of 10", "3 in 10", "3 of the 10", "3 in every 10"
OF = rf"([0-9]{{1,6}}(?:\.[0-9]{{1,6}})?|{WORD})(?: ?(?:out of|of|in|/) ?(?:the |every )?([0-9]{{1,6}}|{WORD})(?: [a-z ]*)?)?"


@dataclass(frozen=True)
class Amount(Kind):
    """Any number in ``unit`` from ``least`` to ``most``, both included.

    Args:
        of_most: whether "3 of 10" and "three" will do for 3, where the most is 10.
        whole: whether cases are counted, so that a half is none.
        share: what to say to a share of one, such as 0.3: ``{meant}`` is what it comes to, ``{said}`` the share.
            Empty where less than one will do.
    """

    unit: str
    least: float
    most: float
    of_most: bool = False
    whole: bool = False
    share: str = ""

    @property
    def expects(self) -> str:
        """What to write, in words."""
        if self.of_most:
            return f"Write the number alone, from {self.least:g} to {self.most:g}, in {self.unit}."
        return f"This should be a number from {self.least:g} to {self.most:g}, in {self.unit}."

    def read(self, value: Any) -> float:
        """Return the number, or raise WrongForm."""
        amount = plain.number(self._counted(value), self.expects)
        if not self.least <= amount <= self.most:
            raise plain.WrongForm(self.expects)
        if slip := self._slip(amount):
            raise plain.WrongForm(slip)
        return amount

    @property
    def halves(self) -> str:
        """What to say to a number that is no whole one, where cases are counted."""
        return f"Cases are whole. Write a whole number from {self.least:g} to {self.most:g}." if self.whole else ""

    def _slip(self, amount: float) -> str:
        meant = rounded(amount * self.most, FINE)
        if self.share and 0 < amount < 1 and not (self.whole and "." in meant):
            return self.share.format(meant=meant, said=spelt(amount))
        return "" if amount.is_integer() else self.halves

    def _counted(self, value: Any) -> Any:
        if not self.of_most or not issubclass(type(value), str):
            return value
        found = re.fullmatch(OF, " ".join(plain.text(value, "").split()).lower())
        if not found or found[2] and _figure(found[2]) != self.most:
            return value
        return _figure(found[1])

    def same(self, answer: float, target: float) -> bool:
        """Take any amount in the range."""
        return True


def _figure(number: str) -> float:
    return float(NUMBERS.index(number)) if number in NUMBERS else float(number)
