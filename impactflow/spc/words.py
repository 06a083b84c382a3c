"""A chart in words: what its alternative text and its report say."""

import numpy as np
import pandas as pd

from impactflow.spc.xmr import XmR

VARIATION = {
    "common_cause": "common cause: no signal at the end",
    "improvement_high": "improvement, upwards",
    "improvement_low": "improvement, downwards",
    "concern_high": "concern, upwards",
    "concern_low": "concern, downwards",
    "neutral_high": "a signal, upwards",
    "neutral_low": "a signal, downwards",
}
ASSURANCE = {
    "consistently_pass": "the target will be met",
    "consistently_fail": "the target will be missed",
    "hit_or_miss": "the target will sometimes be met and sometimes missed",
}
CAUSES = {
    "outside": "a point outside the limits",
    "trend": "a trend",
    "two_in_three": "two of three points near a limit",
    "shift": "a run on one side of the mean",
}


def describe(chart: XmR, measure: str, unit: str = "") -> str:
    """Say what an XmR chart shows: how many points, mean, limits, the last signal, the target.

    Args:
        chart: the result of `xmr`.
        measure: what is counted, and of whom.
        unit: written after each figure, such as "%".
    """
    last = chart.points.iloc[-1]
    lines = f"Mean {figure(last['mean'], unit)}"
    if pd.notna(last["lower_limit"]):
        low, high = figure(last["lower_limit"], unit), figure(last["upper_limit"], unit)
        lines += f", limits {low} to {high}"
    said = [
        f"XmR chart of {measure}, {period(chart)}, {len(chart.points)} points.",
        f"{lines}.",
        f"{_ending(chart)}.",
        target_sentence(chart, unit),
    ]
    return " ".join(sentence for sentence in said if sentence)


def target_sentence(chart: XmR, unit: str = "") -> str:
    """Say what becomes of the target; on a changing process, that nobody can say yet."""
    if chart.assurance is None:
        return ""
    target = f"Target {figure(chart.target, unit)}"
    if is_changing(chart):
        return f"{target}: the process is changing, so its past cannot say whether it will be met."
    return f"{target}: if nothing changes, {ASSURANCE[chart.assurance]}."


def is_changing(chart: XmR) -> bool:
    """Tell whether the last point is part of a signal: limits describe only a stable process."""
    return chart.variation != "common_cause"


def period(chart: XmR) -> str:
    """Write the first and last date as people say them; positions where there are no dates."""
    dates = chart.series.dates
    if not chart.series.dated:
        return f"positions {dates[0]} to {dates[-1]}"
    monthly = bool((dates.day == 1).all())
    form = "%B %Y" if monthly else "%d %B %Y"
    return f"{dates[0].strftime(form)} to {dates[-1].strftime(form)}"


def figure(value: float, unit: str = "") -> str:
    """Write a figure with as many digits as help: 71.2%, 4,437, 0.85."""
    if not np.isfinite(value):
        return "none"
    size = abs(value)
    decimals = 0 if size >= 1000 else 1 if size >= 10 else 2
    return f"{value:,.{decimals}f}{unit}"


def _ending(chart: XmR) -> str:
    cause = chart.points["special_cause"].iloc[-1]
    words = f"Last point: {VARIATION[chart.variation]}"
    return f"{words} ({CAUSES[cause]})" if cause else words
