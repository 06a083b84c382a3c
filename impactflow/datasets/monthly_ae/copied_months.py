"""Find months whose figures are a copy of an earlier month's.

It happens in published tables: one that we test on repeats February and March 2024 a year later.
"""

import numpy as np
import pandas as pd

from impactflow.datasets.monthly_ae.columns import MEASURES

# The rule. Compared are attendances, breaches and admissions by organisation and type, where both
# months give a figure above nought. Between honest months about 1 in 100 attendances agrees.
SHARE = 0.95  # of these figures, how many must be the same
# How many organisations must have a same figure of LARGE or more, and how many different such
# figures there must be: fewer where every compared figure is the same. One organisation alone is
# not judged, because a published return always has many.
ORGANISATIONS, DIFFERENT = 3, 6
ORGANISATIONS_WHOLE, DIFFERENT_WHOLE = 2, 4
LARGE = 100  # small figures agree by chance, and a test file may hold one figure throughout


def copied_months(rows: pd.DataFrame) -> list[tuple[pd.Timestamp, pd.Timestamp]]:
    """Give pairs (copy, earlier month that it copies), in order, from tidy rows."""
    wide = (
        rows.set_index(["month", "org_code", "type"])[list(MEASURES)].unstack([1, 2]).sort_index()
    )
    values = wide.to_numpy()
    organisations = wide.columns.get_level_values("org_code").to_numpy()
    pairs = []
    for later in range(1, len(values)):
        earlier = first_copied(values[:later], values[later], organisations)
        if earlier is not None:
            pairs.append((wide.index[later], wide.index[earlier]))
    return pairs


def first_copied(earlier: np.ndarray, month: np.ndarray, organisations: np.ndarray) -> int | None:
    """Give the position of the first earlier month that this month copies, if there is one."""
    both = (earlier > 0) & (month > 0)
    same = both & (earlier == month)
    alike = same.sum(axis=1) >= SHARE * both.sum(axis=1)
    for position in np.flatnonzero(alike):
        large = same[position] & (month >= LARGE)
        whole = bool((same[position] == both[position]).all())
        if enough(large, month, organisations, whole):
            return int(position)
    return None


def enough(
    large: np.ndarray, month: np.ndarray, organisations: np.ndarray, whole: bool
) -> bool:
    """Tell whether the large figures that agree are too many and too different for chance."""
    organisations_enough = ORGANISATIONS_WHOLE if whole else ORGANISATIONS
    different_enough = DIFFERENT_WHOLE if whole else DIFFERENT
    several = len(np.unique(organisations[large])) >= organisations_enough
    return several and len(np.unique(month[large])) >= different_enough


def copies_sentence(pairs: list[tuple[pd.Timestamp, pd.Timestamp]]) -> str:
    """Write one warning that names every copied month and the month that it copies."""
    listed = "; ".join(f"{copy:%B %Y} copies {original:%B %Y}" for copy, original in pairs)
    return (
        f"Some months hold the figures of an earlier month: {listed}. "
        "Leave them out, or get them again from the source."
    )
