"""Who is where on every hour."""

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from impactflow.hospital.arrivals import DAY
from impactflow.hospital.engine.world import ADMITTED, AMBULANCE, ELECTIVE, WARDS
from impactflow.hospital.tables import beds_held

if TYPE_CHECKING:
    from impactflow.hospital.run import Run


def marks(run: "Run") -> np.ndarray:
    """Return every full hour of the run's days, in seconds since the warm-up began."""
    return run.warm_up * DAY + 3600.0 * np.arange(24 * run.days)


def inside(start: np.ndarray, end: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Count those who have come and not gone at each mark; NaN is not yet."""
    came = np.searchsorted(np.sort(start[~np.isnan(start)]), at, "right")
    gone = np.searchsorted(np.sort(end[~np.isnan(start) & ~np.isnan(end)]), at, "right")
    return came - gone


def hours(run: "Run") -> pd.DataFrame:
    """Return a row an hour: patients by where they are, beds, and clinicians on shift."""
    what, at = run.happened, marks(run)
    counts = {name: inside(start, end, at) for name, (start, end) in _places(run).items()}
    first = run.warm_up * 24
    counts["clinicians"] = run.timeline.of("clinicians").ravel()[first:].astype(int)
    counts["beds_open"] = np.repeat(run.timeline.ward_of("beds").sum(axis=1)[run.warm_up :], 24).astype(int)
    counts["beds_occupied"] = inside(what["bed_at"], what["left"], at)
    return pd.DataFrame(counts, index=_index(run))


def _places(run: "Run") -> dict[str, tuple[np.ndarray, np.ndarray]]:
    what = run.happened
    left, cubicle = what["left_department"], what["cubicle_at"]
    ambulance, elective = what["mode"] == AMBULANCE, what["mode"] == ELECTIVE
    emergency = np.where(what["mode"] < ELECTIVE, what["arrival"], np.nan)
    board = np.where((what["route"] == ADMITTED) & ~elective, what["asked"], np.nan)
    lost = np.where(what["gave_up"] > 0, what["gives_up"], what["bed_at"])
    return {
        "in_department": (emergency, left),
        "waiting_outside": (np.where(ambulance, emergency, np.nan), what["handover_began"]),
        "cohorted": (what["cohort_at"], cubicle),
        "in_cubicles": (cubicle, _first(what["corridor_at"], left)),
        "in_corridor": (what["corridor_at"], left),
        "waiting_for_bed": (board, what["bed_at"]),
        "electives_waiting": (np.where(elective, what["arrival"], np.nan), lost),
        "ready_in_bed": (what["ready"], what["left"]),
    }


def _first(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    return np.where(np.isnan(one), other, one)


def bed_state(run: "Run") -> pd.DataFrame:
    """Return a row an hour and ward: beds open today, and patients in beds."""
    at, held = marks(run), beds_held(run)
    beds = run.timeline.ward_of("beds")[run.warm_up :]
    frames = [
        pd.DataFrame(
            {
                "hour": _index(run),
                "ward": ward.name,
                "open": np.repeat(beds[:, place], 24).astype(int),
                "occupied": inside(
                    *[time[held["zone"] == WARDS + place] for time in (held["start"], held["end"])], at
                ),
            }
        )
        for place, ward in enumerate(run.parameters.wards)
    ]
    none = pd.DataFrame({"hour": _index(run)[:0], "ward": [], "open": [], "occupied": []})
    found = pd.concat(frames, ignore_index=True) if frames else none
    return found.astype({"ward": pd.CategoricalDtype([ward.name for ward in run.parameters.wards])})


def _index(run: "Run") -> pd.DatetimeIndex:
    first = np.datetime64(run.start).astype("datetime64[s]")
    return pd.DatetimeIndex(first + np.arange(24 * run.days).astype("timedelta64[h]"), name="hour")
