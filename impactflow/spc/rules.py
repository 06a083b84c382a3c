"""The four rules: small functions over one segment. A missing value breaks every run."""

import re
from functools import lru_cache

import numpy as np

WINDOW = 3  # two of three
# A segment written as bytes: 01 is a point above the mean, 02 one above it and near a limit, ff and
# fe the same below it. A rule is then a pattern, which is searched for at the speed of C.
TWO_IN_THREE = re.compile(
    rb"(?=\x02\x02[\x01\x02]|\x02\x01\x02|\x01\x02\x02"
    rb"|\xfe\xfe[\xff\xfe]|\xfe\xff\xfe|\xff\xfe\xfe)"
)


def side(values: np.ndarray, mean: float) -> np.ndarray:
    """Return on which side of the mean each point lies: -1, 0 (on it, or missing) or 1."""
    return _signs(values, mean)


def outside(values: np.ndarray, lower: float, upper: float) -> np.ndarray:
    """Mark points beyond the limits; a point on a limit is inside."""
    return (values < lower) | (values > upper)


def trend(values: np.ndarray, length: int) -> np.ndarray:
    """Mark runs of ``length`` points that all rise (1) or all fall (-1); a tie breaks a run.

    A turning point that ends one trend and begins the next belongs to the later.
    """
    return _runs(_signs(values[1:], values[:-1]), length - 1, len(values))


def shift(sides: np.ndarray, length: int) -> np.ndarray:
    """Mark runs of ``length`` points on one side of the mean, with that side."""
    return _runs(sides, length, len(sides))


def two_in_three(near: np.ndarray, sides: np.ndarray) -> np.ndarray:
    """Mark the points near a limit where two of three are, and all three lie on that side."""
    marked = np.zeros(len(near), dtype=bool)
    written = (sides + sides * near).astype(np.int8)
    for found in TWO_IN_THREE.finditer(written.tobytes()):
        marked[found.start() : found.start() + WINDOW] = True
    return marked & near


def _signs(values: np.ndarray, others: np.ndarray | float) -> np.ndarray:
    # A comparison with a missing value is false: its sign is 0, and no warning is given.
    return (values > others).view(np.int8) - (values < others).view(np.int8)


def _runs(signs: np.ndarray, needed: int, count: int) -> np.ndarray:
    """Mark the points of every run of ``needed`` equal signs or more, with that sign.

    The signs may be those of ``count`` points, or of the steps between them.
    """
    marked = np.zeros(count, dtype=np.int8)
    if needed > len(signs):
        return marked
    more = count - len(signs)  # a run of steps has one point more than steps
    for run in _run(needed).finditer(signs.tobytes()):
        marked[run.start() : run.end() + more] = signs[run.start()]
    return marked


@lru_cache
def _run(needed: int) -> re.Pattern:
    return re.compile(rb"\x01{%d,}|\xff{%d,}" % (needed, needed))
