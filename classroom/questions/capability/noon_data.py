"""Three wards that tried to have patients home by noon: before, in the first twelve weeks, and since."""

import pandas as pd

from impactflow import datasets
from impactflow.measures import elapsed_minutes

WARDS = {"elm": "ELM", "hazel": "HAZ", "rowan": "ROW"}
BEGIN, TWELVE_WEEKS_ON = "2025-02-03", "2025-04-28"
BEFORE, FIRST, SINCE = "before", "first twelve weeks", "since then"
COLUMNS = ("ward_code", "admission_time", "ready_time", "discharge_time", "discharge_destination")


def noon_wards() -> dict[str, pd.DataFrame]:
    """Load a row a ward and period: percent home by noon, median hours from ready to leaving, mean days of stay."""
    spells = datasets.load("inpatient_spells", COLUMNS)
    known = spells["discharge_time"] >= "2024-04-01"
    left = spells[spells["ward_code"].isin(WARDS.values()) & known & (spells["discharge_destination"] != "died")]
    names = {code: name for name, code in WARDS.items()}
    table = pd.DataFrame(
        {
            "ward": left["ward_code"].map(names),
            "period": left["discharge_time"].map(_period),
            "noon": 100 * (left["discharge_time"].dt.hour < 12),
            "hours": elapsed_minutes(left, "ready_time", "discharge_time") / 60,
            "days": elapsed_minutes(left, "admission_time", "discharge_time") / 60 / 24,
        }
    )
    grouped = table.groupby(["ward", "period"])
    found = {"noon": grouped["noon"].mean(), "hours": grouped["hours"].median(), "days": grouped["days"].mean()}
    return {"wards": pd.DataFrame(found).reset_index()}


def _period(at: pd.Timestamp) -> str:
    if at < pd.Timestamp(BEGIN):
        return BEFORE
    return FIRST if at < pd.Timestamp(TWELVE_WEEKS_ON) else SINCE
