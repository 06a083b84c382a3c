"""Many charts in words: how many signals there are, and where."""

from collections.abc import Mapping

from impactflow.spc.words.figures import listed, number_of
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
    calm = [name for name, chart in charts.items() if chart.variation == "common_cause"]
    said.append(f"{len(calm)} without a signal at the end.")
    # A changing process has no past that could say what becomes of its target.
    missed = [name for name in calm if charts[name].assurance == "consistently_fail"]
    if missed:
        said.append(f"If nothing changes, targets will be missed by {listed(missed)}.")
    return " ".join(said)


def headline_many(charts: Mapping[str, XmR]) -> str:
    """Say the finding in one line: concerns and improvements, with their number."""
    of = number_of(len(charts), "chart")
    found = [number_of(len(names), *KINDS[word]) for word, names in _by_kind(charts).items() if names]
    return f"At the end of {of}: {listed(found)}" if found else f"No signal at the end of {of}"


def _by_kind(charts: Mapping[str, XmR]) -> dict[str, list[str]]:
    return {
        word: [name for name, chart in charts.items() if chart.variation.startswith(word)]
        for word in KINDS
    }
