"""Kingman by slider: how long one busy server keeps people waiting, by load and by variation."""

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.load_curve import LOAD, LOADS, curve, draw_curve
from impactflow.queueing import kingman

# Standard deviation over mean: of the times between arrivals, and of the times that each takes.
ARRIVE = {"by chance": 1.0, "evenly": 0.5, "like clockwork": 0.0, "in bursts": 2.0}
TAKE = {"differ by chance": 1.0, "differ a little": 0.5, "are all alike": 0.0, "differ very much": 2.0}


def waits(arrive: str, take: str) -> pd.Series:
    """Return the mean wait at each load, in service times."""
    return pd.Series({load: kingman(load / 100, ARRIVE[arrive], TAKE[take], 1) for load in LOADS}).rename_axis("load")


def work(load: str, arrive: str, take: str) -> Answer:
    """Return the mean wait, at each load, in service times."""
    found = waits(arrive, take)
    here = found[int(load)]
    said = "nobody waits" if here == 0 else f"the mean wait is {here:.1f} times the time that one takes"
    by_load = "; ".join(f"{at}%: {value:.1f}" for at, value in found.items())
    words = (
        f"One server. People come {arrive} (coefficient of variation {ARRIVE[arrive]:g}), and the times that they take {take} "
        f"({TAKE[take]:g}). At {load}% load {said}. The mean wait by load, in service times: {by_load}."
    )
    figures = pd.DataFrame({"Mean wait, service times": found.round(2)}).rename_axis("Load, %")
    return Answer(curve(found, load), f"At {load}% load {said}", words, figures)


def draw(rows: pd.DataFrame, shown=None):
    """Draw the mean wait against the load."""
    return draw_curve(rows, shown, "Mean wait, service times", ".1f")


EXPLORER = Explorer(
    id="kingman",
    title="Kingman: what load and variation do",
    question="From 80% load to 95%, how much longer is the mean wait?",
    expect=("a fifth longer", "twice as long", "nearly five times as long", "twenty times as long"),
    picks=(
        LOAD,
        Pick("arrive", "People come", tuple((each, each) for each in ARRIVE)),
        Pick("take", "The times they take", tuple((each, each) for each in TAKE)),
    ),
    says="The line is Kingman's formula for one server, and the dot is the load that you chose",
    fixed="Fixed: one server, first come, first served, at a steady rate; nobody leaves. The wait is in units of the mean "
    "time that one person takes. It is an approximation, good when the server is busy.",
    work=work,
    draw=draw,
)
