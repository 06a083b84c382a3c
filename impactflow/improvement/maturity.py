"""How far along we are, by the course's own rubric: several people's views, now and later."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from impactflow.improvement.errors import ImprovementError
from impactflow.improvement.rubric import RUBRIC, SCORES
from impactflow.improvement.text import day, spoken, words
from impactflow.measures.columns import listed

OWN = "This is the course's own rubric, not the official self-assessment."
MONTHS = 6  # of work: sooner, one measures the lessons


@dataclass(frozen=True)
class View:
    """One person's scores, with what they saw.

    ``scores`` gives each of the five components a score from 0 to 3, and ``seen`` what the person saw that
    shows it. A score above 0 needs evidence: an opinion is no score. ``role`` is enough for ``who``.

    Raises:
        ImprovementError: a component is missing or unknown, a score cannot be, or has no evidence.
    """

    who: str
    on: date
    scores: Mapping[str, int]
    seen: Mapping[str, str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "who", words("Who scores", self.who).rstrip("."))
        object.__setattr__(self, "on", day("The date", self.on))
        for name in ("scores", "seen"):
            object.__setattr__(self, name, _by_component(getattr(self, name), name))
        missing = [name for name in RUBRIC if name not in self.scores]
        if missing:
            raise ImprovementError(f"{self.who} has not yet scored “{missing[0]}”. Give it 0 to {len(SCORES) - 1}.")
        object.__setattr__(self, "scores", {name: self._score(name) for name in RUBRIC})
        object.__setattr__(self, "seen", {name: self._evidence(name) for name in RUBRIC})

    def _score(self, component: str) -> int:
        score = self.scores[component]
        if isinstance(score, bool) or score not in range(len(SCORES)):
            raise ImprovementError(f"“{component}” has {str(score)[:40]!r}. Give it 0 to {len(SCORES) - 1}.")
        return int(score)

    def _evidence(self, component: str) -> str:
        seen = self.seen.get(component, "")
        if not str(seen or "").strip():
            if self.scores[component]:
                raise ImprovementError(
                    f"{self.who} gives “{component}” {self.scores[component]}, and says nothing that shows it. "
                    "Write down what you saw, or give 0."
                )
            return ""
        return words(f"What shows “{component}”", seen)

    @property
    def lines(self) -> str:
        """Each component with its score, what the score means, and what was seen."""
        return "\n".join(
            f"{name}: {self.scores[name]}, {SCORES[self.scores[name]]}. {RUBRIC[name][self.scores[name]]}"
            + (f" Seen: {self.seen[name].rstrip('.')}." if self.seen[name] else "")
            for name in RUBRIC
        )


@dataclass(frozen=True)
class Maturity:
    """Several people's views of one time, side by side.

    No mean is given: it would hide where people differ, and that is what to talk about. Nothing is
    stored or sent: views live in the notebook that made them.

    Raises:
        ImprovementError: there is no view, or two by one person.
    """

    views: tuple[View, ...]

    def __post_init__(self) -> None:
        given = tuple(listed(self.views))
        if not given or not all(isinstance(one, View) for one in given):
            raise ImprovementError("Give at least one view, each as View(…).")
        names = [one.who.casefold() for one in given]
        if twice := [one.who for one in given if names.count(one.who.casefold()) > 1]:
            raise ImprovementError(f"“{twice[0]}” is there twice. Name each person or role once for each time.")
        object.__setattr__(self, "views", given)

    @property
    def table(self) -> pd.DataFrame:
        """A row a component: each person's score, the ``lowest``, the ``highest``, and how far ``apart`` they are."""
        scores = pd.DataFrame({one.who: one.scores for one in self.views}, index=pd.Index(RUBRIC, name="component"))
        lowest, highest = scores.min(axis=1), scores.max(axis=1)
        return scores.assign(lowest=lowest, highest=highest, apart=highest - lowest)

    @property
    def furthest_apart(self) -> tuple[str, ...]:
        """The components on which people differ most; none where all agree on all."""
        apart = self.table["apart"]
        return tuple(apart.index[(apart == apart.max()) & (apart > 0)])

    @property
    def sentence(self) -> str:
        """Where people differ most, and who sees what."""
        if len(self.views) == 1:
            return f"One view, {self.views[0].who}'s. Ask somebody who does another job. {OWN}"
        if not self.furthest_apart:
            return f"{len(self.views)} people give the same scores. Ask whether they saw the same things. {OWN}"
        said = " And as much on ".join(self._differ(name) for name in self.furthest_apart)
        return f"They differ most on {said} Ask first what each of them saw. {OWN}"

    def _differ(self, component: str) -> str:
        row = self.table.loc[component]
        ends = []
        for score in (row["lowest"], row["highest"]):
            who = [one.who for one in self.views if one.scores[component] == score]
            ends.append(f"{_listed(who)} {'gives' if len(who) == 1 else 'give'} {score} ({SCORES[score]})")
        return f"{component}: {ends[0]}, {ends[1]}."

    def since(self, earlier: "Maturity") -> "Since":
        """Return this time beside an earlier one.

        Raises:
            ImprovementError: it is not earlier, or nobody is in both.
        """
        return Since(earlier, self)


