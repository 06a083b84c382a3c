"""2.1 How many bed days did each reason take, of those who were ready between 12 and 15 May?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture.data import four_days


def _bed_days(inputs) -> pd.Series:
    return _added(four_days(inputs)["days"], inputs)


def _added(days: pd.Series, inputs) -> pd.Series:
    return days.groupby(four_days(inputs)["reason"]).sum()


def _patients(inputs) -> pd.Series:
    return four_days(inputs).groupby("reason").size()


def _each(inputs) -> pd.Series:
    return _bed_days(inputs) / _patients(inputs)


def _per_ward_stay(inputs) -> pd.Series:
    rows = four_days(inputs)
    return _added(rows["days"] * rows["ward_stays"], inputs)


QUESTION = Question(
    id="bed-days-by-reason",
    number="2.1",
    answer="bed_days",
    kind=Series(unit="bed days", decimals=0),
    inputs=loading.delays,
    reference=_bed_days,
    misconceptions=(
        Misconception(
            code="patients",
            message="You counted patients. One patient may hold a bed for a day or for a month. Add up their days.",
            example=_patients,
        ),
        Misconception(
            code="once-per-ward-stay",
            message="You counted patients once for each ward they were on. A patient who moved has two rows, and "
            "waited once. Take each number once.",
            example=_per_ward_stay,
        ),
        Misconception(
            code="expected-for-ready",
            message="You began with the expected date. That was a plan. Begin with the day on which the patient "
            "was ready.",
            example=lambda inputs: _added(four_days(inputs)["days_from_expected"], inputs),
        ),
        Misconception(
            code="both-ends",
            message="You counted the first day and the last as well. Who leaves on the day after being ready "
            "waited one day.",
            example=lambda inputs: _bed_days(inputs) + _patients(inputs),
        ),
        Misconception(
            code="days-each",
            message="These are the days of one patient, on average. The question asks for all of them together.",
            example=_each,
        ),
        Misconception(
            code="shares",
            message="These are shares of a hundred. The question asks for bed days.",
            example=lambda inputs: 100 * _bed_days(inputs) / _bed_days(inputs).sum(),
        ),
    ),
    alternatives={
        "a list": lambda inputs: _bed_days(inputs).tolist(),
        "a dict": lambda inputs: _bed_days(inputs).to_dict(),
        "whole numbers": lambda inputs: _bed_days(inputs).astype(int),
        "the most first": lambda inputs: _bed_days(inputs).sort_values(ascending=False),
    },
    near_misses={
        "one more": lambda inputs: _bed_days(inputs) + [0, 1, 0],
        "a list in another order": lambda inputs: _bed_days(inputs).tolist()[::-1],
        "one reason left out": lambda inputs: _bed_days(inputs).iloc[:2],
        "the longest of each": lambda inputs: four_days(inputs).groupby("reason")["days"].max(),
        "in hours": lambda inputs: 24 * _bed_days(inputs),
    },
    hints=(
        "Work out the days of one patient first: the date of leaving, less the date of being ready.",
        "Six patients are in the table, each with two rows. Add up the days of those with the same reason.",
    ),
    minutes=7,
    praise="Yes. One reason takes the most bed days, and another the most patients. A count of patients would "
    "have put another reason first. Say which count you chose, and for whom.",
)
