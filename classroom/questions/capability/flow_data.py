"""What questions 4.1 and 4.2 ask about: a year of one ward, and one Monday of the whole hospital."""

import pandas as pd

from impactflow import datasets
from impactflow.measures import bed_gap, elapsed_minutes

WARD, FIRST, UNTIL, DAYS = "PLA", "2024-06-01", "2025-06-01", 365
MONDAY = "2025-11-10"
CAME = ["attendance_id", "decided_to_admit_time", "departure_time"]
STAYED = ["attendance_id", "admission_time", "discharge_time", "ward_code"]


def ward_year() -> dict[str, pd.DataFrame]:
    """Load a year of one ward: each stay in hours and in dates, and its beds hour by hour."""
    stays, beds = datasets.load("ward_stays"), datasets.load("bed_state_hourly")
    here = stays[(stays["ward_code"] == WARD) & _within(stays["start_time"])].reset_index(drop=True)
    dates = here["end_time"].dt.normalize() - here["start_time"].dt.normalize()
    hours = elapsed_minutes(here, "start_time", "end_time") / 60
    state = beds[(beds["ward_code"] == WARD) & _within(beds["time"])].reset_index(drop=True)
    return {"stays": pd.DataFrame({"hours": hours, "dates": dates.dt.days + 1}), "beds": state}


def _within(times: pd.Series) -> pd.Series:
    return (times >= FIRST) & (times < UNTIL)


def monday() -> dict[str, pd.DataFrame]:
    """Load the hours of one Monday: beds asked for and released so far, those who wait, and free beds."""
    gap = bed_gap(datasets.load("ed_attendances", CAME), datasets.load("inpatient_spells", STAYED), MONDAY)
    beds = datasets.load("bed_state_hourly", months=MONDAY[:7])
    free = (beds["beds_open"] - beds["beds_occupied"]).groupby(beds["time"]).sum()
    hours = gap.assign(free=free.reindex(gap.index)).reset_index()
    return {"hours": hours.assign(hour=range(len(hours)))}
