"""The event loop of the hospital, over sequences and heaps.

The same functions run as they are, over lists, and compiled, over arrays. So they use only what
both understand: no frames, no names, no draws, and no float function that differs by machine.
Everywhere ``x`` holds the patients, ``h`` the hospital, ``r`` its rules and ``q`` five heaps;
``t`` is the time now, and ``p`` the place in ``x`` where a patient's figures begin.
"""

from heapq import heappop, heappush

from impactflow.hospital.engine.world import (
    ADMITTED, AFTER, AMBULANCE, ANY_HOUR, ARRIVAL, ASSESSMENT, BED, BED_AT, BUSY, CLINICIANS,
    COHORT, COHORT_AT, COHORT_PLACE, CORRIDOR, CORRIDOR_AT, CORRIDOR_PLACE, CUBICLE, CUBICLES,
    CUBICLE_AT, DAYS, DECIDED, DELAY_CHANCE, DELAY_DAYS, DELAY_FACTOR, DELAY_LUCK, EARLY_HOUR,
    ELECTIVE, END, FIRST, FIRST_WARD, FREE, GAVE_UP, GIVES_UP, HANDED_OVER, HANDOVER,
    HANDOVER_BEGAN, HEAD, HERE, HURRIED, HURRY_WINDOW, KEPT_SHARE, LAST, LEAVING, LEAVING_HOUR,
    LEFT, LEFT_DEPARTMENT, LIMIT, MODE, MOVE_ON, NEXT_POOL, NOON_LUCK, NOON_SHARE, NOW,
    ON_SHIFT, OWN_DELAY, OWN_FACTOR, POOL, POOLS, PRIORITY, READY, ROOM, ROUND_HOUR, ROUTE,
    SECOND_AT, SECOND_BED, SEEN, SIZE, STAY, TAIL, TESTS, TURNAROUND, USED, WAITS, WARDS, WARD_AFTER,
    WEEKDAY_LUCK, ZONES, ZONE_OF, ZONE_POOL,
)  # fmt: skip

HOUR = 3600.0
DAY = 86400.0
NOON = 43200.0
FOUR_HOURS = 14400.0
# An event is (time, 16 * who + what), so that two events at one time have one order everywhere.
(
    TICKS, IS_HANDED_OVER, IS_ASSESSED, IS_DECIDED, LEAVES, IS_READY, MOVES_ON, BED_IS_FREE, CANCELS,
) = range(9)  # fmt: skip


def run(turns, turn_times, x, h, r):
    """Play every event until the end, writing what happens into ``x``."""
    # Each heap is begun with one tuple, so that a compiler knows what it holds.
    events = [(0.0, TICKS)]
    waiting, unseen, boarders, outside = [(0.0, 0)], [(0.0, 0)], [(0.0, 0)], [(0.0, 0)]
    waiting.pop()
    unseen.pop()
    boarders.pop()
    outside.pop()
    q = (events, waiting, unseen, boarders, outside)
    end, turn, t = r[END][0], 0, 0.0
    while t < end:
        if turn_times[turn] < events[0][0]:
            t = turn_times[turn]
            if t < end:
                arrive(x, h, r, q, t, turns[turn])
            turn += 1
        else:
            t, code = heappop(events)
            what, who = code & 15, code >> 4
            if t >= end:
                break
            if what == IS_ASSESSED:
                assessed(x, h, r, q, t, who)
            elif what == LEAVES:
                leave_department(x, h, r, q, t, who)
            elif what < IS_READY:
                happen_in_department(x, h, r, q, t, what, who)
            else:
                happen_on_wards(x, h, r, q, t, what, who)


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


# Places and queues -------------------------------------------------------------------------------


def has_room(h, zone):
    return h[USED][zone] < h[LIMIT][zone]


def take(h, zone):
    h[USED][zone] += 1
    return h[FREE][h[FIRST][zone] + h[SIZE][zone] - h[USED][zone]]


def give_back(h, place):
    zone = h[ZONE_OF][place]
    h[FREE][h[FIRST][zone] + h[SIZE][zone] - h[USED][zone]] = place
    h[USED][zone] -= 1


def enqueue(x, h, queue, p):
    x[p + AFTER] = -1
    if h[HEAD][queue] < 0:
        h[HEAD][queue] = p
    else:
        x[h[LAST][queue] + AFTER] = p
    h[LAST][queue] = p


