"""The game's rules: a hidden change or none, five things to do each week, and what they cost.

All of it is invented. Each number below is our assumption, and `words.py` says them to the learner.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from impactflow.spc import xmr

OFFERED = range(1, 13)  # the games that both doors offer
KNOWN, LAST = 24, 48  # weeks that are there already; the last week
USUAL, SPREAD = 40, 5  # patients a week who wait too long, and how far chance moves it
EXTRA = 10  # more of them each week while a change is on
RED = 45  # the board's report colours a week red above it
FIRST, LATEST = 27, 40  # the weeks in which a change may begin
STAFF, TRUST = 40, 30  # people on the team, and how many would tell you about a problem
STORIES = 0.25  # of the weeks in which nothing is new: people asked why name a cause all the same
HOURS = {"wait": 0, "ask": 1, "see": 6, "test": 12, "escalate": 20}
HOURS_A_PATIENT = 10  # hours taken from the ward, for which one more patient waits too long
SLOW = 6  # weeks in which an escalation without a known cause finds one
# What moves trust, and by how many people who would tell you about a problem.
EFFECTS = {"unseen": -1, "blind": -1, "lost": -3, "heard": 1, "acted": 2}
NEVER = LAST + 1


@dataclass(frozen=True)
class Game:
    """One game: each week's chance, the week in which a change begins, and whether people speak."""

    number: int
    chance: tuple[float, ...]
    speaks: tuple[float, ...]
    change: int = NEVER

    def changed(self, week: int, ends: int) -> bool:
        """Tell whether the change is on in a week, where it ends with another."""
        return self.change <= week < ends

    def value(self, week: int, ends: int) -> float:
        """Return how many patients waited too long in a week."""
        return self.chance[week - 1] + EXTRA * self.changed(week, ends)

    def values(self, week: int, ends: int) -> np.ndarray:
        """Return all weeks up to one."""
        return np.array([self.value(each, ends) for each in range(1, week + 1)])


@dataclass(frozen=True)
class State:
    """Where a game stands before a week's choice, and what came of the choice before."""

    week: int = KNOWN + 1
    trust: int = TRUST
    hours: int = 0
    changed_weeks: int = 0
    knows: bool = False
    ends: int = NEVER
    came: str = ""
    effects: tuple[str, ...] = ()

    @property
    def over(self) -> bool:
        """Tell whether all weeks have been played."""
        return self.week > LAST

    @property
    def patients(self) -> float:
        """How many more patients waited too long: for the change, and for hours taken from them."""
        return EXTRA * self.changed_weeks + self.hours / HOURS_A_PATIENT


@cache
def deal(number: int) -> Game:
    """Return the game of a number: half of them hold a change. The first 24 weeks show no signal."""
    rng = np.random.default_rng(number)
    change = int(rng.integers(FIRST, LATEST + 1)) if rng.random() < 0.5 else NEVER
    speaks = tuple(rng.random(LAST - KNOWN).round(3).tolist())
    while True:
        chance = rng.normal(USUAL, SPREAD, LAST).round()
        if not xmr(chance[:KNOWN]).parts[0].label.any():
            return Game(number, tuple(chance.tolist()), speaks, change)


def step(game: Game, state: State, action: str) -> State:
    """Return where the game stands after one week's choice."""
    on = game.changed(state.week, state.ends)
    came = _came(game, state, action, on)
    effect = _effect(action, on, on and state.knows)
    return State(
        week=state.week + 1,
        trust=min(STAFF, max(0, state.trust + EFFECTS.get(effect, 0))),
        hours=state.hours + HOURS[action],
        changed_weeks=state.changed_weeks + on,
        knows=on and (state.knows or came in ("told", "found")),
        ends=_ends(state, action, on),
        came=came,
        effects=(*state.effects, effect),
    )


def _came(game: Game, state: State, action: str, on: bool) -> str:
    """Return what comes of a choice; "told" and "story" look alike to who asked."""
    if action == "see":
        return "found" if on else "ordinary"
    if action != "ask":
        return action
    draw = game.speaks[state.week - KNOWN - 1]
    if on:
        return "told" if draw < state.trust / STAFF else "quiet"
    return "story" if draw < STORIES else "quiet"


def _effect(action: str, on: bool, knows: bool) -> str:
    """Return what a choice does to trust; "" for nothing."""
    effects = {
        "wait": "unseen" if on else "",  # they see it, and nobody comes
        "ask": "",
        "see": "heard",
        "test": "acted" if knows else "blind",
        "escalate": "" if knows else "lost",
    }
    return effects[action]


def _ends(state: State, action: str, on: bool) -> int:
    """Return the week from which the change is over."""
    if not on or action not in ("test", "escalate"):
        return state.ends
    if state.knows:
        return state.week + 1
    return min(state.ends, state.week + SLOW) if action == "escalate" else state.ends


def play(game: Game, choices) -> State:
    """Return how a game ends, with one choice a week."""
    state = State()
    for action in choices:
        state = step(game, state, action)
    return state
