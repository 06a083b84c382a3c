"""5.4 What did wider same-day care do to overnight admissions a week, held against those it could not reach?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.management_systems.weeks_data import WIDENED, weeks
from impactflow.measures import effect

WAVE, YEAR, WEEKS_SINCE = "harmonic", "year before", 30
BY_NORMAL = 1.96  # standard errors on each side, in a difference of means
NAMES = {"lower end": "low", "upper end": "high", "the effect": "effect"}


def _named(value: float, low: float, high: float) -> pd.Series:
    return pd.Series({"effect": value, "low": low, "high": high})


def _step(
    inputs, of: str = "suitable", against: str | None = "others", season: str | None = WAVE, slope: bool = False
) -> pd.Series:
    """Return the step of a series with its interval, less what another did."""
    table = inputs["weeks"]
    other = None if against is None else table[against]
    found = effect(table[of], WIDENED, comparison=other, season=season, slope=slope).step
    return _named(found.value, found.low, found.high)


def _means(inputs, against: str | None = None) -> pd.Series:
    """Return the mean since less the mean before, with the interval that takes weeks for strangers."""
    table = inputs["weeks"]
    series = table["suitable"] if against is None else table["suitable"] - table[against]
    since = series.index >= pd.Timestamp(WIDENED)
    parts = series[since], series[~since]
    half = BY_NORMAL * sum(part.var() / len(part) for part in parts) ** 0.5
    value = parts[0].mean() - parts[1].mean()
    return _named(value, value - half, value + half)


def _turned(found: pd.Series) -> pd.Series:
    return _named(*-found[["effect", "high", "low"]])


def _rounded(found: pd.Series, places: int = 0) -> pd.Series:
    return found.round(places)


QUESTION = Question(
    id="sdec-effect",
    number="5.4",
    answer="sdec_effect",
    kind=Series(unit="admissions a week", decimals=0, names=NAMES),
    inputs=weeks,
    reference=_step,
    misconceptions=(
        Misconception(
            code="effect-with-the-wrong-sign",
            message="You say how many more there are. Since the change there are fewer: a fall has a minus, and so "
            "have both ends.",
            example=lambda inputs: _turned(_step(inputs)),
        ),
        Misconception(
            code="value-without-its-minus",
            message="A fall has a minus before the effect, and before both ends. The end that is further from nought "
            "is the lower one.",
            example=lambda inputs: _step(inputs).abs(),
        ),
        Misconception(
            code="slope-beside-the-step",
            message="A slope was sought beside the step: it takes a part of the change, and widens the interval. The "
            "question asks for the step alone. In code, add slope=False to effect().",
            example=lambda inputs: _step(inputs, slope=True),
            also=(
                lambda inputs: _step(inputs, season=None, slope=True),
                lambda inputs: _step(inputs, against=None, slope=True),
                lambda inputs: _step(inputs, season=YEAR, slope=True),
            ),
        ),
        Misconception(
            code="means-before-and-after",
            message="You took the mean of the weeks before from the mean of the weeks since. Season and whatever else "
            "came in are in it, and weeks that follow each other are no strangers. Take the row with both.",
            example=lambda inputs: _means(inputs),
        ),
        Misconception(
            code="difference-of-two-differences",
            message="You took the difference of means of both groups, one from the other. That is a comparison, and "
            "neither season nor the memory from week to week is in it. Take the row that allows for season.",
            example=lambda inputs: _means(inputs, "others"),
        ),
        Misconception(
            code="season-by-the-year-before",
            message="You allowed for season by the same week a year before. That leaves fewer weeks, and another effect. "
            "Take the row that fits a wave through the year. In code, season is \"harmonic\".",
            example=lambda inputs: _step(inputs, season=YEAR),
        ),
        Misconception(
            code="no-comparison",
            message="Your figures have no comparison. Whatever else came in that autumn is in them too. Hold those "
            "suitable against those not suitable.",
            example=lambda inputs: _step(inputs, against=None),
        ),
        Misconception(
            code="before-after-without-season",
            message="You held the time before beside the time since. The time since is an autumn and a winter; the time "
            "before has two summers. Allow for season, and take the comparison.",
            example=lambda inputs: _step(inputs, against=None, season=None),
        ),
        Misconception(
            code="comparison-without-season",
            message="You took the comparison, and left the season out. The two groups need not have the same season.",
            example=lambda inputs: _step(inputs, season=None),
        ),
        Misconception(
            code="the-comparison-itself",
            message="These are the figures of those whom the change could not reach. In them no change "
            "shows. Which row has both groups?",
            example=lambda inputs: _step(inputs, of="others", against=None),
            also=(lambda inputs: _step(inputs, of="others", against=None, season=None),),
        ),
        Misconception(
            code="change-of-recording",
            message="You took all emergency admissions. Their fall has the change of recording of July 2025 in it, "
            "in which nobody was treated otherwise.",
            example=lambda inputs: _step(inputs, of="emergency", against=None),
            also=(lambda inputs: _step(inputs, of="emergency", against=None, season=None),),
        ),
        Misconception(
            code="all-overnight-admissions",
            message="You took all overnight admissions. Most of them are people whom same-day care could not treat. "
            "Their ups and downs widen the interval.",
            example=lambda inputs: _step(inputs, of="overnight", against=None),
            also=(lambda inputs: _step(inputs, of="overnight", against=None, season=None),),
        ),
        Misconception(
            code="in-all-for-a-week",
            message="These are admissions in all the weeks since. The question asks for one week.",
            example=lambda inputs: WEEKS_SINCE * _step(inputs),
            also=(lambda inputs: WEEKS_SINCE * _rounded(_step(inputs)),),
        ),
        Misconception(
            code="a-day-for-a-week",
            message="These are admissions a day. The question asks for a week.",
            example=lambda inputs: _step(inputs) / 7,
            also=(lambda inputs: _rounded(_step(inputs) / 7, 1), lambda inputs: _rounded(_rounded(_step(inputs)) / 7, 1)),
        ),
        Misconception(
            code="no-interval",
            message="Three times the same figure is a promise. Chance moves each week, and so the effect. Give the ends "
            "of the interval.",
            example=lambda inputs: _named(*[_step(inputs)["effect"]] * 3),
        ),
    ),
    alternatives={
        "a list, rounded": lambda inputs: _rounded(_step(inputs)).tolist(),
        "with one decimal": lambda inputs: _rounded(_step(inputs), 1),
        "with the question's names": lambda inputs: _step(inputs).set_axis(["the effect", "lower end", "upper end"]),
        "a dict": lambda inputs: dict(_step(inputs)),
    },
    near_misses={
        "the ends exchanged": lambda inputs: _step(inputs)[["effect", "high", "low"]].tolist(),
        "one admission off": lambda inputs: _rounded(_step(inputs)) + [1, 0, 0],
        "rounded to tens": lambda inputs: _rounded(_step(inputs), -1),
        "a minus before the effect alone": lambda inputs: _step(inputs) * [1, -1, -1],
        "the effect of one way, the interval of another": lambda inputs: [
            _step(inputs)["effect"], *_step(inputs, against=None)[["low", "high"]]
        ],
    },
    hints=(
        "Whom did the change reach, and whom could it not? The second group shows what else happened.",
        "Take those suitable, less those not suitable, with the season allowed for. A fall has a minus. In code, "
        "effect() takes the others as its comparison.",
    ),
    minutes=7,
    praise="Yes. The whole interval is below nought, so fewer of those suitable stay the night, and more than chance "
    "would do. How many fewer is less sure. In those whom it could not reach, no change shows.",
)
