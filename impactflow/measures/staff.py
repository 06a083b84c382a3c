"""What staff say and try, by group, in tables that may be shared: small groups never leave."""

from typing import Any

import numpy as np
import pandas as pd

from impactflow.measures import suppression
from impactflow.measures.columns import column, labels, listed, numbers, positive, refuse_twice, times
from impactflow.measures.errors import MeasureError
from impactflow.measures.grouping import ALL, NOT_RECORDED

UNKNOWN, LACKS = "type not recorded", "not recorded"
HIDDEN = "not shown, to protect a small group"
LEVELS = ("ward_code", "ward_type", "hospital")


def staff_survey_shared(
    survey: pd.DataFrame, wards: pd.DataFrame, value: str = "engagement", fewest: float = suppression.FEWEST
) -> pd.DataFrame:
    """Return a score of the staff survey for wards, types of ward and the hospital, safe to share as one.

    Scores of several wards are weighed by their responses. A group with fewer than ``fewest``
    responses is not in the table, nor is any from which it could be worked out. The table does not
    say which of the hidden groups was the small one: that would help to work it out.
    Source: suppression as in `suppression.hidden`. Tables made with another ``fewest``, or cut in
    other ways, may give a group away when they are laid beside this one.

    Args:
        survey: columns ``wave``, ``ward_code``, ``responses`` and ``value``.
        wards: columns ``ward_code`` and ``ward_type``.
        value: the column of mean scores.
        fewest: the smallest number of responses that is shown.

    Returns:
        A row a group by ``wave``, ``level`` ("ward_code", "ward_type" or "hospital") and ``group``:
        ``responses`` and the score, both missing where hidden, and ``hidden``, which says why, and
        is empty where they are shown. Where nobody answered, it says so.

    Raises:
        MeasureError: a column is missing or of the wrong kind, a ward stands twice in one wave or
            twice among the wards.
    """
    least = positive(fewest, "fewest")
    rows = _rows(survey, wards, value)
    items = pd.concat([_level(rows, name) for name in LEVELS], ignore_index=True)
    of_wave = items.groupby("wave", sort=False).groups.values()
    for places in of_wave:
        items.loc[places, "hidden"] = _reasons(items.loc[places], least)
    table = items.set_index(["wave", "level", "group"])
    score = suppression.hide(table["points"] / table["responses"].where(table["responses"] > 0), table["hidden"])
    responses = suppression.hide(table["responses"], table["hidden"])
    return pd.DataFrame({"responses": responses, value: score, "hidden": table["hidden"]})


def staff_engagement(
    survey: pd.DataFrame,
    wards: pd.DataFrame,
    by: str = "ward_code",
    value: str = "engagement",
    fewest: float = suppression.FEWEST,
) -> pd.DataFrame:
    """Return one level of `staff_survey_shared`: wards, types of ward, or the hospital.

    The levels may be laid side by side. Source: as there.

    Args:
        survey: as there.
        wards: as there.
        by: "ward_code", "ward_type" or "hospital".
        value: as there.
        fewest: as there.

    Returns:
        A row a group by ``wave`` and ``by``.

    Raises:
        MeasureError: as there, or ``by`` is another word.
    """
    if by not in LEVELS:
        raise MeasureError(f"“by” is {str(by)[:40]!r}. It should be “ward_code”, “ward_type” or “hospital”.")
    table = staff_survey_shared(survey, wards, value, fewest)
    one = table[table.index.get_level_values("level") == by].droplevel("level")
    return one.rename_axis(["wave", by]).sort_index()


def ideas_shared(log: pd.DataFrame, by: Any = "place", fewest: float = suppression.FEWEST) -> pd.DataFrame:
    """Return how many ideas were raised, tested and adopted, by one thing or two, safe to share with its totals.

    An idea that was tested twice is one idea. A group that raised fewer than ``fewest`` is not in
    the table, nor is any from which it could be worked out: one idea of one porter is a person.
    Source: our own measure; suppression as in `suppression.hidden`.

    Args:
        log: a row a test of an idea, or an idea that was not tested: columns ``idea_id``,
            ``tested_date``, ``outcome`` and those of ``by``.
        by: one column, such as "raised_by", or two.
        fewest: the smallest number of ideas that is shown.

    Returns:
        A row a group, and totals as "all": ``raised``, ``tested`` and ``adopted``, missing where
        hidden, and ``hidden``, which says so. Two columns give all their pairs; where nobody raised
        an idea, it is 0.

    Raises:
        MeasureError: a column is missing, or ``by`` is more than two.
    """
    least, names = positive(fewest, "fewest"), listed(by)
    if not 1 <= len(names) <= 2:
        raise MeasureError(f"“by” names {len(names)} columns. Name one or two.")
    counts = _with_totals(_ideas(log, names), names)
    out = suppression.hidden(counts["raised"].to_numpy(), _sums(counts.index), least)
    why = pd.Series(np.where(out, HIDDEN, ""), index=counts.index, dtype=object)
    return counts.apply(suppression.hide, why=why).assign(hidden=why)


