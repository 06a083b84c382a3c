"""Centre line and limits of one segment, from its moving ranges."""

from dataclasses import dataclass

import numpy as np

from impactflow.spc.constants import LIMIT, NEAR, SCREEN


@dataclass(frozen=True, slots=True)
class Limits:
    """The lines of one segment, in the unit of the values; NaN where there are none."""

    mean: float
    mean_range: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float


def moving_ranges(values: np.ndarray) -> np.ndarray:
    """Return each point's distance from the one before; NaN at the start and beside a gap."""
    return np.concatenate([[np.nan], np.abs(np.diff(values))])


def limits(values: np.ndarray, screen: bool = True) -> Limits:
    """Return the limits that a segment's points give: mean ± 2.66 mean moving ranges.

    Args:
        values: the points that the limits are computed from; NaN is a gap.
        screen: leave out, once, moving ranges of 3.267 times their mean or more. The mean itself
            is never screened.

    Source: Wheeler; NHSRplotthedots 0.2.2. Differences are listed in the room's README.
    """
    known = values[~np.isnan(values)]
    if len(known) < 2:
        mean = float(known[0]) if len(known) else np.nan
        return Limits(mean, *[np.nan] * 5)
    mean_range = _mean_range(values, screen)
    if not mean_range > 0 and known.max() == known.min():
        # The mean of three 0.1s is not 0.1: computed, a constant series would lie off its mean.
        return _around(float(known[0]), 0.0)
    return _around(_mean(known), mean_range)


def _around(mean: float, mean_range: float) -> Limits:
    reach = LIMIT * mean_range
    near = NEAR * reach
    return Limits(mean, mean_range, mean - reach, mean + reach, mean - near, mean + near)


def _mean_range(values: np.ndarray, screen: bool) -> float:
    ranges = np.abs(values[1:] - values[:-1])
    ranges = ranges[~np.isnan(ranges)]
    if not len(ranges):
        return np.nan
    mean = _mean(ranges)
    kept = ranges[ranges < SCREEN * mean] if screen else ranges
    screened = _mean(kept) if len(kept) else 0.0
    # One jump among equal values screens itself away and would leave limits of no width.
    return screened if screened > 0 else mean


def _mean(values: np.ndarray) -> float:
    # The same sum as values.mean(), which takes three times as long on a short series.
    return float(values.sum()) / len(values)
