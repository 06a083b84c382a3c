import numpy as np
import pytest
from impactflow.hospital import HospitalError, Parameters, compare, interventions
from impactflow.hospital.left_out import LEFT_OUT
from impactflow.hospital.summary import MEASURES


@pytest.fixture(scope="module")
def found():
    scenarios = {"now": Parameters(), "more beds": interventions.more_beds(60), "the same": Parameters()}
    return compare(scenarios, replications=3, seed=4, days=21, warm_up=21, compiled=False)


def row(found, scenario, measure):
    rows = found.differences.set_index(["scenario", "measure"])
    return rows.loc[(scenario, measure)]


def test_each_difference_has_its_interval(found):
    shorter = row(found, "more beds", "hours_to_bed")
    assert shorter["low"] < shorter["difference"] < shorter["high"]
    assert shorter["difference"] < 0
    assert row(found, "more beds", "occupancy")["high"] < 0
    assert shorter["difference"] == pytest.approx(shorter["then"] - shorter["now"])
    assert len(found.differences) == 2 * len(MEASURES) and len(found.runs) == 9


def test_the_same_scenario_differs_by_nothing_at_all(found):
    same = found.differences[found.differences["scenario"] == "the same"]
    assert same["difference"].abs().max() == same["high"].abs().max() == 0


def test_what_beds_do_not_touch_stays_as_it_is(found):
    assert row(found, "more beds", "attendances")["difference"] == 0
    assert row(found, "more beds", "conversion")["high"] == 0


def test_the_same_patients_make_intervals_narrower(found):
    before = found.runs[found.runs["scenario"] == "now"]["within_4_hours"].to_numpy()
    after = found.runs[found.runs["scenario"] == "more beds"]["within_4_hours"].to_numpy()
    shuffled = np.var(before, ddof=1) + np.var(after, ddof=1)
    assert np.var(after - before, ddof=1) < shuffled


def test_a_comparison_says_what_it_leaves_out(found):
    said = repr(found)
    assert "3 replications of 21 days after 21 days of warm-up, from seed 4" in said
    assert all(line in said for line in LEFT_OUT)


@pytest.mark.parametrize(
    "scenarios", [{}, {"now": Parameters()}, {"now": Parameters(), "x": 3}, [1, 2], None]
)
def test_what_cannot_be_compared_is_said(scenarios):
    with pytest.raises(HospitalError):
        compare(scenarios, 2)


@pytest.mark.parametrize("replications", [1, 0, -1, 2.5, "3", True, 10**9])
def test_one_replication_has_no_interval(replications):
    with pytest.raises(HospitalError, match="replications"):
        compare({"a": Parameters(), "b": Parameters()}, replications)
