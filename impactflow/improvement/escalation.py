"""A rule that calls for help, judged on days that it has not seen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import product
from typing import Any

import numpy as np
import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import number, spoken, words
from impactflow.measures.columns import listed

OVER, UNDER = "over", "under"
JOINS = ("and", "or")
TRIED = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.975)  # quantiles of a column, when a rule is tuned


@dataclass(frozen=True)
class Threshold:
    """A column of figures and a limit; ``way`` is "over" or "under". On the limit is neither.

    Raises:
        ImprovementError: the column is empty, the limit is no number, or ``way`` is another word.
    """

    column: str
    limit: float
    unit: str = ""
    way: str = OVER

    def __post_init__(self) -> None:
        object.__setattr__(self, "column", words("The column of a threshold", self.column))
        object.__setattr__(self, "limit", number(f"The limit of “{self.column}”", self.limit))
        object.__setattr__(self, "unit", "" if self.unit is None else str(self.unit).strip())
        if self.way not in (OVER, UNDER):
            raise ImprovementError(f"way is {str(self.way)[:40]!r}. It should be “over” or “under”.")

    def crossed(self, days: pd.DataFrame) -> pd.Series:
        """Tell on which days the limit is crossed; a day without a figure crosses nothing."""
        values = _figures(days, self.column)
        return values > self.limit if self.way == OVER else values < self.limit

    @property
    def words(self) -> str:
        """The threshold as it is said."""
        joint = "" if self.unit.startswith("%") else " "
        return f"{self.column.replace('_', ' ')} {self.way} {self.limit:.6g}{joint}{self.unit}".strip()


@dataclass(frozen=True)
class Judgement:
    """How a rule did. Days in a row that were bad are one spell.

    A spell is one of the ``hits`` where the rule called on one of the ``ahead`` days before it began, and one of
    the ``misses`` otherwise; ``late`` counts those misses in which it called on the first bad day itself.
    ``notice`` has the days' notice of each hit. ``false_alarms`` are days with a call on which no
    spell was on, nor began within ``ahead`` days; ``quiet`` counts all such days. ``not_known``
    are days that lack a figure, and ``not_judged`` spells that were on as the days began.
    """

    rule: str
    ahead: int
    days: int
    hits: int
    misses: int
    late: int
    false_alarms: int
    quiet: int
    notice: tuple[int, ...]
    not_known: int = 0
    not_judged: int = 0
    own_days: bool = False

    @property
    def sentence(self) -> str:
        """What that means, in words."""
        spells = self.hits + self.misses
        began = "spell of bad days began" if spells == 1 else "spells of bad days began"
        days = f"{self.days} {'day' if self.days == 1 else 'days'}"
        said = [f"The rule: {self.rule}.", f"In {days}, {spells or 'no'} {began}."]
        if spells:
            said.append(f"It gave notice of {self.hits}{self._notice}, and missed {self.misses}{self._late}.")
        said.append(f"On {self.false_alarms} of {self.quiet} quiet days it called for nothing.")
        if self.not_known:
            lack = "1 day lacks" if self.not_known == 1 else f"{self.not_known} days lack"
            said.append(f"{lack} a figure, and can call only by what is there.")
        if self.not_judged:
            said.append("The spell that was on as the days began is not judged.")
        if self.own_days:
            said.append("These are the days on which it was tuned: expect less on others.")
        return " ".join(said)

    @property
    def _notice(self) -> str:
        if not self.hits:
            return ""
        middle, least = np.median(self.notice), min(self.notice)
        day = "day" if middle == 1 else "days"
        return f", {middle:g} {day} before in the middle case and {least} at least"

    @property
    def _late(self) -> str:
        return f" ({self.late} of them it saw on the day itself, which is no notice)" if self.late else ""


@dataclass(frozen=True)
class Rule:
    """Thresholds that together call for help: all of them ("and"), or any ("or").

    ``tuned_on`` are the days on which its limits were chosen. A rule is not judged on them.
    ``at_tuning`` is how it did there.

    Raises:
        ImprovementError: there is no threshold, or ``join`` is another word.
    """

    thresholds: tuple[Threshold, ...]
    join: str = "and"
    tuned_on: tuple[date, ...] = ()
    at_tuning: Judgement | None = None

    def __post_init__(self) -> None:
        given = tuple(listed(self.thresholds))
        if not given or not all(isinstance(one, Threshold) for one in given):
            raise ImprovementError("A rule needs a threshold, such as Threshold('occupancy', 95, '%').")
        object.__setattr__(self, "thresholds", given)
        if self.join not in JOINS:
            raise ImprovementError(f"join is {str(self.join)[:40]!r}. It should be “and” or “or”.")
        object.__setattr__(self, "tuned_on", _dates(self.tuned_on))

    @classmethod
    def tuned(
        cls, columns: Any, days: pd.DataFrame, bad: pd.Series, ahead: int = 3, most_false: float = 10, join: str = "and"
    ) -> "Rule":
        """Choose limits that gave notice most often on these days, and remember the days.

        Every mix of eight quantiles of each column is tried; of equals, the one with the fewest false
        alarms wins. Source: our own. What is chosen on days flatters itself on them.

        Args:
            columns: names of columns, or `Threshold` s whose limits are to be chosen.
            days: a row a day.
            bad: whether each day was bad.
            ahead: for how many days a call is meant to hold.
            most_false: false alarms that are allowed, in 100 quiet days.
            join: "and" or "or".

        Raises:
            ImprovementError: as `judge`; or no mix keeps to ``most_false``.
        """
        given = [one if isinstance(one, Threshold) else Threshold(one, 0) for one in listed(columns)]
        truth, ahead = _checked(days, bad), _whole(ahead)
        rules = [cls(mix, join) for mix in product(*[_limits(one, days) for one in given])]
        tried = [(rule, _judged(rule, days, truth, ahead)) for rule in rules]
        most_false = number("most_false", most_false)
        allowed = most_false / 100
        kept = [pair for pair in tried if pair[1].false_alarms <= allowed * pair[1].quiet]
        if not kept:
            raise ImprovementError(f"No limits keep to {most_false:g} false alarms in 100 quiet days. Allow more.")
        rule, found = max(kept, key=lambda pair: (pair[1].hits, -pair[1].false_alarms))
        return replace(rule, at_tuning=replace(found, own_days=True)).chosen_on(days.index)

    def chosen_on(self, days: Iterable[Any]) -> "Rule":
        """Return the rule, remembering days that somebody looked at as the limits were chosen."""
        return replace(self, tuned_on=(*self.tuned_on, *_dates(days)))

    @property
    def words(self) -> str:
        """The rule as it is said."""
        return f" {self.join} ".join(one.words for one in self.thresholds)

    def calls(self, days: pd.DataFrame) -> pd.Series:
        """Tell on which days the rule calls.

        Raises:
            ImprovementError: a column is missing, or holds no figures.
        """
        crossed = pd.concat([one.crossed(days) for one in self.thresholds], axis=1)
        return (crossed.all(axis=1) if self.join == "and" else crossed.any(axis=1)).rename("calls")

    def judge(self, days: pd.DataFrame, bad: pd.Series, ahead: int = 3) -> Judgement:
        """Judge the rule against days that were bad.

        What a day's figures say is known when it ends, so a call on the first bad day gives no notice.
        Source: our own; hits, misses and false alarms as in the theory of signal detection.

        Args:
            days: a row a day without gaps, oldest first, with the columns of the thresholds.
            bad: whether each of these days was bad, as given by somebody who did not use the rule.
            ahead: for how many days a call is meant to hold.

        Raises:
            ImprovementError: the rule was tuned on some of these days; days have gaps, are out of order
                or lack a truth; or a column is missing.
        """
        truth = _checked(days, bad)
        self._refuse_own(days.index)
        return _judged(self, days, truth, _whole(ahead))

    def _refuse_own(self, days: pd.DatetimeIndex) -> None:
        both = sorted({day.date() for day in days} & set(self.tuned_on))
        if both:
            held = "1 of the days to judge is" if len(both) == 1 else f"{len(both)} of the days to judge are"
            raise ImprovementError(
                f"The rule was tuned on days from {spoken(self.tuned_on[0])} to {spoken(self.tuned_on[-1])}, and "
                f"{held} among them. It would mark its own homework: judge it on other days."
            )


def _judged(rule: Rule, days: pd.DataFrame, truth: np.ndarray, ahead: int) -> Judgement:
    calls, lacks = rule.calls(days).to_numpy(bool), _lacking(rule, days)
    starts = np.flatnonzero(truth & ~np.roll(truth, 1))
    starts = starts[starts > 0]  # one that is on as the days begin had no days before it
    notice = [_earliest(calls, truth, start, ahead) for start in starts]
    warned = tuple(one for one in notice if one)
    quiet = _quiet(truth, ahead)
    late = sum(not one and bool(calls[start]) for one, start in zip(notice, starts, strict=True))
    return Judgement(
        rule.words, ahead, len(truth), len(warned), len(starts) - len(warned), late, int((calls & quiet).sum()),
        int(quiet.sum()), warned, int(lacks.sum()), int(truth[0]),
    )  # fmt: skip


def _earliest(calls: np.ndarray, truth: np.ndarray, start: int, ahead: int) -> int:
    """Return the days' notice of the first call between the spell before and this one, and 0 without one."""
    free = np.flatnonzero(truth[:start])[-1] + 1 if truth[:start].any() else 0
    return next((int(start - day) for day in range(max(free, start - ahead), start) if calls[day]), 0)


