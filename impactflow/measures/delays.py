"""Delays: from the day on which a patient is ready to the day on which the patient leaves."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.clock import signed_minutes
from impactflow.measures.columns import labels, local_times, moment
from impactflow.measures.errors import MeasureError
from impactflow.measures.grouping import groups
from impactflow.measures.largest_first import largest_first
from impactflow.measures.length_of_stay import whole_days

ADMISSION, READY, LEFT, DESTINATION = "admission_time", "ready_time", "discharge_time", "discharge_destination"
DIED = "died"


def delay_days(spells: pd.DataFrame, until: Any = None) -> pd.Series:
    """Return the whole days for which each patient waited to leave, once ready.

    The date of discharge less the date of being ready: who leaves on that day has 0. Hours are
    had with `elapsed_minutes(spells, "ready_time", "discharge_time")`.
    Source: NHS England, New Discharge Ready Date, 2023: from the discharge ready date, when the
    criteria to reside are no longer met, to the actual date of discharge.

    Args:
        spells: columns ``ready_time``, ``discharge_time``, ``discharge_destination``.
        until: the day on which the extract ends. Those who are ready and still there then have
            their days so far; without it they have none.

    Returns:
        Days on the index of ``spells``. Missing for those who died, are not ready, are still
        there (without ``until``), or left before they were ready.

    Raises:
        MeasureError: a column is missing or of the wrong kind, or ``until`` is no date, or lies
            before somebody who is still there was ready.
    """
    state, ready, left = states(spells), local_times(spells, READY), local_times(spells, LEFT)
    days = whole_days(ready, left).where(state.isin(["delayed", "same_day"]))
    if until is not None:
        here, now = state == "still_here", moment(until, "until")
        so_far = whole_days(ready, pd.Series(now, index=ready.index))
        if (so_far[here] < 0).any():
            raise MeasureError(f"“until” is {now:%d %B %Y}, but a patient who is still there was ready later.")
        days = days.where(~here, so_far)
    return days.set_axis(spells.index).rename("delay_days")


def delay_counts(spells: pd.DataFrame, by: Any = None) -> pd.DataFrame:
    """Say what became of every stay, so that none is dropped in silence.

    Source: as `delay_days`.

    Args:
        spells: columns ``ready_time``, ``discharge_time``, ``discharge_destination``.
        by: columns to group by, or "week", "month" and so on, of ``admission_time``.

    Returns:
        A row a group: ``stays``, each of which is one of ``delayed`` (left on a later day than
        ready), ``same_day``, ``still_here`` (ready), ``died``, ``not_ready`` (no time at which the
        patient was ready, left or not) and ``impossible`` (left before ready); and
        ``delayed_percent`` of those who were ready and left.

    Raises:
        MeasureError: a column is missing or of the wrong kind.
    """
    state = states(spells)
    kinds = ("delayed", "same_day", "still_here", "died", "not_ready", "impossible")
    flags = {kind: state == kind for kind in kinds}
    table = groups(spells, by, ADMISSION).sums({"stays": np.ones(len(state), int), **flags})
    left = table["delayed"] + table["same_day"]
    return table.assign(delayed_percent=100 * table["delayed"] / left.where(left > 0))


def delay_pareto(spells: pd.DataFrame, by: Any = "delay_reason", until: Any = None) -> pd.DataFrame:
    """Return delays by reason, or pathway, with the most bed days first.

    By bed days, because one patient who waits 30 days holds as many as 30 who wait one.
    Source: days as in `delay_days`.

    Args:
        spells: as `delay_days`, and the columns of ``by``.
        by: columns to group by. A delay without a reason is "not recorded".
        until: as `delay_days`; without it, those still there are left out (see `delay_counts`).

    Returns:
        A row a group with a delay of a day or more: ``bed_days``, ``percent`` of all,
        ``cumulative_percent``; ``patients``, ``patients_percent``, of whom ``still_here``;
        ``days_each``, the mean. Ties stand in the order of their labels.

    Raises:
        MeasureError: as `delay_days`.
    """
    days = delay_days(spells, until).reset_index(drop=True)
    late = (days > 0).to_numpy()
    here = local_times(spells, LEFT).isna()[late]
    grouped = groups(spells[late], by, READY)
    table = grouped.sums({"bed_days": days[late].astype(int), "patients": np.ones(late.sum(), int), "still_here": here})
    table = table[table["patients"] > 0]
    table = largest_first(table["bed_days"]).join(table[["patients", "still_here"]])
    table.insert(4, "patients_percent", 100 * table["patients"] / table["patients"].sum())
    return table.assign(days_each=table["bed_days"] / table["patients"])


def states(spells: pd.DataFrame) -> pd.Series:
    """Return what became of each stay, on a plain index: one word each.

    Who died is not counted as delayed, ready or not: nobody waited to leave.
    """
    ready, left = local_times(spells, READY), local_times(spells, LEFT)
    died = labels(spells, DESTINATION) == DIED
    waited = whole_days(ready, left)
    kinds = {
        "died": died,
        "not_ready": ready.isna(),
        "still_here": left.isna(),
        "impossible": signed_minutes(spells, READY, LEFT) < 0,
        "same_day": waited == 0,
    }
    return pd.Series(np.select(list(kinds.values()), list(kinds), "delayed"), dtype=object)
