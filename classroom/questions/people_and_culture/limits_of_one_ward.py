"""2.4 Between which limits does chance alone keep one ward, among wards of its type?"""

import numpy as np
import pandas as pd

from classroom.checks import Misconception, Question, Series
from classroom.questions.people_and_culture import loading
from classroom.questions.people_and_culture.data import compared

WARD = "Oak"
FAR, NEAR = "998", "95"
NAMES = {
    "lower_998": "lower", "upper_998": "upper", "lower_limit": "lower", "upper_limit": "upper",
    "lower limit": "lower", "upper limit": "upper",
}  # fmt: skip


def _limits(inputs, level: str = FAR, **how) -> pd.Series:
    row = compared(inputs, **how).loc[WARD]
    return pd.Series({"lower": row[f"lower_{level}"], "upper": row[f"upper_{level}"]})


def _straight(inputs) -> pd.Series:
    row = compared(inputs).loc[WARD]
    reach = 3.09 * np.sqrt(row["centre"] * (100 - row["centre"]) / row["denominator"])
    return pd.Series({"lower": row["centre"] - reach, "upper": row["centre"] + reach})


def _six_in_order(inputs) -> pd.Series:
    """Return the least and the most that wards of the type had."""
    rows = compared(inputs)
    alike = rows.loc[rows["stratum"] == rows.loc[WARD, "stratum"], "value"]
    return pd.Series({"lower": alike.min(), "upper": alike.max()})


QUESTION = Question(
    id="limits-of-one-ward",
    number="2.4",
    answer="ward_limits",
    kind=Series(unit="percent", decimals=1, names=NAMES),
    inputs=loading.delays,
    reference=_limits,
    misconceptions=(
        Misconception(
            code="limits-95",
            message="These are the 95% limits. One ward in twenty lies beyond them by chance alone, so among many "
            "wards you would blame one for nothing. Take the wider ones.",
            example=lambda inputs: _limits(inputs, NEAR),
        ),
        Misconception(
            code="one-funnel",
            message="These are the limits among all wards of the hospital. Surgery and older people are not alike. "
            "Compare the ward with its own type.",
            example=lambda inputs: _limits(inputs, within_type=False),
        ),
        Misconception(
            code="one-funnel-95",
            message="These are 95% limits, and those among all wards. Take the wider ones, and the ward's own type.",
            example=lambda inputs: _limits(inputs, NEAR, within_type=False),
        ),
        Misconception(
            code="widened",
            message="These limits were widened by the differences between the wards. With six wards, one odd ward "
            "widens them for all, and hides itself. Take those of the table; in code, write adjust=False.",
            example=lambda inputs: _limits(inputs, adjust=True),
        ),
        Misconception(
            code="two-years",
            message="These limits are those of two years of patients. The question asks for one year: fewer "
            "patients, so more chance, and wider limits.",
            example=lambda inputs: _limits(inputs, years="both"),
        ),
        Misconception(
            code="straight-limits",
            message="You are close: these are limits of the pocket formula. It is a little off for shares that are "
            "not near a half. Read those of the funnel.",
            example=_straight,
        ),
        Misconception(
            code="lowest-and-highest",
            message="These are the lowest and the highest ward of the type. Limits say how far chance may carry a "
            "ward of this size, whatever the others did.",
            example=_six_in_order,
        ),
        Misconception(
            code="proportion",
            message="You are close: these are shares of one. The question asks for shares of a hundred.",
            example=lambda inputs: _limits(inputs) / 100,
        ),
    ),
    alternatives={
        "a list, rounded": lambda inputs: _limits(inputs).round(1).tolist(),
        "rounded to two decimals": lambda inputs: _limits(inputs).round(2),
        "with the funnel's names": lambda inputs: _limits(inputs).add_suffix("_998"),
    },
    near_misses={
        "exchanged": lambda inputs: _limits(inputs).tolist()[::-1],
        "a tenth off": lambda inputs: _limits(inputs).round(1) + [0, 0.1],
        "whole numbers": lambda inputs: _limits(inputs).round(),
        "the inner lower, the outer upper": lambda inputs: [_limits(inputs, NEAR)["lower"], _limits(inputs)["upper"]],
        "those of a larger ward": lambda inputs: compared(inputs).loc["Pine", ["lower_998", "upper_998"]].tolist(),
    },
    hints=(
        "Two choices decide it. With whom is the ward compared? And how often may chance alone carry a ward outside?",
        "Take the row of its own type, and there the limits that 2 wards in 1,000 pass by chance.",
    ),
    minutes=6,
    praise="Yes. A ward of this size and type may lie anywhere between these two, and be like the others. The fewer "
    "its patients, the wider they are.",
)
