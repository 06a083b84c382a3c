"""What each parameter is on each day of a run."""

from dataclasses import fields
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np

from impactflow.hospital import wards
from impactflow.hospital.changes import HOW, Change
from impactflow.hospital.parameters import Parameters

KINDS = {field.name: field.metadata.get("kind") for field in fields(Parameters)}


class Timeline:
    """The days of a run, from ``first`` on, and the parameters on each.

    Raises:
        HospitalError: changes take a parameter to where it makes no sense, on some day.
    """

    def __init__(self, parameters: Parameters, first: date, days: int) -> None:
        self.parameters = parameters
        self.first = first
        self.dates = np.datetime64(first) + np.arange(days)
        self.days = days

    @cached_property
    def weekdays(self) -> np.ndarray:
        """The weekday of each day; Monday is 0."""
        # 1 January 1970 was a Thursday.
        return (self.dates.astype("datetime64[D]").astype(int) + 3) % 7

    @cached_property
    def months(self) -> np.ndarray:
        """The month of each day; January is 0."""
        return self.dates.astype("datetime64[M]").astype(int) % 12

    @cached_property
    def winter(self) -> np.ndarray:
        """Whether each day is from December to February."""
        return np.isin(self.months, (11, 0, 1))

    def of(self, name: str) -> np.ndarray:
        """Return a parameter by day; one of several numbers has a row a day."""
        return self._by_day(name, None, getattr(self.parameters, name), KINDS[name])

    def on(self, day: np.ndarray, name: str, place: np.ndarray | None = None) -> np.ndarray:
        """Return a parameter as each patient finds it: one for all where it never changes.

        Args:
            day: on which each patient comes.
            name: of the parameter.
            place: which of several numbers is each patient's.
        """
        if self._changes(name, None):
            by_day = self.of(name)
            return by_day[day] if place is None else by_day[day, place]
        value = np.asarray(getattr(self.parameters, name), float)
        return value if place is None else value[place]

    def ward_of(self, name: str) -> np.ndarray:
        """Return a ward's property by day, a column a ward."""
        columns = [
            self._by_day(name, ward.name, getattr(ward, name), wards.KINDS[name])
            for ward in self.parameters.wards
        ]
        return np.array(columns, float).reshape(len(columns), self.days).T

    def _by_day(self, name: str, ward: str | None, value: Any, kind: Any) -> np.ndarray:
        by_day = np.repeat(np.asarray([value], float), self.days, axis=0)
        changed = self._changes(name, ward)
        for change in changed:
            held = change.days(self.dates)
            by_day[held] = HOW[change.how](by_day[held], np.asarray(change.amount, float))
        if changed:
            shown = name if ward is None else f"{name} of ward {ward!r}"
            rows = by_day.tolist()
            for row in sorted(set(map(tuple, rows) if kind.length else rows)):
                kind.read(shown, row)
        return by_day

    def _changes(self, name: str, ward: str | None) -> list[Change]:
        return [change for change in self.parameters.changes if (change.name, change.ward) == (name, ward)]
