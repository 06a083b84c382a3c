"""Where words stand beside a point of a line: clear of the lines, and of words that stand there already."""

from dataclasses import dataclass
from itertools import product

import numpy as np
import pandas as pd

from impactflow.charts.theme import HEIGHT

LETTERS = (0.0125, 0.0275)  # how wide a letter is, of the width of a screen's chart and of a phone's
NEAR, FAR, TALL = 9, 26, 14  # pixels from the point to its words, and their height
SAMPLES = 25  # places at which words are held against the lines
OVER_WORDS, OUTSIDE = 50, 25  # how much worse than a line behind words
BEYOND = 0.02  # of the width or height: so far words may pass the frame


@dataclass(frozen=True)
class Spot:
    """A place for words beside their point; ``away`` counts pixels, upwards where ``above``."""

    align: str
    above: bool
    away: int

    @property
    def mark(self) -> dict:
        """How the words are written there, as in Altair's ``mark_text``."""
        side = {"baseline": "bottom", "dy": -self.away} if self.above else {"baseline": "top", "dy": self.away}
        return {"align": self.align} | side

    def box(self, x: float, y: float, width: float) -> tuple[float, float, float, float]:
        """Return left, right, bottom and top of words beside a point, in shares of the picture."""
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[self.align] * width
        low = y + (self.away if self.above else -self.away - TALL) / HEIGHT
        return left, left + width, low, low + TALL / HEIGHT


class Beside:
    """The lines of one picture, and the words that have been placed among them."""

    def __init__(self, table: pd.DataFrame, low: float, high: float) -> None:
        self.low, self.high = low, high
        self.across = np.linspace(0, 1, len(table))
        self.lines = [self._share(table[name].to_numpy(float)) for name in table]
        self.taken: list[tuple[Spot, float, float, int]] = []

    def place(self, at: int, value: float, words: str, first: Spot) -> Spot:
        """Return the spot with least behind it, ``first`` where that is as good as any.

        Args:
            at: which point of the line, counted from 0.
        """
        x, y = float(self.across[at]), float(self._share(value))
        aligns = dict.fromkeys((first.align, "left", "center", "right"))
        sides = product((first.away, FAR), (first.above, not first.above), aligns)
        found = min(
            (Spot(align, above, away) for away, above, align in sides),
            key=lambda spot: sum(self._behind(spot, x, y, len(words), letter) for letter in LETTERS),
        )
        self.taken.append((found, x, y, len(words)))
        return found

    def _share(self, values):
        return (values - self.low) / (self.high - self.low)

    def _behind(self, spot: Spot, x: float, y: float, length: int, letter: float) -> int:
        """Count what would stand behind words, or beyond the frame."""
        box = spot.box(x, y, length * letter)
        words = [other.box(a, b, long * letter) for other, a, b, long in self.taken]
        crossed = sum(_crosses(box, self.across, line) for line in self.lines)
        return crossed + OVER_WORDS * sum(_meet(box, other) for other in words) + OUTSIDE * _outside(box)


def _crosses(box: tuple, across: np.ndarray, line: np.ndarray) -> int:
    left, right, low, high = box
    known = np.isfinite(line)
    here = np.linspace(max(left, 0), min(right, 1), SAMPLES)
    at = np.interp(here, across[known], line[known], left=np.nan, right=np.nan)
    return int(((at > low) & (at < high)).sum())


def _meet(one: tuple, other: tuple) -> bool:
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def _outside(box: tuple) -> int:
    left, right, low, high = box
    return (left < -BEYOND) + (right > 1 + BEYOND) + (low < 0) + (high > 1 + BEYOND)
