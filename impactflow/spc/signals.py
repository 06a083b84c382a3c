"""One segment of an XmR chart: its limits, and which of its points are signals."""

from dataclasses import dataclass

import numpy as np

from impactflow.spc import rules
from impactflow.spc.limits import Limits, limits
from impactflow.spc.options import Options

# A point has one label: of the rules that find it, the last of these.
LABELS = np.array(["", "shift", "two_in_three", "trend", "outside"], dtype=object)
TREND = 3


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """One segment's place, limits and signals.

    Each point has a ``side`` of the mean (-1, 0 or 1), a ``label`` (the place in `LABELS` of the
    rule that found it, 0 for none) and a ``trend`` (-1, 0 or 1).
    """

    start: int
    stop: int
    limits: Limits
    side: np.ndarray
    label: np.ndarray
    trend: np.ndarray

    @property
    def special_cause(self) -> np.ndarray:
        """The rule that labels each point; "" for none."""
        return LABELS[self.label]

    @property
    def sign(self) -> np.ndarray:
        """The sign of each point's signal, -1, 0 or 1: a trend goes where it goes."""
        return np.where(self.label == TREND, self.trend, self.side * (self.label > 0))


def segment(series: np.ndarray, start: int, stop: int, options: Options) -> Segment:
    """Compute one segment of a series' values, by itself."""
    values = series[start:stop]
    lines = limits(values[: options.fix_after_n_points], options.screen_outliers)
    sides = rules.side(values, lines.mean)
    return Segment(start, stop, lines, sides, *_labels(values, sides, lines, options))


def _labels(values: np.ndarray, sides: np.ndarray, lines: Limits, options: Options) -> tuple:
    """Return each point's label, and the trends."""
    outside = rules.outside(values, lines.lower, lines.upper)
    near = rules.outside(values, lines.near_lower, lines.near_upper)
    if not options.two_in_three_counts_outside:
        near &= ~outside
    trend = rules.trend(values, options.trend_length)
    shift = rules.shift(sides, options.run_length)
    label = np.zeros(len(values), dtype=np.int8)
    found = (shift != 0, rules.two_in_three(near, sides), trend != 0, outside)
    for place, points in enumerate(found, start=1):
        label[points] = place
    return label, trend
