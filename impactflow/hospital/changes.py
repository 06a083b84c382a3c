"""Changes to parameters, always or between dates, and interventions that are made of them."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

import numpy as np

from impactflow.hospital import kinds
from impactflow.hospital.errors import HospitalError

HOW: dict[str, Callable] = {
    "set": lambda old, amount: amount,
    "add": lambda old, amount: old + amount,
    "times": lambda old, amount: old * amount,
}
WORDS = {"set": "becomes", "add": "changes by", "times": "is multiplied by"}
BY = kinds.Kind("a number", np.isfinite)


@dataclass(frozen=True, repr=False)
class Change:
    """One parameter's change: to an amount, by it or times it, from a date until before another."""

    name: str
    how: str
    amount: Any
    ward: str | None = None
    on: date | None = None
    until: date | None = None

    def between(self, on: date | None, until: date | None) -> "Change":
        """Return the change between those dates."""
        return replace(self, on=on, until=until)

    def days(self, dates: np.ndarray) -> np.ndarray:
        """Say on which dates the change holds."""
        held = np.ones(len(dates), bool)
        if self.on is not None:
            held &= dates >= np.datetime64(self.on)
        if self.until is not None:
            held &= dates < np.datetime64(self.until)
        return held

    def __repr__(self) -> str:
        of = f" of ward {self.ward}" if self.ward else ""
        dates = (f" from {self.on}" if self.on else "") + (
            f" until before {self.until}" if self.until else ""
        )
        return f"{self.name}{of} {WORDS[self.how]} {self.amount}{dates}"


@dataclass(frozen=True, repr=False)
class Intervention:
    """A small named change that one might try: what it does, in a sentence.

    ``first + second`` does both.
    """

    name: str
    says: str
    make: Callable[[Any], list[Change]]

    def changes(self, parameters: Any) -> list[Change]:
        """Return the changes that it makes to these parameters."""
        return self.make(parameters)

    def __add__(self, other: "Intervention") -> "Intervention":
        if not isinstance(other, Intervention):
            return NotImplemented
        return Intervention(
            f"{self.name} + {other.name}",
            f"{self.says} {other.says}",
            lambda parameters: [*self.make(parameters), *other.make(parameters)],
        )

    def __repr__(self) -> str:
        return f"{self.name}: {self.says}"


def check_dates(on: Any, until: Any) -> tuple[date | None, date | None]:
    """Return both as dates, in order.

    Raises:
        HospitalError: one is no date, or the second is not after the first.
    """
    on = None if on is None else kinds.read_date("on", on)
    until = None if until is None else kinds.read_date("until", until)
    if on is not None and until is not None and until <= on:
        raise HospitalError(f"A change from {on} until {until} holds on no day. Put `until` after `on`.")
    return on, until


def read_amount(parameters: Any, change: Change) -> Change:
    """Return the change with an amount that its parameter can take.

    Raises:
        HospitalError: it cannot.
    """
    if change.ward is not None:
        parameters.ward(change.ward)
        return replace(change, amount=BY.read(change.name, change.amount))
    [about] = [found.metadata for found in fields(parameters) if found.name == change.name]
    if change.how == "set":
        return replace(change, amount=about["kind"].read(change.name, change.amount))
    kind = BY.of(about["kind"].length) if np.iterable(change.amount) else BY
    return replace(change, amount=kind.read(change.name, change.amount))
