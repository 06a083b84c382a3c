"""Run the hospital: parameters and a seed in, what happened to every patient out."""

from datetime import date, timedelta
from numbers import Integral
from typing import Any

import numpy as np

from impactflow.hospital import kinds
from impactflow.hospital.engine.running import play
from impactflow.hospital.errors import HospitalError
from impactflow.hospital.parameters import Parameters
from impactflow.hospital.run import Run
from impactflow.hospital.timeline import Timeline
from impactflow.hospital.tracing import assemble, draw

START = date(2024, 4, 1)
# Beds are filled at the start, and queues form within days. Over 40 seeds of steady demand 598 beds
# were full in the eight weeks after, and 601 after 100 days of warm-up; each is give or take 2.
WARM_UP = 14
MOST_DAYS = 3660


def simulate(
    parameters: Parameters | None = None,
    seed: int = 1,
    days: int = 91,
    *,
    start: Any = START,
    warm_up: int = WARM_UP,
    compiled: bool | None = None,
) -> Run:
    """Run the hospital for some days.

    Args:
        parameters: what the hospital is like; the defaults where left out.
        seed: a whole number from 0. The same seed gives the same patients, whatever the beds.
        days: from 1 to 3660.
        start: the first day, a date or text like 2024-04-01. Growth counts from it.
        warm_up: days run before the first and left out of results, because the hospital begins with
            beds filled but without queues. With 0 it begins empty.
        compiled: whether numba runs the loop; None where it is installed. Results are the same.

    Raises:
        HospitalError: what cannot be run, in a sentence.
    """
    parameters = check_parameters(parameters)
    seed = whole("seed", seed, 0, 2**63)
    days, warm_up = whole("days", days, 1, MOST_DAYS), whole("warm_up", warm_up, 0, MOST_DAYS)
    start = kinds.read_date("start", start)
    if not 1900 <= start.year <= 2200:
        raise HospitalError(f"start is {start}. It should be between 1900 and 2200.")
    timeline = Timeline(parameters, start - timedelta(warm_up), warm_up + days)
    drawn = draw(timeline, seed, warm_up)
    return Run(
        parameters, seed, start, days, warm_up, timeline, drawn, play(assemble(drawn, timeline), compiled)
    )


def check_parameters(parameters: Any) -> Parameters:
    """Return the parameters, or the defaults for None.

    Raises:
        HospitalError: they are something else.
    """
    if parameters is None:
        return Parameters()
    if not isinstance(parameters, Parameters):
        raise HospitalError(f"parameters should be Parameters(...), not {type(parameters).__name__}.")
    return parameters


def whole(name: str, value: Any, least: int, most: int) -> int:
    """Return a whole number within bounds.

    Raises:
        HospitalError: it is no such number.
    """
    fits = isinstance(value, Integral) and not isinstance(value, bool | np.bool_)
    if not fits or not least <= value <= most:
        raise HospitalError(
            f"{name} is {str(value)[:40]!r}. It should be a whole number from {least} to {most}."
        )
    return int(value)
