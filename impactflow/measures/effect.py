"""What a change on a known day did to a series: a step, a slope, and how sure that is."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.autocorrelated import Fit, fit, told, whitened
from impactflow.measures.columns import listed, moment
from impactflow.measures.errors import MeasureError
from impactflow.measures.evenly import Evenly, evenly, said

FEWEST, FEWEST_IN_ALL = 8, 24  # points on either side, and together: intervals were tried with as few
YEAR_BEFORE, HARMONIC = "year before", "harmonic"
SEASONS = (None, YEAR_BEFORE, HARMONIC)


@dataclass(frozen=True)
class Estimate:
    """A figure with its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def shown(self) -> bool:
        """Tell whether the interval leaves nought out."""
        return self.low > 0 or self.high < 0

    def holds(self, truth: float) -> bool:
        """Tell whether a value lies in the interval."""
        return self.low <= truth <= self.high

    @property
    def words(self) -> str:
        """The figure and its interval."""
        return f"{signed(self.value)}, 95% interval {signed(self.low)} to {signed(self.high)}"


@dataclass(frozen=True)
class Effect:
    """What `effect` found.

    ``step`` is the change at once, in the unit of the series; ``slope`` what is added to it each week
    or month, and nothing where it was not sought; ``at_end`` what both make at the last point: did it
    last? ``before`` and ``after`` count the points used; ``left_out`` names the days of those that were not.
    ``autocorrelation`` is that of neighbouring points. ``points`` has a row a point: ``value``,
    ``fitted``, and ``without``, what the fit expects without the change.
    """

    day: pd.Timestamp
    period: str
    step: Estimate
    slope: Estimate | None
    at_end: Estimate
    before: int
    after: int
    left_out: tuple[pd.Timestamp, ...]
    autocorrelation: float
    controlled: bool
    season: str | None
    points: pd.DataFrame

    @property
    def sentence(self) -> str:
        """What was found, whether it lasted, and what no interval can know."""
        began = f"From {said(self.day)}, a step of {self.step.words}: {_verdict(self.step)}."
        if self.slope is not None:
            began += (
                f" Each {self.period} after that adds {self.slope.words}: {_verdict(self.slope)}."
                f" At the last {self.period} the two make {self.at_end.words}: {_verdict(self.at_end)}."
            )
        return f"{began} {self._known} {self._unknown}"

    @property
    def _known(self) -> str:
        how = ["memory from point to point"]
        if self.season:
            how.append("season")
        if self.controlled:
            how.append("what the comparison did")
        allowed = " and ".join([part for part in (", ".join(how[:-1]), how[-1]) if part])
        return f"This allows for the trend before, {allowed}."

    @property
    def _unknown(self) -> str:
        if self.controlled:
            return "It cannot tell the change from something else that met this group alone on the same day."
        return "It cannot tell the change from something else that came on the same day: find a comparison."


def effect(
    series: pd.Series,
    on: Any,
    comparison: pd.Series | None = None,
    season: str | None = None,
    slope: bool = True,
    leave_out: Any = (),
) -> Effect:
    """Say what a change did: an interrupted time series, controlled where there is a comparison.

    The trend before goes on; the change adds a step and, with ``slope``, a slope. A week or month that the
    change cuts in two is left out. Choose the day, and all else, before you look.
    Sources: Wagner and others (2002), Segmented regression analysis of interrupted time series studies
    in medication use research; Lopez Bernal, Cummins and Gasparrini (2018), The use of controls in
    interrupted time series studies of public health interventions. For intervals, see `autocorrelated.fit`.

    Args:
        series: a figure a week, or a month, on the day on which it begins; at least 8 on either side
            and 24 in all.
        on: the day of the change, as 2025-09-01.
        comparison: a series of the same days and the same unit that the change could not reach. It is
            taken off, so what happens to both alike goes away.
        season: nothing; "year before", which takes off the figure of 52 weeks or 12 months before; or
            "harmonic", a wave of a year and one of half a year, for two years or more.
        slope: whether a slope is sought too.
        leave_out: days that lie in weeks or months to be left out, such as that of an outage.

    Raises:
        MeasureError: the series has a gap, or too few points on a side; the comparison has other
            days; or an option cannot be.
    """
    model = Model.of(series, on, comparison, season, slope, leave_out)
    found = fit(model.design, model.values)
    step, tilt, end = (Estimate(*found.of(model.weights(*one))) for one in ((1, 0), (0, 1), (1, model.last)))
    return Effect(
        model.day, model.period, step, tilt if slope else None, end if slope else step, model.before, model.after,
        tuple(model.days[model.left_out]), found.autocorrelation, comparison is not None, season, model.points(found),
    )  # fmt: skip


