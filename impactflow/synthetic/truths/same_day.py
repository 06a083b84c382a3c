"""The truth about same-day emergency care."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from impactflow.hospital import Parameters
from impactflow.synthetic.truths.truth import Truth, spoken


@dataclass(frozen=True)
class WiderSdec(Truth):
    """Same-day emergency care takes more of those it could treat, and until later."""

    begin: date
    share_before: float
    share_after: float
    closes_before: float
    closes_after: float
    fewer: float  # overnight admissions of those suitable, per 1,000 attendances: by a run without the change

    name: ClassVar = "Same-day emergency care is widened"
    shows: ClassVar = "weekly overnight admissions of those suitable; mean stay; those not suitable do not change"
    modules: ClassVar = (3, 5)

    @property
    def says(self) -> str:
        """What was planted."""
        return (
            f"From {spoken(self.begin)} it takes {self.share_after:.0%} of those suitable who arrive before "
            f"{self.closes_after:g}:00. Before, it took {self.share_before:.0%} of those who arrived before "
            f"{self.closes_before:g}:00. Nothing changes for those who could not use it. The same luck without the "
            f"change gives {self.fewer:g} more overnight admissions of those suitable, per 1,000 attendances. "
            "Mean stay rises, because short stays are gone."
        )

    def plant(self, parameters: Parameters) -> Parameters:
        """Return the parameters with the change."""
        now = parameters.change(sdec_share=self.share_before, sdec_closes=self.closes_before)
        return now.change(on=self.begin, sdec_share=self.share_after, sdec_closes=self.closes_after)
