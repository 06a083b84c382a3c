"""Counts that may be shown to others: those under five, and those that would give them away, are not."""

from dataclasses import dataclass

import pandas as pd

from classroom.training.cohort.counting import Count, Stuck
from impactflow.errors import PlainError
from impactflow.measures.suppression import COVER, SMALL, reasons

FEWEST = 5
TOO_FEW = (
    "There are {people} people in this folder. A page to show to others needs {fewest} or more: "
    "with fewer, each line points to somebody. Leave out --shared for a page of your own."
)
WORDS = {SMALL.format(fewest=FEWEST): "under 5", COVER: "hidden"}


@dataclass(frozen=True)
class Shown:
    """One question's three counts as they are shown, and the mistakes that are."""

    counts: tuple[int, int, int]
    cells: tuple[str, str, str]
    stuck: tuple[Stuck, ...]

    @property
    def hidden(self) -> bool:
        """Tell whether any of the counts is hidden."""
        return any(word in WORDS.values() for word in self.cells)


def open_to_trainer(count: Count) -> Shown:
    """Show every count: to the trainer, who knows the people."""
    counts = (count.done, count.not_yet, count.not_tried)
    return Shown(counts, tuple(map(str, counts)), count.stuck)


def shared(count: Count) -> Shown:
    """Show the counts that point to nobody: in a question's row, and among its mistakes."""
    counts = (count.done, count.not_yet, count.not_tried)
    why = _reasons(counts)
    cells = tuple(WORDS.get(reason, str(number)) for number, reason in zip(counts, why, strict=True))
    # The mistakes add up to "not yet": where that is hidden, they would give it away.
    return Shown(counts, cells, () if cells[1] in WORDS.values() else _stuck(count))


def _stuck(count: Count) -> tuple[Stuck, ...]:
    why = _reasons([*[stuck.people for stuck in count.stuck], count.others])
    return tuple(stuck for stuck, reason in zip(count.stuck, why, strict=False) if not reason)


def _reasons(counts) -> list[str]:
    return list(reasons(pd.Series(counts, dtype=float), pd.Series(0, index=range(len(counts))), FEWEST))


def enough(people: int) -> None:
    """Raise PlainError when a cohort is too small for a page that others see."""
    if people < FEWEST:
        raise PlainError(TOO_FEW.format(people=people, fewest=FEWEST))
