"""What follows from an assessment: home, or a bed."""

from heapq import heappush

from impactflow.hospital.engine.beds import ask_for_bed
from impactflow.hospital.engine.cubicles import call_next, fill_cubicles, leave_department
from impactflow.hospital.engine.world import (
    ADMITTED, ARRIVAL, BED, BUSY, DAY, DECIDED, FOUR_HOURS, HURRIED, HURRY_WINDOW, IS_DECIDED,
    LEAVES, LEFT_DEPARTMENT, NOW, POOL, ROUTE, TAIL, TESTS,
)  # fmt: skip


def assessed(x, h, r, q, t, p):
    """Free the clinician, and send the patient on: to tests, home, or to a bed."""
    h[NOW][BUSY] -= 1
    if q[2][0][1] >= 0:
        call_next(x, h, r, q, t)
    decision = t + x[p + TESTS]
    if x[p + ROUTE] != ADMITTED:
        go_home(x, h, r, q, t, p, decision)
    elif decision > t:
        heappush(q[0], (decision, 16 * p + IS_DECIDED))
    else:
        decided(x, h, r, q, t, p)


def go_home(x, h, r, q, t, p, decision):
    """Set when a patient who is not admitted leaves."""
    leaves = decision + x[p + TAIL]
    if x[p + HURRIED] >= 0:
        leaves = hurried(x, r, t, p, leaves)
    x[p + DECIDED] = min(decision, leaves)
    x[p + LEFT_DEPARTMENT] = leaves
    if leaves > t:
        heappush(q[0], (leaves, 16 * p + LEAVES))
    else:
        leave_department(x, h, r, q, t, p)


def hurried(x, r, t, p, leaves):
    """Return when a patient goes: perhaps earlier, where four hours would just be missed."""
    limit = x[p + ARRIVAL] + FOUR_HOURS
    if leaves <= limit or leaves > limit + r[HURRY_WINDOW][int(t // DAY)]:
        return leaves
    return max(t, limit - x[p + HURRIED])


def decided(x, h, r, q, t, p):
    """Ask for a bed, after tests and referral; without one the patient boards."""
    x[p + DECIDED] = t
    ask_for_bed(x, h, r, q, t, p, int(x[p + POOL]))
    if x[p + BED] < 0:
        heappush(q[3], (t, p))
        fill_cubicles(x, h, r, q, t)
