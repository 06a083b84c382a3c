"""2.3 on the page: with the most bed days first, what share is reached after each of four reasons?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture import pareto_rows as rows
from classroom.questions.people_and_culture.pareto_words import SAID

PLACES = ["first", "first two", "first three", "all four"]


def _running(make: rows.Rows):
    return lambda inputs: pd.Series(make(inputs)["cumulative_percent"].tolist(), index=PLACES)


_right = _running(rows.right)

ON_PAGE = Question(
    id="pareto-table-on-page",
    number="2.3",
    answer="pareto_table",
    kind=Series(unit="percent", decimals=1),
    inputs=loading.delays,
    asks="Without a table: put the four reasons in order, the most bed days first. What share of their bed days "
    "does the first take? What share do the first two, the first three, and all four take together? "
    "Give one decimal.",
    reference=_right,
    misconceptions=tuple(Misconception(code, message, _running(make)) for code, (message, make) in SAID.items()),
    alternatives={
        "a list, rounded": lambda inputs: _right(inputs).round(1).tolist(),
        "rounded to two decimals": lambda inputs: _right(inputs).round(2),
    },
    near_misses={
        "a tenth off": lambda inputs: _right(inputs).round(1) + [0, 0.1, 0, 0],
        "whole numbers": lambda inputs: _right(inputs).round(),
        "backwards": lambda inputs: _right(inputs).tolist()[::-1],
        "the last left out": lambda inputs: _right(inputs).tolist()[:3],
    },
    hints=(
        "Put the reasons in order first. Which has the most bed days?",
        "Go down the list and keep adding. Divide each sum so far by the sum of all four.",
    ),
    minutes=6,
    praise="Yes. Two reasons make up most of what the hospital could change by itself here. Begin where days and "
    "will come together.",
)
