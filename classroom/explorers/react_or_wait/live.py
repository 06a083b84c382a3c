"""The game as a form in a live notebook."""

import ipywidgets as widgets

from classroom.explorers.live import WIDE, button, choose, status
from classroom.explorers.react_or_wait import ended, telling
from classroom.explorers.react_or_wait.game import KNOWN, NEVER, OFFERED, State, deal, step
from classroom.explorers.react_or_wait.picture import spec
from classroom.explorers.react_or_wait.words import (
    ACTIONS, AGAIN, ASKS, BEGIN, EXPECT, GAME, HOW, INVENTED, LEADERS, MOVE, READING, SAYS, WEEK_HEADS, WEEKS,
)  # fmt: skip
from impactflow.charts.rendering import bundle

WRAPPED = widgets.Layout(flex_flow="row wrap")


class Form:
    """One game: what do you expect, which game, then a choice for each week, and how it ended."""

    def __init__(self) -> None:
        self.expect = choose(EXPECT, [("choose first", ""), *[(words, key) for key, words in LEADERS.items()]])
        self.number = choose(GAME, [(str(number), number) for number in OFFERED])
        self.begin, self.reset = button(BEGIN), button(AGAIN)
        self.moves = {action: button(words) for action, words in ACTIONS.items()}
        self.said, self.told, self.weeks = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.picture = widgets.Output()
        # A fold would shut each week: what is in a widget's words is put anew into the page.
        self.figures = widgets.Checkbox(description=WEEKS, indent=False, layout=WIDE)
        self.figures.observe(lambda _: self.show_weeks(), "value")
        moves = widgets.HBox([*self.moves.values()], layout=WRAPPED)
        self.asked = widgets.VBox([widgets.HTML(f"<p>{MOVE}</p>"), moves])
        self.begin.on_click(lambda _: self.start())
        self.reset.on_click(lambda _: self.start_again())
        self.number.observe(lambda _: self.start_again(), "value")
        for action, each in self.moves.items():
            each.on_click(lambda _, action=action: self.move(action))
        self.view = widgets.VBox([
            widgets.HTML(f"<p>{ASKS}</p>"), self.expect, self.number, widgets.HBox([self.begin, self.reset]),
            self.said, self.asked, self.picture, widgets.HTML(f"<p>{READING}</p>"), self.figures, self.weeks,
            self.told, widgets.HTML(_how()),
        ])  # fmt: skip
        self.start_again()

    def start_again(self) -> None:
        """Lay the chosen game anew, with its first 24 weeks."""
        self.game, self.state, self.choices, self.begun = deal(self.number.value), State(), [], False
        self.show()
        self.said.value = status(SAYS["first"])

    def start(self) -> None:
        """Begin the first week, once a guess is made."""
        if not self.expect.value:
            self.said.value = status(SAYS["choose"])
            return
        self.start_again()
        self.begun = True
        self.show()

    def move(self, action: str) -> None:
        """Do one thing this week, and go on to the next."""
        if not self.state.over:
            self.state = step(self.game, self.state, action)
            self.choices.append(action)
        self.show()

    def show(self) -> None:
        """Show the week, the chart so far, and at the end what was there and what it cost."""
        self.asked.layout.display = "" if self.begun else "none"
        self.said.value = status(telling.status(self.game, self.state))
        week = self.state.week if self.begun and not self.state.over else self.state.week - 1
        data, metadata = bundle(spec(self.game, week, self.state.ends))
        self.picture.outputs = ({"output_type": "display_data", "data": data, "metadata": metadata},)
        self.show_weeks()
        self.told.value = self._ended() if self.state.over else ""

    def show_weeks(self) -> None:
        """Show the figures behind the chart, where they are asked for."""
        rows = telling.weeks(self.game, self.state, self.choices)[: None if self.begun else KNOWN]
        self.weeks.value = ended.table("weeks", WEEKS, WEEK_HEADS, rows) if self.figures.value else ""

    def _ended(self) -> str:
        return ended.one_game(self.game, self.state) + ended.many_games(telling.beside(self.expect.value))


def _how() -> str:
    return ended.folded(INVENTED, ended.points(HOW))


class Showing:
    """The game on show: a form where there is a live notebook, else its first 24 weeks."""

    def _repr_mimebundle_(self, include=None, exclude=None):
        data, metadata = bundle(spec(deal(OFFERED[0]), KNOWN, NEVER))
        return Form().view._repr_mimebundle_() | data, metadata
