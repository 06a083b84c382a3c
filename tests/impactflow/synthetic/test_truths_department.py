"""What was planted in the department is found in the published files, by a learner's means."""

import numpy as np
import pandas as pd
from impactflow.measures import breach, corridor_hours, elapsed_minutes, gap, waits

from tests.impactflow.synthetic.series import by_chance, flagged, treatment


def test_the_day_the_week_and_the_year_have_their_shape(tables):
    at = tables["ed_attendances"]["arrival_time"]
    hours = at.dt.hour.value_counts()
    assert hours.idxmax() in (10, 11, 12)
    assert hours.idxmin() in (3, 4, 5)
    assert at.dt.day_of_week.value_counts().idxmax() == 0
    months = at.dt.month.value_counts().sort_index() / at.dt.normalize().drop_duplicates().dt.month.value_counts()
    assert months.idxmin() == 8


def test_attendances_grow(tables, hospital):
    at = tables["ed_attendances"]["arrival_time"]
    first, second = (at < "2025-04-01").sum(), (at >= "2025-04-01").sum()
    # Give or take chance in two years of some hundred thousand each, and of days that differ.
    assert abs(second / first - 1 - hospital.growth.a_year) < 0.015


def departures(tables):
    came = tables["ed_attendances"]
    home = came[came["disposal"] == "home"]
    return elapsed_minutes(home, "arrival_time", "departure_time"), home["arrival_time"]


def bunching(minutes):
    """Departures in the last ten minutes before four hours, for each in the ten after."""
    return ((minutes > 230) & (minutes <= 240)).sum() / ((minutes > 240) & (minutes <= 250)).sum()


def test_departures_bunch_before_four_hours_and_more_after_the_calls(tables, hospital):
    minutes, at = departures(tables)
    begin = pd.Timestamp(hospital.performance_calls.on)
    before, after = bunching(minutes[at < begin]), bunching(minutes[at >= begin])
    assert before > 1.3
    assert after > 1.3 * before


def test_the_bunch_is_of_those_who_go_home(tables):
    came = tables["ed_attendances"]
    admitted = came[came["disposal"] == "admitted"]
    assert bunching(elapsed_minutes(admitted, "arrival_time", "departure_time")) < 1.2


def test_twelve_hour_waits_are_no_fewer_after_the_calls(tables, hospital):
    # The same months of both years, so that the season plays no part: October to March, before the
    # change of same-day emergency care has come.
    came = tables["ed_attendances"]
    long = elapsed_minutes(came, "arrival_time", "departure_time") > 720
    begin = pd.Timestamp(hospital.performance_calls.on)
    before = long[came["arrival_time"] < begin].mean()
    after = long[(came["arrival_time"] >= begin) & (came["arrival_time"] < "2025-04-01")].mean()
    assert after >= before


def test_corridors_are_used_when_beds_run_out(tables):
    came, beds = tables["ed_attendances"], tables["bed_state_hourly"]
    daily = corridor_hours(came, by="day")["hours"]
    occupied = beds.groupby(beds["time"].dt.normalize())[["beds_occupied", "beds_open"]].sum()
    share = (occupied["beds_occupied"] / occupied["beds_open"]).reindex(daily.index)
    full = share >= share.quantile(0.75)
    assert daily[full].mean() > 2 * daily[share <= share.quantile(0.25)].mean()


def test_the_adjusted_gap_is_a_fraction_of_the_crude_one(tables, hospital):
    came = tables["ed_attendances"]
    came = came.assign(minutes=elapsed_minutes(came, "arrival_time", "departure_time"))
    strata = ["arrival_mode", "hour"]
    found = gap(came, "minutes", "deprivation_fifth", "1", "5", strata)
    assert found["crude"] > 10
    assert 0.15 < found["like_for_like"] / found["crude"] < 0.75


def test_no_other_fifth_is_put_back(tables):
    came = tables["ed_attendances"]
    came = came.assign(over=breach(came))
    gaps = [
        gap(came, "over", "deprivation_fifth", fifth, "5", ["arrival_mode", "hour"])["like_for_like"]
        for fifth in "1234"
    ]
    assert gaps[0] > 2 * max(abs(each) for each in gaps[1:])


def test_mental_health_waits_longest(tables):
    came = tables["ed_attendances"]
    medians = waits(came, "arrival_time", "departure_time", by="complaint_group")["median"]
    assert medians.idxmax() == "mental health"
    assert medians.max() > 1.5 * medians.drop("mental health").max()


def test_the_outage_is_found_and_nothing_else_in_its_quarter(tables, hospital):
    day = pd.Timestamp(hospital.outage.day)
    daily = treatment(tables, hospital)
    around = daily[(daily.index >= day - pd.Timedelta(days=42)) & (daily.index <= day + pd.Timedelta(days=42))]
    found = flagged(around, improvement_direction="decrease")
    assert day in found
    assert daily.idxmax() == day
    assert len(found) - 1 <= np.quantile(by_chance(len(around)), 0.99)


def test_the_same_day_is_seen_in_waits(tables, hospital):
    came = tables["ed_attendances"]
    minutes = elapsed_minutes(came, "arrival_time", "departure_time")
    median = minutes.groupby(came["arrival_time"].dt.normalize()).median()
    day = pd.Timestamp(hospital.outage.day)
    nearby = median[(abs(median.index - day) <= pd.Timedelta(days=21)) & (median.index != day)]
    assert median[day] > np.quantile(nearby, 0.9)
