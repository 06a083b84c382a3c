"""An aim: what, for whom, from where to where, by when, and who shaped it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import day, number, several, spoken, words
from impactflow.spc import xmr
from impactflow.spc.figures import with_unit

BETTER = ("lower", "higher")


@dataclass(frozen=True)
class Reach:
    """How far an aim's target lies from what the measure has done so far.

    ``lower`` and ``upper`` are the natural limits of the past, ``mean`` its mean. Where nothing has
    been below 0, ``lower`` is not either, and no percentage is above 100. ``beyond`` says
    that the target, as a lasting mean, lies outside them on the better side, and ``met`` that it does
    on the worse side; ``reached`` counts the past points that
    were as good as the target, and ``outside`` those that lie outside the limits. Where there are
    any, the past was not steady, and its limits are no forecast.
    """

    mean: float
    lower: float
    upper: float
    beyond: bool
    reached: int
    points: int
    unit: str = ""
    outside: int = 0
    met: bool = False

    @property
    def sentence(self) -> str:
        """What that means, in words."""
        verb = "was" if self.reached == 1 else "were"
        seen = f"{self.reached or 'None'} of {self.points} points {verb} as good as the target."
        if self.beyond:
            return f"{self._past} {seen} The target lies outside these limits: it needs another way of working."
        if self.met:
            return f"{self._past} {seen} The target is met already: look at it and at the baseline again."
        return f"{self._past} {seen} The target lies within these limits: one good week or month will look like success."

    @property
    def _past(self) -> str:
        mean, lower, upper = [_with_unit(value, 3, self.unit) for value in (self.mean, self.lower, self.upper)]
        if not self.outside:
            return f"So far the measure has a mean of {mean}, and chance takes it from {lower} to {upper}."
        verb = "lies" if self.outside == 1 else "lie"
        return (
            f"So far the measure has a mean of {mean}, and its natural limits are {lower} and {upper}. "
            f"{self.outside} of {self.points} points {verb} outside them: it was not steady, and they are no forecast."
        )


@dataclass(frozen=True)
class Aim:
    """An aim that data can answer.

    ``measure`` and ``unit`` say what is counted, ``people`` for whom, ``baseline`` where it stands
    and ``target`` where it is to be by the day ``by``. ``better`` is "lower" or "higher".
    ``shaped_by`` names who changed the aim: patients, colleagues, partners outside.

    Raises:
        ImprovementError: something is missing, the target is no better than the baseline, or a share
            leaves 0 to 100%.
    """

    measure: str
    unit: str
    people: str
    baseline: float
    target: float
    by: date
    better: str = "lower"
    shaped_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("measure", "people"):
            object.__setattr__(self, name, words(f"The {name}", getattr(self, name)).rstrip("."))
        object.__setattr__(self, "unit", str(self.unit).strip())
        for name in ("baseline", "target"):
            object.__setattr__(self, name, number(f"The {name}", getattr(self, name)))
        object.__setattr__(self, "by", day("The date", self.by))
        object.__setattr__(self, "shaped_by", several("Who shaped it", self.shaped_by))
        self._check_direction()
        self._check_share()

    def _check_direction(self) -> None:
        if self.better not in BETTER:
            raise ImprovementError(f"better is {str(self.better)[:40]!r}. It should be “lower” or “higher”.")
        gain = self.baseline - self.target if self.better == "lower" else self.target - self.baseline
        if gain <= 0:
            raise ImprovementError(
                f"The target, {self._said(self.target)}, is no better than the baseline, "
                f"{self._said(self.baseline)}, where {self.better} is better."
            )

    def _check_share(self) -> None:
        # More than 100% can be meant, of a plan say, but not from a baseline below it.
        if self.unit.startswith("%") and self.baseline <= 100 and not 0 <= self.target <= 100:
            raise ImprovementError(f"The target, {self._said(self.target)}, is no share: give 0% to 100%.")

    @property
    def sentence(self) -> str:
        """The aim in one sentence, and who shaped it in another."""
        verb = "Lower" if self.better == "lower" else "Raise"
        aim = (
            f"{verb} {_of(self.measure, self.people)}, from {self._said(self.baseline)} "
            f"to {self._said(self.target)}, by {spoken(self.by)}."
        )
        return f"{aim} Shaped by {_listed(self.shaped_by)}." if self.shaped_by else aim

    def reach(self, past: Any) -> Reach:
        """Say how far the target lies from what the measure has done.

        Args:
            past: the measure over time, at least 12 points, oldest first.

        Raises:
            ImprovementError: there are fewer than 12 points, one is no figure, they are not in order of time,
                the aim's day lies within them, or the baseline is nowhere near them.
        """
        values = _figures(past)
        self._check_day(values)
        if len(values) < 12:
            raise ImprovementError(f"{len(values)} points are too few to say what chance does. Give 12 or more.")
        self._check_unit(values)
        points = xmr(values.to_numpy()).points.iloc[-1]
        lower, upper = float(points["lower_limit"]), float(points["upper_limit"])
        lower = max(lower, 0.0) if (values >= 0).all() else lower
        upper = min(upper, 100.0) if self.unit.startswith("%") and (values <= 100).all() else upper
        outside = ~values.between(points["lower_limit"], points["upper_limit"])
        good = values <= self.target if self.better == "lower" else values >= self.target
        below, above = self.target < lower, self.target > upper
        beyond, met = (below, above) if self.better == "lower" else (above, below)
        return Reach(
            float(points["mean"]), lower, upper, beyond, int(good.sum()), len(values), self.unit, int(outside.sum()), met,
        )  # fmt: skip

    def _check_day(self, past: pd.Series) -> None:
        if isinstance(past.index, pd.DatetimeIndex) and len(past) and self.by <= past.index[-1].date():
            raise ImprovementError(
                f"The aim's day, {spoken(self.by)}, lies in the past that you give, which goes on "
                f"to {spoken(past.index[-1].date())}. Give a day that is still to come."
            )

    def _check_unit(self, past: pd.Series) -> None:
        # A share given as 0.13 beside a baseline of 13% would make every target look out of reach.
        room = max(past.max() - past.min(), abs(past.mean()) / 2)
        if not past.min() - room <= self.baseline <= past.max() + room:
            raise ImprovementError(
                f"The baseline is {self._said(self.baseline)}, and the past runs from {past.min():.3g} to "
                f"{past.max():.3g}. Give both of the same measure, in the same unit."
            )

    def _said(self, value: float) -> str:
        return _with_unit(value, 6, self.unit)


def _figures(past: Any) -> pd.Series:
    given = past if isinstance(past, pd.Series) else pd.Series(past)
    if isinstance(given.index, pd.DatetimeIndex) and not given.index.is_monotonic_increasing:
        raise ImprovementError("The past is not in order of time. Sort it, oldest first: past.sort_index().")
    if not (pd.api.types.is_numeric_dtype(given) or given.empty):
        raise ImprovementError("The past should be figures, and some of it is text or something else.")
    return given.astype(float).dropna()


def _with_unit(value: float, digits: int, unit: str) -> str:
    """Spell a value with so many digits as people write it: 6%, 3 a day, £12,000."""
    near = float(f"{value:.{digits}g}")
    figure = f"{near:,.0f}" if abs(near) >= 10**digits else f"{near:,.{digits}g}"
    return with_unit(figure, unit)


ARTICLES = ("the", "a", "an", "our", "their", "how")


def _named(measure: str) -> str:
    """Return a measure as it stands within a sentence: with an article, in small letters."""
    text = measure if measure[:2].isupper() else measure[:1].lower() + measure[1:]
    return text if text.split()[0].lower() in ARTICLES else f"the {text}"


def _of(measure: str, people: str) -> str:
    """Return a measure of some people; of a share, the people stand in its middle: two of "for" are hard to read aloud."""
    named = _named(measure)
    who = named.removeprefix("the share who ")
    return f"the share of {people} who {who}" if who != named else f"{named} for {people}"


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join([part for part in (", ".join(names[:-1]), names[-1]) if part])
