"""The compiled loop's heaps: first in, first out by time and number, as `heapq` does it."""

from heapq import heappop, heappush

import numpy as np
from impactflow.hospital.engine import heaps


def test_items_come_out_as_from_the_plain_heap():
    random = np.random.default_rng(1)
    [plain, *_], arrays = heaps.heaps_of_lists(), heaps.heaps_of_arrays(300)
    ours = arrays[0].view(np.recarray)
    for _ in range(300):
        # Few times, so that many items have one time and the number decides.
        item = float(random.integers(9)), int(random.integers(1000))
        heappush(plain, item)
        heaps.heappush(ours, item)
        if random.random() < 0.4:
            assert heaps.heappop(ours) == heappop(plain)
        assert tuple(ours[0]) == plain[0]
    while plain[0] != heaps.NOBODY:
        assert heaps.heappop(ours) == heappop(plain)
    assert tuple(ours[0]) == heaps.NOBODY
