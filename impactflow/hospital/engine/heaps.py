"""Heaps in arrays: what the compiled loop has for `heapq`.

Numba counts who holds a list at every call that passes one on; that took more than half of a run.
An item is (time, whole number), as in the loop. Each heap has one item that is never reached, so
that its first can always be looked at.
"""

import numpy as np

KINDS = 5  # events, and four queues: `places` says which
ITEM = np.dtype([("time", np.float64), ("who", np.int64)])
NOBODY = (np.inf, -1)


def heaps_of_lists() -> list[list[tuple[float, int]]]:
    """Return the empty heaps of the plain loop."""
    return [[NOBODY] for _ in range(KINDS)]


def heaps_of_arrays(most: int) -> np.ndarray:
    """Return the empty heaps of the compiled loop, each with room for ``most`` items."""
    heaps = np.empty((KINDS, most + 2), ITEM)
    heaps[:, 0] = NOBODY
    heaps[:, -1] = (0.0, 1)  # behind all items: how many there are
    return heaps


def heappush(heap, item):
    """Put an item into a heap."""
    time, who = item
    size = len(heap) - 1
    place = heap[size].who
    heap[size].who = place + 1
    while place > 0:
        above = (place - 1) >> 1
        if not comes_before(time, who, heap[above]):
            break
        move(heap, above, place)
        place = above
    heap[place].time = time
    heap[place].who = who


def heappop(heap):
    """Take the first item out of a heap."""
    size = len(heap) - 1
    last = heap[size].who - 1
    heap[size].who = last
    found = heap[0].time, heap[0].who
    time, who = heap[last].time, heap[last].who
    place, below = 0, 1
    while below < last:
        if below + 1 < last and comes_before(heap[below + 1].time, heap[below + 1].who, heap[below]):
            below += 1
        if comes_before(time, who, heap[below]):
            break
        move(heap, below, place)
        place, below = below, 2 * below + 1
    heap[place].time = time
    heap[place].who = who
    return found


def comes_before(time, who, item):
    """Say whether a time, or at one time a number, is before an item's."""
    return time < item.time or (time == item.time and who < item.who)


def move(heap, old, new):
    """Copy an item to another place of its heap."""
    heap[new].time = heap[old].time
    heap[new].who = heap[old].who
