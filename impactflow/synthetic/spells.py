"""Inpatient spells, as the hospital's records have them."""

import numpy as np
import pandas as pd

from impactflow.hospital import Run
from impactflow.hospital.streams import Streams
from impactflow.synthetic.attendances import numbered
from impactflow.synthetic.clock import moments, on_the_wall
from impactflow.synthetic.hospitals import Hospital
from impactflow.synthetic.persons import Persons
from impactflow.synthetic.wards import SDEC, SDEC_CODE, code

# Our assumption: an expected date is set for stays of a night or more. It is about right, and more
# often too early than too late: error in days, as a share of the stay and beside it.
LEANS, SPREAD = -0.1, 0.3


def table(run: Run, persons: Persons, hospital: Hospital, streams: Streams) -> pd.DataFrame:
    """Return a row a spell, in order of admission, with the model's ``patient`` beside.

    Until the change of recording, patients of same-day emergency care have one too.
    """
    found = pd.concat([in_beds(run), same_day(run, hospital)], ignore_index=True)
    found = found.sort_values(["admitted", "patient"], kind="stable", ignore_index=True)
    known = numbered(run).set_index("patient")["attendance_id"]
    ready = found["ready"].mask(found["destination"] == "died")
    return pd.DataFrame(
        {
            "patient": found["patient"],
            "spell_id": np.arange(1, len(found) + 1),
            "attendance_id": known.reindex(found["patient"]).astype("Int64").to_numpy(),
            **persons.of(found["patient"]),
            "admission_method": found["kind"].astype(str),
            "specialty": found["specialty"].astype(str),
            "admission_time": _wall(found["admitted"]),
            "ward_code": found["ward_code"],
            "expected_discharge_date": expected(found, streams),
            "ready_time": _wall(ready),
            "pathway": found["pathway"].astype("Int64").where(ready.notna()),
            "delay_reason": found["delay_reason"].astype("str"),
            "discharge_time": _wall(found["left"]),
            "discharge_destination": found["destination"].astype("str"),
        }
    )


def in_beds(run: Run) -> pd.DataFrame:
    """Return the run's spells with the code of the last ward."""
    return run.spells.assign(ward_code=run.spells["last_ward"].astype(str).map(code))


def same_day(run: Run, hospital: Hospital) -> pd.DataFrame:
    """Return same-day emergency care as spells: all before the change of recording.

    After it, only those who stay past midnight.
    """
    came = run.attendances
    came = came[(came["outcome"] == "same-day emergency care") & came["left"].notna()]
    change = hospital.recording_change
    if change is not None:
        past_midnight = came["left_sdec"].dt.normalize() != came["left"].dt.normalize()
        came = came[(came["left"] < pd.Timestamp(change.day)) | past_midnight]
    return pd.DataFrame(
        {
            "patient": came["patient"],
            "kind": "emergency",
            "specialty": SDEC,
            "ward_code": SDEC_CODE,
            "admitted": came["left"],
            "ready": came["left_sdec"],
            "pathway": 0,
            "left": came["left_sdec"],
            "destination": np.where(came["left_sdec"].notna(), "home", None),
        }
    )


def expected(found: pd.DataFrame, streams: Streams) -> pd.Series:
    """Return the date that was expected on the first day; missing for stays without a night."""
    begins = found["admitted"].dt.normalize()
    ends = found["ready"].fillna(found["left"]).dt.normalize()
    nights = (ends - begins).dt.days
    luck = streams.of("expected date").standard_normal(len(found))
    days = np.maximum(1, np.rint(nights * (1 + LEANS + SPREAD * luck)))
    return (begins + pd.to_timedelta(days, unit="D")).where(nights > 0)


def _wall(times: pd.Series) -> pd.Series:
    return on_the_wall(moments(times))
