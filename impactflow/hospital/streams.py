"""Random numbers: one stream for each purpose, a place for each patient.

So a change of beds changes nobody's luck, and two scenarios differ by what was changed alone.
"""

from zlib import crc32

import numpy as np


class Streams:
    """The streams of one seed. The first numbers of a stream are the same however many are drawn."""

    def __init__(self, seed: int) -> None:
        self.seed = seed

    def of(self, purpose: str) -> np.random.Generator:
        """Return the stream for a purpose, from its beginning."""
        key = crc32(purpose.encode())
        return np.random.Generator(np.random.PCG64(np.random.SeedSequence(self.seed, spawn_key=(key,))))

    def luck(self, purpose: str, count: int) -> np.ndarray:
        """Return numbers from 0 to below 1."""
        return self.of(purpose).random(count)

    def lognormal(self, purpose: str, median: np.ndarray, spread: np.ndarray | float) -> np.ndarray:
        """Return positive numbers about a median; the spread is that of their logarithm."""
        return median * np.exp(spread * self.of(purpose).standard_normal(len(median)))

    def about(self, purpose: str, mean: np.ndarray, spread: float) -> np.ndarray:
        """Return positive numbers about a mean; the spread is that of their logarithm."""
        return self.lognormal(purpose, mean * np.exp(-(spread**2) / 2), spread)


def choose(weights: np.ndarray, day: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """Return which of several each patient gets: ``weights`` has a row a day."""
    cumulative = np.cumsum(weights, axis=1)
    cumulative = cumulative / cumulative[:, -1:]
    if (cumulative == cumulative[:1]).all():
        return np.searchsorted(cumulative[0], luck, "right")
    return (luck[:, None] >= cumulative[day]).sum(axis=1)


def whole_seconds(minutes: np.ndarray) -> np.ndarray:
    """Return minutes as whole seconds.

    Sums of whole numbers are exact, so that no machine's rounding changes who comes first.
    """
    return np.rint(minutes * 60)
