"""Stays in beds: specialty, length, and how a patient leaves."""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital import delays
from impactflow.hospital.leaving_hours import leaving_hours
from impactflow.hospital.people import FROM_65, People
from impactflow.hospital.streams import Streams, choose_rows, whole_seconds
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
    specialty = choose_rows(BY_AGE, people.age, streams.luck("specialty", len(people)))
    medical = specialty < SURGERY
    short = suitable | (specialty == CHILDREN)
    dies = ~short & (streams.luck("death", len(people)) < timeline.on(people.day, "death_share"))
    paths = np.where(short, 0, delays.pathway(people.age, people.day, timeline, streams))
    acute = streams.lognormal("acute stay", len(people), timeline.on(people.day, "acute_hours"), 0.5)
    traces = {
        "pool": np.where(medical, ACUTE, specialty),
        "next_pool": np.where(medical & ~suitable, specialty, -1),
        "move_on": whole_seconds(acute * 60),
        "stay": _treatment(people, specialty, suitable, paths, timeline, streams),
        "any_hour": dies,
        "weekday_luck": np.where(short, 0, streams.luck("weekday", len(people))),
    }
    traces |= leaving_hours(people.day, short, timeline, streams)
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
    median = timeline.on(day, "stay_days", np.maximum(specialty, 1) - 1)
    median = median * np.where(timeline.winter, timeline.of("winter_stay"), 1)[day]
    days = streams.lognormal("stay", len(day), median, timeline.on(day, "stay_spread"))
    early = (
        (days > 3)
        & (paths < 2)
        & (streams.luck("virtual ward", len(day)) < timeline.on(day, "virtual_ward_share"))
    )
    if early.any():
        days = np.where(early, np.maximum(days - timeline.on(day, "virtual_ward_days"), 1), days)
    quick = np.flatnonzero(short)
    hours = timeline.on(day[quick], "short_stay_hours")
    days[quick] = streams.lognormal("short stay", len(day), hours, 0.7, quick) / 24
    return whole_seconds(days * 1440)


def elective_stays(arrival_day: np.ndarray, timeline: Timeline, streams: Streams) -> Stays:
    """Draw the stay of each planned patient."""
    count = len(arrival_day)
    streams = Electives(streams.seed)
    surgical = streams.luck("specialty", count) < timeline.on(arrival_day, "elective_surgery_share")
    median = timeline.on(arrival_day, "elective_stay_days", np.where(surgical, 0, 1))
    none = np.zeros(count)
    traces = {
        "pool": np.where(surgical, SURGERY, ORTHOPAEDICS),
        "next_pool": none - 1,
        "move_on": none,
        "stay": whole_seconds(streams.lognormal("stay", count, median, 0.7) * 1440),
        "any_hour": none,
        "weekday_luck": streams.luck("weekday", count),
    }
    traces |= leaving_hours(arrival_day, none > 0, timeline, streams)
    paths = delays.pathway(np.full(count, FROM_65 - 1), arrival_day, timeline, streams)
    return _with_delays(traces, paths, arrival_day, none > 0, timeline, streams)


class Electives(Streams):
    """The same purposes for planned patients, from streams of their own."""

    def of(self, purpose: str) -> np.random.Generator:
        """Return the planned patients' stream for a purpose."""
        return super().of(f"elective {purpose}")


def _with_delays(
    traces: dict[str, np.ndarray],
    paths: np.ndarray,
    day: np.ndarray,
    dies: np.ndarray,
    timeline: Timeline,
    streams: Streams,
) -> Stays:
    days = delays.length(paths, day, timeline, streams)
    reasons = delays.reason(paths, days, streams)
    traces |= {
        "delay_luck": streams.luck("delay", len(day)),
        "delay_chance": timeline.on(day, "delay_chance", paths),
        "delay_days": days,
        "own_delay": delays.OWN[reasons],
    }
    goes = np.array([HOME_AGAIN, HOME_AGAIN, COMMUNITY_BED, CARE_HOME])[paths]
    return Stays(traces, paths, reasons, np.where(dies, DIED, goes))
