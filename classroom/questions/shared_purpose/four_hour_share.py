"""1.2 Over the year, how many in every 100 left within four hours, of those whose departure was recorded?"""

import numpy as np

from classroom.checks import Misconception, Number, Question
from classroom.questions.shared_purpose.data import FIRST, admitted, attendances, percent_within, percent_within_by, within

UNDER_FOUR = 239.9 / 60  # hours: leaves out those who stayed for exactly 240 minutes


def _percent(inputs, hours=4) -> float:
    return percent_within(inputs["year"], hours)


def _mean_of(inputs, by) -> float:
    return percent_within_by(inputs["year"], by).mean()


def _of_all(inputs) -> float:
    return 100 * within(inputs["year"]).fillna(0).mean()


QUESTION = Question(
    id="four-hour-share",
    number="1.2",
    answer="year_within_four_hours",
    kind=Number(unit="percent", decimals=1),
    inputs=attendances,
    reference=_percent,
    misconceptions=(
        Misconception(
            code="over-four-hours",
            message="Your figure counts the people who stayed longer than four hours. "
            "The question asks about those who left in time.",
            example=lambda inputs: 100 - _percent(inputs),
        ),
        Misconception(
            code="proportion",
            message="You are close: this is a share of one. The question asks for a share of "
            "a hundred. Multiply by 100.",
            example=lambda inputs: _percent(inputs) / 100,
        ),
        Misconception(
            code="strict-boundary",
            message="You counted stays of exactly 240 minutes as too long. The standard says "
            "within four hours, and exactly four hours is within. Let them count.",
            example=lambda inputs: _percent(inputs, UNDER_FOUR),
        ),
        Misconception(
            code="missing-as-breaches",
            message="You divided by everybody who came. That treats a missing or impossible time "
            "as a long stay. Divide by those whose time is known, and say how many are not.",
            example=_of_all,
        ),
        Misconception(
            code="mean-of-months",
            message="You took the mean of the monthly percentages. That gives a quiet month as "
            "much weight as a busy one. Add up the people first, then divide.",
            example=lambda inputs: _mean_of(inputs, "month"),
        ),
        Misconception(
            code="mean-of-arrival-modes",
            message="You took the mean of two percentages: walk-in and ambulance. More people walk "
            "in, so the mix matters. Add up the people first, then divide.",
            example=lambda inputs: _mean_of(inputs, "arrival_mode"),
        ),
        Misconception(
            code="mean-of-fifths",
            message="You took the mean of the five fifths' percentages. The fifths differ in size. "
            "Add up the people first, then divide.",
            example=lambda inputs: _mean_of(inputs, "deprivation_fifth"),
        ),
        Misconception(
            code="admitted-only",
            message="Your figure is for those who were admitted to a ward. "
            "The question asks about everybody, those who went home too.",
            example=lambda inputs: percent_within(admitted(inputs)),
        ),
    ),
    alternatives={
        "rounded as asked": lambda inputs: round(_percent(inputs), 1),
        "rounded to two decimals": lambda inputs: round(_percent(inputs), 2),
        "as pandas gives it": lambda inputs: np.float64(_percent(inputs)),
    },
    near_misses={
        "a tenth too high": lambda inputs: round(_percent(inputs), 1) + 0.1,
        "without its first month": lambda inputs: percent_within(
            inputs["year"][inputs["year"]["month"] > f"{FIRST}-01"]
        ),
        "rounded to a whole number": lambda inputs: round(_percent(inputs)),
        "within twelve hours": lambda inputs: _percent(inputs, 12),
        "of the first thousand": lambda inputs: percent_within(inputs["year"].head(1000)),
    },
    hints=(
        "The table has one row, for everybody. Look for the percentage of those within the time.",
        "Divide those who left within the time by those whose time is known, then multiply by 100. "
        "In code these are “within” and “timed”.",
    ),
    minutes=5,
    praise="Yes. Some departures were not recorded, and a few cannot be true. Of March's 108 without one, 84 came on the last "
    "day: most had not left when the table ends. Ask about them before you call March bad records. And say how many "
    "you left out, whenever you quote the share.",
)
