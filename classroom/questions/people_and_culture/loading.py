"""What the questions of module 2 load: a year of waiting to leave at Fairbeck, and what staff say."""

import numpy as np
import pandas as pd

from impactflow import datasets
from impactflow.measures import delay_days, staff_engagement

FIRST, UNTIL = "2025-04-01", "2026-04-01"
SAME_DAY_CARE = "SDEC"
NO_REASON = "not recorded"
OLDER = "older people"
SMALL_WAVE, SMALL_TYPE = pd.Timestamp("2025-04-01"), "acute medicine"
NOUGHT_WAVE = pd.Timestamp("2026-01-01")
TIMES, SEED = 20_000, 2
COLUMNS = (
    "spell_id", "ward_code", "expected_discharge_date", "ready_time", "delay_reason", "discharge_time",
    "discharge_destination",
)  # fmt: skip


def delays() -> dict[str, pd.DataFrame]:
    """Load those who left a ward, a row a patient, with the days for which each waited to leave."""
    spells = datasets.load("inpatient_spells", columns=COLUMNS)
    left = spells[(spells["ward_code"] != SAME_DAY_CARE) & spells["discharge_time"].notna()]
    wards = datasets.load("wards").set_index("ward_code")
    stays = datasets.load("ward_stays", columns=("spell_id",))["spell_id"].value_counts()
    gone = left["discharge_time"].dt.normalize()
    rows = left.assign(
        ward=left["ward_code"].map(wards["ward_name"]),
        ward_type=left["ward_code"].map(wards["ward_type"].astype(str)),
        days=delay_days(left),
        days_from_expected=(gone - left["expected_discharge_date"]).dt.days,
        ward_stays=left["spell_id"].map(stays),
        reason=left["delay_reason"].astype(object).fillna(NO_REASON),
    )
    # Worked out at each check, these would keep the learner waiting.
    return {"late": _late(rows), "wards": _by_ward(rows)}


def _late(rows: pd.DataFrame) -> pd.DataFrame:
    late = rows[rows["days"] > 0]
    was_ready = within(late["ready_time"], FIRST, UNTIL)
    had_left = within(late["discharge_time"], FIRST, UNTIL)
    kept = late[was_ready | had_left]
    return kept.assign(was_ready=was_ready, had_left=had_left).reset_index(drop=True)


def _by_ward(rows: pd.DataFrame) -> pd.DataFrame:
    """Count those who were ready and left, and those of them who waited for a recorded reason."""
    ready = rows[rows["ready_time"].notna()]
    counts = {"year": within(ready["ready_time"], FIRST, UNTIL), "both": ready["ready_time"].notna()}
    table = ready.groupby("ward")[["ward_type"]].first()
    for name, of in counts.items():
        grouped = (ready.loc[of, "reason"] != NO_REASON).groupby(ready.loc[of, "ward"])
        table[f"late_{name}"], table[f"ready_{name}"] = grouped.sum(), grouped.size()
    return table.reset_index()


def within(times: pd.Series, first: str, until: str) -> pd.Series:
    """Tell which times lie in a period, up to but without its end."""
    return (times >= first) & (times < until)


def six() -> dict[str, object]:
    """Load the wards' mean scores that may be shown and shares of a year, and correlations of six that are chance alone."""
    survey, wards = datasets.load("staff_survey"), datasets.load("wards")
    names = wards.set_index("ward_code")["ward_name"]
    shown = staff_engagement(survey, wards).reset_index()
    year = shown[(shown["wave"] >= FIRST) & shown["engagement"].notna()]
    points = (year["engagement"] * year["responses"]).groupby(year["ward_code"]).sum()
    score = (points / year.groupby("ward_code")["responses"].sum()).rename(index=names)
    table = delays()["wards"].set_index("ward")
    both = table.assign(share=100 * table["late_year"] / table["ready_year"], engagement=score)
    return {"wards": both[["ward_type", "share", "engagement"]].reset_index(), "chance": _chance()}


def _chance() -> pd.DataFrame:
    """Draw six pairs that have nothing to do with each other, many times."""
    luck = np.random.default_rng(SEED)
    left, right = luck.standard_normal((2, TIMES, 6))
    left, right = (each - each.mean(axis=1, keepdims=True) for each in (left, right))
    found = (left * right).sum(axis=1) / np.sqrt((left**2).sum(axis=1) * (right**2).sum(axis=1))
    return pd.DataFrame({"correlation": found})


def answers() -> dict[str, pd.DataFrame]:
    """Load who answered, by ward, of two types in two waves, and whether it may be shown."""
    survey, wards = datasets.load("staff_survey"), datasets.load("wards")
    shown = staff_engagement(survey, wards)["hidden"].rename("hidden").reset_index()
    rows = survey.merge(shown, on=["wave", "ward_code"]).merge(wards, on="ward_code")
    kind = rows["ward_type"].astype(str)
    chosen = (rows["wave"].eq(SMALL_WAVE) & kind.eq(SMALL_TYPE)) | (rows["wave"].eq(NOUGHT_WAVE) & kind.eq(OLDER))
    named = rows.assign(ward=rows["ward_name"].str.lower())
    return {"answers": named.loc[chosen, ["ward", "responses", "hidden"]].reset_index(drop=True)}


def waves(ward: str) -> pd.Series:
    """Return a ward's engagement in each wave."""
    survey, wards = datasets.load("staff_survey"), datasets.load("wards")
    code = wards.set_index("ward_name")["ward_code"][ward]
    return survey[survey["ward_code"] == code].set_index("wave")["engagement"]
