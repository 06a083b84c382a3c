"""A run's patients as tables."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from impactflow.hospital import delays
from impactflow.hospital.arrivals import DAY
from impactflow.hospital.engine.world import ADMITTED, AMBULANCE, ELECTIVE, HOME, SDEC, WARDS
from impactflow.hospital.leaving_hours import HOUR, bring_forward
from impactflow.hospital.people import AGE_BANDS, COMPLAINTS
from impactflow.hospital.stays import DESTINATIONS
from impactflow.hospital.tracing import zone_sizes
from impactflow.hospital.wards import SPECIALTIES

if TYPE_CHECKING:
    from impactflow.hospital.run import Run

# From seven in the evening same-day care draws to an end; our assumption.
SAME_DAY_EVENING, SAME_DAY_ENDS, LEAST_PART = 19 * HOUR, 24 * HOUR, 0.25

OUTCOMES = {HOME: "home", SDEC: "same-day emergency care", ADMITTED: "admitted", 3: "left unseen"}


def attendances(run: "Run") -> pd.DataFrame:
    """Return a row an attendance: who came and how, when each step was, and how they left."""
    who, what, need = run.drawn.people, run.happened, run.drawn.care
    rows = np.flatnonzero(who.arrival >= run.warm_up * DAY)
    unseen = what["gave_up"][rows] > 0
    place = {name: what[name][rows] for name in ("cubicle", "corridor_place", "cohort_place")}
    columns = {
        "patient": rows,
        "arrival": _times(run, who.arrival[rows]),
        "mode": _named(who.mode[rows] == AMBULANCE, ("walk-in", "ambulance")),
        "age_band": _named(who.age[rows], AGE_BANDS),
        "sex": _named(who.female[rows], ("male", "female")),
        "deprivation_fifth": who.fifth[rows],
        "acuity": who.acuity[rows],
        "complaint": _named(who.complaint[rows], COMPLAINTS),
        "mental_health": who.mental_health[rows],
        "handover_began": _times(run, what["handover_began"][rows]),
        "handed_over": _times(run, what["handed_over"][rows]),
        "triaged": _times(run, _triaged(run, rows)),
        "in_cubicle": _times(run, what["cubicle_at"][rows]),
        "seen": _times(run, what["seen"][rows]),
        "decided": _times(run, what["decided"][rows]),
        "left": _times(run, what["left_department"][rows]),
        "outcome": _named(np.where(unseen, 3, need.route[rows]), tuple(OUTCOMES.values())),
        "sdec_suitable": need.suitable[rows],
        "left_sdec": _times(run, _left_same_day(run)[rows]),
        "corridor_hours": corridor_hours(run)[rows],
    }
    return pd.DataFrame(columns | {name: held.astype(int) for name, held in place.items()})


def _triaged(run: "Run", rows: np.ndarray) -> np.ndarray:
    """Return when triage ended; that of ambulance patients ends as they are handed over."""
    joins = run.drawn.care.joins[rows]
    found = np.where(run.drawn.people.mode[rows] == AMBULANCE, run.happened["handed_over"][rows], joins)
    return np.where(found < _end(run), found, np.nan)


def _left_same_day(run: "Run") -> np.ndarray:
    """Return when each attendance left same-day emergency care; NaN for those who did not go there."""
    need = run.drawn.care
    came = run.happened["left_department"][: len(need.route)]
    midnight = came // DAY * DAY
    found = midnight + bring_forward(came - midnight + need.same_day, SAME_DAY_EVENING, SAME_DAY_ENDS)
    # Whoever comes late has a part of the care at least.
    found = np.maximum(found, came + np.rint(need.same_day * LEAST_PART))
    return np.where((need.route == SDEC) & (found < _end(run)), found, np.nan)


def corridor_hours(run: "Run") -> np.ndarray:
    """Return each attendance's hours in places not meant for care, so far."""
    what, count = run.happened, len(run.drawn.people)
    left = _so_far(run, what["left_department"])
    boarding = np.nan_to_num(left - what["corridor_at"])
    cohort = np.nan_to_num(_so_far(run, what["cubicle_at"]) - what["cohort_at"])
    return ((boarding + cohort) / 3600)[:count]


