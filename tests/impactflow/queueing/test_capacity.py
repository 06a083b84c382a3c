import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.queueing import QueueingError, capacity_percentile

DEMAND = st.lists(st.integers(0, 1000), min_size=1, max_size=60)


def test_by_hand():
    # 21 weeks of 1 to 21: 85 % of the way along 20 steps is the 18th figure.
    assert capacity_percentile(range(21, 0, -1)) == 18
    # 4 weeks: half-way between the second and the third.
    assert capacity_percentile([10, 40, 20, 30], 50) == 25
    assert capacity_percentile([10, 40, 20, 30], 85) == pytest.approx(35.5, rel=1e-15)


def test_the_ends_are_the_smallest_and_the_largest():
    assert capacity_percentile([3, 1, 2], 0) == 1
    assert capacity_percentile([3, 1, 2], 100) == 3
    assert capacity_percentile([7], 85) == 7


@given(DEMAND, st.integers(0, 100))
def test_it_agrees_with_numpy(demand, percentile):
    theirs = np.percentile(demand, percentile)
    assert capacity_percentile(demand, percentile) == pytest.approx(theirs, rel=1e-12)


@given(DEMAND, st.floats(0, 99))
def test_a_higher_percentile_never_needs_less(demand, percentile):
    assert capacity_percentile(demand, percentile) <= capacity_percentile(demand, percentile + 1)


@given(DEMAND, st.integers(0, 100))
def test_demand_fits_in_at_least_that_share_of_steps(demand, percentile):
    capacity = capacity_percentile(demand, percentile)
    fits = sum(count <= capacity for count in demand)
    assert fits >= 1 + int(percentile * (len(demand) - 1) / 100)


@pytest.mark.parametrize(
    "demand", [(5, 6), np.array([5, 6]), pd.Series([5, 6], index=["a", "b"]), iter([5.0, 6.0])]
)
def test_demand_comes_in_any_form(demand):
    assert capacity_percentile(demand, 100) == 6


@pytest.mark.parametrize(
    ("demand", "said"),
    [
        ([5, None, 6, np.nan], "missing in periods 2, 4. Fill in"),
        (pd.Series([5, None], dtype="Int64"), "missing in period 2"),
        ([5] + [pd.NaT] * 7, "periods 2, 3, 4, 5, 6 and 2 more"),
        ([5, "six"], "Demand in period 2 is 'six', which is not a number"),
        ([5, True], "not a number"),
        ([5, -1], "period 2 is -1. It cannot be less than 0"),
        ([5, np.inf], "infinite"),
        ([[5, 6]], "not a number"),
        ([], "no demand"),
        ("56", "a list of numbers"),
        ({"a": 5}, "a list of numbers"),
        (5, "a list of numbers"),
        (np.array(5), "a list of numbers"),
    ],
)
def test_what_is_no_demand_is_named(demand, said):
    with pytest.raises(QueueingError, match=said):
        capacity_percentile(demand)


@pytest.mark.parametrize("percentile", [-1, 100.1, "85", None, True, np.nan])
def test_what_is_no_percentile_is_named(percentile):
    with pytest.raises(QueueingError, match="^percentile is "):
        capacity_percentile([5, 6], percentile)
