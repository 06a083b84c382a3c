"""Beds asked for and beds released, added up hour by hour: what the gap cannot hide."""

from collections.abc import Collection
from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.columns import column, local_times, moment, positive
from impactflow.measures.waits import decisions_to_admit

REQUESTED, BED, RELEASED = "requested_time", "bed_time", "released_time"
SAME_DAY_CARE = "SDEC"  # it stands in the column of wards, and has no beds


def bed_requests(
    attendances: pd.DataFrame, spells: pd.DataFrame, no_beds: Collection[str] = (SAME_DAY_CARE,)
) -> pd.DataFrame:
    """Return when each ward bed was asked for, given and released.

    An emergency asks for a bed at the decision to admit. Where none is known, and for planned
    admissions, the bed is asked for when it is given. Stays without a ward, or in a place that has
    no beds, are left out. A decision that no stay followed asks for a bed only while the patient
    is in the department: once gone, the request is withdrawn and left out.
    Source: our own measure.

    Args:
        attendances: columns ``attendance_id``, ``decided_to_admit_time``, ``departure_time``.
        spells: columns ``attendance_id``, ``admission_time``, ``discharge_time``, ``ward_code``.
        no_beds: ward codes of places without beds, such as same-day emergency care.

    Returns:
        A row a request: ``requested_time``, ``bed_time`` (missing while waiting) and
        ``released_time`` (missing while in the bed).

    Raises:
        MeasureError: a column is missing or of the wrong kind, or two stays name one attendance.
    """
    decided = decisions_to_admit(attendances, spells)
    known = local_times(decided, "decided_to_admit_time").set_axis(column(decided, "attendance_id"))
    bed = local_times(spells, "admission_time")
    known = known[known.index.notna() & ~known.index.duplicated()]
    asked = known.reindex(column(spells, "attendance_id")).reset_index(drop=True)
    ward = column(spells, "ward_code")
    stays = pd.DataFrame(
        {
            REQUESTED: asked.fillna(bed),
            BED: bed,
            RELEASED: local_times(spells, "discharge_time"),
        }
    )[ward.notna() & ~ward.isin(no_beds)]
    return pd.concat([stays, _still_waiting(decided, spells)], ignore_index=True)


def _still_waiting(decided: pd.DataFrame, spells: pd.DataFrame) -> pd.DataFrame:
    followed = column(decided, "attendance_id").isin(column(spells, "attendance_id").dropna())
    waiting = ~followed & local_times(decided, "departure_time").isna()
    asked = local_times(decided, "decided_to_admit_time")[waiting]
    none = pd.Series(pd.NaT, index=asked.index, dtype=asked.dtype)
    return pd.DataFrame({REQUESTED: asked, BED: none, RELEASED: none})


def bed_gap(
    attendances: pd.DataFrame, spells: pd.DataFrame, start: Any, hours: int = 24, no_beds: Collection[str] = (SAME_DAY_CARE,)
) -> pd.DataFrame:
    """Return the beds asked for less the beds released, added up from a start.

    It begins with those who already wait for a bed at the start (boarders). It may fall below 0,
    when more beds were released than asked for: nothing is cut off, so that a gap cannot hide.
    Hours are those of the clock on the wall. Source: our own measure, the course's module 4.

    Args:
        attendances: as `bed_requests`.
        spells: as `bed_requests`.
        start: a day or time, such as "2025-01-13".
        hours: how many.
        no_beds: as `bed_requests`.

    Returns:
        A row an hour, by ``time``, the first at the start: ``requested`` and ``released`` since
        the row before (what happens on the hour counts in its row), ``boarders`` who wait at that
        time, ``cumulative_requested`` (with the boarders at the start), ``cumulative_released``,
        and ``gap``.

    Raises:
        MeasureError: as `bed_requests`, or ``start`` or ``hours`` cannot be read.
    """
    requests = bed_requests(attendances, spells, no_beds)
    at = pd.date_range(moment(start, "start"), periods=int(positive(hours, "hours")) + 1, freq="h", name="time")
    asked, left = _so_far(requests[REQUESTED], at), _so_far(requests[RELEASED], at)
    # A bed given before it was asked for, which cannot be, does not make boarders fewer than none.
    boarders = asked - _so_far(requests[[REQUESTED, BED]].max(axis=1, skipna=False), at)
    table = pd.DataFrame({"requested": np.diff(asked, prepend=asked[0])}, index=at)
    table["released"] = np.diff(left, prepend=left[0])
    table["boarders"] = boarders
    table["cumulative_requested"] = boarders[0] + table["requested"].cumsum()
    table["cumulative_released"] = table["released"].cumsum()
    return table.assign(gap=table["cumulative_requested"] - table["cumulative_released"])


def _so_far(times: pd.Series, at: pd.DatetimeIndex) -> np.ndarray:
    known = np.sort(times.dropna().to_numpy("datetime64[ns]"))
    return np.searchsorted(known, at.to_numpy("datetime64[ns]"), "right")
