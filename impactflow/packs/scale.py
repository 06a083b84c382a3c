"""Where a value stands on paper, and the round figures beside an axis."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, log10

import numpy as np

FLAT = 1e-9  # a range this small beside its values is rounding, not variation
STEPS = (1, 2, 2.5, 5, 10)  # round figures, as people count


@dataclass(frozen=True)
class Scale:
    """A straight scale from values to pixels."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Return the pixel of a value, to a tenth: finer is not seen and only weighs."""
        share = (value - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Return round figures that span a range, at most about so many steps apart."""
    if high - low <= FLAT * max(abs(low), abs(high), 1e-290):
        low, high = low - (abs(low) or 1), high + (abs(high) or 1)
    rough = (high - low) / about
    size = 10.0 ** floor(log10(rough))
    step = next(size * each for each in STEPS if size * each >= rough * (1 - 1e-9))
    first, last = floor(low / step), -floor(-high / step)
    return [float(f"{place * step:.12g}") for place in range(first, last + 1)]


def alike(values: list[float]) -> list[str]:
    """Write round figures with the same number of decimals, as few as tell them apart."""
    largest = max(abs(value) for value in values)
    if largest >= 1e9 or 0 < largest < 1e-4:
        return _told_apart(values)
    step = values[1] - values[0]
    decimals = next(d for d in range(20) if abs(round(step, d) - step) < 1e-6 * step)
    return [f"{value:,.{decimals}f}".replace("-", "−") for value in values]


def _told_apart(values: list[float]) -> list[str]:
    for digits in range(3, 18):
        written = [f"{value:.{digits}g}".replace("-", "−") for value in values]
        if len(set(written)) == len(written):
            break
    return written


def extent(values: Iterable[float]) -> tuple[float, float]:
    """Return the least and the greatest of values that are there."""
    known = np.array([value for value in values if value is not None and np.isfinite(value)])
    return float(known.min()), float(known.max())
