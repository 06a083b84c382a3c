"""A field of a form that holds a number of the learner's own choosing."""

from dataclasses import dataclass
from typing import Any

from classroom.checks import plain
from classroom.checks.kinds.kind import Kind


@dataclass(frozen=True)
class Amount(Kind):
    """Any number in ``unit`` from ``least`` to ``most``, both included."""

    unit: str
    least: float
    most: float

    @property
    def expects(self) -> str:
        """What to write, in words."""
        return f"This should be a number from {self.least:g} to {self.most:g}, in {self.unit}."

    def read(self, value: Any) -> float:
        """Return the number, or raise WrongForm."""
        amount = plain.number(value, self.expects)
        if not self.least <= amount <= self.most:
            raise plain.WrongForm(self.expects)
        return amount

    def same(self, answer: float, target: float) -> bool:
        """Take any amount in the range."""
        return True