@dataclass(frozen=True)
class Model:
    """A series made ready: the figures, and the terms that are to explain them."""

    days: pd.DatetimeIndex
    values: np.ndarray
    period: str
    day: pd.Timestamp
    begins: int  # the first point after the change
    left_out: np.ndarray
    base: np.ndarray
    slope: bool

    @classmethod
    def of(cls, series: Any, on: Any, comparison: Any, season: Any, slope: Any, leave_out: Any) -> "Model":
        """Read the series and the options; the step itself is no part of ``base``."""
        if season not in SEASONS:
            raise MeasureError(f"“season” is {str(season)[:40]!r}. Leave it out, or write “year before” or “harmonic”.")
        day, read = moment(on, "on"), _less(evenly(series), comparison)
        _check_day(day, read)
        left_out = _cut(read, day) | _named(read, leave_out)
        kept = _year_before(read, day, left_out) if season == YEAR_BEFORE else read
        if season == YEAR_BEFORE:
            year = read.in_a_year
            # A week that is left out spoils the same week a year on too.
            left_out = left_out[year:] | left_out[:-year]
        begins = int((kept.days < day).sum())
        model = cls(
            kept.days, kept.values, read.period, day, begins, left_out, _base(kept, left_out, season), bool(slope)
        )
        model.check()
        return model

    def check(self) -> None:
        """Refuse too few points, on a side or in all."""
        for count, side in ((self.before, "before"), (self.after, "after")):
            if count < FEWEST:
                raise MeasureError(
                    f"There are {count} {self.period}s {side} {said(self.day)} to use. "
                    f"Fewer than {FEWEST} cannot tell a change from chance."
                )
        if self.before + self.after < FEWEST_IN_ALL:
            raise MeasureError(
                f"There are {self.before + self.after} {self.period}s to use, on both sides together. "
                f"Fewer than {FEWEST_IN_ALL} cannot show how far chance goes."
            )

    @property
    def before(self) -> int:
        """Points before the change that are used."""
        return int((~self.left_out[: self.begins]).sum())

    @property
    def after(self) -> int:
        """Points after the change that are used."""
        return int((~self.left_out[self.begins :]).sum())

    @property
    def last(self) -> int:
        """How many points after the first one the last one is."""
        return len(self.values) - 1 - self.begins

    @property
    def design(self) -> np.ndarray:
        """Every term: the change's own come first."""
        return np.column_stack([self.change(self.begins), self.base])

    def change(self, begins: int) -> np.ndarray:
        """Return the terms of a change that begins at a point: a step, and a slope where one is sought."""
        since = np.arange(len(self.values)) - begins
        step = (since >= 0).astype(float)
        return np.column_stack([step, step * since] if self.slope else [step])

    def weights(self, step: float, slope: float) -> np.ndarray:
        """Return what to weigh the terms with to get so much step and slope."""
        return np.array([step, slope][: 1 + self.slope] + [0.0] * self.base.shape[1])

    def step_at(self, begins: int, autocorrelation: float) -> float:
        """Return the step of another change, sought beside the true one."""
        terms = whitened(np.column_stack([self.change(begins), self.design]), autocorrelation)
        seen = whitened(self.values[:, None], autocorrelation)[:, 0]
        return float(told(np.linalg.lstsq(terms, seen, rcond=None)[0][:1], self.values)[0])

    def points(self, found: Fit) -> pd.DataFrame:
        """Return each point beside the fit, and beside the fit without the change."""
        own = 1 + self.slope
        table = pd.DataFrame({"value": self.values, "fitted": self.design @ found.estimates}, index=self.days)
        table["without"] = self.base @ found.estimates[own:]
        return table[~self.left_out]


