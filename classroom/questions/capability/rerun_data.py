"""What questions 4.4 to 4.6 ask about: kept runs of the what-if hospital, and summers without overtime."""

import numpy as np
import pandas as pd

from impactflow import datasets
from impactflow.datasets.dictionary.reruns import BEDS, EARLIER, NOW, WEEKEND

# What each change costs, in beds that the same money would open. Invented, and said to be.
COST_IN_BEDS = {EARLIER: 4, WEEKEND: 12, BEDS: 16}
UNLUCKY, OVERTIME = "2024-05-27", 4  # the Monday of the worst week, and the weeks of overtime after it
FIRST_CHANCE, LAST_CHANCE = 4, 14  # weeks of a rerun in which its worst one is looked for, as a manager would


def runs() -> dict[str, pd.DataFrame]:
    """Load the minutes for a bed and the corridor hours of each run: a row a run, a column a scenario."""
    kept = datasets.load("what_if_runs")
    wide = kept.assign(scenario=kept["scenario"].astype(str)).pivot(index="run", columns="scenario")
    return {"minutes": 60 * wide["hours_to_bed"], "corridor": wide["corridor_hours"]}


def shorter(inputs) -> pd.Series:
    """Return by how many minutes the mean wait for a bed gets shorter with discharge two hours earlier, by run."""
    return inputs["minutes"][NOW] - inputs["minutes"][EARLIER]


def summers() -> dict[str, pd.DataFrame]:
    """Load the weeks of the first summer as they were, and the worst week of each rerun with those after it."""
    weeks = datasets.load("weekly_board_return", ["week_start", "within_four_hours_percent"])
    kept = datasets.load("summers_without_overtime")
    wide = kept.pivot(index="run", columns="week_start", values="within_four_hours_percent")
    return {"weeks": weeks.rename(columns={"within_four_hours_percent": "percent"}), "reruns": _rebounds(wide)}


def _rebounds(wide: pd.DataFrame) -> pd.DataFrame:
    values = wide.to_numpy()
    worst = FIRST_CHANCE + np.argmin(values[:, FIRST_CHANCE:LAST_CHANCE], axis=1)
    after = [row[at + 1 : at + 1 + OVERTIME] for row, at in zip(values, worst, strict=True)]
    found = {"worst": values[np.arange(len(values)), worst], "after": np.mean(after, axis=1), "best": np.max(after, axis=1)}
    return pd.DataFrame(found, index=wide.index).reset_index()
