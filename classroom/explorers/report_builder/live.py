"""The report builder as a form in a live notebook."""

import base64
from dataclasses import replace
from html import escape

import ipywidgets as widgets

from classroom.desk.keeping import on_binder
from classroom.explorers.live import LABELS, WIDE, button, choose, status
from classroom.explorers.report_builder import words
from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.making import Entry, Made, make
from impactflow.spc.words import headline_many

MOST = 12  # measures; more is no report that somebody reads
LONG = {"description_width": "20em"}
CARD = widgets.Layout(border="1px solid var(--jp-border-color2)", padding="4px")
LINES = widgets.Layout(width="auto", max_width="34em", height="9em")


class Fairbeck:
    """One of Fairbeck's measures: whether it is in the report, its target, its new limits."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self.taken = widgets.Checkbox(value=True, description=entry.name, indent=False)
        self.target = _text(f"{words.TARGET}: {entry.name}", entry.target, LONG)
        self.rebase = _text(f"{words.REBASE}: {entry.name}", labels=LONG)
        self.view = widgets.VBox([self.taken, self.target, self.rebase], layout=CARD)

    def written(self) -> list[Entry]:
        """Return the measure as it is chosen; nothing where it is left out."""
        return [replace(self.entry, target=self.target.value, rebase=self.rebase.value)] if self.taken.value else []


class Own:
    """The boxes of one measure of one's own."""

    def __init__(self, place: int) -> None:
        self.boxes = {
            "name": _text(words.NAME), "unit": _text(words.UNIT), "target": _text(words.TARGET), "rebase": _text(words.REBASE),
            "better": choose(words.BETTER, [(word, way) for way, word in words.WAYS.items()]),
            "figures": widgets.Textarea(description=words.FIGURES, style={"description_width": "18em"}, layout=LINES),
        }  # fmt: skip
        head = widgets.HTML(f"<strong>{words.NTH.format(place)}</strong>")
        self.view = widgets.VBox([head, *self.boxes.values()], layout=CARD)

    def written(self) -> list[Entry]:
        """Return the measure as it is written."""
        return [Entry(**{name: box.value for name, box in self.boxes.items()})]


class Form:
    """Whose figures, what to choose or to paste, and the report that follows."""

    def __init__(self) -> None:
        self.whose = choose(words.WHOSE, [(words.FAIRBECK, "fairbeck"), (words.OWN, "own")])
        self.expect = choose(words.EXPECT, [(words.CHOOSE_FIRST, ""), *[(word, word) for word in words.COUNTS]])
        self.title = _text(words.HEADING, words.OWN_TITLE)
        self.make, self.reset, self.add = button(words.SHOW), button(words.AGAIN), button(words.ADD)
        self.said, self.offer, self.report = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.expected, self.measures, self.choosing = "", [], widgets.VBox()
        self.whose.observe(lambda _: self.choose(), "value")
        self.make.on_click(lambda _: self.show())
        self.reset.on_click(lambda _: self.start_again())
        self.add.on_click(lambda _: self.add_one())
        buttons = widgets.HBox([self.make, self.reset])
        self.view = widgets.VBox([self.whose, self.choosing, buttons, self.said, self.offer, self.report])
        self.choose()

    @property
    def own(self) -> bool:
        """Whether the figures are the learner's own."""
        return self.whose.value == "own"

    def choose(self) -> None:
        """Lay out the boxes for Fairbeck's figures, or for the learner's own."""
        refused = self.own and on_binder()
        self.measures = [] if refused else [Own(1)] if self.own else [Fairbeck(entry) for entry in measures()]
        self.make.disabled = refused
        self._lay()
        self._clear()
        self.said.value = status(words.ON_BINDER if refused else words.FIRST_OWN if self.own else words.FIRST)

    def _lay(self) -> None:
        views = [measure.view for measure in self.measures]
        if not self.own:
            self.choosing.children = [_said(words.ASKS), self.expect, _said(words.WHEN), *views]
            return
        head = [_said(words.HOW), _said(f"{words.SMALL} {words.STAYS_HERE}"), _said(words.WHEN), self.title]
        self.choosing.children = [*head, *views, self.add] if self.measures else []

    def add_one(self) -> None:
        """Add the boxes of one measure."""
        self.measures.append(Own(len(self.measures) + 1))
        self.add.disabled = len(self.measures) >= MOST
        self._lay()

    def show(self) -> None:
        """Make the report of what stands in the boxes, or say what is not yet right."""
        first = not self.own and not self.expected
        if first and not self.expect.value:
            self.said.value = status(words.CHOOSE)
            return
        entries = [entry for measure in self.measures for entry in measure.written()]
        made = make(self.title.value if self.own else words.FAIRBECK_TITLE, entries, self.own)
        self._clear()
        if made.problems:
            self.said.value = status(" ".join(made.problems))
            return
        self.expected = self.expected or self.expect.value
        self.said.value = status((beside(entries, self.expected) if first else "") + finding(made))
        self.report.value, self.offer.value = made.body(), _offer(made)

    def _clear(self) -> None:
        self.report.value = self.offer.value = ""

    def start_again(self) -> None:
        """Go back to how the builder opens."""
        self.expected = self.expect.value = ""
        self.title.value, self.add.disabled = words.OWN_TITLE, False
        self.whose.value = "fairbeck"
        self.choose()


def finding(made: Made) -> str:
    """Say what the report shows, in one sentence and its first measure."""
    return words.MADE.format(finding=headline_many(made.report.charts), first=made.first)


def beside(entries: list[Entry], expected: str) -> str:
    """Say how the number of concerns that was expected stands beside that of Fairbeck's report as it opened."""
    opened = list(measures())
    charts = make(words.FAIRBECK_TITLE, opened, own=False).report.charts
    came = words.COUNTS[sum(chart.variation.startswith("concern") for chart in charts.values())]
    said = [words.BESIDE.format(expected), words.SO_IT_IS if came == expected else words.IT_IS.format(came)]
    # The question is about the figures as they opened: what was changed before the first report is another.
    return " ".join([*said, *([] if entries == opened else [words.AS_OPENED]), ""])


def _offer(made: Made) -> str:
    data = base64.b64encode(made.page().encode()).decode("ascii")
    return (
        f'<div class="impact-offer"><p><a download="{words.FILE}" href="data:text/html;base64,{data}">{words.SAVE}</a> '
        f"({words.FILE}). {words.OPENS}</p></div>"
    )


def _said(sentence: str) -> widgets.HTML:
    return widgets.HTML(f"<p>{escape(sentence)}</p>")


def _text(label: str, value: str = "", labels: dict = LABELS) -> widgets.Text:
    return widgets.Text(description=label, value=value, style=labels, layout=WIDE)
