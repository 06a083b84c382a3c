"""A question and the mistakes that are expected of it, as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from classroom.checks.answer_kinds import Number

Inputs = Mapping[str, Any]


@dataclass(frozen=True)
class Misconception:
    """One mistake that people make: how it comes about, and what to say to it.

    ``example`` makes the wrong answer from the data, so that the mistake is recognised by its
    result and the message can be tested.
    """

    code: str
    message: str
    example: Callable[[Inputs], Any]


@dataclass(frozen=True)
class Question:
    """One question of the course.

    ``id`` is a slug that is never used again; ``number`` is what learners see and type;
    ``answer`` is the variable that holds their answer. ``reference`` works the right answer out
    from the data: no answer is stored.
    """

    id: str
    number: str
    answer: str
    kind: Number
    inputs: Callable[[], Inputs]
    reference: Callable[[Inputs], Any]
    misconceptions: tuple[Misconception, ...]
    hints: tuple[str, ...]
    minutes: int
    praise: str

    @property
    def module(self) -> str:
        """The number of the module it belongs to: "0" for question "0.1"."""
        return self.number.split(".")[0]
