"""Three charts of Fairbeck that ask for three different first responses."""

import pandas as pd

from classroom.questions.leadership.data import YEAR
from classroom.questions.leadership.data import weeks as returns_and_wards
from impactflow import datasets
from impactflow.measures import elapsed_minutes
from impactflow.spc import XmR, xmr

COLUMNS = ("arrival_time", "initial_assessment_time", "arrival_mode", "disposal")
NEEDS_CARE = ("admitted", "same-day emergency care")
MOST_MINUTES = 5.0  # to a first look by a nurse
WARDS, NEEDS, FIRST_LOOK = "wards", "needs", "first_look"
TITLES = {WARDS: "the heart and lung wards", NEEDS: "the need for care", FIRST_LOOK: "the first look by a nurse"}
UNTIL = {WARDS: "2026-01-19", NEEDS: "2025-06-30", FIRST_LOOK: "2025-07-14"}


def three() -> dict[str, pd.DataFrame]:
    """Load the weeks of each chart, a row a week."""
    came = datasets.load("ed_attendances", columns=COLUMNS)
    week = came["arrival_time"].dt.to_period("W").dt.start_time
    needs = 100 * came["disposal"].isin(NEEDS_CARE).groupby(week).mean()
    walked = came["arrival_mode"] == "walk-in"
    minutes = elapsed_minutes(came[walked], "arrival_time", "initial_assessment_time")
    wards = returns_and_wards()["heart"].set_index("week")["patients"]
    made = {WARDS: wards, NEEDS: needs, FIRST_LOOK: minutes.groupby(week[walked]).mean()}
    return {name: _rows(values[slice(YEAR.start, UNTIL[name])]) for name, values in made.items()}


def _rows(values: pd.Series) -> pd.DataFrame:
    return values.rename_axis("week").rename("value").reset_index()


def charts(inputs) -> dict[str, XmR]:
    """Chart each: the wards and the need without a better side, the first look with its target."""
    values = {name: inputs[name].set_index("week")["value"] for name in UNTIL}
    better = {WARDS: "neutral", NEEDS: "neutral", FIRST_LOOK: "decrease"}
    target = {FIRST_LOOK: MOST_MINUTES}
    return {
        name: xmr(weeks, improvement_direction=better[name], target=target.get(name))
        for name, weeks in values.items()
    }
