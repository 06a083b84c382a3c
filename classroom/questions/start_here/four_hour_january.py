"""0.1 How many left within four hours, in one month, all departments together?"""

import pandas as pd

from classroom.checks import Misconception, Number, Question
from impactflow import datasets
from impactflow.measures import all_types, four_hour_percent

MONTH = pd.Timestamp("2018-01-01")


def _inputs() -> dict:
    return {"england": datasets.load("england_ae_monthly")}


def _month(inputs, month=MONTH) -> pd.DataFrame:
    england = inputs["england"]
    return england[england["month"] == month]


def _percent(inputs, month=MONTH) -> float:
    return float(four_hour_percent(all_types(_month(inputs, month))).iloc[0])


def _type_1(inputs) -> float:
    rows = _month(inputs)
    return float(four_hour_percent(rows[rows["type"] == "1"]).iloc[0])


QUESTION = Question(
    id="four-hour-january",
    number="0.1",
    answer="left_within_four_hours",
    kind=Number(unit="percent", decimals=1),
    inputs=_inputs,
    reference=_percent,
    misconceptions=(
        Misconception(
            code="type-1-only",
            message="Your figure is for type 1, the major departments. The question asks about "
            "all departments together. Choose “All departments” in the chart.",
            example=_type_1,
        ),
        Misconception(
            code="over-four-hours",
            message="Your figure counts the people who stayed longer than four hours. "
            "The question asks about those who left within four hours.",
            example=lambda inputs: 100 - _percent(inputs),
        ),
        Misconception(
            code="mean-of-types",
            message="You took the mean of the three types' percentages. That gives a small "
            "department as much weight as a large one. Add up the people first, then divide.",
            example=lambda inputs: float(four_hour_percent(_month(inputs)).mean()),
        ),
        Misconception(
            code="year-before",
            message="Your figure belongs to the January before. Read the year once more.",
            example=lambda inputs: _percent(inputs, pd.Timestamp("2017-01-01")),
        ),
        Misconception(
            code="year-after",
            message="Your figure belongs to the January after. Read the year once more.",
            example=lambda inputs: _percent(inputs, pd.Timestamp("2019-01-01")),
        ),
        Misconception(
            code="proportion",
            message="You are close: this is a share of one. The question asks for a share of "
            "a hundred. Multiply by 100.",
            example=lambda inputs: _percent(inputs) / 100,
        ),
    ),
    hints=(
        "In the chart, choose “All departments”, then rest the pointer on the dot for the month. "
        "Or read the month's row in the table.",
        "Divide the people who left within four hours by all who came. "
        "Add the three types together first.",
    ),
    minutes=5,
    praise="Yes. You found the month, the people and the measure.",
)
