"""Training plans for three years: what each choice costs, and how many coached projects it leaves."""

import itertools

import pandas as pd

from impactflow.improvement import TrainingPlan

# Fairbeck's figures are made up, and so are the hours; `TrainingPlan` marks its own assumptions.
HEADCOUNT, TURNOVER, COACHES = 3000, 0.12, 4
WANTED, MOST_HOURS = 24, 20_000  # live coached projects at the end of year three; staff hours in that year
HOURS_A_PLACE, HOURS_A_COACH, WEEKS = 15, 250, 46
PLACES = {"20 places": 20, "40 places": 40, "80 places": 80}
NEW = {"none": 0, "one a year": 1, "two a year": 2}
PROTECTED = {"no time": 0, "2 hours a week": 2, "4 hours a week": 4}
CHOICES = ("places", "new_coaches", "protected_time")


def plans() -> dict[str, pd.DataFrame]:
    """Work out each plan: a row a choice, with what it costs and what is there after three years."""
    rows = [_row(*keys) for keys in itertools.product(PLACES, NEW, PROTECTED)]
    return {"plans": pd.DataFrame(rows)}


def _row(places: str, new: str, protected: str) -> dict:
    plan = TrainingPlan(HEADCOUNT, TURNOVER, PLACES[places], COACHES, NEW[new], PROTECTED[protected])
    last = plan.outlook().iloc[-1]
    return {
        "places": places,
        "new_coaches": new,
        "protected_time": protected,
        "hours": staff_hours(plan, last["trained_here"]),
        "certificates": last["certificates"],
        "mean": last["live"],
        "nine_of_ten": last["low"],
        "if_nobody_leaves": plan.if_nobody_leaves.outlook().iloc[-1]["low"],
    }


def staff_hours(plan: TrainingPlan, trained: float) -> float:
    """Return the hours of staff time that a plan takes in year three: all who are trained have the protected time."""
    protected = plan.protected_hours * WEEKS * trained
    return HOURS_A_PLACE * plan.places + HOURS_A_COACH * plan.new_coaches + protected
