"""The pathway explorer: how long each step in the emergency department takes, and for whom."""

from functools import cache

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from impactflow.charts.tokens import LIGHT
from impactflow.datasets import load
from impactflow.measures import elapsed_minutes

TIMES = ("arrival_time", "initial_assessment_time", "seen_for_treatment_time", "decided_to_admit_time",
         "departure_time")  # fmt: skip
STEPS = {
    "home": (
        ("waiting to be assessed", TIMES[0], TIMES[1]),
        ("waiting to be seen", TIMES[1], TIMES[2]),
        ("tests and treatment", TIMES[2], TIMES[4]),
    ),
    "admitted": (
        ("waiting to be assessed", TIMES[0], TIMES[1]),
        ("waiting to be seen", TIMES[1], TIMES[2]),
        ("tests and treatment", TIMES[2], TIMES[3]),
        ("waiting for a bed", TIMES[3], TIMES[4]),
    ),
}
WHO = {
    "all": ("everyone", lambda came: came["acuity"].notna()),
    "walk-in": ("who walked in", lambda came: came["arrival_mode"] == "walk-in"),
    "ambulance": ("who came by ambulance", lambda came: came["arrival_mode"] == "ambulance"),
    "child": ("aged under 18", lambda came: came["age_band"] == "0-17"),
    "old": ("aged 75 and over", lambda came: came["age_band"] == "75+"),
    "mental": ("who came for mental health", lambda came: came["complaint_group"] == "mental health"),
    "deprived": ("from the most deprived fifth", lambda came: came["deprivation_fifth"] == "1"),
}
WHEN = {
    "any": ("at any time", range(24)),
    "day": ("from 08:00 to 16:00", range(8, 16)),
    "evening": ("from 16:00 to midnight", range(16, 24)),
    "night": ("from midnight to 08:00", range(8)),
}
ENDS = {"home": "went home", "admitted": "were admitted"}


@cache
def people() -> pd.DataFrame:
    """Return Fairbeck's attendances with the minutes of each step, and of all."""
    about = ["arrival_mode", "age_band", "complaint_group", "deprivation_fifth", "acuity", "disposal"]
    came = load("ed_attendances", columns=[*about, *TIMES])
    for start, end in sorted({(start, end) for steps in STEPS.values() for _, start, end in steps}):
        came[start, end] = elapsed_minutes(came, start, end)
    came["total"] = elapsed_minutes(came, TIMES[0], TIMES[-1])
    came["hour"] = came["arrival_time"].dt.hour
    return came


def work(who: str, when: str, end: str) -> Answer:
    """Return the mean minutes of each step, for some people, at some hours, with one end.

    Those without every time of the steps, or with times that cannot be, are left out and counted.
    """
    came = people()
    chosen = came[WHO[who][1](came) & came["hour"].isin(WHEN[when][1]) & (came["disposal"] == end)]
    steps = [(start, finish) for _, start, finish in STEPS[end]]
    timed = chosen[chosen[[*steps, "total"]].notna().all(axis=1)]
    rows = pd.DataFrame(
        {
            "step": [name for name, *_ in STEPS[end]],
            "minutes": [round(timed[step].mean(), 2) for step in steps],
        }
    )
    words = _words(timed, chosen, rows, who, when, end)
    return Answer(rows, _headline(timed, rows), words, _figures(rows, timed, steps), came=_longest(rows)["step"])


def _headline(timed: pd.DataFrame, rows: pd.DataFrame) -> str:
    longest = _longest(rows)
    share = longest["minutes"] / rows["minutes"].sum()
    return f"Of {spoken(timed['total'].mean())} in all, {share:.0%} is this: {longest['step']}"


def _longest(rows: pd.DataFrame) -> pd.Series:
    return rows.loc[rows["minutes"].idxmax()]


def spoken(minutes: float) -> str:
    """Return minutes as hours and minutes, such as 5 h 20 min."""
    hours, rest = divmod(round(minutes), 60)
    return f"{hours} h {rest:02} min" if hours else f"{rest} min"


def _words(timed: pd.DataFrame, chosen: pd.DataFrame, rows: pd.DataFrame, who: str, when: str, end: str) -> str:
    total = timed["total"]
    steps = ", ".join(f"{row.step} {row.minutes:.0f}" for row in rows.itertuples())
    left_out = len(chosen) - len(timed)
    more = f" Left out, because a time is missing or cannot be: {left_out:,}." if left_out else ""
    whom = "" if who == "all" else f" {WHO[who][0]}"
    return (
        f"{len(timed):,} visits{whom}, arriving {WHEN[when][0]}, who {ENDS[end]}. "
        f"Mean minutes: {steps}. Half left within {spoken(total.median())}. One in twenty stayed longer than "
        f"{spoken(total.quantile(0.95))}. Over four hours: {100 * (total > 240).mean():.0f}%.{more}"
    )


def _figures(rows: pd.DataFrame, timed: pd.DataFrame, steps: list) -> pd.DataFrame:
    shown = pd.DataFrame(
        {
            "Step": rows["step"],
            "Mean minutes": rows["minutes"].round().astype(int),
            "Half wait up to (minutes)": [round(timed[step].median()) for step in steps],
            "One in twenty wait longer (minutes)": [round(timed[step].quantile(0.95)) for step in steps],
        }
    )
    return shown.set_index("Step")


def draw(rows: pd.DataFrame, shown=None):
    """Draw a bar for each step, in the order in which they happen."""
    import altair as alt

    base = alt.Chart(rows)
    base = base if shown is None else base.transform_filter(alt.datum.choice == shown)
    order = [name for steps in STEPS.values() for name, *_ in steps]
    y = alt.Y("step:N").sort(list(dict.fromkeys(order))).title(None).axis(domain=False, ticks=False, labelLimit=200, labelPadding=8)
    x = alt.X("minutes:Q").title("Mean minutes").axis(tickCount=4)
    bars = base.mark_bar(color=LIGHT.accent, size=26).encode(y, x)
    words = base.mark_text(align="left", dx=5, fontSize=14, fontWeight=600, color=LIGHT.ink)
    return alt.layer(bars, words.encode(y, x, alt.Text("minutes:Q", format=".0f"))).properties(width=195, height=190)


EXPLORER = Explorer(
    id="pathway",
    title="The way through the department",
    question="Which step takes longest?",
    expect=tuple(name for name, *_ in STEPS["admitted"]),
    picks=(
        Pick("who", "Who", tuple((key, words) for key, (words, _) in WHO.items())),
        Pick("when", "Arrived", tuple((key, words) for key, (words, _) in WHEN.items())),
        Pick("end", "How it ended", (("home", "they went home"), ("admitted", "they were admitted"))),
    ),
    says="Steps in the order in which they happen; nobody who goes home waits for a bed",
    fixed="Fixed: Fairbeck General, all arrivals of two years.",
    work=work,
    draw=draw,
    prepare=people,
)
