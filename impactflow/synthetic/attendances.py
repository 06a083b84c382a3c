"""Attendances at the emergency department, as its records have them."""

import numpy as np
import pandas as pd

from impactflow.hospital import Run
from impactflow.hospital.streams import Streams
from impactflow.synthetic.clock import moments, on_the_wall
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.persons import Persons
from impactflow.synthetic.truths import Faults

LEFT_UNSEEN = "left before treatment"
# Our assumption: the part of triage or handover after which the first assessment stands in the record.
FIRST_LOOK, LAST_LOOK = 0.3, 0.8


def numbered(run: Run) -> pd.DataFrame:
    """Return the run's attendances with their ``attendance_id``, in order of arrival."""
    found = run.attendances
    return found.assign(attendance_id=np.arange(1, len(found) + 1))


def table(run: Run, persons: Persons, hospital: Hospital, streams: Streams) -> pd.DataFrame:
    """Return a row an attendance, faults of the records among them."""
    came = numbered(run)
    unseen, admitted = came["outcome"] == "left unseen", came["outcome"] == "admitted"
    walked = came["mode"] == "walk-in"
    found = pd.DataFrame(
        {
            "attendance_id": came["attendance_id"],
            **persons.of(came["patient"]),
            "arrival_time": _wall(came["arrival"]),
            "arrival_mode": came["mode"].astype(str),
            "complaint_group": came["complaint"].astype(str),
            "acuity": came["acuity"],
            "handover_time": _wall(came["handed_over"].mask(walked)),
            "initial_assessment_time": _wall(assessed(came, streams)),
            "seen_for_treatment_time": _wall(came["seen"].mask(unseen)),
            "decided_to_admit_time": _wall(came["decided"].where(admitted)),
            "departure_time": _wall(came["left"]),
            "disposal": came["outcome"].astype(str).where(~unseen, LEFT_UNSEEN),
            "corridor_minutes": np.rint(came["corridor_hours"] * 60).astype(int),
            "sdec_suitable": came["sdec_suitable"],
        }
    )
    return found if hospital.faults is None else with_faults(found, hospital.faults, streams)


def assessed(came: pd.DataFrame, streams: Streams) -> pd.Series:
    """Return when each was first assessed: some time into triage, or into an ambulance's handover."""
    begin = came["arrival"].where(came["mode"] == "walk-in", came["handover_began"])
    share = FIRST_LOOK + (LAST_LOOK - FIRST_LOOK) * streams.luck("first look", len(came))
    found = (begin + (came["triaged"] - begin) * share).dt.floor("s")
    return found.mask(came["triaged"].isna() | (found > came["left"]))


def with_faults(found: pd.DataFrame, faults: Faults, streams: Streams) -> pd.DataFrame:
    """Return attendances of which some departures are missing, and a few are a day too early."""
    home = np.flatnonzero((found["disposal"] == "home") & found["departure_time"].notna())
    order = streams.of("faults").permutation(home)
    wrong = np.sort(order[: faults.impossible])
    missing = order[faults.impossible :][: round(faults.missing_departures * len(home))]
    departure = found["departure_time"].copy()
    departure.iloc[wrong] -= pd.Timedelta(days=1)
    departure.iloc[missing] = pd.NaT
    return found.assign(departure_time=departure)


def _wall(times: pd.Series) -> pd.Series:
    return on_the_wall(moments(times))
