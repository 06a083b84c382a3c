"""At what hours patients in beds are found ready, and leave."""

import numpy as np

from impactflow.hospital.streams import Numbers, Streams
from impactflow.hospital.timeline import Timeline

HOUR = 3600
LATEST = 23.9 * HOUR  # a patient found ready leaves on that day
SOONEST = 0.5 * HOUR  # after being found ready
# Hours in which assessment units and the children's ward find patients ready; our assumption.
ALL_DAY_FROM, ALL_DAY_UNTIL = 9, 21
GAP = 0.55  # log spread of the time from being ready to leaving; our assumption
# From five in the afternoon whoever is late is brought forward, the later the more; our assumption.
EVENING = 17 * HOUR


def leaving_hours(
    day: np.ndarray, all_day: np.ndarray, timeline: Timeline, streams: Streams
) -> dict[str, np.ndarray]:
    """Draw when on a day each patient is found ready, and leaves.

    Args:
        day: on which each comes.
        all_day: who can be found ready all day, not on a ward round alone.
        timeline: the days.
        streams: random numbers.
    """
    luck, first = streams.luck("round", len(day)), timeline.on(day, "round_from")
    found = _within(first, np.maximum(timeline.on(day, "round_until"), first) - first, luck)
    others = np.flatnonzero(all_day)
    found[others] = _within(ALL_DAY_FROM, ALL_DAY_UNTIL - ALL_DAY_FROM, luck[others])
    np.minimum(found, LATEST, out=found)
    median = timeline.on(day, "leaving_hours") * np.where(all_day, 0.5, 1)
    gap = streams.lognormal("gap", len(day), median, GAP)
    gap -= timeline.on(day, "leaving_earlier")
    gap *= HOUR
    soonest = found + SOONEST
    leaving = np.maximum(bring_forward(found + np.rint(gap, out=gap), EVENING, LATEST), soonest)
    return {
        "round_hour": found,
        "leaving_hour": np.minimum(leaving, LATEST, out=leaving),
        "early_hour": _within(9.5, 2.4, streams.luck("early hour", len(day))),
        "noon_luck": streams.luck("noon", len(day)),
    }


def bring_forward(second: np.ndarray, evening: float, until: float) -> np.ndarray:
    """Return seconds of the day with those after an evening hour drawn together, in their order.

    Without it all who are late would leave at one minute, the last of the day.

    Args:
        second: of the day, and beyond it.
        evening: before it nothing changes.
        until: which nobody reaches, however late.
    """
    late = np.maximum(second - evening, 0)
    return np.rint(second - late + late / (1 + late / (until - evening)))


def _within(first: Numbers, hours: Numbers, luck: np.ndarray) -> np.ndarray:
    """Return the second of the day to which luck puts something within some hours from a first."""
    found = luck * hours
    found += first
    found *= HOUR
    return np.rint(found, out=found)
