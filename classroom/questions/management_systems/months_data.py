"""What questions 5.2 and 5.3 ask about: Fairbeck's months, and what a report makes of them."""

import pandas as pd

from impactflow import datasets
from impactflow.measures import discharged_by, monthly_figures, nights, share_within
from impactflow.spc import Report, report

STAYED = ["admission_method", "admission_time", "ready_time", "delay_reason", "discharge_time", "discharge_destination"]
CAME = ["arrival_time", "arrival_mode", "handover_time", "departure_time", "corridor_minutes"]
MONTHS = slice("2024-04-01", "2026-03-01")
NOON_BEGINS, WIDENED = "2025-02-01", "2025-09-01"  # the months in which what people do was changed
NOON_DAY = "2025-02-03"
FOUR, TWELVE, DELAYS, NOON = "Within four hours", "Over twelve hours", "Bed days of delay", "Home by noon"
COLUMNS = ["measure", "latest", "lower_limit", "upper_limit", "variation"]
HANDOVERS, OVERNIGHT = "Handovers in fifteen minutes", "Overnight admissions a day"


def months() -> dict[str, pd.DataFrame]:
    """Load a row a month: counts, with what they are to be divided by."""
    came, stayed = datasets.load("ed_attendances", CAME), datasets.load("inpatient_spells", STAYED)
    table = monthly_figures(came, stayed)
    home = stayed[(nights(stayed) > 0) & (stayed["discharge_destination"] != "died")]
    table[["went_home", "before_noon"]] = discharged_by(home, "month")[["discharges", "before_noon"]]
    crews = share_within(came[came["arrival_mode"] == "ambulance"], 0.25, "month", end="handover_time")
    table[["handovers", "in_fifteen_minutes"]] = crews[["timed", "within"]]
    table["overnight_a_day"] = table["overnight_admissions"] / table["days"]
    inputs = {"months": table.loc[MONTHS]}
    # Charted at each check, this one would keep the learner waiting.
    return inputs | {"report": reported(inputs, four_measures()).rows[COLUMNS]}


def four_measures(changed: str | None = NOON_BEGINS, fewer: str = "decrease") -> list[dict]:
    """List the measures of 5.2: the month from which home by noon has new limits, and what is better where fewer is."""
    return [
        {"name": FOUR, "numerator": "within_four_hours", "denominator": "timed"},
        {"name": TWELVE, "numerator": "over_twelve_hours", "denominator": "timed", "improvement_direction": fewer},
        {"name": DELAYS, "value": "delay_bed_days", "improvement_direction": fewer},
        {"name": NOON, "numerator": "before_noon", "denominator": "went_home", "rebase": (changed,) if changed else ()},
    ]


def with_targets(rebase: tuple = ()) -> list[dict]:
    """List the measures of 5.3, each with a target of Fairbeck's own."""
    return [
        {"name": FOUR, "numerator": "within_four_hours", "denominator": "timed", "target": 78},
        {"name": HANDOVERS, "numerator": "in_fifteen_minutes", "denominator": "handovers", "target": 65},
        {"name": DELAYS, "value": "delay_bed_days", "improvement_direction": "decrease", "target": 2600},
        {"name": OVERNIGHT, "value": "overnight_a_day", "improvement_direction": "decrease", "target": 51, "rebase": rebase},
    ]  # fmt: skip


def reported(inputs, measures: list[dict]) -> Report:
    """Chart some measures of the months."""
    return report(inputs["months"], measures)
