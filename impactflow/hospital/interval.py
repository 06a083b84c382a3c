"""The 95 % interval of a mean of a few figures."""

from math import atan2, cos, pi, sin, sqrt

import numpy as np


def t_quantile(freedom: int) -> float:
    """Return the t that 95 % of a t distribution lie within, for whole degrees of freedom from 1.

    Source: Abramowitz and Stegun, 26.7.3 and 26.7.4, solved by halving; agrees with printed tables.
    """
    low, high = 1.0, 13.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if within(middle, freedom) > 0.95 else (middle, high)
    return (low + high) / 2


def within(t: float, freedom: int) -> float:
    """Return the share of a t distribution between -t and t."""
    angle = atan2(t, sqrt(freedom))
    odd = freedom % 2
    term = cos(angle) if odd else 1.0
    total = term if freedom > 1 else 0.0
    for step in range(3 if odd else 2, freedom - 1, 2):
        term *= cos(angle) ** 2 * (step - 1) / step
        total += term
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total


def interval(values: np.ndarray) -> tuple[float, float, float]:
    """Return the mean of at least two figures, and the ends of its 95 % interval."""
    mean = float(values.mean())
    reach = t_quantile(len(values) - 1) * float(values.std(ddof=1)) / sqrt(len(values))
    return mean, mean - reach, mean + reach
