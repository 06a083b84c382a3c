"""1.4 on the page: in the month with the most such waits, how many spent more than 12 hours?"""

from classroom.checks import Misconception, Number, Question
from classroom.questions.shared_purpose import twelve_hour_figures as figures
from classroom.questions.shared_purpose.data import attendances, came_in
from classroom.questions.shared_purpose.twelve_hour_figures import counted


def _most(inputs) -> int:
    return int(counted(inputs).max())


def _over_four_that_month(inputs) -> int:
    return int(figures.longer(inputs["year"], 4)[counted(inputs).idxmax()])


def _second(inputs) -> int:
    return int(counted(inputs).nlargest(2).iloc[1])


ON_PAGE = Question(
    id="twelve-hour-waits-on-page",
    number="1.4",
    answer="twelve_hour_chart",
    kind=Number(unit="people", decimals=0),
    inputs=attendances,
    asks="Without drawing: in the month with the most such waits, how many people spent more than 12 "
    "hours in the department? That is the largest figure in its column.",
    reference=_most,
    misconceptions=(
        Misconception(
            code="four-hours",
            message="This counts those who stayed over four hours. "
            "The question asks about a much longer time: over twelve.",
            example=lambda inputs: figures.longer(inputs["year"], 4).max(),
        ),
        Misconception(
            code="four-hours-that-month",
            message="This is the right month, and counts its people over four hours. "
            "Take those over twelve hours: the column is called “Over 12 hours”.",
            example=_over_four_that_month,
        ),
        Misconception(
            code="shares",
            message="This is a percentage. The question asks how many people it was.",
            example=lambda inputs: figures.shares(inputs).max(),
            also=tuple(lambda inputs, row=row: figures.shares(inputs).iloc[row] for row in range(12)),
        ),
        Misconception(
            code="month-of-departure",
            message="This counts people in the month in which they left. Use the month of arrival.",
            example=lambda inputs: figures.by_month_of_departure(inputs).max(),
        ),
        Misconception(
            code="from-decision",
            message="This starts the clock at the decision to admit. People wait from the moment they arrive.",
            example=lambda inputs: figures.from_decision(inputs).max(),
        ),
        Misconception(
            code="second-month",
            message="This is the second highest month. One month has more.",
            example=_second,
        ),
        Misconception(
            code="best-month",
            message="This is the month with the fewest. The question asks for the one with the most.",
            example=lambda inputs: counted(inputs).min(),
        ),
        Misconception(
            code="everybody",
            message="This counts all who came in that month. Take those over twelve hours alone.",
            example=lambda inputs: len(came_in(inputs, str(counted(inputs).idxmax())[:7])),
        ),
        Misconception(
            code="whole-year",
            message="This is the sum of all months. The question asks for one of them.",
            example=lambda inputs: counted(inputs).sum(),
        ),
    ),
    alternatives={"as a decimal": lambda inputs: float(_most(inputs))},
    near_misses={
        "exactly twelve hours counted in": lambda inputs: figures.boundary_in(inputs).max(),
        "one more": lambda inputs: _most(inputs) + 1,
        "a mean month": lambda inputs: counted(inputs).mean(),
    },
    hints=(
        "One column of the table counts the people over twelve hours. Look for its largest figure.",
        "The column is called “Over 12 hours”. Go down the twelve rows, and keep the largest.",
    ),
    minutes=4,
    praise="Yes. Behind the figure are people, many of them old and waiting for a bed. That month "
    "asks for a conversation, not for somebody to blame.",
)
