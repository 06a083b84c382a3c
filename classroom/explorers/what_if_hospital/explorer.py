"""The what-if hospital: change one thing, run the same six weeks again, and see what follows."""

from functools import cache

import pandas as pd

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.pairs import pairs
from impactflow.hospital import Intervention, Run, interventions, simulate
from impactflow.hospital.interval import interval
from impactflow.synthetic import FAIRBECK

# Six weeks of an early summer in which nothing else was planted, after a fortnight to settle.
START, WEEKS, WARM_UP = "2025-05-19", 6, 14
SEED = 37  # of forty runs the one nearest to the middle, by the rule in middle.py

CHANGES = {
    "beds": ("open more beds", interventions.more_beds, (8, 16, 32), "{} beds"),
    "noon": ("send patients home earlier in the day", interventions.earlier_discharge, (1, 2, 3), "{} h earlier"),
    "weekend": (
        "discharge more at weekends", interventions.weekend_discharge, (0.75, 0.85, 0.95),
        "{:.0%} of those who could leave",
    ),
    "sdec": (
        "treat more on the same day", interventions.wider_sdec, (0.75, 0.85, 0.95),
        "{:.0%} of those suitable, until 22:00",
    ),
    "delay": ("shorten delays outside the ward", interventions.shorter_delay, (0.9, 0.75, 0.5), "{:.0%} as long"),
    "cohort": ("keep places for ambulance handover", interventions.handover_cohorting, (4, 8, 12), "{} places"),
    "door": (
        "put a senior decision maker at the door", lambda odds: interventions.senior_at_the_door(odds, odds),
        (0.97, 0.93, 0.88), "tests and odds of admission {:.0%} of now",
    ),
    "virtual": ("open a virtual ward", interventions.virtual_ward, (0.05, 0.1, 0.2), "{:.0%} of longer stays"),
}  # fmt: skip
AMOUNTS = ("a little", "some", "a lot")
DEMAND = {"now": ("as now", 1.0), "more": ("3% more patients", 1.03), "most": ("6% more patients", 1.06)}

MEASURES = {
    "within": ("Left within four hours, %", "percent within four hours"),
    "bed": ("Wait for a bed, mean hours", "hours for a bed"),
    "corridor": ("Hours in a corridor, a day", "corridor hours a day"),
}


def work(change: str, amount: str, demand: str) -> Answer:
    """Run six weeks twice, without and with the change, with the same patients.

    Returns:
        A row a week, measure and scenario; differences with their 95 % interval over the weeks.
    """
    now, then = weeks("none", "", demand), weeks(change, amount, demand)
    rows = pd.concat([now.assign(scenario="now"), then.assign(scenario="with the change")], ignore_index=True)
    differences = pd.DataFrame([_difference(now, then, name) for name in MEASURES])
    what = said(change, amount)
    return Answer(
        rows, _headline(differences, what), _words(differences, what, demand), _figures(differences)
    )


def said(change: str, amount: str) -> str:
    """Say a change and its size in words."""
    words, _, sizes, form = CHANGES[change]
    return f"{words} ({form.format(sizes[AMOUNTS.index(amount)])})"


def intervention(change: str, amount: str) -> Intervention | None:
    """Return the intervention of that size; None for none."""
    if change == "none":
        return None
    _, make, sizes, _ = CHANGES[change]
    return make(sizes[AMOUNTS.index(amount)])


def run_of(change: str = "none", amount: str = "", demand: str = "now", seed: int = SEED) -> Run:
    """Run the six weeks once; the seed stands for the patients who come."""
    parameters = FAIRBECK.parameters.change(
        attendances_per_day=FAIRBECK.usual.attendances_per_day * DEMAND[demand][1]
    )
    chosen = intervention(change, amount)
    tried = parameters if chosen is None else parameters.apply(chosen)
    return simulate(tried, seed, 7 * WEEKS, start=START, warm_up=WARM_UP)


