"""Laney's correction: how much more the points of a p or u chart differ than chance explains."""

import numpy as np

from impactflow.spc.limits import limits

D2 = 1.128  # mean range of two values in standard deviations, as qicharts2 rounds it
# Limits of three sigma that are half as wide as they should be are limits of two: 1 point in 22
# lies outside by ordinary variation. In 136 trusts' monthly four-hour breaches sigma_z is 2 to 12.
TOO_NARROW = 1.5


def z_scores(values: np.ndarray, mean: float, sigma: np.ndarray) -> np.ndarray:
    """Return each point's distance from the mean in its own standard errors.

    Where the standard error is zero (all counts zero, or all the whole) the points lie on the
    mean: 0. A missing value stays missing.
    """
    distance = values - mean
    return np.where(sigma > 0, distance / np.where(sigma > 0, sigma, 1), 0 * distance)


def sigma_z(z: np.ndarray, screen: bool = True) -> float:
    """Return how far the z-scores spread beyond chance; 1 is chance alone.

    Args:
        z: z-scores in order of time; NaN is a gap and gives no range across it.
        screen: leave out, once, ranges of 3.267 times their mean or more.

    Returns:
        Mean range over 1.128; NaN when no two points stand side by side.

    Source: Laney 2002, Quality Engineering 14(4): 531-537. Screening: Nelson 1982, as qicharts2
    has done since 0.7.4 when it is loaded (R/helper.functions.R, option qic.screenedmr). Where
    screening would leave ranges of zero only, they are all kept, as in our XmR chart.
    """
    if np.isnan(np.diff(z)).all():
        return np.nan
    return limits(z, screen).mean_range / D2


def too_narrow(spread: float, count: int) -> bool:
    """Tell whether plain limits are too narrow, beyond what chance does to so few points.

    ``spread`` is sigma_z of ``count`` points. It has to pass 1.5, and 1 by three standard errors:
    with chance alone 5 in 1,000 charts or fewer do (simulated, 6 to 100 points).
    """
    return bool(count > 1 and spread > max(TOO_NARROW, 1 + 3 * _standard_error(count)))


def _standard_error(count: int) -> float:
    # Of a mean moving range over d2. Cryer and Ryan 1990, Journal of Quality Technology 22(3).
    return np.sqrt(max(0.8264 * count - 1.082, 0)) / (count - 1)
