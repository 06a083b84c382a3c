"""Compare scenarios: the same patients with the same luck, and each difference with its interval."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from impactflow.hospital import left_out
from impactflow.hospital.changes import Intervention
from impactflow.hospital.errors import HospitalError
from impactflow.hospital.interval import interval
from impactflow.hospital.left_out import LEFT_OUT
from impactflow.hospital.parameters import Parameters
from impactflow.hospital.simulate import START, WARM_UP, simulate, whole
from impactflow.hospital.summary import MEASURES


@dataclass(frozen=True, repr=False, eq=False)
class Comparison:
    """Scenarios beside the first of them.

    ``runs`` has a row a scenario and replication, with every measure. ``differences`` has a row
    a scenario and measure: both means, the mean difference and its 95 % interval.
    """

    base: str
    replications: int
    seed: int
    days: int
    warm_up: int
    runs: pd.DataFrame
    differences: pd.DataFrame

    left_out = LEFT_OUT

    def __repr__(self) -> str:
        head = (
            f"{self.replications} replications of {self.days} days after {self.warm_up} days of warm-up, "
            f"from seed {self.seed}. Each scenario beside {self.base!r}, with the same patients: "
            "difference and its 95 % interval."
        )
        shown = self.differences.drop(columns="measure").round(3).to_string(index=False)
        return "\n".join([head, shown, left_out.lines()])


def compare(
    scenarios: Mapping[str, Parameters | Intervention],
    replications: int = 10,
    seed: int = 1,
    days: int = 91,
    *,
    start: Any = START,
    warm_up: int = WARM_UP,
    compiled: bool | None = None,
) -> Comparison:
    """Run scenarios over the same patients and return each one's differences from the first.

    Args:
        scenarios: by name. An intervention is tried on the first scenario, or on the defaults
            where the first is one.
        replications: from 2; each has patients of its own, which all scenarios share.
        seed: of the first replication; the next ones follow.
        days, start, warm_up, compiled: as in `simulate`.

    Raises:
        HospitalError: what cannot be compared, in a sentence.
    """
    replications, seed = whole("replications", replications, 2, 1000), whole("seed", seed, 0, 2**62)
    found = _scenarios(scenarios)
    rows = [
        {
            "scenario": name,
            "replication": place,
            **_measured(parameters, seed + place, days, start, warm_up, compiled),
        }
        for place in range(replications)
        for name, parameters in found.items()
    ]
    runs, names = pd.DataFrame(rows), list(found)
    rows = [_difference(runs, names[0], name, measure) for name in names[1:] for measure in MEASURES]
    return Comparison(names[0], replications, seed, days, warm_up, runs, pd.DataFrame(rows))


def _measured(
    parameters: Parameters, seed: int, days: int, start: Any, warm_up: int, compiled: bool | None
) -> dict:
    run = simulate(parameters, seed, days, start=start, warm_up=warm_up, compiled=compiled)
    return run.measures.to_dict()


def _scenarios(scenarios: Any) -> dict[str, Parameters]:
    if not isinstance(scenarios, Mapping) or len(scenarios) < 2:
        raise HospitalError(
            "scenarios should be at least two by name, "
            "such as {'now': Parameters(), 'more beds': interventions.more_beds(24)}."
        )
    for name, scenario in scenarios.items():
        if not isinstance(scenario, Parameters | Intervention):
            raise HospitalError(f"Scenario {str(name)[:40]!r} should be Parameters(...) or an intervention.")
    first = next(iter(scenarios.values()))
    base = first if isinstance(first, Parameters) else Parameters()
    return {
        str(name): scenario if isinstance(scenario, Parameters) else base.apply(scenario)
        for name, scenario in scenarios.items()
    }


def _difference(runs: pd.DataFrame, base: str, name: str, measure: str) -> dict[str, Any]:
    before = runs.loc[runs["scenario"] == base, measure].to_numpy()
    after = runs.loc[runs["scenario"] == name, measure].to_numpy()
    mean, low, high = interval(after - before)
    return {
        "scenario": name,
        "measure": measure,
        "what": MEASURES[measure][0],
        base: float(np.mean(before)),
        "then": float(np.mean(after)),
        "difference": mean,
        "low": low,
        "high": high,
    }
