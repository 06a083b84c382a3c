"""1.6 What is the gap when those who walk in, and those who come by ambulance, are compared apart?"""

import pandas as pd

from classroom.checks import Misconception, Number, Question
from classroom.questions.shared_purpose.data import attendances


def _of_two(rows, *more: str) -> pd.DataFrame:
    """Count the people of both fifths, and those over four hours, by way of arrival, and by more where more is named."""
    both = rows[rows["deprivation_fifth"].isin(["1", "5"])]
    counts = both.groupby(["arrival_mode", *more, "deprivation_fifth"], observed=True)[["sum", "count"]]
    return counts.sum().unstack()


def _gaps(two) -> pd.Series:
    over = 100 * two["sum"] / two["count"]
    return over["1"] - over["5"]


def _weights(two) -> pd.Series:
    people = two["count"].sum(axis=1)
    return people / people.sum()


def _weighted(two) -> float:
    return (_gaps(two) * _weights(two)).sum()


def _each(inputs) -> pd.Series:
    return _gaps(_of_two(inputs["groups"]))


def _like_for_like(inputs) -> float:
    return _weighted(_of_two(inputs["groups"]))


def _crude(inputs) -> float:
    people = _of_two(inputs["groups"]).sum()
    over = 100 * people["sum"] / people["count"]
    return over["1"] - over["5"]


def _admitted(inputs) -> float:
    groups = inputs["groups"]
    return _weighted(_of_two(groups[groups["disposal"] == "admitted"]))


def _products(inputs) -> pd.Series:
    two = _of_two(inputs["groups"])
    return _gaps(two) * _weights(two)


def _half_up(figure: float) -> float:
    """Round to two decimals as a pocket calculator does."""
    return int(100 * round(figure, 6) + 0.5) / 100


def _exchanged(inputs) -> float:
    two = _of_two(inputs["groups"])
    return (_gaps(two) * (1 - _weights(two))).sum()


PRODUCT = "This is one gap times its weight. Do the same with the gap of the others, and add the two."
# The lesson's gaps, in minutes, held by a test: by way and hour of arrival, and by way alone.
LESSON = {"lessons-minutes": 6, "lessons-minutes-by-way": 9}
LESSONS = (
    "These are the lesson's minutes. This question asks for points of the share over four hours, by way of arrival alone."
)


QUESTION = Question(
    id="like-for-like-gap",
    number="1.6",
    answer="like_for_like_gap",
    kind=Number(unit="points", decimals=1),
    inputs=attendances,
    reference=_like_for_like,
    misconceptions=(
        Misconception(
            code="crude",
            message="This is the crude gap again. Compare walk-ins with walk-ins and ambulances with "
            "ambulances first, then weigh the two gaps.",
            example=_crude,
        ),
        Misconception(
            code="unweighted",
            message="You took the plain mean of the two gaps. More people walk in than come by "
            "ambulance. Weigh each gap by its share of the people.",
            example=lambda inputs: _each(inputs).mean(),
        ),
        Misconception(
            code="wrong-way-round",
            message="Your size is right, and its sign says the opposite. "
            "Begin with the most deprived fifth.",
            example=lambda inputs: -_like_for_like(inputs),
        ),
        Misconception(
            code="walk-in-alone",
            message="This is like for like, among those who walk in alone. The question asks for everybody. "
            "Bring the ambulance patients in too, each gap with its weight.",
            example=lambda inputs: _each(inputs)["walk-in"],
        ),
        Misconception(
            code="ambulance-alone",
            message="This is like for like, among those who come by ambulance alone. The question asks for "
            "everybody. Bring those who walk in too, each gap with its weight.",
            example=lambda inputs: _each(inputs)["ambulance"],
        ),
        Misconception(
            code="gaps-added",
            message="You added the two gaps. Multiply each by its weight first, then add.",
            example=lambda inputs: _each(inputs).sum(),
        ),
        *(
            Misconception(f"{way}-product-alone", PRODUCT, lambda inputs, way=way: _products(inputs)[way])
            for way in ("walk-in", "ambulance")
        ),
        Misconception(
            code="what-arriving-explains",
            message="This is what the way of arriving explains. The question asks for what is left.",
            example=lambda inputs: round(_crude(inputs), 1) - round(_like_for_like(inputs), 1),
            also=(lambda inputs: _crude(inputs) - _like_for_like(inputs),),
        ),
        Misconception(
            code="proportion",
            message="You are close: this is in shares of one. Points are in shares of a hundred. "
            "Multiply by 100.",
            example=lambda inputs: _like_for_like(inputs) / 100,
        ),
        Misconception(
            code="admitted-only",
            message="Your gap is among those who were admitted to a ward. "
            "The question asks about everybody, those who went home too.",
            example=_admitted,
        ),
        Misconception(
            code="hour-alike-too",
            message="This holds the hour alike too, as the lesson does. Hold the way of arrival alone alike.",
            example=lambda inputs: _weighted(_of_two(inputs["groups"], "hour")),
        ),
        *(Misconception(code, LESSONS, lambda inputs, minutes=minutes: minutes) for code, minutes in LESSON.items()),
    ),
    alternatives={
        "rounded as asked": lambda inputs: round(_like_for_like(inputs), 1),
        "rounded to two decimals": lambda inputs: round(_like_for_like(inputs), 2),
        "the table's products, added and rounded": lambda inputs: _half_up(_products(inputs).round(3).sum()),
    },
    near_misses={
        "the weights exchanged": _exchanged,
        "rounded to a whole number": lambda inputs: round(_like_for_like(inputs)),
        "in every thousand": lambda inputs: 10 * _like_for_like(inputs),
    },
    hints=(
        "The table has a gap for each way of arriving, and the weight that each has.",
        "Multiply each gap by its weight, then add the two. The weights are the shares of both "
        "fifths together.",
    ),
    minutes=7,
    praise="Yes. Some of the gap runs through how people arrive, and much of it does not. Say both "
    "figures. The crude one is what people live with. Like for like shows what is left to act on inside; the "
    "rest shows where to act outside. The lesson's pair is another: it counts minutes, and compares people of "
    "the same hour too.",
)
