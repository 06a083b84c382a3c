"""Figures of a column, where one may be missing."""

import math

from classroom.checks.kinds.number import Number


def same_figure(kind: Number, answer: float, target: float) -> bool:
    """Compare two figures; a missing one is the same only as a missing one."""
    if math.isnan(answer) or math.isnan(target):
        return math.isnan(answer) and math.isnan(target)
    # Most are equal to the last bit: a long column is then compared in no time.
    return answer == target or kind.same(answer, target)
