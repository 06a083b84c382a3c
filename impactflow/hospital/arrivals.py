"""When patients come to the emergency department, and planned ones to the wards."""

import numpy as np

from impactflow.hospital.errors import HospitalError
from impactflow.hospital.streams import Streams
from impactflow.hospital.timeline import Timeline

DAY = 86400
MOST = 5_000_000  # patients: more would fill a computer's memory
ELECTIVE_FROM, ELECTIVE_UNTIL = 7, 11  # hours in which planned patients come; our assumption


def expected_by_day(timeline: Timeline, streams: Streams, first: int) -> np.ndarray:
    """Return the attendances that each day would have on average.

    Args:
        timeline: the days, warm-up included.
        streams: random numbers, for how each day differs from what is usual.
        first: the day from which growth counts.
    """
    days = np.arange(timeline.days)
    years = (days - first) / 365.25
    spread = timeline.of("day_spread")
    noise = np.exp(spread * streams.of("demand of the day").standard_normal(timeline.days) - spread**2 / 2)
    weekday, month = _relative(timeline.of("weekday_shape")), _relative(timeline.of("month_shape"))
    shape = weekday[days, timeline.weekdays] * month[days, timeline.months]
    growth = (1 + timeline.of("growth_per_year")) ** years
    return timeline.of("attendances_per_day") * shape * growth * noise


def _relative(weights: np.ndarray) -> np.ndarray:
    return weights / weights.mean(axis=1, keepdims=True)


def attendances(timeline: Timeline, streams: Streams, first: int) -> np.ndarray:
    """Return each arrival at the department in whole seconds, in order.

    Raises:
        HospitalError: there would be more than five million.
    """
    expected = expected_by_day(timeline, streams, first)
    if expected.sum() > MOST:
        raise HospitalError(
            f"That would be about {expected.sum():,.0f} attendances, and {MOST:,} is the most. "
            "Choose fewer days, or a lower attendances_per_day."
        )
    day = np.repeat(np.arange(timeline.days), streams.of("how many come").poisson(expected))
    hours = timeline.of("hour_shape")
    luck = streams.luck("when they come", len(day))
    return np.sort(day * DAY + _time_of_day(hours, day, luck))


def _time_of_day(hours: np.ndarray, day: np.ndarray, luck: np.ndarray) -> np.ndarray:
    edges = np.arange(25) * 3600.0
    differs = np.flatnonzero((hours[1:] != hours[:-1]).any(axis=1)) + 1
    first = np.searchsorted(day, differs)
    found = [
        np.interp(some, np.concatenate([[0], np.cumsum(shape)]) / shape.sum(), edges)
        for shape, some in zip(hours[[0, *differs]], np.split(luck, first), strict=True)
    ]
    return np.minimum(np.floor(np.concatenate(found)), DAY - 1)


def electives(timeline: Timeline, streams: Streams) -> np.ndarray:
    """Return when each planned patient comes, in whole seconds, in order."""
    expected = timeline.of("electives")[np.arange(timeline.days), timeline.weekdays]
    day = np.repeat(np.arange(timeline.days), streams.of("how many electives").poisson(expected))
    luck = streams.luck("when electives come", len(day))
    hour = ELECTIVE_FROM + (ELECTIVE_UNTIL - ELECTIVE_FROM) * luck
    return np.sort(day * DAY + np.floor(hour * 3600))
