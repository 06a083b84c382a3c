"""Truths about single wards."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.synthetic.truths.truth import Truth, listed, spoken


@dataclass(frozen=True)
class Norovirus(Truth):
    """Wards are closed to new patients for a while."""

    wards: tuple[str, ...]
    begin: date
    until: date

    name: ClassVar = "A norovirus fortnight"
    shows: ClassVar = "beds_open; patients who come to a ward of that type, by week"
    modules: ClassVar = (3,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"{listed(self.wards)} take nobody new from {spoken(self.begin)}, and open again on "
            f"{spoken(self.until)}."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with these wards closed."""
        for ward in self.wards:
            parameters = parameters.change_ward(ward, on=self.begin, until=self.until, beds=0)
        return parameters


@dataclass(frozen=True)
class SlowWard(Truth):
    """Delay differs by type of ward. Within a type it is chance, but for one ward."""

    ward: str
    factor: float

    name: ClassVar = "One ward where more patients wait"
    shows: ClassVar = "share delayed by ward, within its type: a funnel"
    modules: ClassVar = (2,)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"On {self.ward} the chance that a patient who is ready waits is {self.factor:g} times that of "
            "wards of its type. Other wards of a type differ by chance alone."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with this ward."""
        return parameters.change_ward(self.ward, delay_factor=self.factor)
