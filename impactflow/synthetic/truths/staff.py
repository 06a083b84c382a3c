"""Truths about staff and their improvement work."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.synthetic.truths.truth import Truth, listed, spoken


@dataclass(frozen=True)
class Overtime(Truth):
    """Overtime after an unlucky week. It changes nothing: the next weeks would have been better anyway."""

    unlucky_monday: date
    weeks: int

    name: ClassVar = "Overtime after an unlucky week"
    shows: ClassVar = "weekly share within four hours, summer; the improvement log"
    modules: ClassVar = (4,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"The week from {spoken(self.unlucky_monday)} is the worst of a quiet summer, by chance. Overtime "
            f"is paid in the {self.weeks} weeks after it. It has no effect in the model, and waits get better."
        )


@dataclass(frozen=True)
class ProtectedTime(Truth):
    """Two wards with protected time for improvement: more ideas are tested, and later delays fall."""

    wards: tuple[str, ...]
    begin: date
    works_from: date
    own_delay_factor: float
    ideas_a_month: float = 1.6  # raised on each of the wards
    tested_share: float = 0.8  # of these, put to a test sooner or later

    name: ClassVar = "Protected time for improvement"
    shows: ClassVar = "improvement_log; delays for reasons in the ward's own hands"
    modules: ClassVar = (2,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"{listed(self.wards)} have protected time from {spoken(self.begin)}: each raises about "
            f"{self.ideas_a_month:g} ideas a month and tests {self.tested_share:.0%} of them, and more people "
            f"speak. From {spoken(self.works_from)} the chance of a delay for reasons in the hospital's own "
            f"hands is {self.own_delay_factor:g} times what it was there. The staff survey shows nothing of it."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with fewer delays of the wards' own."""
        for ward in self.wards:
            parameters = parameters.change_ward(
                ward, on=self.works_from, own_delay_factor=self.own_delay_factor
            )
        return parameters


@dataclass(frozen=True)
class Engagement(Truth):
    """Engagement differs by type of ward. Within a type it has nothing to do with delay."""

    by_type: tuple[tuple[str, float], ...]  # mean score from 0 to 10
    spread_of_wards: float
    spread_of_people: float

    name: ClassVar = "Engagement and delay go together across wards, not within a type"
    shows: ClassVar = "staff_survey beside delays by ward"
    modules: ClassVar = (2,)

    @property
    def says(self) -> str:
        """What was planted."""
        highest, lowest = (pick(self.by_type, key=lambda each: each[1]) for pick in (max, min))
        return (
            f"Mean engagement depends on the type of ward, from {lowest[1]:g} ({lowest[0]}) to {highest[1]:g} "
            f"({highest[0]}). Within a type wards differ by {self.spread_of_wards:g} (standard deviation), "
            "whatever their delays; a slow ward is at the mean of its type. Waves differ by chance alone."
        )


@dataclass(frozen=True)
class FewAnswers(Truth):
    """Waves in which so few people of a ward answered that their score may not be shown."""

    waves: tuple[tuple[str, int, int], ...]  # ward, number of the wave from 1, answers

    name: ClassVar = "Few answers"
    shows: ClassVar = "staff_survey: groups that must be hidden, and from which no other may give them away"
    modules: ClassVar = (2,)

    @property
    def says(self) -> str:
        """What was planted."""
        cases = tuple(f"{count} on {ward} in wave {number}" for ward, number, count in self.waves)
        return f"In a few waves hardly anybody answered: {listed(cases)}."

    def of(self, ward: str) -> dict[int, int]:
        """Return the answers of a ward by the number of the wave, where they were few."""
        return {number: count for name, number, count in self.waves if name == ward}
