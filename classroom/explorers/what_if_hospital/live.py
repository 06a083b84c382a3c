"""The tray as a form in a live notebook."""

from collections.abc import Callable
from html import escape

import ipywidgets as widgets

from classroom.desk.record import entries, store
from classroom.explorers.live import choose, status
from classroom.explorers.what_if_hospital import comparing, words
from classroom.explorers.what_if_hospital.explorer import MEASURES
from classroom.explorers.what_if_hospital.money import label, pounds
from classroom.explorers.what_if_hospital.tray import PLACE, Tray

STYLE = {"description_width": "initial"}
BOX = widgets.Layout(width="min(34em, 100%)")
ROWS = words.MOST + 2
HERE = "The text"


class Form:
    """Keep a scenario, compare those that are kept, and give them to somebody as text."""

    def __init__(self, chosen: Callable[[], dict[str, str]]) -> None:
        self.chosen = chosen
        self.known = _stored()  # what the record is known to hold
        self.tray = Tray(self.known)
        self.name = widgets.Text(description=words.NAME, style=STYLE, layout=BOX)
        self.keep = _button(words.KEEP, self._keep)
        self.said, self.compared, self.paired = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.measure = choose(words.MEASURE, [(title, key) for key, (title, _) in MEASURES.items()])
        self.measure.value = "bed"
        self.one, self.other = choose(words.ONE, []), choose(words.OTHER, [])
        self.items = widgets.VBox()
        self.text = widgets.Textarea(description=HERE, rows=ROWS, style=STYLE, layout=BOX)
        self.use = _button(words.USE, self._use)
        for box in (self.measure, self.one, self.other):
            box.observe(lambda _: self._compare(), "value")
        self.several = widgets.VBox([self.one, self.other, self.paired])
        self.any = widgets.VBox(
            [self.measure, self.compared, _small(words.OVERLAP), self.several, self.items, _small(words.COSTS)]
        )
        self.view = widgets.VBox([
            widgets.HTML(f"<h3>{words.TITLE}</h3>{_p(words.INTRO)}"), self.name, self.keep, self.said, self.any,
            widgets.HTML(f"<h4>{words.TEXT}</h4>{_p(words.GIVE)}"), self.text, self.use,
        ])  # fmt: skip
        self.offer(False)
        self.show()

    def offer(self, answered: bool) -> None:
        """Be there once a guess is made: a tray would give away what follows."""
        self.view.layout.display = "" if answered else "none"

    def show(self) -> None:
        """Show what is kept: its boxes, its lists, its figures and its text."""
        kept = self.tray.kept
        self.items.children = [self._item(place) for place in range(len(kept))]
        options = [(each.name, place) for place, each in enumerate(kept)]
        for box, place in ((self.one, 0), (self.other, 1)):
            # Emptied first: a list that had a place which is gone would complain.
            box.options = ()
            box.options = options
            box.value = place if place < len(kept) else None
        self.text.value = self.tray.text
        self.any.layout.display = "" if kept else "none"
        self.several.layout.display = "" if len(kept) > 1 else "none"
        self._compare()

    def _item(self, place: int) -> widgets.Widget:
        each = self.tray.kept[place]
        about = widgets.HTML(f"<p><strong>{escape(each.name)}</strong>: {escape(comparing.described(each))}</p>")
        given = "" if each.pence is None else pounds(each.pence).removeprefix("£")
        cost = widgets.Text(description=label(each.change), value=given, continuous_update=False, style=STYLE, layout=BOX)
        cost.observe(lambda change: self._cost(place, change["new"]), "value")
        return widgets.VBox([about, cost, _button(f"{words.REMOVE} “{each.name}”", lambda: self._remove(place))])

    def _compare(self) -> None:
        """Show the chosen measure: each scenario beside now, and two of them beside each other."""
        kept = self.tray.kept
        if not kept:
            self.compared.value = self.paired.value = ""
            return
        drawn = f'<div style="max-width: 22em">{comparing.picture(kept, self.measure.value)}</div>'
        table = comparing.table(kept, self.measure.value)
        self.compared.value = f'<p>{escape(MEASURES[self.measure.value][0])}</p>{drawn}<div class="impact-table">{table}</div>'
        if len(kept) > 1 and None not in (self.one.value, self.other.value):
            said = comparing.pair(kept[self.one.value], kept[self.other.value], self.measure.value)
            self.paired.value = status(said)

    def _keep(self) -> None:
        if self._changed_elsewhere():
            return
        before = len(self.tray.kept)
        self._done(self.tray.keep(self.name.value, self.chosen()))
        if len(self.tray.kept) > before:
            self.name.value = ""

    def _remove(self, place: int) -> None:
        if not self._changed_elsewhere():
            self._done(self.tray.remove(place))

    def _use(self) -> None:
        if self._changed_elsewhere():
            return
        written, before = self.text.value, self.tray.stored
        self._done(self.tray.use(written))
        if self.tray.stored == before:
            self.text.value = written  # what was pasted stays, to be mended

    def _cost(self, place: int, written: str) -> None:
        if self._changed_elsewhere():
            return
        self._say(self.tray.cost(place, written), self._note())
        self._compare()  # and not all of it: the focus stays in the box

    def _done(self, said: str) -> None:
        self._say(said, self._note())
        self.show()

    def _changed_elsewhere(self) -> bool:
        """Show what another notebook has kept meanwhile: it would be written over."""
        found = _stored()
        if found == self.known:
            return False
        self.known, self.tray = found, Tray(found)
        self.show()
        self._say(words.SAID["elsewhere"])
        return True

    def _note(self) -> str:
        note = store.change(lambda record: entries.field(record, *PLACE, self.tray.stored)).note
        self.known = _stored()
        return note

    def _say(self, said: str, note: str = "") -> None:
        self.said.value = status(f"{said} {note}".strip())


def _stored() -> str:
    return entries.words_in(store.read().record, *PLACE)


def _button(name: str, pressed: Callable[[], None]) -> widgets.Button:
    made = widgets.Button(description=name, layout=widgets.Layout(width="auto", max_width="34em"))
    made.on_click(lambda _: pressed())
    return made


def _p(said: str) -> str:
    return f"<p>{escape(said)}</p>"


def _small(said: str) -> widgets.HTML:
    return widgets.HTML(f'<p class="impact-fixed">{escape(said)}</p>')
