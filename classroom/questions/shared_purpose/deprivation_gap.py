"""1.5 How many points apart are the most and the least deprived fifth, in the share over four hours?"""

from classroom.checks import Misconception, Number, Question
from classroom.questions.shared_purpose.data import admitted, attendances, percent_within, percent_within_by


def _over(rows, hours=4) -> dict[str, float]:
    return (100 - percent_within_by(rows, "deprivation_fifth", hours)).to_dict()


def _between(rows, hours=4) -> float:
    over = _over(rows, hours)
    return over["1"] - over["5"]


def _gap(inputs) -> float:
    return _between(inputs["year"])


def _relative(inputs) -> float:
    over = _over(inputs["year"])
    return 100 * (over["1"] / over["5"] - 1)


def _against_all(inputs) -> float:
    return _over(inputs["year"])["1"] - (100 - percent_within(inputs["year"]))


def _whole(inputs) -> int:
    """Round as people do who go from two decimals to one, and from one to none."""
    return int(round(_gap(inputs), 1) + 0.5)


def _rounded_first(inputs) -> float:
    """Round both shares of the table, a five upwards, and take one away from the other."""
    most, least = (int(10 * round(_over(inputs["year"])[fifth], 2) + 0.5) / 10 for fifth in ("1", "5"))
    return round(most - least, 1)


QUESTION = Question(
    id="deprivation-gap",
    number="1.5",
    answer="deprivation_gap",
    kind=Number(unit="points", decimals=1),
    inputs=attendances,
    reference=_gap,
    misconceptions=(
        Misconception(
            code="wrong-way-round",
            message="Your size is right, and its sign says the opposite. Take the share over four "
            "hours, and begin with the most deprived fifth.",
            example=lambda inputs: -_gap(inputs),
        ),
        Misconception(
            code="proportion",
            message="You are close: this is in shares of one. Points are in shares of a hundred. "
            "Multiply by 100.",
            example=lambda inputs: _gap(inputs) / 100,
        ),
        Misconception(
            code="whole-number",
            message="You are close, but rounded too far. Give one decimal.",
            example=_whole,
        ),
        Misconception(
            code="rounded-first",
            message="You are close, but you rounded before you took away. "
            "Take away with both decimals of the table, then round.",
            example=_rounded_first,
        ),
        Misconception(
            code="relative",
            message="You divided one share by the other. Points come from taking one away from the other.",
            example=_relative,
        ),
        Misconception(
            code="against-everyone",
            message="You compared the most deprived fifth with everybody. They are part of everybody, "
            "which makes the gap look smaller. Compare them with the least deprived fifth.",
            example=_against_all,
        ),
        Misconception(
            code="twelve-hours",
            message="Your gap is in the share over twelve hours. The question asks about four.",
            example=lambda inputs: _between(inputs["year"], 12),
        ),
        Misconception(
            code="admitted-only",
            message="Your gap is among those who were admitted to a ward. "
            "The question asks about everybody, those who went home too.",
            example=lambda inputs: _between(admitted(inputs)),
        ),
        Misconception(
            code="one-fifth-alone",
            message="This is the share in the most deprived fifth. Now take away that of the least deprived.",
            example=lambda inputs: _over(inputs["year"])["1"],
        ),
    ),
    alternatives={
        "rounded as asked": lambda inputs: round(_gap(inputs), 1),
        "rounded to two decimals": lambda inputs: round(_gap(inputs), 2),
    },
    near_misses={
        "the second fifth less the fifth": lambda inputs: _over(inputs["year"])["2"] - _over(inputs["year"])["5"],
        "the first fifth less the second": lambda inputs: _over(inputs["year"])["1"] - _over(inputs["year"])["2"],
        "the first fifth less the third": lambda inputs: _over(inputs["year"])["1"] - _over(inputs["year"])["3"],
        "the share of the least deprived": lambda inputs: _over(inputs["year"])["5"],
        "rounded to a whole number": lambda inputs: round(_gap(inputs)),
    },
    hints=(
        "Fifth 1 is the most deprived. Find its share over four hours, and that of the least deprived.",
        "Take the share of the least deprived fifth away from the share of the most deprived. "
        "The result is in points, and above nought.",
    ),
    minutes=5,
    praise="Yes. This is the crude gap: what people live with. It is real, whatever explains it. "
    "The next question asks where to act.",
)
