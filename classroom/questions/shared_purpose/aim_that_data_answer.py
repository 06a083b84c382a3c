"""1.8 Write one aim whose baseline and target agree with the data."""

from collections.abc import Iterator

from classroom.checks import RIGHT, Case, Misconception, Question
from classroom.questions.shared_purpose.aims import (
    AFTERWARDS, AIM, HANDED_DOWN, MANAGERS, MEASURES, NOBODY, PEOPLE, SHAPERS, baseline_of, filled,
)  # fmt: skip
from classroom.questions.shared_purpose.data import AGED, DEPRIVED, EVERYONE, MENTAL, OVER, WITHIN, attendances
from classroom.questions.shared_purpose.four_hour_share import QUESTION as FOUR_HOUR_SHARE

UNSHAPED = {"handed-down": HANDED_DOWN, "managers-alone": MANAGERS, "asked-afterwards": AFTERWARDS, "nobody-yet": NOBODY}
ROWS = [(measure, people) for measure in MEASURES for people in PEOPLE]
AGREES = "Yes. It says what, for whom, from where to where and by when, and the data can answer it. "
TO_PRACTISE = f"To practise here, choose “{SHAPERS['patients and staff']}”."
SHOW = "Now show it to those who shaped it."
REACHED = (
    f"{AGREES}At least one month of the year was as good as your target already. So one good month "
    f"proves nothing: judge the aim by many months together. {SHOW}"
)


def _cases(inputs) -> Iterator[Case]:
    """Give the right aims of every row of the table, then the mistakes, and last any other baseline.

    Of the mistakes, who shaped it comes first: those who are asked may want another measure, and so another baseline.
    """
    for measure, people in ROWS:
        yield from _right(inputs, measure, people)
    for code, shaped_by in UNSHAPED.items():
        yield Case(code, {"shaped_by": shaped_by})
    for measure, people in ROWS:
        yield from _mistaken(inputs, measure, people)
    for measure, people in ROWS:
        yield Case("other-people", {"measure": measure, "baseline": baseline_of(inputs, measure, people)})
    yield Case("other-baseline")


def _right(inputs, measure: str, people: str) -> Iterator[Case]:
    row, best = _row(inputs, measure, people), inputs["best_months"][measure, people]
    better = _better(measure, "target", "baseline")
    shaped = row | {"shaped_by": frozenset(SHAPERS)}
    yield Case(RIGHT, shaped, (better, _better(measure, "target", best)))
    yield Case(RIGHT, shaped, (better,), REACHED)


def _mistaken(inputs, measure: str, people: str) -> Iterator[Case]:
    row, other = _row(inputs, measure, people), OVER if measure == WITHIN else WITHIN
    yield Case("target-no-better", row)
    yield Case("other-count", row | {"baseline": 100 - row["baseline"]})
    yield Case("rounded-baseline", row | {"baseline": round(row["baseline"])})
    yield Case("proportion", row | {"baseline": row["baseline"] / 100})
    yield Case("other-measure", row | {"baseline": baseline_of(inputs, other, people)})


def _row(inputs, measure: str, people: str) -> dict:
    return {"measure": measure, "people": people, "baseline": baseline_of(inputs, measure, people)}


def _better(measure: str, one, other) -> tuple:
    """Put the larger first: within four hours more is better, over twelve hours less."""
    return (one, other) if measure == WITHIN else (other, one)


def _baseline(inputs, change) -> dict:
    aim = filled(inputs)
    return {**aim, "baseline": change(aim["baseline"])}


