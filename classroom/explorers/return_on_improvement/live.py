"""Return on improvement as a form in a live notebook."""

from html import escape

import ipywidgets as widgets

from classroom.explorers.live import button, choose, small, status
from classroom.explorers.return_on_improvement import telling, words
from classroom.explorers.return_on_improvement.case import (
    BOARD_PAPER, INPUTS, OPENING, Figures, Input, Unreadable, read, worked_out,
)  # fmt: skip

BOX = widgets.Layout(width="14rem")
STYLE = {"description_width": "8rem"}
WRAPPED = widgets.Layout(flex_flow="row wrap")
DRAWN = '<div style="max-width: 26em">{}</div>'


class Form:
    """A guess first; then a box for every figure, and what they come to."""

    def __init__(self) -> None:
        self.expect = choose(words.EXPECT, [("choose first", ""), *[(each, each) for each in words.GUESSES]])
        self.see, self.reset, self.paper = button(words.SHOW), button(words.AGAIN), button(words.PAPER)
        self.paper.layout.width, self.paper.layout.align_self = "auto", "flex-start"
        self.boxes = {each.name: _boxes(each) for each in INPUTS}
        self.kind = choose(words.KIND, [(title, kind) for kind, title in words.KINDS.items()])
        self.said, self.beside, self.moves, self.whole = (widgets.HTML() for _ in range(4))
        self.expected, self.asked = "", None  # the guess, and the figures for which it was made
        self._filling = False
        for box in [*self._every_box, self.kind]:
            box.observe(lambda _: self.show(), "value")
        self.see.on_click(lambda _: self.commit())
        self.reset.on_click(lambda _: self.start_again())
        self.paper.on_click(lambda _: self.fill(BOARD_PAPER))
        self.result = widgets.VBox([
            widgets.HTML(f"<h3>{words.FIGURES}</h3><p>{words.KEPT}</p>"), self.paper, *self._groups(), self.beside,
            widgets.HTML(f"<h3>{words.MOVES}</h3>{small(words.ENDS)}"), self.kind, self.moves, self.whole,
        ])  # fmt: skip
        self.view = widgets.VBox([
            widgets.HTML(f"<p>{escape(telling.case())}</p>"), self.expect, widgets.HBox([self.see, self.reset]),
            self.said, self.result, widgets.HTML(small(telling.taken())),
        ])  # fmt: skip
        self.show()

    @property
    def _every_box(self) -> list[widgets.Text]:
        return [box for boxes in self.boxes.values() for box in boxes]

    @property
    def written(self) -> dict[str, tuple[str, ...]]:
        """What stands in the boxes now."""
        return {name: tuple(box.value for box in boxes) for name, boxes in self.boxes.items()}

    def _groups(self) -> list[widgets.Widget]:
        groups = []
        for each in INPUTS:
            heading = widgets.HTML(f"<strong>{escape(each.label)}</strong>")
            groups.append(widgets.VBox([heading, widgets.HBox(self.boxes[each.name], layout=WRAPPED)]))
        return groups

    def fill(self, written: dict[str, tuple[str, ...]]) -> None:
        """Put figures into all boxes, and answer once."""
        self._filling = True
        for name, texts in written.items():
            for box, text in zip(self.boxes[name], texts, strict=True):
                box.value = text
        self._filling = False
        self.show()

    def commit(self) -> None:
        """Take the guess for the figures that stand there, and show what they come to."""
        if not self.expect.value:
            self.said.value = status(words.CHOOSE)
            return
        self.expected, self.asked = self.expect.value, None
        self.show()

    def start_again(self) -> None:
        """Go back to the case as it opens."""
        self.expect.value, self.expected = "", ""
        self.fill(OPENING)

    def show(self) -> None:
        """Show what the figures come to, or say why they come to nothing."""
        if self._filling:
            return
        self.result.layout.display = "" if self.expected else "none"
        if not self.expected:
            self.said.value = status(f"{telling.question()} {words.FIRST}")
            return
        try:
            self._answer(read(self.written))
        except Unreadable as trouble:
            self.said.value = status(words.SAID["stands"].format(trouble=trouble))

    def _answer(self, figures: Figures) -> None:
        found = worked_out(figures)
        self.asked = self.asked or figures
        # The guess was made for one case: beside another it would say nothing true.
        guess = f"{telling.beside(self.expected, found)} " if figures == self.asked else ""
        paper = f"{words.SAID['paper']} " if figures == read(BOARD_PAPER) else ""
        self.said.value = status(guess + paper + telling.headline(found))
        beside, moves = telling.shown(found, self.kind.value)
        self.beside.value = f"<h3>{words.BESIDE}</h3>{small(words.READING)}{DRAWN.format(beside)}"
        self.moves.value = DRAWN.format(moves)
        self.whole.value = f"<h3>{words.WHOLE}</h3><p>{escape(found.sentence)}</p>"


def _boxes(given: Input) -> list[widgets.Text]:
    return [
        widgets.Text(description=given.named(name), value=value, continuous_update=False, style=STYLE, layout=BOX)
        for name, value in zip(given.boxes, given.opening, strict=True)
    ]
