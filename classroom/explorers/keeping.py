"""An explorer's draft in a live notebook, with a button that keeps it for a take-away."""

from html import escape

import ipywidgets as widgets

from classroom.desk.card import live
from classroom.desk.record import entries, store
from classroom.takeaway import find
from classroom.takeaway.filled import filled

KEEP = "Keep this for Take it to work"
KEPT = "Kept in the folder my-work. It waits for you in Take it to work."
OTHER = "Your page holds other words: “{}” Press again to put this in their place."


class Keeping:
    """The words of a draft, and what keeps them in a field of a take-away."""

    def __init__(self, takeaway: str, field: str) -> None:
        self.takeaway, self.field, self.draft = takeaway, field, ""
        self._may_replace = ""  # words that the learner has seen, or that were kept here before
        self.words, self.said = widgets.HTML(), widgets.HTML()
        self.button = widgets.Button(description=KEEP, layout=widgets.Layout(width="auto", max_width="20em"))
        self.button.on_click(lambda _: self.keep())
        self.view = widgets.VBox([self.words, self.button, self.said])
        self.offer("")

    def offer(self, draft: str) -> None:
        """Show a draft to be kept, or nothing."""
        self.draft, self.said.value = draft, ""
        self.words.value = f'<p role="alert">{escape(draft)}</p>' if draft else ""
        self.view.layout.display = "" if draft else "none"

    def keep(self) -> None:
        """Write the draft down; ask once before it takes the place of other words."""
        there = filled(find(self.takeaway), store.read().record)[self.field]
        if there not in ("", self.draft, self._may_replace):
            self._may_replace = there
            return self._say(OTHER.format(there))
        self._may_replace = self.draft
        note = store.change(lambda record: entries.field(record, self.takeaway, self.field, self.draft)).note
        return self._say(note or KEPT)

    def _say(self, words: str) -> None:
        self.said.value = f"<div{live(True)}><p>{escape(words)}</p></div>"
