"""1.4 Draw how many people spent more than 12 hours in the department, month by month."""

import pandas as pd

from classroom.checks import Chart, Misconception, Question
from classroom.questions.shared_purpose import twelve_hour_figures as figures
from classroom.questions.shared_purpose.data import attendances
from classroom.questions.shared_purpose.twelve_hour_on_page import ON_PAGE
from classroom.questions.shared_purpose.twelve_hour_figures import counted, drawn


def _chart(inputs) -> dict:
    return drawn(counted(inputs))


def _across(inputs, **changed) -> dict:
    """Change how the months are drawn across."""
    chart = _chart(inputs)
    return chart | {"encoding": chart["encoding"] | {"x": chart["encoding"]["x"] | changed}}


def _sorted_by_size(inputs) -> dict:
    months = counted(inputs)
    return drawn(pd.Series(sorted(months), index=months.index))


def _without(part: str):
    return lambda inputs: {name: words for name, words in _chart(inputs).items() if name != part}


QUESTION = Question(
    id="twelve-hour-waits",
    number="1.4",
    answer="twelve_hour_chart",
    kind=Chart(decimals=0, marks=("bar", "line"), types={"x": ("ordinal", "nominal")}),
    inputs=attendances,
    reference=_chart,
    on_page=ON_PAGE,
    misconceptions=(
        Misconception(
            code="four-hours",
            message="Your chart draws those who stayed over four hours. "
            "The question asks about a much longer time: over twelve.",
            example=lambda inputs: drawn(figures.longer(inputs["year"], 4)),
        ),
        Misconception(
            code="shares",
            message="Your chart draws percentages. The question asks how many people it was. "
            "Draw the column that counts them.",
            example=lambda inputs: drawn(figures.shares(inputs)),
        ),
        Misconception(
            code="month-of-departure",
            message="Your chart puts people into the month in which they left. "
            "Use the month of arrival, so that each month stands for those who came in it.",
            example=lambda inputs: drawn(figures.by_month_of_departure(inputs)),
        ),
        Misconception(
            code="from-decision",
            message="Your chart starts the clock at the decision to admit. People wait from the "
            "moment they arrive. Start it there.",
            example=lambda inputs: drawn(figures.from_decision(inputs)),
        ),
        Misconception(
            code="boundary-in",
            message="You counted stays of exactly 720 minutes as over. Over twelve hours means longer than that.",
            example=lambda inputs: drawn(figures.boundary_in(inputs)),
        ),
    ),
    alternatives={
        "a line": lambda inputs: drawn(counted(inputs), "line"),
        "months as names": lambda inputs: drawn(counted(inputs), kind="ordinal"),
        "months by their unit": lambda inputs: _across(inputs, timeUnit="yearmonth", type="ordinal"),
        "months the other way round": lambda inputs: drawn(counted(inputs).iloc[::-1]),
        "a title in two parts": lambda inputs: _chart(inputs) | {"title": {"text": "Long waits", "subtitle": "ED"}},
    },
    near_misses={
        "dots": lambda inputs: drawn(counted(inputs), "point"),
        "no title": _without("title"),
        "no words for those who cannot see it": _without("description"),
        "a month missing": lambda inputs: drawn(counted(inputs).iloc[1:]),
        "one more in one month": lambda inputs: drawn(counted(inputs) + ([1] + [0] * 11)),
        "sorted, and so in the wrong months": _sorted_by_size,
        "within twelve hours": lambda inputs: drawn(100 - figures.shares(inputs)),
    },
    hints=(
        "The table has the figures. The column “Over 12 hours” counts people. Without drawing, look for its largest.",
        "To draw, start with alt.Chart(long_waits) and mark_bar(). Encode the month across and "
        "“over_12_hours” up. Give a title and a description in properties.",
    ),
    minutes=10,
    praise="Yes. Each bar is people, many of them old and waiting for a bed. The highest one asks "
    "for a conversation, not for somebody to blame.",
)
