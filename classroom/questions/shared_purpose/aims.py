"""The fields of an aim, and what the year says of each."""

from classroom.checks import Amount, Choice, Form, Number, Option, Words
from classroom.checks.kinds.words import DENIED
from classroom.questions.ahead import DayAhead
from classroom.questions.shared_purpose.data import ADMITTED, AGED, AMBULANCE, DEPRIVED, EVERYONE, MENTAL
from classroom.questions.shared_purpose.data import OVER, WITHIN
from classroom.questions.shared_purpose.four_hour_share import QUESTION as FOUR_HOUR_SHARE

MEASURES = {WITHIN: "left within four hours", OVER: "stayed over twelve hours"}
PEOPLE = {
    EVERYONE: "everyone who comes",
    AGED: "those aged 75 or over",
    ADMITTED: "those admitted to a ward",
    DEPRIVED: "those from the most deprived fifth",
    AMBULANCE: "those who come by ambulance",
    MENTAL: "those who come for mental health",
}
SHAPED_BY = "three patients, two nurses and the ambulance crew"
# Words that name those who lead, those that say "nobody yet", and those that may stand beside these: alone, they
# name nobody else.
LEADERS = (
    "executive executives exec execs board chief chiefs ceo coo cfo chair chairs chairman chairwoman officer officers "
    "medical finance operating deputy director directors management manager managers senior head heads leadership "
    "leaders operational ward trust team teams group committee member members me myself i we us ourselves everyone everybody"
).split()
NOBODY = (
    "nobody no one none anybody anyone somebody someone not yet still to be been has have confirmed decided later soon "
    "tbc tba pending unknown sorry so far was were asked will agreed present know do did may"
).split()
BESIDE = "the our my a an of for with only just alone all both two three four five six and but on by in at else whole".split()
WHO_ELSE = (
    "Who else shaped it? An aim is shaped with those who live with it: add patients, carers or the staff beside them."
)
AIM = Form(
    {
        "measure": Choice(tuple(Option(key, text) for key, text in MEASURES.items())),
        "people": Choice(tuple(Option(key, text) for key, text in PEOPLE.items())),
        "baseline": Number(unit="percent", decimals=1),
        "target": Amount(unit="percent", least=0, most=100),
        "by": DayAhead(last=True),
        "shaped_by": Words(least=2, not_only=(*LEADERS, *NOBODY, *BESIDE), who_else=WHO_ELSE, denied=DENIED),
    },
    titles={"by": "by when", "shaped_by": "shaped by (roles, no names)"},
)


def baseline_of(inputs, measure: str, people: str) -> float:
    """Return the year's figure; that of everyone's four hours as the earlier question gave it."""
    if (measure, people) == (WITHIN, EVERYONE):
        return inputs[FOUR_HOUR_SHARE.id]
    return inputs["baselines"][measure, people]


def filled(inputs, measure: str = WITHIN, people: str = EVERYONE, **changed) -> dict:
    """Fill an aim in rightly for these people and this measure; then change it."""
    baseline = baseline_of(inputs, measure, people)
    target = (baseline + 100) / 2 if measure == WITHIN else baseline / 4
    aim = {"measure": measure, "people": people, "baseline": round(baseline, 1), "target": round(target)}
    return {**aim, "by": "March 2027", "shaped_by": SHAPED_BY, **changed}
