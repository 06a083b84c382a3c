"""Fairbeck's measures, as if somebody had written them into the boxes."""

from functools import lru_cache

import pandas as pd

from classroom.explorers.report_builder.making import Entry
from impactflow import datasets
from impactflow.measures import monthly_figures

FOUR_HOURS, TWELVE_HOURS = "78", "2"  # the targets that Fairbeck's board set in the lesson, in %


@lru_cache
def measures() -> tuple[Entry, ...]:
    """Return the six measures of Fairbeck's monthly report."""
    months = monthly_figures(datasets.load("ed_attendances"), datasets.load("inpatient_spells"))
    a_day = (months["corridor_hours"] / months["days"]).map("{:.1f}".format)
    four, twelve = (
        months[part].astype(str) + " of " + months["timed"].astype(str)
        for part in ("within_four_hours", "over_twelve_hours")
    )
    return (
        Entry("Within four hours", _lines(four), better="increase", target=FOUR_HOURS),
        Entry("Over twelve hours", _lines(twelve), better="decrease", target=TWELVE_HOURS),
        Entry("Corridor hours a day", _lines(a_day), "hours", "decrease"),
        Entry("Bed days of delay", _lines(months["delay_bed_days"].astype(int)), "bed days", "decrease"),
        Entry("Mean stay", _lines(months["mean_stay"].map("{:.3f}".format)), "nights", "decrease"),
        Entry("Overnight admissions", _lines(months["overnight_admissions"]), "people", "decrease"),
    )


def _lines(figures: pd.Series) -> str:
    return "\n".join(f"{month:%Y-%m} {figure}" for month, figure in figures.items())
