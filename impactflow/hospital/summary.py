"""A run in figures."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from impactflow.hospital.arrivals import DAY
from impactflow.hospital.engine.world import ADMITTED, AMBULANCE, ELECTIVE, SDEC
from impactflow.hospital.hourly import inside, marks
from impactflow.hospital.tables import corridor_hours

if TYPE_CHECKING:
    from impactflow.hospital.run import Run

FOUR_HOURS, TWELVE_HOURS = 4 * 3600, 12 * 3600


@dataclass(frozen=True)
class Window:
    """A run's patients in numbers, cut to the days after the warm-up. Times in seconds."""

    run: "Run"
    came: np.ndarray  # which attendances
    total: np.ndarray  # their time in the department, so far
    happened: dict[str, np.ndarray]  # of those attendances
    out: dict[str, np.ndarray]  # of those who left hospital in these days

    def per_day(self, count: float) -> float:
        """Return a count as so many a day."""
        return count / self.run.days


def _window(run: "Run") -> Window:
    what, start = run.happened, run.warm_up * DAY
    end = float(start + run.days * DAY)
    came = np.flatnonzero(run.drawn.people.arrival >= start)
    left = np.where(np.isnan(what["left_department"]), end, what["left_department"])
    out = what["left"] >= start
    return Window(
        run,
        came,
        (left - what["arrival"])[came],
        {name: row[came] for name, row in what.items()},
        {name: row[out] for name, row in what.items()},
    )


def _mean(values: np.ndarray) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if len(known) else np.nan


def _occupancy(w: Window) -> float:
    what, run = w.run.happened, w.run
    beds = np.repeat(run.timeline.ward_of("beds").sum(axis=1)[run.warm_up :], 24)
    held = inside(what["bed_at"], what["left"], marks(run))
    return float(held.sum() / beds.sum()) if beds.sum() else np.nan


def _stay(w: Window) -> np.ndarray:
    nights = w.out["left"] // DAY - w.out["bed_at"] // DAY
    overnight = (nights > 0) & (w.out["mode"] != ELECTIVE)
    return ((w.out["left"] - w.out["bed_at"]) / DAY)[overnight]


def _weekend(w: Window) -> float:
    weekday = w.run.timeline.weekdays[(w.out["left"] // DAY).astype(int)]
    counts = np.bincount(weekday, minlength=7) / np.maximum(
        1, np.bincount(w.run.timeline.weekdays[w.run.warm_up :], minlength=7)
    )
    return float(counts[5:].mean() / counts[:5].mean()) if counts[:5].any() else np.nan


def _admitted(w: Window) -> np.ndarray:
    return w.happened["route"] == ADMITTED


def _cancelled(w: Window) -> float:
    what = w.run.happened
    planned = (what["mode"] == ELECTIVE) & (what["arrival"] >= w.run.warm_up * DAY)
    return w.per_day((planned & (what["gave_up"] > 0)).sum())


# Name: what it is, and how it is worked out. Patients still inside count with their time so far.
MEASURES: dict[str, tuple[str, Callable[[Window], float]]] = {
    "attendances": ("attendances a day", lambda w: w.per_day(len(w.came))),
    "ambulance_share": ("share of them by ambulance", lambda w: _mean(w.happened["mode"] == AMBULANCE)),
    "conversion": (
        "share of them to be admitted, same-day care included",
        lambda w: _mean(w.happened["route"] > 0),
    ),
    "within_4_hours": (
        "share that left within 4 hours, 240 minutes included",
        lambda w: _mean(w.total <= FOUR_HOURS),
    ),
    "over_12_hours": (
        "share in the department for more than 12 hours",
        lambda w: _mean(w.total > TWELVE_HOURS),
    ),
    "mean_minutes": ("mean minutes in the department", lambda w: _mean(w.total) / 60),
    "minutes_to_seen": (
        "mean minutes from arrival to a clinician",
        lambda w: _mean(w.happened["seen"] - w.happened["arrival"]) / 60,
    ),
    "handover_minutes": (
        "mean minutes from an ambulance's arrival to handover",
        lambda w: _mean(w.happened["handed_over"] - w.happened["arrival"]) / 60,
    ),
    "left_unseen": ("share that left without being seen", lambda w: _mean(w.happened["gave_up"] > 0)),
    "hours_to_bed": (
        "mean hours from the decision to admit to a bed",
        lambda w: _mean(w.happened["bed_at"] - np.where(_admitted(w), w.happened["decided"], np.nan)) / 3600,
    ),
    "corridor_hours": (
        "patient hours a day in places not meant for care",
        lambda w: w.per_day(corridor_hours(w.run)[w.came].sum()),
    ),
    "same_day_care": (
        "patients a day in same-day emergency care",
        lambda w: w.per_day((w.happened["route"] == SDEC).sum()),
    ),
    "occupancy": ("share of open beds with a patient, mean of all hours", _occupancy),
    "stay_days": ("mean days in hospital of emergencies who stay overnight", lambda w: _mean(_stay(w))),
    "delayed_share": (
        "share of those leaving who had been ready on an earlier day",
        lambda w: _mean(w.out["waits"] > 0),
    ),
    "delayed_beds": (
        "mean beds held by patients who are ready",
        lambda w: _mean(inside(w.run.happened["ready"], w.run.happened["left"], marks(w.run))),
    ),
    "before_noon": (
        "share of those leaving who leave before noon",
        lambda w: _mean(w.out["left"] % DAY < DAY / 2),
    ),
    "by_17": ("share of those leaving who leave by 17:00", lambda w: _mean(w.out["left"] % DAY <= 17 * 3600)),
    "weekend_ratio": ("discharges on a weekend day beside a weekday", _weekend),
    "electives_cancelled": ("planned admissions cancelled a day", _cancelled),
}


def measures(run: "Run") -> pd.Series:
    """Return the figures of a run by name; NaN where nobody is there to measure."""
    window = _window(run)
    return pd.Series({name: float(work(window)) for name, (_, work) in MEASURES.items()}, name="value")


def lines(found: pd.Series) -> list[str]:
    """Return the figures as lines of text."""
    return [f"{found[name]:>8.3g}  {words}" for name, (words, _) in MEASURES.items()]
