"""A chart of counts in words."""

import pandas as pd

from impactflow.spc.attribute import TITLES, AttributeChart
from impactflow.spc.figures import figure, listed, number_of, period, spacing, when
from impactflow.spc.words.signals import MEANINGS, SHORT


def describe_attribute(chart: AttributeChart, measure: str, unit: str = "", per: float = 1) -> str:
    """Say what a p, u or c chart shows: period, mean, last limits, the points outside.

    Args:
        chart: the result of `attribute.p` and its like.
        measure: what is counted, out of what.
        unit: written after each figure, such as "%".
        per: what figures are multiplied by: 100 for a proportion in percent.
    """
    dates = pd.Index(chart.points["date"])
    last = chart.points.dropna(subset=["value", "lower_limit"]).iloc[-1]
    low, high = (figure(per * last[side], unit) for side in ("lower_limit", "upper_limit"))
    said = [
        f"{TITLES[chart.kind]} of {measure}, {period(dates)}: "
        f"{number_of(len(dates), spacing(dates))}.",
        f"Mean {figure(per * chart.mean, unit)}, limits at the last point {low} to {high}.",
        _outside(chart),
    ]
    if chart.sigma_z is not None:
        said.append(
            f"Points differ {chart.sigma_z:.1f} times as much as chance alone explains, "
            "and the limits allow for it."
        )
    return " ".join(said)


def headline_attribute(chart: AttributeChart) -> str:
    """Say the finding in one line."""
    known = chart.points.dropna(subset="value")
    last, count = known.iloc[-1], int((known["special_cause"] != "").sum())
    if last["special_cause"]:
        side = "above" if last["side"] > 0 else "below"
        return f"{SHORT[last['meaning']]}: the last point lies {side} the limits"
    if count:
        return f"{number_of(count, 'point')} outside the limits, the last one inside"
    return "No point outside the limits"


def _outside(chart: AttributeChart) -> str:
    points = chart.points.assign(when=when(pd.Index(chart.points["date"])))
    far = points[points["special_cause"] != ""]
    if far.empty:
        return "No point lies outside the limits."
    named = [
        f"{row.when} ({'above' if row.side > 0 else 'below'}: {MEANINGS[row.meaning]})"
        for row in far.itertuples()
    ]
    return f"{number_of(len(far), 'point lies', 'points lie')} outside the limits: {listed(named)}."
