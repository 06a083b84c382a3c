"""When patients who are ready leave, and why some wait."""

from dataclasses import dataclass

from impactflow.hospital import kinds
from impactflow.hospital.given import DELAYS, DISCHARGES, OURS, given


@dataclass(frozen=True)
class Leaving:
    """When patients who are ready leave, and why some wait."""

    leaving_by_weekday: tuple[float, ...] = given(
        (0.68, 0.83, 0.89, 0.95, 1, 0.72, 0.45),
        kinds.SHARE,
        "shares",
        "patients treated who can be sent home that day, from Monday",
        f"fitted to {DISCHARGES}: day index .87 1.10 1.15 1.17 1.24 .86 .61",
    )
    round_from: float = given(
        8, kinds.HOUR_OF_DAY, "hour", "from which ward rounds find patients ready", OURS
    )
    round_until: float = given(14, kinds.HOUR_OF_DAY, "hour", "until which they do", OURS)
    leaving_hours: float = given(
        4.3,
        kinds.HOURS,
        "hours",
        "median from being found ready to leaving, without delay",
        f"fitted to {DISCHARGES}: 60 % by 17:00",
    )
    leaving_earlier: float = given(
        0, kinds.HOURS, "hours", "by which patients leave earlier in the day", OURS
    )
    pathway_under_65: tuple[float, ...] = given(
        (93, 4.5, 1.5, 1), kinds.WEIGHT, "weights", "pathways 0 to 3 of emergencies under 65", OURS
    )
    pathway_65_to_74: tuple[float, ...] = given(
        (82, 12, 4.5, 1.5), kinds.WEIGHT, "weights", "pathways 0 to 3 from 65 to 74", OURS
    )
    pathway_over_74: tuple[float, ...] = given(
        (67, 22, 8, 3), kinds.WEIGHT, "weights", "pathways 0 to 3 from 75", OURS
    )
    delay_chance: tuple[float, ...] = given(
        (0.08, 0.42, 0.6, 0.65),
        kinds.SHARE,
        "shares",
        "patients ready who wait for a reason, by pathway",
        f"fitted to {DELAYS}: 15.6 % are delayed",
    )
    delay_length: tuple[float, ...] = given(
        (0.6, 1, 1.4, 1.8),
        kinds.FACTOR,
        "factors",
        "length of delays by pathway, beside the published",
        f"{DELAYS}: the lengths; the factors {OURS}",
    )
