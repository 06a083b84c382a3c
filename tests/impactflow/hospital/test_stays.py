from datetime import date

import numpy as np
import pytest
from impactflow.hospital import Parameters
from impactflow.hospital.leaving_hours import bring_forward
from impactflow.hospital.stays import CHILDREN, DIED, SURGERY
from impactflow.hospital.timeline import Timeline
from impactflow.hospital.tracing import draw

FIRST = date(2024, 4, 1)


def drawn(parameters=None, days=91):
    return draw(Timeline(parameters or Parameters(), FIRST, days), 3, 0)


@pytest.fixture(scope="module")
def found():
    return drawn()


def test_children_go_to_the_childrens_ward_and_nobody_else(found):
    child = found.people.age == 0
    assert ((found.emergency.traces["pool"] == CHILDREN) == child).all()


def test_medical_patients_go_through_the_acute_unit(found):
    x = found.emergency.traces
    assert set(x["pool"][x["next_pool"] >= 0]) == {0}
    assert x["next_pool"].max() < SURGERY
    assert (x["next_pool"][found.care.suitable] == -1).all()


def test_treatment_has_the_median_that_is_asked_for(found):
    x = found.emergency.traces
    longer = x["next_pool"] == 3  # older people
    assert np.median(x["stay"][longer]) / 86400 == pytest.approx(8.8, rel=0.05)
    assert np.median(x["stay"][found.care.suitable]) / 3600 == pytest.approx(6, rel=0.05)


def test_nobody_leaves_before_being_found_ready(found):
    for stays in (found.emergency, found.elective):
        assert (stays.traces["leaving_hour"] >= stays.traces["round_hour"]).all()
        assert stays.traces["leaving_hour"].max() < 86400
        assert stays.traces["delay_days"].min() >= 1


def test_no_minute_of_the_day_gathers_those_who_are_late(found):
    minutes = (found.emergency.traces["leaving_hour"] // 60).astype(int)
    assert np.bincount(minutes).max() < 0.005 * len(minutes)
    # Fewer and fewer leave as the evening goes on.
    hours = np.bincount(minutes // 60)
    assert (np.diff(hours[19:]) < 0).all()


def test_bringing_forward_keeps_the_order_and_the_afternoon():
    second = np.arange(0, 60 * 3600.0, 900)
    found = bring_forward(second, 17 * 3600, 23.9 * 3600)
    early = second <= 17 * 3600
    assert (found[early] == second[early]).all()
    assert (np.diff(found) > 0).all() and found.max() < 23.9 * 3600
    assert (found <= second).all()


def test_leaving_earlier_makes_nobody_leave_later(found):
    earlier = drawn(Parameters(leaving_earlier=3)).emergency.traces["leaving_hour"]
    usual = found.emergency.traces["leaving_hour"]
    assert (earlier <= usual).all() and (usual - earlier).max() == 3 * 3600


def test_nobody_leaves_within_half_an_hour_of_being_found_ready():
    x = drawn(Parameters(leaving_earlier=20), 14).emergency.traces
    gap = x["leaving_hour"] - x["round_hour"]
    assert gap[x["round_hour"] < 20 * 3600].min() == 1800
    assert (gap == 1800).mean() > 0.8


def test_a_virtual_ward_shortens_some_long_stays_and_no_others(found):
    after = drawn(Parameters(virtual_ward_share=0.5)).emergency.traces["stay"]
    before = found.emergency.traces["stay"]
    changed = after != before
    assert 0.05 < changed.mean() < 0.5
    assert before[changed].min() > 3 * 86400
    assert (before - after)[changed].max() == 2 * 86400


def test_the_dying_do_not_wait_for_a_round(found):
    died = found.emergency.destination == DIED
    assert (found.emergency.traces["any_hour"].astype(bool) == died).all()
    assert 0.01 < died.mean() < 0.05


def test_changing_beds_changes_nobodys_luck(found):
    other = drawn(Parameters().change_ward("Oak", beds=0).change(cubicles=1, clinicians=(1,) * 24))
    for name, values in found.emergency.traces.items():
        assert np.array_equal(values, other.emergency.traces[name]), name
    for name, values in found.care.traces.items():
        assert np.array_equal(values, other.care.traces[name]), name
    assert np.array_equal(found.elective_arrival, other.elective_arrival)
