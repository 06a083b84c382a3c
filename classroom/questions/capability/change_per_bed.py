"""4.5 Which of three changes saves most corridor hours for each bed that it costs, and how many?"""

from classroom.checks import Choice, Form, Misconception, Number, Question
from classroom.questions.capability.rerun_data import COST_IN_BEDS, runs
from impactflow.datasets.dictionary.reruns import BEDS, EARLIER, NOW, WEEKEND

TEXTS = {
    EARLIER: "patients leave two hours earlier in the day",
    WEEKEND: "more patients leave at weekends",
    BEDS: "sixteen more beds are opened, one each on sixteen wards",
}
FIELDS = {
    "change": Choice.of(TEXTS),
    "saved": Number(unit="corridor hours a day for each bed", decimals=1),
}


def _saved(inputs, run: int | None = None) -> dict[str, float]:
    """Return the corridor hours a day that each change saves: the mean of all runs, or one run's."""
    corridor = inputs["corridor"]
    differences = {name: corridor[NOW] - corridor[name] for name in COST_IN_BEDS}
    return {name: float(each.mean() if run is None else each[run]) for name, each in differences.items()}


def _per_bed(inputs) -> dict[str, float]:
    return {name: saved / COST_IN_BEDS[name] for name, saved in _saved(inputs).items()}


def _best(inputs) -> dict:
    found = _per_bed(inputs)
    change = max(found, key=found.get)
    return {"change": change, "saved": found[change]}


def _of(figures: dict[str, float], change: str) -> dict:
    return {"change": change, "saved": figures[change]}


QUESTION = Question(
    id="change-per-bed",
    number="4.5",
    answer="best_change",
    kind=Form(FIELDS),
    inputs=runs,
    reference=_best,
    misconceptions=(
        Misconception(
            code="largest-in-all",
            message="You chose the change that saves most in all. It also costs most. Divide each by the beds "
            "that it costs.",
            example=lambda inputs: _of(_saved(inputs), BEDS),
        ),
        Misconception(
            code="largest-in-all-per-bed",
            message="You divided, and kept the change that saves most in all. Divide all three, then compare.",
            example=lambda inputs: _of(_per_bed(inputs), BEDS),
        ),
        Misconception(
            code="second-in-all-per-bed",
            message="You divided for one change. Divide for all three, then compare.",
            example=lambda inputs: _of(_per_bed(inputs), WEEKEND),
        ),
        Misconception(
            code="not-divided",
            message="This is the right change. Its figure is what it saves in all. Divide it by the beds "
            "that it costs.",
            example=lambda inputs: _of(_saved(inputs), EARLIER),
        ),
        Misconception(
            code="single-run",
            message="This is the right change. Its figure is from one run. Take the mean of the ten.",
            example=lambda inputs: {"change": EARLIER, "saved": _saved(inputs, 1)[EARLIER] / COST_IN_BEDS[EARLIER]},
        ),
        Misconception(
            code="hours-that-are-left",
            message="This is the right change. Its figure counts the hours that are left. Take them from those of now.",
            example=lambda inputs: {
                "change": EARLIER,
                "saved": inputs["corridor"][EARLIER].mean() / COST_IN_BEDS[EARLIER],
            },
        ),
    ),
    alternatives={
        "rounded": lambda inputs: _best(inputs) | {"saved": round(_best(inputs)["saved"], 1)},
        "the whole words": lambda inputs: _best(inputs) | {"change": TEXTS[EARLIER]},
        "capital letters": lambda inputs: _best(inputs) | {"change": EARLIER.upper()},
    },
    near_misses={
        "the right figure, another change": lambda inputs: _best(inputs) | {"change": WEEKEND},
        "beds for each hour": lambda inputs: _best(inputs) | {"saved": 1 / _best(inputs)["saved"]},
        "half an hour more": lambda inputs: _best(inputs) | {"saved": _best(inputs)["saved"] + 0.5},
    },
    hints=(
        "What a change saves in all says little. Ask what it saves for the same money.",
        "For each change, divide the hours saved a day by the beds that it costs. Keep the largest.",
    ),
    minutes=6,
    praise="Yes. The cheapest change wins here, and it is the least sure to be easy. This model takes it that an earlier "
    "hour keeps nobody another night. Costs are invented: put in your own. And look at the interval of each before you choose.",
)
