"""A family of measures: outcome, process and balancing, so that a gain here is no harm there."""

from dataclasses import dataclass
from typing import Any

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import several

KINDS = {
    "outcome": "what matters to the people the aim is for",
    "process": "whether the change is done",
    "balancing": "what might get worse elsewhere",
}
MOST = 8  # in all: what is not looked at each week is not a measure


@dataclass(frozen=True)
class Family:
    """Measures of an aim: at least one outcome, one process and one balancing measure.

    Raises:
        ImprovementError: a kind has none, a measure is of two kinds, or there are more than eight.
    """

    outcome: tuple[str, ...]
    process: tuple[str, ...]
    balancing: tuple[str, ...]

    def __post_init__(self) -> None:
        for kind, meaning in KINDS.items():
            found = several(f"A {kind} measure", getattr(self, kind))
            if not found:
                raise ImprovementError(f"There is no {kind} measure. It says {meaning}.")
            object.__setattr__(self, kind, found)
        self._check_whole()

    def _check_whole(self) -> None:
        every = [name.casefold() for kind in KINDS for name in getattr(self, kind)]
        if twice := [name for name in every if every.count(name) > 1]:
            raise ImprovementError(f"The measure “{twice[0]}” stands in the family twice.")
        if len(every) > MOST:
            raise ImprovementError(f"The family has {len(every)} measures. Keep {MOST} or fewer.")

    @classmethod
    def of(cls, measures: Any) -> "Family":
        """Read a family from a dictionary of kinds.

        Raises:
            ImprovementError: it is no dictionary, or has a kind that does not exist.
        """
        if not isinstance(measures, dict):
            raise ImprovementError(f"Give the measures by kind: {', '.join(KINDS)}.")
        unknown = [str(kind)[:40] for kind in measures if kind not in KINDS]
        if unknown:
            raise ImprovementError(f"There is no kind of measure “{unknown[0]}”. The kinds are: {', '.join(KINDS)}.")
        return cls(**{kind: measures.get(kind, ()) for kind in KINDS})

    @property
    def words(self) -> str:
        """The family as lines: a kind, what it is for, its measures."""
        return "\n".join(
            f"{kind.capitalize()} ({meaning}): {'; '.join(getattr(self, kind))}." for kind, meaning in KINDS.items()
        )
