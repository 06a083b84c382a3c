"""The aim builder: drafts an aim in words, and shows how far its target lies outside the past."""

import math
from dataclasses import dataclass
from functools import cache

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.months import draw_months, months
from classroom.takeaway.takeaway import FAIRBECKS
from impactflow.datasets import load
from impactflow.improvement import Aim, Reach
from impactflow.measures import corridor_hours, over_twelve_hours, share_within

COLUMNS = (
    "arrival_time", "departure_time", "arrival_mode", "age_band", "complaint_group", "deprivation_fifth",
    "corridor_minutes",
)  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """One thing to aim at: its words, which way is better, and who counts, month by month."""

    label: str
    words: str
    better: str
    counted: str  # the column of those counted
    of: str  # the column of all
    work: object


MEASURES = {
    "twelve": Measure(
        "over 12 hours from arrival", "the share who stay more than 12 hours", "lower",
        "over", "timed", over_twelve_hours,
    ),
    "four": Measure(
        "left within four hours", "the share who leave within four hours", "higher",
        "within", "timed", lambda came, by: share_within(came, by=by),
    ),
    "corridor": Measure(
        "any time in the corridor", "the share who spend time in the corridor", "lower",
        "patients", "count", corridor_hours,
    ),
}  # fmt: skip
PEOPLE = {
    "old": ("people aged 75 or over", lambda came: came["age_band"] == "75+"),
    "all": ("all people", lambda came: came["arrival_time"].notna()),
    "ambulance": ("people brought by ambulance", lambda came: came["arrival_mode"] == "ambulance"),
    "mental": ("people coming for mental health", lambda came: came["complaint_group"] == "mental health"),
    "deprived": ("people from the most deprived fifth of areas", lambda came: came["deprivation_fifth"] == "1"),
}
BEST = "best"
TARGETS = {  # which part of those who fare badly now should not, or as in the best month
    "third": ("one in three fewer fare badly", 1 / 3),
    "half": ("half as many fare badly", 1 / 2),
    "tenth": ("one in ten fewer fare badly", 1 / 10),
    BEST: ("as good as the best month so far", None),
}
EXPECT = ("none", "one to six", "seven to twelve", "more than half")
WINDOWS = {
    "year": ("the last twelve months", lambda bad: bad.index[-12:]),
    "half": ("the last six months", lambda bad: bad.index[-6:]),
    "all": ("all 24 months", lambda bad: bad.index),
    "worst": ("the three worst months", lambda bad: bad.nlargest(3).index),
}
DATES = (("2027-03-31", "31 March 2027"), ("2026-09-30", "30 September 2026"), ("2028-03-31", "31 March 2028"))


@cache
def attendances() -> pd.DataFrame:
    """Return what the aim builder needs to know of Fairbeck's attendances."""
    return load("ed_attendances", columns=COLUMNS)


@cache
def counts(measure: str, people: str) -> pd.DataFrame:
    """Return those counted and all of these people, a row a month."""
    of, came = MEASURES[measure], attendances()
    table = of.work(came[PEOPLE[people][1](came)], by="month")[[of.counted, of.of]]
    return table.set_axis(["counted", "all"], axis="columns")


def work(measure: str, people: str, target: str, window: str, by: str) -> Answer:
    """Draft the aim, and set its target beside all 24 months."""
    of, table = MEASURES[measure], counts(measure, people)
    past = 100 * table["counted"] / table["all"]
    chosen = table.loc[WINDOWS[window][1](_badly(past, of))].sum()
    baseline = 100 * chosen["counted"] / chosen["all"]
    places = 0 if _badly(baseline, of) >= 10 and target != BEST else 1
    aim = Aim(
        of.words, "%", PEOPLE[people][0], round(baseline, places), _target(past, baseline, of, target, places),
        by, of.better,
    )  # fmt: skip
    reach = aim.reach(past)
    rows = months(past, past <= aim.target if of.better == "lower" else past >= aim.target, aim.target, reach)
    words = f"{aim.sentence} The baseline is that of {WINDOWS[window][0]}. {_words(reach, aim.target)}"
    return Answer(rows, headline(reach), words, _figures(aim, reach), f"{aim.sentence} {FAIRBECKS}", _came(reach))


def _badly(share: float | pd.Series, of: Measure) -> float | pd.Series:
    """Return the share of those for whom it goes badly: of those who leave in time, the others."""
    return share if of.better == "lower" else 100 - share


