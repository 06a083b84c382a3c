"""Erlang by slider: how often an arrival waits, for so many beds at such a load."""

from functools import cache

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.load_curve import LOADS, curve, draw_curve, load_pick
from impactflow.queueing import erlang_b, erlang_c, mean_wait

STAY = 4.0  # days: the mean stay, which scales the wait and nothing else
BEDS = ("20", "5", "100", "500")
ASKED, FEW, MANY = 92, "20", "500"  # the load and the pools that the question is about
# What a guess can be, and how many times as often it says that the small pool waits.
GUESSES = {"with 20, far more often": 3, "with 20, a little more often": 1.1, "in both alike": 0.9, "with 500": 0}


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
    other = FEW if beds == MANY else MANY
    beside = table(int(other)).loc[int(load), "waits"]
    waiting = f"{_share(here['waits'])} of arrivals wait for one of {beds} beds"
    headline = f"At {load}% load, {waiting}, and {_share(beside)} for one of {other}"
    words = (
        f"{beds} beds, a mean stay of {STAY:g} days. At {load}% load {here['waits']:.1f}% of arrivals wait; the mean over all "
        f"is {here['hours']:.1f} hours. If nobody could wait, {here['blocked']:.1f}% would be turned away. The share that "
        f"waits, by load: {'; '.join(f'{at}%: {row.waits:.1f}%' for at, row in found.iterrows())}."
    )
    return Answer(curve(found["waits"], load), headline, words, _figures(found), came=_came())


def _share(percent: float) -> str:
    return f"{percent:.0f}%" if percent >= 1 else "fewer than 1%"


def _came() -> str:
    """Return the guess that came about: it is asked of one load, whatever is chosen."""
    times = table(int(FEW)).loc[ASKED, "waits"] / table(int(MANY)).loc[ASKED, "waits"]
    return next(words for words, least in GUESSES.items() if times >= least)


def _figures(found: pd.DataFrame) -> pd.DataFrame:
    names = {"waits": "Wait, %", "hours": "Mean wait of all, hours", "blocked": "Turned away, %"}
    return found.rename(columns=names).round(1).rename_axis("Load, %")


def draw(rows: pd.DataFrame, shown=None):
    """Draw the share that waits against the load."""
    return draw_curve(rows, shown, "Arrivals that wait, %", ".1f", 100)


EXPLORER = Explorer(
    id="erlang",
    title="Erlang: how often somebody waits",
    question=f"At {ASKED}% load, where does an arrival wait more often: with {FEW} beds or with {MANY}?",
    expect=tuple(GUESSES),
    picks=(load_pick(str(ASKED)), Pick("beds", "Beds in one pool", tuple((beds, f"{beds} beds") for beds in BEDS))),
    says="The line is Erlang's formula for so many beds, and the dot is the load that you chose",
    fixed="Fixed: arrivals by chance at a steady rate, day and night. All beds alike, any patient in any bed. Stays of "
    f"{STAY:g} days on average, spread as an exponential. First come, first served, and nobody leaves. “Turned away” is for beds for which nobody can wait.",
    work=work,
    draw=draw,
)
