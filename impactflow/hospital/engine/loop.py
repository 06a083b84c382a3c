"""The event loop of the hospital.

The same functions run as they are, over lists, and compiled, over arrays. So they use only what
both understand: no frames, no names, no draws, and no float function that differs by machine.
"""

from heapq import heappop, heappush

from impactflow.hospital.engine.beds import ask_for_bed, fill_beds, ready
from impactflow.hospital.engine.cubicles import (
    call_in_from_outside, call_next, enter_cohort, enter_cubicle, fill_cubicles, handed_over,
    leave_department,
)  # fmt: skip
from impactflow.hospital.engine.decisions import assessed, decided
from impactflow.hospital.engine.places import give_back, has_room
from impactflow.hospital.engine.world import (
    AMBULANCE, BED, BED_IS_FREE, CANCELS, CLINICIANS, COHORT, CUBICLES, DAY, ELECTIVE, END, GAVE_UP,
    GIVES_UP, HERE, HOUR, IS_ASSESSED, IS_DECIDED, IS_HANDED_OVER, IS_READY, LEAVES, LIMIT, MODE,
    MOVES_ON, NEXT_POOL, NOW, ON_SHIFT, POOL, POOLS, PRIORITY, ROOM, TICKS, ZONE_OF, ZONE_POOL,
    ZONES,
)  # fmt: skip


def run(turns, turn_times, x, h, r, q):
    """Play every event until the end, writing what happens into ``x``."""
    events = q[0]
    heappush(events, (0.0, TICKS))
    end, turn, joins = r[END][0], 0, turn_times[0]
    while True:
        if joins < events[0][0]:
            if joins >= end:
                return
            arrive(x, h, r, q, joins, turns[turn])
            turn += 1
            joins = turn_times[turn]
        else:
            t, code = heappop(events)
            if t >= end:
                return
            what, who = code & 15, code >> 4
            if what == IS_ASSESSED:
                assessed(x, h, r, q, t, who)
            elif what == LEAVES:
                leave_department(x, h, r, q, t, who)
            elif what < IS_READY:
                happen_in_department(x, h, r, q, t, what, who)
            else:
                happen_on_wards(x, h, r, q, t, what, who)


def arrive(x, h, r, q, t, p):
    """Let a patient join the first queue."""
    if x[p + MODE] >= ELECTIVE:
        ask_for_bed(x, h, r, q, t, p, int(x[p + POOL]))
        if x[p + BED] < 0:
            heappush(q[0], (x[p + GIVES_UP], 16 * p + CANCELS))
        return
    if q[1][0][1] < 0 and has_room(h, CUBICLES):
        enter_cubicle(x, h, r, q, t, p)
        return
    heappush(q[1], (x[p + PRIORITY], p))
    fill_cubicles(x, h, r, q, t)
    if x[p + MODE] == AMBULANCE and x[p + HERE] < 0:
        if has_room(h, COHORT):
            enter_cohort(x, h, r, q, t, p)
        else:
            heappush(q[4], (t, p))


def happen_in_department(x, h, r, q, t, what, who):
    """Let one of the rarer events happen."""
    if what == IS_DECIDED:
        decided(x, h, r, q, t, who)
    elif what == IS_HANDED_OVER:
        handed_over(x, h, r, q, t, who)
    else:
        tick(x, h, r, q, t)


def happen_on_wards(x, h, r, q, t, what, who):
    """Let one event happen to a patient on a ward, or to a bed."""
    if what == IS_READY:
        ready(x, h, r, q, t, who)
    elif what == BED_IS_FREE:
        give_back(h, who)
        fill_beds(x, h, r, q, t, h[ZONE_POOL][h[ZONE_OF][who]])
    elif what == MOVES_ON:
        ask_for_bed(x, h, r, q, t, who, int(x[who + NEXT_POOL]))
    elif x[who + BED] < 0:
        x[who + GAVE_UP] = 1


def tick(x, h, r, q, t):
    """Change the shift on the hour, and what is open at midnight."""
    h[NOW][ON_SHIFT] = int(r[CLINICIANS][int(t // HOUR)])
    if t % DAY == 0:
        open_places(x, h, r, q, t)
    call_next(x, h, r, q, t)
    heappush(q[0], (t + HOUR, TICKS))


def open_places(x, h, r, q, t):
    """Open and close places for the day, and fill what has opened."""
    limit = h[LIMIT]
    first = int(t // DAY) * h[NOW][ZONES]
    for zone in range(h[NOW][ZONES]):
        limit[zone] = int(r[ROOM][first + zone])
    for pool in range(h[NOW][POOLS]):
        fill_beds(x, h, r, q, t, pool)
    fill_cubicles(x, h, r, q, t)
    call_in_from_outside(x, h, r, q, t)
