"""Capacity from demand as it was: how much would have been enough, how often."""

from collections.abc import Iterable
from fractions import Fraction
from numbers import Real
from typing import Any

from impactflow.queueing.checks import number
from impactflow.queueing.errors import QueueingError

MISSING = ("NoneType", "NAType", "NaTType")  # pandas has two of its own


def capacity_percentile(demand: Iterable[float], percentile: float = 85) -> float:
    """Return the capacity that covers demand in that share of periods.

    Args:
        demand: how much was asked for in each period, such as referrals a week: a list, an array
            or a Series of numbers from 0 up.
        percentile: the share of periods in which demand should fit, from 0 to 100.

    Returns:
        The capacity a period, in the unit of ``demand``, between two of its figures where need
        be. Round up what comes in whole pieces, such as beds.

    Raises:
        QueueingError: there is no demand, a figure is missing or none, or the percentile is
            outside 0 to 100.

    Source: the quantile of Hyndman and Fan's type 7, as in R and numpy. Planning for a high
    percentile of demand is taught in NHS England's demand and capacity programme; 85 is a custom,
    not a finding.
    """
    share = _share(percentile)
    figures = sorted(_figures(demand))
    # In fractions: 0.85 × 20 steps is 17 exactly, and not a little beside it.
    place = share * (len(figures) - 1)
    low = int(place)
    if low == place:
        return figures[low]
    step = Fraction(figures[low + 1]) - Fraction(figures[low])
    return float(Fraction(figures[low]) + (place - low) * step)


def _share(percentile: Any) -> Fraction:
    asked = number("percentile", percentile)
    if asked > 100:
        raise QueueingError(f"percentile is {asked:g}. It should be from 0 to 100, such as 85.")
    return Fraction(asked) / 100


def _figures(demand: Any) -> list[float]:
    listed = _listed(demand)
    if not listed:
        raise QueueingError("There is no demand to plan for: the list is empty.")
    missing = [str(place) for place, value in enumerate(listed, start=1) if _is_missing(value)]
    if missing:
        raise QueueingError(
            f"Demand is missing in {_places(missing)}. Fill in what was asked for, or leave the "
            "period out."
        )
    return [number(f"Demand in period {n}", value) for n, value in enumerate(listed, start=1)]


def _listed(demand: Any) -> list:
    try:
        if not isinstance(demand, (str, bytes, dict)):
            return list(demand)
    except TypeError:
        pass  # a single number, or an array of no dimension, cannot be listed
    raise QueueingError("The demand should be a list of numbers, an array or a Series.")


def _is_missing(value: Any) -> bool:
    return type(value).__name__ in MISSING or (isinstance(value, Real) and value != value)


def _places(missing: list[str]) -> str:
    shown = ", ".join(missing[:5]) + (f" and {len(missing) - 5} more" if len(missing) > 5 else "")
    return f"period{'s' if len(missing) > 1 else ''} {shown}"
