"""What to talk about next time: three things at most, chosen from the counts."""

from dataclasses import dataclass
from itertools import pairwise

from classroom.training.cohort.counting import Count
from classroom.training.cohort.learner import Learner
from classroom.training.titles import asked
from classroom.training.what_to_ask import ask

MISTAKES = 2
STOPPED = "What got in the way? Never: who has done it?"


@dataclass(frozen=True)
class Topic:
    """One thing to talk about: its name, why, and what to ask."""

    name: str
    why: str
    ask: str


def topics(counts: list[Count], learners: list[Learner]) -> list[Topic]:
    """Choose the commonest mistakes that two or more share, where many stopped, and what went well."""
    return [*_mistakes(counts), *_stopped(counts, learners), *_done(counts, len(learners))]


def _mistakes(counts: list[Count]) -> list[Topic]:
    shared = [stuck for count in counts for stuck in count.stuck if stuck.people >= 2]
    shared.sort(key=lambda stuck: -stuck.people)
    return [
        Topic(
            f"Question {stuck.question.number}: {asked(stuck.question)}",
            f"{stuck.people} people stand at the same “not yet”. {stuck.mistake.message}",
            ask(stuck.question, stuck.mistake),
        )
        for stuck in shared[:MISTAKES]
    ]


def _stopped(counts: list[Count], learners: list[Learner]) -> list[Topic]:
    """Find the first question before which half of those who did the one before went no further."""
    for before, count in pairwise(counts):
        stopped = sum(one.stopped_after(before.question) for one in learners)
        if before.question.module == count.question.module and stopped >= max(2, before.done / 2):
            number, last = count.question.number, before.question.number
            why = f"{last} is done by {before.done}, and {stopped} of them went no further."
            return [Topic(f"Many stopped before question {number}", why, STOPPED)]
    return []


def _done(counts: list[Count], people: int) -> list[Topic]:
    numbers = [count.question.number for count in counts if count.done == people]
    if people < 2 or not numbers:
        return []
    why = f"Everybody has done {', '.join(numbers)}. Say so, and spend no time on them."
    return [Topic("What went well", why, "What will you use at work?")]
