"""Places and queues: what is free, who holds it, who waits.

In all files of the loop, ``x`` holds the patients, ``h`` the hospital, ``r`` its rules and ``q`` five
heaps: events, who waits for a cubicle, who waits for a clinician, who boards in a cubicle, and which
ambulances stand outside. Where a heap is empty, the number of its first item is below 0. ``t`` is the
time now, and ``p`` the place in ``x`` where a patient's figures begin. `world` names the rows.
"""

from impactflow.hospital.engine.world import (
    AFTER, FREE, HEAD, LAST, LIMIT, ROOF, USED, ZONE_OF,
)  # fmt: skip


def has_room(h, zone):
    """Say whether a zone may take one more today."""
    return h[USED][zone] < h[LIMIT][zone]


def take(h, zone):
    """Take a free place of a zone; return its number."""
    used = h[USED][zone] + 1
    h[USED][zone] = used
    return h[FREE][h[ROOF][zone] - used]


def give_back(h, place):
    """Free a place."""
    zone = h[ZONE_OF][place]
    used = h[USED][zone]
    h[FREE][h[ROOF][zone] - used] = place
    h[USED][zone] = used - 1


def enqueue(x, h, queue, p):
    """Put a patient at the end of a queue for beds."""
    x[p + AFTER] = -1
    if h[HEAD][queue] < 0:
        h[HEAD][queue] = p
    else:
        x[h[LAST][queue] + AFTER] = p
    h[LAST][queue] = p


def dequeue(x, h, queue):
    """Take the first patient out of a queue for beds."""
    p = h[HEAD][queue]
    h[HEAD][queue] = int(x[p + AFTER])
    return p
