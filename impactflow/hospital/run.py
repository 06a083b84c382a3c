"""What a run of the hospital gives: tables of patients, the state by the hour, and measures."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
import pandas as pd

from impactflow.hospital import hourly, left_out, summary, tables
from impactflow.hospital.arrivals import DAY
from impactflow.hospital.engine.world import ELECTIVE, GAVE_UP, PATIENT_ROWS
from impactflow.hospital.left_out import LEFT_OUT
from impactflow.hospital.parameters import Parameters
from impactflow.hospital.timeline import Timeline
from impactflow.hospital.tracing import Drawn


@dataclass(frozen=True, repr=False, eq=False)
class Run:
    """One run. Tables are about the days after the warm-up; times are the hospital's local ones.

    ``attendances`` has a row for everyone who came to the emergency department, ``spells`` for
    every stay in a bed that overlaps these days, ``ward_stays`` for every bed of those,
    ``cancelled`` for planned patients without a bed. ``hours`` has a row an hour, ``bed_state`` a
    row an hour and ward. ``measures`` are figures of the whole run. A missing time has not
    happened by the end. Who was in bed as the warm-up began is shown in one ward since coming.
    """

    parameters: Parameters
    seed: int
    start: date
    days: int
    warm_up: int
    timeline: Timeline
    drawn: Drawn
    patients: np.ndarray  # PATIENT_ROWS by patient, in seconds from the start of the warm-up

    left_out = LEFT_OUT

    @cached_property
    def happened(self) -> dict[str, np.ndarray]:
        """Each row of ``patients`` by its name, without what lies beyond the end."""
        end = float((self.warm_up + self.days) * DAY)
        found = dict(zip(PATIENT_ROWS, self.patients, strict=True))
        for name in ("decided", "left_department", "left"):
            found[name] = np.where(found[name] < end, found[name], np.nan)
        found["asked"] = found["decided"]
        referral = self.drawn.care.referral
        found["decided"] = found["asked"] - np.pad(referral, (0, len(found["asked"]) - len(referral)))
        # Who was in bed as the model began has been since before.
        earlier = (found["arrival"] < 0) & (found["bed"] >= 0)
        found["bed_at"] = np.where(earlier, found["arrival"], found["bed_at"])
        # Those who gave up while nobody called them: the loop finds out only when it calls.
        tired = (
            (found["mode"] < ELECTIVE)
            & (found["cubicle"] < 0)
            & (found["cohort_place"] < 0)
            & (found["gives_up"] < end)
        )
        found["gave_up"] = np.where(tired, 1, self.patients[GAVE_UP])
        found["left_department"] = np.where(tired, found["gives_up"], found["left_department"])
        return found

    @property
    def notes(self) -> list[str]:
        """Sentences about changes whose dates lie outside the run: a slip of the year does nothing."""
        unused = [each for each in self.parameters.changes if not each.days(self.timeline.dates).any()]
        return [f"Not in force on any day of this run: {each!r}." for each in unused]

    @cached_property
    def attendances(self) -> pd.DataFrame:
        """A row an attendance of these days."""
        return tables.attendances(self)

    @cached_property
    def spells(self) -> pd.DataFrame:
        """A row a stay in hospital that overlaps these days."""
        return tables.spells(self)

    @cached_property
    def ward_stays(self) -> pd.DataFrame:
        """A row a patient's time in one bed."""
        return tables.ward_stays(self)

    @cached_property
    def cancelled(self) -> pd.DataFrame:
        """A row a planned admission that was cancelled on the day."""
        return tables.cancelled(self)

    @cached_property
    def hours(self) -> pd.DataFrame:
        """A row an hour: who is where, on the hour."""
        return hourly.hours(self)

    @cached_property
    def bed_state(self) -> pd.DataFrame:
        """A row an hour and ward: beds open and patients in them, on the hour."""
        return hourly.bed_state(self)

    @cached_property
    def measures(self) -> pd.Series:
        """Figures of the whole run, by name; `summary.MEASURES` says what each is."""
        return summary.measures(self)

    def __repr__(self) -> str:
        head = (
            f"Run of {self.days} days from {self.start}, seed {self.seed}, after {self.warm_up} days "
            f"of warm-up that are left out."
        )
        return "\n".join([head, *self.notes, *summary.lines(self.measures), left_out.lines()])
