import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc import rules


def array(*values):
    return np.array(values, dtype=float)


def test_a_point_on_a_limit_is_inside():
    assert rules.outside(array(1, 2, 3, 0.99, 3.01), 1, 3).tolist() == [False] * 3 + [True] * 2


def test_a_missing_point_is_on_no_side_and_not_outside():
    assert rules.side(array(np.nan, 1, 3), 2).tolist() == [0, -1, 1]
    assert not rules.outside(array(np.nan), 1, 3).any()


def test_seven_rising_points_are_a_trend_and_six_are_not():
    assert rules.trend(array(1, 2, 3, 4, 5, 6, 7), 7).tolist() == [1] * 7
    assert not rules.trend(array(1, 2, 3, 4, 5, 6), 7).any()
    assert rules.trend(array(1, 2, 3, 4, 5, 6), 6).tolist() == [1] * 6


@pytest.mark.parametrize("broken", [4, np.nan])
def test_a_tie_or_a_gap_breaks_a_trend(broken):
    assert not rules.trend(array(1, 2, 3, 4, broken, 5, 6, 7), 7).any()


def test_a_turning_point_belongs_to_the_later_trend():
    found = rules.trend(array(1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1), 7)
    assert found.tolist() == [1] * 6 + [-1] * 7


def test_seven_on_one_side_are_a_shift_and_one_on_the_mean_breaks_it():
    above = np.ones(8, dtype=np.int8)
    assert rules.shift(above, 7).tolist() == [1] * 8
    above[3] = 0
    assert not rules.shift(above, 7).any()


@pytest.mark.parametrize("sign", [1, -1])
def test_runs_of_either_sign_are_found_wherever_they_stand(sign):
    sides = sign * np.array([0, 1, 1, 1, -1, 1, 1, 1, 1], dtype=np.int8)
    assert rules.shift(sides, 3).tolist() == [0, *[sign] * 3, 0, *[sign] * 4]
    assert rules.shift(sides, 4).tolist() == [0] * 5 + [sign] * 4
    assert not rules.shift(sides, 5).any() and not rules.shift(sides, 10**30).any()


def test_two_of_three_need_all_three_on_one_side():
    near = np.array([True, False, True])
    assert rules.two_in_three(near, np.array([1, 1, 1])).tolist() == [True, False, True]
    assert not rules.two_in_three(near, np.array([1, -1, 1])).any()
    assert not rules.two_in_three(near, np.array([1, 0, 1])).any()
    assert not rules.two_in_three(np.array([True, False, False]), np.array([1, 1, 1])).any()


@given(st.lists(st.sampled_from([(0, False), (1, False), (1, True), (-1, False), (-1, True)]), max_size=12))
def test_two_of_three_are_found_wherever_they_stand(points):
    sides = np.array([side for side, _ in points], dtype=np.int8)
    near = np.array([is_near for _, is_near in points], dtype=bool)
    wanted = np.zeros(len(points), dtype=bool)
    for start in range(len(points) - 2):
        three = slice(start, start + 3)
        if near[three].sum() >= 2 and abs(int(sides[three].sum())) == 3:
            wanted[three] |= near[three]
    assert rules.two_in_three(near, sides).tolist() == wanted.tolist()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_short_series_have_no_signals(count):
    values = np.arange(count, dtype=float)
    assert not rules.trend(values, 7).any()
    assert not rules.shift(np.ones(count, dtype=np.int8), 7).any()
    assert not rules.two_in_three(np.ones(count, dtype=bool), np.ones(count)).any()
