"""A year of waiting to leave at Fairbeck, as the questions of module 2 cut it."""

import pandas as pd

from classroom.questions.people_and_culture import loading
from impactflow.spc import funnel

FOUR_DAYS = ("2025-05-12", "2025-05-16")
MEDICINE = "general medicine"
OWN = ("a test or its result", "medicines to take home", "the decision of the team", "transport")


def ready_in_year(inputs) -> pd.DataFrame:
    """Return the delays of those who were ready in the year."""
    return inputs["late"][inputs["late"]["was_ready"]]


def four_days(inputs) -> pd.DataFrame:
    """Return the delays of those who were ready between 12 and 15 May, on the general medicine wards."""
    late = inputs["late"]
    return late[(late["ward_type"] == MEDICINE) & loading.within(late["ready_time"], *FOUR_DAYS)]


def own_hands(inputs) -> pd.DataFrame:
    """Return the year's delays of the general medicine wards for reasons that the hospital itself can change."""
    late = ready_in_year(inputs)
    return late[(late["ward_type"] == MEDICINE) & late["reason"].isin(OWN)]


def compared(inputs, years: str = "year", within_type: bool = True, adjust: bool = False) -> pd.DataFrame:
    """Return the funnel's rows: a row a ward, in percent, by its name."""
    wards = inputs["wards"].set_index("ward")
    strata = wards["ward_type"] if within_type else None
    made = funnel(wards[f"late_{years}"], wards[f"ready_{years}"], strata=strata, adjust=adjust)
    points = made.points.set_index("group")
    lines = [name for name in points if name.startswith(("lower", "upper"))] + ["value", "centre"]
    return points.assign(**{name: 100 * points[name] for name in lines})
