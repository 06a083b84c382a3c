"""What the questions of module 1 ask about: one year of Fairbeck's emergency attendances."""

from collections.abc import Callable

import pandas as pd

from impactflow import datasets
from impactflow.measures import elapsed_minutes

FIRST, LAST = "2025-04", "2026-03"
COLUMNS = (
    "nhs_number", "age_band", "deprivation_fifth", "arrival_time", "arrival_mode", "complaint_group",
    "decided_to_admit_time", "departure_time", "disposal",
)  # fmt: skip
WITHIN, OVER = "within four hours", "over twelve hours"
EVERYONE, AGED, ADMITTED = "everyone", "aged 75 or over", "admitted to a ward"
DEPRIVED, AMBULANCE, MENTAL = "most deprived fifth", "came by ambulance", "mental health"


def attendances() -> dict[str, object]:
    """Load the year, a row an attendance, with the counts and shares that several questions ask for."""
    rows = datasets.load("ed_attendances", columns=COLUMNS, months=(FIRST, LAST))
    minutes = elapsed_minutes(rows, "arrival_time", "departure_time")
    year = rows.assign(minutes=minutes, month=first_of_month(rows["arrival_time"]))
    # Worked out at each check, these three would keep the learner waiting.
    both = {"baselines": _of_each(year, _percent), "best_months": _of_each(year, _best_month)}
    return {"year": year, **both, "groups": _groups(year)}


def first_of_month(times: pd.Series) -> pd.Series:
    """Return the first day of each time's month."""
    return times.dt.to_period("M").dt.to_timestamp()


def within(rows: pd.DataFrame, hours: float = 4) -> pd.Series:
    """Return 1 for those who left within so many hours, 0 for others; missing where no time is known."""
    return (rows["minutes"] <= 60 * hours).astype(float).where(rows["minutes"].notna())


def percent_within(rows: pd.DataFrame, hours: float = 4) -> float:
    """Return the percent who left within so many hours, of those whose time is known."""
    return 100 * float(within(rows, hours).mean())


def percent_within_by(rows: pd.DataFrame, by: str, hours: float = 4) -> pd.Series:
    """Return the percent who left within so many hours, for each group."""
    return 100 * within(rows, hours).groupby(rows[by], observed=True).mean()


def came_in(inputs, month: str) -> pd.DataFrame:
    """Return the attendances of those who came in a month, such as "2025-07"."""
    return inputs["year"][inputs["year"]["month"] == f"{month}-01"]


def admitted(inputs) -> pd.DataFrame:
    """Return the attendances that ended on a ward."""
    return inputs["year"][inputs["year"]["disposal"] == "admitted"]


def by_departure(inputs) -> pd.DataFrame:
    """Return the year with the month in which people left, by which some count."""
    return inputs["year"].assign(month=first_of_month(inputs["year"]["departure_time"]))


def _groups(year: pd.DataFrame) -> pd.DataFrame:
    """Count those whose time is known, and those of them over four hours, in the smallest groups asked for."""
    known = year.assign(over=1 - within(year), hour=year["arrival_time"].dt.hour).dropna(subset="over")
    each = known.groupby(["arrival_mode", "hour", "deprivation_fifth", "disposal"], observed=True)["over"]
    return each.agg(["sum", "count"]).reset_index()


def _of_each(year: pd.DataFrame, figure: Callable[[pd.DataFrame, str], float]) -> dict[tuple[str, str], float]:
    """Work a figure out for each measure and each of the people whom an aim may be for."""
    people = {
        EVERYONE: year,
        AGED: year[year["age_band"] == "75+"],
        ADMITTED: year[year["disposal"] == "admitted"],
        DEPRIVED: year[year["deprivation_fifth"] == "1"],
        AMBULANCE: year[year["arrival_mode"] == "ambulance"],
        MENTAL: year[year["complaint_group"] == "mental health"],
    }
    return {(measure, name): figure(rows, measure) for measure in (WITHIN, OVER) for name, rows in people.items()}


def _percent(rows: pd.DataFrame, measure: str) -> float:
    return percent_within(rows) if measure == WITHIN else 100 - percent_within(rows, 12)


def _best_month(rows: pd.DataFrame, measure: str) -> float:
    """Return the best month's percent as a table shows it, with one decimal."""
    if measure == WITHIN:
        return round(percent_within_by(rows, "month").max(), 1)
    return round(100 - percent_within_by(rows, "month", 12).max(), 1)
