"""How many spent more than 12 hours in the department, month by month, and a chart of it."""

import pandas as pd

from classroom.questions.shared_purpose.data import by_departure, percent_within_by, within
from impactflow.measures import elapsed_minutes


def longer(rows: pd.DataFrame, hours: float = 12) -> pd.Series:
    """Return the people who spent longer than so many hours, by month."""
    return (1 - within(rows, hours)).groupby(rows["month"]).sum()


def counted(inputs) -> pd.Series:
    """Return the people over 12 hours from arrival, by month of arrival."""
    return longer(inputs["year"])


def by_month_of_departure(inputs) -> pd.Series:
    """Return them by month of departure, without those who left after the year."""
    return longer(by_departure(inputs)).reindex(counted(inputs).index)


def from_decision(inputs) -> pd.Series:
    """Return the people over 12 hours from the decision to admit."""
    minutes = elapsed_minutes(inputs["year"], "decided_to_admit_time", "departure_time")
    return longer(inputs["year"].assign(minutes=minutes))


def boundary_in(inputs) -> pd.Series:
    """Return the people who stayed for 12 hours or more."""
    return longer(inputs["year"], 719.9 / 60)


def shares(inputs) -> pd.Series:
    """Return the percent over 12 hours."""
    return 100 - percent_within_by(inputs["year"], "month", 12)


def drawn(figures: pd.Series, mark: str = "bar", kind: str = "temporal") -> dict:
    """Return the specification of a chart of monthly figures."""
    rows = [{"month": f"{month:%Y-%m-%d}", "people": float(count)} for month, count in figures.items()]
    return {
        "mark": mark,
        "title": "More than 12 hours in the department",
        "description": "People who spent more than 12 hours in the department, month by month.",
        "data": {"values": rows},
        "encoding": {
            "x": {"field": "month", "type": kind},
            "y": {"field": "people", "type": "quantitative"},
        },
    }
