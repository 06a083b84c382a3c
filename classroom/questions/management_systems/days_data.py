"""What questions 5.1 and 5.7 ask about: each day of two years, what leads what, and a rule with eight limits."""

import pandas as pd

from impactflow import datasets
from impactflow.improvement import Rule, Threshold
from impactflow.measures import breach, corridor_hours, nights, over_twelve_hours, patients_inside

CAME = ["attendance_id", "arrival_time", "decided_to_admit_time", "departure_time", "corridor_minutes"]
STAYED = ["admission_time", "discharge_time"]
MEASURES = {
    "corridor hours": "corridor",
    "waiting at ten": "waiting",
    "people who came": "came",
    "discharges": "discharges",
}
SHIFTS = (-2, -1, 0, 1, 2)  # days from the measure's day to that of the twelve-hour waits
SECOND_YEAR = "2025-04-01"
BAD, AHEAD = 20, 2  # over twelve hours, of those who came on the day; days for which a call holds
LIMITS = (5, 8, 10, 12, 15, 18, 20, 25)  # people waiting at ten
ALLOWED = 15  # false alarms in 100 quiet days


def days() -> pd.DataFrame:
    """Load a row a day: what happened on it, and who waited for a bed at ten."""
    came, stayed = datasets.load("ed_attendances", CAME), datasets.load("inpatient_spells", STAYED)
    over = over_twelve_hours(came, "day")
    left = came["departure_time"][breach(came, 12).fillna(False)].dt.normalize().value_counts()
    ended = stayed["discharge_time"][nights(stayed) > 0].dt.normalize().value_counts()
    inside = patients_inside(
        came, over.index[0], over.index[-1] + pd.Timedelta(days=1), "decided_to_admit_time", "departure_time"
    )
    table = pd.DataFrame({"over": over["over"], "came": over["count"]})
    table["corridor"] = corridor_hours(came, "day")["hours"]
    table["waiting"] = inside["patients"].at_time("10:00").to_numpy()
    table["discharges"] = ended.reindex(table.index, fill_value=0)
    table["left_after_twelve"] = left.reindex(table.index, fill_value=0)
    return table


def together() -> dict[str, pd.DataFrame]:
    """Say how closely the change of each measure goes with that of twelve-hour waits, so many days later."""
    changes = days().diff()
    rows = {
        name: [changes[column].corr(changes["left_after_twelve"].shift(-shift)) for shift in SHIFTS]
        for name, column in MEASURES.items()
    }
    return {"together": pd.DataFrame.from_dict(rows, "index", columns=list(SHIFTS))}


def judged() -> dict[str, pd.DataFrame]:
    """Judge a rule with each limit, on either year."""
    table = days()
    years = {"first": table[table.index < SECOND_YEAR], "second": table[table.index >= SECOND_YEAR]}
    return {
        year: pd.DataFrame([_judged(rows, limit) for limit in LIMITS], index=list(LIMITS))
        for year, rows in years.items()
    }


def _judged(rows: pd.DataFrame, limit: int) -> dict[str, float]:
    found = Rule(Threshold("waiting", limit)).judge(rows, rows["over"] > BAD, ahead=AHEAD)
    return {
        "hits": found.hits, "misses": found.misses, "late": found.late, "false_alarms": found.false_alarms,
        "in_100": 100 * found.false_alarms / found.quiet,
    }  # fmt: skip
