"""Kingman's formula: why waits rise without end as use nears 100 %, and how variation adds to it."""

from impactflow.queueing.checks import finite, number
from impactflow.queueing.errors import QueueingError


def kingman(
    utilisation: float, arrival_cv: float, service_cv: float, service_time: float
) -> float:
    """Return the approximate mean wait for one server.

    Args:
        utilisation: the share of time for which the server is busy, below 1.
        arrival_cv: standard deviation of the times between arrivals, divided by their mean.
        service_cv: standard deviation of service times, divided by their mean.
        service_time: mean service time, in any unit of time.

    Returns:
        The mean wait before service, in the unit of ``service_time``:
        ``ρ / (1 - ρ) × (arrival_cv² + service_cv²) / 2 × service_time``.

    Raises:
        QueueingError: a figure is no number from 0 up, or the utilisation is 1 or more.

    Source: Kingman (1961), The single server queue in heavy traffic. An approximation for high
    use; exact for Poisson arrivals (arrival_cv 1), where it is the Pollaczek-Khinchine formula.
    """
    busy = number("utilisation", utilisation)
    if busy >= 1:
        raise QueueingError(
            f"utilisation is {busy:g}. It should be a share of time below 1: 92 % is 0.92, and at "
            "1 the queue would grow without end."
        )
    arrivals, services = number("arrival_cv", arrival_cv), number("service_cv", service_cv)
    spread = (arrivals * arrivals + services * services) / 2
    return finite(busy / (1 - busy) * spread * number("service_time", service_time))
