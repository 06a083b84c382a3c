"""Waits between any two steps: the median, and how long the longest waits are."""

from collections.abc import Iterable
from numbers import Real
from typing import Any

import pandas as pd

from impactflow.measures.columns import column, refuse_twice, times
from impactflow.measures.errors import MeasureError
from impactflow.measures.grouping import groups
from impactflow.measures.timing import counts, timed

DECISION, BED = "decided_to_admit_time", "admission_time"


def waits(
    frame: pd.DataFrame, start: str, end: str, by: Any = None, percentiles: Iterable[float] = (95,)
) -> pd.DataFrame:
    """Return the median, mean and percentiles of the minutes between two steps.

    Percentiles are of type 7: on a straight line between the two nearest waits.
    Source: Hyndman and Fan 1996, type 7; the default of numpy.

    Args:
        frame: a row a patient. Leave out first those for whom the step does not exist, such as
            handover for people who walked in; else they are counted as not recorded.
        start: the column from which the wait is counted.
        end: the column to which it is counted.
        by: columns to group by, or "hour", "weekday", "day", "week", "month" of ``start``.
        percentiles: from 0 to 100.

    Returns:
        A row a group: ``count``, of which ``timed``, ``not_recorded`` and ``impossible``; of the
        timed ``median``, ``mean`` and ``p95`` (one for each percentile), in minutes.

    Raises:
        MeasureError: a column is missing or holds no times, or a percentile is none.
    """
    rows, grouped = timed(frame, start, end), groups(frame, by, start)
    shares = _shares(percentiles)
    table = counts(grouped, rows)
    table["median"] = grouped.apply(rows["minutes"], "median")
    table["mean"] = grouped.apply(rows["minutes"], "mean")
    for name, share in shares.items():
        table[name] = grouped.apply(rows["minutes"], "quantile", share)
    return table


def decisions_to_admit(attendances: pd.DataFrame, spells: pd.DataFrame) -> pd.DataFrame:
    """Return the attendances with a decision to admit, each with the time of its first bed.

    Args:
        attendances: columns ``attendance_id`` and ``decided_to_admit_time``.
        spells: columns ``attendance_id`` and ``admission_time``.

    Returns:
        Those rows of ``attendances`` on their index, with ``admission_time``; missing where no
        stay followed.

    Raises:
        MeasureError: a column is missing, or two stays name one attendance.
    """
    refuse_twice(spells, ["attendance_id"])
    bed = times(spells, BED).set_axis(column(spells, "attendance_id"))
    bed = bed[bed.index.notna()]
    bed_of = bed.reindex(column(attendances, "attendance_id"))
    decided = times(attendances, DECISION).notna().to_numpy()
    return attendances.assign(**{BED: bed_of.array})[decided]


def time_to_bed(
    attendances: pd.DataFrame, spells: pd.DataFrame, by: Any = None, percentiles: Iterable[float] = (95,)
) -> pd.DataFrame:
    """Return the waits from the decision to admit to the first bed.

    Source: NHS England's monthly return counts delays from the decision to admit to admission.

    Returns:
        As `waits`, in minutes; ``not_recorded`` are decisions that no stay in the table followed.

    Raises:
        MeasureError: as `decisions_to_admit` and `waits`.
    """
    return waits(decisions_to_admit(attendances, spells), DECISION, BED, by, percentiles)


def _shares(percentiles: Iterable[float]) -> dict[str, float]:
    asked = list(percentiles) if isinstance(percentiles, Iterable) else [percentiles]
    for one in asked:
        if not isinstance(one, Real) or not 0 <= one <= 100:
            raise MeasureError(f"A percentile is {str(one)[:40]!r}. It should be a number from 0 to 100.")
    return {f"p{one:g}": one / 100 for one in asked}
