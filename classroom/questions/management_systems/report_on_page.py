"""5.2 on the page: which measure stands first in the report, and between which limits does home by noon lie?"""

import pandas as pd

from classroom.checks import Choice, Form, Misconception, Number, Option, Question
from classroom.questions.management_systems import report_rows as rows
from classroom.questions.management_systems.months_data import DELAYS, FOUR, NOON, TWELVE
from classroom.questions.management_systems.months_data import NOON_BEGINS, months
from classroom.questions.management_systems.report_words import SAID

FORM = Form(
    {
        "first": Choice(tuple(Option(name, name) for name in (FOUR, TWELVE, DELAYS, NOON))),
        "lower": Number("percent", 1),
        "upper": Number("percent", 1),
    },
    titles={"first": "the first row", "lower": "home by noon, lower limit", "upper": "home by noon, upper limit"},
)
PARTS = {"limits-over-the-step": slice(None), "limits-before-the-step": slice(None, "2025-01-01")}
FACTOR = 2.66  # 3 / 1.128: from a mean range to three of its standard deviations


def _row(table: pd.DataFrame) -> dict:
    noon = table.set_index("measure").loc[NOON]
    return {"first": table["measure"].iloc[0], "lower": noon["lower_limit"], "upper": noon["upper_limit"]}


def _right(inputs) -> dict:
    return _row(rows.right(inputs))


def _made(make: rows.Rows):
    return lambda inputs: _row(make(inputs))


def _middle(found: dict) -> float:
    return (found["lower"] + found["upper"]) / 2


def _reach(inputs, times: float) -> dict:
    """Draw the limits so many times as far from the mean."""
    found = _right(inputs)
    far = times * (found["upper"] - _middle(found))
    return found | {"lower": _middle(found) - far, "upper": _middle(found) + far}


def _by_hand(months: slice):
    """Work the limits out from the mean and the mean range of some months, both with two decimals, odd ranges too."""

    def limits(inputs) -> dict:
        table = inputs["months"].loc[months]
        noon = 100 * table["before_noon"] / table["went_home"]
        mean, far = round(noon.mean(), 2), FACTOR * round(noon.diff().abs().mean(), 2)
        return _right(inputs) | {"lower": round(mean - far, 1), "upper": round(mean + far, 1)}

    return limits


def _rounded(found: dict, places: int = 1) -> dict:
    return found | {name: round(found[name], places) for name in ("lower", "upper")}


def _shown(inputs) -> dict:
    """Work the limits of now out as the table shows their mean and mean range."""
    return _by_hand(slice(NOON_BEGINS, None))(inputs)


def _across_and_first(inputs) -> dict:
    """Take one set of limits across the change, and home by noon for the exception that it makes of it."""
    return _row(rows.over_the_step(inputs)) | {"first": NOON}


def _first(name: str):
    return lambda inputs: _right(inputs) | {"first": name}


ON_PAGE = Question(
    id="report-table-on-page",
    number="5.2",
    answer="report_table",
    kind=FORM,
    inputs=months,
    asks="Without a table: which measure stands first in the report, exceptions first? And between which limits does "
    "home by noon lie now? Give one decimal.",
    reference=_right,
    misconceptions=(
        *(Misconception(code, message, _made(make), also=(_by_hand(PARTS[code]),)) for code, (message, make) in SAID.items()),
        Misconception(
            code="step-as-exception",
            message="Your limits go across the change in February 2025. So home by noon looks like an exception, each "
            "month since. Start new limits where the work was changed. Then look for the first row again.",
            example=_across_and_first,
            also=(lambda inputs: _rounded(_across_and_first(inputs)), lambda inputs: _by_hand(slice(None))(inputs) | {"first": NOON}),
        ),
        Misconception(
            code="order-as-asked",
            message="The limits are right. You left the first measure first. A report begins with what worries: "
            "look for months near a limit, on the worse side.",
            example=_first(FOUR),
        ),
        Misconception(
            code="good-news-first",
            message="The limits are right. With them, the last months of home by noon are ordinary. Look for a "
            "measure whose last months are not.",
            example=_first(NOON),
        ),
        Misconception(
            code="largest-number-first",
            message="The limits are right. Days are more than percent, and that is no exception. Hold each "
            "measure beside its own limits.",
            example=_first(DELAYS),
        ),
        Misconception(
            code="three-for-2-66",
            message="You multiplied by 3. Three belongs to a standard deviation. A mean range is multiplied by 2.66.",
            example=lambda inputs: _reach(inputs, 3 / FACTOR),
        ),
        Misconception(
            code="one-mean-range",
            message="Your limits lie one mean range from the mean. Ordinary months go further. Multiply it by 2.66.",
            example=lambda inputs: _reach(inputs, 1 / FACTOR),
        ),
    ),
    alternatives={
        "rounded": lambda inputs: _rounded(_right(inputs)),
        "from the figures that are shown": lambda inputs: _shown(inputs),
        "capital letters": lambda inputs: _right(inputs) | {"first": TWELVE.upper()},
    },
    near_misses={
        "the limits exchanged": lambda inputs: _right(inputs)
        | {"lower": _right(inputs)["upper"], "upper": _right(inputs)["lower"]},
        "a tenth off": lambda inputs: _right(inputs) | {"upper": round(_right(inputs)["upper"], 1) + 0.1},
        "whole percent": lambda inputs: _rounded(_right(inputs), 0),
        "limits across the change, and another first row": lambda inputs: _made(rows.over_the_step)(inputs) | {"first": DELAYS},
    },
    hints=(
        "Hold the last months of each measure beside its limits. For home by noon, use the months since the "
        "work was changed.",
        "Multiply the mean range since February 2025 by 2.66. Take that from the mean since then, and add it. "
        "Then look for the measure whose last months all lie near a limit.",
    ),
    minutes=7,
    praise="Yes. One row worries, so it stands first. Home by noon lies higher than before, and its last months "
    "are ordinary: new limits say both. Whether that is better, this row cannot say.",
)
