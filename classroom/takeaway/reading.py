"""What a row of monthly figures says: its limits, and whether the last one is a signal."""

from dataclasses import dataclass

import pandas as pd

from classroom.takeaway.figures import read_figures
from impactflow.spc import XmR, xmr
from impactflow.spc.limits import Limits
from impactflow.spc.words import figure, headline_xmr, number_of

# Rules know no year: which months these are changes nothing, only that they are months.
BEGIN = "2000-01-01"
CEILING = "The sum gives an upper limit above 100%. A share of all cannot pass it."
FAR_OUT = {
    1: "One month lies far out. It moves the mean, so others lie on one side of it. Read them as one signal, not {}.",
    2: "Two months lie far out. They move the mean, so others lie on one side of it. Read them as one signal, not {}.",
}
FLOOR = "The sum gives a lower limit below 0. None of your figures is below 0, so 0 stands in its place."


@dataclass(frozen=True)
class Reading:
    """A row of figures in words, its chart, and the lines to draw; no chart where the words say why there is none."""

    words: str = ""
    chart: XmR | None = None
    unit: str = ""
    lines: Limits | None = None


def read(row: str) -> Reading:
    """Read a row of monthly figures, the oldest first; nothing of an empty one."""
    if not row.strip():
        return Reading()
    found = read_figures(row)
    if found.problem:
        return Reading(found.problem)
    dates = pd.date_range(BEGIN, periods=len(found.values), freq="MS")
    chart = xmr(list(found.values), dates, improvement_direction="neutral")
    lines = chart.floored().parts[0].limits
    return Reading(_words(chart, lines, found.unit), chart, found.unit, lines)


def _words(chart: XmR, lines: Limits, unit: str) -> str:
    said = [
        f"{number_of(len(chart.series.values), 'month')}: mean {figure(lines.mean, unit)}, "
        f"limits {figure(lines.lower, unit)} to {figure(lines.upper, unit)}.",
        FLOOR if lines != chart.parts[0].limits else "",
        CEILING if unit == "%" and chart.series.values.max() <= 100 < lines.upper else "",
        f"{headline_xmr(chart, unit)}.",
        _signals(int((chart.parts[0].label > 0).sum())),
        _far_out(chart),
        *chart.warnings,
    ]
    return " ".join(sentence for sentence in said if sentence)


def _far_out(chart: XmR) -> str:
    """Say it where months lie on one side of the mean only because one or two, beyond the limits, move it."""
    found, values = chart.parts[0].special_cause, chart.series.values
    far = found == "outside"
    if far.sum() not in FAR_OUT or "shift" not in found:
        return ""
    rest = xmr(list(values[~far]), improvement_direction="neutral").parts[0].special_cause
    return "" if "shift" in rest else FAR_OUT[far.sum()].format((found != "").sum())


def _signals(count: int) -> str:
    if not count:
        return ""
    return f"In all, {number_of(count, 'month')} {'is a signal' if count == 1 else 'are signals'} by the four rules."
