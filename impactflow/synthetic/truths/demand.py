"""Truths about how many come."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.synthetic.truths.truth import Truth, between, spoken


@dataclass(frozen=True)
class Growth(Truth):
    """More come each year. Hours, weekdays and months have their usual shape."""

    a_year: float

    name: ClassVar = "Growth, and the shape of the day, week and year"
    shows: ClassVar = "arrivals by hour, weekday and month"
    modules: ClassVar = (1, 4)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"Attendances grow by {self.a_year:.0%} a year. The day peaks late in the morning, the week on "
            "Monday. August is quietest."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this growth."""
        return parameters.change(growth_per_year=self.a_year)


@dataclass(frozen=True)
class ColdWeek(Truth):
    """One very cold week: more come, and more of them need a bed."""

    monday: date
    attendances: float
    admission: float  # times the odds

    name: ClassVar = "A very cold week"
    shows: ClassVar = "weekly attendances; weekly share of them to be admitted"
    modules: ClassVar = (3,)

    @property
    def until(self) -> date:
        """The first day after it."""
        return self.monday + timedelta(7)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"In the week from {spoken(self.monday)} attendances are {self.attendances - 1:.0%} up. "
            f"The odds of admission are times {self.admission:g}."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this week in them."""
        factors = {"attendances_per_day": self.attendances, "admission_odds": self.admission}
        return between(parameters, self.monday, self.until, **factors)
