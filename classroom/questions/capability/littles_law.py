"""4.1 How many patients are in Plane's beds on average, from how many come and how long they stay?"""

from classroom.checks import Misconception, Number, Question
from classroom.questions.capability.flow_data import DAYS, ward_year
from impactflow.queueing import little

HOURS = 24


def _a_day(inputs) -> float:
    return len(inputs["stays"]) / DAYS


def _days(inputs) -> float:
    return inputs["stays"]["hours"].mean() / HOURS


def _beds(inputs) -> float:
    return little(_a_day(inputs), _days(inputs))


def _at_midnight(inputs) -> float:
    beds = inputs["beds"]
    return float(beds.loc[beds["time"].dt.hour == 0, "beds_occupied"].mean())


def _hours_shown(inputs) -> float:
    """Multiply patients a day, with two decimals, by the stay in hours as the table shows it."""
    return round(_a_day(inputs), 2) * round(inputs["stays"]["hours"].mean(), 1)


def _year_shown(inputs) -> float:
    """Multiply a year of patients by the stay in days, from the hours that the table shows."""
    return len(inputs["stays"]) * round(inputs["stays"]["hours"].mean(), 1) / HOURS


QUESTION = Question(
    id="beds-by-littles-law",
    number="4.1",
    answer="beds_in_use",
    kind=Number(unit="beds", decimals=1),
    inputs=ward_year,
    reference=_beds,
    misconceptions=(
        Misconception(
            code="midnight-census",
            message="This is the count at midnight. A surgical ward is fuller by day, and a count at night hides that. "
            "Use how many come and how long they stay.",
            example=_at_midnight,
        ),
        Misconception(
            code="calendar-days",
            message="You counted every date on which a patient was there as a whole day. Two patients can "
            "use one bed on one date. Use the hours of the stay.",
            example=lambda inputs: _a_day(inputs) * inputs["stays"]["dates"].mean(),
            also=(lambda inputs: _a_day(inputs) * round(inputs["stays"]["dates"].mean(), 1),),
        ),
        Misconception(
            code="hours-for-days",
            message="You multiplied patients a day by a stay in hours. Both need the same unit of time. "
            "Turn the stay into days.",
            example=lambda inputs: _a_day(inputs) * inputs["stays"]["hours"].mean(),
            also=(_hours_shown, lambda inputs: round(_hours_shown(inputs))),
        ),
        Misconception(
            code="a-year-of-patients",
            message="You multiplied a year of patients by a stay in days. That gives bed days in a year. "
            "Start with patients a day.",
            example=lambda inputs: len(inputs["stays"]) * inputs["stays"]["hours"].mean() / HOURS,
            also=(_year_shown, lambda inputs: round(_year_shown(inputs)), lambda inputs: int(_year_shown(inputs))),
        ),
        Misconception(
            code="rounded-on-the-way",
            message="Nearly. You rounded before you multiplied. Keep two decimals until the end.",
            example=lambda inputs: round(_a_day(inputs), 1) * round(_days(inputs), 1),
            also=(
                lambda inputs: round(round(_a_day(inputs), 1) * round(_days(inputs), 2), 2),
                lambda inputs: round(round(_a_day(inputs), 2) * round(_days(inputs), 1), 2),
            ),
        ),
        Misconception(
            code="median-stay",
            message="You took the middle stay. The few long stays fill many beds, and it leaves them out. "
            "Take the mean.",
            example=lambda inputs: _a_day(inputs) * inputs["stays"]["hours"].median() / HOURS,
        ),
        Misconception(
            code="open-beds",
            message="These are the beds that are open. The question asks how many have a patient.",
            example=lambda inputs: inputs["beds"]["beds_open"].mean(),
        ),
    ),
    alternatives={
        "the mean of all hours": lambda inputs: inputs["beds"]["beds_occupied"].mean(),
        "from rounded figures": lambda inputs: (
            round(_a_day(inputs), 2) * round(inputs["stays"]["hours"].mean(), 1) / HOURS
        ),
        "rounded": lambda inputs: round(_beds(inputs), 1),
    },
    near_misses={
        "a whole number": lambda inputs: round(_beds(inputs)),
        "the count at noon": lambda inputs: inputs["beds"].loc[
            inputs["beds"]["time"].dt.hour == 12, "beds_occupied"
        ].mean(),
        "patients a day": _a_day,
        "the other way round": lambda inputs: inputs["stays"]["hours"].mean() / HOURS / _a_day(inputs),
    },
    hints=(
        "Two figures are enough: how many come in a day, and how many days each stays.",
        "Divide the patients by the days of the year. Turn the mean stay from hours into days. Then multiply.",
    ),
    minutes=5,
    praise="Yes. Two figures give the third, whatever the pattern of arrivals. Shorten the mean stay by a tenth, "
    "and a tenth of these beds is free, until somebody fills it.",
)
