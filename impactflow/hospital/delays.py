"""Why patients who are ready wait, and for how long."""

import numpy as np

from impactflow.hospital.people import ADULT, FROM_65, FROM_75
from impactflow.hospital.streams import Streams, choose, choose_rows
from impactflow.hospital.timeline import Timeline

# Our assumption: the reasons on each pathway with their weights, and whose they are to put right.
REASONS = (
    "medicines to take home",
    "transport",
    "a test or its result",
    "the decision of the team",
    "family or carer",
    "transfer hub's confirmation",
    "care at home",
    "community bed",
    "care home place",
    "housing or equipment",
)
OWN = np.array([True, True, True, True, False, False, False, False, False, False])
WEIGHTS = np.array(
    [
        [22, 16, 20, 22, 14, 0, 0, 0, 0, 6],
        [4, 4, 5, 7, 10, 30, 40, 0, 0, 6],
        [2, 3, 4, 6, 8, 27, 0, 50, 0, 0],
        [2, 2, 3, 6, 12, 20, 0, 0, 55, 0],
    ],
    float,
)
# Nobody waits a week for medicines: each reason's weight where the delay is of 1, of 2 or 3, and of
# more days.
BY_LENGTH = np.array(
    [
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        [0.3, 0.3, 0.8, 0.8, 1, 1, 1, 1, 1, 1],
        [0, 0, 0.05, 0.1, 1, 1, 1, 1, 1, 1],
    ]
)
LENGTHS = np.array([1.5, 3.5])  # between the three
# Health Foundation, discharge-ready dates of seven trusts: share of all discharges by days of
# delay. 1; 2-3; 4-6; 7-13; 14-20; 21 and more, here up to 30 (our assumption).
SHARES = np.array([4.5, 3.6, 2.8, 2.7, 1.0, 1.1])
EDGES = np.array([0.5, 1.5, 3.5, 6.5, 13.5, 20.5, 30.5])
PATHWAYS = ((ADULT - 1, "pathway_under_65"), (FROM_65, "pathway_65_to_74"), (FROM_75, "pathway_over_74"))


def pathway(age: np.ndarray, day: np.ndarray, timeline: Timeline, streams: Streams) -> np.ndarray:
    """Draw the pathway, 0 to 3, on which each patient leaves."""
    luck = streams.luck("pathway", len(age))
    found = np.zeros(len(age), int)
    for youngest, name in PATHWAYS:
        found = np.where(age >= youngest, choose(timeline.of(name), day, luck), found)
    return found


def reason(pathways: np.ndarray, days: np.ndarray, streams: Streams) -> np.ndarray:
    """Draw the reason for which each patient would wait so many days, as a place in `REASONS`."""
    weights = (WEIGHTS[:, None] * BY_LENGTH).reshape(-1, len(REASONS))
    rows = len(BY_LENGTH) * pathways + np.searchsorted(LENGTHS, days)
    return choose_rows(weights, rows, streams.luck("reason", len(pathways)))


def length(pathways: np.ndarray, day: np.ndarray, timeline: Timeline, streams: Streams) -> np.ndarray:
    """Draw the whole days that each patient would wait, at least one."""
    luck = streams.luck("length of delay", len(pathways))
    days = np.interp(luck, np.concatenate([[0], np.cumsum(SHARES)]) / SHARES.sum(), EDGES)
    days *= timeline.on(day, "delay_length", pathways)
    return np.maximum(1, np.rint(days, out=days), out=days)
