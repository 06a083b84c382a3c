"""The emergency department: its places, its staff and its times."""

from dataclasses import dataclass

from impactflow.hospital import kinds
from impactflow.hospital.given import OURS, given


@dataclass(frozen=True)
class Department:
    """The emergency department: its places, its staff and its times."""

    triage_minutes: float = given(
        11, kinds.MINUTES, "minutes", "mean from walking in to the end of triage", OURS
    )
    handover_minutes: float = given(
        17, kinds.MINUTES, "minutes", "mean of an ambulance handover once there is a place", OURS
    )
    cubicles: int = given(60, kinds.COUNT, "places", "cubicles in the department", OURS)
    corridor_places: int = given(16, kinds.COUNT, "places", "corridor places for admitted patients", OURS)
    cohort_places: int = given(
        0, kinds.COUNT, "places", "places kept for handovers when no cubicle is free", OURS
    )
    clinicians: tuple[float, ...] = given(
        (5, 5, 4, 4, 4, 4, 4, 4, 7, 9, 11, 12, 12, 11, 11, 11, 11, 11, 11, 10, 10, 9, 8, 7),
        kinds.COUNT,
        "people",
        "clinicians who assess, by hour",
        OURS,
    )
    assessment_minutes: tuple[float, ...] = given(
        (70, 50, 38, 24, 15), kinds.MINUTES, "minutes", "mean with a clinician, by acuity", OURS
    )
    put_back_minutes: tuple[float, ...] = given(
        (0, 15, 60, 110, 130), kinds.MINUTES, "minutes", "by which each acuity is put back in the queue", OURS
    )
    patience_hours: float = given(
        10,
        kinds.HOURS,
        "hours",
        "mean time after which a walk-in patient of acuity 3 to 5 leaves unseen",
        OURS,
    )
    test_share: tuple[float, ...] = given(
        (0.95, 0.9, 0.72, 0.35, 0.1), kinds.SHARE, "shares", "patients who have tests, by acuity", OURS
    )
    test_minutes: float = given(
        112, kinds.MINUTES, "minutes", "mean from assessment to the decision, with tests", OURS
    )
    referral_minutes: float = given(
        40, kinds.MINUTES, "minutes", "mean from the decision to admit to asking for a bed", OURS
    )
    mental_health_minutes: float = given(
        260, kinds.MINUTES, "minutes", "mean wait of mental-health patients for a specialist", OURS
    )
    home_minutes: float = given(14, kinds.MINUTES, "minutes", "mean from the decision to going home", OURS)
    hurried_share: float = given(
        0.45,
        kinds.SHARE,
        "share",
        "of patients going home who are hurried when four hours would just be missed",
        OURS,
    )
    hurried_window: float = given(
        45, kinds.MINUTES, "minutes", "by which four hours would be missed, at most", OURS
    )
