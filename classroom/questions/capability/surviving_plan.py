"""4.8 Which plan leaves enough live coached projects after three years, with people leaving?"""

from collections.abc import Iterator

from classroom.checks import RIGHT, Case, Choice, Form, Misconception, Option, Question
from classroom.questions.capability.plans import CHOICES, MOST_HOURS, NEW, PLACES, PROTECTED, WANTED, plans

FORM = Form(
    {
        name: Choice(tuple(Option(key, key) for key in options))
        for name, options in zip(CHOICES, (PLACES, NEW, PROTECTED), strict=True)
    }
)
TOO_DEAR, NO_TIME, LEAVERS, MEAN, NO_COACHES, TOO_FEW = (
    "over-the-hours", "certificates-without-time", "ignores-leavers", "mean-of-luck", "coaches-not-replaced",
    "too-few-learners",
)  # fmt: skip


def _verdict(plan: dict) -> str:
    """Say what is wrong with a plan: the first thing that would be said to it."""
    if plan["hours"] <= MOST_HOURS and plan["nine_of_ten"] >= WANTED:
        return RIGHT
    if plan["hours"] > MOST_HOURS:
        return TOO_DEAR
    if PROTECTED[plan["protected_time"]] == 0:
        return NO_TIME
    if NEW[plan["new_coaches"]] == 0:
        return NO_COACHES
    if plan["mean"] >= WANTED:
        return MEAN
    return LEAVERS if plan["if_nobody_leaves"] >= WANTED else TOO_FEW


def _judged(inputs) -> list[tuple[str, dict]]:
    rows = inputs["plans"].to_dict("records")
    return [(_verdict(row), {name: row[name] for name in CHOICES}) for row in rows]


def _cases(inputs) -> Iterator[Case]:
    """Give the right plans, then each other plan with what is wrong with it."""
    judged = sorted(_judged(inputs), key=lambda each: each[0] != RIGHT)
    yield from (Case(code, chosen) for code, chosen in judged)
    yield Case(TOO_FEW)


def _first(code: str):
    """Return the first plan of which this is said."""
    return lambda inputs: next(chosen for found, chosen in _judged(inputs) if found == code)


def _right(inputs) -> dict:
    return _first(RIGHT)(inputs)


def _all_of(inputs, code: str) -> list[dict]:
    return [chosen for found, chosen in _judged(inputs) if found == code]


QUESTION = Question(
    id="plan-that-survives",
    number="4.8",
    answer="three_year_plan",
    kind=FORM,
    inputs=plans,
    reference=_right,
    cases=_cases,
    misconceptions=(
        Misconception(
            code=LEAVERS,
            message="On paper this plan is enough: it would be, if nobody left. Some who learned leave each year, "
            "and so do coaches. Read the column for nine of ten runs.",
            example=_first(LEAVERS),
        ),
        Misconception(
            code=NO_TIME,
            message="This plan gives certificates and no time. Trained people without an hour to use it start hardly "
            "any project.",
            example=_first(NO_TIME),
        ),
        Misconception(
            code=NO_COACHES,
            message="In this plan no coach is replaced. Some of the four leave within three years. "
            "Then projects have nobody who coaches them.",
            example=_first(NO_COACHES),
        ),
        Misconception(
            code=MEAN,
            message="This plan reaches the number in a mean run. The question asks for nine of ten runs. "
            "With a little bad luck it falls short.",
            example=_first(MEAN),
        ),
        Misconception(
            code=TOO_DEAR,
            message="This plan takes more hours of staff time than there are. All who are trained have the protected "
            "hours, so more places take more of them. Where could you spend less?",
            example=_first(TOO_DEAR),
        ),
        Misconception(
            code=TOO_FEW,
            message="Time and coaches are there, and too few people have learned. Even if nobody left, it would not "
            "be enough.",
            example=_first(TOO_FEW),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {name: key.upper() for name, key in _right(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_right(inputs).items())),
    },
    near_misses={
        "all that money could buy": lambda inputs: _all_of(inputs, TOO_DEAR)[-1],
        "the most certificates without time": lambda inputs: _all_of(inputs, NO_TIME)[-1],
        "another that forgets leavers": lambda inputs: _all_of(inputs, LEAVERS)[-1],
        "another that is too small": lambda inputs: _all_of(inputs, TOO_FEW)[-1],
    },
    hints=(
        "Cross out what takes too many hours. Then look at what nine of ten runs have, with people leaving.",
        "It needs all three: people who learned, coaches who are replaced, and some protected time. "
        "More of one does not make up for none of another.",
    ),
    minutes=8,
    praise="Yes. It still holds when people leave and luck is poor. It is not the plan with the most "
    "places. Count live coached projects each year, and not certificates. The assumptions are ours: put your own in their place.",
)
