"""The series that lessons chart, made from Fairbeck's published tables as a learner would."""

import numpy as np
import pandas as pd
from impactflow.measures import discharged_by, elapsed_minutes, nights
from impactflow.spc import xmr


def week(times):
    """The Monday of each time."""
    day = times.dt.normalize()
    return day - pd.to_timedelta(day.dt.day_of_week, unit="D")


def whole(series, hospital):
    """Only whole weeks of the extract."""
    first, end = pd.Timestamp(hospital.first_day), pd.Timestamp(hospital.end)
    return series[(series.index >= first) & (series.index + pd.Timedelta(days=7) <= end)]


def emergencies(tables):
    """Emergency spells with the nights, and whether same-day emergency care could have treated them."""
    spells = tables["inpatient_spells"]
    spells = spells[spells["admission_method"] == "emergency"].copy()
    spells["nights"] = nights(spells)
    came = tables["ed_attendances"].set_index("attendance_id")["sdec_suitable"]
    spells["suitable"] = came.reindex(spells["attendance_id"]).to_numpy()
    return spells


def per_thousand(tables, hospital, chosen):
    """Some emergency spells a week, per 1,000 attendances of that week."""
    spells = emergencies(tables)
    counts = spells[chosen(spells)].groupby(week(spells["admission_time"])).size()
    came = tables["ed_attendances"]
    every = came.groupby(week(came["arrival_time"])).size()
    return whole((1000 * counts / every).dropna(), hospital)


def overnight_suitable(tables, hospital):
    """Overnight admissions of those whom same-day emergency care could have treated."""
    return per_thousand(tables, hospital, lambda s: ~(s["nights"] == 0) & (s["suitable"] == True))  # noqa: E712


def overnight_others(tables, hospital):
    """Overnight admissions of those whom it could not: the comparison."""
    return per_thousand(tables, hospital, lambda s: ~(s["nights"] == 0) & (s["suitable"] == False))  # noqa: E712


def emergency_admissions(tables, hospital):
    """Emergency admissions, stays of no night among them."""
    return per_thousand(tables, hospital, lambda s: s["nights"].notna() | s["nights"].isna())


def overnight(tables, hospital):
    """Emergency admissions that stay over a midnight."""
    return per_thousand(tables, hospital, lambda s: ~(s["nights"] == 0))


def to_be_admitted(tables, hospital):
    """Percent of attendances that end in same-day emergency care or a decision to admit, by week of arrival."""
    came = tables["ed_attendances"]
    needs = came["disposal"].isin(["admitted", "same-day emergency care"])
    return whole(100 * needs.groupby(week(came["arrival_time"])).mean(), hospital)


def triage(tables, hospital):
    """Mean minutes to the initial assessment, of those who walk in, by week."""
    came = tables["ed_attendances"]
    came = came[came["arrival_mode"] == "walk-in"]
    minutes = elapsed_minutes(came, "arrival_time", "initial_assessment_time")
    return whole(minutes.groupby(week(came["arrival_time"])).mean(), hospital)


def treatment(tables, hospital):
    """Median minutes from being seen to leaving, of those who go home, by day of arrival."""
    came = tables["ed_attendances"]
    came = came[came["disposal"] == "home"]
    minutes = elapsed_minutes(came, "seen_for_treatment_time", "departure_time")
    return minutes.groupby(came["arrival_time"].dt.normalize()).median()


def moved_to(tables, hospital, ward_type):
    """Patients who came to a ward of a type, by week."""
    wards = tables["wards"].set_index("ward_code")["ward_type"].astype(str)
    stays = tables["ward_stays"]
    stays = stays[(stays["ward_code"].map(wards) == ward_type).to_numpy()]
    return whole(stays.groupby(week(stays["start_time"])).size(), hospital)


def code(ward):
    """A ward's code."""
    return ward[:3].upper()


def before_noon(tables, hospital, ward):
    """Percent of discharges of a ward before noon, by week; deaths are not among them."""
    spells = tables["inpatient_spells"]
    home = spells[(spells["ward_code"] == code(ward)) & (spells["discharge_destination"] != "died")]
    home = home[home["discharge_time"] >= pd.Timestamp(hospital.first_day)]
    return whole(discharged_by(home, by="week")["before_noon_percent"].loc[lambda s: s.index.notna()], hospital)


def rest_of_day(tables, hospital, ward):
    """Mean hours from being ready to leaving, of those without a delay for a reason, by week of being ready."""
    spells = tables["inpatient_spells"]
    ready = spells[(spells["ward_code"] == code(ward)) & spells["delay_reason"].isna()]
    hours = elapsed_minutes(ready, "ready_time", "discharge_time") / 60
    return whole(hours.groupby(week(ready["ready_time"])).mean(), hospital)


def four_hours(tables, hospital):
    """Percent within four hours, by week of arrival."""
    came = tables["ed_attendances"]
    minutes = elapsed_minutes(came, "arrival_time", "departure_time").dropna()
    return whole(100 * (minutes <= 240).groupby(week(came["arrival_time"])).mean(), hospital)


def flagged(series, rebase=(), **options):
    """The dates that an XmR chart points out."""
    chart = xmr(series, rebase=[pd.Timestamp(day) for day in rebase], **options)
    points = chart.points
    return list(pd.DatetimeIndex(points["date"])[points["special_cause"].to_numpy() != ""])


def by_chance(count, draws=400):
    """How many points XmR points out in noise of so many points: one number a draw."""
    rng = np.random.default_rng(1)
    return np.array([(xmr(rng.normal(size=count)).points["special_cause"] != "").sum() for _ in range(draws)])
