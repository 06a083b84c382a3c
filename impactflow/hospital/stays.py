"""Stays in beds: specialty, length, and how a patient leaves."""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital import delays
from impactflow.hospital.people import FROM_65, People
from impactflow.hospital.streams import Streams, whole_seconds
from impactflow.hospital.timeline import Timeline
from impactflow.hospital.wards import SPECIALTIES

ACUTE, OLDER, SURGERY, ORTHOPAEDICS, CHILDREN = (
    SPECIALTIES.index(name)
    for name in ("acute medicine", "older people", "surgery", "orthopaedics", "children")
)
# Our assumption: specialties of emergencies by age band, in the order of SPECIALTIES.
BY_AGE = np.array(
    [
        [0, 0, 0, 0, 0, 0, 100],
        [0, 40, 10, 0, 38, 12, 0],
        [0, 40, 12, 0, 36, 12, 0],
        [0, 38, 27, 2, 24, 9, 0],
        [0, 28, 28, 16, 18, 10, 0],
        [0, 15, 20, 43, 10, 12, 0],
    ],
    float,
)
HOUR = 3600
LATEST = 23.9 * HOUR  # a patient found ready leaves on that day
SOONEST = 0.5 * HOUR  # after being found ready
ALL_DAY = (
    9,
    21,
)  # hours in which assessment units and the children's ward find patients ready; our assumption
GAP = 0.7  # log spread of the time from being ready to leaving; our assumption
HOME_AGAIN, DIED, COMMUNITY_BED, CARE_HOME = range(4)
DESTINATIONS = ("home", "died", "community bed", "care home")


@dataclass(frozen=True)
class Stays:
    """Each possible stay: what the loop needs, and what it does not."""

    traces: dict[str, np.ndarray]
    pathway: np.ndarray
    reason: np.ndarray
    destination: np.ndarray


def emergency_stays(people: People, suitable: np.ndarray, timeline: Timeline, streams: Streams) -> Stays:
    """Draw the stay that each attendance would have, if admitted.

    Args:
        people: those who come.
        suitable: which of them suit same-day emergency care.
        timeline: the days.
        streams: random numbers.
    """
    specialty = delays.choose_rows(BY_AGE, people.age, streams.luck("specialty", len(people)))
    medical = specialty < SURGERY
    short = suitable | (specialty == CHILDREN)
    dies = ~short & (streams.luck("death", len(people)) < timeline.of("death_share")[people.day])
    paths = np.where(short, 0, delays.pathway(people.age, people.day, timeline, streams))
    acute = streams.lognormal("acute stay", timeline.of("acute_hours")[people.day], 0.5)
    traces = {
        "pool": np.where(medical, ACUTE, specialty),
        "next_pool": np.where(medical & ~suitable, specialty, -1),
        "move_on": whole_seconds(acute * 60),
        "stay": _treatment(people, specialty, suitable, paths, timeline, streams),
        "any_hour": dies,
        "weekday_luck": np.where(short, 0, streams.luck("weekday", len(people))),
    }
    traces |= _leaving_hours(people.day, short, timeline, streams)
    return _with_delays(traces, paths, people.day, dies, timeline, streams)


def _treatment(
    people: People,
    specialty: np.ndarray,
    short: np.ndarray,
    paths: np.ndarray,
    timeline: Timeline,
    streams: Streams,
) -> np.ndarray:
    day = people.day
    median = timeline.of("stay_days")[day, np.maximum(specialty, 1) - 1]
    median = median * np.where(timeline.winter[day], timeline.of("winter_stay")[day], 1)
    days = streams.lognormal("stay", median, timeline.of("stay_spread")[day])
    early = (
        (days > 3)
        & (paths < 2)
        & (streams.luck("virtual ward", len(day)) < timeline.of("virtual_ward_share")[day])
    )
    days = np.where(early, np.maximum(days - timeline.of("virtual_ward_days")[day], 1), days)
    quick = streams.lognormal("short stay", timeline.of("short_stay_hours")[day], 0.7) / 24
    return whole_seconds(np.where(short, quick, days) * 1440)


def elective_stays(arrival_day: np.ndarray, timeline: Timeline, streams: Streams) -> Stays:
    """Draw the stay of each planned patient."""
    count = len(arrival_day)
    streams = Electives(streams.seed)
    surgical = streams.luck("specialty", count) < timeline.of("elective_surgery_share")[arrival_day]
    median = timeline.of("elective_stay_days")[arrival_day, np.where(surgical, 0, 1)]
    none = np.zeros(count)
    traces = {
        "pool": np.where(surgical, SURGERY, ORTHOPAEDICS),
        "next_pool": none - 1,
        "move_on": none,
        "stay": whole_seconds(streams.lognormal("stay", median, 0.7) * 1440),
        "any_hour": none,
        "weekday_luck": streams.luck("weekday", count),
    }
    traces |= _leaving_hours(arrival_day, none > 0, timeline, streams)
    paths = delays.pathway(np.full(count, FROM_65 - 1), arrival_day, timeline, streams)
    return _with_delays(traces, paths, arrival_day, none > 0, timeline, streams)


class Electives(Streams):
    """The same purposes for planned patients, from streams of their own."""

    def of(self, purpose: str) -> np.random.Generator:
        """Return the planned patients' stream for a purpose."""
        return super().of(f"elective {purpose}")


def _leaving_hours(
    day: np.ndarray, all_day: np.ndarray, timeline: Timeline, streams: Streams
) -> dict[str, np.ndarray]:
    first = np.where(all_day, ALL_DAY[0], timeline.of("round_from")[day])
    last = np.where(all_day, ALL_DAY[1], np.maximum(timeline.of("round_until")[day], first))
    found = np.rint((first + (last - first) * streams.luck("round", len(day))) * HOUR)
    found = np.minimum(found, LATEST)
    median = timeline.of("leaving_hours")[day] * np.where(all_day, 0.5, 1)
    gap = streams.lognormal("gap", median, GAP) - timeline.of("leaving_earlier")[day]
    leaving = np.clip(found + np.rint(gap * HOUR), found + SOONEST, None)
    early = 9.5 + 2.4 * streams.luck("early hour", len(day))
    return {
        "round_hour": found,
        "leaving_hour": np.maximum(np.minimum(leaving, LATEST), found),
        "early_hour": np.rint(early * HOUR),
        "noon_luck": streams.luck("noon", len(day)),
    }


def _with_delays(
    traces: dict[str, np.ndarray],
    paths: np.ndarray,
    day: np.ndarray,
    dies: np.ndarray,
    timeline: Timeline,
    streams: Streams,
) -> Stays:
    reasons = delays.reason(paths, streams)
    traces |= {
        "delay_luck": streams.luck("delay", len(day)),
        "delay_chance": timeline.of("delay_chance")[day, paths],
        "delay_days": delays.length(paths, day, timeline, streams),
        "own_delay": delays.OWN[reasons],
    }
    goes = np.array([HOME_AGAIN, HOME_AGAIN, COMMUNITY_BED, CARE_HOME])[paths]
    return Stays(traces, paths, reasons, np.where(dies, DIED, goes))
