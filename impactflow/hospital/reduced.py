"""The reduced hospital: arrivals by the hour, cubicles, beds, boarding, and hours of discharge.

One class of patients, first come, first served: what `readable` tells in SimPy, and what theory
knows about. It has a small loop of its own. The loop of the full hospital can run it too, which is
how tests know that both are right.
"""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital.engine import heaps, reduced_loop
from impactflow.hospital.engine import world as w
from impactflow.hospital.engine.beginning import hospital_table, patients_table, rules_table
from impactflow.hospital.engine.running import compiled_run, play, wants_compiled

DAY = 86400
# Traces are whole 1024ths of a second: sums are exact, and hardly two events fall together.
GRAIN = 1024
HOUR_WEIGHTS = (2, 1, 1, 1, 1, 1, 2, 4, 6, 8, 9, 9, 9, 8, 8, 8, 8, 8, 7, 7, 6, 5, 4, 3)


@dataclass(frozen=True)
class ReducedTraces:
    """What each patient needs, in order of arrival; seconds.

    ``leaving_hour`` is the second of the day at which an admitted patient leaves.
    """

    arrival: np.ndarray
    assessment: np.ndarray
    admitted: np.ndarray
    stay: np.ndarray
    leaving_hour: np.ndarray


@dataclass(frozen=True)
class ReducedTimes:
    """What happened to each patient, in seconds; NaN: not yet, or never."""

    in_cubicle: np.ndarray
    decided: np.ndarray
    in_bed: np.ndarray
    left: np.ndarray


def reduced_traces(days: int = 28, seed: int = 1, attendances_per_day: float = 300) -> ReducedTraces:
    """Draw patients: a quarter are admitted, for four days on average (our assumption)."""
    random = np.random.default_rng(seed)
    weights = np.array(HOUR_WEIGHTS) / np.mean(HOUR_WEIGHTS)
    hourly = random.poisson(attendances_per_day / 24 * np.tile(weights, days))
    count = int(hourly.sum())
    arrival = (np.repeat(np.arange(24 * days), hourly) + random.random(count)) * 3600
    found = ReducedTraces(
        arrival=_grain(np.sort(arrival)),
        assessment=_grain(random.exponential(3 * 3600, count)),
        admitted=random.random(count) < 0.25,
        stay=_grain(random.exponential(4 * DAY, count)),
        leaving_hour=_grain(random.uniform(10, 20, count) * 3600),
    )
    return found


def _grain(seconds: np.ndarray) -> np.ndarray:
    return np.rint(seconds * GRAIN) / GRAIN


def run_reduced(
    traces: ReducedTraces, cubicles: int, beds: int, days: int, compiled: bool | None = None
) -> ReducedTimes:
    """Run the reduced hospital for some days, over given traces.

    Args:
        traces: patients in order of arrival.
        cubicles, beds: how many there are.
        days: after which the run ends.
        compiled: whether to use numba; None uses it where it is installed. Both give the same.
    """
    count, end = len(traces.arrival), float(days * DAY)
    given = [*vars(traces).values(), np.array([cubicles, beds])]
    found = [np.full(count, np.nan) for _ in range(4)]
    boarding = np.zeros(count, np.int64)
    if wants_compiled(compiled):
        run = compiled_run((heaps, reduced_loop))
        run(*given, end, *found, boarding, heaps.heaps_of_arrays(cubicles + beds + 1))
    else:
        lists = [column.tolist() for column in given]
        reduced_loop.run(*lists, end, *map(memoryview, found), boarding.tolist(), heaps.heaps_of_lists())
    return ReducedTimes(*[_until(times, end) for times in found])


def _until(times: np.ndarray, end: float) -> np.ndarray:
    return np.where(times < end, times, np.nan)


def run_in_full_loop(
    traces: ReducedTraces, cubicles: int, beds: int, days: int, compiled: bool | None = None
) -> ReducedTimes:
    """Run the reduced hospital in the event loop of the full one; arguments as in `run_reduced`."""
    happened = dict(
        zip(w.PATIENT_ROWS, play(reduced_world(traces, cubicles, beds, days), compiled), strict=True)
    )
    left = np.where(traces.admitted, happened["left"], happened["left_department"])
    found = [happened["cubicle_at"], happened["decided"], happened["bed_at"], left]
    return ReducedTimes(*[_until(times, float(days * DAY)) for times in found])


def reduced_world(traces: ReducedTraces, cubicles: int, beds: int, days: int) -> w.World:
    """Return the full model's world with all but cubicles and one ward made to play no part."""
    count = len(traces.arrival)
    given = {
        "mode": np.full(count, w.WALK_IN),
        "arrival": traces.arrival,
        "priority": traces.arrival,
        "gives_up": np.full(count, np.inf),
        "assessment": traces.assessment,
        "route": np.where(traces.admitted, w.ADMITTED, w.HOME),
        "hurried": np.full(count, -1.0),
        "next_pool": np.full(count, -1.0),
        "stay": traces.stay,
        "round_hour": traces.leaving_hour,
        "leaving_hour": traces.leaving_hour,
    }
    sizes = np.array([cubicles, 0, 0, beds])
    rules = {row: np.zeros(days) for row in range(w.END + 1)} | {
        w.CLINICIANS: np.full(24 * days, float(count)),
        w.ROOM: np.tile(sizes, days).astype(float),
        w.LEAVING: np.ones(days),
        w.END: np.array([float(days * DAY)]),
    }
    return w.World(
        turns=np.append(np.arange(count) * len(w.PATIENT_ROWS), -1),
        turn_times=np.append(traces.arrival, np.inf),
        patients=patients_table(given),
        hospital=hospital_table(sizes, np.array([0]), 1, days),
        rules=rules_table(rules),
    )