def _rows(survey: pd.DataFrame, wards: pd.DataFrame, value: str) -> pd.DataFrame:
    refuse_twice(survey, ["wave", "ward_code"])
    refuse_twice(wards, ["ward_code"])
    kind = labels(wards, "ward_type").set_axis(labels(wards, "ward_code"))
    responses, score = numbers(survey, "responses"), numbers(survey, value)
    table = pd.DataFrame({"wave": column(survey, "wave"), "ward_code": labels(survey, "ward_code")})
    table["ward_type"] = table["ward_code"].map(kind[kind.index.notna()]).fillna(UNKNOWN)
    table["hospital"] = ALL
    table["lacks"] = responses.isna() | (score.isna() & (responses > 0))
    # Responses without a score are in no total, and cover nobody.
    table["responses"] = responses.mask(table["lacks"], 0)
    table["points"] = (score.where(table["responses"] > 0) * table["responses"]).fillna(0)
    return table.sort_values(["wave", "ward_code"], ignore_index=True)


def _level(rows: pd.DataFrame, name: str) -> pd.DataFrame:
    """Add up the rows of each group of a level, and name the group that it belongs to in turn."""
    above = {"ward_code": "ward_type", "ward_type": "hospital", "hospital": "hospital"}[name]
    sums = {"responses": ("responses", "sum"), "points": ("points", "sum"), "lacks": ("lacks", "all")}
    table = rows.groupby(["wave", name], as_index=False).agg(**sums, above=(above, "first"))
    return table.rename(columns={name: "group"}).assign(level=name, hidden="")


def _reasons(items: pd.DataFrame, fewest: float) -> np.ndarray:
    """Say why each group of one wave is not shown."""
    level, group, above = (items[name].to_numpy() for name in ("level", "group", "above"))
    sums = []
    for low, high in zip(LEVELS, LEVELS[1:], strict=False):
        for total in np.flatnonzero(level == high):
            sums.append((int(total), np.flatnonzero((level == low) & (above == group[total])).tolist()))
    out = suppression.hidden(items["responses"].to_numpy(), sums, fewest)
    nobody = (items["responses"] == 0).to_numpy()
    return np.select([items["lacks"].to_numpy(), nobody, out], [LACKS, suppression.NOBODY, HIDDEN], "")


def _ideas(log: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Return a row an idea: its groups, and whether it was tested and adopted."""
    groups = {name: labels(log, name).fillna(NOT_RECORDED) for name in names}
    tested = times(log, "tested_date").notna()
    adopted = labels(log, "outcome") == "adopted"
    rows = pd.DataFrame({"idea_id": column(log, "idea_id"), **groups, "tested": tested, "adopted": adopted})
    firsts = dict.fromkeys(names, "first")
    return rows.groupby("idea_id").agg({**firsts, "tested": "any", "adopted": "any"}).assign(raised=True)


def _with_totals(ideas: pd.DataFrame, names: list[str]) -> pd.DataFrame:
    """Count the ideas of every group and of every total."""
    figures = ["raised", "tested", "adopted"]
    every = pd.MultiIndex.from_product([[*sorted(ideas[name].unique()), ALL] for name in names], names=names)
    found = []
    for kept in _subsets(names):
        rows = ideas.assign(**{name: ALL for name in names if name not in kept})
        found.append(rows.groupby(names)[figures].sum())
    counts = pd.concat(found)
    index = every if len(names) > 1 else every.get_level_values(0)
    return counts.reindex(index, fill_value=0).astype(int)


def _subsets(names: list[str]) -> list[list[str]]:
    return [names, []] if len(names) == 1 else [names, names[:1], names[1:], []]


def _sums(index: pd.Index) -> list[suppression.Sum]:
    """Return what adds up: each total is the sum of those that differ from it in one label."""
    places = {key if isinstance(key, tuple) else (key,): place for place, key in enumerate(index)}
    found = []
    for key, total in places.items():
        for axis in [axis for axis, label in enumerate(key) if label == ALL]:
            parts = [place for other, place in places.items() if _is_part(other, key, axis)]
            found.append((total, parts))
    return found


def _is_part(other: tuple, key: tuple, axis: int) -> bool:
    return other[axis] != ALL and all(a == b for at, (a, b) in enumerate(zip(other, key, strict=True)) if at != axis)