def dequeue(x, h, queue):
    p = h[HEAD][queue]
    h[HEAD][queue] = int(x[p + AFTER])
    return p


# The emergency department ------------------------------------------------------------------------


def arrive(x, h, r, q, t, p):
    if x[p + MODE] == ELECTIVE:
        ask_for_bed(x, h, r, q, t, p, int(x[p + POOL]))
        if x[p + BED] < 0:
            heappush(q[0], (x[p + GIVES_UP], 16 * p + CANCELS))
        return
    if len(q[1]) == 0 and has_room(h, CUBICLES):
        enter_cubicle(x, h, r, q, t, p)
        return
    heappush(q[1], (x[p + PRIORITY], p))
    fill_cubicles(x, h, r, q, t)
    if x[p + MODE] == AMBULANCE and x[p + HERE] < 0:
        if has_room(h, COHORT):
            enter_cohort(x, h, r, q, t, p)
        else:
            heappush(q[4], (t, p))


def fill_cubicles(x, h, r, q, t):
    """Give cubicles to those who wait, while one is free or a boarder can make way."""
    waiting = q[1]
    while len(waiting) > 0:
        p = waiting[0][1]
        if t > x[p + GIVES_UP]:
            heappop(waiting)
            x[p + GAVE_UP] = 1
            x[p + LEFT_DEPARTMENT] = x[p + GIVES_UP]
        elif has_room(h, CUBICLES) or clear_a_cubicle(x, h, r, q, t):
            heappop(waiting)
            enter_cubicle(x, h, r, q, t, p)
        else:
            return


def clear_a_cubicle(x, h, r, q, t):
    """Move the patient who has boarded longest to the corridor; say whether that freed a cubicle."""
    boarders = q[3]
    while len(boarders) > 0 and has_room(h, CORRIDOR):
        p = heappop(boarders)[1]
        if x[p + HERE] >= 0 and x[p + HERE] == x[p + CUBICLE]:
            give_back(h, int(x[p + HERE]))
            x[p + HERE] = take(h, CORRIDOR)
            x[p + CORRIDOR_PLACE] = x[p + HERE]
            x[p + CORRIDOR_AT] = t
            # Where cubicles were closed, one that is given back is not there to be taken.
            return has_room(h, CUBICLES)
    return False


def enter_cubicle(x, h, r, q, t, p):
    cohorted = int(x[p + HERE])
    cubicle = take(h, CUBICLES)
    x[p + HERE] = cubicle
    x[p + CUBICLE] = cubicle
    x[p + CUBICLE_AT] = t
    if cohorted >= 0:
        give_back(h, cohorted)
        call_in_from_outside(x, h, r, q, t)
    if x[p + MODE] != AMBULANCE or x[p + HANDED_OVER] <= t:
        ask_for_clinician(x, h, r, q, t, p)
    elif cohorted < 0:
        begin_handover(x, h, r, q, t, p)


def enter_cohort(x, h, r, q, t, p):
    place = take(h, COHORT)
    x[p + HERE] = place
    x[p + COHORT_PLACE] = place
    x[p + COHORT_AT] = t
    begin_handover(x, h, r, q, t, p)


def call_in_from_outside(x, h, r, q, t):
    """Let ambulances unload into the places kept for that."""
    outside = q[4]
    while len(outside) > 0 and has_room(h, COHORT):
        p = heappop(outside)[1]
        if x[p + CUBICLE] < 0:
            enter_cohort(x, h, r, q, t, p)


def begin_handover(x, h, r, q, t, p):
    x[p + HANDOVER_BEGAN] = t
    heappush(q[0], (t + x[p + HANDOVER], 16 * p + IS_HANDED_OVER))


def handed_over(x, h, r, q, t, p):
    x[p + HANDED_OVER] = t
    if x[p + CUBICLE] >= 0:
        ask_for_clinician(x, h, r, q, t, p)


def ask_for_clinician(x, h, r, q, t, p):
    if h[NOW][BUSY] < h[NOW][ON_SHIFT]:
        see(x, h, r, q, t, p)
    else:
        heappush(q[2], (x[p + PRIORITY], p))


def see(x, h, r, q, t, p):
    x[p + SEEN] = t
    h[NOW][BUSY] += 1
    heappush(q[0], (t + x[p + ASSESSMENT], 16 * p + IS_ASSESSED))


