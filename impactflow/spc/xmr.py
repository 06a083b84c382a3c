"""The XmR chart: a series, its limits, and which of its points are signals."""

from dataclasses import dataclass
from functools import cached_property
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc import cautions, meaning, rules
from impactflow.spc.constants import RUN, TREND
from impactflow.spc.errors import SpcError
from impactflow.spc.limits import Limits, limits, moving_ranges
from impactflow.spc.segments import starts
from impactflow.spc.series import Ordered, read

# In the order in which they label a point: the first that applies.
RULES = ("outside", "trend", "two_in_three", "shift")


@dataclass(frozen=True)
class Options:
    """How the rules are set."""

    better: int
    target: float | None
    fix: int | None
    screen: bool
    run_length: int
    trend_length: int
    outside_is_near: bool


@dataclass(frozen=True)
class Segment:
    """One segment's place, limits and signals."""

    start: int
    stop: int
    limits: Limits
    side: np.ndarray
    special_cause: np.ndarray
    sign: np.ndarray


@dataclass(frozen=True, repr=False)
class XmR:
    """An XmR chart as figures: what a chart draws and a report says.

    ``points`` has a row a point, ``segments`` a row for each set of limits. ``variation`` and
    ``assurance`` name the two icons. ``warnings`` are sentences for the reader.
    """

    improvement_direction: str
    target: float | None
    variation: str
    assurance: str | None
    warnings: tuple[str, ...]
    series: Ordered
    parts: tuple[Segment, ...]

    @cached_property
    def points(self) -> pd.DataFrame:
        """A row a point: value, limits, moving range, special cause, side and meaning."""
        lines = {
            "mean": "mean", "lower_limit": "lower", "upper_limit": "upper",
            "near_lower": "near_lower", "near_upper": "near_upper",
        }
        lengths = [part.stop - part.start for part in self.parts]
        columns = {"date": self.series.dates, "value": self.series.values}
        columns["segment"] = np.repeat(np.arange(len(self.parts)), lengths)
        for name, line in lines.items():
            columns[name] = np.repeat([getattr(part.limits, line) for part in self.parts], lengths)
        columns["moving_range"] = self._joined(
            [moving_ranges(self.series.values[part.start : part.stop]) for part in self.parts]
        )
        columns["special_cause"] = self._joined([part.special_cause for part in self.parts])
        columns["side"] = self._joined([part.side for part in self.parts]).astype(int)
        columns["meaning"] = meaning.meanings(
            self._joined([part.sign for part in self.parts]),
            meaning.sign_of(self.improvement_direction),
        )
        return pd.DataFrame(columns)

    @cached_property
    def segments(self) -> pd.DataFrame:
        """A row a segment: first and last date, number of points, limits."""
        dates = self.series.dates
        rows = [
            {
                "segment": place,
                "start": dates[part.start],
                "end": dates[part.stop - 1],
                "n": part.stop - part.start,
                "mean": part.limits.mean,
                "lower_limit": part.limits.lower,
                "upper_limit": part.limits.upper,
                "mean_range": part.limits.mean_range,
            }
            for place, part in enumerate(self.parts)
        ]
        return pd.DataFrame(rows)

    def __repr__(self) -> str:
        last = self.parts[-1].limits
        said = [
            f"XmR chart of {len(self.series.values)} points",
            f"mean {last.mean:.4g}, limits {last.lower:.4g} to {last.upper:.4g}",
            f"variation: {self.variation.replace('_', ' ')}",
        ]
        if self.target is not None:
            words = (self.assurance or "none").replace("_", " ")
            said.append(f"target {self.target:.4g}: {words}")
        return "; ".join(said) + "".join(f"\n{sentence}" for sentence in self.warnings)

    @staticmethod
    def _joined(parts: list[np.ndarray]) -> np.ndarray:
        return parts[0] if len(parts) == 1 else np.concatenate(parts)


