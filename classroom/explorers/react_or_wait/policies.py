"""Ways to lead that a game can be played by, each seeing no more than a learner sees."""

from collections.abc import Callable
from dataclasses import dataclass

from classroom.explorers.react_or_wait.flags import signal
from classroom.explorers.react_or_wait.game import RED, Game, State, step


@dataclass(frozen=True)
class Week:
    """What is seen before a choice: the week's figure, the chart, and what the last choice brought."""

    game: Game
    state: State

    @property
    def red(self) -> bool:
        """Tell whether the board's report colours the week red."""
        return self.game.value(self.state.week, self.state.ends) > RED

    @property
    def worse(self) -> bool:
        """Tell whether the chart shows a signal of concern."""
        return signal(self.game, self.state.week, self.state.ends)[0] == "concern"

    @property
    def named(self) -> bool:
        """Tell whether somebody named a cause last week, true or not."""
        return self.state.came in ("told", "story")

    @property
    def saw(self) -> bool:
        """Tell whether a cause was seen last week."""
        return self.state.came == "found"


def _wait(week: Week) -> str:
    return "wait"


def _red_escalate(week: Week) -> str:
    return "escalate" if week.red else "wait"


def _red_test(week: Week) -> str:
    return "test" if week.red else "wait"


def _ask(week: Week) -> str:
    return "test" if week.named else "ask"


def _rounds(week: Week) -> str:
    return "test" if week.saw else "see"


def _signal(week: Week) -> str:
    if week.saw:
        return "test"
    return "see" if week.worse else "wait"


POLICIES: dict[str, Callable[[Week], str]] = {
    "wait": _wait,
    "red-escalate": _red_escalate,
    "red-test": _red_test,
    "ask": _ask,
    "rounds": _rounds,
    "signal": _signal,
}


def played(game: Game, policy: str) -> State:
    """Return how a game ends when it is led by a policy."""
    state = State()
    while not state.over:
        state = step(game, state, POLICIES[policy](Week(game, state)))
    return state
