"""The weekly return to the board, worked out from the other tables."""

import pandas as pd

from impactflow.measures import elapsed_minutes
from impactflow.synthetic.hospitals import Hospital

COPIED = ("attendances", "within_four_hours_percent", "over_twelve_hours", "emergency_admissions",
          "overnight_admissions", "discharges", "occupancy_percent")  # fmt: skip


def table(
    attendances: pd.DataFrame, spells: pd.DataFrame, bed_state: pd.DataFrame, hospital: Hospital
) -> pd.DataFrame:
    """Return a row a whole week, Monday first, one of them copied from the week before."""
    columns = {**_department(attendances), **_admissions(spells), "occupancy_percent": _midnight(bed_state)}
    found = pd.DataFrame(columns)
    whole = (found.index >= pd.Timestamp(hospital.first_day)) & (
        found.index + pd.Timedelta(days=7) <= pd.Timestamp(hospital.end)
    )
    found = found[whole].rename_axis("week_start").reset_index()
    counts = [name for name in COPIED if not name.endswith("percent")]
    return _with_copy(found.astype(dict.fromkeys(counts, "int64")), hospital)


def _department(attendances: pd.DataFrame) -> dict[str, pd.Series]:
    week = _week(attendances["arrival_time"])
    minutes = elapsed_minutes(attendances, "arrival_time", "departure_time").groupby(week)
    return {
        "attendances": attendances.groupby(week).size(),
        "within_four_hours_percent": minutes.agg(lambda found: 100 * (found.dropna() <= 240).mean()).round(1),
        "over_twelve_hours": minutes.agg(lambda found: (found > 720).sum()),
    }


def _admissions(spells: pd.DataFrame) -> dict[str, pd.Series]:
    emergency = spells[spells["admission_method"] == "emergency"]
    past_midnight = emergency["discharge_time"].dt.normalize() != emergency["admission_time"].dt.normalize()
    overnight, left = emergency[past_midnight], spells["discharge_time"].dropna()
    return {
        "emergency_admissions": emergency.groupby(_week(emergency["admission_time"])).size(),
        "overnight_admissions": overnight.groupby(_week(overnight["admission_time"])).size(),
        "discharges": left.groupby(_week(left)).size(),
    }


def _midnight(bed_state: pd.DataFrame) -> pd.Series:
    """Return the mean of seven midnights, in percent."""
    at = bed_state[bed_state["time"].dt.hour == 0]
    beds = at.groupby(_week(at["time"]))[["beds_occupied", "beds_open"]].sum()
    return (100 * beds["beds_occupied"] / beds["beds_open"]).round(1)


def _week(times: pd.Series) -> pd.Series:
    day = times.dt.normalize()
    return day - pd.to_timedelta(day.dt.day_of_week, unit="D")


def _with_copy(found: pd.DataFrame, hospital: Hospital) -> pd.DataFrame:
    if hospital.copied_week is None:
        return found
    [place] = found.index[found["week_start"] == pd.Timestamp(hospital.copied_week.monday)]
    for name in COPIED:
        found.loc[place, name] = found.loc[place - 1, name]
    return found
