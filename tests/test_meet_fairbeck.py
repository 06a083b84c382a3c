"""Each figure that "Meet Fairbeck" states is true of the data that it shows."""

import json
from pathlib import Path

import pandas as pd
import pytest

from impactflow import measures
from impactflow.datasets import load
from impactflow.measures.grouping import WEEKDAYS

ROOT = Path(__file__).resolve().parents[1]
MONDAY = ("2025-11-10", "2025-11-11")


@pytest.fixture(scope="module")
def said():
    cells = json.loads((ROOT / "book/meet-fairbeck.ipynb").read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)


@pytest.fixture(scope="module")
def attendances():
    return load("ed_attendances")


@pytest.fixture(scope="module")
def stays():
    spells = load("inpatient_spells")
    return spells[spells["specialty"] != "same-day emergency care"]


@pytest.fixture(scope="module")
def admitted(attendances):
    return attendances[attendances["disposal"] == "admitted"]


@pytest.fixture(scope="module")
def leaving(stays):
    cells = measures.arrivals_by_hour_and_weekday(stays, "discharge_time", "2024-04-01", "2026-04-01")
    return cells["per_day"]


def test_it_says_first_that_nobody_in_it_lived(said):
    opening = said.split("## The tables")[0]
    assert "Fairbeck is made up" in opening and "its patients never lived" in opening
    assert "`impactflow.hospital`" in opening and "put into the data on purpose" in opening
    assert "(../data/README.md)" in opening


def test_ten_pictures_each_with_a_guess_and_a_monday(said):
    assert [said.count(f"\n## {place}. ") for place in range(1, 12)] == [1] * 10 + [0]
    assert said.count("**What do you expect?**") == said.count("**What it means on Monday.**") == 10


def test_1_mondays_at_noon_and_every_weekday_alike(said, attendances):
    assert "About 25 people come between 11:00 and 12:00 on a Monday, and 2 or 3 before dawn." in said
    cells = measures.arrivals_by_hour_and_weekday(attendances)["per_day"]
    assert cells.idxmax() == ("Monday", 11) and round(cells.max()) == 25
    assert cells.idxmin()[1] in (3, 4, 5) and 2 < cells.min() < 3
    assert "Every weekday has the same shape" in said
    shapes = cells.unstack("weekday")
    assert shapes.corr().min(axis=None) > 0.98


def test_2_of_100_people(said, attendances):
    assert "Of 100 people, 27 come by ambulance, and 14 are 75 or over. Of those 14, 9 come by ambulance." in said
    ambulance, old = attendances["arrival_mode"] == "ambulance", attendances["age_band"] == "75+"
    assert [round(100 * share.mean()) for share in (ambulance, old, ambulance & old)] == [27, 14, 9]


def test_3_the_department_is_fullest_after_most_have_come(said, attendances):
    assert "fullest at 19:00, with 107 patients. At least 20 of them wait for a bed" in said
    inside = measures.patients_inside(attendances, *MONDAY)["patients"]
    assert (inside.idxmax().hour, inside.max()) == (19, 107)
    came = attendances[attendances["arrival_time"].between(*MONDAY)]["arrival_time"].dt.hour
    assert came.median() < 15
    waiting = measures.patients_inside(attendances, *MONDAY, start="decided_to_admit_time")["patients"]
    assert (waiting.between_time("12:00", "18:00") >= 20).all()


def test_4_home_and_admitted_within_four_hours_and_over_a_day(said, attendances):
    assert "Of 100 who go home, 80 leave within four hours. Of 100 who are admitted, 45 do" in said
    within = measures.share_within(attendances, by="disposal")["within_percent"]
    assert (round(within["home"]), round(within["admitted"])) == (80, 45)
    assert "about 4 stay for over a day" in said
    over = measures.share_within(attendances, hours=24, by="disposal")["over_percent"]
    assert round(over["admitted"]) == 4


def test_5_august_is_best_and_january_low_and_a_month_of_may(said, attendances):
    assert "from 63.7 in 100 to 81.8, in August 2024" in said
    months = measures.share_within(attendances, by="month")["within_percent"].round(1)
    assert months.min() == 63.7
    assert (months.max(), f"{months.idxmax():%B %Y}") == (81.8, "August 2024")
    assert "August is the best of each year" in said
    assert months.groupby(months.index.year).idxmax().dt.month.tolist()[:2] == [8, 8]
    assert "May 2025 is as low as the lower of the two" in said
    assert months.nsmallest(3).index.strftime("%Y-%m").sort_values().tolist() == ["2025-01", "2025-05", "2026-01"]
    assert months["2025-05-01"] == months["2025-01-01"]


