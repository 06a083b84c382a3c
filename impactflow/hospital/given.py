"""A parameter's default, with what it means and where it comes from."""

from dataclasses import Field, field
from typing import Any

from impactflow.hospital.kinds import Kind

OURS = "our assumption"
# The published figures that defaults are held to.
MONTHLY_AE = "NHS England, monthly A&E returns of type 1 trusts, 2016 to 2019"
SEASON = "NHS England, monthly A&E returns: lowest in August, highest in March, May and June"
PROVISIONAL_AE = "NHS Digital, A&E attendances in 2019/20 (provisional): Monday is 16 % of the week"
HOURLY_AE = "NHS Digital, A&E attendances by hour, 2021/22: busiest at 11, quietest at 4, nine to one"
AMBULANCE = "NHS England, August 2024: ambulances that conveyed, beside type 1 attendances"
SCOTLAND = "Public Health Scotland, A&E by age, 2023 to 2025"
DISCHARGES = "NHS England, daily discharges of acute trusts, 2021 to 2024"
DELAYS = "Health Foundation, discharge-ready dates of seven trusts"


def given(default: Any, kind: Kind, unit: str, meaning: str, source: str) -> Any:
    """Return a dataclass field that carries its kind, unit, meaning and source."""
    if isinstance(default, tuple):
        kind = kind.of(len(default))
    about = {"kind": kind, "unit": unit, "meaning": meaning, "source": source}
    return field(default=default, metadata=about)


def is_parameter(found: Field) -> bool:
    """Say whether a field was made by `given`."""
    return "kind" in found.metadata
