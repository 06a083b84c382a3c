"""A training plan: from courses, coaches and protected time to live coached projects, with people leaving."""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.text import number

QUARTERS = 4  # of a year: the step of the plan
# No study gives these. They are here to be changed, and `assumptions` says each of them.
PROJECTS_A_COACH = 4
FINISHED_A_QUARTER = 1 / 3
STARTED_WITHOUT_TIME, STARTED_AT_MOST, HALF_WAY = 0.01, 0.3, 2.0  # a quarter; hours a week


@dataclass(frozen=True)
class TrainingPlan:
    """What is spent on learning, and on whom.

    Args:
        headcount: people who work here; leavers are replaced by people who are not trained.
        turnover: share of people who leave in a year, from 0 to below 1.
        places: course places a year.
        coaches: coaches at the start.
        new_coaches: coaches who are made ready each year, besides.
        protected_hours: hours a week that a trained person has for a project.

    Raises:
        ImprovementError: a figure is no number, or cannot be.
    """

    headcount: int
    turnover: float
    places: int
    coaches: int
    new_coaches: int = 0
    protected_hours: float = 0.0

    def __post_init__(self) -> None:
        for name in ("headcount", "places", "coaches", "new_coaches"):
            object.__setattr__(self, name, _count(name, getattr(self, name), 1 if name == "headcount" else 0))
        for name, most in (("turnover", 0.99), ("protected_hours", 40)):
            value = number(_spoken(name).capitalize(), getattr(self, name))
            if not 0 <= value <= most:
                raise ImprovementError(f"{_spoken(name).capitalize()} is {value:g}. Give from 0 to {most:g}.")
            object.__setattr__(self, name, value)

    @property
    def if_nobody_leaves(self) -> "TrainingPlan":
        """The same plan without turnover: what a plan on paper often assumes."""
        return replace(self, turnover=0.0)

    @property
    def started_a_quarter(self) -> float:
        """The share of trained people without a project who start one in a quarter."""
        share = self.protected_hours / (self.protected_hours + HALF_WAY)
        return STARTED_WITHOUT_TIME + (STARTED_AT_MOST - STARTED_WITHOUT_TIME) * share

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What the plan takes for granted, each marked as ours."""
        said = (
            f"A coach can carry {PROJECTS_A_COACH} projects at a time.",
            f"{FINISHED_A_QUARTER:.0%} of projects are finished in a quarter.",
            f"With {self.protected_hours:g} protected hours a week, {self.started_a_quarter:.0%} of trained people "
            "without a project start one in a quarter.",
            "A project ends when its leader leaves, and is not coached when its coach has left.",
            "Coaches leave as often as others, and leavers take their learning with them.",
        )
        return tuple(f"{sentence} This is our assumption." for sentence in said)

    def live_projects(self, years: int = 3, runs: int = 1000, seed: int = 1) -> np.ndarray:
        """Return the live coached projects at the end of each year: a row a run, a column a year."""
        return self._played(years, runs, seed)["live"]

    def outlook(self, years: int = 3, runs: int = 1000, seed: int = 1) -> pd.DataFrame:
        """Return what is there at the end of each year, over many runs with other luck.

        Returns:
            A row a year: ``certificates`` given so far; means of ``trained_here``, ``coaches_here`` and
            ``live``; and ``low`` and ``high``, which 9 of 10 runs reach at least, and at most.

        Raises:
            ImprovementError: ``years``, ``runs`` or ``seed`` is no whole number, or cannot be.
        """
        found = self._played(years, runs, seed)
        table = pd.DataFrame(
            {
                "certificates": found["certificates"].mean(axis=0),
                "trained_here": found["trained"].mean(axis=0),
                "coaches_here": found["coaches"].mean(axis=0),
                "live": found["live"].mean(axis=0),
                "low": np.quantile(found["live"], 0.1, axis=0, method="lower"),
                "high": np.quantile(found["live"], 0.9, axis=0, method="higher"),
            },
            index=pd.RangeIndex(1, years + 1, name="year"),
        )
        return table.round(1)

    def reached(self, projects: float, year: int = 3, runs: int = 1000, seed: int = 1) -> float:
        """Return the percent of runs that have so many live coached projects at the end of a year."""
        live = self.live_projects(year, runs, seed)[:, -1]
        return 100 * float((live >= number("The number of projects", projects)).mean())

    def _played(self, years: Any, runs: Any, seed: Any) -> dict[str, np.ndarray]:
        years, runs, seed = _count("years", years, 1, 20), _count("runs", runs, 1, 100_000), _count("seed", seed, 0)
        luck = np.random.default_rng(seed)
        state = {name: np.zeros(runs, int) for name in ("trained", "live", "certificates")}
        state["coaches"] = np.full(runs, self.coaches)
        kept: dict[str, list[np.ndarray]] = {name: [] for name in state}
        for quarter in range(years * QUARTERS):
            self._quarter(state, quarter, luck)
            if quarter % QUARTERS == QUARTERS - 1:
                for name, values in state.items():
                    kept[name].append(values.copy())
        return {name: np.column_stack(values) for name, values in kept.items()}

    def _quarter(self, state: dict[str, np.ndarray], quarter: int, luck: np.random.Generator) -> None:
        """Let people leave and projects end, then train, then start what coaches can carry."""
        leaves = 1 - (1 - self.turnover) ** (1 / QUARTERS)
        leaders = luck.binomial(state["live"], leaves)
        others = luck.binomial(state["trained"] - state["live"], leaves)
        state["trained"] = state["trained"] - leaders - others
        state["live"] = state["live"] - leaders
        state["live"] = state["live"] - luck.binomial(state["live"], FINISHED_A_QUARTER)
        state["coaches"] = state["coaches"] - luck.binomial(state["coaches"], leaves)
        state["coaches"] = state["coaches"] + _share_of_year(self.new_coaches, quarter)
        new = np.minimum(_share_of_year(self.places, quarter), self.headcount - state["trained"])
        state["trained"], state["certificates"] = state["trained"] + new, state["certificates"] + new
        carried = PROJECTS_A_COACH * state["coaches"]
        state["live"] = np.minimum(state["live"], carried)
        started = luck.binomial(state["trained"] - state["live"], self.started_a_quarter)
        state["live"] = np.minimum(state["live"] + started, carried)


def _share_of_year(a_year: int, quarter: int) -> int:
    """Spread a year's number over its quarters, the remainder over the last ones."""
    place = quarter % QUARTERS
    return (place + 1) * a_year // QUARTERS - place * a_year // QUARTERS


def _count(name: str, value: Any, least: int, most: int = 1_000_000) -> int:
    found = number(_spoken(name).capitalize(), value)
    if found != int(found) or not least <= found <= most:
        raise ImprovementError(
            f"{_spoken(name).capitalize()} is {found:g}. It should be a whole number from {least:,} to {most:,}."
        )
    return int(found)


def _spoken(name: str) -> str:
    return name.replace("_", " ")
