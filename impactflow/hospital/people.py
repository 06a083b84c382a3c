"""Who the patients are."""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital.engine.world import AMBULANCE, WALK_IN
from impactflow.hospital.streams import Streams, choose, choose_rows
from impactflow.hospital.timeline import Timeline

AGE_BANDS = ("0-17", "18-24", "25-39", "40-64", "65-74", "75+")
ADULT, FROM_65, FROM_75 = 1, 4, 5
COMPLAINTS = (
    "breathing", "chest pain", "abdominal", "neurological", "infection", "injury", "other", "mental health",
)  # fmt: skip
MENTAL_HEALTH = COMPLAINTS.index("mental health")
# Our assumption: weights of the groups before the last by age band, and factors by acuity.
COMPLAINTS_BY_AGE = np.array(
    [
        [16, 1, 12, 5, 22, 28, 16],
        [6, 7, 21, 8, 7, 33, 18],
        [7, 11, 21, 9, 7, 28, 17],
        [10, 16, 17, 11, 8, 22, 16],
        [16, 15, 14, 13, 10, 18, 14],
        [19, 11, 11, 14, 13, 20, 12],
    ],
    float,
)
COMPLAINTS_BY_ACUITY = np.array(
    [
        [3, 1.5, 0.7, 2.5, 1.3, 0.5, 0.4],
        [1.6, 1.8, 1, 1.4, 1.1, 0.45, 0.6],
        [1.1, 1, 1.2, 1.1, 1, 0.75, 0.9],
        [0.6, 0.5, 0.8, 0.7, 0.9, 1.5, 1.3],
        [0.3, 0.2, 0.5, 0.4, 0.8, 1.7, 1.8],
    ]
)
# Our assumption: mental health by age band, beside the share of all from age 18.
MENTAL_HEALTH_BY_AGE = np.array([0, 1.6, 1.4, 1.14, 0.45, 0.3])


@dataclass(frozen=True)
class People:
    """Those who come to the emergency department: one array a property, a place a patient.

    ``arrival`` is in seconds, ``hour`` is that of the day, ``acuity`` is from 1, most urgent, to
    5, ``fifth`` from 1, most deprived, to 5; ``age`` and ``complaint`` are places in the lists.
    """

    arrival: np.ndarray
    day: np.ndarray
    hour: np.ndarray
    age: np.ndarray
    female: np.ndarray
    fifth: np.ndarray
    mode: np.ndarray
    complaint: np.ndarray
    acuity: np.ndarray

    def __len__(self) -> int:
        return len(self.arrival)

    def those(self, chosen: np.ndarray) -> "People":
        """Return some of them."""
        return People(**{name: values[chosen] for name, values in vars(self).items()})

    @property
    def mental_health(self) -> np.ndarray:
        """Who comes for mental health."""
        return self.complaint == MENTAL_HEALTH


def people(arrival: np.ndarray, timeline: Timeline, streams: Streams) -> People:
    """Draw who comes at each arrival, in whole seconds since the start."""
    hour = arrival.astype(int) // 3600
    day = hour // 24
    hour -= 24 * day
    age = choose(timeline.of("age_shares"), day, streams.luck("age", len(day)))
    fifth = _fifth(timeline, streams, day, hour)
    mode = _mode(timeline, streams, day, hour, age, fifth)
    acuity = _acuity(timeline, streams, day, mode)
    return People(
        arrival=arrival,
        day=day,
        hour=hour,
        age=age,
        female=streams.luck("sex", len(day)) < timeline.on(day, "female_share"),
        fifth=fifth + 1,
        mode=mode,
        complaint=_complaint(timeline, streams, day, age, acuity),
        acuity=acuity + 1,
    )


def _fifth(timeline: Timeline, streams: Streams, day: np.ndarray, hour: np.ndarray) -> np.ndarray:
    luck = streams.luck("deprivation", len(day))
    weights = timeline.of("deprivation_shares")
    at_night = weights.copy()
    at_night[:, 0] *= timeline.of("deprived_at_night")
    return np.where((hour >= 20) | (hour < 6), choose(at_night, day, luck), choose(weights, day, luck))


def _mode(
    timeline: Timeline,
    streams: Streams,
    day: np.ndarray,
    hour: np.ndarray,
    age: np.ndarray,
    fifth: np.ndarray,
) -> np.ndarray:
    night = (hour >= 22) | (hour < 8)
    factor = timeline.on(day, "ambulance_by_age", age)
    factor = factor * np.where(night, timeline.on(day, "ambulance_at_night"), 1)
    factor = factor * np.where(fifth == 0, timeline.on(day, "deprived_by_ambulance"), 1)
    # So that the share over all patients stays the one that is asked for.
    factor = factor / (factor.mean() if len(factor) and factor.any() else 1)
    by_ambulance = streams.luck("mode", len(day)) < timeline.on(day, "ambulance_share") * factor
    return np.where(by_ambulance, AMBULANCE, WALK_IN)


def _complaint(
    timeline: Timeline, streams: Streams, day: np.ndarray, age: np.ndarray, acuity: np.ndarray
) -> np.ndarray:
    weights = COMPLAINTS_BY_AGE[:, None] * COMPLAINTS_BY_ACUITY
    rows = weights.reshape(-1, len(COMPLAINTS) - 1)
    group = choose_rows(rows, len(COMPLAINTS_BY_ACUITY) * age + acuity, streams.luck("complaint", len(day)))
    share = timeline.on(day, "mental_health_share") * MENTAL_HEALTH_BY_AGE[age]
    return np.where(streams.luck("mental health", len(day)) < share, MENTAL_HEALTH, group)


def _acuity(timeline: Timeline, streams: Streams, day: np.ndarray, mode: np.ndarray) -> np.ndarray:
    luck = streams.luck("acuity", len(day))
    by_ambulance = choose(timeline.of("ambulance_acuity"), day, luck)
    return np.where(mode == AMBULANCE, by_ambulance, choose(timeline.of("walk_in_acuity"), day, luck))