def xmr(
    values: Any,
    dates: Any = None,
    *,
    improvement_direction: str = "increase",
    target: float | None = None,
    rebase: Any = (),
    fix_after_n_points: int | None = None,
    screen_outliers: bool = True,
    run_length: int = RUN,
    trend_length: int = TREND,
    two_in_three_counts_outside: bool = False,
) -> XmR:
    """Compute an XmR chart.

    Args:
        values: a list, array or Series of numbers; missing ones are gaps.
        dates: one date a value; a Series gives its own when its index is of dates.
        improvement_direction: "increase", "decrease" or "neutral".
        target: the figure that is aimed for, in the unit of the values.
        rebase: dates (without dates: positions) at which new limits begin; rules restart there.
        fix_after_n_points: compute each segment's limits from its first points only.
        screen_outliers: leave out very large moving ranges, once, before the limits.
        run_length: points on one side of the mean that make a shift.
        trend_length: points that make a trend.
        two_in_three_counts_outside: count a point beyond the limits as near them.

    Returns:
        A frozen `XmR`.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: NHS England's Making Data Count, as in NHSRplotthedots 0.2.2.
    """
    series = read(values, dates)
    options = Options(
        meaning.sign_of(improvement_direction),
        _target(target),
        _whole("fix_after_n_points", fix_after_n_points, 2) if fix_after_n_points is not None else None,
        bool(screen_outliers),
        _whole("run_length", run_length, 2),
        _whole("trend_length", trend_length, 2),
        bool(two_in_three_counts_outside),
    )
    cuts = [*starts(series, rebase), len(series.values)]
    parts = tuple(_segment(series, a, b, options) for a, b in zip(cuts, cuts[1:], strict=False))
    return _chart(series, parts, improvement_direction, options)


def _chart(series: Ordered, parts: tuple, direction: str, options: Options) -> XmR:
    counts = [int((~np.isnan(series.values[part.start : part.stop])).sum()) for part in parts]
    said = [*series.warnings, *cautions.few_points(_used(counts, options), len(parts))]
    if any(part.special_cause.any() for part in parts):
        said += cautions.patterns(series)
    last = parts[-1].limits
    sign = _last_sign(series, parts)
    word = str(meaning.meanings(np.array([sign]), options.better)[0])
    return XmR(
        improvement_direction=direction,
        target=options.target,
        variation=meaning.variation(word, sign),
        assurance=meaning.assurance(options.target, last.lower, last.upper, options.better),
        warnings=tuple(said),
        series=series,
        parts=parts,
    )


def _used(counts: list[int], options: Options) -> list[int]:
    return [min(count, options.fix or count) for count in counts]


def _last_sign(series: Ordered, parts: tuple) -> int:
    place = int(np.flatnonzero(~np.isnan(series.values))[-1])
    part = next(part for part in parts if part.start <= place < part.stop)
    return int(part.sign[place - part.start])


def _segment(series: Ordered, start: int, stop: int, options: Options) -> Segment:
    values = series.values[start:stop]
    if options.fix is not None and options.fix > len(values):
        raise SpcError(
            f"Limits cannot be fixed after {options.fix} points: a segment has {len(values)}."
        )
    lines = limits(values[: options.fix], options.screen)
    return Segment(start, stop, lines, *_signals(values, lines, options))


def _signals(values: np.ndarray, lines: Limits, options: Options) -> tuple:
    """Return side, special cause and sign of each point of a segment."""
    sides = rules.side(values, lines.mean)
    out = rules.outside(values, lines.lower, lines.upper)
    near = rules.outside(values, lines.near_lower, lines.near_upper)
    if not options.outside_is_near:
        near = near & ~out
    trends = rules.trend(values, options.trend_length)
    close = rules.two_in_three(near, sides)
    shifted = rules.shift(sides, options.run_length) != 0
    found = (out, trends != 0, close, shifted)
    cause = np.select(found, RULES, default="").astype(object)
    return sides, cause, _signs(cause, sides, trends)


def _signs(cause: np.ndarray, sides: np.ndarray, trends: np.ndarray) -> np.ndarray:
    # A trend goes where it goes, on whichever side of the mean.
    return np.where(cause == "trend", trends, np.where(cause == "", 0, sides)).astype(np.int8)


def _target(target: Any) -> float | None:
    if target is None:
        return None
    if isinstance(target, Real) and not isinstance(target, (bool, np.bool_)):
        if np.isfinite(float(target)):
            return float(target)
    raise SpcError(f"The target is {str(target)[:40]!r}. It should be a number, or left out.")


def _whole(name: str, value: Any, least: int) -> int:
    whole = isinstance(value, (int, np.integer)) and not isinstance(value, bool)
    if not whole or value < least:
        raise SpcError(f"{name} is {str(value)[:40]!r}. It should be a whole number from {least}.")
    return int(value)
