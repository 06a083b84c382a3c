"""The gap between two groups: crude, and like for like."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures.columns import column, labels, listed, numbers
from impactflow.measures.errors import MeasureError
from impactflow.measures.grouping import groups


def gap_by_stratum(
    frame: pd.DataFrame,
    value: str,
    group: str,
    first: Any,
    second: Any,
    strata: Any,
    standard: Any = None,
    time: str = "arrival_time",
) -> pd.DataFrame:
    """Return the gap within each stratum, and the weight that it is given.

    Direct standardisation: each group's own mean in a stratum, weighed with one mix of strata for
    both. Source: International Union for the Scientific Study of Population, PAPP101, session 6.

    Args:
        frame: a row a patient. Rows of other groups are not used.
        value: a flag, such as `breach` gives, or a number, such as `elapsed_minutes` gives.
        group: the column of the two groups.
        first: one of its values.
        second: another.
        strata: columns in which like is compared with like, or "hour", "weekday" and so on of
            ``time``. A missing value is a stratum of its own.
        standard: whose mix of strata is used for both: the two groups together when left out, or
            ``first`` or ``second``.
        time: the column of times that periods are of.

    Returns:
        A row a stratum in which anybody is: ``first_count`` and ``second_count`` (rows with a
        value), ``first_mean`` and ``second_mean``, ``gap`` (first less second), ``share`` (percent
        of both groups' rows), ``compared`` (both groups are there), and ``weight``, which adds up
        to 1 over the strata compared and is 0 in the others. Means of a flag are in percent, gaps
        of a flag in percentage points.

    Raises:
        MeasureError: a column is missing or of the wrong kind, or a group does not occur.
    """
    rows, named = _two_groups(frame, value, group, first, second), [str(first), str(second)]
    grouped = groups(frame[rows["used"].to_numpy()], _required(strata), time)
    rows = rows[rows["used"]].reset_index(drop=True)
    known = rows["value"].notna()
    table = grouped.sums({f"{one}_count": known & (rows[one]) for one in ("first", "second")})
    for one in ("first", "second"):
        table[f"{one}_mean"] = grouped.apply(rows["value"].where(rows[one]), "mean")
    table = table[table["first_count"] + table["second_count"] > 0]
    table["gap"] = table["first_mean"] - table["second_mean"]
    both = table["first_count"] + table["second_count"]
    table["share"] = 100 * both / both.sum()
    table["compared"] = (table["first_count"] > 0) & (table["second_count"] > 0)
    mix = _standard(table, both, standard, named).where(table["compared"], 0)
    return table.assign(weight=mix / mix.sum() if mix.sum() else 0.0)


def gap(
    frame: pd.DataFrame,
    value: str,
    group: str,
    first: Any,
    second: Any,
    strata: Any,
    standard: Any = None,
    time: str = "arrival_time",
) -> pd.Series:
    """Return the gap between two groups, crude and like for like: first less second.

    The crude gap is what people live with. The like-for-like gap is what is left when both groups
    have the same mix of strata. Neither explains the other away.
    Source and arguments: as `gap_by_stratum`, which shows the weights.

    Returns:
        ``crude`` (all strata), ``like_for_like`` (the strata in which both groups are), in the
        unit of ``value`` or in percentage points; ``crude_compared``, crude in the same strata
        alone; ``first_count``, ``second_count``; ``not_measured``, rows of the two groups without
        a value; ``left_out``, the strata with one group alone, named, and ``left_out_percent``,
        their share of the rows.

    Raises:
        MeasureError: as `gap_by_stratum`.
    """
    table = gap_by_stratum(frame, value, group, first, second, strata, standard, time)
    rows = _two_groups(frame, value, group, first, second)
    alone = table[~table["compared"]]
    there = table[table["compared"]]
    found = {
        "crude": _crude(table),
        "like_for_like": (there["gap"] * there["weight"]).sum() if len(there) else np.nan,
        "crude_compared": _crude(there),
        "first_count": int(table["first_count"].sum()),
        "second_count": int(table["second_count"].sum()),
        "not_measured": int((rows["used"] & rows["value"].isna()).sum()),
        "left_out": ", ".join(_named(label) for label in alone.index),
        "left_out_percent": float(alone["share"].sum()),
    }
    return pd.Series(found, dtype=object, name="gap")


def _two_groups(frame: pd.DataFrame, value: str, group: str, first: Any, second: Any) -> pd.DataFrame:
    member = labels(frame, group)
    for one in (first, second):
        if not (member == str(one)).any():
            there = ", ".join(sorted(member.dropna().unique())) or "none"
            raise MeasureError(f"The column “{group}” has no “{one}”. Its values: {there}. Choose two of them.")
    if str(first) == str(second):
        raise MeasureError(f"Both groups are “{first}”. Choose two different ones.")
    flag = pd.api.types.is_bool_dtype(column(frame, value).dtype)
    table = pd.DataFrame({"value": numbers(frame, value) * (100 if flag else 1)})
    table["first"], table["second"] = member == str(first), member == str(second)
    return table.assign(used=table["first"] | table["second"])


def _required(strata: Any) -> list:
    if not listed(strata):
        raise MeasureError("“strata” names no column. Name one in which like is to be compared with like.")
    return listed(strata)


def _standard(table: pd.DataFrame, both: pd.Series, standard: Any, named: list[str]) -> pd.Series:
    if standard is None:
        return both
    if str(standard) not in named:
        raise MeasureError(f"“standard” is {str(standard)!r}. It should be one of {named}, or left out.")
    return table["first_count" if str(standard) == named[0] else "second_count"]


def _crude(table: pd.DataFrame) -> float:
    means = [
        (table[f"{one}_mean"].fillna(0) * table[f"{one}_count"]).sum() / table[f"{one}_count"].sum()
        if table[f"{one}_count"].sum()
        else np.nan
        for one in ("first", "second")
    ]
    return float(means[0] - means[1])


def _named(label: Any) -> str:
    return " / ".join(map(str, label)) if isinstance(label, tuple) else str(label)
