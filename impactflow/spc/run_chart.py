"""The run chart: a median, and whether the points cross it as often as chance would."""

from dataclasses import dataclass
from functools import lru_cache
from math import log2
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc.cautions import patterns
from impactflow.spc.errors import SpcError
from impactflow.spc.meaning import meanings, sign_of
from impactflow.spc.series import Ordered, read

FEWEST = 10  # useful points below which the two rules say little (Anhøj 2015; qicharts2's vignette)
LONGER = 3  # the longest run that chance gives: log2(points) + 3 (Schilling 2012)
ONE_IN = 20  # crossings below the 5 % point of the binomial distribution (Chen 2010)


@dataclass(frozen=True, repr=False, eq=False)
class RunChart:
    """A run chart as figures.

    ``points`` has a row a point: date, value, median, side (-1, 0, 1), run (its number from 1;
    0 on the median or missing), special_cause ("shift" in a run that is too long) and meaning.
    ``useful`` counts the points off the median. ``longest_run`` and ``crossings`` are what the
    series has; with their limits they give ``signal``. Both limits are None when no point is
    useful.
    """

    improvement_direction: str
    points: pd.DataFrame
    median: float
    useful: int
    longest_run: int
    longest_run_limit: int | None
    crossings: int
    crossings_limit: int | None
    signal: bool
    warnings: tuple[str, ...]

    def __repr__(self) -> str:
        said = [f"Run chart of {len(self.points)} points", f"median {self.median:.4g}"]
        if self.useful:
            said += [
                f"longest run {self.longest_run} (limit {self.longest_run_limit})",
                f"crossings {self.crossings} (at least {self.crossings_limit})",
            ]
        said.append("a signal" if self.signal else "no signal")
        return "; ".join(said) + "".join(f"\n{sentence}" for sentence in self.warnings)


def run_chart(
    values: Any, dates: Any = None, *, improvement_direction: str = "increase"
) -> RunChart:
    """Compute a run chart and Anhøj's two rules.

    A signal is a longest run of more than round(log2(useful)) + 3 points, or fewer crossings of
    the median than the 5 % point of a binomial distribution of useful - 1 tosses. Points on the
    median, and missing ones, are passed over: they neither break nor lengthen a run.

    Args:
        values: a list, array or Series of numbers.
        dates: one date a value; a Series gives its own when its index is of dates.
        improvement_direction: "increase", "decrease" or "neutral".

    Returns:
        A frozen `RunChart`.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: Anhøj and Olesen 2014 (PLoS ONE 9(11): e113825); Anhøj 2015 (PLoS ONE 10(3):
    e0121349); qicharts2 0.7.5.
    """
    series, better = read(values, dates), sign_of(improvement_direction)
    known = series.values[~np.isnan(series.values)]
    if len(known) < 2:
        raise SpcError("There is one point. A run chart needs two or more, better ten.")
    middle = _median(known)
    side = np.nan_to_num(np.sign(series.values - middle)).astype(int)
    run = _runs(side)
    lengths = np.bincount(run)[1:]
    useful, longest = int(lengths.sum()), int(lengths.max(initial=0))
    crossings = max(len(lengths) - 1, 0)
    most, fewest = _limits(useful)
    signal = useful > 0 and (longest > most or crossings < fewest)
    return RunChart(
        improvement_direction,
        _points(series, middle, side, run, most, better),
        middle, useful, longest, most, crossings, fewest, signal,
        _warnings(series, useful, signal),
    )


@lru_cache(maxsize=256)
def fewest_crossings(tosses: int) -> int:
    """Return the 5 % point of heads in so many tosses: the least count with 5 % at or below it.

    Counted in whole numbers, so nothing is rounded: R's qbinom(0.05, tosses, 0.5).
    """
    ways = below = 1  # one way to have no heads
    heads = 0
    while below * ONE_IN < 2**tosses:
        ways = ways * (tosses - heads) // (heads + 1)
        heads += 1
        below += ways
    return heads


def _limits(useful: int) -> tuple[int | None, int | None]:
    if not useful:
        return None, None
    # R and Python both round halves to even, but log2 of a whole number never is a half.
    return round(log2(useful)) + LONGER, fewest_crossings(useful - 1)


def _median(known: np.ndarray) -> float:
    ordered = np.sort(known)
    low, high = ordered[(len(known) - 1) // 2], ordered[len(known) // 2]
    # Halved before they are added, because the sum of two very large numbers is infinite.
    return float(low if low == high else low / 2 + high / 2)


def _runs(side: np.ndarray) -> np.ndarray:
    """Number the runs from 1; points on the median belong to none."""
    off = np.flatnonzero(side)
    run = np.zeros(len(side), dtype=int)
    run[off] = np.cumsum(np.diff(side[off], prepend=0) != 0)
    return run


def _points(
    series: Ordered, middle: float, side: np.ndarray, run: np.ndarray, most: int | None, better: int
) -> pd.DataFrame:
    long = np.bincount(run)[run] > (most or 0)
    shifted = np.where(long, side, 0)
    return pd.DataFrame(
        {
            "date": series.dates,
            "value": series.values,
            "median": middle,
            "side": side,
            "run": run,
            "special_cause": np.where(shifted != 0, "shift", "").astype(object),
            "meaning": meanings(shifted, better),
        }
    )


def _warnings(series: Ordered, useful: int, signal: bool) -> tuple[str, ...]:
    said = list(series.warnings)
    missing = int(np.isnan(series.values).sum())
    if missing:
        said.append(f"{missing} of {len(series.values)} values are missing. "
                    "Runs go on across the gaps as if they were not there.")
    if not useful:
        said.append("Every point lies on the median, so there are no runs to judge.")
    elif useful < FEWEST:
        said.append(f"{useful} points lie off the median. "
                    f"With fewer than {FEWEST}, a run chart finds little.")
    return (*said, *(patterns(_scaled(series)) if signal else ()))


def _scaled(series: Ordered) -> Ordered:
    # Patterns do not depend on the unit; squares of very large numbers would be infinite.
    largest = np.nanmax(np.abs(series.values))
    return Ordered(series.values / largest, series.dates, series.dated) if largest else series
