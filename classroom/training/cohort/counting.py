"""How many stand where with each question, and which mistakes they stand at."""

from collections import Counter
from dataclasses import dataclass

from classroom.checks import Question
from classroom.checks.kinds.kind import Misconception
from classroom.questions import all_questions
from classroom.training.cohort.learner import Learner


@dataclass(frozen=True)
class Stuck:
    """So many people, and the mistake that their last try at a question showed."""

    question: Question  # the page's own question, where the mistake is only known there
    mistake: Misconception
    people: int


@dataclass(frozen=True)
class Count:
    """How many people have done a question, not done it yet, and not tried it."""

    question: Question
    done: int
    not_yet: int
    not_tried: int
    stuck: tuple[Stuck, ...]

    @property
    def others(self) -> int:
        """How many stand at "not yet" with no mistake that is known."""
        return self.not_yet - sum(stuck.people for stuck in self.stuck)


def count(learners: list[Learner]) -> list[Count]:
    """Count learners question by question, the commonest mistake first."""
    return [_count(question, learners) for question in all_questions()]


def _count(question: Question, learners: list[Learner]) -> Count:
    standings = Counter(learner.stands(question) for learner in learners)
    slips = Counter(one.slips[question.id] for one in learners if question.id in one.slips)
    stuck = [Stuck(*known, slips[code]) for code, known in _known(question).items() if slips[code]]
    stuck.sort(key=lambda one: -one.people)
    return Count(question, standings["pass"], standings["not_yet"], standings["blank"], tuple(stuck))


def _known(question: Question) -> dict[str, tuple[Question, Misconception]]:
    page = question.on_page
    on_page = {m.code: (page, m) for m in page.mistakes} if page else {}
    return on_page | {m.code: (question, m) for m in question.mistakes}
