"""Kingman by slider: how long one busy server keeps people waiting, by load and by variation."""

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.load_curve import LOADS, curve, draw_curve, load_pick
from impactflow.queueing import kingman

# Standard deviation over mean: of the times between arrivals, and of the times that each takes.
ARRIVE = {"by chance": 1.0, "evenly": 0.5, "like clockwork": 0.0, "in bursts": 2.0}
TAKE = {"differ by chance": 1.0, "differ a little": 0.5, "are all alike": 0.0, "differ very much": 2.0}
FROM, TO = 80, 95  # the loads that the question is about
# What a guess can be, and from how many times the wait on it holds.
GUESSES = {"a fifth longer": 0, "twice as long": 1.5, "nearly five times as long": 4, "twenty times as long": 10}


def waits(arrive: str, take: str) -> pd.Series:
    """Return the mean wait at each load, in service times."""
    return pd.Series({load: kingman(load / 100, ARRIVE[arrive], TAKE[take], 1) for load in LOADS}).rename_axis("load")


def work(load: str, arrive: str, take: str) -> Answer:
    """Return the mean wait, at each load, in service times."""
    found = waits(arrive, take)
    here = found[int(load)]
    said = "nobody waits" if here == 0 else f"the mean wait is {here:.1f} times the time that one takes"
    beside = f"; at {FROM}% it is {found[FROM]:.1f} times" if here and int(load) != FROM else ""
    by_load = "; ".join(f"{at}%: {value:.1f}" for at, value in found.items())
    words = (
        f"One server. People come {arrive} (coefficient of variation {ARRIVE[arrive]:g}), and the times that they take {take} "
        f"({TAKE[take]:g}). At {load}% load {said}. The mean wait by load, in service times: {by_load}."
    )
    figures = pd.DataFrame({"Mean wait, service times": found.round(2)}).rename_axis("Load, %")
    return Answer(curve(found, load), f"At {load}% load {said}{beside}", words, figures, came=_came(found))


def _came(found: pd.Series) -> str:
    """Return the guess that came about; none where nobody waits."""
    if not found[FROM]:
        return ""
    return [words for words, least in GUESSES.items() if found[TO] / found[FROM] >= least][-1]


def draw(rows: pd.DataFrame, shown=None):
    """Draw the mean wait against the load."""
    return draw_curve(rows, shown, "Mean wait, service times", ".1f")


EXPLORER = Explorer(
    id="kingman",
    title="Kingman: what load and variation do",
    question=f"From {FROM}% load to {TO}%, how much longer is the mean wait?",
    expect=tuple(GUESSES),
    picks=(
        load_pick(str(TO)),
        Pick("arrive", "People come", tuple((each, each) for each in ARRIVE)),
        Pick("take", "The times they take", tuple((each, each) for each in TAKE)),
    ),
    says="The line is Kingman's formula for one server, and the dot is the load that you chose",
    fixed="Fixed: one server, first come, first served, at a steady rate; nobody leaves. The wait is in units of the mean "
    "time that one person takes. It is an approximation, good when the server is busy.",
    work=work,
    draw=draw,
)