def call_next(x, h, r, q, t):
    unseen = q[2]
    while len(unseen) > 0 and h[NOW][BUSY] < h[NOW][ON_SHIFT]:
        see(x, h, r, q, t, heappop(unseen)[1])


def assessed(x, h, r, q, t, p):
    h[NOW][BUSY] -= 1
    if len(q[2]) > 0:
        call_next(x, h, r, q, t)
    decision = t + x[p + TESTS]
    if x[p + ROUTE] != ADMITTED:
        go_home(x, h, r, q, t, p, decision)
    elif decision > t:
        heappush(q[0], (decision, 16 * p + IS_DECIDED))
    else:
        decided(x, h, r, q, t, p)


def go_home(x, h, r, q, t, p, decision):
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


def leave_department(x, h, r, q, t, p):
    place = int(x[p + HERE])
    x[p + HERE] = -1
    give_back(h, place)
    if len(q[1]) > 0:
        fill_cubicles(x, h, r, q, t)


def decided(x, h, r, q, t, p):
    x[p + DECIDED] = t
    ask_for_bed(x, h, r, q, t, p, int(x[p + POOL]))
    if x[p + BED] < 0:
        heappush(q[3], (t, p))
        fill_cubicles(x, h, r, q, t)


# The wards ---------------------------------------------------------------------------------------


def emptiest(h, pool):
    """Return the pool's ward with most free beds, or -1 where all are full."""
    used, limit = h[USED], h[LIMIT]
    best, most = -1, 0
    for ward in range(h[FIRST_WARD][pool], h[WARD_AFTER][pool]):
        if limit[ward] - used[ward] > most:
            best, most = ward, limit[ward] - used[ward]
    return best


def ask_for_bed(x, h, r, q, t, p, pool):
    ward = emptiest(h, pool)
    if ward < 0:
        enqueue(x, h, pool, p)
    else:
        occupy(x, h, r, q, t, p, ward)


def fill_beds(x, h, r, q, t, pool):
    while h[HEAD][pool] >= 0:
        ward = emptiest(h, pool)
        if ward < 0:
            return
        p = dequeue(x, h, pool)
        # Whoever became ready, or was cancelled, while waiting for a bed no longer needs it.
        if not x[p + READY] <= t and x[p + GAVE_UP] < 0:
            occupy(x, h, r, q, t, p, ward)


def occupy(x, h, r, q, t, p, ward):
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
    if x[p + MODE] != ELECTIVE:
        x[p + LEFT_DEPARTMENT] = t
        leave_department(x, h, r, q, t, p)


def begin_stay(x, h, r, q, t, p):
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
    return open_day(x, h, r, day, p) * DAY + hour


def open_day(x, h, r, day, p):
    """Return the first day from ``day`` on which what this patient needs is open."""
    leaving, luck = r[LEAVING], x[p + WEEKDAY_LUCK]
    while day < h[NOW][DAYS] and luck >= leaving[day]:
        day += 1
    return day


def ready(x, h, r, q, t, p):
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
    # On the day itself nobody leaves before being found ready.
    return max(t, open_day(x, h, r, day, p) * DAY + hour)


def delayed_days(x, r, p, place):
    """Return the days that a patient who is ready waits for a reason."""
    chance = x[p + DELAY_CHANCE] * r[DELAY_FACTOR][place]
    if x[p + OWN_DELAY]:
        chance *= r[OWN_FACTOR][place]
    if x[p + DELAY_LUCK] < chance:
        return int(x[p + DELAY_DAYS])
    return 0


# The clock ---------------------------------------------------------------------------------------


def tick(x, h, r, q, t):
    """Change the shift on the hour, and what is open at midnight."""
    h[NOW][ON_SHIFT] = int(r[CLINICIANS][int(t // HOUR)])
    if t % DAY == 0:
        open_places(x, h, r, q, t)
    call_next(x, h, r, q, t)
    heappush(q[0], (t + HOUR, TICKS))


def open_places(x, h, r, q, t):
    limit = h[LIMIT]
    first = int(t // DAY) * h[NOW][ZONES]
    for zone in range(h[NOW][ZONES]):
        limit[zone] = int(r[ROOM][first + zone])
    for pool in range(h[NOW][POOLS]):
        fill_beds(x, h, r, q, t, pool)
    fill_cubicles(x, h, r, q, t)
    call_in_from_outside(x, h, r, q, t)
