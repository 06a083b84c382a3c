"""The emergency department: cubicles, handovers and clinicians."""

from heapq import heappop, heappush

from impactflow.hospital.engine.places import give_back, has_room, take
from impactflow.hospital.engine.world import (
    AMBULANCE, ASSESSMENT, BUSY, COHORT, COHORT_AT, COHORT_PLACE, CORRIDOR, CORRIDOR_AT,
    CORRIDOR_PLACE, CUBICLE, CUBICLE_AT, CUBICLES, GAVE_UP, GIVES_UP, HANDED_OVER, HANDOVER,
    HANDOVER_BEGAN, HERE, IS_ASSESSED, IS_HANDED_OVER, LEFT_DEPARTMENT, MODE, NOW, ON_SHIFT,
    PRIORITY, SEEN,
)  # fmt: skip


def fill_cubicles(x, h, r, q, t):
    """Give cubicles to those who wait, while one is free or a boarder can make way."""
    waiting = q[1]
    while waiting[0][1] >= 0:
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
    while boarders[0][1] >= 0 and has_room(h, CORRIDOR):
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
    """Put a patient into a cubicle, from the waiting room, an ambulance or a cohort place."""
    cohorted = x[p + HERE]
    cubicle = take(h, CUBICLES)
    x[p + HERE] = cubicle
    x[p + CUBICLE] = cubicle
    x[p + CUBICLE_AT] = t
    if cohorted >= 0:
        give_back(h, int(cohorted))
        call_in_from_outside(x, h, r, q, t)
    if x[p + MODE] != AMBULANCE or x[p + HANDED_OVER] <= t:
        ask_for_clinician(x, h, r, q, t, p)
    elif cohorted < 0:
        begin_handover(x, h, r, q, t, p)


def enter_cohort(x, h, r, q, t, p):
    """Put an ambulance patient into a place kept for handovers."""
    place = take(h, COHORT)
    x[p + HERE] = place
    x[p + COHORT_PLACE] = place
    x[p + COHORT_AT] = t
    begin_handover(x, h, r, q, t, p)


def call_in_from_outside(x, h, r, q, t):
    """Let ambulances unload into the places kept for that."""
    outside = q[4]
    while outside[0][1] >= 0 and has_room(h, COHORT):
        p = heappop(outside)[1]
        if x[p + CUBICLE] < 0:
            enter_cohort(x, h, r, q, t, p)


def begin_handover(x, h, r, q, t, p):
    """Start the handover of an ambulance patient."""
    x[p + HANDOVER_BEGAN] = t
    heappush(q[0], (t + x[p + HANDOVER], 16 * p + IS_HANDED_OVER))


def handed_over(x, h, r, q, t, p):
    """Note a handover; in a cubicle, a clinician comes next."""
    x[p + HANDED_OVER] = t
    if x[p + CUBICLE] >= 0:
        ask_for_clinician(x, h, r, q, t, p)


def ask_for_clinician(x, h, r, q, t, p):
    """Let a clinician see a patient, or the patient wait for one by urgency."""
    now = h[NOW]
    if now[BUSY] < now[ON_SHIFT]:
        see(x, h, r, q, t, p)
    else:
        heappush(q[2], (x[p + PRIORITY], p))


def see(x, h, r, q, t, p):
    """Start the assessment of a patient."""
    x[p + SEEN] = t
    h[NOW][BUSY] += 1
    heappush(q[0], (t + x[p + ASSESSMENT], 16 * p + IS_ASSESSED))


def call_next(x, h, r, q, t):
    """Let clinicians who are free see those who wait."""
    unseen, now = q[2], h[NOW]
    while unseen[0][1] >= 0 and now[BUSY] < now[ON_SHIFT]:
        see(x, h, r, q, t, heappop(unseen)[1])


def leave_department(x, h, r, q, t, p):
    """Free the place that a patient held in the department."""
    place = int(x[p + HERE])
    x[p + HERE] = -1
    give_back(h, place)
    if q[1][0][1] >= 0:
        fill_cubicles(x, h, r, q, t)
