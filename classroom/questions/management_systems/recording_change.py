"""5.5 What did the change of recording in July 2025 move, what not, and what does that say of patients?"""

import pandas as pd

from classroom.checks import Choice, Form, Misconception, Option, Question
from classroom.questions.management_systems.weeks_data import RECORDED, WIDENED, weeks
from impactflow.measures import effect

ROSE, FELL, SAME = "rose", "fell", "did not move"
MOVED = Choice(
    (
        Option(ROSE, "rose: the interval lies above nought"),
        Option(FELL, "fell: the interval lies below nought"),
        Option(SAME, "did not move: chance alone could do it"),
    )
)
MEASURES = ("emergency", "overnight", "mean_stay", "same_day")
COUNTED, FEWER, LONGER = "counted otherwise", "fewer treated", "kept longer"
PATIENTS = Choice(
    (
        Option(COUNTED, "counted otherwise: the same patients are treated as before"),
        Option(FEWER, "fewer treated: fewer people come to a bed"),
        Option(LONGER, "kept longer: people stay more nights than before"),
    )
)
TITLES = {
    "emergency": "emergency admissions", "overnight": "overnight admissions", "mean_stay": "mean stay",
    "same_day": "same-day care", "patients": "what happened to patients",
}  # fmt: skip


def _moved(inputs, measure: str) -> str:
    """Say what the step is from the day of recording, before same-day care was widened."""
    series = inputs["weeks"][measure]
    found = effect(series[series.index < WIDENED], RECORDED, slope=False).step
    if not found.shown:
        return SAME
    return ROSE if found.value > 0 else FELL


def _found(inputs, **changed: str) -> dict[str, str]:
    return {measure: _moved(inputs, measure) for measure in MEASURES} | {"patients": COUNTED} | changed


QUESTION = Question(
    id="recording-change",
    number="5.5",
    answer="recording",
    kind=Form(dict.fromkeys(MEASURES, MOVED) | {"patients": PATIENTS}, titles=TITLES),
    inputs=weeks,
    reference=_found,
    misconceptions=(
        Misconception(
            code="counted-less-as-treated-less",
            message="The measures are right. Overnight admissions did not fall. Who is missing from the count now, "
            "and is still treated?",
            example=lambda inputs: _found(inputs, patients=FEWER),
        ),
        Misconception(
            code="mean-as-every-stay",
            message="The measures are right. Mean stay rose. Yet a mean rises too when short stays leave the "
            "sum. Did anybody stay longer?",
            example=lambda inputs: _found(inputs, patients=LONGER),
        ),
        Misconception(
            code="point-estimate-as-change",
            message="You went by the figure before the interval. An interval that holds nought says: chance alone could "
            "do it.",
            example=lambda inputs: _found(inputs, overnight=FELL, same_day=FELL),
            also=(
                lambda inputs: _found(inputs, overnight=FELL),
                lambda inputs: _found(inputs, same_day=FELL),
                lambda inputs: _found(inputs, overnight=FELL, same_day=FELL, patients=FEWER),
                lambda inputs: _found(inputs, overnight=FELL, patients=FEWER),
            ),
        ),
        Misconception(
            code="stay-not-moved",
            message="Look at mean stay once more. If a hundred short stays leave a mean, what does it do? And on which "
            "side of nought is its interval?",
            example=lambda inputs: _found(inputs, mean_stay=SAME),
            also=(lambda inputs: _found(inputs, mean_stay=FELL),),
        ),
        Misconception(
            code="nothing-moved",
            message="Nobody was treated otherwise, and figures moved all the same. That is what makes it a trap. "
            "Look at each interval.",
            example=lambda inputs: dict.fromkeys(MEASURES, SAME) | {"patients": COUNTED},
            also=(lambda inputs: _found(inputs, emergency=SAME),),
        ),
        Misconception(
            code="everything-fell",
            message="You took it that all figures went down with the admissions. Read each interval for itself. "
            "One of them lies above nought.",
            example=lambda inputs: dict.fromkeys(MEASURES, FELL) | {"patients": FEWER},
            also=(lambda inputs: dict.fromkeys(MEASURES, FELL) | {"patients": COUNTED},),
        ),
    ),
    alternatives={
        "capital letters": lambda inputs: {name: word.upper() for name, word in _found(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_found(inputs).items())),
        "the whole words": lambda inputs: _found(inputs, patients=PATIENTS.options[0].text),
    },
    near_misses={
        "all rose": lambda inputs: dict.fromkeys(MEASURES, ROSE) | {"patients": LONGER},
        "rise and fall exchanged": lambda inputs: _found(inputs, emergency=ROSE, mean_stay=FELL),
        "same-day care rose": lambda inputs: _found(inputs, same_day=ROSE),
        "overnight rose": lambda inputs: _found(inputs, overnight=ROSE),
        "all moved, and kept longer": lambda inputs: _found(inputs, overnight=FELL, same_day=FELL, patients=LONGER),
    },
    hints=(
        "Look where nought is: inside an interval, or outside? Then ask who is no longer in the count.",
        "A patient of same-day care who goes home that day is not counted as an admission any more. What does that do "
        "to a count of all, to a count of nights, and to a mean?",
    ),
    minutes=5,
    praise="Yes. A count fell and a mean rose, and for patients nothing changed. So a measure that hangs on how "
    "people are recorded needs one beside it that does not. Mark such a day on every chart.",
)
