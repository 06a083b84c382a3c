"""How often predictions came true, and how sure so few can make us."""

from dataclasses import dataclass
from math import sqrt

from impactflow.improvement.errors import ImprovementError

Z = 1.959964  # two-sided 95 %


@dataclass(frozen=True)
class CameTrue:
    """Predictions that came true, of those whose result is known, which test so many ideas.

    Raises:
        ImprovementError: no result is known.
    """

    right: int
    known: int
    ideas: int

    def __post_init__(self) -> None:
        if self.known < 1:
            raise ImprovementError("No result is known yet. Write down what happened, then count.")

    @property
    def percent(self) -> float:
        """The share that came true."""
        return 100 * self.right / self.known

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval of the share, in percent, as if each test were on its own.

        Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
        """
        share, over = self.right / self.known, Z**2 / self.known
        middle = (share + over / 2) / (1 + over)
        reach = Z * sqrt(share * (1 - share) / self.known + over / self.known / 4) / (1 + over)
        # At no and at all tests the formula is exact but for the last digit.
        return max(0.0, 100 * (middle - reach)), min(100.0, 100 * (middle + reach))

    @property
    def sentence(self) -> str:
        """The share in words, with its interval and what that leaves out."""
        low, high = self.interval
        said = (
            f"{self.right} of {self.known} predictions came true: {self.percent:.0f}%. "
            f"Chance alone leaves anything from {low:.0f}% to {high:.0f}% open."
        )
        if self.ideas < self.known:
            said += f" They test {self.ideas} ideas, some of them again, so a little more is open than that."
        return said
