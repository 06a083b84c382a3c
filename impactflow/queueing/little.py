"""Little's law: how many are there, from how many come and how long they stay."""

from impactflow.queueing.checks import finite, number


def little(arrival_rate: float, mean_time: float) -> float:
    """Return the mean number present: arrival rate × mean time.

    Args:
        arrival_rate: how many come in a unit of time, such as 60 a day.
        mean_time: how long each stays, in the same unit, such as 7 days.

    Returns:
        The long-run mean number present: 60 × 7 = 420.

    Raises:
        QueueingError: a figure is no number from 0 up.

    Source: Little (1961), A proof for the queuing formula L = λW. Exact for long-run means of
    any stable system; no share of arrivals and no distribution needs to be known.
    """
    return finite(number("arrival_rate", arrival_rate) * number("mean_time", mean_time))
