"""How much more groups differ than chance explains, on the scale where chance is even.

On the angle whose sine squared is the proportion, chance alone spreads every group of the same
size equally, whatever its proportion.
"""

import numpy as np

OTHERS = 4  # fewer of them say too little of how alike they are
WINSORISED = 0.1  # of the groups at each end count as the last one that is not


def angles(numerators: np.ndarray, denominators: np.ndarray) -> np.ndarray:
    """Return asin(sqrt(proportion)), written so that no digits are lost near 0 and 1."""
    return np.arctan2(np.sqrt(numerators), np.sqrt(denominators - numerators))


def proportions(angle: np.ndarray) -> np.ndarray:
    """Return sin² of angles, cut off at 0 and a right angle.

    Beyond these sin² would turn back, and the limits of small groups would close again.
    """
    return np.sin(np.clip(angle, 0, np.pi / 2)) ** 2


def standard_errors(denominators: np.ndarray) -> np.ndarray:
    """Return the standard error of an angle: 1 / (2 sqrt(n))."""
    return 1 / (2 * np.sqrt(denominators))


def winsorised(z: np.ndarray) -> np.ndarray:
    """Return z-scores with the outer 10 % at each end pulled in (quantiles of R's type 7)."""
    low, high = np.quantile(z, [WINSORISED, 1 - WINSORISED])
    return np.clip(z, low, high)


def phi(z: np.ndarray) -> float:
    """Return the dispersion ratio: the mean of winsorised z², about 1 or less by chance alone.

    Winsorising leaves 0.68 of the variance of a normal spread, so the ratio and tau² are on the
    small side. It is the published method, and keeps a few odd groups from widening all limits.
    """
    return float((winsorised(z) ** 2).mean())


def tau2(ratio: float, errors: np.ndarray) -> float:
    """Return the variance between groups beyond chance, on the scale of angles.

    Args:
        ratio: the dispersion ratio, `phi`.
        errors: each group's standard error.

    Source: DerSimonian and Laird 1986; Spiegelhalter 2005 (Statistics in Medicine 24:
    1185-1202); FunnelPlotR, R/od_adjustment.R.
    """
    weights = 1 / errors**2
    count = len(errors)
    rest = (weights * (1 - weights / weights.sum())).sum()
    excess = count * ratio - (count - 1)
    return float(excess / rest) if rest > 0 and excess > 0 else 0.0


def beyond_chance(ratio: float, count: int) -> bool:
    """Tell whether so many groups differ plainly more than chance: phi over 1 + 3 sqrt(2 / k).

    The mean of k squared standard normal numbers has variance 2 / k.
    """
    return bool(ratio > 1 + 3 * np.sqrt(2 / count))


def ratio(numerators: np.ndarray, denominators: np.ndarray) -> float:
    """Return the dispersion ratio of groups around their common proportion."""
    centre = angles(numerators.sum(), denominators.sum())
    return phi((angles(numerators, denominators) - centre) / standard_errors(denominators))


def alone(numerators: np.ndarray, denominators: np.ndarray) -> int | None:
    """Return the place of the one group without which the others differ by no more than chance, if there is one.

    Where the next farthest group could be left out as well, no group makes the excess by itself.
    """
    count = len(numerators)
    if count <= OTHERS or not beyond_chance(ratio(numerators, denominators), count):
        return None
    away = angles(numerators, denominators) - angles(numerators.sum(), denominators.sum())
    places = np.argsort(-np.abs(away / standard_errors(denominators)), kind="stable")[:2]
    still = [beyond_chance(ratio(np.delete(numerators, place), np.delete(denominators, place)), count - 1) for place in places]
    return int(places[0]) if still == [False, True] else None
