"""The hospital at its edges: it ends in sense, or in one clear sentence."""

import numpy as np
import pytest
from impactflow.hospital import HospitalError, Parameters, Ward, compare, simulate
from impactflow.hospital.wards import WARDS


def run(days=7, seed=1, **values):
    return simulate(Parameters(**values), seed, days, warm_up=0, compiled=False)


def everything(found):
    """Look at all that a run gives."""
    frames = (
        found.attendances,
        found.spells,
        found.ward_stays,
        found.hours,
        found.bed_state,
        found.cancelled,
    )
    return repr(found), frames


def no_beds():
    return [Ward(ward.name, ward.specialty, 0) for ward in WARDS]


def test_no_beds():
    found = run(wards=no_beds(), electives=(5,) * 7)
    everything(found)
    assert found.spells.empty and len(found.cancelled) > 15
    assert np.isnan(found.measures["occupancy"])
    admitted = found.attendances[found.attendances["outcome"] == "admitted"]
    assert admitted["left"].isna().all() and len(admitted) > 100
    # In the end boarders fill the department, and nobody else gets in.
    assert found.hours["in_cubicles"].iloc[-1] == 60


def test_no_wards_at_all():
    found = run(wards=())
    everything(found)
    assert found.spells.empty and found.bed_state.empty
    assert found.hours["beds_open"].max() == 0


def test_no_arrivals():
    found = run(attendances_per_day=0, electives=(0,) * 7)
    everything(found)
    assert found.attendances.empty and found.hours["beds_occupied"].max() == 0
    assert found.measures.drop(["attendances"]).dropna().max() == 0


def test_one_patient():
    at_ten = tuple(1 if hour == 10 else 0 for hour in range(24))
    parameters = Parameters(attendances_per_day=0, electives=(0,) * 7).change(
        on="2024-04-01", until="2024-04-02", attendances_per_day=1, hour_shape=at_ten, day_spread=0
    )
    found = next(
        found
        for found in (simulate(parameters, seed, 7, warm_up=0, compiled=False) for seed in range(50))
        if len(found.attendances) == 1
    )
    everything(found)
    [patient] = found.attendances.itertuples()
    assert patient.arrival.hour == 10 and patient.left > patient.arrival


def test_everyone_is_admitted():
    found = run(admission_by_age=(1,) * 6, sdec_share=0)
    everything(found)
    assert found.measures["conversion"] == 1
    assert set(found.attendances["outcome"]) <= {"admitted", "left unseen"}


def test_nobody_is_admitted():
    found = run(admission_by_age=(0,) * 6)
    everything(found)
    assert set(found.spells["kind"]) == {"elective"}


def test_stays_of_no_length():
    found = run(
        stay_days=(0,) * 6, short_stay_hours=0, acute_hours=0, elective_stay_days=(0, 0), bed_turnaround=0,
        referral_minutes=0,
    )
    everything(found)
    # Whoever is treated at once still waits for a ward round.
    assert found.spells["ready"].notna().mean() > 0.8
    assert found.measures["hours_to_bed"] < 1


def test_no_time_for_anything():
    zero = dict.fromkeys(
        ("triage_minutes", "handover_minutes", "test_minutes", "mental_health_minutes", "home_minutes"), 0
    )
    found = run(assessment_minutes=(0,) * 5, **zero)
    everything(found)
    assert found.measures["within_4_hours"] > 0.9


def test_ten_times_the_arrivals():
    found = run(attendances_per_day=3000)
    everything(found)
    assert len(found.attendances) > 18_000
    assert found.measures["left_unseen"] > 0.5
    assert found.hours["in_cubicles"].max() == 60


@pytest.mark.parametrize("values", [{"cubicles": 0}, {"clinicians": (0,) * 24}])
def test_no_care_at_all(values):
    found = run(**values, electives=(0,) * 7)
    everything(found)
    assert found.attendances["seen"].notna().sum() == 0
    assert set(found.attendances.loc[found.attendances["left"].notna(), "outcome"]) <= {"left unseen"}


def test_nobody_ever_leaves():
    found = run(leaving_by_weekday=(0,) * 7, death_share=0, sdec_suitable=0, age_shares=(0, 1, 1, 1, 1, 1))
    everything(found)
    assert found.spells["left"].isna().all() and len(found.spells) > 400


def test_no_patience():
    found = run(patience_hours=0, elective_patience=0)
    everything(found)
    assert (found.attendances.loc[found.attendances["outcome"] == "left unseen", "acuity"] >= 3).all()


def test_a_hospital_that_opens_in_the_middle():
    parameters = Parameters(cubicles=0).change(on="2024-04-04", cubicles=60)
    found = simulate(parameters, 1, 7, warm_up=0, compiled=False)
    assert found.attendances["in_cubicle"].min().day == 4


@pytest.mark.parametrize("days", [0, -1, 1.5, 10**9, "7", None, True, float("nan"), [7]])
def test_days_that_make_no_sense(days):
    with pytest.raises(HospitalError, match="^days is .* It should be a whole number from 1 to 3660.$"):
        simulate(days=days)


@pytest.mark.parametrize("seed", [-1, 1.0, "1", None, True, 2**64, [1]])
def test_seeds_that_make_no_sense(seed):
    with pytest.raises(HospitalError, match="^seed is .* It should be a whole number"):
        simulate(seed=seed, days=1)


@pytest.mark.parametrize("warm_up", [-1, 1.5, "x", None, 10**6])
def test_warm_ups_that_make_no_sense(warm_up):
    with pytest.raises(HospitalError, match="^warm_up is "):
        simulate(days=1, warm_up=warm_up)


@pytest.mark.parametrize("start", ["1 April", "2024-13-01", 5, "0001-01-05", "9999-12-31"])
def test_starts_that_make_no_sense(start):
    with pytest.raises(HospitalError, match="^start is "):
        simulate(days=1, start=start)


@pytest.mark.parametrize("parameters", [3, "x", {"cubicles": 3}, Parameters])
def test_parameters_that_are_none(parameters):
    with pytest.raises(HospitalError, match=r"^parameters should be Parameters\(...\)"):
        simulate(parameters, days=1)


@pytest.mark.parametrize(
    "name", ["attendances_per_day", "cubicles", "sdec_share", "test_minutes", "stay_days", "clinicians"]
)
@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), -1, "many", None, [], [float("nan")] * 24, 10**400]
)
def test_values_that_make_no_sense(name, value):
    with pytest.raises(HospitalError) as caught:
        Parameters(**{name: value})
    assert str(caught.value).startswith(f"{name} is ") and len(str(caught.value)) < 200


def test_a_numpy_seed_and_a_date_are_welcome():
    from datetime import date

    one = simulate(seed=np.int64(3), days=np.int32(1), warm_up=0, start=date(2025, 1, 1), compiled=False)
    other = simulate(seed=3, days=1, warm_up=0, start="2025-01-01", compiled=False)
    assert one.attendances.equals(other.attendances)


def test_too_many_patients_to_hold():
    with pytest.raises(HospitalError, match="attendances, and 5,000,000 is the most"):
        simulate(Parameters(attendances_per_day=100_000), days=365)


def test_comparing_on_one_day():
    found = compare({"a": Parameters(), "b": Parameters(cubicles=5)}, 2, days=1, warm_up=0, compiled=False)
    assert np.isfinite(found.runs["within_4_hours"]).all()
