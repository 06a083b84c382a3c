"""5.1 Which of four daily measures leads twelve-hour waits, and by how many days?"""

import pandas as pd

from classroom.checks import Choice, Form, Misconception, Number, Question
from classroom.questions.management_systems.days_data import together

CORRIDOR, WAITING, CAME, DISCHARGES = "corridor hours", "waiting at ten", "people who came", "discharges"
TEXTS = {
    CORRIDOR: "hours that patients spend in the corridor",
    WAITING: "people waiting for a bed at ten in the morning",
    CAME: "people who came to the department",
    DISCHARGES: "patients who leave a ward after a night or more",
}
FORM = Form(
    {
        "leads": Choice.of(TEXTS),
        "days": Number(unit="days", decimals=0),
    },
    titles={"leads": "which leads", "days": "how far ahead"},
)


def _highest(inputs) -> pd.Series:
    """Return the shift at which each measure goes with twelve-hour waits most closely."""
    return inputs["together"].idxmax(axis=1)


def _found(inputs) -> dict:
    highest = _highest(inputs)
    leading = inputs["together"].max(axis=1)[highest > 0]
    return _of(inputs, leading.idxmax())


def _of(inputs, measure: str, **changed) -> dict:
    return {"leads": measure, "days": int(_highest(inputs)[measure]), **changed}


def _later(inputs, measure: str) -> dict:
    """Take a measure by its highest figure after the day itself, though it is higher before."""
    later = inputs["together"].loc[measure, [1, 2]]
    return {"leads": measure, "days": int(later.idxmax())}


QUESTION = Question(
    id="what-leads",
    number="5.1",
    answer="leading",
    kind=FORM,
    inputs=together,
    reference=_found,
    misconceptions=(
        Misconception(
            code="largest-figure",
            message="You took the largest figure of the table. It stands under the same day. So it "
            "says how bad today is. Which measure moves before that?",
            example=lambda inputs: _of(inputs, WAITING),
        ),
        Misconception(
            code="bad-follows-bad",
            message="This measure is largest under the same day. What is left a day later is small. Bad "
            "days come in rows, and changes from day to day leave that out.",
            example=lambda inputs: _later(inputs, WAITING),
        ),
        Misconception(
            code="weak-lead",
            message="This measure is largest a day before too. Yet it goes with twelve-hour waits only a little. "
            "Another has about twice its figure there.",
            example=lambda inputs: _of(inputs, CAME),
        ),
        Misconception(
            code="lagging-as-leading",
            message="You read the columns the other way. There the twelve-hour waits come first, and the measure "
            "follows: it lags. Read the heading aloud.",
            example=lambda inputs: _of(inputs, CORRIDOR, days=-_of(inputs, CORRIDOR)["days"]),
        ),
        Misconception(
            code="same-day-for-lead",
            message="This is the right measure. Under the same day its figure is near nought. Look for the column "
            "in which it is largest.",
            example=lambda inputs: _of(inputs, CORRIDOR, days=0),
        ),
        Misconception(
            code="both-days-counted",
            message="This is the right measure. Count the nights between the two days, and not both days.",
            example=lambda inputs: _of(inputs, CORRIDOR, days=2),
        ),
        Misconception(
            code="in-hours",
            message="This is the right measure. You gave its lead in hours. The question asks for days.",
            example=lambda inputs: _of(inputs, CORRIDOR, days=24),
        ),
        Misconception(
            code="follows-discharges",
            message="Patients left wards on days with many twelve-hour waits, and the day after. That is the "
            "hospital's answer to a bad day. It comes too late to warn.",
            example=lambda inputs: _of(inputs, DISCHARGES),
            also=(lambda inputs: _of(inputs, DISCHARGES, days=-1),),
        ),
    ),
    alternatives={
        "as a decimal": lambda inputs: _found(inputs) | {"days": 1.0},
        "the whole words": lambda inputs: _found(inputs) | {"leads": TEXTS[CORRIDOR]},
        "capital letters": lambda inputs: _found(inputs) | {"leads": CORRIDOR.upper()},
    },
    near_misses={
        "a week": lambda inputs: _found(inputs) | {"days": 7},
        "the figure in place of the days": lambda inputs: _found(inputs)
        | {"days": round(inputs["together"].loc[CORRIDOR, 1], 2)},
        "discharges, a day ahead": lambda inputs: _of(inputs, DISCHARGES, days=1),
        "people who came, on the day": lambda inputs: _of(inputs, CAME, days=0),
        "waiting at ten, two days ahead": lambda inputs: _of(inputs, WAITING, days=2),
    },
    hints=(
        "For each measure, find the column with its largest figure. Is that before the twelve-hour waits, "
        "on the same day, or after?",
        "Two measures are largest before the twelve-hour waits. One of the two has much the larger figure.",
    ),
    minutes=6,
    praise="Yes. When a corridor fills, many of those patients leave on the next day, after more than twelve hours. Part "
    "of this lead is how the two are dated: by arrival, and by leaving. By ten the next morning, only about six of ten of these hours "
    "have happened. A lead in the data is no proof of a cause.",
)
