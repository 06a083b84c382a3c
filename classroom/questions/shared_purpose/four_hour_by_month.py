"""1.3 In each of the last six months, how many in every 100 left within four hours?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.shared_purpose.data import admitted, attendances, by_departure, percent_within_by, within
from classroom.questions.shared_purpose.four_hour_share import UNDER_FOUR

SIX = slice("2025-10", "2026-03")
MONTHS = pd.date_range(SIX.start, SIX.stop, freq="MS")
# A month's last day is how pandas names it when it resamples.
LAST_DAYS = {f"{month + pd.offsets.MonthEnd():%Y-%m-%d}": f"{month:%Y-%m-%d}" for month in MONTHS}
HEADINGS = {f"{month:%B %Y}": f"{month:%Y-%m-%d}" for month in MONTHS}


def _six(rows, hours=4) -> pd.Series:
    return percent_within_by(rows, "month", hours)[SIX]


def _percent(inputs, hours=4) -> pd.Series:
    return _six(inputs["year"], hours)


def _rounded(inputs) -> pd.Series:
    return _percent(inputs).round(1)


def _whole(inputs) -> pd.Series:
    """Round as people do who read one decimal in the table: half goes up."""
    return (_rounded(inputs) + 0.5) // 1


def _of_all(inputs) -> pd.Series:
    year = inputs["year"]
    return 100 * within(year).fillna(0).groupby(year["month"]).mean()[SIX]


def _spread(inputs) -> pd.Series:
    year = inputs["year"]
    counts = within(year).groupby(year["month"]).sum()[SIX]
    return 100 * counts / counts.sum()


def _half_year_before(inputs) -> pd.Series:
    return percent_within_by(inputs["year"], "month").iloc[:6]


KIND = Series(unit="percent", decimals=1, names=LAST_DAYS | HEADINGS)


def _begins_with_april(answer, inputs) -> bool:
    """Tell whether these are the six months before, whatever months stand beside them."""
    before = _half_year_before(inputs)
    return KIND.same(KIND.read(list(answer.values)), KIND.read(before.tolist()))


QUESTION = Question(
    id="four-hour-by-month",
    number="1.3",
    answer="within_by_month",
    kind=KIND,
    inputs=attendances,
    reference=_percent,
    misconceptions=(
        Misconception(
            code="over-four-hours",
            message="Your figures count the people who stayed longer than four hours. "
            "The question asks about those who left in time.",
            example=lambda inputs: 100 - _percent(inputs),
        ),
        Misconception(
            code="proportion",
            message="You are close: these are shares of one. The question asks for shares of "
            "a hundred. Multiply by 100.",
            example=lambda inputs: _percent(inputs) / 100,
        ),
        Misconception(
            code="strict-boundary",
            message="You counted stays of exactly 240 minutes as too long. "
            "Exactly four hours is within four hours. Let them count.",
            example=lambda inputs: _percent(inputs, UNDER_FOUR),
        ),
        Misconception(
            code="missing-as-breaches",
            message="You divided by everybody who came, so a missing time counts as a long stay. "
            "Divide by those whose time is known. One month has many that are missing: which?",
            example=_of_all,
        ),
        Misconception(
            code="month-of-departure",
            message="You put people into the month in which they left. A long stay over the turn of "
            "a month then moves to the next. Use the month of arrival.",
            example=lambda inputs: _six(by_departure(inputs)),
        ),
        Misconception(
            code="spread-over-months",
            message="Your figures say how those who left in time were spread over the months. The "
            "question stays inside each month: of those who came then, how many left in time?",
            example=_spread,
        ),
        Misconception(
            code="half-year-before",
            message="Your figures begin with April. Begin with October: the question asks for the last six.",
            # Beside the months that are asked for: so they stand in the boxes.
            example=lambda inputs: _half_year_before(inputs).set_axis(MONTHS),
            detect=_begins_with_april,
        ),
        Misconception(
            code="whole-number",
            message="You are close, but rounded too far. Give one decimal in each month.",
            example=_whole,
        ),
        Misconception(
            code="admitted-only",
            message="Your figures are for those who were admitted to a ward. "
            "The question asks about everybody, those who went home too.",
            example=lambda inputs: _six(admitted(inputs)),
        ),
    ),
    alternatives={
        "a list": lambda inputs: _rounded(inputs).tolist(),
        "a list, not rounded": lambda inputs: _percent(inputs).tolist(),
        "months' names": lambda inputs: {f"{m:%B %Y}": share for m, share in _rounded(inputs).items()},
        "months as periods": lambda inputs: _rounded(inputs).to_period("M"),
        "months' last days": lambda inputs: _rounded(inputs).set_axis(MONTHS + pd.offsets.MonthEnd()),
        "in another order": lambda inputs: _rounded(inputs).iloc[::-1],
    },
    near_misses={
        "one figure a tenth off": lambda inputs: _rounded(inputs) + [0, 0, 0.1, 0, 0, 0],
        "a list in another order": lambda inputs: _rounded(inputs).tolist()[::-1],
        "one missing": lambda inputs: _rounded(inputs).iloc[1:],
        "the whole year": lambda inputs: percent_within_by(inputs["year"], "month"),
        "whole numbers": lambda inputs: _percent(inputs).round(0),
        "each a month late": lambda inputs: _rounded(inputs).shift(1, freq="MS"),
    },
    hints=(
        "Six rows of the table are asked for: October to March. One column is the share within the time.",
        "Group by the month of arrival. In each month, divide those within the time by those whose time is known.",
    ),
    minutes=6,
    praise="Yes. The same hospital, and every month is different. One month against the last says "
    "little. A run of months begins to say something.",
)
