"""What patients need in the emergency department, and where they go from it."""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital.engine.world import ADMITTED, AMBULANCE, HOME, SDEC
from impactflow.hospital.people import FROM_75, People
from impactflow.hospital.streams import Streams, whole_seconds
from impactflow.hospital.timeline import Timeline

# How far durations lie from their mean, on the log scale; our assumption.
TRIAGE, HANDOVER, ASSESSMENT, TESTS, SPECIALIST, GOING, REFERRAL = 0.6, 0.6, 0.5, 0.6, 0.8, 0.6, 0.5
HURRIED_BEFORE = 15  # minutes before four hours, at most, at which hurried patients go; our assumption
SAME_DAY_HOURS = 3.5  # mean hours in same-day emergency care; our assumption


@dataclass(frozen=True)
class Care:
    """Each attendance's needs: durations in seconds, and the route out of the department."""

    joins: np.ndarray
    traces: dict[str, np.ndarray]
    route: np.ndarray
    suitable: np.ndarray  # for same-day emergency care, of those to be admitted
    same_day: np.ndarray  # seconds in same-day emergency care
    referral: np.ndarray  # seconds from the decision to admit until a bed is asked for


def care(people: People, timeline: Timeline, streams: Streams) -> Care:
    """Draw what each patient needs."""
    by_ambulance = people.mode == AMBULANCE
    triage = _minutes("triage_minutes", TRIAGE, people, timeline, streams)
    joins = people.arrival + np.where(by_ambulance, 0, triage)
    route, suitable = routes(people, timeline, streams)
    referral = _minutes("referral_minutes", REFERRAL, people, timeline, streams) * (route == ADMITTED)
    traces = {
        "mode": people.mode,
        "arrival": people.arrival,
        "priority": joins + _put_back(people, timeline),
        "gives_up": joins + _patience(people, timeline, streams),
        "handover": _minutes("handover_minutes", HANDOVER, people, timeline, streams),
        "assessment": _minutes("assessment_minutes", ASSESSMENT, people, timeline, streams),
        "tests": _tests(people, timeline, streams) + referral,
        "tail": _minutes("home_minutes", GOING, people, timeline, streams),
        "route": route,
        "hurried": _hurried(people, route, timeline, streams),
    }
    same_day = whole_seconds(streams.about("same-day care", len(people), SAME_DAY_HOURS * 60, 0.5))
    return Care(joins, traces, route, suitable, same_day, referral)


def _minutes(name: str, spread: float, people: People, timeline: Timeline, streams: Streams) -> np.ndarray:
    """Return seconds about a mean in minutes, which may differ by acuity."""
    several = np.iterable(getattr(timeline.parameters, name))
    mean = timeline.on(people.day, name, people.acuity - 1 if several else None)
    return whole_seconds(streams.about(name, len(people), mean, spread))


def _put_back(people: People, timeline: Timeline) -> np.ndarray:
    by_acuity = timeline.on(people.day, "put_back_minutes", people.acuity - 1)
    deprived = np.where(people.fifth == 1, timeline.on(people.day, "deprived_put_back"), 0)
    return whole_seconds(by_acuity + deprived)


def _patience(people: People, timeline: Timeline, streams: Streams) -> np.ndarray:
    may_leave = np.flatnonzero((people.mode != AMBULANCE) & (people.acuity >= 3))
    luck = streams.luck("patience", len(people))[may_leave]
    found = np.full(len(people), np.inf)
    hours = timeline.on(people.day[may_leave], "patience_hours") * -np.log1p(-luck)
    found[may_leave] = whole_seconds(hours * 60)
    return found


def _tests(people: People, timeline: Timeline, streams: Streams) -> np.ndarray:
    share = timeline.on(people.day, "test_share", people.acuity - 1)
    tests = _minutes("test_minutes", TESTS, people, timeline, streams)
    tests *= streams.luck("tested", len(people)) < share
    ill = np.flatnonzero(people.mental_health)
    mean = timeline.on(people.day[ill], "mental_health_minutes")
    tests[ill] += whole_seconds(streams.about("mental_health_minutes", len(people), mean, SPECIALIST, ill))
    return tests


def _hurried(people: People, route: np.ndarray, timeline: Timeline, streams: Streams) -> np.ndarray:
    luck = streams.luck("hurried", len(people))
    share = timeline.on(people.day, "hurried_share")
    # The square bunches them towards four hours.
    before = whole_seconds(HURRIED_BEFORE * streams.luck("hurried by", len(people)) ** 2)
    return np.where((luck < share) & (route == HOME), before, -1)


def routes(people: People, timeline: Timeline, streams: Streams) -> tuple[np.ndarray, np.ndarray]:
    """Return each patient's route, and who of those to be admitted is suitable for same-day care."""
    admitted = streams.luck("admission", len(people)) < admission_chance(people, timeline)
    could = (people.age < FROM_75) & ~people.mental_health
    share = timeline.on(people.day, "sdec_suitable")
    suitable = admitted & could & (streams.luck("suitable", len(people)) < share)
    opens, closes = timeline.on(people.day, "sdec_opens"), timeline.on(people.day, "sdec_closes")
    in_hours = (people.hour >= opens) & (people.hour < closes)
    chosen = streams.luck("same-day", len(people)) < timeline.on(people.day, "sdec_share")
    same_day = suitable & in_hours & chosen
    return np.where(same_day, SDEC, np.where(admitted, ADMITTED, HOME)), suitable


def admission_chance(people: People, timeline: Timeline) -> np.ndarray:
    """Return each patient's chance of needing admission: odds by age, times others' odds."""
    day = people.day
    base = timeline.on(day, "admission_by_age", people.age)
    odds = timeline.on(day, "admission_by_acuity", people.acuity - 1) * timeline.on(day, "admission_odds")
    odds = odds * np.where(people.mode == AMBULANCE, timeline.on(day, "admission_by_ambulance"), 1)
    odds = odds * np.where(timeline.winter, timeline.of("winter_admission"), 1)[day]
    # The same as odds / (1 + odds), and right for shares of 0 and 1 too.
    certain = base >= 1
    return np.where(certain, 1, base * odds / np.where(certain, 1, 1 - base + base * odds))
