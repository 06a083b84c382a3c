"""A prediction that can fail: what is counted, where it stands, and which number by when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from impactflow.improvement.aim import BETTER
from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import day, number, spoken, words

# “of 10 patients”, and a share: units with a least and a highest value.
OF = re.compile(r"of (\d+)\b")
SHARES = ("%", "percent")


@dataclass(frozen=True)
class Prediction:
    """A number that the result is to reach. ``better`` is "lower" or "higher".

    ``before`` is what the measure was; ``by`` the day on which the result is known, where it was said.

    Raises:
        ImprovementError: something is missing, or the prediction comes true if nothing changes, or it
            cannot come true at all.
    """

    measure: str
    better: str
    before: float
    predicted: float
    unit: str = ""
    by: date | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "measure", words("The measure", self.measure).rstrip("."))
        object.__setattr__(self, "unit", str(self.unit).strip())
        for name, said in (("before", "The number before"), ("predicted", "The number predicted")):
            object.__setattr__(self, name, number(said, getattr(self, name)))
        if self.by is not None:
            object.__setattr__(self, "by", day("The date", self.by))
        if self.better not in BETTER:
            raise ImprovementError(f"better is {str(self.better)[:40]!r}. It should be “lower” or “higher”.")
        self._check_range()
        self._check_failable()

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> "Prediction":
        """Read a prediction from its fields.

        Raises:
            ImprovementError: one that it needs is missing; without a number nothing can show it wrong.
        """
        if fields.get("predicted") is None:
            raise ImprovementError("It has no number, so no result can show it wrong. Say how many, by when.")
        for name in ("measure", "better", "before"):
            if fields.get(name) is None:
                raise ImprovementError(f"The prediction lacks “{name}”. Without it no result can be held beside it.")
        return cls(**fields)

    def _check_range(self) -> None:
        least, most = self._range
        for name in ("before", "predicted"):
            value = getattr(self, name)
            if not self.possible(value):
                raise ImprovementError(
                    f"The number {name} is {value:g}, and {self.unit} runs from {least:g} to {most:g}."
                )

    @property
    def _range(self) -> tuple[float, float]:
        if found := OF.match(self.unit):
            return 0.0, float(found[1])
        return (0.0, 100.0) if self.unit.startswith(SHARES) else (-float("inf"), float("inf"))

    def _check_failable(self) -> None:
        if not self.better_than_before(self.predicted):
            raise ImprovementError(
                f"It was {self.before:g} before, and {self.better} is better: {self.predicted:g} comes true if "
                "nothing changes. Predict a number that only a change can reach."
            )

    def possible(self, value: float) -> bool:
        """Tell whether a number can be in this unit: not 12 of 10."""
        least, most = self._range
        return least <= value <= most

    def holds_for(self, observed: float) -> bool:
        """Tell whether a result is at least as good as predicted."""
        return observed >= self.predicted if self.better == "higher" else observed <= self.predicted

    def better_than_before(self, value: float) -> bool:
        """Tell whether a number is better than it was before."""
        return value > self.before if self.better == "higher" else value < self.before

    @property
    def sentence(self) -> str:
        """The prediction in words, with what would prove it wrong."""
        bound, wrong = ("at least", "Below") if self.better == "higher" else ("at most", "Above")
        joint = "" if self.unit.startswith("%") else " "
        figure = f"{self.predicted:g}{joint}{self.unit}".strip()
        when = f" by {spoken(self.by)}" if self.by else ""
        return f"{self.measure}: {bound} {figure}{when}, from {self.before:g}. {wrong} that it is wrong."
