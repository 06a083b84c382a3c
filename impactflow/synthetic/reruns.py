"""Fairbeck run again: what a change would do, and what other luck would have done.

A run takes seconds, and many are needed. So their figures are kept as tables, which
``python -m impactflow data reruns`` makes anew and ``--check`` compares.
"""

from collections.abc import Callable
from pathlib import Path

import pandas as pd

from impactflow.datasets.dictionary import Table
from impactflow.datasets.dictionary import reruns as tables
from impactflow.hospital import compare, interventions, simulate
from impactflow.measures import share_within
from impactflow.synthetic import files
from impactflow.synthetic.hospitals import FAIRBECK

# Six weeks of an early summer in which nothing else was planted, after a fortnight to settle.
START, DAYS, WARM_UP, RUNS, SEED = "2025-05-19", 42, 14, 10, 1
# The weeks up to the end of the first July, in which the overtime was paid.
SUMMERS, WEEKS, FIRST_SEED = 40, 18, 100
SHARES = {
    "within_4_hours": "within_four_hours_percent",
    "over_12_hours": "over_twelve_hours_percent",
    "before_noon": "before_noon_percent",
    "occupancy": "occupancy_percent",
}


def what_if_runs() -> pd.DataFrame:
    """Run the hospital as it is and with each of three changes, with the same patients."""
    scenarios = {
        tables.NOW: FAIRBECK.parameters,
        tables.EARLIER: interventions.earlier_discharge(2),
        tables.WEEKEND: interventions.weekend_discharge(0.85),
        tables.BEDS: interventions.more_beds(16),
    }
    runs = compare(scenarios, RUNS, SEED, DAYS, start=START, warm_up=WARM_UP).runs
    shares = {name: 100 * runs[measure] for measure, name in SHARES.items()}
    found = runs.assign(run=runs["replication"] + 1, **shares)[tables.WHAT_IF_RUNS.names]
    order = pd.Categorical(found["scenario"], tables.SCENARIOS)
    return found.assign(scenario=order).sort_values(["scenario", "run"], ignore_index=True).round(3)


def summers_without_overtime() -> pd.DataFrame:
    """Run the first weeks with other luck; overtime is no part of the model."""
    runs = [_summer(FIRST_SEED + place).assign(run=place + 1) for place in range(SUMMERS)]
    return pd.concat(runs, ignore_index=True)[tables.SUMMERS_WITHOUT_OVERTIME.names]


def _summer(seed: int) -> pd.DataFrame:
    came = simulate(FAIRBECK.parameters, seed, 7 * WEEKS, start=FAIRBECK.first_day).attendances
    share = share_within(came, by="week", start="arrival", end="left")["within_percent"]
    return share.round(2).rename_axis("week_start").rename("within_four_hours_percent").reset_index()


MADE: dict[Table, Callable[[], pd.DataFrame]] = {
    tables.WHAT_IF_RUNS: what_if_runs,
    tables.SUMMERS_WITHOUT_OVERTIME: summers_without_overtime,
}


def texts(folder: Path) -> dict[Path, str]:
    """Return the text of each table's file below a folder, made anew."""
    return {folder / table.file: files.text(make(), table) for table, make in MADE.items()}
