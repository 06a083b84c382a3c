import numpy as np
import pytest

from impactflow.spc.limits import limits, moving_ranges


def test_limits_by_hand():
    # 10, 12, 11, 15: mean 12; ranges 2, 1, 4, mean 7/3; no range reaches 3.267 x 7/3 = 7.6.
    lines = limits(np.array([10.0, 12, 11, 15]))
    assert lines.mean == 12
    assert lines.mean_range == pytest.approx(7 / 3)
    assert lines.upper == pytest.approx(12 + 2.66 * 7 / 3)
    assert lines.near_lower == pytest.approx(12 - 2 / 3 * 2.66 * 7 / 3)


def test_a_large_range_is_screened_once_and_the_mean_is_not():
    values = np.array([1.0, 2, 1, 2, 1, 2, 1, 2, 1, 2, 60, 2, 1, 2])
    lines, plain = limits(values), limits(values, screen=False)
    assert lines.mean == plain.mean == values.mean()
    assert lines.mean_range == 1 < plain.mean_range


def test_screening_never_leaves_limits_of_no_width():
    # All ranges but one are 0: screened, nothing but noughts would be left.
    lines = limits(np.array([5.0, 5, 5, 5, 5, 9]))
    assert lines.mean_range == pytest.approx(4 / 5)


@pytest.mark.parametrize("value", [0.1, 0.0, -3.3, 1e9])
@pytest.mark.parametrize("count", [2, 3, 12])
def test_a_constant_series_has_its_value_for_every_line(value, count):
    lines = limits(np.full(count, value))
    assert lines.mean == lines.lower == lines.upper == lines.near_upper == value


def test_equal_points_with_gaps_are_a_constant_series():
    lines = limits(np.array([0.1, np.nan, 0.1, np.nan]))
    assert lines.mean == lines.lower == lines.upper == 0.1


def test_a_gap_gives_no_range():
    assert np.isnan(moving_ranges(np.array([1.0, np.nan, 5, 6]))).tolist() == [True, True, True, False]
    assert limits(np.array([1.0, np.nan, 5, 6])).mean_range == 1


@pytest.mark.parametrize("values", [[], [np.nan], [4.0], [np.nan, 4.0]])
def test_fewer_than_two_points_give_no_limits(values):
    assert np.isnan(limits(np.array(values, dtype=float)).upper)
