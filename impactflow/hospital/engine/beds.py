"""The wards: who gets which bed, when patients are ready, and when they leave."""

from heapq import heappush

from impactflow.hospital.engine.cubicles import leave_department
from impactflow.hospital.engine.places import dequeue, enqueue, take
from impactflow.hospital.engine.world import (
    ANEW, ANY_HOUR, BED, BED_AT, BED_IS_FREE, DAY, DAYS, DELAY_CHANCE, DELAY_DAYS, DELAY_FACTOR,
    DELAY_LUCK, EARLY_HOUR, ELECTIVE, FIRST_WARD, GAVE_UP, HEAD, IS_READY, KEPT_SHARE, LEAVING,
    LEAVING_HOUR, LEFT, LEFT_DEPARTMENT, LIMIT, MODE, MOVE_ON, MOVES_ON, NEXT_POOL, NOON, NOON_LUCK,
    NOON_SHARE, NOW, OWN_DELAY, OWN_FACTOR, READY, ROUND_HOUR, SECOND_AT, SECOND_BED, STAY,
    TURNAROUND, USED, WAITS, WARD_AFTER, WARDS, WEEKDAY_LUCK, ZONE_OF, ZONES,
)  # fmt: skip


def emptiest(h, pool):
    """Return the pool's ward with most free beds, or -1 where all are full."""
    used, limit = h[USED], h[LIMIT]
    best, most = -1, 0
    for ward in range(h[FIRST_WARD][pool], h[WARD_AFTER][pool]):
        free = limit[ward] - used[ward]
        if free > most:
            best, most = ward, free
    return best


def ask_for_bed(x, h, r, q, t, p, pool):
    """Give a patient a bed of a pool, or a place in its queue."""
    ward = emptiest(h, pool)
    if ward < 0:
        enqueue(x, h, pool, p)
    else:
        occupy(x, h, r, q, t, p, ward)


def fill_beds(x, h, r, q, t, pool):
    """Give the free beds of a pool to those who wait, first come first served."""
    while h[HEAD][pool] >= 0:
        ward = emptiest(h, pool)
        if ward < 0:
            return
        p = dequeue(x, h, pool)
        # Whoever became ready, or was cancelled, while waiting for a bed no longer needs it.
        if not x[p + READY] <= t and x[p + GAVE_UP] < 0:
            occupy(x, h, r, q, t, p, ward)


def occupy(x, h, r, q, t, p, ward):
    """Put a patient into a bed: the first one, or a second on the way from an acute unit."""
    bed = take(h, ward)
    held = int(x[p + BED])
    if held >= 0:
        x[p + SECOND_BED] = bed
        x[p + SECOND_AT] = t
        heappush(q[0], (t + r[TURNAROUND][int(t // DAY)], 16 * held + BED_IS_FREE))
        return
    x[p + BED] = bed
    x[p + BED_AT] = t
    begin_stay(x, h, r, q, t, p)
    if x[p + MODE] < ELECTIVE:
        x[p + LEFT_DEPARTMENT] = t
        leave_department(x, h, r, q, t, p)


def begin_stay(x, h, r, q, t, p):
    """Set off what follows from a first bed: being moved on, and being ready."""
    if x[p + NEXT_POOL] >= 0 and x[p + MOVE_ON] < x[p + STAY]:
        heappush(q[0], (t + x[p + MOVE_ON], 16 * p + MOVES_ON))
    heappush(q[0], (ready_time(x, h, r, p, t + x[p + STAY]), 16 * p + IS_READY))


def ready_time(x, h, r, p, treated):
    """Return when being ready is noticed: on a ward round, on a day when this patient could go."""
    if x[p + ANY_HOUR]:
        return treated
    day, hour = int(treated // DAY), x[p + ROUND_HOUR]
    if treated - day * DAY > hour:
        day += 1
    return open_day(h, r, day, x[p + WEEKDAY_LUCK]) * DAY + hour


def open_day(h, r, day, luck):
    """Return the first day from ``day`` on which what a patient of that luck needs is open."""
    leaving = r[LEAVING]
    while day < h[NOW][DAYS] and luck >= leaving[day]:
        day += 1
    return day


def ready(x, h, r, q, t, p):
    """Note that a patient is ready, and set when the bed is left and free again."""
    bed = int(x[p + SECOND_BED])
    if bed < 0:
        bed = int(x[p + BED])
    leaves = leaving_time(x, h, r, t, p, h[ZONE_OF][bed] - WARDS)
    x[p + READY] = t
    x[p + LEFT] = leaves
    heappush(q[0], (leaves + r[TURNAROUND][int(t // DAY)], 16 * bed + BED_IS_FREE))


def leaving_time(x, h, r, t, p, ward):
    """Return when a patient who is ready leaves, by the habits of the ward."""
    if x[p + ANY_HOUR]:
        return t
    today = int(t // DAY)
    place = today * (h[NOW][ZONES] - WARDS) + ward
    x[p + WAITS] = delayed_days(x, r, p, place)
    day = today + int(x[p + WAITS])
    hour = x[p + LEAVING_HOUR]
    if x[p + NOON_LUCK] < r[NOON_SHARE][place]:
        hour = min(hour, x[p + EARLY_HOUR])
    if x[p + NOON_LUCK] < r[KEPT_SHARE][place] and day == today and hour > NOON:
        day, hour = today + 1, x[p + EARLY_HOUR]
    # With the same luck after a delay, whoever can go on Fridays alone would wait a week, not a day.
    luck = (x[p + WEEKDAY_LUCK] + ANEW * x[p + WAITS]) % 1
    # On the day itself nobody leaves before being found ready.
    return max(t, open_day(h, r, day, luck) * DAY + hour)


def delayed_days(x, r, p, place):
    """Return the days that a patient who is ready waits for a reason."""
    chance = x[p + DELAY_CHANCE] * r[DELAY_FACTOR][place]
    if x[p + OWN_DELAY]:
        chance *= r[OWN_FACTOR][place]
    if x[p + DELAY_LUCK] < chance:
        return int(x[p + DELAY_DAYS])
    return 0
