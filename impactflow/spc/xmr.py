"""The XmR chart: a series, its limits, and which of its points are signals."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc import cautions, meaning
from impactflow.spc.constants import RUN, TREND
from impactflow.spc.errors import SpcError
from impactflow.spc.limits import moving_ranges
from impactflow.spc.options import Options, checked
from impactflow.spc.segments import starts
from impactflow.spc.series import Ordered, read
from impactflow.spc.signals import Segment, segment


@dataclass(frozen=True, repr=False, eq=False)
class XmR:
    """An XmR chart as figures: what a chart draws and a report says.

    ``points`` has a row a point, ``segments`` a row for each set of limits. ``variation`` and
    ``assurance`` name the two icons. ``warnings`` are sentences for the reader. What is derived
    is computed when it is first read.
    """

    series: Ordered
    parts: tuple[Segment, ...]
    options: Options

    @property
    def improvement_direction(self) -> str:
        """Which way is better: "increase", "decrease" or "neutral"."""
        return self.options.improvement_direction

    @property
    def target(self) -> float | None:
        """The figure that is aimed for, in the unit of the values."""
        return self.options.target

    @property
    def variation(self) -> str:
        """The variation icon: what the last point with a value shows."""
        return meaning.variation(int(self._at_last("sign")), self.options.better)

    @property
    def assurance(self) -> str | None:
        """The assurance icon: what becomes of the target if nothing changes."""
        last = self.parts[-1].limits
        return meaning.assurance(self.target, last.lower, last.upper, self.options.better)

    @property
    def last_cause(self) -> str:
        """The rule that labels the last point with a value; "" for none."""
        return self._at_last("special_cause")

    @cached_property
    def last(self) -> int:
        """The position of the last point with a value."""
        return int(np.flatnonzero(~np.isnan(self.series.values))[-1])

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What a reader should be told: few points, and patterns that pose as signals."""
        values, fix = self.series.values, self.options.fix_after_n_points
        each = [values[part.start : part.stop][:fix] for part in self.parts]
        used = [int((~np.isnan(some)).sum()) for some in each]
        across = any(part.limits.across_gaps for part in self.parts)
        signals = any(part.label.any() for part in self.parts)
        return (
            *self.series.warnings,
            *(cautions.few_in_stretches(used, [(part.start, part.stop) for part in self.parts], self.series.dates)
              if len(used) > 1 else cautions.few_points(used[0])),
            *cautions.across_gaps(across),
            *cautions.holes(self.series),
            *cautions.patterns(self.series, signals),
        )

    @property
    def points(self) -> pd.DataFrame:
        """A row a point: value, limits, moving range, special cause, side and meaning."""
        return self._points.copy(deep=False)  # a change to it never reaches the next reader

    @property
    def segments(self) -> pd.DataFrame:
        """A row a segment: first and last date, number of points, limits."""
        return self._segments.copy(deep=False)

    @cached_property
    def _points(self) -> pd.DataFrame:
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
            self.options.better,
        )
        return pd.DataFrame(columns)

    @cached_property
    def _segments(self) -> pd.DataFrame:
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

    def before(self) -> "XmR | None":
        """Return the chart as it was seen one point ago; nothing when no value was known then."""
        if np.isnan(self.series.values[:-1]).all():
            return None
        series = self.series.without_last()
        begins = [part.start for part in self.parts if part.start < len(series.values)]
        return charted(series, begins, self.options)

    def floored(self) -> "XmR":
        """Return the chart as it is shown: no lower limit below nought where no figure is below it.

        Nobody waits for less than 0 hours. A chart that needs none of it is returned as it is.
        """
        below = any(part.limits.lower < 0 for part in self.parts)
        if not below or np.nanmin(self.series.values) < 0:
            return self
        lines = [replace(part.limits, lower=max(part.limits.lower, 0.0)) for part in self.parts]
        parts = [replace(part, limits=limits) for part, limits in zip(self.parts, lines, strict=True)]
        return replace(self, parts=tuple(parts))

    def _at_last(self, name: str) -> Any:
        part = next(part for part in reversed(self.parts) if part.start <= self.last)
        return getattr(part, name)[self.last - part.start]

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
    options = checked(
        improvement_direction,
        target,
        fix_after_n_points,
        screen_outliers,
        run_length,
        trend_length,
        two_in_three_counts_outside,
    )
    begins = starts(series, rebase)
    _check_fix(options.fix_after_n_points, [*begins, len(series.values)])
    return charted(series, begins, options)


def _check_fix(fix: int | None, cuts: list[int]) -> None:
    if fix is None:
        return
    shortest = int(np.diff(cuts).min())
    if fix > shortest:
        raise SpcError(f"Limits cannot be fixed after {fix} points: a segment has {shortest}.")


def charted(series: Ordered, begins: Iterable[int], options: Options) -> XmR:
    """Chart values in order, with new limits from each of the positions where one begins."""
    cuts = [*begins, len(series.values)]
    parts = [segment(series.values, *ends, options) for ends in zip(cuts, cuts[1:], strict=False)]
    return XmR(series, tuple(parts), options)
