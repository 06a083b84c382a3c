"""Centre line and limits of one segment, from its moving ranges."""

from dataclasses import dataclass
from math import fsum

import numpy as np

from impactflow.spc.constants import LIMIT, NEAR, SCREEN


@dataclass(frozen=True, slots=True)
class Limits:
    """The lines of one segment, in the unit of the values; NaN where there are none.

    ``across_gaps`` tells that the ranges are those of points with a gap between them.
    """

    mean: float
    mean_range: float
    lower: float
    upper: float
    near_lower: float
    near_upper: float
    across_gaps: bool = False


def moving_ranges(values: np.ndarray) -> np.ndarray:
    """Return each point's distance from the one before; NaN at the start and beside a gap."""
    return np.concatenate([[np.nan], np.abs(np.diff(values))])


def limits(values: np.ndarray, screen: bool = True) -> Limits:
    """Return the limits that a segment's points give: mean ± 2.66 mean moving ranges.

    Args:
        values: the points that the limits are computed from; NaN is a gap.
        screen: leave out, once, moving ranges of 3.267 times their mean or more. The mean itself
            is never screened.

    Where gaps leave no moving range, or only ranges of nought between points that differ, the
    distances across the gaps count: limits of no width would call every point a signal.

    Source: Wheeler; NHSRplotthedots 0.2.2. Differences are listed in the room's README.
    """
    known = values[~np.isnan(values)]
    if len(known) < 2:
        mean = float(known[0]) if len(known) else np.nan
        return Limits(mean, *[np.nan] * 5)
    mean_range = _mean_range(values, screen)
    if mean_range > 0:
        return _around(mean_of(known), mean_range)
    if known.max() == known.min():
        # The mean of three 0.1s is not 0.1: computed, a constant series would lie off its mean.
        return _around(float(known[0]), 0.0)
    return _around(mean_of(known), _mean_range(known, screen), across_gaps=True)


def _around(mean: float, mean_range: float, across_gaps: bool = False) -> Limits:
    reach, near = LIMIT * mean_range, NEAR * mean_range
    return Limits(mean, mean_range, mean - reach, mean + reach, mean - near, mean + near, across_gaps)


def _mean_range(values: np.ndarray, screen: bool) -> float:
    ranges = np.abs(values[1:] - values[:-1])
    ranges = ranges[~np.isnan(ranges)]
    if not len(ranges):
        return np.nan
    mean = mean_of(ranges)
    kept = ranges[ranges < SCREEN * mean] if screen else ranges
    screened = mean_of(kept) if len(kept) else 0.0
    # One jump among equal values screens itself away and would leave limits of no width.
    return screened if screened > 0 else mean


def mean_of(values: np.ndarray) -> float:
    """Return the mean, rounded once, as R does.

    A sum that is rounded at each step can put a point that lies on the mean beside it, which makes
    a run of seven out of six.
    """
    listed = values.tolist()
    mean = fsum(listed) / len(listed)
    return mean + fsum([*listed, *[-mean] * len(listed)]) / len(listed)
