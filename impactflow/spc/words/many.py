"""Many charts in words: how many signals there are, and where."""

from collections.abc import Mapping

from impactflow.spc.figures import listed, number_of
from impactflow.spc.words.xmr import first_try, is_changing, is_undecided
from impactflow.spc.xmr import XmR

KINDS = {
    "concern": ("concern", "concerns"),
    "neutral": ("signal", "signals"),
    "improvement": ("improvement", "improvements"),
}


def describe_many(charts: Mapping[str, XmR], kind: str = "Table of measures") -> str:
    """Say which of many XmR charts end in a signal, and which targets will be missed.

    Args:
        charts: results of `xmr` by name.
        kind: what the picture is.
    """
    said = [f"{kind}: {number_of(len(charts), 'chart')}."]
    for word, names in _by_kind(charts).items():
        if names:
            count = number_of(len(names), *KINDS[word])
            said.append(f"{count} at the end: {listed(names)}.")
    undecided = [name for name, chart in charts.items() if is_undecided(chart)]
    calm = [name for name, chart in charts.items() if not is_changing(chart) and name not in undecided]
    said.append(f"{len(calm)} without a signal at the end.")
    if undecided:
        said.append(f"{len(undecided)} with too few points to say: {listed(undecided)}.")
    # A changing process has no past that could say what becomes of its target.
    missed = [name for name in calm if charts[name].assurance == "consistently_fail"]
    tried = [name for name in missed if first_try(charts[name])]
    sure = [name for name in missed if name not in tried]
    if sure:
        said.append(f"If nothing changes, targets will be missed by {listed(sure)}.")
    if tried:
        said.append(f"On a first try of few points, targets will be missed by {listed(tried)}.")
    return " ".join(said)


def headline_many(charts: Mapping[str, XmR]) -> str:
    """Say the finding in one line: concerns and improvements, with their number."""
    undecided = sum(map(is_undecided, charts.values()))
    has = "has" if undecided == 1 else "have"
    if undecided == len(charts):
        return f"{number_of(undecided, 'chart')} {has} too few points to say"
    of = number_of(len(charts) - undecided, "chart")
    found = [number_of(len(names), *KINDS[word]) for word, names in _by_kind(charts).items() if names]
    said = f"At the end of {of}: {listed(found)}" if found else f"No signal at the end of {of}"
    return f"{said}; {undecided} {has} too few points to say" if undecided else said


def _by_kind(charts: Mapping[str, XmR]) -> dict[str, list[str]]:
    return {
        word: [name for name, chart in charts.items() if chart.variation.startswith(word)]
        for word in KINDS
    }
