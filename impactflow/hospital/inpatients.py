"""Who lies in a bed as the model begins: so that it begins near where it settles."""

from datetime import timedelta

import numpy as np

from impactflow.hospital import arrivals, care, people, stays
from impactflow.hospital.arrivals import DAY
from impactflow.hospital.engine.world import ADMITTED, ELECTIVE, INPATIENT
from impactflow.hospital.streams import Streams
from impactflow.hospital.timeline import Timeline

EARLIER = 84  # days before the model begins; of those who came still earlier hardly anyone is left


class Earlier(Streams):
    """The same purposes for those who came before, from streams of their own."""

    def of(self, purpose: str) -> np.random.Generator:
        """Return the stream for a purpose of those who came before."""
        return super().of(f"earlier {purpose}")


def inpatients(timeline: Timeline, seed: int, first: int) -> stays.Stays:
    """Draw those who came in the weeks before, and whose stay lasts until the model begins.

    Beds play no part here: who finds none when the model begins is not in it. The shorter a stay,
    the less often it reaches so far; so those found have long ones, as patients in beds do.

    Args:
        timeline: the days of the model.
        seed: of the run.
        first: the day from which growth counts.
    """
    streams = Earlier(seed)
    before = Timeline(timeline.parameters, timeline.first - timedelta(EARLIER), EARLIER)
    groups = _emergencies(before, streams, first + EARLIER), _electives(before, streams)
    found = [_still_here(*group) for group in groups]
    names = ("pathway", "reason", "destination")
    return stays.Stays(
        {name: np.concatenate([each.traces[name] for each in found]) for name in found[0].traces},
        *[np.concatenate([getattr(each, name) for each in found]) for name in names],
    )


def nobody(timeline: Timeline) -> stays.Stays:
    """Return no inpatients."""
    none = np.zeros(0)
    return _still_here(none, stays.elective_stays(none.astype(int), timeline, Streams(0)), ELECTIVE)


def _emergencies(before: Timeline, streams: Streams, first: int) -> tuple[np.ndarray, stays.Stays, int]:
    who = people.people(arrivals.attendances(before, streams, first), before, streams)
    route, suitable = care.routes(who, before, streams)
    who, suitable = who.those(route == ADMITTED), suitable[route == ADMITTED]
    return who.arrival, stays.emergency_stays(who, suitable, before, streams), INPATIENT


def _electives(before: Timeline, streams: Streams) -> tuple[np.ndarray, stays.Stays, int]:
    arrival = arrivals.electives(before, streams)
    return arrival, stays.elective_stays((arrival // DAY).astype(int), before, streams), ELECTIVE


def _still_here(arrival: np.ndarray, drawn: stays.Stays, mode: int) -> stays.Stays:
    """Return those who are not gone when the model begins, and what is left of their stays."""
    since, had = arrival - EARLIER * DAY, drawn.traces
    treated = since + had["stay"]
    waits = (had["delay_luck"] < had["delay_chance"]) & (had["any_hour"] == 0)
    gone = treated + np.where(waits, had["delay_days"], 0) * DAY
    moved = (had["next_pool"] >= 0) & (since + had["move_on"] < 0)
    traces = had | {
        "mode": np.full(len(since), mode),
        "arrival": since,
        "pool": np.where(moved, had["next_pool"], had["pool"]),
        "next_pool": np.where(moved, -1, had["next_pool"]),
        "move_on": since + had["move_on"],
        "stay": np.maximum(treated, 0),
        "delay_days": np.where(treated < 0, np.ceil(gone / DAY), had["delay_days"]),
    }
    here = gone > 0
    rest = (drawn.pathway, drawn.reason, drawn.destination)
    return stays.Stays({name: row[here] for name, row in traces.items()}, *[row[here] for row in rest])
