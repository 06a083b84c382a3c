"""The tampering explorer: Deming's funnel, one marble a week, and four things that a leader may do."""

from functools import cache

import numpy as np
import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from impactflow.charts.tokens import LIGHT

WEEKS, GAMES, SEED = 50, 2_000, 6
REACH = 20  # of the picture, up and down: three standard misses at rule 4's fiftieth marble
OUTSIDE = 3.0  # standard deviations: beyond it, a point is a signal
RULES = {
    "leave": "leaves things as they are",
    "correct": "corrects each miss",
    "opposite": "goes to the other side",
    "follow": "sets out from the last result",
}
WHEN = {"always": "after every week", "signal": "only after a week outside the limits"}
LUCK = {"0": "a first run of luck", "1": "a second", "2": "a third"}
THEORY = {"leave": "1", "correct": "2", "opposite": "50", "follow": "50"}


@cache
def misses() -> np.ndarray:
    """Return the chance in every game: a row a game, a column a week, each about 1."""
    return np.random.default_rng(SEED).normal(size=(GAMES, WEEKS))


def landed(games: np.ndarray, rule: str, when: str) -> np.ndarray:
    """Return how far from the spot each marble lands, a row a game.

    Source: Deming, Out of the Crisis: the four rules of the funnel.
    """
    funnel, places = np.zeros(len(games)), np.empty_like(games)
    for week, miss in enumerate(games.T):
        place = places[:, week] = funnel + miss
        moved = {"leave": 0 * place, "correct": funnel - place, "opposite": -place, "follow": place}[rule]
        acts = np.abs(place) > (OUTSIDE if when == "signal" else -1)
        funnel = np.where(acts, moved, funnel)
    return places


def work(rule: str, when: str, luck: str) -> Answer:
    """Return one game of fifty weeks, and what two thousand games come to."""
    one = landed(misses()[[int(luck)]], rule, when)[0]
    rows = pd.DataFrame({"week": np.arange(1, WEEKS + 1), "miss": one.round(2)})
    figures = _figures(rule, when, one)
    squared = float((landed(misses(), rule, when)[:, -1] ** 2).mean())
    return Answer(rows, _headline(squared), _words(rule, when, one, squared), figures)


def _headline(squared: float) -> str:
    if squared < 1.15:
        return "It stays as close as chance allows"
    times = f"{squared:.1f}" if squared < 1.5 else f"{squared:.0f}"  # never “1 times”
    return f"By the fiftieth week misses are {squared**0.5:.1f} times as large as by chance (squared: {times} times)"


def _words(rule: str, when: str, one: np.ndarray, squared: float) -> str:
    theory = f" Theory says {THEORY[rule]}, and runs differ." if when == "always" or rule == "leave" else ""
    return (
        f"A leader who {RULES[rule]}, {WHEN[when]}. In this run half of the weeks miss by {np.median(np.abs(one)):.1f} or less, "
        f"the furthest by {np.abs(one).max():.1f}, and the last by {abs(one[-1]):.1f}. In {GAMES:,} runs the squared miss of the last week has a mean of "
        f"{squared:.1f}.{theory}"
    )


def _figures(rule: str, when: str, one: np.ndarray) -> pd.DataFrame:
    all_games = landed(misses(), rule, when)
    weeks = [1, 10, 25, 50]
    columns = {
        "This run's miss": [round(float(one[week - 1]), 1) for week in weeks],
        f"Mean squared miss of {GAMES:,} runs": [round(float((all_games[:, week - 1] ** 2).mean()), 1) for week in weeks],
    }
    return pd.DataFrame(columns, index=pd.Index(weeks, name="Week"))


def draw(rows: pd.DataFrame, shown=None):
    """Draw the misses in their order, with the spot as a line; always on one scale."""
    import altair as alt

    chart = alt.Chart(rows)
    chart = chart if shown is None else chart.transform_filter(alt.datum.choice == shown)
    x = alt.X("week:Q").title("Week").scale(domain=[0, WEEKS]).axis(tickCount=5, grid=False)
    scale = alt.Scale(domain=[-REACH, REACH], nice=False, clamp=True)
    y = alt.Y("miss:Q").title("Miss").scale(scale).axis(tickCount=5)
    spot = chart.transform_filter(alt.datum.week == 1).transform_calculate(spot="0")
    line = spot.mark_rule(color=LIGHT.target, strokeDash=[6, 4], size=2).encode(y=alt.Y("spot:Q").scale(scale))
    path = chart.mark_line(color=LIGHT.common_cause, strokeWidth=1).encode(x, y)
    dots = chart.mark_point(filled=True, color=LIGHT.accent, size=30, opacity=1).encode(x, y)
    return alt.layer(line, path, dots).properties(width=210, height=190)


EXPLORER = Explorer(
    id="tampering",
    title="What reacting does",
    question="What happens to a steady system when a leader reacts to every week?",
    expect=("it gets closer to the spot", "nothing much", "it gets twice as bad", "it runs away"),
    picks=(
        Pick("rule", "The leader", tuple(RULES.items())),
        Pick("when", "Acts", tuple(WHEN.items())),
        Pick("luck", "Luck", tuple(LUCK.items())),
    ),
    says="Each dot is a week, and the dashed line is the spot that everybody aims at",
    fixed="Fixed: a steady system of chance alone, whose ordinary miss is 1, for fifty weeks. Nothing in it ever changes.",
    work=work,
    draw=draw,
    prepare=misses,
)