def _check_day(day: pd.Timestamp, read: Evenly) -> None:
    if not read.days[0] < day < read.ends()[-1]:
        raise MeasureError(
            f"The change, {said(day)}, is not within the series: {said(read.days[0])} to {said(read.days[-1])}."
        )


def _less(read: Evenly, comparison: Any) -> Evenly:
    if comparison is None:
        return read
    other = evenly(comparison, "The comparison")
    if not read.days.equals(other.days):
        raise MeasureError(
            f"The comparison has other days than the series: {said(other.days[0])} to {said(other.days[-1])}, "
            f"and {said(read.days[0])} to {said(read.days[-1])}. Give both for the same {read.period}s."
        )
    # A series less itself, counted in another order, is nothing: its rounding would be taken for a change.
    return Evenly(read.days, told(read.values - other.values, read.values), read.period)


def _cut(read: Evenly, day: pd.Timestamp) -> np.ndarray:
    """Mark the week or month that the change cuts in two."""
    return np.asarray((read.days < day) & (day < read.ends()))


def _named(read: Evenly, leave_out: Any) -> np.ndarray:
    marked = np.zeros(len(read.days), bool)
    for one in listed(leave_out):
        day = moment(one, "leave_out")
        within = np.asarray((read.days <= day) & (day < read.ends()))
        if not within.any():
            raise MeasureError(f"{said(day)} is to be left out, and no {read.period} of the series holds it.")
        marked |= within
    return marked


def _year_before(read: Evenly, day: pd.Timestamp, left_out: np.ndarray) -> Evenly:
    year = read.in_a_year
    if len(read.days) <= year:
        raise MeasureError(f"The series has {len(read.days)} {read.period}s. A year before needs more than {year}.")
    if (read.days >= day).sum() > year:
        raise MeasureError(
            f"More than a year lies after {said(day)}: the year before would hold the change too. "
            "Give a shorter series, or use “harmonic”."
        )
    return Evenly(read.days[year:], read.values[year:] - read.values[:-year], read.period)


def _base(read: Evenly, left_out: np.ndarray, season: str | None) -> np.ndarray:
    """Return the terms that are there without a change: a level, a trend, a season, and points left out."""
    place = np.arange(len(read.days), dtype=float)
    terms = [np.ones(len(place))]
    if season != YEAR_BEFORE:  # there, growth of a year is the level
        terms.append(place - place.mean())
    if season == HARMONIC:
        terms += _waves(read)
    # A term of its own takes a point out, and leaves its neighbours as far apart as they are.
    terms += [(place == one).astype(float) for one in np.flatnonzero(left_out)]
    return np.column_stack(terms)


def _waves(read: Evenly) -> list[np.ndarray]:
    if len(read.days) < 2 * read.in_a_year:
        raise MeasureError(
            f"The series has {len(read.days)} {read.period}s. One needs {2 * read.in_a_year}, two years, "
            "to tell a season from a change."
        )
    angle = 2 * np.pi * read.days.day_of_year.to_numpy() / 365.25
    return [wave(times * angle) for times in (1, 2) for wave in (np.sin, np.cos)]


def _verdict(found: Estimate) -> str:
    return "more than chance" if found.shown else "chance alone could do it"


def signed(value: float) -> str:
    """Return a figure with its sign, as text."""
    text = f"{abs(value):.3g}"
    return text if float(text) == 0 else ("−" if value < 0 else "+") + text
