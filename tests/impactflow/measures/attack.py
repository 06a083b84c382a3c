"""Somebody who reads all that is shared, and works out what is not."""

from fractions import Fraction
from itertools import combinations, product


def solved(equations: list[tuple[dict, int]]) -> list[tuple[dict, Fraction]]:
    """Eliminate exactly: return rows that each say what some unknowns make together."""
    rows = [({name: Fraction(one) for name, one in left.items() if one}, Fraction(right)) for left, right in equations]
    done = []
    while rows:
        left, right = rows.pop()
        if not left:
            assert right == 0, "what is shared contradicts itself"
            continue
        name = next(iter(left))
        pivot = _scaled(left, right, 1 / left[name])
        rows = [_less(row, pivot, name) for row in rows]
        done = [_less(row, pivot, name) for row in done] + [pivot]
    return done


def _scaled(left, right, by):
    return {name: one * by for name, one in left.items()}, right * by


def _less(row, pivot, name):
    by = row[0].get(name, 0)
    left = {one: row[0].get(one, 0) - by * pivot[0].get(one, 0) for one in row[0].keys() | pivot[0].keys()}
    return {one: value for one, value in left.items() if value}, row[1] - by * pivot[1]


def follows(wanted: set, rows: list[tuple[dict, Fraction]]) -> Fraction | None:
    """Return what these unknowns make together, where that follows; otherwise nothing."""
    left, value = {name: Fraction(1) for name in wanted}, Fraction(0)
    for pivot, right in rows:
        name = next((one for one in pivot if all(one not in other for other, _ in rows if other is not pivot)), None)
        by = left.get(name, 0)
        left = {one: left.get(one, 0) - by * pivot.get(one, 0) for one in left.keys() | pivot.keys()}
        value += by * right
    return None if any(left.values()) else value


def found_small(shown: dict, sums: list[tuple], fewest: int) -> list[tuple]:
    """Return small groups that follow from shown counts (missing where hidden): one, or up to four together."""
    equations = []
    for total, parts in sums:
        left, right = {}, 0
        for name, sign in [*((part, 1) for part in parts), (total, -1)]:
            if shown[name] is None:
                left[name] = left.get(name, 0) + sign
            else:
                right -= sign * shown[name]
        equations.append((left, right))
    rows = solved(equations)
    unknown = [name for name, count in shown.items() if count is None]
    groups = [group for size in range(1, fewest) for group in combinations(unknown, size)]
    values = {group: follows(set(group), rows) for group in groups}
    return [(group, value) for group, value in values.items() if value is not None and value < fewest]


def every_table(shown: dict, sums: list[tuple], parts: list, most: int):
    """Try every count of 1 to ``most`` for each hidden part: yield those tables that agree with all that is shown.

    The totals follow from the parts, the lowest first.
    """
    unknown = [name for name in parts if shown[name] is None]
    for counts in product(range(1, most + 1), repeat=len(unknown)):
        table = {name: shown[name] for name in parts} | dict(zip(unknown, counts, strict=True))
        for total, of in sums:
            table[total] = sum(table[part] for part in of)
        if all(count is None or table[name] == count for name, count in shown.items()):
            yield table