def _target(past: pd.Series, baseline: float, of: Measure, target: str, places: int) -> float:
    part = TARGETS[target][1]
    if part is None:  # rounded so that the best month itself is as good, and finely, so that few others are
        bad = math.ceil(_badly(past, of).min() * 10) / 10
    else:
        bad = _badly(baseline, of) * (1 - part)
    return round(_badly(bad, of), places)


def headline(reach: Reach) -> str:
    """Say how the months so far stand beside the target."""
    if reach.beyond:
        return f"{_good(reach)}. It lies outside all that chance does with things as they are"
    if not reach.reached:
        return "No month was as good as the target yet, and chance alone could bring one"
    return f"{_good(reach)} already"


def _good(reach: Reach) -> str:
    verb = "was" if reach.reached == 1 else "were"
    return f"{reach.reached or 'None'} of {reach.points} months {verb} as good as the target"


def _came(reach: Reach) -> str:
    """Return which of the answers to be expected came about."""
    return EXPECT[sum(reach.reached > most for most in (0, 6, reach.points // 2))]


def _words(reach: Reach, target: float) -> str:
    mean, (lower, upper) = _percent(reach.mean, _places(reach)), _limits(reach, target)
    if reach.beyond:
        means = "The target lies outside that: it needs another way of working."
    elif reach.reached:
        means = "The target lies within that: one good month will look like success."
    else:
        means = "The target lies within that: chance alone could bring a month as good."
    return f"So far the mean of the months is {mean}. {_chance(reach, lower, upper)} {_good(reach)}. {means}"


def _chance(reach: Reach, lower: str, upper: str) -> str:
    """Say how far chance goes, and where the past was not steady, that this is no forecast."""
    if not reach.outside:
        return f"If things stay as they are, chance takes a month from {lower} to {upper}."
    return (
        f"Had nothing changed, chance would have kept a month between {lower} and {upper}. {reach.outside} of {reach.points} "
        "lay outside: it was not steady, so this is no forecast, and it knows no season."
    )


def _places(reach: Reach) -> int:
    """Return the decimals that a month of people can tell."""
    return 0 if reach.upper >= 10 else 1


def _limits(reach: Reach, target: float) -> list[str]:
    """Return both limits, a decimal finer where one would read like a target that lies beside it."""
    limits, places = (reach.lower, reach.upper), _places(reach)
    alike = _percent(target, places) in [_percent(limit, places) for limit in limits]
    return [_beside(limit, target) if alike else _percent(limit, places) for limit in limits]


def _beside(limit: float, target: float) -> str:
    """Return a limit with a decimal; where even that is the target's, say on which side it lies."""
    if target in (limit, 0) or _percent(limit, 1) != _percent(target, 1):
        return _percent(limit, 1)
    return f"just {'over' if limit > target else 'under'} {target:g}%"


def _percent(value: float, places: int) -> str:
    return f"{value:.{places}f}%"


def _figures(aim: Aim, reach: Reach) -> pd.DataFrame:
    lower, upper = _limits(reach, aim.target)
    found = {
        "Baseline": f"{aim.baseline:g}%",
        "Target": f"{aim.target:g}%",
        "Mean of all months": _percent(reach.mean, _places(reach)),
        "Chance takes a month from": lower,
        "to": upper,
        "Months as good as the target": f"{reach.reached} of {reach.points}",
    }
    return pd.DataFrame({"Figure": found}).rename_axis("What")


EXPLORER = Explorer(
    id="aim-builder",
    title="The aim builder",
    question="How many of the 24 months were as good as your target already?",
    expect=EXPECT,
    picks=(
        Pick("measure", "What we count", tuple((key, of.label) for key, of in MEASURES.items())),
        Pick("people", "For whom", tuple((key, words) for key, (words, _) in PEOPLE.items())),
        Pick("target", "How far", tuple((key, words) for key, (words, _) in TARGETS.items())),
    ),
    more=(
        Pick("window", "Baseline from", tuple((key, words) for key, (words, _) in WINDOWS.items())),
        Pick("by", "By", DATES),
    ),
    says="Dots are months; filled ones were as good as the target. The band is how far chance would go, had nothing changed",
    fixed="Fixed: Fairbeck General, 24 months, by the month of arrival.",
    work=work,
    draw=draw_months,
    prepare=attendances,
    keeps=("shared-purpose", "aim"),
)
