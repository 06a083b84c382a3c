"""Hints, one level at a time."""

from dataclasses import dataclass
from html import escape

from classroom.checks import Question
from classroom.desk.asked import question_of
from classroom.desk.card import live
from classroom.desk.keeping import keep, kept
from classroom.desk.record import entries
from classroom.desk.sitting import Sitting, sitting

_shown: dict[str, int] = {}  # question id to the level that this session has reached


@dataclass(frozen=True)
class Hints:
    """The hints that a learner has asked for so far, in plain text and as a card."""

    question: Question
    level: int
    spoken: bool = False

    @property
    def lines(self) -> list[str]:
        """Each hint with its place, and whether there is another."""
        every = len(self.question.hints)
        hints = [
            f"Hint {place} of {every}: {words}"
            for place, words in enumerate(self.question.hints[: self.level], 1)
        ]
        more = "Ask again for the next hint." if self.level < every else "That was the last hint."
        return [f"Question {self.question.number}", *hints, more]

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return "\n".join(self.lines)

    def html(self) -> str:
        """Return the card as markup."""
        heading, *hints = [escape(line, quote=False) for line in self.lines]
        body = "".join(f"<p>{line}</p>" for line in hints)
        return (
            f'<div class="impact-card impact-hint"{live(self.spoken)}>'
            f"<p><strong>{heading}</strong></p>{body}</div>"
        )


def hint(number: str = "") -> Hints:
    """Give the next hint to a question.

    Raises:
        NoSuchQuestion: there is none with this number.
    """
    return next_hint(question_of(number), sitting())


def next_hint(question: Question, at: Sitting) -> Hints:
    """Go one level further, write that down, and return what to show."""
    reached = max(_shown.get(question.id, 0), entries.hints_read(kept(at).record, question))
    level = _shown[question.id] = min(reached + 1, len(question.hints))
    keep(at, lambda record: entries.hint(record, question, level))
    return Hints(question, level, at.live)
