"""Show an explorer in a notebook by one call."""

from classroom.explorers.base import Explorer
from classroom.explorers.picture import chart
from impactflow.errors import PlainError


class NoSuchExplorer(PlainError):
    """No explorer has this name."""


class Showing:
    """An explorer on show: a form where there is a live notebook, else the picture it opens on."""

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer

    def _repr_mimebundle_(self, include=None, exclude=None):
        from classroom.explorers.live import Form
        from impactflow.charts.rendering import bundle

        of = self.explorer
        data, metadata = bundle(chart(of, of.opening, of.answer()).to_dict())
        of.prepare()
        # The stored output keeps the picture and its words; a page draws the explorer's twin.
        return Form(of).view._repr_mimebundle_() | data, metadata

    def __repr__(self) -> str:
        return f"{self.explorer.title}: {self.explorer.question}"


def explore(name: str):
    """Show an explorer, such as `explore("what-if-hospital")`.

    Raises:
        NoSuchExplorer: there is none of that name; the sentence says which there are.
    """
    others = of_their_own()
    return others[name]() if name in others else Showing(find(name))


def of_their_own() -> dict[str, type]:
    """Return by their ids the explorers that have boxes to write in, and no list of choices."""
    from classroom.explorers.maturity_rubric.showing import Showing as Rubric
    from classroom.explorers.return_on_improvement.showing import Showing as Return

    return {each.id: each for each in (Return, Rubric)}


def every() -> dict[str, Explorer]:
    """Return all explorers by their ids."""
    from classroom.explorers.aim_builder import EXPLORER as AIM_BUILDER
    from classroom.explorers.dosing_planner import EXPLORER as DOSING
    from classroom.explorers.erlang import EXPLORER as ERLANG
    from classroom.explorers.funnel import EXPLORER as FUNNEL
    from classroom.explorers.kingman import EXPLORER as KINGMAN
    from classroom.explorers.league import EXPLORER as LEAGUE
    from classroom.explorers.pareto import EXPLORER as PARETO
    from classroom.explorers.pathway import EXPLORER as PATHWAY
    from classroom.explorers.tampering import EXPLORER as TAMPERING
    from classroom.explorers.what_if_hospital import EXPLORER as WHAT_IF

    shown = (PATHWAY, AIM_BUILDER, PARETO, FUNNEL, LEAGUE, TAMPERING, WHAT_IF, DOSING, ERLANG, KINGMAN)
    return {explorer.id: explorer for explorer in shown}


def find(name: str) -> Explorer:
    """Return the explorer with this id.

    Raises:
        NoSuchExplorer: there is none.
    """
    known = every()
    if name not in known:
        there = ", ".join([*known, *of_their_own()])
        raise NoSuchExplorer(f"There is no explorer {str(name)[:60]!r}. There are: {there}.")
    return known[name]
