"""A figure that nobody knows exactly: a distribution, by name."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import number

# What each distribution is given, in this order.
FIGURES = {
    "fixed": ("value",),
    "uniform": ("least", "most"),
    "triangular": ("least", "likely", "most"),
    "normal": ("mean", "spread"),
}


@dataclass(frozen=True)
class Uncertain:
    """A distribution by name, and its figures.

    "uniform" has ``least`` and ``most``; "triangular" has ``likely`` between them; "normal" has
    ``mean`` and ``spread``, its standard deviation; "fixed" has one value.

    Raises:
        ImprovementError: the name is unknown, or the figures are too few, too many or out of order.
    """

    name: str
    figures: tuple[float, ...]

    def __post_init__(self) -> None:
        if self.name not in FIGURES:
            there = ", ".join(FIGURES)
            raise ImprovementError(f"There is no distribution {str(self.name)[:40]!r}. There are: {there}.")
        needed = FIGURES[self.name]
        given = tuple(self.figures) if isinstance(self.figures, (tuple, list)) else (self.figures,)
        if len(given) != len(needed):
            raise ImprovementError(f"{self.name} has {len(given)} figures. It needs: {', '.join(needed)}.")
        found = tuple(number(f"{name} of {self.name}", value) for name, value in zip(needed, given, strict=True))
        object.__setattr__(self, "figures", found)
        self._check_order()

    @classmethod
    def of(cls, given: Any) -> "Uncertain":
        """Read one: itself, a number that is fixed, or a list such as ("triangular", 1, 2, 4).

        Raises:
            ImprovementError: it is none of these.
        """
        if isinstance(given, cls):
            return given
        if isinstance(given, (tuple, list)) and given:
            return cls(str(given[0]), tuple(given[1:]))
        return cls("fixed", (number("A figure", given),))

    def _check_order(self) -> None:
        if self.name == "normal" and self.figures[1] < 0:
            raise ImprovementError(f"The spread of normal is {self.figures[1]:g}. It should be 0 or more.")
        if self.name in ("uniform", "triangular") and list(self.figures) != sorted(self.figures):
            raise ImprovementError(
                f"{self.name} has {', '.join(f'{one:g}' for one in self.figures)}. "
                f"Give them in this order, the lowest first: {', '.join(FIGURES[self.name])}."
            )

    @property
    def mean(self) -> float:
        """The mean. Source: of each distribution, its textbook formula."""
        return self.figures[0] if self.name == "normal" else sum(self.figures) / len(self.figures)

    @property
    def ends(self) -> tuple[float, float]:
        """The least and the most that it can be; a normal distribution with a spread has no ends."""
        if self.name == "normal" and self.figures[1]:
            return float("-inf"), float("inf")
        return (self.mean, self.mean) if self.name == "normal" else (self.figures[0], self.figures[-1])

    def at(self, share: float) -> float:
        """Return the value that a share of draws lies below.

        Source: the inverse of each distribution function.
        """
        if self.name == "fixed":
            return self.figures[0]
        if self.name == "normal":
            return self.figures[0] + self.figures[1] * NormalDist().inv_cdf(share)
        if self.name == "uniform":
            least, most = self.figures
            return least + share * (most - least)
        return self._triangular(share)

    def _triangular(self, share: float) -> float:
        least, likely, most = self.figures
        if most == least:
            return least
        if share <= (likely - least) / (most - least):
            return least + sqrt(share * (most - least) * (likely - least))
        return most - sqrt((1 - share) * (most - least) * (most - likely))

    def draws(self, count: int, luck: np.random.Generator) -> np.ndarray:
        """Return so many values drawn at random."""
        if self.name == "normal":
            return luck.normal(*self.figures, count)
        shares = luck.random(count)
        return np.array([self.at(share) for share in shares]) if self.name != "fixed" else np.full(count, self.mean)

    @property
    def words(self) -> str:
        """The distribution as it is said."""
        named = [f"{name} {value:,.6g}" for name, value in zip(FIGURES[self.name], self.figures, strict=True)]
        return f"{self.name} ({', '.join(named)})"
