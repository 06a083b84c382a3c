"""What comes in: numbers that a queue can have, each refused by its name."""

import math
from numbers import Real
from typing import Any

from impactflow.queueing.errors import QueueingError

MOST = 1_000_000  # servers; their recursion takes about half a second


def number(name: str, value: Any) -> float:
    """Return a number from 0 up.

    Raises:
        QueueingError: it is text, true or false, missing, infinite or negative.
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise QueueingError(f"{name} is {str(value)[:40]!r}, which is not a number.")
    try:
        figure = float(value)
    except OverflowError:
        figure = math.inf
    if not math.isfinite(figure):
        what = "missing" if math.isnan(figure) else "infinite, or too large to compute with"
        raise QueueingError(f"{name} is {what}. Look at how it was worked out.")
    if figure < 0:
        raise QueueingError(f"{name} is {figure:g}. It cannot be less than 0.")
    return figure


def above_nought(name: str, value: Any) -> float:
    """Return a number above 0.

    Raises:
        QueueingError: it is none.
    """
    figure = number(name, value)
    if figure == 0:
        raise QueueingError(f"{name} is 0, which no number of servers reaches. Give a little more.")
    return figure


def whole(name: str, value: Any) -> int:
    """Return a whole number of servers from 0 up, such as 12 or 12.0.

    Raises:
        QueueingError: it is no number of servers, or more than can be computed.
    """
    figure = number(name, value)
    if figure != int(figure):
        raise QueueingError(f"{name} is {figure:g}. It should be a whole number: nobody staffs a part.")
    if figure > MOST:
        raise QueueingError(f"{name} is {figure:g}. More than {MOST:,} take too long to compute.")
    return int(figure)


def share(name: str, value: Any) -> float:
    """Return a share above 0 and up to 1.

    Raises:
        QueueingError: it is none; 5 for 5 % is a common slip.
    """
    figure = number(name, value)
    if not 0 < figure <= 1:
        raise QueueingError(
            f"{name} is {figure:g}. It should be a share above 0 and up to 1: 5 % is 0.05."
        )
    return figure


def stable(servers: int, load: float) -> None:
    """Refuse a load at which the queue would never settle.

    Raises:
        QueueingError: the load is as large as the servers, or larger.
    """
    if load >= servers:
        raise QueueingError(
            f"The load of {load:g} is not below the {servers} servers, so the queue would grow without "
            "end. Add servers, or bring the load down."
        )


def finite(figure: float) -> float:
    """Return a result that a float can hold.

    Raises:
        QueueingError: it is too large; one of the figures is in the wrong unit.
    """
    if math.isinf(figure):
        raise QueueingError("The result is too large to write down. Look for a slip in a unit.")
    return figure
