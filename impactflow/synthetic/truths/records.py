"""Truths about the records, not about the hospital."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from impactflow.synthetic.truths.truth import Truth, spoken


@dataclass(frozen=True)
class RecordingChange(Truth):
    """Same-day emergency care moves from the inpatient records to those of emergency care."""

    day: date

    name: ClassVar = "A change of recording"
    shows: ClassVar = "weekly emergency admissions fall; overnight ones do not"
    modules: ClassVar = (3, 5)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"Until {spoken(self.day - timedelta(1))} a patient of same-day emergency care has an inpatient "
            "spell too. After that only those who stay past midnight have one. Nobody is treated otherwise."
        )


@dataclass(frozen=True)
class CopiedWeek(Truth):
    """A weekly return that repeats the week before."""

    monday: date

    name: ClassVar = "A copied return"
    shows: ClassVar = "weekly_board_return"
    modules: ClassVar = (3,)

    @property
    def says(self) -> str:
        """What was planted."""
        before = spoken(self.monday - timedelta(7))
        return f"The row of {spoken(self.monday)} has every figure of {before}."


@dataclass(frozen=True)
class Faults(Truth):
    """Times that were typed wrongly, or not at all."""

    impossible: int
    missing_departures: float

    name: ClassVar = "Times that are wrong or missing"
    shows: ClassVar = "departure_time of attendances"
    modules: ClassVar = (3,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"In {self.impossible} attendances the departure bears the date of the day before. "
            f"In {self.missing_departures:.1%} of those who go home it is missing. Stays of exactly 240 minutes "
            "occur by themselves."
        )
