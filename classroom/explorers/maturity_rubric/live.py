"""The maturity rubric as a form in a live notebook: one person after the other, then all side by side."""

import base64
from collections.abc import Callable
from datetime import date
from html import escape

import ipywidgets as widgets

from classroom.desk.card import live
from classroom.desk.record import entries, store
from classroom.explorers.live import small, status
from classroom.explorers.maturity_rubric import paper, telling, views, words
from classroom.explorers.maturity_rubric.room import EARLIER, NOW, Room
from classroom.explorers.maturity_rubric.views import Unreadable
from impactflow.improvement import RUBRIC
from impactflow.improvement.rubric import SCORES

STYLE = {"description_width": "initial"}
BOX = widgets.Layout(width="min(60em, 100%)")
ROW = widgets.Layout(flex_flow="row wrap")
OPTIONS = [(f"{score}, {means}", str(score)) for score, means in enumerate(SCORES)]
FILE = "maturity-rubric.html"
HERE = "Text"


class Form:
    """A view at a time; then all views side by side, and beside an earlier time."""

    def __init__(self) -> None:
        self.known = _stored()  # what the record is known to hold
        self.room, self.opened = Room(*self.known), False
        self.who = widgets.Text(description=words.WHO, continuous_update=False, style=STYLE, layout=BOX)
        self.day = widgets.DatePicker(description=words.DAY, value=date.today(), style=STYLE)
        self.scores = [_score(place) for place, _ in enumerate(RUBRIC, start=1)]
        self.seen = [_seen() for _ in RUBRIC]
        self.text = widgets.Textarea(description=HERE, rows=8, continuous_update=False, style=STYLE, layout=BOX)
        self.said, self.here, self.side, self.before, self.since, self.offer = (widgets.HTML() for _ in range(6))
        self.items = widgets.HBox(layout=ROW)
        self.show_button = _button(words.SHOW, self._open_or_shut)
        self.drop = _button(words.DROP, lambda: self._do(self.room.drop))
        for box in (self.who, self.day, *self.scores, *self.seen):
            box.observe(lambda _: self._begin(), "value")
        self.view = widgets.VBox([*self._asks(), *self._shows(), *self._later()])
        self.show()

    def _asks(self) -> list[widgets.Widget]:
        parts = zip(RUBRIC.items(), self.scores, self.seen, strict=True)
        asked = [widgets.VBox([_levels(name, levels), score, seen]) for (name, levels), score, seen in parts]
        about = widgets.HTML(f"<p>{escape(words.INTRO)}</p>{small(words.KEPT)}")
        return [about, self.who, self.day, *asked, _button(words.ADD, self._add), self.said, self.here, self.items]

    def _shows(self) -> list[widgets.Widget]:
        buttons = [
            self.show_button, _button(words.COPY, self._copy), _button(words.PRINT, self._print),
            _button(words.FORGET, lambda: self._do(self.room.forget)),
        ]  # fmt: skip
        return [widgets.HBox(buttons, layout=ROW), self.offer, self.side, self.since]

    def _later(self) -> list[widgets.Widget]:
        about = widgets.HTML(f"<h3>{words.LATER}</h3><p>{escape(words.HOW_LATER)}</p>")
        buttons = [
            _button(words.TAKE, lambda: self._do(lambda: self.room.take(self.text.value))),
            _button(words.COMPARE, lambda: self._do(lambda: self.room.compare(self.text.value))),
        ]
        aside = _button(words.ASIDE, lambda: self._do(self.room.set_aside))
        return [about, aside, self.before, self.drop, self.text, widgets.HBox(buttons, layout=ROW)]

    def show(self) -> None:
        """Show who has given a view, and the views themselves once they are asked for."""
        room = self.room
        self.here.value = f"<p>{escape(room.here)}</p>"
        self.items.children = [self._item(place) for place in range(len(room.now))]
        self.before.value = f"<p>{escape(room.before)}</p>" if room.before else ""
        self.drop.layout.display = "" if room.earlier else "none"
        self.opened = self.opened and bool(room.now)
        self.show_button.description = words.HIDE if self.opened else words.SHOW
        self.side.value = telling.side_by_side(room.now) if self.opened else ""
        self.since.value = telling.since(room.now, room.earlier) if self.opened else ""

    def _item(self, place: int) -> widgets.Button:
        return _button(f"{words.REMOVE} “{self.room.now[place].who}”", lambda: self._do(lambda: self.room.remove(place)))

    def _add(self) -> None:
        scores = [box.value or "" for box in self.scores]
        day = self.day.value.isoformat() if self.day.value else ""
        if self._do(lambda: self.room.add(self.who.value, day, scores, [box.value for box in self.seen])):
            self._blank()

    def _begin(self) -> None:
        """Hide the views from the next person, who does not look at the others'."""
        if self.opened:
            self.opened = False
            self.said.value = status(words.SAID["hidden"])
            self.show()

    def _blank(self) -> None:
        """Leave nothing of one person's view for the next to see."""
        self.who.value = ""
        for score, seen in zip(self.scores, self.seen, strict=True):
            score.value, seen.value = None, ""

    def _open_or_shut(self) -> None:
        self.opened = not self.opened
        self.said.value = "" if self.room.now else status(words.SAID["none"])
        self.show()

    def _copy(self) -> None:
        self.text.value = views.text(self.room.now)
        self.said.value = status(words.SAID["by hand" if self.room.now else "none"])

    def _print(self) -> None:
        if not self.room.now:
            self.said.value = status(words.SAID["none"])
            return
        data = base64.b64encode(paper.document(self.room).encode()).decode("ascii")
        link = f'<a download="{FILE}" href="data:text/html;base64,{data}">{FILE}</a>'
        said = escape(words.SAID["print"]).replace("{name}", link)
        self.offer.value = f'<div class="impact-offer"{live(True)}><p>{said}</p></div>'

    def _do(self, deed: Callable[[], str]) -> bool:
        """Do one thing to the views, write them down, and say what came of it; tell whether it was done."""
        if self._changed_elsewhere():
            return False
        try:
            said, done = deed(), True
        except Unreadable as trouble:
            said, done = str(trouble), False
        note = store.change(self._write).note if self.room.kept != self.known else ""
        self.known = _stored()
        self.said.value, self.offer.value = status(f"{said} {note}".strip()), ""
        self.show()
        return done

    def _write(self, record: dict) -> None:
        for place, kept in zip((NOW, EARLIER), self.room.kept, strict=True):
            entries.field(record, *place, kept)

    def _changed_elsewhere(self) -> bool:
        """Show what another notebook has kept meanwhile: it would be written over."""
        found = _stored()
        if found == self.known:
            return False
        self.known, self.room = found, Room(*found)
        self.show()
        self.said.value = status(words.SAID["elsewhere"])
        return True


def _stored() -> tuple[str, str]:
    record = store.read().record
    return entries.words_in(record, *NOW), entries.words_in(record, *EARLIER)


def _levels(name: str, levels: tuple[str, ...]) -> widgets.HTML:
    items = "".join(f"<li>{escape(each)}</li>" for each in levels)
    return widgets.HTML(f'<strong>{escape(name)}</strong><ol start="0">{items}</ol>')


def _score(place: int) -> widgets.RadioButtons:
    return widgets.RadioButtons(description=f"{words.SCORE} {place} of {len(RUBRIC)}", options=OPTIONS, value=None, style=STYLE)


def _seen() -> widgets.Textarea:
    return widgets.Textarea(description=words.SEEN, rows=2, continuous_update=False, style=STYLE, layout=BOX)


def _button(name: str, pressed: Callable[[], object]) -> widgets.Button:
    made = widgets.Button(description=name, layout=widgets.Layout(width="auto", align_self="flex-start"))
    made.on_click(lambda _: pressed())
    return made
