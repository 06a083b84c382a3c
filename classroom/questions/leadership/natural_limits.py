"""3.2 Between which limits do twelve weeks lie, as they are?"""

import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.leadership.data import thirteen, twelve, weeks
from impactflow.spc import xmr

FACTOR = 2.66  # 3 / 1.128: from a mean moving range to three of its standard deviations
NAMES = {"lower_limit": "lower", "upper_limit": "upper", "lower limit": "lower", "upper limit": "upper"}


def _around(middle: float, reach: float) -> pd.Series:
    return pd.Series({"lower": middle - reach, "upper": middle + reach})


def _limits(inputs) -> pd.Series:
    [found] = xmr(twelve(inputs)).segments.to_dict("records")
    return pd.Series({"lower": found["lower_limit"], "upper": found["upper_limit"]})


def _mean_range(values: pd.Series) -> float:
    return float(values.diff().abs().mean())


def _mean(inputs) -> float:
    return float(twelve(inputs).mean())


def _with_factor(inputs, factor: float) -> pd.Series:
    return _around(_mean(inputs), factor * _mean_range(twelve(inputs)))


def _rounded_early(inputs) -> pd.Series:
    return _around(_mean(inputs), FACTOR * round(_mean_range(twelve(inputs)), 1)).round(1)


def _screened_mean(inputs) -> pd.Series:
    kept = twelve(inputs).sort_values().iloc[1:-1]
    return _around(float(kept.mean()), FACTOR * _mean_range(twelve(inputs)))


QUESTION = Question(
    id="natural-limits",
    number="3.2",
    answer="limits",
    kind=Series(unit="admissions for every 1,000", decimals=1, names=NAMES),
    inputs=weeks,
    reference=_limits,
    misconceptions=(
        Misconception(
            code="standard-deviation",
            message="You took three standard deviations of the weeks. They grow with every jump, so they "
            "may hide smaller signals. Take 2.66 times the mean moving range.",
            example=lambda inputs: _around(_mean(inputs), 3 * float(twelve(inputs).std())),
        ),
        Misconception(
            code="three-for-2-66",
            message="You multiplied by 3. Three belongs to a standard deviation. For a mean moving range "
            "it is 3 divided by 1.128.",
            example=lambda inputs: _with_factor(inputs, 3),
        ),
        Misconception(
            code="signed-ranges",
            message="You took the mean of steps with their signs. Ups and downs then cancel, and the limits "
            "have hardly any width. Leave the signs out.",
            example=lambda inputs: _around(_mean(inputs), FACTOR * float(twelve(inputs).diff().mean())),
        ),
        Misconception(
            code="ranges-across-a-rebase",
            message="You counted the jump from the week before the change. It belongs to neither side. "
            "Eleven ranges are left without it.",
            example=lambda inputs: _around(_mean(inputs), FACTOR * _mean_range(thirteen(inputs))),
        ),
        Misconception(
            code="screened-mean",
            message="You left the highest and the lowest week out of the mean. Only ranges may be left "
            "out, and only very large ones. The mean is that of all twelve weeks.",
            example=_screened_mean,
        ),
        Misconception(
            code="near-limits",
            message="These are the near limits, two thirds of the way out. The limits lie further.",
            example=lambda inputs: _with_factor(inputs, FACTOR * 2 / 3),
        ),
        Misconception(
            code="divided-by-the-weeks",
            message="You divided the sum of the ranges by twelve. There are eleven ranges.",
            example=lambda inputs: _with_factor(inputs, FACTOR * 11 / 12),
        ),
        Misconception(
            code="best-and-worst",
            message="These are the lowest and the highest week. Limits say how far ordinary weeks may go, "
            "which is further than twelve of them went.",
            example=lambda inputs: [twelve(inputs).min(), twelve(inputs).max()],
        ),
        Misconception(
            code="rounded-early",
            message="Very close: the mean range was rounded on the way. Keep all its decimals. "
            "Round only the two limits, to one decimal.",
            example=_rounded_early,
        ),
    ),
    alternatives={
        "a list, rounded": lambda inputs: _limits(inputs).round(1).tolist(),
        "rounded to two decimals": lambda inputs: _limits(inputs).round(2),
        "with the chart's names": lambda inputs: _limits(inputs).add_suffix("_limit"),
        "without screening": lambda inputs: _with_factor(inputs, FACTOR),
    },
    near_misses={
        "exchanged": lambda inputs: _limits(inputs).tolist()[::-1],
        "a tenth off": lambda inputs: _limits(inputs).round(1) + [0, 0.1],
        "whole numbers": lambda inputs: _limits(inputs).round(),
        "the mean range itself": lambda inputs: _with_factor(inputs, 1),
        "of the thirteen weeks": lambda inputs: _around(
            float(thirteen(inputs).mean()), FACTOR * _mean_range(thirteen(inputs))
        ),
    },
    hints=(
        "You need two things: the mean of the twelve weeks, and the mean of the eleven ranges.",
        "Multiply the mean range by 2.66. Take that from the mean for the lower limit, and add it for "
        "the upper.",
    ),
    minutes=6,
    praise="Yes. A week between these two needs no explanation of its own. To have better weeks, "
    "change how the work is done.",
)
