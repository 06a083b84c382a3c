"""Staff engagement by ward and by type of ward, with small groups left out."""

import pandas as pd

from impactflow.measures import suppression
from impactflow.measures.columns import column, labels, numbers, positive, refuse_twice
from impactflow.measures.errors import MeasureError

UNKNOWN, LACKS = "type not recorded", "not recorded"


def staff_engagement(
    survey: pd.DataFrame, wards: pd.DataFrame, by: str = "ward_code", value: str = "engagement", fewest: int = 5
) -> pd.DataFrame:
    """Return a score of the staff survey for each ward, or each type of ward, in each wave.

    Scores of several wards are weighed by their responses. Groups with fewer than ``fewest``
    responses are not shown. Where the total of a type would give one away, the next smallest ward
    of that type is hidden too; types are treated in the same way within the hospital's total.
    Tables made with different ``fewest`` or cut in other ways may still give a group away when
    they are laid side by side.
    Source: suppression as in `suppression.reasons`.

    Args:
        survey: columns ``wave``, ``ward_code``, ``responses`` and ``value``.
        wards: columns ``ward_code`` and ``ward_type``.
        by: "ward_code" or "ward_type".
        value: the column of mean scores.
        fewest: the smallest number of responses that is shown.

    Returns:
        A row a group by ``wave`` and ``by``: ``responses`` and the score, both missing where
        hidden, and ``hidden``, which says why, and is empty where they are shown.

    Raises:
        MeasureError: a column is missing or of the wrong kind, a ward stands twice in one wave or
            twice among the wards, or ``by`` is another word.
    """
    least = positive(fewest, "fewest")
    if by not in ("ward_code", "ward_type"):
        raise MeasureError(f"“by” is {str(by)[:40]!r}. It should be “ward_code” or “ward_type”.")
    rows = _rows(survey, wards, value)
    types = _types(rows)
    types["hidden"] = suppression.reasons(types["responses"], types["wave"], least)
    if by == "ward_type":
        return _shown(types, by, value)
    rows["hidden"] = suppression.reasons(rows["responses"], _pair(rows), least)
    rows.loc[rows["lacks"], "hidden"] = LACKS
    covered = _pair(types)[types["hidden"] == suppression.COVER]
    # A type that is hidden to protect another must not come back as the sum of its wards.
    rows.loc[(rows["hidden"] == "") & _pair(rows).isin(covered), "hidden"] = suppression.COVER
    return _shown(rows, by, value)


def _rows(survey: pd.DataFrame, wards: pd.DataFrame, value: str) -> pd.DataFrame:
    refuse_twice(survey, ["wave", "ward_code"])
    refuse_twice(wards, ["ward_code"])
    kind = labels(wards, "ward_type").set_axis(labels(wards, "ward_code"))
    responses, score = numbers(survey, "responses"), numbers(survey, value)
    table = pd.DataFrame({"wave": column(survey, "wave"), "ward_code": labels(survey, "ward_code")})
    table["ward_type"] = table["ward_code"].map(kind[kind.index.notna()]).fillna(UNKNOWN)
    table["lacks"] = responses.isna() | (score.isna() & (responses > 0))
    # Responses without a score are in no total, and cover nobody.
    table["responses"] = responses.mask(table["lacks"], 0)
    table["score"] = score.where(table["responses"] > 0)
    return table.sort_values(["wave", "ward_code"], ignore_index=True)


def _types(rows: pd.DataFrame) -> pd.DataFrame:
    parts = rows.assign(points=(rows["score"] * rows["responses"]).fillna(0))
    added = parts.groupby(["wave", "ward_type"], as_index=False, dropna=False)[["responses", "points"]].sum()
    return added.assign(score=added["points"] / added["responses"].where(added["responses"] > 0))


def _pair(rows: pd.DataFrame) -> pd.Series:
    return pd.Series(list(zip(rows["wave"], rows["ward_type"], strict=True)), index=rows.index, dtype=object)


def _shown(rows: pd.DataFrame, by: str, value: str) -> pd.DataFrame:
    table = rows.set_index(["wave", by])
    return pd.DataFrame(
        {
            "responses": suppression.hide(table["responses"], table["hidden"]),
            value: suppression.hide(table["score"], table["hidden"]),
            "hidden": table["hidden"],
        }
    )