QUESTION = Question(
    id="aim-that-data-answer",
    number="1.8",
    answer="aim",
    kind=AIM,
    inputs=attendances,
    uses=(FOUR_HOUR_SHARE,),
    reference=filled,
    cases=_cases,
    misconceptions=(
        Misconception(
            code="handed-down",
            message="The executive team or the board can start an aim, and stand behind it. An aim that they shape alone is "
            "handed down. Ask patients, and staff who do the work. Let them change it. "
            f"{TO_PRACTISE}",
            example=lambda inputs: filled(inputs, shaped_by=HANDED_DOWN),
        ),
        Misconception(
            code="managers-alone",
            message="Managers and senior clinicians know a lot, and they still see one side. Who waits, and who makes "
            "the beds? Ask patients, and staff such as nurses and porters. Let them change it. "
            f"{TO_PRACTISE}",
            example=lambda inputs: filled(inputs, shaped_by=MANAGERS),
        ),
        Misconception(
            code="asked-afterwards",
            message="Once an aim is agreed, people can only nod. They shape it if they may still change it. Ask them "
            "before. "
            f"{TO_PRACTISE}",
            example=lambda inputs: filled(inputs, shaped_by=AFTERWARDS),
        ),
        Misconception(
            code="nobody-yet",
            message="Thank you for saying so: it is a draft, then. Ask one patient and one colleague, and let them "
            "change it. "
            f"{TO_PRACTISE}",
            example=lambda inputs: filled(inputs, shaped_by=NOBODY),
        ),
        Misconception(
            code="target-no-better",
            message="Your baseline agrees with the data. The target is no better than it. Ask of your "
            "measure: is more better, or less? Then set the target on that side.",
            example=lambda inputs: filled(inputs, target=10),
        ),
        Misconception(
            code="other-count",
            message="Your baseline counts the others: those whom the measure leaves out. Take it from a hundred.",
            example=lambda inputs: _baseline(inputs, lambda figure: round(100 - figure, 1)),
        ),
        Misconception(
            code="proportion",
            message="Your baseline is a share of one. The field asks for a share of a hundred. Multiply by 100.",
            example=lambda inputs: _baseline(inputs, lambda figure: round(figure / 100, 3)),
        ),
        Misconception(
            code="other-measure",
            message="Your baseline belongs to the other measure. Take it from the column of the one that you name.",
            example=lambda inputs: filled(inputs, measure=OVER) | {"measure": WITHIN},
        ),
        Misconception(
            code="other-people",
            message="Your baseline belongs to other people. Take it from the row of those whom the aim is for.",
            example=lambda inputs: filled(inputs, people=MENTAL) | {"people": DEPRIVED},
        ),
        Misconception(
            code="rounded-baseline",
            message="Your baseline is the right one, rounded too far. The lesson rounds to talk: “from 13% to 6%”. "
            "Here the aim needs its decimal, as the table has it.",
            example=lambda inputs: _baseline(inputs, round),
        ),
        Misconception(
            code="other-baseline",
            message="Look again at the baseline. It stands where the row of your people meets the column "
            "of your measure. Take it with its decimal.",
            example=lambda inputs: _baseline(inputs, lambda figure: round(figure + 2.5, 1)),
        ),
    ),
    alternatives={
        "over twelve hours": lambda inputs: filled(inputs, OVER, MENTAL),
        "aged 75 or over": lambda inputs: filled(inputs, OVER, AGED, target=6),
        "the most deprived fifth": lambda inputs: filled(inputs, people=DEPRIVED),
        "the whole words": lambda inputs: filled(inputs) | {"measure": "Left within four hours of arrival"},
        "a day": lambda inputs: filled(inputs, by="2027-03-31"),
        "a day that it is by": lambda inputs: filled(inputs, by="by 31 March 2027"),
        "a month that it is by": lambda inputs: filled(inputs, by="by March 2027"),
        "ten years on": lambda inputs: filled(inputs, by="31/03/2036"),
        "a day as the British write it": lambda inputs: filled(inputs, by="31/03/2027"),
        "a small step": lambda inputs: filled(inputs, target=filled(inputs)["baseline"] + 0.5),
        **{f"shaped by {who}": lambda inputs, who=who: filled(inputs, shaped_by=who) for who in SHAPERS},
        "shaped by, in whole words": lambda inputs: filled(inputs, shaped_by="Staff who do the work, such as nurses and porters"),
    },
    near_misses={
        "a target that is a share": lambda inputs: filled(inputs, OVER, AGED, target=0.06),
        "a share where more is better": lambda inputs: filled(inputs, target=0.78),
        "a tenth too much": lambda inputs: _baseline(inputs, lambda figure: round(figure + 0.1, 1)),
        "a whole number": lambda inputs: _baseline(inputs, round),
        "the target is the baseline": lambda inputs: filled(inputs, target=filled(inputs)["baseline"]),
        "more long waits": lambda inputs: filled(inputs, OVER, target=50),
        "the last month of the data": lambda inputs: filled(inputs, by="March 2026"),
        "the last day of the data": lambda inputs: filled(inputs, by="31/03/2026"),
        "a slip in the year": lambda inputs: filled(inputs, by="March 3027"),
        "more than ten years on": lambda inputs: filled(inputs, by="1 April 2036"),
        "handed down, and another baseline": lambda inputs: filled(inputs, shaped_by=HANDED_DOWN, baseline=50),
        "nobody yet, and the target is no better": lambda inputs: filled(inputs, shaped_by=NOBODY, target=10),
        "asked afterwards, in whole words": lambda inputs: filled(
            inputs, shaped_by="patients and staff, who will be asked once it is agreed"
        ),
        "shaped by words of one's own": lambda inputs: filled(inputs, shaped_by="three patients and two nurses"),
        "other people and the other measure": lambda inputs: filled(inputs, OVER, MENTAL)
        | {"measure": WITHIN, "people": EVERYONE},
        "no date": lambda inputs: filled(inputs) | {"by": ...},
        "nothing of who shaped it": lambda inputs: filled(inputs) | {"shaped_by": ...},
    },
    hints=(
        "Choose the measure and the people first. Their baseline is where row and column meet. "
        "Those who shape an aim live with it, and are asked while they can still change it.",
        "Within four hours, more is better. Over twelve hours, less is better. "
        "Set the target on the better side, and a date after the data end.",
    ),
    minutes=10,
    praise=f"{AGREES}No month of the year was as good as your target. Ask what would have to change. {SHOW}",
)
