"""A funnel plot in words."""

import re

import pandas as pd

from impactflow.spc.figures import figure, listed, number_of
from impactflow.spc.funnel import Funnel

NEUTRAL = "no better or worse"
# What a result says to whoever writes code; a picture's reader has none.
FOR_CODE = re.compile(r" \(phi [^)]*\)|: adjust=True allows for the differences")


def describe_funnel(chart: Funnel, measure: str, unit: str = "%", per: float = 100, better: str = "better", worse: str = "worse") -> str:
    """Say what a funnel plot shows: groups, their sizes, the centre, who lies outside.

    Args:
        chart: the result of `funnel`.
        measure: what is counted, out of what, and when.
        unit, per: how a proportion is written: by default in percent.
        better, worse: what a group beyond its limits is called.
    """
    known = chart.points.dropna(subset="value")
    sizes = known["denominator"]
    said = [
        f"Funnel plot of {measure}: {number_of(len(known), 'group')}, "
        f"{_sizes(sizes.min(), sizes.max())}.",
        *(_centre(row, chart.stratified, unit, per) for row in chart.strata.itertuples() if row.groups),
        _outside(known, {"improvement": better, "concern": worse}),
        *(FOR_CODE.sub("", warning) for warning in chart.warnings),
    ]
    return " ".join(said)


def headline_funnel(chart: Funnel) -> str:
    """Say the finding in one line."""
    known = chart.points.dropna(subset="value")
    far = int((known["outside"] == "998").sum())
    if not far:
        return f"None of {number_of(len(known), 'group')} stands out from the rest"
    stand = "stands out" if far == 1 else "stand out"
    return f"{far} of {number_of(len(known), 'group')} {stand} from the rest"


def _sizes(least: float, most: float) -> str:
    return f"of {figure(least)} each" if least == most else f"of {figure(least)} to {figure(most)}"


def _centre(row, stratified: bool, unit: str, per: float) -> str:
    where = f"{row.stratum}" if stratified else "All together"
    return f"{where}: {figure(per * row.centre, unit)}."


def _outside(known: pd.DataFrame, words: dict[str, str]) -> str:
    far = known[known["outside"] == "998"].sort_values("z_adjusted", key=abs, ascending=False)
    near = int((known["outside"] == "95").sum())
    more = f"{near} more beyond the 95% limits, where chance alone puts 1 in 20."
    if far.empty:
        return f"No group lies beyond the 99.8% limits; {more}"
    named = [
        f"{row.group} ({'above' if row.side > 0 else 'below'}: {words.get(row.meaning, NEUTRAL)})"
        for row in far.itertuples()
    ]
    return f"Beyond the 99.8% limits: {listed(named)}; {more}"
