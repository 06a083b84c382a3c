"""What the event loop reads and writes: rows of plain numbers, in lists or in arrays.

Rows have numbers for names, and stand in three tables, because a compiler copes well with few
arrays and badly with many. Times are in seconds since the start.
"""

from typing import NamedTuple

import numpy as np

# How a patient comes; an inpatient was an emergency before time 0. The last two go straight to a bed.
WALK_IN, AMBULANCE, ELECTIVE, INPATIENT = 0, 1, 2, 3
# How an emergency patient goes.
HOME, SDEC, ADMITTED = 0, 1, 2
# The zones of the emergency department; wards are the zones after them.
CUBICLES, CORRIDOR, COHORT, WARDS = 0, 1, 2, 3

# What is drawn for each patient before the loop begins.
TRACES = (
    "mode",
    "arrival",
    "priority",  # who is seen first: time, put back by urgency
    "gives_up",  # when a patient without a cubicle leaves, or an elective is cancelled
    "handover",
    "assessment",
    "tests",  # and, for who is admitted, referral to a specialty
    "tail",  # from the decision to going home
    "route",
    "hurried",  # seconds before four hours at which a late leaver is hurried out; below 0: never
    "pool",  # where the first bed is looked for
    "next_pool",  # and the second; below 0: none
    "move_on",  # from the first bed until a second is asked for
    "stay",  # from the first bed until treatment is done
    "any_hour",  # leaves as soon as treatment is done
    "round_hour",  # second of the day at which being ready is noticed
    "leaving_hour",
    "early_hour",
    "weekday_luck",
    "noon_luck",
    "delay_luck",
    "delay_chance",
    "delay_days",
    "own_delay",  # the hospital's own to put right
)
# When each thing happened; NaN: it did not.
TIMES = (
    "handover_began", "handed_over", "cohort_at", "cubicle_at", "seen", "decided", "corridor_at",
    "left_department", "bed_at", "second_at", "ready", "left",
)  # fmt: skip
# Which place a patient held; -1: none. ``here`` is the one held now, in the department; ``after``
# is who stands behind in a queue; ``gave_up`` is 1 for who left unseen or was cancelled;
# ``waits`` is the days of delay of who is ready.
PLACES = (
    "cohort_place", "cubicle", "corridor_place", "bed", "second_bed", "here", "after", "gave_up",
    "waits",
)  # fmt: skip
PATIENT_ROWS = TRACES + TIMES + PLACES
(
    MODE, ARRIVAL, PRIORITY, GIVES_UP, HANDOVER, ASSESSMENT, TESTS, TAIL, ROUTE, HURRIED, POOL,
    NEXT_POOL, MOVE_ON, STAY, ANY_HOUR, ROUND_HOUR, LEAVING_HOUR, EARLY_HOUR, WEEKDAY_LUCK,
    NOON_LUCK, DELAY_LUCK, DELAY_CHANCE, DELAY_DAYS, OWN_DELAY,
    HANDOVER_BEGAN, HANDED_OVER, COHORT_AT, CUBICLE_AT, SEEN, DECIDED, CORRIDOR_AT,
    LEFT_DEPARTMENT, BED_AT, SECOND_AT, READY, LEFT,
    COHORT_PLACE, CUBICLE, CORRIDOR_PLACE, BED, SECOND_BED, HERE, AFTER, GAVE_UP,
    WAITS,
) = range(len(PATIENT_ROWS))  # fmt: skip

# The hospital: by zone the end of its stack, its pool, places in use, and in use at most;
# by pool its first ward, the ward after its last, and who waits first and last for a bed; the zone
# of each place; stacks of free places, zone by zone; now.
(
    ROOF, ZONE_POOL, USED, LIMIT, FIRST_WARD, WARD_AFTER, HEAD, LAST, ZONE_OF, FREE, NOW,
) = range(11)  # fmt: skip
ON_SHIFT, BUSY, ZONES, POOLS, DAYS = range(5)

# The rules: clinicians by hour; places in use at most by day and zone; by day the share of those
# who could leave that can, and two durations; four habits by day and ward; when the run ends.
(
    CLINICIANS, ROOM, LEAVING, TURNAROUND, HURRY_WINDOW, DELAY_FACTOR, OWN_FACTOR, NOON_SHARE,
    KEPT_SHARE, END,
) = range(10)  # fmt: skip

ANEW = 0.6180339887498949  # the golden ratio's part after the point: multiples of it spread over 0 to 1
HOUR, NOON, DAY, FOUR_HOURS = 3600.0, 43200.0, 86400.0, 14400.0
# An event is (time, 16 * who + what), so that two events at one time have one order everywhere.
(
    TICKS, IS_HANDED_OVER, IS_ASSESSED, IS_DECIDED, LEAVES, IS_READY, MOVES_ON, BED_IS_FREE, CANCELS,
) = range(9)  # fmt: skip


class World(NamedTuple):
    """All that the loop works on: `loop.run` takes these in this order, and empty `heaps`."""

    turns: np.ndarray  # patients in the order in which they first join, and one who never does
    turn_times: np.ndarray
    patients: np.ndarray  # one patient's PATIENT_ROWS after the other's
    hospital: np.ndarray
    rules: np.ndarray
