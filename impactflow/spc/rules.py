"""The four rules: small functions over one segment. A missing value breaks every run."""

import numpy as np

WINDOW = 3  # two of three


def side(values: np.ndarray, mean: float) -> np.ndarray:
    """Return on which side of the mean each point lies: -1, 0 (on it, or missing) or 1."""
    return np.nan_to_num(np.sign(values - mean)).astype(np.int8)


def outside(values: np.ndarray, lower: float, upper: float) -> np.ndarray:
    """Mark points beyond the limits; a point on a limit is inside."""
    return (values < lower) | (values > upper)


def trend(values: np.ndarray, length: int) -> np.ndarray:
    """Mark runs of ``length`` points that all rise (1) or all fall (-1); a tie breaks a run.

    A turning point that ends one trend and begins the next belongs to the later.
    """
    steps = np.nan_to_num(np.sign(np.diff(values))).astype(np.int8)
    return _spread(steps, length - 1, len(values), points=length)


def shift(sides: np.ndarray, length: int) -> np.ndarray:
    """Mark runs of ``length`` points on one side of the mean, with that side."""
    return _spread(sides, length, len(sides), points=length)


def two_in_three(near: np.ndarray, sides: np.ndarray) -> np.ndarray:
    """Mark the points near a limit where two of three are, and all three lie on that side."""
    marked = np.zeros(len(near), dtype=bool)
    if len(near) < WINDOW:
        return marked
    enough = near[:-2].astype(np.int8) + near[1:-1] + near[2:] >= 2
    together = np.abs(sides[:-2] + sides[1:-1] + sides[2:]) == WINDOW
    for start in np.flatnonzero(enough & together):
        marked[start : start + WINDOW] = True
    return marked & near


def _spread(signs: np.ndarray, needed: int, count: int, points: int) -> np.ndarray:
    """Mark ``points`` points wherever ``needed`` signs in a row are all 1, or all -1."""
    marked = np.zeros(count, dtype=np.int8)
    if needed < 1 or len(signs) < needed:
        return marked
    total = np.concatenate([[0], np.cumsum(signs, dtype=np.int64)])
    sums = total[needed:] - total[:-needed]
    for start in np.flatnonzero(np.abs(sums) == needed):
        marked[start : start + points] = np.sign(sums[start])
    return marked
