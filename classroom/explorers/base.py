"""What every explorer is: a question, a few things to choose, and one function that answers."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

MOST_PICKS, MOST_CASES = 3, 300


@dataclass(frozen=True)
class Pick:
    """One thing to choose: its name in code, its label, and its options with their labels.

    It ``opens`` on one option, where nothing is said on the first. One that ``slides`` has its
    options in order, and a slider in a live notebook.
    """

    name: str
    label: str
    options: tuple[tuple[str, str], ...]
    slides: bool = False
    opens: str = ""

    @property
    def opening(self) -> str:
        """The option that an explorer opens on."""
        return self.opens or self.keys[0]

    @property
    def keys(self) -> list[str]:
        """The options' names in code."""
        return [key for key, _ in self.options]

    def said(self, key: str) -> str:
        """Return an option's label."""
        return dict(self.options)[key]


@dataclass(frozen=True)
class Answer:
    """What an explorer finds for one choice: a picture's rows, the finding in words, its figures.

    ``headline`` is one sentence; ``words`` say it all, for those who do not see the picture.
    ``figures`` is a small table to be read, its index in front. ``draft`` are words of which the
    explorer says where they can be kept. ``came`` is which of the answers to "what do you expect?"
    came about, where one did.
    """

    rows: pd.DataFrame
    headline: str
    words: str
    figures: pd.DataFrame
    draft: str = ""
    came: str = ""

    def beside(self, expected: str) -> str:
        """Say how what was expected stands beside what came about."""
        end = "" if not self.came else " So it is." if self.came == expected else f" It is: {self.came}."
        return f"You expected: {expected}.{end}"


@dataclass(frozen=True)
class Explorer:
    """One explorer. ``work`` takes the options' names and gives the answer.

    ``draw`` takes rows of one case or of several, whose ``choice`` says which, and gives a chart of
    them without words. With several it is given the parameter that holds the case to be shown.
    ``expect`` are the answers to "what do you expect?"; ``fixed`` says what cannot be chosen.
    ``more`` can be chosen in a live notebook alone. ``keeps`` names the take-away and its field in
    which an answer's draft is kept. With a ``tray``, choices are kept and compared.

    Raises:
        ValueError: there are more than three picks, or more than 300 choices: a page holds them all.
    """

    id: str
    title: str
    question: str
    expect: tuple[str, ...]
    picks: tuple[Pick, ...]
    says: str  # how to read the picture
    fixed: str
    work: Callable[..., Answer]
    draw: Callable[..., Any]
    prepare: Callable[[], None] = lambda: None
    more: tuple[Pick, ...] = ()
    keeps: tuple[str, str] | None = None
    tray: bool = False

    def __post_init__(self) -> None:
        if len(self.picks) > MOST_PICKS or self.count > MOST_CASES:
            raise ValueError(f"the explorer {self.id} has too much to choose from for a page")

    @property
    def count(self) -> int:
        """How many choices there are."""
        found = 1
        for pick in self.picks:
            found *= len(pick.options)
        return found

    @property
    def opening(self) -> dict[str, str]:
        """The choice that it opens on."""
        return {pick.name: pick.opening for pick in self.every_pick}

    @property
    def every_pick(self) -> tuple[Pick, ...]:
        """All that can be chosen in a live notebook."""
        return self.picks + self.more

    @property
    def fixed_on_page(self) -> str:
        """What cannot be chosen on a page, which holds fewer choices than a notebook."""
        if not self.more:
            return self.fixed
        also = "; ".join(f"{pick.label}: {pick.said(pick.opening)}" for pick in self.more)
        return f"{self.fixed} Fixed on this page, and to be chosen in JupyterLab: {also}."

    def cases(self) -> Iterator[dict[str, str]]:
        """Return every choice of a page, in the order of its options."""
        names = [pick.name for pick in self.picks]
        for keys in itertools.product(*[pick.keys for pick in self.picks]):
            yield self.opening | dict(zip(names, keys, strict=True))

    def case(self, chosen: dict[str, str]) -> str:
        """Return a choice of a page as one text, such as beds|some|now."""
        return "|".join(chosen[pick.name] for pick in self.picks)

    def answer(self, **chosen: str) -> Answer:
        """Answer one choice; what is left out is as the explorer opens."""
        return self.work(**(self.opening | chosen))
