"""A take-away as a form in a live notebook: its fields, and a button that makes the page."""

import base64
from html import escape

import ipywidgets

from classroom.desk.card import live
from classroom.desk.keeping import BINDER, on_binder
from classroom.desk.record import entries, store
from classroom.takeaway import sheet
from classroom.takeaway.dots import picture
from classroom.takeaway.filled import begin_next, due, filled, keep_beside, said_of, settle
from classroom.takeaway.reading import read
from classroom.takeaway.sheet import EMPTY
from classroom.takeaway.takeaway import BEFORE_NEXT, BEGUN, NEXT, OTHER, STANDS, Example, Field, Part, Takeaway

WIDE = ipywidgets.Layout(width="min(40rem, 100%)")
ROW = 80  # letters that a line of a box holds
MAKE = "Make my page"
NO_FIGURES = "Your own figures have no place on Binder. Use the example here, or the page version for yours."
KEPT = "No names. Your words are kept in the folder my-work, on this computer, as you leave a box."


class Form:
    """The form of a take-away, or of one of its parts, which has no button."""

    def __init__(self, takeaway: Takeaway, part: Part | None = None) -> None:
        self.takeaway = takeaway
        self.words = filled(takeaway, store.read().record)
        self.said, self.boxes, self.readings = ipywidgets.HTML(), {}, {}
        self.recalled = ipywidgets.HTML()
        self._may_replace = ()  # words that the learner has been shown
        self._may_begin, self.asks, self.stands = False, ipywidgets.HTML(), ipywidgets.HTML()
        parts = [part] if part else takeaway.parts
        self.next = self._next_button()
        below = [] if part else [self._button(), self.next]
        note = ipywidgets.HTML(f"<p>{escape(BINDER if on_binder() else KEPT)}</p>")
        self.recalls = takeaway.part(part.recalls) if part and part.recalls else None
        self._recall(self.words)
        recalled = [self.recalled] if self.recalls else []
        self.widget = ipywidgets.VBox([note, *recalled, *map(self._part, parts), *below, self.said])
        store.watch(self.renew)
        if takeaway.asks:
            self.widget.children = (self.asks, *self.widget.children)
        self._read()

    def renew(self, record: dict) -> None:
        """Show what was written meanwhile elsewhere, such as by an explorer's button."""
        words = filled(self.takeaway, record)
        for name, box in self.boxes.items():
            if words[name] != " ".join(box.value.split()):
                box.value = words[name]
        self._recall(words)
        self._read()

    def _recall(self, words: dict[str, str]) -> None:
        """Show an earlier part's words, to be read and not changed."""
        if not self.recalls:
            return
        rows = "".join(
            f'<tr><th scope="row">{escape(field.label)}</th><td>{escape(words[field.name] or EMPTY)}</td></tr>'
            for field in self.recalls.fields
        )
        self.recalled.value = f"<strong>{escape(self.recalls.heading)}</strong><table>{rows}</table>"

    def _part(self, part: Part) -> ipywidgets.Widget:
        heading = ipywidgets.HTML(f"<strong>{escape(part.heading)}</strong>")
        fields = (widget for field in part.fields for widget in self._field(field))
        stands = [self.stands] if self.takeaway.stands_in(part) else []
        return ipywidgets.VBox([heading, *stands, *([self._example(part.example)] if part.example else []), *fields])

    def _field(self, field: Field) -> list[ipywidgets.Widget]:
        return [self._reading(field)] if field.made else self._box(field)

    def _reading(self, field: Field) -> ipywidgets.HTML:
        self.readings[field] = ipywidgets.HTML(layout=WIDE)
        return self.readings[field]

    def _read(self) -> None:
        """Show what figures and predictions say, as they stand in their boxes."""
        now = filled(self.takeaway, store.read().record) | {name: box.value for name, box in self.boxes.items()}
        found = said_of(self.takeaway, now)
        for field, shown in self.readings.items():
            figures = read(now[field.reads]) if field.reads else None
            words = escape((figures.words if figures else found[field.weighs]) or EMPTY)
            drawn = picture(figures) if figures else ""
            shown.value = f"<div{live(True)}><p>{escape(field.label)}: {words}</p></div>{drawn}"
        self.asks.value = "".join(f"<p><strong>{escape(ask.words)}</strong></p>" for ask in due(self.takeaway, now))
        if self.takeaway.awaits:
            self._hold(bool(now[self.takeaway.awaits.observed].strip()))

    def _hold(self, held: bool) -> None:
        """Keep a prediction as it was written, once there is a result."""
        for name in self.takeaway.awaits.stands:
            if name in self.boxes:
                self.boxes[name].disabled = held
        self.stands.value = _said(STANDS) if held else ""
        self.next.layout.display = None if held else "none"

    def _box(self, field: Field) -> list[ipywidgets.Widget]:
        refused = on_binder() and self.takeaway.is_read(field)
        box = ipywidgets.Textarea(
            description=field.label, value=self.words[field.name], rows=1 + field.longest // ROW,
            continuous_update=False, disabled=refused, layout=WIDE, style={"description_width": "13rem"},
        )  # fmt: skip
        self.boxes[field.name] = box
        box.observe(lambda change: self._keep(field, change["new"]), "value")
        hint = NO_FIGURES if refused else field.hint
        return [ipywidgets.HTML(escape(hint)), box] if hint else [box]

    def _keep(self, field: Field, words: str) -> None:
        words = " ".join(words.split())
        kept = store.change(lambda record: self._written(record, field.name, words))
        self._read()
        room = field.room(words)
        self.said.value = _said(" ".join(part for part in (kept.note, room and f"“{field.label}”: {room}") if part))

    def _written(self, record: dict, name: str, words: str) -> None:
        keep_beside(self.takeaway, record, name)
        entries.field(record, self.takeaway.id, name, words)
        settle(self.takeaway, record)

    def _example(self, example: Example) -> ipywidgets.Button:
        button = ipywidgets.Button(description=example.label, layout=ipywidgets.Layout(width="auto"))
        button.on_click(lambda _: self.take(example))
        return button

    def take(self, example: Example) -> None:
        """Put an example into its fields; ask once before it takes the place of other words."""
        there = tuple(box for name, words in example.words if (box := self.boxes[name].value) not in ("", words))
        if there and there != self._may_replace:
            self._may_replace = there
            self.said.value = _said(OTHER.format(there[0]))
            return
        self._may_replace, self.said.value = (), ""
        for name, words in example.words:
            self.boxes[name].value = words

    def _next_button(self) -> ipywidgets.Button:
        button = ipywidgets.Button(description=NEXT, layout=ipywidgets.Layout(width="auto", display="none"))
        button.on_click(lambda _: self.begin_next())
        return button

    def begin_next(self) -> None:
        """Make room for the next test; ask once before the result goes."""
        if self._may_begin:
            kept = store.change(lambda record: begin_next(self.takeaway, record))
        self.said.value = _said((kept.note or BEGUN) if self._may_begin else BEFORE_NEXT)
        self._may_begin = not self._may_begin

    def _button(self) -> ipywidgets.Button:
        button = ipywidgets.Button(description=MAKE, tooltip=f"{MAKE}: {self.takeaway.title}")
        button.on_click(lambda _: self.make())
        return button

    def make(self) -> None:
        """Show the link to the page, and the page as text."""
        words = filled(self.takeaway, store.read().record)
        data = base64.b64encode(sheet.document(self.takeaway, words).encode()).decode("ascii")
        name = f"take-it-to-work-{self.takeaway.module}.html"
        self.said.value = (
            f'<div class="impact-offer"{live(True)}><p><a download="{name}" href="data:text/html;base64,{data}">Download my page</a> '
            f"({name}). Open it in a browser, and print it.</p>"
            "<p>Or copy it as text:</p></div>"
            f'<pre tabindex="0" role="group" aria-label="My page as text">{escape(sheet.text(self.takeaway, words))}</pre>'
        )


def _said(words: str) -> str:
    return f"<div{live(True)}><p>{escape(words)}</p></div>" if words else ""
