"""3.1 What are the eleven moving ranges of twelve weeks?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.leadership.data import thirteen, twelve, weeks


def _ranges(inputs) -> pd.Series:
    return twelve(inputs).diff().abs().iloc[1:]


def _signed(inputs) -> pd.Series:
    return twelve(inputs).diff().iloc[1:]


def _from_mean(inputs) -> pd.Series:
    values = twelve(inputs)
    return (values - values.mean()).abs()


def _listed(series: pd.Series) -> list[float]:
    return series.tolist()


QUESTION = Question(
    id="moving-ranges",
    number="3.1",
    answer="moving_ranges",
    kind=Series(unit="admissions for every 1,000", decimals=0),
    inputs=weeks,
    reference=_ranges,
    misconceptions=(
        Misconception(
            code="signed-ranges",
            message="You kept the signs. A range is a distance: how far apart two weeks are, whichever "
            "way. Write each without its minus.",
            example=_signed,
        ),
        Misconception(
            code="ranges-across-a-rebase",
            message="Your first range reaches back to the week before the change. That jump is the "
            "change itself. Begin with the first two weeks after it.",
            example=lambda inputs: thirteen(inputs).diff().abs().iloc[1:],
        ),
        Misconception(
            code="from-the-mean",
            message="You measured how far each week lies from the mean. A moving range is the distance "
            "from the week before.",
            example=_from_mean,
        ),
        Misconception(
            code="from-the-first",
            message="You measured how far each week lies from the first. Take the week just before it.",
            example=lambda inputs: (twelve(inputs) - twelve(inputs).iloc[0]).abs().iloc[1:],
        ),
        Misconception(
            code="nought-for-the-first",
            message="You gave the first week a range of nought. It has none: no week before it belongs "
            "to this chart. Leave it out.",
            example=lambda inputs: twelve(inputs).diff().abs().fillna(0),
        ),
    ),
    alternatives={
        "a list": lambda inputs: _listed(_ranges(inputs)),
        "whole numbers": lambda inputs: _ranges(inputs).astype(int),
        "a dict by week": lambda inputs: {f"{week:%Y-%m-%d}": size for week, size in _ranges(inputs).items()},
    },
    near_misses={
        "one range off by one": lambda inputs: _ranges(inputs) + [0, 1, *[0] * 9],
        "the other way round": lambda inputs: _listed(_ranges(inputs))[::-1],
        "one missing": lambda inputs: _listed(_ranges(inputs))[1:],
        "the weeks themselves": lambda inputs: _listed(twelve(inputs)),
        "the two-week ranges": lambda inputs: _listed(twelve(inputs).diff(2).abs().iloc[2:]),
    },
    hints=(
        "Between twelve weeks there are eleven steps. How long is each?",
        "Take the second week away from the first, then the third from the second, and so on. "
        "Leave the signs out.",
    ),
    minutes=6,
    praise="Yes. These steps are what ordinary weeks do. Nobody has to explain them, and the limits "
    "are made of them.",
)