def _quiet(truth: np.ndarray, ahead: int) -> np.ndarray:
    """Tell on which days nothing was on, nor began soon; of the last ones nobody knows yet."""
    soon = [truth[day : day + ahead + 1].any() for day in range(len(truth))]
    known = np.arange(len(truth)) < len(truth) - ahead
    return ~np.array(soon) & known


def _lacking(rule: Rule, days: pd.DataFrame) -> np.ndarray:
    return pd.concat([_figures(days, one.column) for one in rule.thresholds], axis=1).isna().any(axis=1).to_numpy()


def _limits(threshold: Threshold, days: pd.DataFrame) -> list[Threshold]:
    quantiles = TRIED if threshold.way == OVER else tuple(1 - one for one in TRIED)
    found = _figures(days, threshold.column).quantile(list(quantiles)).dropna().unique()
    if not len(found):
        raise ImprovementError(f"The column “{threshold.column}” has no figure to choose a limit from.")
    # Three figures: nobody calls at 129.103 hours.
    return [replace(threshold, limit=float(f"{limit:.3g}")) for limit in found]


def _figures(days: pd.DataFrame, name: str) -> pd.Series:
    if name not in days:
        there = ", ".join(str(one) for one in days.columns) or "none"
        raise ImprovementError(f"The days have no column “{name}”. Their columns: {there}.")
    if not pd.api.types.is_numeric_dtype(days[name].dtype):
        raise ImprovementError(f"The column “{name}” should be figures. Turn it into numbers first.")
    return days[name].astype("Float64").astype(float)


