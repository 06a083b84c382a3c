"""4.2 How wide is the gap between beds asked for and beds released, at its widest, and at what hour?"""

from classroom.checks import Form, Misconception, Number, Question
from classroom.questions.capability.flow_data import monday

FROM_MIDNIGHT = "Count from midnight: 9 pm is 21. Write the number alone."
FIELDS = {
    "gap": Number(unit="beds", decimals=0),
    "widest_at": Number(unit="hours after midnight (9 pm is 21)", decimals=0, behind=FROM_MIDNIGHT),
}


def _row(row, column: str) -> dict[str, float]:
    return {"gap": int(row[column]), "widest_at": int(row["hour"])}


def _most(inputs, column: str) -> dict[str, float]:
    hours = inputs["hours"]
    return _row(hours.loc[hours[column].idxmax()], column)


def _widest(inputs) -> dict[str, float]:
    hours = inputs["hours"]
    gap = hours["cumulative_requested"] - hours["cumulative_released"]
    return _most({"hours": hours.assign(gap=gap)}, "gap")


def _by_the_clock(inputs) -> dict[str, float]:
    found = _widest(inputs)
    return {**found, "widest_at": found["widest_at"] - 12}


def _without_boarders(inputs) -> dict[str, float]:
    found = _widest(inputs)
    return {**found, "gap": found["gap"] - int(inputs["hours"]["boarders"].iloc[0])}


def _fewest_free(inputs) -> dict[str, float]:
    hours = inputs["hours"]
    return _row(hours.loc[hours["free"].idxmin()], "free")


QUESTION = Question(
    id="widest-gap",
    number="4.2",
    answer="widest_gap",
    kind=Form(FIELDS),
    inputs=monday,
    reference=_widest,
    misconceptions=(
        Misconception(
            code="free-beds",
            message="You looked for the fewest free beds. Free beds never fall below nought, so a queue can hide "
            "behind them. Take beds released from beds asked for.",
            example=_fewest_free,
        ),
        Misconception(
            code="boarders-left-out",
            message="You left out those who were waiting when the day began. They asked for a bed too. "
            "The column of beds asked for has them in it.",
            example=_without_boarders,
        ),
        Misconception(
            code="clock-of-twelve",
            message="You read the hour on a clock of twelve hours. Count from midnight: 9 pm is 21.",
            example=_by_the_clock,
        ),
        Misconception(
            code="busiest-hour",
            message="You found the hour in which most beds were asked for. A gap is what has built up since "
            "midnight. Use the columns that say “so far”.",
            example=lambda inputs: _most(inputs, "requested"),
        ),
        Misconception(
            code="end-of-day",
            message="This is the gap when the day ends. Go through all its hours. At one it was wider.",
            example=lambda inputs: _row(inputs["hours"].iloc[-1], "gap"),
        ),
        Misconception(
            code="most-waiting",
            message="You found the hour with the most patients waiting for a bed. They wait because of the gap. "
            "The gap counts those who were given a bed as well.",
            example=lambda inputs: _most(inputs, "boarders"),
        ),
    ),
    alternatives={
        "as decimals": lambda inputs: {name: float(value) for name, value in _widest(inputs).items()},
        "in another order": lambda inputs: dict(reversed(_widest(inputs).items())),
    },
    near_misses={
        "the hour before": lambda inputs: _widest(inputs) | {"widest_at": _widest(inputs)["widest_at"] - 1},
        "one bed more": lambda inputs: _widest(inputs) | {"gap": _widest(inputs)["gap"] + 1},
        "the right hour, and free beds": lambda inputs: _widest(inputs) | {"gap": _fewest_free(inputs)["gap"]},
    },
    hints=(
        "For each hour, take beds released so far from beds asked for so far.",
        "The difference grows all morning, shrinks a little, and grows once more after lunch. "
        "Work it out for the early afternoon, hour by hour.",
    ),
    minutes=6,
    praise="Yes. So many more beds had been asked for than released. Those beds had to come from the night before, "
    "or patients waited in the department. To release beds earlier in the day narrows it.",
)
