"""What questions 5.4 and 5.5 ask about: Fairbeck's weeks, before and after two changes."""

import pandas as pd

from impactflow import datasets
from impactflow.measures import nights

STAYED = ["attendance_id", "admission_method", "admission_time", "discharge_time"]
CAME = ["attendance_id", "arrival_time", "disposal", "sdec_suitable"]
WEEKS = slice("2024-04-01", "2026-03-23")  # Mondays of whole weeks
RECORDED, WIDENED = "2025-07-01", "2025-09-01"
SAME_DAY = "same-day emergency care"


def weeks() -> dict[str, pd.DataFrame]:
    """Load a row a week: emergencies who came to a bed, how long they stayed, and who had same-day care."""
    came, stayed = datasets.load("ed_attendances", CAME), datasets.load("inpatient_spells", STAYED)
    table = stayed[stayed["admission_method"] == "emergency"].copy()
    table["nights"] = nights(table)
    table["suitable"] = came.set_index("attendance_id")["sdec_suitable"].reindex(table["attendance_id"]).to_numpy()
    overnight, admitted, left = table["nights"] != 0, week(table["admission_time"]), week(table["discharge_time"])
    found = {
        "emergency": admitted.value_counts(),
        "overnight": admitted[overnight].value_counts(),
        "suitable": admitted[overnight & (table["suitable"] == True)].value_counts(),  # noqa: E712
        "others": admitted[overnight & (table["suitable"] == False)].value_counts(),  # noqa: E712
        "mean_stay": table["nights"].groupby(left).mean(),
        "same_day": week(came["arrival_time"][came["disposal"] == SAME_DAY]).value_counts(),
    }
    return {"weeks": pd.DataFrame(found).sort_index().loc[WEEKS].astype(float)}


def week(times: pd.Series) -> pd.Series:
    """Return the Monday of each time."""
    return times.dt.to_period("W").dt.start_time
