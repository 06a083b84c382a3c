"""What a change gives and what it takes: benefits with who can spend them, costs, and the share that the change made."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import whole, words
from impactflow.improvement.uncertain import Uncertain

POUNDS = "£"
OTHER_POUNDS = ("k", "m", "000", "000s", "pound", "pounds", "gbp", "thousand", "thousands", "thousand pounds", "million", "million pounds")
# From what matters most to what a ledger shows first. A paper from East London is said to use levels close to these.
LEVELS = ("patient outcome", "staff experience", "productivity", "cost avoidance", "cost reduction", "income")
CASHABLE = ("cost reduction", "income")  # a budget falls, or money comes in
LONGEST = 60  # years


@dataclass(frozen=True)
class Share:
    """How much of some benefits the change made, from 0 to 1, with a name.

    Benefits that are given one share have it in common: it is drawn once, and comes out alike for all.

    Raises:
        ImprovementError: the name is empty, or the share does not lie from 0 to 1.
    """

    what: str
    size: Any

    def __post_init__(self) -> None:
        _read(self, ("what",), ("size",))
        least, most = self.size.ends
        if not 0 <= least <= most <= 1:
            raise ImprovementError(f"“{self.what}” should lie from 0 to 1 in every draw: it is {self.size.words}.")


@dataclass(frozen=True)
class Benefit:
    """One thing that the change gives, each year.

    ``level`` is one of six. ``a_year`` is how much, a number or a distribution such as
    ("triangular", 1, 2, 4); ``unit`` is "£", or what is counted: that is told, and never turned into
    pounds. A ``cashable`` benefit is money that somebody can spend on something else. ``who`` can
    spend it; others are of use to ``who``.
    ``share`` is how much of it the change made, from 0 to 1: a figure of its own, or a `Share` that
    benefits have in common. It comes in the years ``first`` to ``last``.

    Raises:
        ImprovementError: something is missing, or cannot be.
    """

    what: str
    level: str
    a_year: Any
    cashable: bool
    who: str
    unit: str = POUNDS
    share: Any = 1
    first: int = 1
    last: int | None = None

    def __post_init__(self) -> None:
        _read(self, ("what", "who"), ("a_year",))
        if self.level not in LEVELS:
            raise ImprovementError(f"There is no level {str(self.level)[:40]!r}. The levels are: {', '.join(LEVELS)}.")
        _check_unit(self)
        if not _is_told(self.cashable):
            raise ImprovementError(f"Say of “{self.what}” whether it is cashable: True or False.")
        if self.cashable and (self.level not in CASHABLE or self.unit != POUNDS):
            raise ImprovementError(
                f"“{self.what}” is {self.level} in {self.unit}, and nobody can spend that. Only a cost reduction or "
                "income, in £, is cashable: a budget falls, or money comes in."
            )
        if not isinstance(self.share, Share):
            object.__setattr__(self, "share", Share(f"share of {self.what}", self.share).size)

    @property
    def made(self) -> Share:
        """How much of it the change made, with a name."""
        return self.share if isinstance(self.share, Share) else Share(f"share of {self.what}", self.share)

    @property
    def sentence(self) -> str:
        """The benefit in words, with who can spend it."""
        spent = f"{self.who} can spend it" if self.cashable else f"nobody can spend it, and it is of use to {self.who}"
        return f"{self.what} ({self.level}): {spent}."


@dataclass(frozen=True)
class Cost:
    """What the change takes, each year from ``first`` to ``last``; year 0 is before it begins.

    ``cash`` says whether money is paid. Time of people who are paid anyway is none.

    Raises:
        ImprovementError: something is missing, or cannot be.
    """

    what: str
    a_year: Any
    cash: bool = True
    first: int = 0
    last: int | None = 0

    def __post_init__(self) -> None:
        _read(self, ("what",), ("a_year",))
        if not _is_told(self.cash):
            raise ImprovementError(f"Say of “{self.what}” whether money is paid: True or False.")
        if self.a_year.mean < 0:
            raise ImprovementError(f"“{self.what}” costs less than nothing. Write what is saved as a Benefit.")


def _read(one: Share | Benefit | Cost, texts: Iterable[str], figures: Iterable[str]) -> None:
    for name in texts:
        object.__setattr__(one, name, words(name.capitalize(), getattr(one, name)).rstrip("."))
    for name in figures:
        object.__setattr__(one, name, Uncertain.of(getattr(one, name)))
    for name in ("first", "last"):
        if (value := getattr(one, name, None)) is not None:
            object.__setattr__(one, name, whole(f"The {name} year of “{one.what}”", value, 0, LONGEST))


def _check_unit(one: Benefit) -> None:
    """Refuse a unit that is money by another name: what is not in £ is in no sum of pounds."""
    object.__setattr__(one, "unit", words(f"The unit of “{one.what}”", one.unit))
    if one.unit.casefold().replace("£", "").strip() in OTHER_POUNDS:
        raise ImprovementError(f"The unit of “{one.what}” is “{one.unit}”. Write “£”, and the amount in single pounds.")


def _is_told(answer: Any) -> bool:
    """Tell whether a question of yes or no is answered: what is missing is neither."""
    return isinstance(answer, (bool, np.bool_))