def spells(run: "Run") -> pd.DataFrame:
    """Return a row a stay in a bed: specialty, wards, when ready, why delayed, when and where left."""
    what, rows = run.happened, _in_bed(run)
    reason, delayed = _of_all(run, "reason")[rows], what["waits"][rows] > 0
    pathway = _of_all(run, "pathway")[rows]
    last = np.where(what["second_bed"][rows] >= 0, what["second_bed"][rows], what["bed"][rows])
    next_pool = what["next_pool"][rows]
    left = what["left"][rows]
    # A patient's specialty is the one whose ward was asked for, reached or not.
    specialty = np.where(next_pool >= 0, next_pool, what["pool"][rows]).astype(int)
    return pd.DataFrame(
        {
            "patient": rows,
            "kind": _named(what["mode"][rows] == ELECTIVE, ("emergency", "elective")),
            "specialty": _named(specialty, SPECIALTIES),
            "first_ward": _named(_ward(run, what["bed"][rows]), _ward_names(run)),
            "last_ward": _named(_ward(run, last), _ward_names(run)),
            "bed_asked_for": _times(
                run, np.where(what["mode"] < ELECTIVE, what["asked"], what["arrival"])[rows]
            ),
            "admitted": _times(run, what["bed_at"][rows]),
            "moved": _times(run, what["second_at"][rows]),
            "ready": _times(run, what["ready"][rows]),
            "pathway": pathway,
            "delay_reason": pd.Categorical.from_codes(np.where(delayed, reason, -1), delays.REASONS),
            "left": _times(run, left),
            "destination": pd.Categorical.from_codes(
                np.where(np.isnan(left), -1, _of_all(run, "destination")[rows]), DESTINATIONS
            ),
            "before_start": what["bed_at"][rows] < run.warm_up * DAY,
        }
    )


def ward_stays(run: "Run") -> pd.DataFrame:
    """Return a row a patient's time in one bed, in the order in which they began."""
    held = beds_held(run)
    columns = {
        "patient": held["patient"],
        "ward": _named(held["zone"] - WARDS, _ward_names(run)),
        "bed": held["bed"],
        "start": _times(run, held["start"]),
        "end": _times(run, held["end"]),
    }
    frame = pd.DataFrame(columns)[~(held["end"] < run.warm_up * DAY)]
    return frame.sort_values(["start", "patient"], ignore_index=True)


def beds_held(run: "Run") -> dict[str, np.ndarray]:
    """Return each patient's time in each bed, the warm-up included, in seconds from its beginning."""
    what = run.happened
    first, second = np.flatnonzero(what["bed"] >= 0), np.flatnonzero(what["second_bed"] >= 0)
    moved = what["second_at"]
    bed = np.concatenate([what["bed"][first], what["second_bed"][second]]).astype(int)
    until = np.where(np.isnan(moved), what["left"], moved)
    return {
        "patient": np.concatenate([first, second]),
        "bed": bed,
        "zone": zone_of_place(run)[bed],
        "start": np.concatenate([what["bed_at"][first], moved[second]]),
        "end": np.concatenate([until[first], what["left"][second]]),
    }


def cancelled(run: "Run") -> pd.DataFrame:
    """Return a row a planned admission of these days that found no bed in time."""
    what = run.happened
    none = (what["mode"] == ELECTIVE) & (what["gave_up"] > 0) & (what["arrival"] >= run.warm_up * DAY)
    rows = np.flatnonzero(none)
    return pd.DataFrame(
        {
            "patient": rows,
            "specialty": _named(what["pool"][rows].astype(int), SPECIALTIES),
            "planned": _times(run, what["arrival"][rows]),
            "cancelled": _times(run, what["gives_up"][rows]),
        }
    )


def _in_bed(run: "Run") -> np.ndarray:
    what = run.happened
    return np.flatnonzero((what["bed"] >= 0) & ~(what["left"] < run.warm_up * DAY))


def _of_all(run: "Run", name: str) -> np.ndarray:
    groups = run.drawn.emergency, run.drawn.elective, run.drawn.inpatients
    return np.concatenate([getattr(group, name) for group in groups])


def _ward(run: "Run", bed: np.ndarray) -> np.ndarray:
    return zone_of_place(run)[bed.astype(int)] - WARDS


def zone_of_place(run: "Run") -> np.ndarray:
    """Return the zone of each place, cubicles first and wards last, as the loop numbers them."""
    sizes = zone_sizes(run.timeline)
    return np.repeat(np.arange(len(sizes)), sizes)


def _ward_names(run: "Run") -> tuple[str, ...]:
    return tuple(ward.name for ward in run.parameters.wards)


def _named(codes: np.ndarray, names: tuple[str, ...]) -> pd.Categorical:
    return pd.Categorical.from_codes(codes.astype(int), names)


def _end(run: "Run") -> float:
    return float((run.warm_up + run.days) * DAY)


def _so_far(run: "Run", seconds: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(seconds), _end(run), seconds)


def _times(run: "Run", seconds: np.ndarray) -> np.ndarray:
    """Return seconds since the warm-up began as local times."""
    first = run.timeline.dates[0].astype("datetime64[s]")
    missing = np.isnan(seconds)
    found = first + np.where(missing, 0, seconds).astype("timedelta64[s]")
    return np.where(missing, np.datetime64("NaT"), found)
