"""Return on improvement: what a change gives, whether anybody can spend it, and how sure that is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from impactflow.improvement.benefits import LONGEST, POUNDS, Benefit, Cost, Share
from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import number, whole
from impactflow.improvement.uncertain import Uncertain
from impactflow.measures.columns import listed

CASH, NOT_CASH, TOGETHER = "cash", "not cash", "together"
LOW, HIGH = 0.025, 0.975


@dataclass(frozen=True)
class Outcome:
    """A net benefit in today's pounds, over many runs: its mean, its 95 % interval, and how often it is a gain."""

    kind: str
    runs: np.ndarray = field(repr=False)

    @property
    def mean(self) -> float:
        """The mean of the runs."""
        return float(self.runs.mean())

    @property
    def interval(self) -> tuple[float, float]:
        """What 95 of 100 runs lie in."""
        low, high = np.quantile(self.runs, [LOW, HIGH])
        return float(low), float(high)

    @property
    def gain(self) -> float:
        """The percent of runs in which it is above nought."""
        return 100 * float((self.runs > 0).mean())

    @property
    def often(self) -> str:
        """The gain as it is said."""
        # 99.7 is not certain, and should not be rounded to it.
        if 0 < self.gain < 1 or 99 < self.gain < 100:
            return "fewer than 1%" if self.gain < 1 else "more than 99%"
        return f"{self.gain:.0f}%"

    @property
    def words(self) -> str:
        """The figures as they are said."""
        low, high = self.interval
        return f"{pounds(self.mean)}, 95% of runs from {pounds(low)} to {pounds(high)}, a gain in {self.often}"


