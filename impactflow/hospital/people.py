"""Who the patients are."""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital.arrivals import DAY
from impactflow.hospital.engine.world import AMBULANCE, WALK_IN
from impactflow.hospital.streams import Streams, choose
from impactflow.hospital.timeline import Timeline

AGE_BANDS = ("0-17", "18-24", "25-39", "40-64", "65-74", "75+")
ADULT, FROM_65, FROM_75 = 1, 4, 5
COMPLAINTS = (
    "breathing", "chest pain", "abdominal", "neurological", "infection", "injury", "other", "mental health",
)  # fmt: skip
MENTAL_HEALTH = COMPLAINTS.index("mental health")
# Our assumption: weights of the groups before the last.
COMPLAINT_WEIGHTS = (12, 11, 16, 10, 10, 25, 16)


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
    day = (arrival // DAY).astype(int)
    hour = (arrival % DAY // 3600).astype(int)
    age = choose(timeline.of("age_shares"), day, streams.luck("age", len(day)))
    fifth = _fifth(timeline, streams, day, hour)
    mode = _mode(timeline, streams, day, hour, age, fifth)
    return People(
        arrival=arrival,
        day=day,
        hour=hour,
        age=age,
        female=streams.luck("sex", len(day)) < timeline.of("female_share")[day],
        fifth=fifth + 1,
        mode=mode,
        complaint=_complaint(timeline, streams, day, age),
        acuity=_acuity(timeline, streams, day, mode) + 1,
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
    factor = timeline.of("ambulance_by_age")[day, age]
    factor = factor * np.where(night, timeline.of("ambulance_at_night")[day], 1)
    factor = factor * np.where(fifth == 0, timeline.of("deprived_by_ambulance")[day], 1)
    # So that the share over all patients stays the one that is asked for.
    factor = factor / (factor.mean() if len(factor) and factor.any() else 1)
    by_ambulance = streams.luck("mode", len(day)) < timeline.of("ambulance_share")[day] * factor
    return np.where(by_ambulance, AMBULANCE, WALK_IN)


def _complaint(timeline: Timeline, streams: Streams, day: np.ndarray, age: np.ndarray) -> np.ndarray:
    group = choose(np.array([COMPLAINT_WEIGHTS]), 0 * day, streams.luck("complaint", len(day)))
    luck = streams.luck("mental health", len(day))
    return np.where((luck < timeline.of("mental_health_share")[day]) & (age >= ADULT), MENTAL_HEALTH, group)


def _acuity(timeline: Timeline, streams: Streams, day: np.ndarray, mode: np.ndarray) -> np.ndarray:
    luck = streams.luck("acuity", len(day))
    by_ambulance = choose(timeline.of("ambulance_acuity"), day, luck)
    return np.where(mode == AMBULANCE, by_ambulance, choose(timeline.of("walk_in_acuity"), day, luck))
