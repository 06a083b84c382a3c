"""4.4 By how many minutes does discharge two hours earlier shorten the wait for a bed, and how sure is that?"""

from math import sqrt

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.capability.rerun_data import runs, shorter
from impactflow.datasets.dictionary.reruns import EARLIER, NOW
from impactflow.hospital.interval import interval

NAMES = {"lower end": "low", "upper end": "high", "shorter by": "shorter"}


def _named(mean: float, low: float, high: float) -> pd.Series:
    return pd.Series({"shorter": mean, "low": low, "high": high})


def _effect(inputs) -> pd.Series:
    return _named(*interval(shorter(inputs).to_numpy()))


def _reach(inputs) -> float:
    found = _effect(inputs)
    return float(found["high"] - found["shorter"])


def _around(inputs, reach: float) -> pd.Series:
    mean = float(shorter(inputs).mean())
    return _named(mean, mean - reach, mean + reach)


def _reach_of_one(inputs, name: str) -> float:
    mean, low, _ = interval(inputs["minutes"][name].to_numpy())
    return mean - low


def _standard_error(inputs) -> float:
    return float(shorter(inputs).std() / sqrt(len(shorter(inputs))))


def _reach_of_strangers(inputs) -> float:
    """Return the reach where the two scenarios had other patients: their spreads add up."""
    ends = [interval(inputs["minutes"][name].to_numpy()) for name in (NOW, EARLIER)]
    return sqrt(sum((mean - low) ** 2 for mean, low, _ in ends))


def _from_the_table(inputs) -> pd.Series:
    return _shown(inputs, 2.26, 3.16)


def _shown(inputs, factor: float, divisor: float) -> pd.Series:
    """Work an interval out from the table's figures, as far as they are shown."""
    mean, reach = round(shorter(inputs).mean(), 1), factor * round(shorter(inputs).std(), 1) / divisor
    return _named(mean, mean - reach, mean + reach).round(1)


def _cut(inputs) -> pd.Series:
    return _effect(inputs).round() - [1, 0, 0]


def _first_run(inputs) -> pd.Series:
    return _effect(inputs) - shorter(inputs).mean() + shorter(inputs).iloc[0]


QUESTION = Question(
    id="two-hours-earlier",
    number="4.4",
    answer="effect",
    kind=Series(unit="minutes", decimals=1, names=NAMES),
    inputs=runs,
    reference=_effect,
    misconceptions=(
        Misconception(
            code="single-run",
            message="You compared the first run alone. Another run gives another figure. Take the mean of "
            "the ten differences.",
            example=_first_run,
        ),
        Misconception(
            code="one-scenario",
            message="Your interval is that of one scenario. Most of its spread is that some runs are busier. "
            "Take the spread of the differences.",
            example=lambda inputs: _around(inputs, _reach_of_one(inputs, EARLIER)),
        ),
        Misconception(
            code="spread-of-now",
            message="Your interval has the spread of the runs as they are now. Busy runs make most of that spread. "
            "Take the spread of the differences.",
            example=lambda inputs: _around(inputs, _reach_of_one(inputs, NOW)),
        ),
        Misconception(
            code="one-deviation",
            message="You took off one standard deviation, and added it. That says how far one run may lie from the "
            "mean. The interval is of the mean of ten: multiply by 2.26, and divide by the root of ten.",
            example=lambda inputs: _around(inputs, float(shorter(inputs).std())),
        ),
        Misconception(
            code="standard-error-alone",
            message="You divided by the root of ten, and left out 2.26. Without it the interval holds the truth "
            "in about two cases of three, and not in 19 of 20.",
            example=lambda inputs: _around(inputs, _standard_error(inputs)),
        ),
        Misconception(
            code="different-seeds",
            message="Your interval treats the two columns as if each had patients of its own. They have the same "
            "ones, run by run. Take the spread of the differences.",
            example=lambda inputs: _around(inputs, _reach_of_strangers(inputs)),
        ),
        Misconception(
            code="spread-of-runs",
            message="You did not divide by the root of ten. Your interval says where one run may lie. "
            "The question asks about the mean of ten.",
            example=lambda inputs: _around(inputs, _reach(inputs) * sqrt(len(inputs["minutes"]))),
            also=(lambda inputs: _shown(inputs, 2.26, 1),),
        ),
        Misconception(
            code="factor-of-many-runs",
            message="The mean is right. Your interval has 1.96, the factor of a great many runs. With ten it is 2.26.",
            example=lambda inputs: _around(inputs, 1.96 * _standard_error(inputs)),
            also=(lambda inputs: _shown(inputs, 1.96, 3.16),),
        ),
        Misconception(
            code="whole-minutes",
            message="You are close, but rounded too far. Give one decimal in each box.",
            example=_cut,
        ),
        Misconception(
            code="best-and-worst",
            message="You gave the smallest and the largest of the ten differences. An interval of their mean "
            "is narrower.",
            example=lambda inputs: _named(shorter(inputs).mean(), shorter(inputs).min(), shorter(inputs).max()),
        ),
        Misconception(
            code="hours-for-minutes",
            message="Your figures are in hours. The table and the question are in minutes.",
            example=lambda inputs: _effect(inputs) / 60,
        ),
        Misconception(
            code="sign",
            message="You took now from then, so shorter looks negative. The question asks by how much it gets "
            "shorter.",
            example=lambda inputs: _named(*-_effect(inputs)[["shorter", "high", "low"]]),
        ),
    ),
    alternatives={
        "a list, rounded": lambda inputs: _effect(inputs).round(1).tolist(),
        "rounded to two decimals": lambda inputs: _effect(inputs).round(2),
        "from the figures that are shown, and 3.16": lambda inputs: _from_the_table(inputs),
        "from rounded figures": lambda inputs: _around(inputs, 2.26 * round(shorter(inputs).std(), 1) / sqrt(10)),
        "with the question's names": lambda inputs: _effect(inputs).set_axis(["shorter by", "lower end", "upper end"]),
    },
    near_misses={
        "the ends exchanged": lambda inputs: _effect(inputs)[["shorter", "high", "low"]].tolist(),
        "a minute off": lambda inputs: _effect(inputs).round(1) + [0, 1, 0],
        "whole minutes": lambda inputs: _effect(inputs).round(),
        "the wait itself": lambda inputs: _named(*interval(inputs["minutes"][EARLIER].to_numpy())),
        "no interval": lambda inputs: [shorter(inputs).mean()] * 3,
    },
    hints=(
        "Each run has the same patients twice. So begin with one difference a run, and its mean.",
        "Multiply the standard deviation of the differences by 2.26, and divide by the root of ten. Take that from "
        "the mean for one end, and add it for the other.",
    ),
    minutes=8,
    praise="Yes. The whole interval is on one side of nought, so in this model it helps. How much is less sure. "
    "And the model lets a freed bed stay free, which life seldom does.",
)
