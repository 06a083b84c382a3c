"""What a learner sees of an outcome: an icon, words and a colour, and the same in plain text."""

from dataclasses import dataclass
from html import escape

from classroom.checks import Outcome

ICONS = {"pass": "✓", "not_yet": "○", "blank": "…", "error": "!"}
BLANK = "Not tried yet. Give your answer, then choose Check."  # to who has boxes, and no cells
WORDS = {"pass": "Done", "not_yet": "Not yet", "blank": "Not tried", "error": "Sorry"}


@dataclass(frozen=True)
class Card:
    """One outcome on show. The same bytes each time, so that stored outputs can be compared.

    ``spoken`` asks screen readers to say it as it appears: where a learner sits, not on a page.
    """

    number: str
    outcome: Outcome
    note: str = ""
    spoken: bool = False

    @property
    def heading(self) -> str:
        """The question's number and the verdict in a word."""
        return f"Question {self.number}: {WORDS[self.outcome.status]}"

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        icon = ICONS[self.outcome.status]
        lines = [f"{icon} {self.heading}", self.outcome.message, self.note]
        return "\n".join(line for line in lines if line)

    def html(self) -> str:
        """Return the card as markup."""
        status = self.outcome.status.replace("_", "-")
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        return (
            f'<div class="impact-card impact-{status}"{live(self.spoken)}>'
            f'<p><span aria-hidden="true">{ICONS[self.outcome.status]}</span> '
            f"<strong>{escape(self.heading)}</strong></p>"
            f"<p>{escape(self.outcome.message)}</p>{note}</div>"
        )


def live(spoken: bool) -> str:
    """Return the attributes that let screen readers say what appears, or none."""
    return ' role="status" aria-live="polite" aria-atomic="true"' if spoken else ""
