"""Hand a learner their answers as a file to keep."""

import base64
from dataclasses import dataclass
from html import escape
from typing import Any

from classroom.desk.keeping import BINDER, on_binder
from classroom.desk.record import form, store
from classroom.desk.sitting import sitting
from impactflow.errors import PlainError

LONGEST_ALIAS = 40
NOT_HERE = "In a notebook of your own, a link to download your answers appears here."
KEPT = "Your answers are in my-work/impact-progress.json. Download the file to keep it elsewhere."


@dataclass(frozen=True)
class Offer:
    """The learner's answers as a link to download; words alone where nobody sits."""

    content: bytes
    note: str = ""

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return " ".join(words for words in (KEPT if self.content else NOT_HERE, self.note) if words)

    def html(self) -> str:
        """Return the link as markup. The file is in the link itself: no server is asked for it."""
        note = f"<p>{escape(self.note)}</p>" if self.note else ""
        if not self.content:
            return f'<div class="impact-offer"><p>{escape(NOT_HERE)}</p>{note}</div>'
        data = base64.b64encode(self.content).decode("ascii")
        return (
            f'<div class="impact-offer"><p><a download="{form.NAME}" '
            f'href="data:application/json;base64,{data}">Download my answers</a> '
            f"({form.NAME}). load_answers() brings them back.</p>{note}</div>"
        )


def save_answers(alias: str | None = None) -> Offer:
    """Offer the answers so far as a file to keep.

    Args:
        alias: any word to know the file by, where one is wanted. Nobody asks for a name.
    """
    alias = _alias(alias)
    return offer(alias) if sitting().live else Offer(b"")


def offer(alias: str | None = None) -> Offer:
    """Note that the answers were saved, and return the link."""
    kept = store.change(lambda record: _saved(record, alias))
    notes = (kept.note, BINDER if on_binder() else "")
    return Offer(form.content(kept.record), " ".join(note for note in notes if note))


def _saved(record: dict[str, Any], alias: str | None) -> None:
    record["saved"] = form.now()
    record["alias"] = alias or record["alias"]


def _alias(alias: Any) -> str | None:
    if alias is None:
        return None
    if type(alias) is not str or not 0 < len(alias.strip()) <= LONGEST_ALIAS:
        raise PlainError(f'Write the alias in quotation marks, in {LONGEST_ALIAS} letters or fewer: alias="Blue".')
    return alias.strip()
