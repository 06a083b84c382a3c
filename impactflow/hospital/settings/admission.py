"""Who is admitted, and who is treated on the same day."""

from dataclasses import dataclass

from impactflow.hospital import kinds
from impactflow.hospital.given import OURS, SCOTLAND, given


@dataclass(frozen=True)
class Admission:
    """Who is admitted, and who is treated on the same day."""

    admission_by_age: tuple[float, ...] = given(
        (0.12, 0.11, 0.15, 0.24, 0.39, 0.52),
        kinds.SHARE,
        "shares",
        "attendances admitted, by age band, before urgency and mode",
        SCOTLAND,
    )
    admission_by_acuity: tuple[float, ...] = given(
        (6, 2.4, 1, 0.3, 0.06), kinds.FACTOR, "odds", "admission by acuity", OURS
    )
    admission_by_ambulance: float = given(2, kinds.FACTOR, "odds", "admission of ambulance patients", OURS)
    admission_odds: float = given(1.28, kinds.FACTOR, "odds", "admission of everyone", OURS)
    winter_admission: float = given(1.03, kinds.FACTOR, "odds", "admission from December to February", OURS)
    sdec_suitable: float = given(
        0.68,
        kinds.SHARE,
        "share",
        "of patients to be admitted whom same-day emergency care could treat, under 75",
        OURS,
    )
    sdec_share: float = given(0.72, kinds.SHARE, "share", "of those suitable who go there in its hours", OURS)
    sdec_opens: float = given(8, kinds.HOUR_OF_DAY, "hour", "of arrival from which it takes patients", OURS)
    sdec_closes: float = given(19, kinds.HOUR_OF_DAY, "hour", "of arrival from which it takes no more", OURS)
