"""The defaults are held to published figures, each within a stated band.

``python -m pytest tests/impactflow/hospital/test_calibration.py -s`` prints the table.
"""

import numpy as np
import pandas as pd
import pytest
from impactflow.hospital import simulate

# Measure: published figure, lowest, highest, source.
BANDS = {
    "attendances": (300, 290, 312, "our size; type 1 trusts: median 281, middle half 214 to 372"),
    "ambulance_share": (0.27, 0.25, 0.29, "NHS England, August 2024"),
    "conversion": (0.263, 0.25, 0.30, "RCEM, December 2022: 26.3 %; 2016 to 2019: 27.5 to 29.9 %"),
    "within_4_hours": (0.72, 0.66, 0.78, "RCEM, 2023/24: 72.1 %"),
    "over_12_hours": (0.10, 0.03, 0.12, "NHS England, 2023/24: more than 10 % from arrival"),
    "occupancy": (0.948, 0.92, 0.965, "NHS England: mean of trusts 94.8 %"),
    "stay_days": (7.9, 7.6, 9.1, "Health Foundation: 7.9 in 2019, 9.1 in 2022, emergencies"),
    "zero_day": (0.33, 0.25, 0.36, "Health Foundation: about a third of emergency admissions"),
    "delayed_share": (0.14, 0.12, 0.16, "Health Foundation: 13 to 14.5 % after the ready date"),
    "delay_days": (6.1, 5.4, 6.8, "Health Foundation: mean of those delayed"),
    "by_17": (0.60, 0.56, 0.64, "NHS England, daily discharges"),
    "before_noon": (0.176, 0.09, 0.20, "2014/15: 17.6 %, 88 trusts from 10.4 %"),
    "weekend_ratio": (0.66, 0.62, 0.70, "NHS England, daily discharges"),
    "ready_beds": (
        0.134,
        0.10,
        0.16,
        "NHS England: about 13,000 of 97,000 beds stay with patients who are ready",
    ),
}
WEEK = [0.87, 1.10, 1.15, 1.17, 1.24, 0.86, 0.61]  # NHS England, daily discharges, Monday first


@pytest.fixture(scope="module")
def year():
    return simulate(seed=1, days=364, compiled=False)


@pytest.fixture(scope="module")
def figures(year):
    spells = year.spells
    out = spells[spells["left"].notna() & (spells["left"] >= pd.Timestamp(year.start))]
    late = (out["left"].dt.normalize() - out["ready"].dt.normalize()).dt.days
    nights = (out["left"].dt.normalize() - out["admitted"].dt.normalize()).dt.days[out["kind"] == "emergency"]
    same_day = year.measures["same_day_care"] * year.days
    found = year.measures.to_dict()
    found["zero_day"] = ((nights == 0).sum() + same_day) / (len(nights) + same_day)
    found["delay_days"] = late[late > 0].mean()
    found["ready_beds"] = year.measures["delayed_beds"] / year.hours["beds_open"].mean()
    return found


def test_the_table_is_printed(figures):
    for name, (published, low, high, source) in BANDS.items():
        print(f"{name:<16} {figures[name]:>8.3f}  published {published:<6} band {low} to {high}  {source}")


@pytest.mark.parametrize("name", BANDS)
def test_each_figure_lies_in_its_band(figures, name):
    _, low, high, _ = BANDS[name]
    assert low <= figures[name] <= high


def test_discharges_have_the_published_week(year):
    out = year.spells["left"].dropna()
    out = out[out >= pd.Timestamp(year.start)]
    counts = out.dt.day_of_week.value_counts().sort_index().to_numpy()
    assert abs(counts / counts.mean() - WEEK).max() < 0.1


def test_a_week_of_delay_is_no_more_usual_than_its_neighbours(year):
    spells = year.spells[year.spells["delay_reason"].notna() & year.spells["left"].notna()]
    late = (spells["left"].dt.normalize() - spells["ready"].dt.normalize()).dt.days.value_counts()
    assert late[7] < 1.4 * (late[6] + late[8]) / 2


def test_beds_are_fewest_around_midday(year):
    occupied = year.hours["beds_occupied"].groupby(year.hours.index.hour).mean()
    assert occupied.idxmax() in range(9, 15)


def test_admitted_patients_wait_longer_than_those_who_go_home(year):
    came = year.attendances
    within = (
        ((came["left"] - came["arrival"]) <= pd.Timedelta(hours=4))
        .groupby(came["outcome"], observed=True)
        .mean()
    )
    assert within["admitted"] < within["home"] - 0.1


def test_mental_health_patients_wait_longest(year):
    came = year.attendances
    minutes = (
        ((came["left"] - came["arrival"]).dt.total_seconds() / 60)
        .groupby(came["complaint"], observed=True)
        .mean()
    )
    assert minutes.idxmax() == "mental health"


def test_nothing_drifts_after_the_warm_up():
    # Steady demand: the first fortnight after the warm-up is like the fifth, over seeds.
    from impactflow.hospital import Parameters

    steady = Parameters(growth_per_year=0, month_shape=(1,) * 12, winter_admission=1, winter_stay=1)
    first, fifth = [], []
    for seed in range(6):
        beds = simulate(steady, seed, 70, compiled=False).hours["beds_occupied"].to_numpy()
        first.append(beds[: 14 * 24].mean())
        fifth.append(beds[-14 * 24 :].mean())
    difference = np.array(fifth) - np.array(first)
    # Less than one bed in fifty.
    assert abs(difference.mean()) < 650 / 50
