"""Occupancy: the share of open beds that hold a patient, by hour, ward and hospital."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.clock import comes_twice
from impactflow.measures.columns import labels, local_times, numbers, times
from impactflow.measures.errors import MeasureError
from impactflow.measures.grouping import groups
from impactflow.measures.timing import percent


def occupancy(bed_state: pd.DataFrame, by: Any = None) -> pd.DataFrame:
    """Return beds open, beds occupied and their share, in percent.

    The share is of sums, occupied bed-hours over open bed-hours: a mean of percentages would count
    a ward of 4 beds as much as one of 30. It may exceed 100: patients in a ward that has fewer
    beds open, or none, are patients, and are counted.
    Source: the published share is of available beds occupied at midnight (Department of Health,
    Beds Open Overnight). Ours is of every hour that the table holds; see `midnight_and_midday`.

    Args:
        bed_state: columns ``time``, ``ward_code``, ``beds_open``, ``beds_occupied``.
        by: columns to group by, or "hour", "weekday", "day", "week", "month".

    Returns:
        A row a group: ``hours`` counted; ``beds_open`` and ``beds_occupied``, the mean of these
        hours; ``percent``, missing where no bed was open; ``no_open_beds``, ward-hours without an
        open bed; ``over_full``, ward-hours with more patients than open beds; ``not_recorded``,
        ward-hours that lack a figure and are left out.

    Raises:
        MeasureError: a column is missing or of the wrong kind, a count is below 0, or an hour has
            a ward twice.
    """
    state, grouped = _checked(bed_state), groups(bed_state, by, "time")
    known = state["known"]
    added = grouped.sums(
        {
            "beds_open": state["open"].where(known),
            "beds_occupied": state["occupied"].where(known),
            "no_open_beds": known & (state["open"] == 0),
            "over_full": known & (state["occupied"] > state["open"]),
            "not_recorded": ~known,
        }
    )
    share = percent(added["beds_occupied"], added["beds_open"])
    added.insert(0, "hours", np.nan_to_num(grouped.apply(state["hour"].where(known), "nunique")).astype(int))
    for name in ("beds_open", "beds_occupied"):
        added[name] = added[name] / added["hours"].where(added["hours"] > 0)
    added.insert(3, "percent", share)
    return added


def midnight_and_midday(bed_state: pd.DataFrame, by: Any = None) -> pd.DataFrame:
    """Return occupancy at midnight beside that at noon: midnight hides midday.

    Source: as `occupancy`. The hours are those that begin at 00:00 and at 12:00.

    Returns:
        A row a group: ``midnight_percent``, ``midday_percent``, and ``difference``, midday less
        midnight, in percentage points.

    Raises:
        MeasureError: as `occupancy`.
    """
    _checked(bed_state)
    at = local_times(bed_state, "time")
    minutes = (at.dt.hour * 60 + at.dt.minute).to_numpy()
    found = groups(bed_state, by, "time").index
    table = pd.DataFrame(
        {
            name: occupancy(bed_state[minutes == minute], by)["percent"].reindex(found)
            for name, minute in (("midnight_percent", 0), ("midday_percent", 720))
        }
    )
    return table.assign(difference=table["midday_percent"] - table["midnight_percent"])


def free_beds(bed_state: pd.DataFrame, by: Any = "hour") -> pd.DataFrame:
    """Return the beds that are open and empty, in the whole hospital.

    Open less occupied, over all wards. A ward with more patients than open beds counts below
    nought, because these patients need a bed elsewhere. No bed is free for everybody: wards differ
    by specialty and sex. Source: our own measure.

    Args:
        bed_state: columns ``time``, ``ward_code``, ``beds_open``, ``beds_occupied``.
        by: "hour", "weekday", "day", "week", "month", several, or nothing.

    Returns:
        A row a group: ``hours`` counted; ``mean``, ``median`` and ``least`` free beds of these
        hours; ``none_free_percent``, the share of hours with no free bed or fewer;
        ``not_recorded``, hours in which a ward lacks a figure, and which are left out.

    Raises:
        MeasureError: as `occupancy`.
    """
    state = _checked(bed_state)
    state["free"] = state["open"] - state["occupied"]
    # One missing ward makes the hospital's hour unknown.
    hourly = state.groupby("hour")["free"].sum(skipna=False).to_numpy()
    when = pd.DataFrame({"time": state.groupby("hour")["time"].first().to_numpy()})
    grouped, free = groups(when, by, "time"), pd.Series(hourly)
    table = grouped.sums({"hours": free.notna(), "none": free <= 0, "not_recorded": free.isna()})
    for name, how in (("mean", "mean"), ("median", "median"), ("least", "min")):
        table[name] = grouped.apply(free, how)
    table["none_free_percent"] = percent(table["none"], table["hours"])
    return table[["hours", "mean", "median", "least", "none_free_percent", "not_recorded"]]


def _checked(bed_state: pd.DataFrame) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "time": local_times(bed_state, "time"),
            "ward": labels(bed_state, "ward_code"),
            "open": numbers(bed_state, "beds_open"),
            "occupied": numbers(bed_state, "beds_occupied"),
        }
    )
    if table[["time", "ward"]].isna().any(axis=None):
        raise MeasureError("A row of the bed state has no time or no ward. Give it one, or leave the row out.")
    if (table[["open", "occupied"]] < 0).any(axis=None):
        raise MeasureError("A count of beds is below 0. Look for a slip, and put it right or leave it empty.")
    table["hour"] = _hours(times(bed_state, "time"), table)
    return table.assign(known=table["open"].notna() & table["occupied"].notna())


def _hours(at: pd.Series, table: pd.DataFrame) -> np.ndarray:
    """Number the hours. The one that October has twice is two, told apart by a ward's second row."""
    hour = pd.factorize(at)[0]
    row = pd.Series(hour * (len(table) + 1) + pd.factorize(table["ward"])[0])
    if not row.duplicated().any():
        return hour
    nth = row.groupby(row).cumcount()
    _refuse_twice(table, nth > comes_twice(at))
    return 2 * hour + nth.to_numpy()


def _refuse_twice(table: pd.DataFrame, twice: pd.Series) -> None:
    if twice.any():
        first = table[twice].iloc[0]
        raise MeasureError(
            f"Ward {first['ward']} has two rows at {first['time']:%d %B %Y %H:%M}. Keep the right one."
        )
