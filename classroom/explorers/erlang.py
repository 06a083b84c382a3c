"""Erlang by slider: how often an arrival waits, for so many beds at such a load."""

from functools import cache

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.load_curve import LOAD, LOADS, curve, draw_curve
from impactflow.queueing import erlang_b, erlang_c, mean_wait

STAY = 4.0  # days: the mean stay, which scales the wait and nothing else
BEDS = ("20", "5", "100", "500")


@cache
def table(beds: int) -> pd.DataFrame:
    """Return by load: the share that waits, their mean wait, and the share turned away if nobody can wait."""
    offered = {load: beds * load / 100 for load in LOADS}
    rows = {
        load: {
            "waits": 100 * erlang_c(beds, busy),
            "hours": 24 * mean_wait(beds, busy / STAY, STAY),
            "blocked": 100 * erlang_b(beds, busy),
        }
        for load, busy in offered.items()
    }
    return pd.DataFrame.from_dict(rows, orient="index").rename_axis("load")


def work(load: str, beds: str) -> Answer:
    """Return the share of arrivals that wait, at each load, for so many beds."""
    found = table(int(beds))
    here = found.loc[int(load)]
    headline = f"At {load}% load, {here['waits']:.0f}% of arrivals wait for one of {beds} beds"
    words = (
        f"{beds} beds, a mean stay of {STAY:g} days. At {load}% load {here['waits']:.1f}% of arrivals wait; the mean over all "
        f"is {here['hours']:.1f} hours. If nobody could wait, {here['blocked']:.1f}% would be turned away. The share that "
        f"waits, by load: {'; '.join(f'{at}%: {row.waits:.1f}%' for at, row in found.iterrows())}."
    )
    return Answer(curve(found["waits"], load), headline, words, _figures(found))


def _figures(found: pd.DataFrame) -> pd.DataFrame:
    names = {"waits": "Wait, %", "hours": "Mean wait of all, hours", "blocked": "Turned away, %"}
    return found.rename(columns=names).round(1).rename_axis("Load, %")


def draw(rows: pd.DataFrame, shown=None):
    """Draw the share that waits against the load."""
    return draw_curve(rows, shown, "Arrivals that wait, %", ".0f", 100)


EXPLORER = Explorer(
    id="erlang",
    title="Erlang: how often somebody waits",
    question="At 92% load, where does an arrival wait more often: with 20 beds or with 500?",
    expect=("with 20, far more often", "with 20, a little more often", "in both alike", "with 500"),
    picks=(LOAD, Pick("beds", "Beds in one pool", tuple((beds, f"{beds} beds") for beds in BEDS))),
    says="The line is Erlang's formula for so many beds, and the dot is the load that you chose",
    fixed="Fixed: arrivals by chance at a steady rate, day and night. All beds alike, any patient in any bed. Stays of "
    f"{STAY:g} days on average, spread as an exponential. First come, first served, and nobody leaves. “Turned away” is for beds for which nobody can wait.",
    work=work,
    draw=draw,
)
