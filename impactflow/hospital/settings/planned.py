"""Planned patients."""

from dataclasses import dataclass

from impactflow.hospital import kinds
from impactflow.hospital.given import OURS, given


@dataclass(frozen=True)
class Planned:
    """Planned patients."""

    electives: tuple[float, ...] = given(
        (18, 19, 19, 19, 16, 3, 2), kinds.RATE, "a day", "planned overnight admissions from Monday", OURS
    )
    elective_stay_days: tuple[float, ...] = given(
        (2.2, 3), kinds.DAYS, "days", "median treatment after surgery and orthopaedics", OURS
    )
    elective_surgery_share: float = given(
        0.6, kinds.SHARE, "share", "of planned admissions that are for surgery", OURS
    )
    elective_patience: float = given(
        16, kinds.HOURS, "hours", "that a planned patient waits for a bed before being cancelled", OURS
    )
