"""Truths about the emergency department."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.synthetic.truths.truth import Truth, between, spoken


@dataclass(frozen=True)
class PerformanceCalls(Truth):
    """Daily calls about the four hours: more who go home are hurried out just before them."""

    on: date
    hurried_before: float
    hurried_after: float

    name: ClassVar = "Departures bunch before 240 minutes"
    shows: ClassVar = "minutes in the department of those who go home; share over 12 hours"
    modules: ClassVar = (1, 3)

    @property
    def says(self) -> str:
        """What was planted."""
        turn = "begin" if self.hurried_after > self.hurried_before else "end"
        return (
            "Of those going home who would just miss four hours, a share is hurried out before: "
            f"{self.hurried_before:.0%}, and {self.hurried_after:.0%} from {spoken(self.on)}, when daily "
            f"performance calls {turn}. Waits of over 12 hours are not touched."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with both shares."""
        now = parameters.change(hurried_share=self.hurried_before)
        return now.change(on=self.on, hurried_share=self.hurried_after)


@dataclass(frozen=True)
class Outage(Truth):
    """A day without computers: assessment and tests take longer."""

    day: date
    tests: float
    assessment: float

    name: ClassVar = "One day without computers"
    shows: ClassVar = "daily share within four hours; median minutes"
    modules: ClassVar = (3,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"For those who come on {spoken(self.day)}, tests take {self.tests:g} times as long, and "
            f"assessment {self.assessment:g} times."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this day in them."""
        factors = {"test_minutes": self.tests, "assessment_minutes": self.assessment}
        return between(parameters, self.day, self.day + timedelta(1), **factors)


@dataclass(frozen=True)
class Corridor(Truth):
    """Places in a corridor, in use when the wards are full."""

    places: int

    name: ClassVar = "Care in a corridor"
    shows: ClassVar = "corridor_minutes of attendances, when beds run out"
    modules: ClassVar = (1, 4)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"Up to {self.places} patients who wait for a bed are moved to a corridor, because others need "
            "their cubicle."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with these places."""
        return parameters.change(corridor_places=self.places)


@dataclass(frozen=True)
class Deprivation(Truth):
    """The most deprived fifth waits longer: some of it by when and how they come, some not."""

    put_back_minutes: float
    at_night: float
    by_ambulance: float

    name: ClassVar = "The most deprived fifth waits longer"
    shows: ClassVar = "minutes to being seen, crude and like for like"
    modules: ClassVar = (1,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"The most deprived fifth come {self.at_night:g} times as often at night, and "
            f"{self.by_ambulance:g} times as often by ambulance. Besides, they are put back by "
            f"{self.put_back_minutes:g} minutes in the queue. That part is our assumption; no study is behind it."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this gap."""
        return parameters.change(
            deprived_put_back=self.put_back_minutes,
            deprived_at_night=self.at_night,
            deprived_by_ambulance=self.by_ambulance,
        )


@dataclass(frozen=True)
class MentalHealth(Truth):
    """Those who come for mental health wait for a specialist."""

    minutes: float

    name: ClassVar = "Mental-health attendances wait longest"
    shows: ClassVar = "minutes in the department by complaint_group"
    modules: ClassVar = (1,)

    @property
    def says(self) -> str:
        """What was planted."""
        return f"Their wait for a specialist has a mean of {self.minutes:g} minutes, beside everything else."

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this wait."""
        return parameters.change(mental_health_minutes=self.minutes)