def test_5_same_day_care_and_those_who_left_count_too(said, attendances):
    assert "About 16,000 more went to same-day care, and 3,300 left before treatment." in said
    ways = attendances["disposal"].value_counts()
    assert ways.index[:2].tolist() == ["home", "admitted"] and len(ways) == 4
    assert [round(ways["same-day emergency care"], -3), round(ways["left before treatment"], -2)] == [16_000, 3_300]


def test_6_the_wait_for_a_bed_is_most_of_the_hours(said, admitted):
    assert "more than half of the hours go on waiting for a bed: on average nearly 4 hours, of 7 in all" in said
    wait = measures.elapsed_minutes(admitted, "decided_to_admit_time", "departure_time") / 60
    whole = measures.elapsed_minutes(admitted, "arrival_time", "departure_time") / 60
    assert 3.5 < wait.mean() < 4 and round(whole.mean()) == 7
    assert wait.sum() > whole.sum() / 2
    assert "Half wait under an hour, and one in ten over 13 hours." in said
    assert wait.median() < 1 and 13 < wait.quantile(0.9) < 14


def test_6_for_most_the_longest_step_is_the_decision(said, admitted):
    assert "For most, the longest step is another: from being seen to the decision." in said
    ends = ["arrival_time", "initial_assessment_time", "seen_for_treatment_time", "decided_to_admit_time", "departure_time"]
    steps = admitted[ends].diff(axis="columns").iloc[:, 1:].dropna()
    longest = steps.apply(lambda step: step.dt.total_seconds()).idxmax(axis="columns").value_counts(normalize=True)
    assert longest.idxmax() == "decided_to_admit_time" and longest.max() > 0.5


def test_7_beds_of_one_week(said):
    assert "Fairbeck has 638 beds on 23 wards" in said
    wards = load("wards")
    assert (wards["beds"].sum(), (wards["beds"] > 0).sum()) == (638, 23)
    assert "Between 564 and 619 of 638 beds hold a patient" in said
    beds = load("bed_state_hourly", months="2025-11")
    week = measures.occupancy(beds[beds["time"].between("2025-11-10", "2025-11-16 23:00")], by="time")
    assert (week["beds_occupied"].min(), week["beds_occupied"].max()) == (564, 619)
    assert (week["beds_open"] == 638).all()
    assert "each day is fullest between 09:00 and 11:00" in said
    fullest = week["beds_occupied"].groupby(week.index.date).idxmax()
    assert pd.DatetimeIndex(fullest).hour.isin(range(9, 12)).all()


def test_8_few_stay_long_and_use_a_third_of_the_nights(said, stays):
    assert "Half of the patients stay five nights or fewer." in said
    nights = measures.nights(stays).dropna()
    nights = nights[nights > 0]
    assert nights.median() == 5
    assert "about 8 stay three weeks or more, and they use 33 of 100 nights" in said
    long = nights >= 21
    assert (round(100 * long.mean()), round(100 * nights[long].sum() / nights.sum())) == (8, 33)


def test_9_most_leave_in_the_afternoon_and_fewer_on_sunday(said, leaving):
    assert "A Sunday has about half as many as a Friday: 49 against 99." in said
    days = leaving.groupby("weekday").sum()
    assert (round(days["Sunday"]), round(days["Friday"])) == (49, 99)
    assert "Most leave between 13:00 and 19:00" in said
    hours = leaving.groupby("hour").sum()
    assert hours.nlargest(6).index.sort_values().tolist() == [13, 14, 15, 16, 17, 18]
    assert days.idxmin() == WEEKDAYS[6]


def test_9_hardly_anybody_leaves_at_night(leaving):
    hours = leaving.groupby("hour").sum()
    assert hours[[22, 23, *range(8)]].sum() < 0.02 * hours.sum()


def test_10_family_or_a_carer_comes_first(said, stays):
    assert "with 1,710 of 8,672 patients" in said
    reasons = measures.delay_pareto(stays).sort_values("patients", ascending=False)["patients"]
    assert reasons.index[:2].tolist() == ["family or carer", "transfer hub's confirmation"]
    assert (reasons.iloc[0], reasons.sum()) == (1710, 8672)
