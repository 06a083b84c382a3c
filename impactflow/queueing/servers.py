"""How many servers it takes for a target to hold."""

import math
from collections.abc import Callable
from decimal import Decimal, localcontext

from impactflow.queueing import erlang
from impactflow.queueing.checks import MOST, above_nought, number, share
from impactflow.queueing.errors import QueueingError


def servers_needed(
    arrival_rate: float,
    service_time: float,
    *,
    wait_chance: float | None = None,
    mean_wait: float | None = None,
    blocked: float | None = None,
) -> int:
    """Return the smallest number of servers with which one target holds.

    Args:
        arrival_rate: how many come in a unit of time.
        service_time: mean service time, in the same unit.
        wait_chance: at most this share of arrivals waits (`erlang_c`), above 0 and up to 1.
        mean_wait: the mean wait is at most this, in the unit of ``service_time``, above 0.
        blocked: at most this share of arrivals is turned away (`erlang_b`), above 0 and up to 1.

    Returns:
        A whole number of servers. With a target for waits they are more than the load, even if
        the target asks for less, because the queue would never settle otherwise.

    Raises:
        QueueingError: none or several targets are given, a figure cannot be used, or more than
            1,000,000 servers would be needed.

    Source: the formulae of `erlang_b`, `erlang_c` and `mean_wait`, server by server: each of them
    falls as servers are added.
    """
    rate, time = number("arrival_rate", arrival_rate), number("service_time", service_time)
    given = {"wait_chance": wait_chance, "mean_wait": mean_wait, "blocked": blocked}
    reached, most = _target({name: most for name, most in given.items() if most is not None})
    with localcontext(erlang.DIGITS):
        load = Decimal(rate) * Decimal(time)
        for servers, turned_away in enumerate(erlang.blocking(load)):
            if reached(turned_away, servers, load, time) <= most:
                return servers
    raise QueueingError(f"It would take more than {MOST:,} servers. Look for a slip in a unit.")


def _target(given: dict) -> tuple[Callable[..., float], float]:
    if len(given) != 1:
        raise QueueingError(
            f"There are {len(given)} targets. Give one: wait_chance, mean_wait or blocked."
        )
    [(name, most)] = given.items()
    return REACHED[name], above_nought(name, most) if name == "mean_wait" else share(name, most)


def _turned_away(blocked: Decimal, servers: int, load: Decimal, time: float) -> float:
    return float(blocked)


def _chance(blocked: Decimal, servers: int, load: Decimal, time: float) -> float:
    # As in `stable`, a load that a float cannot tell from the servers is not below them.
    return float(erlang.waiting(blocked, servers, load)) if float(load) < servers else math.inf


def _wait(blocked: Decimal, servers: int, load: Decimal, time: float) -> float:
    return float(erlang.wait(blocked, servers, load, time)) if float(load) < servers else math.inf


REACHED = {"wait_chance": _chance, "mean_wait": _wait, "blocked": _turned_away}