@dataclass(frozen=True)
class ReturnOnImprovement:
    """Benefits and costs of a change over some years, at a discount rate that you set.

    Every figure is yours: the course presumes no cost. The six levels are close to those that a
    paper from East London is said to use; which of them is cashable is the course's own view.

    Args:
        benefits: one or more.
        costs: one or more. A change without a cost has had none counted.
        years: how many years are counted.
        rate: the discount rate a year, as 0.035. HM Treasury's Green Book uses 3.5 % in real terms for
            the first 30 years (gov.uk, terms of reference of its review, 16 December 2025). Ask your finance team.

    Raises:
        ImprovementError: there is no benefit or no cost, two have one name, or a figure cannot be.
    """

    benefits: tuple[Benefit, ...]
    costs: tuple[Cost, ...]
    years: int
    rate: float
    runs: int = 10_000
    seed: int = 1

    def __post_init__(self) -> None:
        for name, kind in (("benefits", Benefit), ("costs", Cost)):
            object.__setattr__(self, name, _all(getattr(self, name), kind, name))
        for name, most, least in (("years", LONGEST, 1), ("runs", 1_000_000, 100), ("seed", 10**9, 0)):
            object.__setattr__(self, name, whole(name, getattr(self, name), least, most))
        object.__setattr__(self, "rate", number("The discount rate", self.rate))
        if not 0 <= self.rate <= 0.5:
            raise ImprovementError(f"The discount rate is {self.rate:g}. Give a share a year, such as 0.035 for 3.5%.")
        self._check_names()

    def _check_names(self) -> None:
        names = [one.what for one in (*self._all, *dict.fromkeys(one.made for one in self.benefits))]
        if twice := [name for name in names if names.count(name) > 1]:
            raise ImprovementError(f"“{twice[0]}” is there twice. Give each benefit, cost and share a name of its own.")
        for one in self._all:
            first, last = one.first, self._last(one)
            if not 0 <= first <= last <= self.years:
                raise ImprovementError(
                    f"“{one.what}” runs from year {first} to {last}. Years go from 0 to {self.years}."
                )

    @property
    def _all(self) -> tuple[Benefit | Cost, ...]:
        return (*self.benefits, *self.costs)

    def _last(self, one: Benefit | Cost) -> int:
        return self.years if one.last is None else one.last

    def _today(self, one: Benefit | Cost) -> float:
        """Return what a pound a year is worth today, with its sign.

        Source: net present value, the sum of amount / (1 + rate) to the power of the year, as in the
        Green Book.
        """
        years = np.arange(one.first, self._last(one) + 1)
        worth = float((1 + self.rate) ** -years.astype(float) @ np.ones(len(years)))
        return worth if isinstance(one, Benefit) else -worth

    def _of(self, kind: str) -> list[Benefit | Cost]:
        """Return what counts as cash, what does not, or both; what is not in pounds counts as neither."""
        in_pounds = [one for one in self._all if isinstance(one, Cost) or one.unit == POUNDS]
        return [one for one in in_pounds if kind in (TOGETHER, CASH if _is_cash(one) else NOT_CASH)]

    @cached_property
    def _drawn(self) -> dict[str, np.ndarray]:
        """Draw each input: an amount, times the share that the change made. One luck each, the same in every year."""
        found, made = {}, {}
        for one in self._all:
            key = [self.seed, *one.what.encode()]  # a benefit more, at the end, leaves the others' luck as it is
            luck = np.random.default_rng(key)
            found[one.what] = one.a_year.draws(self.runs, luck)
            if isinstance(one, Benefit):
                if one.made not in made:  # what benefits have in common is drawn once, with the first of them
                    made[one.made] = one.made.size.draws(self.runs, luck)
                found[one.what] = found[one.what] * made[one.made]
        return found

    def _net(self, kind: str) -> Outcome:
        totals = [self._today(one) * self._drawn[one.what] for one in self._of(kind)]
        return Outcome(kind, np.sum(totals, axis=0) if totals else np.zeros(self.runs))

    @property
    def cash(self) -> Outcome:
        """Cashable benefits less what is paid: what can be spent in the end."""
        return self._net(CASH)

    @property
    def not_cash(self) -> Outcome:
        """Benefits in pounds that nobody can spend, less time that nobody pays for besides."""
        return self._net(NOT_CASH)

    @property
    def together(self) -> dict[str, Outcome]:
        """Both added up, never without its two parts."""
        return {kind: self._net(kind) for kind in (CASH, NOT_CASH, TOGETHER)}

    def _further(self, moved: list[Benefit | Cost], gives: Callable[[Any, float], float], end: float) -> float:
        """Return how far from the usual the net benefit is, with some inputs at an end of their range."""
        return sum(self._today(one) * (gives(one, end) - _usual(one)) for one in moved)

    def tornado(self, kind: str = CASH) -> pd.DataFrame:
        """Return what each input alone moves, the largest first.

        Each goes from its 2.5th to its 97.5th percentile, while the others stay at their means. A share
        that benefits have in common moves them together.
        Source: one-way sensitivity analysis; the percentiles are our choice.

        Args:
            kind: "cash", "not cash" or "together".

        Returns:
            A row an input: ``low`` and ``high``, the net benefit at either end; ``moves``, how far
            apart these are.

        Raises:
            ImprovementError: ``kind`` is none of these.
        """
        if kind not in (CASH, NOT_CASH, TOGETHER):
            raise ImprovementError(f"There is no {str(kind)[:40]!r}. Choose “{CASH}”, “{NOT_CASH}” or “{TOGETHER}”.")
        parts = self._of(kind)
        usual = sum(self._today(one) * _usual(one) for one in parts)
        rows = [
            (what, *(usual + self._further(moved, gives, end) for end in (LOW, HIGH)))
            for what, moved, gives in _alone(parts)
        ]
        table = pd.DataFrame(rows, columns=["input", "low", "high"]).set_index("input")
        table["moves"] = (table["high"] - table["low"]).abs()
        return table.sort_values("moves", ascending=False, kind="stable")

    @property
    def sentence(self) -> str:
        """Cash first, then what nobody can spend, then both, then what is not in pounds."""
        over = f"Over {self.years} {'year' if self.years == 1 else 'years'}, in today's pounds at {self.rate:.1%}:"
        said = [
            f"{over} in cash, {self.cash.words} of runs.",
            f"In value that nobody can spend, {self.not_cash.words} of runs.",
            f"The two add up to {pounds(self.together[TOGETHER].mean)}, of which "
            f"{pounds(self.cash.mean)} is cash and {pounds(self.not_cash.mean)} is not.",
            *(one.sentence for one in self.benefits),
            *self._counted,
        ]
        return " ".join(said)

    @property
    def _counted(self) -> list[str]:
        """Benefits that are not in pounds, in their own unit, a year."""
        said = []
        for one in self.benefits:
            if one.unit != POUNDS:
                low, high = np.quantile(self._drawn[one.what], [LOW, HIGH])
                mean = self._drawn[one.what].mean()
                mean, low, high = (_three_figures(value) for value in (mean, low, high))
                said.append(f"{one.what}: {mean} {one.unit} a year ({low} to {high}), not in pounds.")
        return said

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What goes in, as it was given, and what the sum takes for granted."""
        given = tuple(
            f"{one.what}: {one.a_year.words} {'' if isinstance(one, Cost) else one.unit + ' '}a year, "
            f"years {one.first} to {self._last(one)}."
            for one in self._all
        )
        shares = tuple(
            f"{'; '.join(one.what for one in of)}: the change made a share of {made.size.words}"
            f"{', one and the same for all' if len(of) > 1 else ''}."
            for made, of in _shares(self.benefits).items()
        )
        return (
            *given, *shares,
            "Inputs do not move together. This is our assumption.",
            "An amount that comes out high is high in every year. This is our assumption.",
        )  # fmt: skip


def _all(given: Any, kind: type, name: str) -> tuple:
    found = tuple(listed(given))
    if not found or not all(isinstance(one, kind) for one in found):
        raise ImprovementError(f"Give at least one of the {name}, each as {kind.__name__}(…).")
    return found


def _is_cash(one: Benefit | Cost) -> bool:
    return one.cashable if isinstance(one, Benefit) else one.cash


def _usual(one: Benefit | Cost) -> float:
    """Return the mean of what an input gives; amount and share do not move together."""
    return one.a_year.mean * (one.made.size.mean if isinstance(one, Benefit) else 1)


def _alone(parts: list[Benefit | Cost]) -> list[tuple[str, list, Callable[[Any, float], float]]]:
    """Return each figure that can move alone, the inputs that it moves, and what these give at its ends."""
    amounts = [(one.what, [one], _at_amount) for one in parts]
    return amounts + [(made.what, of, _at_share) for made, of in _shares(parts).items()]


def _shares(parts: Iterable[Benefit | Cost]) -> dict[Share, list[Benefit]]:
    """Return each share that is not all of it, with the benefits that have it."""
    found: dict[Share, list[Benefit]] = {}
    for one in parts:
        if isinstance(one, Benefit) and one.made.size != Uncertain.of(1):
            found.setdefault(one.made, []).append(one)
    return found


def _at_amount(one: Benefit | Cost, end: float) -> float:
    return one.a_year.at(end) * (one.made.size.mean if isinstance(one, Benefit) else 1)


def _at_share(one: Benefit, end: float) -> float:
    return one.a_year.mean * one.made.size.at(end)


def pounds(value: float) -> str:
    """Return an amount to three figures, with its sign in front."""
    rounded = float(f"{value:.3g}")
    return f"{'−' if rounded < 0 else ''}£{abs(rounded):,.0f}"


def _three_figures(value: float) -> str:
    return f"{float(f'{value:.3g}'):,.12g}".replace("-", "−")
