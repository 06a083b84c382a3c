"""Erlang's formulae: blocking where nobody can wait, waiting where everybody does.

Both suppose Poisson arrivals at a steady rate, and servers that are all alike. Blocking holds for
any distribution of service times; waiting supposes exponential ones.
"""

from collections import deque
from collections.abc import Iterator
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal, localcontext

from impactflow.queueing.checks import MOST, finite, number, stable, whole

# Far more digits than a float's 16: a result is rounded once, at the end, for any number of
# servers and for a load that is just below them.
DIGITS = Context(prec=50, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])


def erlang_b(servers: int, offered_load: float) -> float:
    """Return the share of arrivals that find all servers busy and are turned away.

    Args:
        servers: how many there are, such as beds.
        offered_load: arrival rate × mean service time, in erlangs (servers kept busy on average
            if none were turned away).

    Returns:
        The blocking probability, from 0 to 1; 1 without servers.

    Raises:
        QueueingError: a figure is no number from 0 up, or the servers are no whole number.

    Source: Erlang (1917), by the recursion B(n) = a B(n-1) / (n + a B(n-1)) from B(0) = 1.
    """
    count, load = whole("servers", servers), Decimal(number("offered_load", offered_load))
    with localcontext(DIGITS):
        return float(_blocked(count, load))


def erlang_c(servers: int, offered_load: float) -> float:
    """Return the share of arrivals that have to wait.

    Args:
        servers: how many there are.
        offered_load: arrival rate × mean service time, in erlangs; below ``servers``.

    Returns:
        The probability of waiting, from 0 to 1.

    Raises:
        QueueingError: a figure is no number from 0 up, the servers are no whole number, or the
            load is not below them.

    Source: Erlang (1917): C = B / (1 - ρ (1 - B)), with B from `erlang_b` and ρ = load / servers.
    """
    count, load = whole("servers", servers), number("offered_load", offered_load)
    stable(count, load)
    with localcontext(DIGITS):
        return float(waiting(_blocked(count, Decimal(load)), count, Decimal(load)))


def mean_wait(servers: int, arrival_rate: float, service_time: float) -> float:
    """Return the mean wait before service, over all arrivals (those who wait for no time too).

    Args:
        servers: how many there are.
        arrival_rate: how many come in a unit of time.
        service_time: mean service time, in the same unit.

    Returns:
        The mean wait in that unit of time; the service itself is not part of it.

    Raises:
        QueueingError: a figure is no number from 0 up, the servers are no whole number, or the
            load (arrival rate × service time) is not below them.

    Source: Erlang (1917), M/M/c: C × service time / (servers - load).
    """
    count = whole("servers", servers)
    rate, time = number("arrival_rate", arrival_rate), number("service_time", service_time)
    stable(count, rate * time)
    with localcontext(DIGITS):
        load = Decimal(rate) * Decimal(time)
        return finite(float(wait(_blocked(count, load), count, load, time)))


def blocking(load: Decimal, most: int = MOST) -> Iterator[Decimal]:
    """Yield the blocking probability of 0 servers, of 1, and so on up to ``most``."""
    blocked = Decimal(1)
    yield blocked
    for servers in range(1, most + 1):
        tried = load * blocked
        blocked = tried / (servers + tried)
        yield blocked


def waiting(blocked: Decimal, servers: int, load: Decimal) -> Decimal:
    """Return the probability of waiting from that of blocking; every term is positive."""
    return servers * blocked / (servers - load + load * blocked)


def wait(blocked: Decimal, servers: int, load: Decimal, time: float) -> Decimal:
    """Return the mean wait from the blocking probability, in the unit of ``time``."""
    return waiting(blocked, servers, load) * Decimal(time) / (servers - load)


def _blocked(servers: int, load: Decimal) -> Decimal:
    return deque(blocking(load, servers), maxlen=1).pop()
