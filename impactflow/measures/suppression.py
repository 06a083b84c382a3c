"""Small groups are not shown, nor are others from which they could be worked out."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pandas as pd

SMALL, NOBODY, COVER = "fewer than {fewest:g} responses", "nobody answered", "hidden to protect a smaller group"
FEWEST = 5  # the smallest group that is shown
ROUNDS = 20  # of drawing bounds closer; each total hands on what its parts say
TINY = 1e-8

Sum = tuple[int, list[int]]  # the place of a total, and the places of its parts


def reasons(responses: pd.Series, total: pd.Series, fewest: float) -> pd.Series:
    """Say why each group is not shown; empty where it is.

    Source: as `hidden`. The totals are known to all, and stay so.

    Args:
        responses: how many answered in each group.
        total: to which published total each group belongs.
        fewest: the smallest number that is shown.
    """
    found = pd.Series("", index=responses.index, dtype=object)
    for members in responses.groupby(total, dropna=False).groups.values():
        counts = responses[members].to_numpy(float)
        whole = len(counts)
        marks = hidden([*counts, counts.sum()], [(whole, list(range(whole)))], fewest, [whole], said=True)
        found[members] = np.where(marks[:whole], COVER, "")
    found[responses < fewest] = SMALL.format(fewest=fewest)
    found[responses == 0] = NOBODY
    return found


def hidden(
    counts: Sequence[float],
    sums: Sequence[Sum],
    fewest: float = FEWEST,
    always: Sequence[int] = (),
    said: bool = False,
) -> np.ndarray:
    """Mark the counts to leave out of tables that are shared together.

    Small ones are left out. Where those that are left give a small one away, or several that are
    small together, the next smallest beside them goes too, until nothing does. Nought is shown: it
    is nobody. Who reads the tables may know all this, and still cannot tell that a count is small,
    unless the tables say so in words.
    Source: primary and secondary suppression, as in OpenSAFELY's guide to disclosure control. The
    threshold of five is our choice.

    Args:
        counts: each count that might be shared, totals too.
        sums: what adds up: the place of each total, and the places of its parts.
        fewest: the smallest count that is shown.
        always: places of counts that everybody knows already, and that cannot be hidden.
        said: whether the tables say which counts are small. Their figures are hidden all the same.
    """
    known = np.asarray(counts, float)
    free = ~np.isin(np.arange(len(known)), list(always)) & (known > 0)
    out = free & (known < fewest)
    while given := _given_away(known, sums, out, fewest, said):
        shown = [place for place in _around(given, sums, out) if free[place] and not out[place]]
        if not shown:  # all that can be hidden is
            break
        out[min(shown, key=lambda place: known[place])] = True
    return out


def _given_away(
    counts: np.ndarray, sums: Sequence[Sum], out: np.ndarray, fewest: float, said: bool
) -> list[int]:
    """Return the places of small counts that the shown ones give away, alone or together."""
    if not said:
        most = _most(counts, sums, out)
        told = np.flatnonzero(out & (counts < fewest) & (most < fewest))
        if len(told):
            return told.tolist()
    return _determined(counts, sums, out, fewest)


def _around(given: list[int], sums: Sequence[Sum], out: np.ndarray) -> list[int]:
    """Return the places that stand in one sum with these, or with what is hidden beside them."""
    reached, before = set(given), set()
    while reached != before:
        before = set(reached)
        for total, parts in sums:
            if any(place in before and out[place] for place in (total, *parts)):
                reached |= {total, *parts}
    return sorted(reached)


def _most(counts: np.ndarray, sums: Sequence[Sum], out: np.ndarray) -> np.ndarray:
    """Return how large each count could be, to those who know only what is shown."""
    low, high = np.where(out, 1, counts), np.where(out, np.inf, counts)
    for _ in range(ROUNDS):
        for total, parts in sums:
            low[total], high[total] = max(low[total], low[parts].sum()), min(high[total], high[parts].sum())
            for place in parts:
                others = [part for part in parts if part != place]
                high[place] = min(high[place], high[total] - low[others].sum())
                low[place] = max(low[place], low[total] - high[others].sum())
    return high


def _determined(counts: np.ndarray, sums: Sequence[Sum], out: np.ndarray, fewest: float) -> list[int]:
    """Return places whose counts, added up, are small and follow from what is shown."""
    places = np.flatnonzero(out)
    free = dict(zip(places, _freedom(counts, sums, places), strict=True))
    small = [place for place in places if counts[place] < fewest]
    for size in range(1, int(np.ceil(fewest))):
        for group in combinations([place for place in small if counts[place] < fewest - size + 1], size):
            if counts[list(group)].sum() < fewest and abs(sum(free[place] for place in group)) < TINY:
                return list(group)
    return []


def _freedom(counts: np.ndarray, sums: Sequence[Sum], places: np.ndarray) -> np.ndarray:
    """Return one number for each hidden count; those of a group add up to 0 where its sum follows.

    Hidden counts can move only within the null space of the sums. A mixture of its directions
    moves every group that can move.
    """
    equations = np.zeros((len(sums), len(counts)))
    for row, (total, parts) in enumerate(sums):
        equations[row, parts] = 1
        equations[row, total] = -1
    unknown = equations[:, places]
    _, sizes, directions = np.linalg.svd(unknown, full_matrices=True)
    space = directions[int((sizes > TINY).sum()) :]
    mixture = np.sqrt(np.arange(2, len(space) + 2) + 0.1)  # no two directions cancel but by intent
    return mixture @ space


def hide(values: pd.Series, why: pd.Series) -> pd.Series:
    """Return the values with those that have a reason to be hidden left empty."""
    return values.astype(float).where(why == "", np.nan)
