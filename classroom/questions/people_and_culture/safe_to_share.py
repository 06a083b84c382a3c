"""2.7 Which wards must be left out of a table of the staff survey before it is shared?"""

from classroom.checks import Choices, Misconception, Option, Question
from classroom.questions.people_and_culture import loading
from impactflow.measures.staff import HIDDEN
from impactflow.measures.suppression import FEWEST, NOBODY

ENOUGH = "{} has enough answers, and gives no other ward away. What people said there deserves to be seen."
WHY = {
    "ash": "Ash could cover the small ward as well. But the next smallest is enough, and hides less.",
    "pine": "Nobody answered on Pine. Nought is nobody, so there is nobody to protect. Say that nobody answered: "
    "that is news.",
    "total": "Without this total the small ward could still be worked out. The hospital's total and the other types "
    "are shared too. Leave out a ward.",
    **{ward: ENOUGH.format(ward.title()) for ward in ("fir", "lime", "maple", "oak", "olive")},
}
TEXTS = {
    **{ward: f"{ward.title()}, acute medicine" for ward in ("ash", "beech", "birch")},
    "total": "the total of acute medicine",
    **{ward: f"{ward.title()}, older people" for ward in ("fir", "lime", "maple", "oak", "olive", "pine")},
}


def _wards(inputs, such) -> set[str]:
    rows = inputs["answers"]
    return {row.ward for row in rows[such(rows)].itertuples()}


def _left_out(inputs) -> set[str]:
    return _wards(inputs, lambda rows: rows["hidden"] == HIDDEN)


def _small(inputs) -> set[str]:
    return _wards(inputs, lambda rows: (rows["responses"] > 0) & (rows["responses"] < FEWEST))


def _nobody(inputs) -> set[str]:
    return _wards(inputs, lambda rows: rows["hidden"] == NOBODY)


QUESTION = Question(
    id="safe-to-share",
    number="2.7",
    answer="left_out",
    kind=Choices(tuple(Option(key, text, WHY.get(key, "")) for key, text in TEXTS.items())),
    inputs=loading.answers,
    reference=_left_out,
    misconceptions=(
        Misconception(
            code="primary-only",
            message="You left out the small ward alone. Anybody with a pencil can take the others from the total, "
            "and has it back. A second one must go.",
            example=_small,
        ),
        Misconception(
            code="nought-hidden",
            message="You left out the small ward, and the one where nobody answered. Nought is nobody. And the small "
            "one can still be worked out from its own type.",
            example=lambda inputs: _small(inputs) | _nobody(inputs),
        ),
        Misconception(
            code="cover-alone",
            message="You left out the ward that covers, and not the one that needs cover.",
            example=lambda inputs: _left_out(inputs) - _small(inputs),
        ),
    ),
    alternatives={
        "a list": lambda inputs: sorted(_left_out(inputs)),
        "one text": lambda inputs: ", ".join(sorted(_left_out(inputs))),
        "the whole words": lambda inputs: [TEXTS[key] for key in _left_out(inputs)],
        "capital letters": lambda inputs: [key.title() for key in _left_out(inputs)],
    },
    near_misses={
        "and the nought": lambda inputs: _left_out(inputs) | _nobody(inputs),
        "the small one and the largest of its type": lambda inputs: _small(inputs) | {"ash"},
        "the whole type": lambda inputs: _left_out(inputs) | {"ash"},
        "the small one and the total": lambda inputs: _small(inputs) | {"total"},
        "all of them": lambda inputs: set(TEXTS),
    },
    hints=(
        "First find the ward with one to four answers. Then pretend to be somebody who wants to know, and subtract.",
        "Two wards of the same type go: the small one, and the next smallest, so that the total does not give it away.",
    ),
    minutes=6,
    praise="Yes. The two go together, so that neither can be worked out. People answer honestly when they know "
    "that nobody can find them in the figures.",
)