@cache
def weeks(change: str, amount: str, demand: str) -> pd.DataFrame:
    """Return each measure of each week of one run; runs are kept, so that none is done twice."""
    run = run_of(change, amount, demand)
    came = run.attendances
    week = (came["arrival"] - pd.Timestamp(START)).dt.days // 7
    minutes = (came["left"].fillna(pd.Timestamp(run.hours.index[-1])) - came["arrival"]).dt.total_seconds() / 60
    spells = run.spells[(run.spells["kind"] == "emergency") & ~run.spells["before_start"]]
    asked = (spells["bed_asked_for"] - pd.Timestamp(START)).dt.days // 7
    to_bed = (spells["admitted"] - spells["bed_asked_for"]).dt.total_seconds() / 3600
    found = {
        "within": 100 * (minutes <= 240).groupby(week).mean(),
        "bed": to_bed.groupby(asked).mean().reindex(range(WEEKS)),
        "corridor": came["corridor_hours"].groupby(week).sum() / 7,
    }
    return pd.DataFrame(found).round(2).rename_axis("week").reset_index().melt("week", var_name="measure")


def _difference(now: pd.DataFrame, then: pd.DataFrame, name: str) -> dict:
    before, after = (each.loc[each["measure"] == name, "value"].to_numpy() for each in (now, then))
    mean, low, high = interval(after - before)
    return {"measure": name, "now": before.mean(), "then": after.mean(), "mean": mean, "low": low, "high": high}


def _headline(differences: pd.DataFrame, what: str) -> str:
    row = differences.set_index("measure").loc["bed"]
    start = what[0].upper() + what[1:]
    if row["low"] <= 0 <= row["high"]:
        return f"{start}: {_perhaps(row)}"
    way = "shorter" if row["mean"] < 0 else "longer"
    return f"{start}: waits for a bed get {way}, from {row['now']:.1f} to {row['then']:.1f} hours"


def _perhaps(row: pd.Series) -> str:
    now, then = f"{row['now']:.1f}", f"{row['then']:.1f}"
    return "waits for a bed stay as they are" if now == then else f"from {now} to {then} hours for a bed, which may be luck"


def _words(differences: pd.DataFrame, what: str, demand: str) -> str:
    parts = [
        f"{MEASURES[row.measure][1]}: {row.now:.1f} now, {row.then:.1f} with the change, a difference of "
        f"{row.mean:+.1f} ({row.low:+.1f} to {row.high:+.1f})"
        for row in differences.itertuples()
    ]
    return f"If you {what}, with demand {DEMAND[demand][0]}: {'; '.join(parts)}."


def _figures(differences: pd.DataFrame) -> pd.DataFrame:
    shown = pd.DataFrame(
        {
            "Measure": [MEASURES[name][0] for name in differences["measure"]],
            "Now": differences["now"].round(1),
            "With the change": differences["then"].round(1),
            "Difference": differences["mean"].round(1),
            "From": differences["low"].round(1),
            "To": differences["high"].round(1),
        }
    )
    return shown.replace(-0.0, 0.0).set_index("Measure")


def prepare() -> None:
    """Run what every choice is compared with, so that the first choice does not wait for it."""
    for demand in DEMAND:
        weeks("none", "", demand)


def draw(rows: pd.DataFrame, shown=None):
    """Draw each week now and with the change, joined, for each measure."""
    return pairs(rows, {name: title for name, (title, _) in MEASURES.items()}, shown)


EXPLORER = Explorer(
    id="what-if-hospital",
    title="The what-if hospital",
    question="What would happen to waits for a bed?",
    expect=("they get much shorter", "they get a little shorter", "nothing changes", "they get longer"),
    picks=(
        Pick("change", "What you try", tuple((key, words) for key, (words, *_) in CHANGES.items())),
        Pick("amount", "How much of it", tuple((amount, amount) for amount in (AMOUNTS[1], AMOUNTS[0], AMOUNTS[2]))),
        Pick("demand", "Demand", tuple((key, words) for key, (words, _) in DEMAND.items())),
    ),
    says="Each thin line is a week; the thick one is their mean",
    fixed="Fixed: Fairbeck General, six weeks from 19 May 2025, the same patients each time. More beds are shared "
    "out, one ward after the other. A bed that is freed stays free; in life it fills. Another run has other luck: its difference may lie far outside the interval.",
    work=work,
    draw=draw,
    prepare=prepare,
    tray=True,
)
