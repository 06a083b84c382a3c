"""Charts of counts: p, u and c, and Laney's p' and u' for large denominators."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.spc import laney
from impactflow.spc.cautions import few_points
from impactflow.spc.counts import Counts, events, proportions, rates, side_of
from impactflow.spc.errors import SpcError
from impactflow.spc.meaning import meanings, sign_of
from impactflow.spc.options import flag

SIGMAS = 3  # Shewhart: limits at three standard errors
TITLES = {"p": "p chart", "u": "u chart", "c": "c chart", "p_prime": "p′ chart", "u_prime": "u′ chart"}
INSTEAD = {
    "p": "Use p_prime, or an XmR chart of the percentage.",
    "u": "Use u_prime, or an XmR chart of the rate.",
    "c": "Use an XmR chart of the counts.",
}


@dataclass(frozen=True, repr=False, eq=False)
class AttributeChart:
    """A chart of counts as figures: what a chart draws and a report says.

    ``kind`` is "p", "u", "c", "p_prime" or "u_prime". ``points`` has a row a point: date, value
    (p: proportion, 0 to 1; u: events per unit of the denominator; c: the count), numerator,
    denominator (c: 1), mean, lower_limit, upper_limit, sigma (a third of the way to the limits
    before they are cut off at 0 or 1), special_cause ("" or "outside"), side and meaning.
    ``mean`` is the centre line, ``sigma_z`` Laney's factor (None for p, u and c), ``warnings``
    sentences for the reader.
    """

    kind: str
    improvement_direction: str
    points: pd.DataFrame
    mean: float
    sigma_z: float | None
    warnings: tuple[str, ...]

    def __repr__(self) -> str:
        outside = int((self.points["special_cause"] != "").sum())
        last = self.points.dropna(subset="value").iloc[-1]
        said = [
            f"{TITLES[self.kind]} of {len(self.points)} points",
            f"mean {self.mean:.4g}",
            f"limits at the last point {last['lower_limit']:.4g} to {last['upper_limit']:.4g}",
            f"{outside} outside",
        ]
        if self.sigma_z is not None:
            said.append(f"sigma z {self.sigma_z:.3g}")
        return "; ".join(said) + "".join(f"\n{sentence}" for sentence in self.warnings)


def p(
    numerators: Any,
    denominators: Any,
    dates: Any = None,
    *,
    improvement_direction: str = "increase",
) -> AttributeChart:
    """Chart a proportion: those affected out of all, such as breaches out of attendances.

    Args:
        numerators: whole counts; with none a point has no value and no limits.
        denominators: whole counts; with zero or none likewise.
        dates: one date a point; a Series gives its own when its index is of dates.
        improvement_direction: "increase", "decrease" or "neutral".

    Returns:
        A frozen `AttributeChart`; values and limits are proportions, 0 to 1. The mean is all
        numerators over all denominators of points that have both; limits are
        mean ± 3 sqrt(mean (1 - mean) / denominator), cut off at 0 and 1. A point on a limit is
        inside.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: Montgomery, Introduction to Statistical Quality Control, chapter 7; qicharts2 0.7.5.
    """
    return _chart("p", proportions(numerators, denominators, dates), improvement_direction)


def u(
    numerators: Any,
    denominators: Any,
    dates: Any = None,
    *,
    improvement_direction: str = "increase",
) -> AttributeChart:
    """Chart a rate: events over exposure, such as falls over bed days.

    Args:
        numerators: whole counts of events; a missing one is a gap.
        denominators: exposure, whole or not; with zero or none a point has no value.
        dates: one date a point; a Series gives its own when its index is of dates.
        improvement_direction: "increase", "decrease" or "neutral".

    Returns:
        A frozen `AttributeChart`; values and limits are events per unit of the denominator. The
        mean is all events over all exposure; limits are mean ± 3 sqrt(mean / denominator), cut
        off at 0. A point on a limit is inside.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: Montgomery, chapter 7; qicharts2 0.7.5.
    """
    return _chart("u", rates(numerators, denominators, dates), improvement_direction)


def c(counts: Any, dates: Any = None, *, improvement_direction: str = "increase") -> AttributeChart:
    """Chart counts of events in equal periods or areas.

    Args:
        counts: whole counts; a missing one is a gap.
        dates: one date a point; a Series gives its own when its index is of dates.
        improvement_direction: "increase", "decrease" or "neutral".

    Returns:
        A frozen `AttributeChart`; limits are mean ± 3 sqrt(mean), cut off at 0.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: Montgomery, chapter 7; qicharts2 0.7.5.
    """
    return _chart("c", events(counts, dates), improvement_direction)


def p_prime(
    numerators: Any,
    denominators: Any,
    dates: Any = None,
    *,
    improvement_direction: str = "increase",
    screen_outliers: bool = True,
) -> AttributeChart:
    """Chart a proportion whose points differ more than chance: large denominators.

    Args:
        numerators, denominators, dates, improvement_direction: as in `p`.
        screen_outliers: leave out very large moving ranges of z, once, as `xmr` does.

    Returns:
        A frozen `AttributeChart`: the limits of `p`, times ``sigma_z`` as wide.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: Laney 2002; qicharts2 0.7.5. See `laney.sigma_z`.
    """
    counts = proportions(numerators, denominators, dates)
    return _chart("p_prime", counts, improvement_direction, screen_outliers)


def u_prime(
    numerators: Any,
    denominators: Any,
    dates: Any = None,
    *,
    improvement_direction: str = "increase",
    screen_outliers: bool = True,
) -> AttributeChart:
    """Chart a rate whose points differ more than chance: large denominators.

    Args:
        numerators, denominators, dates, improvement_direction: as in `u`.
        screen_outliers: leave out very large moving ranges of z, once, as `xmr` does.

    Returns:
        A frozen `AttributeChart`: the limits of `u`, times ``sigma_z`` as wide.

    Raises:
        SpcError: what cannot be charted, in a sentence.

    Source: Laney 2002; qicharts2 0.7.5. See `laney.sigma_z`.
    """
    counts = rates(numerators, denominators, dates)
    return _chart("u_prime", counts, improvement_direction, screen_outliers)


def _chart(kind: str, counts: Counts, direction: str, screen: bool = True) -> AttributeChart:
    better, screen = sign_of(direction), flag("screen_outliers", screen)
    plain = _standard_error(kind, counts)
    spread = laney.sigma_z(laney.z_scores(counts.values, counts.mean, plain), screen)
    primed = kind.endswith("_prime")
    if primed and np.isnan(spread):
        raise SpcError(
            "No two points with a value stand side by side, so how much neighbours differ cannot "
            f"be measured. Use {kind[0]}, or fill the gaps."
        )
    said = _warnings(kind, counts, spread, primed)
    points = _points(counts, plain * spread if primed else plain, _ceiling(kind), better)
    return AttributeChart(kind, direction, points, counts.mean, spread if primed else None, said)


def _standard_error(kind: str, counts: Counts) -> np.ndarray:
    mean = counts.mean
    if kind == "c":  # every period is alike, so that one without a count has limits too
        return np.full(len(counts.numerators), np.sqrt(mean))
    variance = mean * (1 - mean) if kind.startswith("p") else mean
    return np.sqrt(variance / counts.sizes)


def _ceiling(kind: str) -> float:
    return 1.0 if kind.startswith("p") else np.inf


def _points(counts: Counts, sigma: np.ndarray, ceiling: float, better: int) -> pd.DataFrame:
    values, mean = counts.values, counts.mean
    lower = np.clip(mean - SIGMAS * sigma, 0, ceiling)
    upper = np.clip(mean + SIGMAS * sigma, 0, ceiling)
    signs = np.maximum(side_of(values, upper), 0) + np.minimum(side_of(values, lower), 0)
    return pd.DataFrame(
        {
            "date": counts.dates,
            "value": values,
            "numerator": counts.numerators,
            "denominator": counts.denominators,
            "mean": mean,
            "lower_limit": lower,
            "upper_limit": upper,
            "sigma": sigma,
            "special_cause": np.where(signs == 0, "", "outside").astype(object),
            "side": side_of(values, mean),
            "meaning": meanings(signs, better),
        }
    )


def _warnings(kind: str, counts: Counts, spread: float, primed: bool) -> tuple[str, ...]:
    used = int(counts.usable.sum())
    said = [*counts.warnings, *few_points(used)]
    if counts.mean == 0:
        said.append("Every count is zero, so the limits have no width. "
                    "Chart longer periods, or the time between events.")
    if not primed and laney.too_narrow(spread, used):
        said.append(f"The limits are too narrow: the points differ {spread:.1f} times as much as "
                    f"chance alone explains. {INSTEAD[kind]}")
    return tuple(said)
