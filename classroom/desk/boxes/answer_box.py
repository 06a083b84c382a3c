"""The box in which a question is answered without code: its fields, two buttons, and what they say."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Any

import ipywidgets

from classroom.checks import Question, is_blank
from classroom.checks.outcome import plain_words
from classroom.desk import asked, cells
from classroom.desk.boxes.question_field import question_field
from classroom.desk.card import BLANK, Card
from classroom.desk.checking import mark, offers
from classroom.desk.hinting import next_hint
from classroom.desk.keeping import keep, kept
from classroom.desk.record import entries
from classroom.desk.record.plain_answer import plain_answer
from classroom.desk.saving import offer
from classroom.desk.sitting import Sitting
from classroom.desk.working_copies import as_code


# Seconds. The last change of a list can be on its way still when Check is pressed: it overtook it,
# and the choice before was marked.
SETTLE = 0.15


class AnswerBox:
    """One question's fields with the buttons Check and Hint, and a place for what they say."""

    def __init__(self, question: Question, at: Sitting):
        self.question, self.at = question, at
        self.form = asked.for_a_box(question)
        self.field = question_field(self.form)
        self.said = ipywidgets.HTML()
        check, hint = self._button("Check", self._check), self._button("Hint", self._hint)
        self.widget = ipywidgets.VBox([*self._asks(), self.field.widget, ipywidgets.HBox([check, hint]), self.said])
        self._restore()

    def _asks(self) -> list[ipywidgets.Widget]:
        """Say what the box asks, where that is not what the text above it does."""
        return [ipywidgets.HTML(f"<p>{escape(self.form.asks)}</p>")] if self.form is not self.question else []

    def _button(self, verb: str, work: Any) -> ipywidgets.Button:
        button = ipywidgets.Button(description=verb, tooltip=f"{verb}: question {self.question.number}")
        button.on_click(lambda _: _once_settled(work))
        return button

    def _restore(self) -> None:
        """Fill in what was answered before: in this session, else on another day or on the page."""
        value = asked.answer_to(self.question)
        again = is_blank(value)
        if again:
            value = entries.value_of(kept(self.at).record, self.question)
        plain = plain_answer(self.form, value)
        if plain is None:
            return
        self.field.fill(plain)
        if again:
            asked.given_in_box(self.question, value)

    def _check(self) -> None:
        value = self.field.read()
        asked.given_in_box(self.question, value)
        card = _without_cells(mark(self.question, value, self.at))
        self._keep_code(value)
        words = [card.html(), self._in_code(value)]
        if offers(card, self.at):
            words.append(offer().html())
        self.said.value = "".join(words)
        asked.get_ready(self.question)

    def _hint(self) -> None:
        self.said.value = next_hint(self.question, self.at).html()

    def _in_code(self, value: Any) -> str:
        if is_blank(value):
            return ""
        code = escape(f"{self.question.answer} = {cells.written(value)}")
        return f"<p>The notebook now holds your answer: <code>{code}</code>. You need not type it.</p>"

    def _keep_code(self, value: Any) -> None:
        """Write the answer down as its cell's code, unless the learner wrote code of their own."""
        found = as_code(self.at.notebook, self.question, value) if self.at.notebook else None
        if found is None or is_blank(value):
            return
        cell_id, source = found

        def write(record: dict) -> None:
            if cells.is_plain(record["cells"].get(self.at.notebook, {}).get(cell_id, "")):
                entries.cell(record, self.at.notebook, cell_id, source)

        keep(self.at, write)


def _without_cells(card: Card) -> Card:
    """Ask for an answer in the boxes: who has them need not know of cells, nor of quotation marks."""
    message = BLANK if card.outcome.status == "blank" else plain_words(card.outcome.message)
    return replace(card, outcome=replace(card.outcome, message=message))


def _once_settled(work: Callable[[], None]) -> None:
    try:
        asyncio.get_running_loop().call_later(SETTLE, work)
    except RuntimeError:  # no loop: not in a notebook
        work()
