"""What a reader of a chart should be told: few points, and patterns that pose as signals."""

import statistics

import numpy as np
import pandas as pd

from impactflow.spc.constants import TRIAL
from impactflow.spc.figures import number_of, spacing, when
from impactflow.spc.series import Ordered

# A pattern is named when it carries this share of the variation and more, beyond chance.
STRONG = 0.3
WEEKS, YEARS = 4, 2  # a pattern needs this many rounds to be told from chance
# Lag-one correlation at which neighbours are plainly not independent. In white noise of 24
# points about 2 % of series lie above it.
MEMORY = 0.4
REGULAR = 0.6  # of the steps alike make a series of days, weeks or months; others have no holes


def few_in_stretches(counts: list[int], stretches: list[tuple[int, int]], dates: pd.Index) -> list[str]:
    """Say on how little each set of limits rests where there are several, the last ones first.

    Args:
        counts: the points with a value that each rests on.
        stretches: each set's first place and the place after its last.
        dates: the series' dates, or its places.
    """
    named = [name.replace("Point", "point") for name in when(dates)]
    told = zip(counts, stretches, strict=True)
    return [_few(count, named[start:stop], stop == len(named), spacing(dates)) for count, (start, stop) in reversed(list(told)) if count < TRIAL]


def _few(count: int, named: list[str], newest: bool, point: str) -> str:
    """Say on how little one set of limits rests, from the names of its points."""
    alone = len(named) == 1
    span = f"since {named[0]}" if newest else f"of {named[0]}" if alone else f"of {named[0]} to {named[-1]}"
    if count >= 2:
        return f"Limits {span} rest on {number_of(count, point)}: a first try."
    if alone and not newest:
        return f"{named[0][0].upper()}{named[0][1:]} alone has no limits."
    return f"There are no limits {span}: {number_of(count, 'figure') if count else 'no figure'} is too few."


def few_points(count: int) -> list[str]:
    """Say it where a series has too few points for limits, or only for trial limits."""
    if count < 2:
        return ["The series has fewer than 2 points, so it has no limits."]
    if count < TRIAL:
        return [f"The series has {count} points. With fewer than {TRIAL}, the limits are a first try."]
    return []


def across_gaps(across: bool) -> list[str]:
    """Say it where limits rest on points that are no neighbours."""
    if not across:
        return []
    return ["Gaps leave too few neighbours, so the limits rest on points with gaps between them."]


def holes(series: Ordered) -> list[str]:
    """Say it where dates are missing altogether: the points beside a hole count as neighbours."""
    spacing = _spacing(series)
    if spacing <= 0:
        return []
    dates = series.dates.tz_localize(None)
    steps = np.diff(dates.as_unit("s").asi8) / 86_400
    regular = np.abs(steps - spacing) <= spacing / 10  # months have 28 to 31 days
    # Series of working days rest over weekends and bank holidays.
    wide = np.flatnonzero(steps > (5 if spacing == 1 else 1.5 * spacing))
    if not len(wide) or regular.mean() < REGULAR:
        return []
    first = wide[0]
    more = f", and {len(wide) - 1} more times" if len(wide) > 1 else ""
    return [f"Dates are missing between {dates[first]:%d %B %Y} and {dates[first + 1]:%d %B %Y}{more}. "
            "The points on both sides count as neighbours."]


def patterns(series: Ordered, signals: bool = True) -> list[str]:
    """Say it where weekday, season or memory may be what the rules have found, or have missed.

    A strong pattern widens the limits, so that often no rule finds anything.
    """
    may = "may be what the signals show" if signals else "may hide signals behind wide limits"
    spacing = _spacing(series)
    if spacing == 1:
        if _share(series.values, series.dates.day_of_week.to_numpy(), 7 * WEEKS) >= STRONG:
            return [f"The days of the week differ strongly, and {may}. "
                    "Chart weeks, or each weekday by itself."]
    if 28 <= spacing <= 31:
        if _share(series.values, series.dates.month.to_numpy(), 12 * YEARS) >= STRONG:
            return [f"The season is strong, and {may}. "
                    "Compare with the same months of other years."]
    if signals and _memory(series.values) > MEMORY:
        return ["Each point resembles the one before it, so the signals may be memory or season. "
                "Look for the same pattern in earlier years."]
    return []


def _spacing(series: Ordered) -> float:
    """Return the usual number of days between two points; 0 where there are no dates."""
    if not series.dated or len(series.dates) < 2:
        return 0.0
    # Local time: the clock, not the sun, says when a day is over.
    seconds = series.dates.tz_localize(None).as_unit("s").asi8
    return statistics.median((np.diff(seconds) / 86_400).tolist())


def _share(values: np.ndarray, groups: np.ndarray, least: int) -> float:
    """Return the share of variance between groups, less what chance alone would give."""
    known = ~np.isnan(values)
    values, groups = values[known], groups[known]
    sizes = np.bincount(groups)
    free = len(values) - np.count_nonzero(sizes)
    # The mean of fifty 0.3s is not 0.3: what is left of the variance would be all pattern.
    if len(values) < least or values.max() == values.min() or free <= 0:
        return 0.0
    total = float(((values - values.mean()) ** 2).sum())
    means = np.bincount(groups, values) / np.maximum(sizes, 1)
    within = float(((values - means[groups]) ** 2).sum())
    return 1 - (within / free) / (total / (len(values) - 1))


def _memory(values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    if len(known) < TRIAL or known.max() == known.min():
        return 0.0
    away = known - known.mean()
    return float((away[1:] * away[:-1]).sum() / (away**2).sum())
