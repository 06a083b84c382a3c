"""Truths about when patients leave."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.synthetic.truths.truth import Truth, spoken


@dataclass(frozen=True)
class NoonDrive(Truth):
    """A drive for discharge by noon on three wards, of which one is what it looks like."""

    begin: date
    noon_share: float
    lasting: str
    slipping: str
    slips_on: date
    overnight: str
    kept_share: float

    name: ClassVar = "Home by noon, on three wards"
    shows: ClassVar = "share home before noon by ward and week; hours from ready to leaving; length of stay"
    modules: ClassVar = (4, 5)

    @property
    def wards(self) -> tuple[str, str, str]:
        """The three wards: the one where it lasts, slips back, and keeps patients overnight."""
        return self.lasting, self.slipping, self.overnight

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"From {spoken(self.begin)} {self.noon_share:.0%} of patients of {self.lasting} and "
            f"{self.slipping} leave before noon who would have left later. {self.lasting} keeps it. "
            f"{self.slipping} slips back on {spoken(self.slips_on)}. On {self.overnight} "
            f"{self.kept_share:.0%} of those who would leave on the day they are ready are kept until the next "
            "morning."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with the habits of the three wards."""
        found = parameters.change_ward(self.lasting, on=self.begin, noon_share=self.noon_share)
        found = found.change_ward(
            self.slipping, on=self.begin, until=self.slips_on, noon_share=self.noon_share
        )
        return found.change_ward(self.overnight, on=self.begin, kept_share=self.kept_share)


@dataclass(frozen=True)
class LateDischarges(Truth):
    """Rounds find patients ready in the morning, and they leave in the afternoon."""

    round_from: float
    round_until: float

    name: ClassVar = "Beds are fewest around midday"
    shows: ClassVar = "free beds by hour"
    modules: ClassVar = (4,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"Ward rounds find patients ready from {self.round_from:g}:00 to {self.round_until:g}:00. Most "
            "leave hours later, when the day's admissions have asked for beds."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with these hours."""
        return parameters.change(round_from=self.round_from, round_until=self.round_until)


@dataclass(frozen=True)
class QuietWeekends(Truth):
    """Fewer leave on a weekend day than on a weekday."""

    saturday: float
    sunday: float

    name: ClassVar = "Quiet weekends"
    shows: ClassVar = "discharges by weekday"
    modules: ClassVar = (4,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"On a Saturday {self.saturday:.0%}, and on a Sunday {self.sunday:.0%}, of those treated can be "
            "sent home that day. A weekend day has about two thirds of a weekday's discharges."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this week."""
        weekdays = parameters.leaving_by_weekday[:5]
        return parameters.change(leaving_by_weekday=(*weekdays, self.saturday, self.sunday))
