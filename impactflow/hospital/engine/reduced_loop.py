"""The event loop of the reduced hospital: small enough that a slider can run weeks of it at once.

It is no second model: tests hold that the loop of the full hospital, with all else made to play no
part, and the model in SimPy give every patient the same times. Plain and compiled, like that loop.
"""

from heapq import heappop, heappush

DAY = 86400.0


def run(arrival, assessment, admitted, stay, hour, free, end, in_cubicle, decided, in_bed, left, boarding, q):
    """Play every event until the end.

    Args:
        arrival, assessment, admitted, stay, hour: a place a patient, in order of arrival.
        free: cubicles and beds; counts down and up.
        end: the second at which the run ends.
        in_cubicle, decided, in_bed, left: times, written here.
        boarding: room for the order in which patients ask for beds.
        q: empty heaps, as `heaps` makes them.
    """
    # Two small heaps are quicker than one.
    in_cubicles, in_beds = q[0], q[1]
    patients = len(arrival)
    arrived, entered, bedded, asked = 0, 0, 0, 0
    while True:
        t = in_cubicles[0][0]
        if in_beds[0][0] < t:
            t = in_beds[0][0]
        if arrived < patients and arrival[arrived] < t:
            t = arrival[arrived]
            arrived += 1
        elif t >= end:
            return
        elif t == in_beds[0][0]:
            heappop(in_beds)
            free[1] += 1
        else:
            p = heappop(in_cubicles)[1]
            decided[p] = t
            if admitted[p]:
                boarding[asked] = p
                asked += 1
            else:
                left[p] = t
                free[0] += 1
        while free[1] > 0 and bedded < asked:
            p = boarding[bedded]
            bedded += 1
            free[1] -= 1
            free[0] += 1
            in_bed[p] = t
            treated = t + stay[p]
            leaves = treated // DAY * DAY + hour[p]
            if leaves < treated:
                leaves += DAY
            left[p] = leaves
            heappush(in_beds, (leaves, p))
        while free[0] > 0 and entered < arrived:
            free[0] -= 1
            in_cubicle[entered] = t
            heappush(in_cubicles, (t + assessment[entered], entered))
            entered += 1
