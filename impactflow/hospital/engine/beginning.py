"""The tables of the event loop as it begins: nothing has happened yet."""

import numpy as np

from impactflow.hospital.engine.world import (
    FIRST_WARD, FREE, HEAD, LAST, LIMIT, NOW, PLACES, ROOF, TIMES, TRACES, USED, WARD_AFTER, WARDS,
    ZONE_OF, ZONE_POOL,
)  # fmt: skip

AT_ONCE = 1024  # patients


def patients_table(*groups: dict[str, np.ndarray]) -> np.ndarray:
    """Return patients to whom nothing has happened yet, group after group.

    Args:
        groups: one array a trace, a place a patient; traces that are left out are 0.
    """
    blank = np.array([0.0] * len(TRACES) + [np.nan] * len(TIMES) + [-1.0] * len(PLACES))
    table = np.empty((sum(len(group["mode"]) for group in groups), len(blank)))
    first = 0
    for group in groups:
        after = first + len(group["mode"])
        _fill(table[first:after], blank, group)
        first = after
    return table.ravel()


def _fill(table: np.ndarray, blank: np.ndarray, group: dict[str, np.ndarray]) -> None:
    # Few patients at a time, so that their rows are still near when the next column is written.
    for first in range(0, len(table), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        table[some] = blank
        for name, values in group.items():
            table[some, TRACES.index(name)] = values[some]


def hospital_table(sizes: np.ndarray, pool_of_ward: np.ndarray, pools: int, days: int) -> np.ndarray:
    """Return a hospital in which every place is free, and none open before the first midnight.

    Args:
        sizes: places by zone, at most over all days.
        pool_of_ward: pool by ward; the wards of a pool stand together.
        pools: how many there are; one may have no ward.
        days: for how many days there are rules.
    """
    first = np.cumsum(sizes) - sizes
    zone_pool = np.concatenate([np.full(WARDS, -1), pool_of_ward])
    # The last of a stack is taken first: low numbers go last into each.
    stacks = [np.arange(a + n - 1, a - 1, -1) for a, n in zip(first, sizes, strict=True)]
    rows = {
        ROOF: first + sizes,
        ZONE_POOL: zone_pool,
        USED: 0 * sizes,
        LIMIT: 0 * sizes,
        FIRST_WARD: WARDS + np.searchsorted(pool_of_ward, np.arange(pools)),
        WARD_AFTER: WARDS + np.searchsorted(pool_of_ward, np.arange(pools), "right"),
        HEAD: [-1] * pools,
        LAST: [-1] * pools,
        ZONE_OF: np.repeat(np.arange(len(sizes)), sizes),
        FREE: np.concatenate(stacks),
        NOW: [0, 0, len(sizes), pools, days],
    }
    return _padded(rows, np.int64)


def rules_table(rows: dict[int, np.ndarray]) -> np.ndarray:
    """Return the rules, given each row flat: by day times zones, or wards, plus place."""
    return _padded(rows, float)


def _padded(rows: dict, kind: type) -> np.ndarray:
    table = np.zeros((len(rows), max(len(row) for row in rows.values())), kind)
    for row, values in rows.items():
        table[row, : len(values)] = values
    return table
