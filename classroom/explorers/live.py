"""An explorer as a form in a live notebook."""

import asyncio
from html import escape

import ipywidgets as widgets

from classroom.explorers.base import Answer, Explorer
from classroom.explorers.keeping import Keeping
from classroom.explorers.picture import chart
from impactflow.charts.rendering import bundle

PAUSE = 0.05  # seconds: changes that come in a burst are answered once, for the last of them
BUSY = "Working it out…"
SHOW, FIRST, CHOOSE = "Show me", "Say what you expect, then press Show me.", "First choose what you expect."
WIDE = widgets.Layout(width="auto", max_width="34em")
LABELS = {"description_width": "12em"}


class Form:
    """The form of one explorer: what do you expect, what to choose, and what follows from it."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer
        self.expect = choose("What do you expect?", [("choose first", ""), *[(each, each) for each in explorer.expect]])
        self.picks = {
            pick.name: (slide if pick.slides else choose)(pick.label, [(label, key) for key, label in pick.options])
            for pick in explorer.every_pick
        }
        for name, key in explorer.opening.items():
            self.picks[name].value = key
        # An arrow key changes a list at once: only a button says that a guess is made.
        self.see, self.reset = button(SHOW), button("Start again")
        self.said, self.figures = widgets.HTML(), widgets.HTML()
        self.picture = widgets.Output()
        self.keeping = Keeping(*explorer.keeps) if explorer.keeps else None
        self.tray = _tray(lambda: self.chosen) if explorer.tray else None
        self.expected, self.asked = "", {}  # the guess, and the choice for which it was made
        self._waiting = False
        for box in self.picks.values():
            box.observe(lambda _: self.change(), "value")
        self.see.on_click(lambda _: self.commit())
        self.reset.on_click(lambda _: self.start_again())
        self.view = widgets.VBox(
            [
                self.expect, *self.picks.values(), widgets.HBox([self.see, self.reset]), self.said,
                *([self.keeping.view] if self.keeping else []), self.picture, self.figures,
                *([self.tray.view] if self.tray else []), widgets.HTML(small(explorer.fixed)),
            ]
        )
        self.show()

    @property
    def chosen(self) -> dict[str, str]:
        """What is chosen now."""
        return {name: box.value for name, box in self.picks.items()}

    def commit(self) -> None:
        """Take the guess for what is chosen now, and show the answer."""
        if not self.expect.value:
            self.said.value = status(CHOOSE)
            return
        self.expected, self.asked = self.expect.value, self.chosen
        self.change()

    def change(self) -> None:
        """Answer soon: changes that follow at once are answered together."""
        if self._waiting:
            return
        self._waiting = True
        self.said.value = status(BUSY)
        try:
            asyncio.get_running_loop().call_later(PAUSE, self.show)
        except RuntimeError:  # no loop: not in a notebook
            self.show()

    def show(self) -> None:
        """Answer what is chosen now, in words and as a picture."""
        self._waiting = False
        if not self.expected:
            self.picture.outputs, self.figures.value = (), ""
            self._offer("", False)
            self.said.value = status(f"{self.explorer.question} {FIRST}")
            return
        answer = self.explorer.answer(**self.chosen)
        # The guess was made for one choice: beside another it would say nothing true.
        guess = f"{answer.beside(self.expected)} " if self.chosen == self.asked else ""
        self.said.value = status(f"{guess}{answer.headline}.")
        self.figures.value = _table(answer)
        self._offer(answer.draft, True)
        # Set at once, and not by capturing what is displayed: so nothing flickers or is left over.
        data, metadata = bundle(chart(self.explorer, self.chosen, answer).to_dict())
        self.picture.outputs = ({"output_type": "display_data", "data": data, "metadata": metadata},)

    def _offer(self, draft: str, answered: bool) -> None:
        if self.keeping:
            self.keeping.offer(draft)
        if self.tray:
            self.tray.offer(answered)

    def start_again(self) -> None:
        """Go back to how the explorer opens."""
        for name, key in self.explorer.opening.items():
            self.picks[name].value = key
        self.expect.value, self.expected = "", ""
        self.show()


def choose(label: str, options: list[tuple[str, str]]) -> widgets.Dropdown:
    """Return a list to choose from, named."""
    return widgets.Dropdown(description=label, options=options, style=LABELS, layout=WIDE)


def slide(label: str, options: list[tuple[str, str]]) -> widgets.SelectionSlider:
    """Return a slider over options that have an order, named."""
    return widgets.SelectionSlider(description=label, options=options, style=LABELS, layout=WIDE)


def button(words: str) -> widgets.Button:
    """Return a button."""
    return widgets.Button(description=words, layout=widgets.Layout(width="10em"))


def status(words: str) -> str:
    """Return words that a screen reader says as they appear."""
    # A widget's words are put anew into the page at each change, and a screen reader passes over a
    # new "status". A new "alert" it reads. That work is going on is not worth an interruption.
    role = "" if words == BUSY else ' role="alert"'
    return f'<div{role} class="impact-said"><p>{escape(words)}</p></div>'


def small(words: str) -> str:
    """Return words in small print."""
    return f'<p class="impact-fixed">{escape(words)}</p>'


def _tray(chosen):
    # Here and not above: one explorer alone has a tray.
    from classroom.explorers.what_if_hospital.live import Form as TrayForm

    return TrayForm(chosen)


def _table(answer: Answer) -> str:
    return answer.figures.reset_index().to_html(index=False, border=0, classes="impact-figures")
