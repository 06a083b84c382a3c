"""1.1 How many people came to the emergency department in July 2025?"""

from classroom.checks import Misconception, Number, Question
from classroom.questions.shared_purpose.data import attendances, by_departure, came_in, within

JULY = "2025-07"


def _came(inputs, month=JULY) -> int:
    return len(came_in(inputs, month))


def _left(inputs) -> int:
    return len(came_in({"year": by_departure(inputs)}, JULY))


QUESTION = Question(
    id="attendances-in-july",
    number="1.1",
    answer="came_in_july",
    kind=Number(unit="visits", decimals=0),
    inputs=attendances,
    reference=_came,
    misconceptions=(
        Misconception(
            code="month-of-departure",
            message="You counted those who left in the month. Some came on the last evening and "
            "left in the next month. Count by the time of arrival.",
            example=_left,
        ),
        Misconception(
            code="missing-left-out",
            message="You left out those without a departure time. They came all the same. "
            "Take the column that counts everybody.",
            example=lambda inputs: within(came_in(inputs, JULY)).count(),
        ),
        Misconception(
            code="persons",
            message="You counted each person once. Some came twice or more in the month. "
            "The question asks for attendances: count every visit.",
            example=lambda inputs: came_in(inputs, JULY)["nhs_number"].nunique(),
        ),
        Misconception(
            code="within-four-hours",
            message="You counted those who left within four hours. Take the column that counts everybody.",
            example=lambda inputs: within(came_in(inputs, JULY)).sum(),
        ),
        Misconception(
            code="month-before",
            message="Your figure belongs to June. Read the row below.",
            example=lambda inputs: _came(inputs, "2025-06"),
        ),
        Misconception(
            code="month-after",
            message="Your figure belongs to August. Read the row above.",
            example=lambda inputs: _came(inputs, "2025-08"),
        ),
        Misconception(
            code="mean-month",
            message="This is the mean of the year's months. The question asks for one of them.",
            example=lambda inputs: len(inputs["year"]) / 12,
        ),
    ),
    alternatives={
        "as a decimal": lambda inputs: float(_came(inputs)),
        "as pandas counts": lambda inputs: came_in(inputs, JULY)["arrival_time"].count(),
    },
    near_misses={
        "those over four hours": lambda inputs: (1 - within(came_in(inputs, JULY))).sum(),
        "without the last day": lambda inputs: int(
            (came_in(inputs, JULY)["arrival_time"] < f"{JULY}-31").sum()
        ),
        "in thousands": lambda inputs: _came(inputs) / 1000,
        "the whole year": lambda inputs: len(inputs["year"]),
    },
    hints=(
        "Find the month's row in the table. Which column holds everybody who came?",
        "The column “Came” holds every attendance, those without a departure time too.",
    ),
    minutes=3,
    praise="Yes. Each one is a visit by somebody who was worried enough to come. "
    "Before any share, say how many people it speaks of.",
)
