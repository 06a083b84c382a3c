"""2.2 What share of all bed days do the three largest reasons take together, in a year?"""

import pandas as pd

from classroom.checks import Misconception, Number, Question
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture.data import ready_in_year


def _by_reason(rows: pd.DataFrame) -> pd.Series:
    return rows.groupby("reason")["days"].sum()


def _share(amounts: pd.Series, largest: int = 3) -> float:
    return float(100 * amounts.nlargest(largest).sum() / amounts.sum())


def _bed_days(inputs) -> pd.Series:
    return _by_reason(ready_in_year(inputs))


def _patients(inputs) -> pd.Series:
    return ready_in_year(inputs).groupby("reason").size()


def _top_three(inputs) -> float:
    return _share(_bed_days(inputs))


def _patients_of_the_three(inputs) -> float:
    three = _bed_days(inputs).nlargest(3).index
    return float(100 * _patients(inputs)[three].sum() / _patients(inputs).sum())


def _beside_the_others(inputs) -> float:
    amounts = _bed_days(inputs)
    three = amounts.nlargest(3).sum()
    return float(100 * three / (amounts.sum() - three))


def _left_in_the_year(inputs) -> float:
    return _share(_by_reason(inputs["late"][inputs["late"]["had_left"]]))


def _per_ward_stay(inputs) -> float:
    rows = ready_in_year(inputs)
    return _share((rows["days"] * rows["ward_stays"]).groupby(rows["reason"]).sum())


def _first_rows(inputs) -> float:
    amounts = _bed_days(inputs)
    return float(100 * amounts.iloc[:3].sum() / amounts.sum())


QUESTION = Question(
    id="share-of-the-top-three",
    number="2.2",
    answer="top_three",
    kind=Number(unit="percent", decimals=1),
    inputs=loading.delays,
    reference=_top_three,
    misconceptions=(
        Misconception(
            code="patients",
            message="This is the share in patients. The question asks for bed days: who waits long counts more.",
            example=lambda inputs: _share(_patients(inputs)),
        ),
        Misconception(
            code="patients-of-the-three",
            message="You chose the right three, and then counted their patients. Count their bed days.",
            example=_patients_of_the_three,
        ),
        Misconception(
            code="named-reasons-only",
            message="You left out the days without a recorded reason. Beds were held on those days too. "
            "They belong to the total.",
            example=lambda inputs: _share(_bed_days(inputs).drop(loading.NO_REASON)),
        ),
        Misconception(
            code="beside-the-others",
            message="You divided by the bed days of the other reasons. Divide by those of all reasons.",
            example=_beside_the_others,
        ),
        Misconception(
            code="discharge-for-ready",
            message="You took those who left in the year. The question asks for those who were ready in it.",
            example=_left_in_the_year,
        ),
        Misconception(
            code="once-per-ward-stay",
            message="You counted patients once for each ward they were on. Who moved has two rows, and waited once.",
            example=_per_ward_stay,
        ),
        Misconception(
            code="first-three-rows",
            message="You added the first three rows. The table stands in the order of the alphabet. "
            "Look for the three largest.",
            example=_first_rows,
        ),
        Misconception(
            code="largest-alone",
            message="This is the share of the largest reason alone. Add the next two.",
            example=lambda inputs: _share(_bed_days(inputs), 1),
        ),
        Misconception(
            code="proportion",
            message="You are close: this is a share of one. The question asks for a share of a hundred.",
            example=lambda inputs: _top_three(inputs) / 100,
        ),
        Misconception(
            code="bed-days-not-shared",
            message="These are the bed days of the three. Now divide them by those of all reasons.",
            example=lambda inputs: _bed_days(inputs).nlargest(3).sum(),
        ),
    ),
    alternatives={
        "rounded as asked": lambda inputs: round(_top_three(inputs), 1),
        "rounded to two decimals": lambda inputs: round(_top_three(inputs), 2),
    },
    near_misses={
        "a whole number": lambda inputs: round(_top_three(inputs)),
        "the largest two": lambda inputs: _share(_bed_days(inputs), 2),
        "the largest four": lambda inputs: _share(_bed_days(inputs), 4),
        "what is left": lambda inputs: 100 - _top_three(inputs),
        "the smallest three": lambda inputs: 100 * _bed_days(inputs).nsmallest(3).sum() / _bed_days(inputs).sum(),
    },
    hints=(
        "Find the three largest figures in the column of bed days. Then look at the last row.",
        "Add up the three, divide by the bed days of all reasons, and multiply by 100.",
    ),
    minutes=5,
    praise="Yes. Three of eleven rows hold more than half of the days. None of the three is in the hands of one "
    "ward, so start by asking who should be in the room.",
)
