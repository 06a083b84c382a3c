"""The small case of 5.6: therapists at weekends. Every figure in it is invented, and said to be."""

import pandas as pd

from impactflow.improvement import Benefit, Cost, ReturnOnImprovement

YEARS, RATE = 3, 0.035
BED_DAYS = 440  # freed each year
THOUSAND = 1000
AGENCY, OTHERS, PAY, SETTING_UP = "Agency nights not bought", "Bed days that others use", "Two therapists", "Setting up"
FIGURES = {  # lowest, likely and highest, in thousand pounds a year
    AGENCY: (100, 160, 220), OTHERS: (80, 130, 195), PAY: (100, 115, 145), SETTING_UP: (60, 85, 125),
}  # fmt: skip


def case() -> ReturnOnImprovement:
    """Put the case together: cash comes from agency nights alone."""
    spread = {name: ("triangular", *(THOUSAND * figure for figure in figures)) for name, figures in FIGURES.items()}
    benefits = (
        Benefit(AGENCY, "cost reduction", spread[AGENCY], True, "the site manager"),
        Benefit(OTHERS, "cost avoidance", spread[OTHERS], False, "the wards"),
    )
    costs = (Cost(PAY, spread[PAY], first=1, last=None), Cost(SETTING_UP, spread[SETTING_UP]))
    return ReturnOnImprovement(benefits, costs, YEARS, RATE)


def figures() -> dict[str, pd.DataFrame]:
    """Work the case out once: its means, the worth of a pound in each year, and what the runs come to."""
    made = case()
    means = {name: sum(figures) / 3 for name, figures in FIGURES.items()}
    worth = [1 / (1 + RATE) ** year for year in range(YEARS + 1)]
    runs = {kind: (each.mean / THOUSAND, *(end / THOUSAND for end in each.interval), each.gain) for kind, each in made.together.items()}
    return {
        "means": pd.DataFrame({"likely": {name: figures[1] for name, figures in FIGURES.items()}, "mean": means}),
        "worth": pd.DataFrame({"worth": worth}),
        "runs": pd.DataFrame.from_dict(runs, "index", columns=["mean", "low", "high", "gain"]),
    }  # fmt: skip
