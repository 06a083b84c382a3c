"""Why patients who are ready wait, and for how long."""

import numpy as np

from impactflow.hospital.people import ADULT, FROM_65, FROM_75
from impactflow.hospital.streams import Streams, choose
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
)
OWN = np.array([True, True, True, True, False, False, False, False, False])
WEIGHTS = np.array(
    [
        [22, 16, 20, 22, 20, 0, 0, 0, 0],
        [4, 4, 5, 7, 10, 30, 40, 0, 0],
        [2, 3, 4, 6, 8, 27, 0, 50, 0],
        [2, 2, 3, 6, 12, 20, 0, 0, 55],
    ],
    float,
)
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
        here = age >= youngest
        found[here] = choose(timeline.of(name), day[here], luck[here])
    return found


def reason(pathways: np.ndarray, streams: Streams) -> np.ndarray:
    """Draw the reason for which each patient would wait, as a place in `REASONS`."""
    return choose_rows(WEIGHTS, pathways, streams.luck("reason", len(pathways)))


def choose_rows(weights: np.ndarray, row: np.ndarray, luck: np.ndarray) -> np.ndarray:
    """Return which of several each patient gets, by the weights of the patient's row."""
    found = np.zeros(len(row), int)
    for place, cumulative in enumerate(np.cumsum(weights, axis=1)):
        here = row == place
        found[here] = np.searchsorted(cumulative, luck[here] * cumulative[-1], "right")
    return found


def length(pathways: np.ndarray, day: np.ndarray, timeline: Timeline, streams: Streams) -> np.ndarray:
    """Draw the whole days that each patient would wait, at least one."""
    luck = streams.luck("length of delay", len(pathways))
    days = np.interp(luck, np.concatenate([[0], np.cumsum(SHARES)]) / SHARES.sum(), EDGES)
    return np.maximum(1, np.rint(days * timeline.of("delay_length")[day, pathways]))
