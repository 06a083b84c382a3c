"""Which run the what-if hospital shows: of many, the one nearest to the middle.

A single run can be odd. In one that was shown, most of the waiting was for children's beds, and more beds
elsewhere seemed to do little.
"""

import pandas as pd

from classroom.explorers.what_if_hospital.explorer import WEEKS, run_of
from impactflow.synthetic import FAIRBECK

SEEDS = range(1, 41)


def many() -> pd.DataFrame:
    """Run the six weeks often, with things as they were: a row a run, by its seed."""
    return pd.DataFrame({seed: waiting(seed) for seed in SEEDS}).T


def waiting(seed: int) -> dict[str, float]:
    """Return the hours a day in which people wait for each kind of bed, and are in a corridor, in one run."""
    run = run_of(seed=seed)
    spells = run.spells[(run.spells["kind"] == "emergency") & ~run.spells["before_start"]]
    hours = (spells["admitted"] - spells["bed_asked_for"]).dt.total_seconds() / 3600
    kinds = {ward.name: ward.specialty for ward in FAIRBECK.parameters.wards}
    found = hours.groupby(spells["first_ward"].astype(str).map(kinds)).sum().to_dict()
    found["corridor"] = run.attendances["corridor_hours"].sum()
    return {name: value / (7 * WEEKS) for name, value in found.items()}


def middle(runs: pd.DataFrame) -> int:
    """Return the run nearest to the means of all, each measure by its own spread."""
    apart = (runs - runs.mean()) / runs.std()
    return int((apart**2).sum(axis="columns").idxmin())
