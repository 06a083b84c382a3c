"""0.1 How many left within four hours, in one month, all departments together?"""

import numpy as np

from classroom.checks import Misconception, Number, Question
from classroom.questions.start_here.data import JANUARY, by_type, england, together


def _percent(inputs, month=JANUARY) -> float:
    return float(together(inputs)[month])


QUESTION = Question(
    id="four-hour-january",
    number="0.1",
    answer="left_within_four_hours",
    kind=Number(unit="percent", decimals=1),
    inputs=england,
    reference=_percent,
    misconceptions=(
        Misconception(
            code="type-1-only",
            message="Your figure is for type 1, the major departments. The question asks about "
            "all departments together. Choose “All departments” in the chart.",
            example=lambda inputs: by_type(inputs)["1"],
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
            example=lambda inputs: by_type(inputs).mean(),
        ),
        Misconception(
            code="year-before",
            message="Your figure belongs to the January before. Read the year once more.",
            example=lambda inputs: _percent(inputs, "2017-01-01"),
        ),
        Misconception(
            code="year-after",
            message="Your figure belongs to the January after. Read the year once more.",
            example=lambda inputs: _percent(inputs, "2019-01-01"),
        ),
        Misconception(
            code="proportion",
            message="You are close: this is a share of one. The question asks for a share of "
            "a hundred. Multiply by 100.",
            example=lambda inputs: _percent(inputs) / 100,
        ),
    ),
    alternatives={
        "rounded as asked": lambda inputs: round(_percent(inputs), 1),
        "rounded to two decimals": lambda inputs: round(_percent(inputs), 2),
        "as pandas gives it": lambda inputs: np.float64(_percent(inputs)),
    },
    near_misses={
        "cut off, not rounded": lambda inputs: np.floor(10 * _percent(inputs)) / 10,
        "rounded up": lambda inputs: np.ceil(10 * _percent(inputs) + 0.5) / 10,
        "rounded to a whole number": lambda inputs: round(_percent(inputs)),
        "the month before": lambda inputs: _percent(inputs, "2017-12-01"),
        "the month after": lambda inputs: _percent(inputs, "2018-02-01"),
        "the mean of all months": lambda inputs: together(inputs).mean(),
    },
    hints=(
        "In the chart, choose “All departments”, then rest the pointer on the dot for the month. "
        "Or read the month's row in the table.",
        "Divide the people who left within four hours by all who came. "
        "Add the three types together first.",
    ),
    minutes=5,
    praise="Yes. You found the month, the people and the measure.",
)
