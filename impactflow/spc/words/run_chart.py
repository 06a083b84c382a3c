"""A run chart in words."""

import pandas as pd

from impactflow.spc.figures import figure, number_of, period, spacing, times
from impactflow.spc.run_chart import RunChart


def describe_run_chart(chart: RunChart, measure: str, unit: str = "") -> str:
    """Say what a run chart shows: period, median, the two rules and what they find.

    Args:
        chart: the result of `run_chart`.
        measure: what is counted, and of whom.
        unit: written after each figure, such as "%".
    """
    dates = pd.Index(chart.points["date"])
    said = [
        f"Run chart of {measure}, {period(dates)}: {number_of(len(dates), spacing(dates))}.",
        f"Median {figure(chart.median, unit)}.",
    ]
    if chart.useful:
        said += [
            f"The longest run on one side is {number_of(chart.longest_run, 'point')}; "
            f"chance gives up to {chart.longest_run_limit}.",
            f"The points cross the median {times(chart.crossings)}; "
            f"chance gives {chart.crossings_limit} or more.",
        ]
    return " ".join([*said, f"{headline_run_chart(chart)}."])


def headline_run_chart(chart: RunChart) -> str:
    """Say the finding in one line."""
    if not chart.useful:
        return "Every point lies on the median"
    if chart.longest_run > chart.longest_run_limit:
        long = chart.points[chart.points["special_cause"] == "shift"]
        side = {1: "above", -1: "below"}.get(long["side"].iloc[-1])
        return f"A shift: {int((long['run'] == long['run'].iloc[-1]).sum())} points in a row {side} the median"
    if chart.signal:
        return f"A signal: the points cross the median only {times(chart.crossings)}"
    return "No signal: the points cross the median as chance would have it"