@dataclass(frozen=True)
class Since:
    """Two times side by side, for those who gave a view at both.

    Raises:
        ImprovementError: the second is not later, or nobody is in both.
    """

    earlier: Maturity
    later: Maturity

    def __post_init__(self) -> None:
        begins, ends = self._begins[1], max(one.on for one in self.earlier.views)
        if begins == ends:
            raise ImprovementError(f"Earlier and later views share a day, {spoken(ends)}. Give the later ones a later day.")
        if begins < ends:
            raise ImprovementError(
                f"The later views begin on {spoken(begins)}, and the earlier ones end on {spoken(ends)}. "
                "Give the earlier ones first."
            )
        if not self._both:
            raise ImprovementError("Nobody gave a view at both times. Only the same people's views can be compared.")

    @property
    def _begins(self) -> tuple[date, date]:
        return min(one.on for one in self.earlier.views), min(one.on for one in self.later.views)

    @property
    def _both(self) -> list[tuple[View, View]]:
        before = {one.who.casefold(): one for one in self.earlier.views}
        return [(before[one.who.casefold()], one) for one in self.later.views if one.who.casefold() in before]

    @property
    def table(self) -> pd.DataFrame:
        """A row a component and person: score ``before`` and ``after``, the ``change``, and what was ``seen`` after."""
        rows = [
            (name, after.who, before.scores[name], after.scores[name], after.scores[name] - before.scores[name],
             after.seen[name])
            for name in RUBRIC
            for before, after in self._both
        ]  # fmt: skip
        columns = ["component", "who", "before", "after", "change", "seen"]
        return pd.DataFrame(rows, columns=columns).set_index(["component", "who"])

    @property
    def soon(self) -> bool:
        """Tell whether fewer than six months lie between."""
        first, second = (pd.Timestamp(one) for one in (max(v.on for v in self.earlier.views), self._begins[1]))
        return second < first + pd.DateOffset(months=MONTHS)

    @property
    def sentence(self) -> str:
        """What rose and fell, what a fall may mean, and who could not be compared."""
        change = self.table["change"]
        people = "1 person" if len(self._both) == 1 else f"{len(self._both)} people"
        said = [
            f"Of {len(change)} scores by {people}, {(change > 0).sum()} rose, {(change < 0).sum()} fell and "
            f"{(change == 0).sum()} stayed."
        ]
        if (change < 0).any():
            said.append("A fall may mean that people see more than before: ask what they saw.")
        if self.soon:
            said.append(f"Fewer than {MONTHS} months lie between: look again after {MONTHS} months at work.")
        if alone := self._alone:
            said.append(f"Not compared, with a view at one time alone: {_listed(alone)}.")
        return " ".join([*said, OWN])

    @property
    def _alone(self) -> list[str]:
        both = {after.who.casefold() for _, after in self._both}
        return [one.who for one in (*self.earlier.views, *self.later.views) if one.who.casefold() not in both]


def _by_component(given: Any, name: str) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        raise ImprovementError(f"{name} should give each component its own: a dictionary.")
    unknown = [str(key)[:60] for key in given if key not in RUBRIC]
    if unknown:
        raise ImprovementError(f"There is no component “{unknown[0]}”. The five are: {'; '.join(RUBRIC)}.")
    return dict(given)


def _listed(names: Iterable[str]) -> str:
    names = list(names)
    return " and ".join([part for part in (", ".join(names[:-1]), names[-1]) if part])
