"""Wards: their codes, and who was on them when."""

import numpy as np
import pandas as pd

from impactflow.hospital import Run
from impactflow.synthetic.clock import moments, on_the_wall
from impactflow.synthetic.hospitals import Hospital

SDEC = "same-day emergency care"
SDEC_CODE = "SDEC"


def code(name: str) -> str:
    """Return a ward's code: the first three letters of its name."""
    return name[:3].upper()


def table(hospital: Hospital) -> pd.DataFrame:
    """Return a row a ward, and one for same-day emergency care, which has no beds."""
    protected = hospital.protected_time
    rows = [
        (code(ward.name), ward.name, ward.specialty, ward.beds,
         protected.begin if protected and ward.name in protected.wards else None)
        for ward in hospital.usual.wards
    ]  # fmt: skip
    rows.append((SDEC_CODE, SDEC.capitalize(), SDEC, 0, None))
    names = ["ward_code", "ward_name", "ward_type", "beds", "protected_time_from"]
    return pd.DataFrame(rows, columns=names).astype({"protected_time_from": "datetime64[s]"})


def stays(run: Run, spell_of: pd.Series) -> pd.DataFrame:
    """Return a row a patient's time on a ward, in the order in which they began.

    Args:
        run: what happened.
        spell_of: each patient's spell, by the patient's number in the model.
    """
    held = run.ward_stays
    found = pd.DataFrame(
        {
            "spell_id": spell_of.reindex(held["patient"]).to_numpy(),
            "ward_code": held["ward"].astype(str).map(code),
            "start_time": on_the_wall(moments(held["start"])),
            "end_time": on_the_wall(moments(held["end"])),
        }
    )
    return found.sort_values(["start_time", "spell_id"], kind="stable", ignore_index=True)


def bed_state(run: Run, hospital: Hospital) -> pd.DataFrame:
    """Return a row a ward and hour on the wall; the hour that comes twice is there once.

    A bed of a closed ward is open while its patient is there.
    """
    first, last = (moments(np.array([day], "datetime64[s]"))[0] for day in (hospital.first_day, hospital.end))
    every = np.arange(first, last, np.timedelta64(1, "h"))
    wall = on_the_wall(every)
    once = ~wall.duplicated().to_numpy()
    every, wall = every[once], wall[once].reset_index(drop=True)
    day = (wall.dt.normalize() - pd.Timestamp(hospital.first_day)).dt.days.to_numpy()
    beds = run.timeline.ward_of("beds")[run.warm_up :].astype(int)
    frames = [_of_ward(run, ward.name, beds[day, place], every, wall)
              for place, ward in enumerate(run.parameters.wards)]  # fmt: skip
    found = pd.concat(frames, ignore_index=True)
    return found.sort_values(["time", "ward_code"], kind="stable", ignore_index=True)


def _of_ward(run: Run, name: str, beds: np.ndarray, every: np.ndarray, wall: pd.Series) -> pd.DataFrame:
    held = run.ward_stays[run.ward_stays["ward"] == name]
    came, gone = (np.sort(moments(held[column].dropna())) for column in ("start", "end"))
    # By the minute, as in ward_stays: so that a count of those gives the same.
    came, gone = (each.astype("datetime64[m]") for each in (came, gone))
    inside = np.searchsorted(came, every, "right") - np.searchsorted(gone, every, "right")
    return pd.DataFrame(
        {
            "time": wall,
            "ward_code": code(name),
            "beds_open": np.maximum(beds, inside),
            "beds_occupied": inside,
        }
    )
