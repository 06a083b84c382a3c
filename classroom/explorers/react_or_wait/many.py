"""What each way to lead comes to over 2,000 games, kept beside this file: to play them takes long.

Renew it after a change of the rules: ``python -m classroom.explorers.react_or_wait.many``.
"""

import json
from functools import cache
from pathlib import Path

import numpy as np

from classroom.explorers.react_or_wait.flags import signal
from classroom.explorers.react_or_wait.game import KNOWN, LAST, NEVER, Game, State, deal
from classroom.explorers.react_or_wait.policies import POLICIES, played

GAMES = 2_000
FILE = Path(__file__).with_name("many.json")
SPREAD = (5, 95)  # percentiles: nine games in ten lie between


@cache
def kept() -> dict:
    """Return what was worked out."""
    return json.loads(FILE.read_text(encoding="utf-8"))


def work(numbers: range) -> dict:
    """Play games by every policy; count false flags, and how often a game punishes looking."""
    games = [(deal(number), led(deal(number)), flagged(deal(number))) for number in numbers]
    calm = [flags for game, _, flags in games if game.change == NEVER]
    ends = [ends for _, ends, _ in games]
    return {
        "policies": {policy: _summed([each[policy] for each in ends]) for policy in POLICIES},
        "false_flag": _share(bool(flags) for flags in calm),
        "false_concern": _share("concern" in flags for flags in calm),
        "waiting_cheaper": _share(each["wait"].patients < each["signal"].patients for each in ends),
        "escalating_cheaper": _share(each["red-escalate"].patients < each["signal"].patients for each in ends),
    }


def led(game: Game) -> dict[str, State]:
    """Return how a game ends by each policy."""
    return {policy: played(game, policy) for policy in POLICIES}


def flagged(game: Game) -> set[str]:
    """Return what the chart says in a game in which nothing is done."""
    return {signal(game, week, NEVER)[0] for week in range(KNOWN + 1, LAST + 1)} - {""}


def _summed(ends: list[State]) -> dict[str, list[float]]:
    """Return mean, and where nine games in ten lie, of patients and of people who would tell you."""
    found = {"patients": [end.patients for end in ends], "trust": [end.trust for end in ends]}
    return {name: np.round([np.mean(each), *np.percentile(each, SPREAD)], 3).tolist() for name, each in found.items()}


def _share(holds) -> float:
    return round(float(np.mean(list(holds))), 4)


def main() -> None:
    """Work it all out, and keep it."""
    found = work(range(1, GAMES + 1))
    FILE.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