def _checked(days: Any, bad: Any) -> np.ndarray:
    """Return the truth of each day, where days follow each other and each has one."""
    if not isinstance(days, pd.DataFrame) or not isinstance(days.index, pd.DatetimeIndex) or not len(days):
        raise ImprovementError("Give a table with a row a day, and the day as its index.")
    every = pd.date_range(days.index[0], periods=len(days), freq="D")
    if not (days.index == every).all() or days.index[0] != days.index[0].normalize():
        raise ImprovementError("The days should follow each other, oldest first, without a gap and none twice.")
    if not isinstance(bad, pd.Series) or not bad.index.equals(days.index):
        raise ImprovementError("“bad” should say whether each of the days was bad: a series with the same days.")
    if bad.isna().any() or not bad.isin([True, False]).all():
        raise ImprovementError("“bad” should be true or false on each day, and on some it is neither.")
    return bad.to_numpy(bool)


def _dates(days: Any) -> tuple[date, ...]:
    """Return days as dates, each once: an hour, a zone or a text would hide that two are the same day."""
    found = [pd.to_datetime(day, errors="coerce") for day in listed(days)]
    if any(pd.isna(day) for day in found):
        raise ImprovementError("A day on which the rule was tuned is none. Write each like 2026-12-31.")
    return tuple(sorted({day.date() for day in found}))


def _whole(ahead: Any) -> int:
    found = number("ahead", ahead)
    if found != int(found) or not 1 <= found <= 14:
        raise ImprovementError(f"ahead is {found:g}. It should be a whole number of days, from 1 to 14.")
    return int(found)
