"""How long patients stay, and in which beds."""

from dataclasses import dataclass

from impactflow.hospital import kinds
from impactflow.hospital.given import OURS, given
from impactflow.hospital.wards import WARDS, Ward


@dataclass(frozen=True)
class Staying:
    """How long patients stay, and in which beds."""

    acute_hours: float = given(
        24, kinds.HOURS, "hours", "median from the first bed to asking for one on a ward", OURS
    )
    short_stay_hours: float = given(
        6, kinds.HOURS, "hours", "median treatment of patients suitable for same-day care", OURS
    )
    stay_days: tuple[float, ...] = given(
        (5.3, 5.7, 8.8, 4.2, 6, 1.3),
        kinds.DAYS,
        "days",
        "median treatment of emergencies by specialty, acute medicine left out",
        OURS,
    )
    stay_spread: float = given(0.85, kinds.SPREAD, "log scale", "how far stays lie from their median", OURS)
    winter_stay: float = given(1.02, kinds.FACTOR, "factor", "stays from December to February", OURS)
    death_share: float = given(
        0.04, kinds.SHARE, "share", "of longer emergency stays that end in death", OURS
    )
    bed_turnaround: float = given(
        60, kinds.MINUTES, "minutes", "from one patient's leaving a bed to the next one's coming", OURS
    )
    virtual_ward_share: float = given(
        0, kinds.SHARE, "share", "of stays over three days that end early on a virtual ward", OURS
    )
    virtual_ward_days: float = given(2, kinds.DAYS, "days", "by which they end early", OURS)
    wards: tuple[Ward, ...] = WARDS
