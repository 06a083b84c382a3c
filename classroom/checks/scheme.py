"""What a question's answers come to on some data: the right one, and each mistake's."""

from collections.abc import Callable
from functools import cache, cached_property
from typing import Any

from classroom.checks.cases import RIGHT, Case
from classroom.checks.kinds.kind import Misconception
from classroom.checks.question import Inputs, Question


class Scheme:
    """The right answer and the mistakes of one question on some data, each worked out once."""

    def __init__(self, question: Question, inputs: Inputs, earlier: tuple["Scheme", ...] = ()):
        self.question, self.earlier = question, earlier
        self.inputs = {**{scheme.question.id: scheme.right for scheme in earlier}, **inputs}

    @cached_property
    def right(self) -> Any:
        """The right answer, made plain."""
        return self.question.kind.read(self.question.reference(self.inputs))

    @cached_property
    def wrong(self) -> dict[str, list]:
        """The answers of each mistake that is recognised by being equal to one, by its code."""
        equal = [mistake for mistake in self.question.mistakes if mistake.detect is None]
        return {mistake.code: self.examples(mistake) for mistake in equal}

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The cases of a question that has them."""
        return tuple(self.question.cases(self.inputs)) if self.question.cases else ()

    def case(self, answer: Any) -> Case | None:
        """Find the first case that holds for a plain answer."""
        return next((case for case in self.cases if case.holds(self.question.kind, answer)), None)

    def example(self, mistake: Misconception) -> Any:
        """Make the answer that a mistake leads to, made plain."""
        return self.question.kind.read(mistake.example(self.inputs))

    def examples(self, mistake: Misconception) -> list:
        """Make all answers that a mistake leads to, from the data and from rounded figures."""
        rounded = [self.question.kind.read(make(self.inputs)) for make in mistake.also]
        return [self.example(mistake), *rounded]

    def accepts(self, answer: Any) -> bool:
        """Tell whether a plain answer is right."""
        if self.cases:
            case = self.case(answer)
            return case is not None and case.code == RIGHT
        if self.question.same is not None:
            return self.question.same(answer, self.inputs)
        return self.question.kind.same(answer, self.right)

    def praise(self, answer: Any) -> str:
        """Say what is right about a plain answer that is."""
        case = self.case(answer)
        return (case and case.praise) or self.question.praise

    def mistake(self, answer: Any) -> Misconception | None:
        """Find the first of the question's mistakes that a plain answer shows."""
        if self.cases:  # found once: asked of every mistake, they would keep the learner waiting
            case = self.case(answer)
            return next((m for m in self.question.mistakes if case is not None and case.code == m.code), None)
        return next((m for m in self.question.mistakes if self._shows(answer, m)), None)

    def _shows(self, answer: Any, mistake: Misconception) -> bool:
        if mistake.detect is not None:
            return mistake.detect(answer, self.inputs)
        return any(self.question.kind.same(answer, each) for each in self.wrong[mistake.code])

    def remark(self, answer: Any) -> str:
        """Say how a plain answer differs from the right one, where there is only one."""
        if self.question.same is not None:
            return ""
        return self.question.kind.remark(answer, self.right)


def scheme_of(question: Question, inputs: Inputs | None = None) -> Scheme:
    """Return a question's scheme on some data; on its own data, the one that was made before."""
    if inputs is None:
        return _own_scheme(question)
    return Scheme(question, inputs, tuple(scheme_of(used, inputs) for used in question.uses))


def work_out(question: Question) -> None:
    """Work a question's answers out on its own data now, so that its first check need not."""
    try:
        scheme = scheme_of(question)
        _ = scheme.right, scheme.wrong
    except Exception:  # a fault in a question is said when that question is checked
        return


@cache
def _own_scheme(question: Question) -> Scheme:
    return Scheme(question, _loaded(question.inputs), tuple(map(_own_scheme, question.uses)))


@cache
def _loaded(inputs: Callable[[], Inputs]) -> Inputs:
    """Load data once for all questions that share the function: eight copies would fill a laptop."""
    return inputs()
