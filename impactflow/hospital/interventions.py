"""Small named changes that one might try. ``first + second`` does both.

How large each is by default is our assumption: change it to what you would expect of yours.
"""

from typing import Any

from impactflow.hospital import kinds
from impactflow.hospital.changes import Change, Intervention
from impactflow.hospital.names import known
from impactflow.hospital.wards import SPECIALTIES

PATHWAYS = (0, 1, 2, 3)


def more_beds(beds: int = 24, specialty: str | None = None) -> Intervention:
    """Open more beds, shared out over the wards, or over those of one specialty.

    Raises:
        HospitalError: ``beds`` is no whole number from 0, or there is no such specialty.
    """
    beds = kinds.COUNT.read("beds", beds)
    if specialty is not None:
        known("a specialty", specialty, SPECIALTIES)

    def make(parameters: Any) -> list[Change]:
        wards = [ward for ward in parameters.wards if specialty in (None, ward.specialty)]
        each, rest = divmod(beds, max(1, len(wards)))
        return [Change("beds", "add", each + (place < rest), ward.name) for place, ward in enumerate(wards)]

    where = "all wards" if specialty is None else specialty
    return Intervention("more beds", f"Open {beds} more beds in {where}.", make)


def earlier_discharge(hours: float = 2) -> Intervention:
    """Let patients who are ready leave earlier in the day, never before they are found ready."""
    hours = kinds.HOURS.read("hours", hours)
    return _of(
        "earlier discharge",
        f"Patients leave {hours:g} hours earlier in the day.",
        ("leaving_earlier", "add", hours),
    )


def weekend_discharge(share: float = 0.9) -> Intervention:
    """Let that share of those who could leave do so on Saturdays and Sundays too."""
    share = kinds.SHARE.read("share", share)

    def make(parameters: Any) -> list[Change]:
        week = (*parameters.leaving_by_weekday[:5], share, share)
        return [Change("leaving_by_weekday", "set", week)]

    return Intervention(
        "weekend discharge", f"On weekend days {share:.0%} of those who could leave can.", make
    )


def wider_sdec(share: float = 0.9, closes: float = 22) -> Intervention:
    """Send more of the suitable to same-day emergency care, and until later in the day."""
    share, closes = kinds.SHARE.read("share", share), kinds.HOUR_OF_DAY.read("closes", closes)
    says = f"Same-day emergency care takes {share:.0%} of those suitable who arrive by {closes:g}:00."
    return _of("wider SDEC", says, ("sdec_share", "set", share), ("sdec_closes", "set", closes))


def shorter_delay(days: float = 0.75, pathways: tuple[int, ...] = (1, 2, 3)) -> Intervention:
    """Multiply the length of delays on these pathways.

    Raises:
        HospitalError: a pathway is not one of 0 to 3, or the factor makes no sense.
    """
    factor = kinds.FACTOR.read("days", days)
    for pathway in pathways:
        known("a pathway", pathway, PATHWAYS)
    by_pathway = tuple(factor if pathway in pathways else 1 for pathway in PATHWAYS)
    named = ", ".join(str(pathway) for pathway in sorted(pathways))
    return _of(
        "shorter delay",
        f"Delays on pathways {named} last {factor:g} times as long.",
        ("delay_length", "times", by_pathway),
    )


def handover_cohorting(places: int = 8) -> Intervention:
    """Keep places where ambulances can hand over when no cubicle is free: a place not meant for care."""
    places = kinds.COUNT.read("places", places)
    return _of(
        "handover cohorting", f"{places} places are kept for handovers.", ("cohort_places", "add", places)
    )


def senior_at_the_door(tests: float = 0.85, admissions: float = 0.93) -> Intervention:
    """Put a senior decision maker at the door: fewer tests, and fewer admissions (as odds)."""
    tests, admissions = kinds.SHARE.read("tests", tests), kinds.SHARE.read("admissions", admissions)
    says = (
        f"A senior decision maker at the door: tests times {tests:g}, odds of admission times {admissions:g}."
    )
    return _of(
        "senior at the door", says, ("test_share", "times", tests), ("admission_odds", "times", admissions)
    )


def virtual_ward(share: float = 0.1, days: float = 2) -> Intervention:
    """Let a share of stays over three days end some days early, at home on a virtual ward."""
    share, days = kinds.SHARE.read("share", share), kinds.DAYS.read("days", days)
    says = f"{share:.0%} of stays over three days end {days:g} days early on a virtual ward."
    return _of("virtual ward", says, ("virtual_ward_share", "set", share), ("virtual_ward_days", "set", days))


def _of(name: str, says: str, *changes: tuple[str, str, Any]) -> Intervention:
    return Intervention(name, says, lambda parameters: [Change(*change) for change in changes])
