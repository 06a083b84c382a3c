"""Everything drawn before the loop begins, put together for it."""

from dataclasses import dataclass

import numpy as np

from impactflow.hospital import arrivals, care, inpatients, people, stays
from impactflow.hospital.engine import world as w
from impactflow.hospital.engine.beginning import hospital_table, patients_table, rules_table
from impactflow.hospital.streams import Streams, whole_seconds
from impactflow.hospital.timeline import Timeline
from impactflow.hospital.wards import SPECIALTIES

WARD_HABITS = {
    w.DELAY_FACTOR: "delay_factor",
    w.OWN_FACTOR: "own_delay_factor",
    w.NOON_SHARE: "noon_share",
    w.KEPT_SHARE: "kept_share",
}
PLACES = ("cubicles", "corridor_places", "cohort_places")


@dataclass(frozen=True)
class Drawn:
    """Who comes and what they need: attendances, then planned patients, then inpatients."""

    people: people.People
    care: care.Care
    emergency: stays.Stays
    elective: stays.Stays
    elective_arrival: np.ndarray
    inpatients: stays.Stays  # who are in bed as the model begins


def draw(timeline: Timeline, seed: int, first: int) -> Drawn:
    """Draw every patient of a run.

    Args:
        timeline: the days, warm-up included.
        seed: of the run.
        first: the day from which growth counts; where it is 0 there is no warm-up, and nobody in bed.
    """
    streams = Streams(seed)
    who = people.people(arrivals.attendances(timeline, streams, first), timeline, streams)
    needs = care.care(who, timeline, streams)
    planned = arrivals.electives(timeline, streams)
    return Drawn(
        people=who,
        care=needs,
        emergency=stays.emergency_stays(who, needs.suitable, timeline, streams),
        elective=stays.elective_stays((planned // arrivals.DAY).astype(int), timeline, streams),
        elective_arrival=planned,
        inpatients=inpatients.inpatients(timeline, seed, first) if first else inpatients.nobody(timeline),
    )


def assemble(drawn: Drawn, timeline: Timeline) -> w.World:
    """Return the world for the loop, nothing having happened yet."""
    at_once = np.zeros(len(drawn.inpatients.pathway))
    joins = np.concatenate([drawn.care.joins, drawn.elective_arrival, at_once])
    turns = np.argsort(joins, kind="stable")
    pools = [SPECIALTIES.index(ward.specialty) for ward in timeline.parameters.wards]
    return w.World(
        turns=np.append(turns * len(w.PATIENT_ROWS), -1),
        turn_times=np.append(joins[turns], np.inf),
        patients=patients_table(*_traces(drawn, timeline)),
        hospital=hospital_table(
            zone_sizes(timeline), np.array(pools, int), len(SPECIALTIES), timeline.days
        ),
        rules=_rules(timeline),
    )


def _traces(drawn: Drawn, timeline: Timeline) -> tuple[dict[str, np.ndarray], ...]:
    day = (drawn.elective_arrival // arrivals.DAY).astype(int)
    patience = whole_seconds(timeline.on(day, "elective_patience") * 60)
    elective = drawn.elective.traces | {
        "mode": np.full(len(day), w.ELECTIVE),
        "arrival": drawn.elective_arrival,
        "gives_up": drawn.elective_arrival + patience,
    }
    return drawn.care.traces | drawn.emergency.traces, elective, drawn.inpatients.traces


def zone_sizes(timeline: Timeline) -> np.ndarray:
    """Return how many places each zone has, at most over all days."""
    return _room(timeline).max(axis=0).astype(int)


def _room(timeline: Timeline) -> np.ndarray:
    return np.column_stack([*[timeline.of(name) for name in PLACES], timeline.ward_of("beds")])


def _rules(timeline: Timeline) -> np.ndarray:
    rows = {
        w.CLINICIANS: timeline.of("clinicians").ravel(),
        w.ROOM: _room(timeline).ravel(),
        w.LEAVING: timeline.of("leaving_by_weekday")[np.arange(timeline.days), timeline.weekdays],
        w.TURNAROUND: whole_seconds(timeline.of("bed_turnaround")),
        w.HURRY_WINDOW: whole_seconds(timeline.of("hurried_window")),
        **{row: timeline.ward_of(name).ravel() for row, name in WARD_HABITS.items()},
        w.END: np.array([timeline.days * arrivals.DAY]),
    }
    return rules_table(rows)
