"""3.6 Of those who were admitted, and of all others, how many left in the last ten minutes before four hours?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.leadership.data import weeks

ADMITTED, OTHERS = "admitted", "not admitted"
NAMES = {"others": OTHERS, "not_admitted": OTHERS, "everyone else": OTHERS}


def _groups(inputs) -> pd.Series:
    return inputs["visits"]["disposal"].map(lambda where: ADMITTED if where == ADMITTED else OTHERS)


def _between(inputs, low: float = 230, high: float = 240) -> pd.Series:
    minutes = inputs["visits"]["minutes"]
    return (minutes > low) & (minutes <= high)


def _share(inputs, low: float = 230, high: float = 240) -> pd.Series:
    return 100 * _between(inputs, low, high).groupby(_groups(inputs)).mean()


def _of_those_in_time(inputs) -> pd.Series:
    in_time = inputs["visits"]["minutes"] <= 240
    return 100 * _between(inputs)[in_time].groupby(_groups(inputs)[in_time]).mean()


def _spread(inputs) -> pd.Series:
    counts = _between(inputs).groupby(_groups(inputs)).sum()
    return 100 * counts / counts.sum()


def _without_the_last_minute(inputs) -> pd.Series:
    minutes = inputs["visits"]["minutes"]
    return 100 * ((minutes >= 230) & (minutes < 240)).groupby(_groups(inputs)).mean()


QUESTION = Question(
    id="last-ten-minutes",
    number="3.6",
    answer="last_ten_minutes",
    kind=Series(unit="percent", decimals=1, names=NAMES),
    inputs=weeks,
    reference=_share,
    misconceptions=(
        Misconception(
            code="minute-240-left-out",
            message="You left out stays of exactly 240 minutes. They are within four hours, and many of "
            "them are what we look for. Take those over 230, up to and with 240.",
            example=_without_the_last_minute,
        ),
        Misconception(
            code="ten-minutes-after",
            message="Your figures are for the ten minutes after four hours. Take the ten before.",
            example=lambda inputs: _share(inputs, 240, 250),
        ),
        Misconception(
            code="of-those-in-time",
            message="You divided by those who left within four hours. Divide by all of the group, "
            "those who stayed longer too.",
            example=_of_those_in_time,
        ),
        Misconception(
            code="spread-over-groups",
            message="Your figures say how these departures were spread over the two groups. The question "
            "stays inside each group: how many of its own left then?",
            example=_spread,
        ),
        Misconception(
            code="last-hour",
            message="Your figures are for the whole fourth hour. Take its last ten minutes alone.",
            example=lambda inputs: _share(inputs, 180, 240),
        ),
        Misconception(
            code="proportion",
            message="You are close: these are shares of one. The question asks for shares of a hundred.",
            example=lambda inputs: _share(inputs) / 100,
        ),
        Misconception(
            code="groups-exchanged",
            message="Your figures look right, and stand at the wrong group. Who leaves in those minutes more often?",
            example=lambda inputs: _share(inputs).tolist()[::-1],
        ),
    ),
    alternatives={
        "a list, rounded": lambda inputs: _share(inputs).round(1).tolist(),
        "rounded to two decimals": lambda inputs: _share(inputs).round(2),
        "with other names": lambda inputs: _share(inputs).rename({OTHERS: "others"}),
    },
    near_misses={
        "a tenth off": lambda inputs: _share(inputs).round(1) + [0.1, 0],
        "whole numbers": lambda inputs: _share(inputs).round(),
        "one group alone": lambda inputs: [_share(inputs)[ADMITTED]],
        "the ten minutes before": lambda inputs: _share(inputs, 220, 230),
    },
    hints=(
        "Two rows of the table are asked for. One column is the share in the ten minutes before.",
        "For each group, divide those over 230 and up to 240 minutes by all of the group. "
        "Multiply by 100. Give the admitted first.",
    ),
    minutes=6,
    praise="Yes. Those who are not admitted leave in those minutes far more often. The figures do not say whether "
    "that is good work or a watched clock. Ask those who do it.",
)
