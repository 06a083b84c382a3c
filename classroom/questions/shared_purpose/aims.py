"""The fields of an aim, and what the year says of each."""

from classroom.checks import Amount, Choice, Form, Number
from classroom.questions.ahead import DayAhead
from classroom.questions.shared_purpose.data import ADMITTED, AGED, AMBULANCE, DEPRIVED, EVERYONE, MENTAL
from classroom.questions.shared_purpose.data import OVER, WITHIN
from classroom.questions.shared_purpose.four_hour_share import QUESTION as FOUR_HOUR_SHARE

MEASURES = {WITHIN: "left within four hours of arrival", OVER: "stayed over twelve hours from arrival"}
PEOPLE = {
    EVERYONE: "everyone who comes",
    AGED: "those aged 75 or over",
    ADMITTED: "those admitted to a ward",
    DEPRIVED: "those from the most deprived fifth",
    AMBULANCE: "those who come by ambulance",
    MENTAL: "those who come for mental health",
}
# Who changed an aim: those who live with it, by a key that reads well behind "Shaped by". Then those who do not.
SHAPERS = {
    "patients and staff": "patients or their families, with staff who do the work",
    "staff who do the work": "staff who do the work, such as nurses and porters",
    "patients or their families": "patients or their families",
}
HANDED_DOWN, MANAGERS, AFTERWARDS, NOBODY = "the board", "managers", "asked afterwards", "nobody yet"
NOT_SHAPED = {
    HANDED_DOWN: "the executive team or the board",
    MANAGERS: "managers and senior clinicians",
    AFTERWARDS: "patients and staff, who will be asked once it is agreed",
    NOBODY: "nobody yet",
}
# As the list has them: neither the right ones first nor the wrong ones.
BY = (HANDED_DOWN, "patients and staff", MANAGERS, "staff who do the work", AFTERWARDS, "patients or their families", NOBODY)
SHARE = "This is less than 1%. If you mean a share of one, write {meant}, not {said}. Otherwise aim for 1% or more here."
AIM = Form(
    {
        "measure": Choice.of(MEASURES),
        "people": Choice.of(PEOPLE),
        "baseline": Number(unit="percent", decimals=1),
        "target": Amount(unit="percent", least=0, most=100, share=SHARE),
        "by": DayAhead(last=True),
        "shaped_by": Choice.of({key: (SHAPERS | NOT_SHAPED)[key] for key in BY}),
    },
    titles={"by": "by when", "shaped_by": "shaped by"},
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
    return {**aim, "by": "March 2027", "shaped_by": "patients and staff", **changed}
