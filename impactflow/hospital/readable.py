"""The reduced hospital, written to be read: one patient's way through it, in SimPy.

Read `patient` from top to bottom. It is the story of one person, in the order in which it
happens. Wherever it says ``yield``, the patient waits, and the hospital goes on around them:

- ``yield clock.timeout(minutes)`` waits for some time to pass;
- ``yield request`` waits for a place: first come, first served.

A patient who is admitted keeps the cubicle until a bed is free. Nobody decides that beds should
slow the department down; it comes of that one line, which is what the model is for.

The same patients go through the event loops in `reduced`. A test holds that all give every patient
the same times, to the second and below. Times are in seconds from midnight of the first day.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from impactflow.hospital.errors import HospitalError
from impactflow.hospital.reduced import ReducedTimes, ReducedTraces

DAY = 24 * 60 * 60
NOT_YET = float("nan")


@dataclass(frozen=True)
class Person:
    """What one patient brings: nothing that depends on how full the hospital is."""

    arrives: float
    assessment: float
    admitted: bool
    treatment: float
    leaving_hour: float


@dataclass
class Journey:
    """What happens to one patient, and when."""

    in_cubicle: float = NOT_YET
    decided: float = NOT_YET
    in_bed: float = NOT_YET
    left: float = NOT_YET


@dataclass(frozen=True)
class Hospital:
    """A clock, and two kinds of places that are waited for in order of asking."""

    clock: Any
    cubicles: Any
    beds: Any


def patient(hospital: Hospital, person: Person, journey: Journey) -> Iterator[Any]:
    """Live one patient's journey, writing down when each step happens."""
    clock = hospital.clock
    yield clock.timeout(person.arrives)

    cubicle = hospital.cubicles.request()
    yield cubicle
    journey.in_cubicle = clock.now

    yield clock.timeout(person.assessment)
    journey.decided = clock.now

    if not person.admitted:
        hospital.cubicles.release(cubicle)
        journey.left = clock.now
        return

    # Boarding: the cubicle is kept until there is a bed.
    bed = hospital.beds.request()
    yield bed
    journey.in_bed = clock.now
    hospital.cubicles.release(cubicle)

    treated = clock.now + person.treatment
    yield clock.timeout(next_time_of_day(treated, person.leaving_hour) - clock.now)
    hospital.beds.release(bed)
    journey.left = clock.now


def next_time_of_day(moment: float, second_of_day: float) -> float:
    """Return the first moment, now or later, at which the clock on the wall says that."""
    midnight = moment // DAY * DAY
    today = midnight + second_of_day
    return today if today >= moment else today + DAY


def run_readable(traces: ReducedTraces, cubicles: int, beds: int, days: int) -> ReducedTimes:
    """Run the reduced hospital for some days, over given patients.

    Raises:
        HospitalError: SimPy is not installed, or there is not one place of each kind.
    """
    simpy = _simpy()
    if cubicles < 1 or beds < 1:
        raise HospitalError("The readable model needs at least one cubicle and one bed.")
    clock = simpy.Environment()
    hospital = Hospital(clock, simpy.Resource(clock, cubicles), simpy.Resource(clock, beds))
    people = [
        Person(*row) for row in zip(*[column.tolist() for column in vars(traces).values()], strict=True)
    ]
    journeys = [Journey() for _ in people]
    for person, journey in zip(people, journeys, strict=True):
        clock.process(patient(hospital, person, journey))
    clock.run(until=days * DAY)
    steps = ("in_cubicle", "decided", "in_bed", "left")
    return ReducedTimes(*[np.array([getattr(journey, step) for journey in journeys]) for step in steps])


def _simpy() -> Any:
    try:
        import simpy
    except ImportError:
        raise HospitalError("The readable model needs SimPy. Type `pip install simpy`.") from None
    return simpy
