"""Random numbers: one stream for each purpose, a place for each patient.

So a change of beds changes nobody's luck, and two scenarios differ by what was changed alone.
"""

from collections.abc import Iterable
from typing import Any
from zlib import crc32

import numpy as np

Numbers = np.ndarray | float


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

    def lognormal(
        self, purpose: str, count: int, median: Numbers, spread: Numbers, who: Any = ...
    ) -> np.ndarray:
        """Return positive numbers about a median, for some of the patients.

        Args:
            purpose: of the stream.
            count: how many patients there are: each has the same place in the stream, whoever is asked for.
            median, spread: of those asked for; the spread is that of the logarithm.
            who: their places; all where left out.
        """
        found = self.of(purpose).standard_normal(count)[who]
        found *= spread
        np.exp(found, out=found)
        found *= median
        return found

    def about(self, purpose: str, count: int, mean: Numbers, spread: float, who: Any = ...) -> np.ndarray:
        """Return positive numbers about a mean; otherwise as `lognormal`."""
        return self.lognormal(purpose, count, mean * np.exp(-(spread**2) / 2), spread, who)


def choose(weights: np.ndarray, day: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """Return which of several each patient gets: ``weights`` has a row a day."""
    edges = np.cumsum(weights, axis=1)
    edges = edges / edges[:, -1:]
    always = (edges == edges[:1]).all()
    return passed(edges[0] if always else (edge[day] for edge in edges.T), luck)


def choose_rows(weights: np.ndarray, row: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """Return which of several each patient gets, by the weights of the patient's row."""
    edges = np.cumsum(weights, axis=1).T
    return passed((edge[row] for edge in edges), luck * edges[-1][row])


def passed(edges: Iterable[Numbers], luck: np.ndarray) -> np.ndarray:
    """Return how many edges each patient's luck has reached; each edge is one for all, or for each."""
    found = np.zeros(len(luck), np.int8)
    for edge in edges:
        found += luck >= edge
    return found.astype(int)


def whole_seconds(minutes: np.ndarray) -> np.ndarray:
    """Return minutes as whole seconds.

    Sums of whole numbers are exact, so that no machine's rounding changes who comes first.
    """
    return np.rint(minutes * 60)
