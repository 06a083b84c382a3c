"""4.7 Which of the three noon wards truly changed, and what gives the others away?"""

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.capability.noon_data import BEFORE, FIRST, SINCE, WARDS, noon_wards

KEPT, SLIPPED, OVERNIGHT, NOTHING = "truly changed", "slipped back", "kept overnight", "never changed"
FOUND = Choice(
    (
        Option(KEPT, "truly changed: more are home by noon, to this day, and they wait no longer"),
        Option(SLIPPED, "slipped back: the share by noon gives it away, later on"),
        Option(OVERNIGHT, "kept overnight: the hours from ready to leaving give it away"),
        Option(NOTHING, "never changed: the share by noon moves as chance moves it"),
    )
)
FAR, HALF = 15.0, 0.5  # points by noon; share of the first gain that is left


def _found(inputs, ward: str) -> str:
    rows = inputs["wards"].set_index(["ward", "period"]).loc[ward]
    gain = rows.loc[FIRST, "noon"] - rows.loc[BEFORE, "noon"]
    left = rows.loc[SINCE, "noon"] - rows.loc[BEFORE, "noon"]
    if gain < FAR:
        return NOTHING
    if rows.loc[SINCE, "hours"] > 2 * rows.loc[BEFORE, "hours"]:
        return OVERNIGHT
    return KEPT if left > HALF * gain else SLIPPED


def _wards(inputs, **changed: str) -> dict[str, str]:
    return {ward: _found(inputs, ward) for ward in WARDS} | changed


QUESTION = Question(
    id="three-noon-wards",
    number="4.7",
    answer="noon_wards",
    kind=Form(dict.fromkeys(WARDS, FOUND)),
    inputs=noon_wards,
    reference=_wards,
    misconceptions=(
        Misconception(
            code="noon-rate-without-stay",
            message="On Rowan most are home by noon. Now look at the hours from ready to leaving. When were these "
            "patients ready?",
            example=lambda inputs: _wards(inputs, rowan=KEPT),
        ),
        Misconception(
            code="both-look-good",
            message="You judged Hazel and Rowan by the share by noon in their first weeks. Look at Hazel since then, "
            "and at Rowan's hours from ready to leaving.",
            example=lambda inputs: _wards(inputs, hazel=KEPT, rowan=KEPT),
        ),
        Misconception(
            code="first-weeks-alone",
            message="On Hazel the first twelve weeks look good. What came after them?",
            example=lambda inputs: _wards(inputs, hazel=KEPT),
        ),
        Misconception(
            code="stay-without-comparison",
            message="On Elm the mean stay is a little longer than before. It is on Hazel too, where nothing lasted. "
            "Look at the hours from ready to leaving instead.",
            example=lambda inputs: _wards(inputs, elm=OVERNIGHT),
        ),
        Misconception(
            code="best-taken-for-luck",
            message="On Elm three times as many are home by noon, for more than a year. Chance does not do that.",
            example=lambda inputs: _wards(inputs, elm=NOTHING),
        ),
        Misconception(
            code="small-loss-as-slip",
            message="On Elm the share by noon is nearly what it was in the first weeks. Hold it beside the time "
            "before.",
            example=lambda inputs: _wards(inputs, elm=SLIPPED),
        ),
        Misconception(
            code="slip-as-no-change",
            message="Hazel ends where it began, and that is not all. In between it changed. Something worked there "
            "for twelve weeks.",
            example=lambda inputs: _wards(inputs, hazel=NOTHING),
        ),
        Misconception(
            code="slip-as-overnight",
            message="On Hazel the hours from ready to leaving are those of before. Look at the share by noon since "
            "the first weeks.",
            example=lambda inputs: _wards(inputs, hazel=OVERNIGHT),
        ),
        Misconception(
            code="overnight-as-slip",
            message="On Rowan the share by noon has not fallen back. Another column has changed, and stayed so.",
            example=lambda inputs: _wards(inputs, rowan=SLIPPED),
        ),
        Misconception(
            code="overnight-as-no-change",
            message="On Rowan both columns have changed a great deal. Read them together.",
            example=lambda inputs: _wards(inputs, rowan=NOTHING),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {ward: word.upper() for ward, word in _wards(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_wards(inputs).items())),
        "the whole words": lambda inputs: {
            ward: next(option.text for option in FOUND.options if option.key == word)
            for ward, word in _wards(inputs).items()
        },
    },
    near_misses={
        "all truly changed": lambda inputs: dict.fromkeys(WARDS, KEPT),
        "elm and rowan exchanged": lambda inputs: _wards(inputs, elm=OVERNIGHT, rowan=KEPT),
        "none changed": lambda inputs: dict.fromkeys(WARDS, NOTHING),
    },
    hints=(
        "Read each ward in two columns: the share by noon, and the hours from ready to leaving. Read all three rows.",
        "One ward's share falls again. On one, patients who were ready wait until the next morning. "
        "On one, neither happens.",
    ),
    minutes=7,
    praise="Yes. A share by noon is easily met by keeping people a night longer. So each measure needs another beside "
    "it that would show the harm. Ask the ward that slipped what stood in its way, and do not blame it.",
)
