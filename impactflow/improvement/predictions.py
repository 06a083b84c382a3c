"""How often predictions were right, from a log of tests of change."""

import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.measures.grouping import groups

NEEDED = ("better", "before", "predicted", "observed")
COUNTS = ("tests", "with_prediction", "known", "right", "better_than_before")


def predictions(log: pd.DataFrame, by: object = None) -> pd.DataFrame:
    """Count tests whose result was at least as good as predicted.

    A prediction with a number can be wrong; one without cannot, and is counted apart. A result that
    is better than before, and less than predicted, is an improvement and not a right prediction.
    Source: our own measure, after the Model for Improvement: predict before you test.

    Args:
        log: a row a test or an idea; columns ``tested_date``, ``better`` ("higher" or "lower"),
            ``before``, ``predicted``, ``observed``. Ideas without a ``tested_date`` are no tests.
        by: columns to group by.

    Returns:
        A row a group: ``tests``, of which ``with_prediction`` (a number), of which ``known`` (with a
        result), of which ``right`` and ``better_than_before``; ``right_percent`` of the known.

    Raises:
        ImprovementError: a column is missing.
    """
    missing = [name for name in ("tested_date", *NEEDED) if name not in log]
    if missing:
        raise ImprovementError(f"The log lacks the column “{missing[0]}”.")
    flags = _flags(log)
    table = groups(log, by).sums({name: flags[name] for name in COUNTS})
    known = table["known"]
    return table.assign(right_percent=100 * table["right"] / known.where(known > 0))


def _flags(log: pd.DataFrame) -> dict[str, pd.Series]:
    figures = {name: log[name].astype("Float64").astype(float) for name in NEEDED[1:]}
    sign = log["better"].astype(object).map({"higher": 1, "lower": -1}).astype(float)
    tests = log["tested_date"].notna()
    said = tests & figures["predicted"].notna() & sign.notna()
    known = said & figures["observed"].notna()
    right = known & (sign * (figures["observed"] - figures["predicted"]) >= 0)
    gained = known & (sign * (figures["observed"] - figures["before"]) > 0)
    found = dict(zip(COUNTS, (tests, said, known, right, gained), strict=True))
    return {name: flag.reset_index(drop=True) for name, flag in found.items()}
