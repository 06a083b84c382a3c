"""The rows of 5.2's report, made rightly and with the slips that people make."""

from collections.abc import Callable

import pandas as pd

from classroom.questions.management_systems.months_data import COLUMNS, NOON, NOON_BEGINS, NOON_DAY, four_measures, reported

Rows = Callable[[object], pd.DataFrame]


def right(inputs) -> pd.DataFrame:
    """Report each measure, exceptions first, with new limits from the month in which the work was changed."""
    return _rows(inputs, four_measures())


def over_the_step(inputs) -> pd.DataFrame:
    """Give home by noon one set of limits, across the change."""
    return _rows(inputs, four_measures(changed=None))


def more_is_better(inputs) -> pd.DataFrame:
    """Leave out that fewer long waits, and fewer days of delay, are better."""
    return _rows(inputs, four_measures(fewer="increase"))


def from_the_day(inputs) -> pd.DataFrame:
    """Begin new limits with the day of the change: the first month that begins after it is the next."""
    return _rows(inputs, four_measures(changed=NOON_DAY))


def everywhere(inputs) -> pd.DataFrame:
    """Start new limits for every measure, though the work was changed for one."""
    return _rows(inputs, [measure | {"rebase": (NOON_BEGINS,)} for measure in four_measures()])


def as_asked(inputs) -> pd.DataFrame:
    """Keep the measures in the order in which they were asked for."""
    names = [measure["name"] for measure in four_measures()]
    return right(inputs).set_index("measure").loc[names].reset_index()


def before_the_step(inputs) -> pd.DataFrame:
    """Give home by noon the limits of the months before the change."""
    table, first = right(inputs), {"months": inputs["months"][:"2025-01-01"]}
    was = _rows(first, four_measures(changed=None)).set_index("measure")
    old = table["measure"].map(was["lower_limit"]), table["measure"].map(was["upper_limit"])
    others = table["measure"] != NOON
    return table.assign(
        lower_limit=table["lower_limit"].where(others, old[0]), upper_limit=table["upper_limit"].where(others, old[1])
    )


def _rows(inputs, measures: list[dict]) -> pd.DataFrame:
    return reported(inputs, measures).rows[COLUMNS]
