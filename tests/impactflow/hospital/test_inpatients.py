"""Patients who are in bed as the model begins: it begins near where it settles."""

from datetime import date

import numpy as np
from impactflow.hospital import Parameters, simulate
from impactflow.hospital.inpatients import inpatients
from impactflow.hospital.timeline import Timeline
from impactflow.hospital.wards import WARDS

DAY = 86400
STEADY = Parameters(growth_per_year=0, month_shape=(1,) * 12, winter_admission=1, winter_stay=1)


def drawn(parameters=STEADY, seed=1):
    return inpatients(Timeline(parameters, date(2024, 3, 18), 7), seed, 7)


def figures(warm_up, seed):
    run = simulate(STEADY, seed, 28, warm_up=warm_up, compiled=False)
    hours = run.hours[["beds_occupied", "ready_in_bed"]].mean()
    return [*hours, 10 * run.measures["hours_to_bed"], 100 * run.measures["within_4_hours"]]


def test_a_short_warm_up_is_as_good_as_a_long_one():
    # Other seeds, so that neither has the other's luck.
    short, long = (np.array([figures(days, seed + days) for seed in range(10)]) for days in (14, 100))
    difference = abs(short.mean(axis=0) - long.mean(axis=0))
    noise = np.sqrt((short.var(axis=0, ddof=1) + long.var(axis=0, ddof=1)) / 10)
    # Within one in fifty of 650 beds, and elsewhere within noise.
    assert difference[0] < 13
    assert (difference < 3 * noise).all()


def test_without_a_warm_up_nobody_is_there():
    run = simulate(seed=1, days=1, warm_up=0, compiled=False)
    assert run.hours["beds_occupied"].iloc[0] == 0 and not run.spells["before_start"].any()


def test_those_in_bed_have_long_stays():
    found = drawn().traces
    stay = (found["stay"] - found["arrival"])[found["stay"] > 0] / DAY
    assert 400 < len(found["stay"]) < 650
    assert np.median(stay) > 8 and (found["arrival"] < 0).all()


def test_treatment_and_delay_go_on_where_they_were():
    found = drawn().traces
    treated = found["stay"] == 0
    assert treated.sum() > 20
    assert (found["delay_luck"] < found["delay_chance"])[treated].all()
    # A delay that had begun has a part of it left, and those that have not begun are whole.
    assert (found["delay_days"][treated] >= 1).all()
    assert found["delay_days"][treated].mean() < 21
    assert (found["move_on"][found["next_pool"] >= 0] >= 0).all()


def test_beds_change_nobody_of_them():
    few = drawn(STEADY.change_ward("Oak", on="2024-03-20", beds=0)).traces
    for name, row in drawn().traces.items():
        assert np.array_equal(row, few[name]), name
    assert not np.array_equal(drawn(seed=2).traces["arrival"], few["arrival"])


def test_those_for_whom_there_is_no_bed_are_not_there():
    wards = [ward.change(beds=0) for ward in WARDS]
    run = simulate(Parameters(wards=wards, electives=(0,) * 7), 1, 1, warm_up=1, compiled=False)
    assert run.spells.empty and run.hours["waiting_for_bed"].max() < 90


def test_nobody_is_there_where_nobody_came():
    found = drawn(Parameters(attendances_per_day=0, electives=(0,) * 7))
    assert len(found.pathway) == 0 and len(found.traces["stay"]) == 0


def test_their_spells_began_before_the_start_and_end_at_their_own_time():
    run = simulate(seed=1, days=7, warm_up=1, compiled=False)
    spells = run.spells[run.spells["admitted"] < "2024-03-31"]
    assert spells["before_start"].all() and (spells["admitted"] == spells["bed_asked_for"]).all()
    assert (spells["left"] > spells["ready"])[spells["left"].notna()].mean() > 0.9
    assert set(spells["kind"]) == {"emergency", "elective"} and len(spells) > 300


def test_they_are_no_attendances():
    run = simulate(STEADY, 1, 1, warm_up=1, compiled=False)
    assert run.hours["in_department"].max() < 250
    assert run.measures["attendances"] == len(run.attendances) > 200
