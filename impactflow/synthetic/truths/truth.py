"""What every planted truth has: words for trainers, and a way into the model."""

from datetime import date
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.hospital.changes import Change, Intervention


class Truth:
    """One effect that is in the data on purpose, with its size and its dates.

    A truth acts through the model's parameters, so that all its consequences follow. Faults of
    the records alone are put on afterwards, because in life they are no part of the hospital.
    """

    name: ClassVar[str]
    shows: ClassVar[str]  # where to look for it
    modules: ClassVar[tuple[int, ...]]

    @property
    def says(self) -> str:
        """What was planted, with its figures, in a sentence or two."""
        raise NotImplementedError

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this truth in them."""
        return parameters


def between(parameters: Parameters, on: date, until: date, **factors: object) -> Parameters:
    """Return parameters of which some are multiplied between two dates."""
    changes = [Change(name, "times", factor) for name, factor in factors.items()]
    return parameters.apply(Intervention("", "", lambda _: changes), on=on, until=until)


def spoken(day: date) -> str:
    """Return a date as it is read aloud, such as 14 May 2025."""
    return f"{day.day} {day:%B %Y}"


def listed(names: tuple[str, ...]) -> str:
    """Return names in a row: Ash, Beech and Birch."""
    return " and ".join([part for part in (", ".join(names[:-1]), names[-1]) if part])
