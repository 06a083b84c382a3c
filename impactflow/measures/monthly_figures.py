"""The figures of a month: what a board reads of a hospital's flow, a row a month."""

import numpy as np
import pandas as pd

from impactflow.measures.columns import labels
from impactflow.measures.corridor import corridor_hours
from impactflow.measures.delays import delay_days
from impactflow.measures.grouping import groups
from impactflow.measures.length_of_stay import ADMISSION, DISCHARGE, nights
from impactflow.measures.within import over_twelve_hours, share_within

METHOD, EMERGENCY = "admission_method", "emergency"


def monthly_figures(attendances: pd.DataFrame, spells: pd.DataFrame) -> pd.DataFrame:
    """Return the figures of a monthly report: counts with their denominators, for `impactflow.spc.report`.

    Source: each measure as in its own function; the choice of them is ours.

    Args:
        attendances: as `share_within` and `corridor_hours` need them.
        spells: as `delay_days` needs them, and the column ``admission_method``.

    Returns:
        A row a month from the first to the last attendance: of the attendances of the month ``attendances``,
        ``timed``, ``within_four_hours``, ``over_twelve_hours`` and ``corridor_hours``; of the
        emergencies admitted in it ``overnight_admissions``, who stayed over a midnight or are still
        there; of the stays that ended in it ``delay_bed_days``, ``nights`` and ``stays``, and
        ``mean_stay`` in nights. ``days`` is the length of the month. Before the first stay and after the
        last one a month has no figures of stays.

    Raises:
        MeasureError: a column is missing or of the wrong kind.
    """
    four = share_within(attendances, 4, by="month")
    came = four[["count", "timed", "within"]].set_axis(["attendances", "timed", "within_four_hours"], axis="columns")
    came["over_twelve_hours"] = over_twelve_hours(attendances, by="month")["over"]
    came["corridor_hours"] = corridor_hours(attendances, by="month")["hours"]
    came = came[came.index.notna()]
    table = came.join(_admitted(spells)).join(_left(spells))
    table.insert(0, "days", table.index.days_in_month)
    return table


def _admitted(spells: pd.DataFrame) -> pd.Series:
    emergency = (labels(spells, METHOD) == EMERGENCY).to_numpy()
    overnight = emergency & (nights(spells) != 0).to_numpy()
    return groups(spells, "month", ADMISSION).sums({"overnight_admissions": overnight})["overnight_admissions"]


def _left(spells: pd.DataFrame) -> pd.DataFrame:
    stay = nights(spells)
    ended = {"delay_bed_days": delay_days(spells), "nights": stay, "stays": stay.notna()}
    table = groups(spells, "month", DISCHARGE).sums({name: np.asarray(values) for name, values in ended.items()})
    return table.assign(mean_stay=table["nights"] / table["stays"].where(table["stays"] > 0))
