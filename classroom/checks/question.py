"""A question and the mistakes that are expected of it, as data."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from classroom.checks.cases import Case
from classroom.checks.kinds.kind import Kind, Misconception

Inputs = Mapping[str, Any]
Examples = Mapping[str, Callable[[Inputs], Any]]


@dataclass(frozen=True, eq=False, kw_only=True)
class Question:
    """Ask one thing, and know what people answer.

    Args:
        id: a slug that is never used again, of 32 characters or fewer.
        number: what learners see and type, such as "1.5".
        answer: the variable that holds their answer.
        kind: the form of the answer.
        inputs: loads the data, once for all questions that share this function. They are kept:
            nothing may change them.
        reference: works the right answer out from the data: no answer is stored.
        misconceptions: the mistakes that are expected. A choice brings its own.
        near_misses: named wrong answers that must not pass.
        hints: two, from a nudge to the way.
        minutes: what it takes.
        praise: what to say to the right answer, and why it is right.
        alternatives: named right answers in another form, which must pass.
        validate: says what is wrong with an answer in the right form; empty when nothing is.
        same: tells a right answer from the data, where there are many; the kind compares with
            the reference when left out.
        cases: tells right answers and mistakes of a form apart from the data, where there are
            many right ones and a page must mark them too. The first case that holds counts: the
            right ones stand first, and the last takes anything.
        uses: the questions it builds on. Its functions find each one's answer in the inputs
            under its id: the right one, then the learner's own.
        on_page: another question for the page version, where this one's answer cannot be typed
            there: a table, a chart, or a form that a function marks. It asks the same
            understanding and has the same number.
        asks: the question itself, where no text beside it does: in ``on_page``.
    """

    id: str
    number: str
    answer: str
    kind: Kind
    inputs: Callable[[], Inputs]
    reference: Callable[[Inputs], Any]
    misconceptions: tuple[Misconception, ...] = ()
    near_misses: Examples
    hints: tuple[str, ...]
    minutes: int
    praise: str
    alternatives: Examples = field(default_factory=dict)
    validate: Callable[[Any, Inputs], str] | None = None
    same: Callable[[Any, Inputs], bool] | None = None
    cases: Callable[[Inputs], Iterable[Case]] | None = None
    uses: tuple["Question", ...] = ()
    on_page: "Question | None" = None
    asks: str = ""

    @property
    def module(self) -> str:
        """The number of the module it belongs to: "0" for question "0.1"."""
        return self.number.split(".")[0]

    @property
    def mistakes(self) -> tuple[Misconception, ...]:
        """Every mistake that is recognised, those that the kind brings included."""
        return (*self.misconceptions, *self.kind.mistakes)
