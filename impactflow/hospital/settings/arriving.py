"""Who comes to the hospital, and when."""

from dataclasses import dataclass

from impactflow.hospital import kinds
from impactflow.hospital.given import (
    AMBULANCE,
    HOURLY_AE,
    MONTHLY_AE,
    OURS,
    PROVISIONAL_AE,
    SCOTLAND,
    SEASON,
    given,
)


@dataclass(frozen=True)
class Arriving:
    """Who comes to the hospital, and when."""

    attendances_per_day: float = given(
        300,
        kinds.RATE,
        "a day",
        "attendances on an average day",
        f"{MONTHLY_AE}: median 281, middle half 214 to 372",
    )
    growth_per_year: float = given(0.02, kinds.GROWTH, "a year", "growth of attendances from the start", OURS)
    hour_shape: tuple[float, ...] = given(
        (
            30,
            24,
            20,
            17,
            15,
            16,
            21,
            36,
            66,
            98,
            116,
            120,
            112,
            107,
            104,
            102,
            102,
            101,
            99,
            92,
            81,
            66,
            51,
            39,
        ),
        kinds.WEIGHT,
        "weights",
        "arrivals by hour of the day",
        f"{HOURLY_AE}; the rest {OURS}",
    )
    weekday_shape: tuple[float, ...] = given(
        (16, 14.5, 14.2, 14.1, 13.9, 13.6, 13.7),
        kinds.WEIGHT,
        "weights",
        "arrivals by weekday from Monday",
        f"{PROVISIONAL_AE}; the rest {OURS}",
    )
    month_shape: tuple[float, ...] = given(
        (0.98, 1, 1.03, 1, 1.03, 1.03, 1.02, 0.93, 1, 1.02, 1.02, 0.97),
        kinds.WEIGHT,
        "weights",
        "arrivals by month from January",
        f"{SEASON}; the rest {OURS}",
    )
    day_spread: float = given(
        0.04, kinds.SPREAD, "log scale", "how far a day's demand lies from what is usual", OURS
    )
    ambulance_share: float = given(
        0.27, kinds.SHARE, "share", "of attendances that come by ambulance", AMBULANCE
    )
    ambulance_by_age: tuple[float, ...] = given(
        (0.35, 0.7, 0.7, 1, 1.5, 2.4), kinds.FACTOR, "factors", "ambulance share by age band", OURS
    )
    ambulance_at_night: float = given(
        1.4, kinds.FACTOR, "factor", "ambulance share from 22:00 to 08:00", OURS
    )
    age_shares: tuple[float, ...] = given(
        (22, 8, 17, 27, 10, 14), kinds.WEIGHT, "weights", "attendances by age band", SCOTLAND
    )
    female_share: float = given(0.51, kinds.SHARE, "share", "of attendances by women and girls", OURS)
    deprivation_shares: tuple[float, ...] = given(
        (24, 21, 20, 18, 17), kinds.WEIGHT, "weights", "attendances by fifth, most deprived first", OURS
    )
    deprived_at_night: float = given(
        1.35, kinds.FACTOR, "factor", "weight of the most deprived fifth from 20:00 to 06:00", OURS
    )
    deprived_by_ambulance: float = given(
        1.25, kinds.FACTOR, "factor", "ambulance share of the most deprived fifth", OURS
    )
    deprived_put_back: float = given(
        0, kinds.MINUTES, "minutes", "by which the most deprived fifth are put back in the queue", OURS
    )
    mental_health_share: float = given(
        0.04, kinds.SHARE, "share", "of attendances for mental health, from age 18", OURS
    )
    walk_in_acuity: tuple[float, ...] = given(
        (0.5, 9, 45, 36, 9.5), kinds.WEIGHT, "weights", "walk-in patients by acuity, most urgent first", OURS
    )
    ambulance_acuity: tuple[float, ...] = given(
        (3, 30, 52, 14, 1), kinds.WEIGHT, "weights", "ambulance patients by acuity", OURS
    )
