"""0.3 How many left within four hours, for each type of department?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.start_here.data import JANUARY, by_type, england, month_of, together
from impactflow.measures.four_hour import DEPARTMENTS

SHORT = {"type 1": "1", "type 2": "2"}


def _year_before(inputs) -> pd.Series:
    return by_type(inputs, JANUARY - pd.DateOffset(years=1))


def _rounded(inputs) -> pd.Series:
    return by_type(inputs).round(1)


def _slipped(inputs) -> pd.Series:
    return _rounded(inputs) + [0, 0.1, 0]


QUESTION = Question(
    id="four-hour-by-type",
    number="0.3",
    answer="within_by_type",
    kind=Series(
        unit="percent",
        decimals=1,
        names=SHORT | {heading: kind for kind, heading in DEPARTMENTS.items()},
    ),
    inputs=england,
    reference=by_type,
    misconceptions=(
        Misconception(
            code="over-four-hours",
            message="Your figures count the people who stayed longer than four hours. "
            "The question asks about those who left within four hours.",
            example=lambda inputs: 100 - by_type(inputs),
        ),
        Misconception(
            code="where-people-went",
            message="Your figures say how people were spread over the departments. The question "
            "stays inside each one: of those who came there, how many left in time?",
            example=lambda inputs: 100
            * month_of(inputs)["attendances"]
            / month_of(inputs)["attendances"].sum(),
        ),
        Misconception(
            code="year-before",
            message="Your figures belong to the January before. Read the year once more.",
            example=_year_before,
        ),
        Misconception(
            code="month-after",
            message="Your figures belong to February. Read the row above.",
            example=lambda inputs: by_type(inputs, pd.Timestamp("2018-02-01")),
        ),
        Misconception(
            code="month-before",
            message="Your figures belong to December 2017. Read the row below.",
            example=lambda inputs: by_type(inputs, pd.Timestamp("2017-12-01")),
        ),
        Misconception(
            code="all-departments-for-each",
            message="You gave the figure of all departments together, three times. Each type has a column of its own.",
            example=lambda inputs: [together(inputs)[JANUARY]] * 3,
        ),
        Misconception(
            code="all-departments-first",
            message="You began with the figure of all departments together. "
            "Move one column on: the question asks for the three types.",
            example=lambda inputs: [together(inputs)[JANUARY], *by_type(inputs).iloc[:2]],
        ),
        Misconception(
            code="proportion",
            message="You are close: these are shares of one. The question asks for shares of "
            "a hundred. Multiply by 100.",
            example=lambda inputs: by_type(inputs) / 100,
        ),
    ),
    alternatives={
        "a list": lambda inputs: _rounded(inputs).tolist(),
        "a list, not rounded": lambda inputs: by_type(inputs).tolist(),
        "a dict": lambda inputs: _rounded(inputs).to_dict(),
        "in another order": lambda inputs: _rounded(inputs).iloc[::-1],
        "an array": lambda inputs: by_type(inputs).to_numpy(),
        "with the table's headings": lambda inputs: _rounded(inputs).rename(DEPARTMENTS),
        "the table's row numbers as names": lambda inputs: by_type(inputs).set_axis([63, 64, 65]),
        "its name and index reset": lambda inputs: by_type(inputs).reset_index(drop=True),
    },
    near_misses={
        "one figure a tenth off": _slipped,
        "a list in another order": lambda inputs: _rounded(inputs).tolist()[::-1],
        "two names exchanged": lambda inputs: _rounded(inputs).rename({"2": "other", "other": "2"}),
        "one missing": lambda inputs: _rounded(inputs).iloc[:2],
        "all departments too": lambda inputs: {**_rounded(inputs), "all": together(inputs)[JANUARY]},
        "whole numbers": lambda inputs: by_type(inputs).round(0),
        "row numbers, and another order": lambda inputs: _rounded(inputs).iloc[::-1].set_axis([63, 64, 65]),
    },
    hints=(
        "Find the month's row in the table. Leave out the first column, which is all departments.",
        "Write the three figures in the order of the table: type 1, type 2, then the others.",
    ),
    minutes=4,
    praise="Yes. One month, and three very different figures. The mix of departments decides "
    "what the total says.",
)
