import numpy as np
import pytest

from impactflow.datasets.own_series.small_counts import are_counts, small, small_parts, small_rest

NONE = np.nan


def test_nought_to_four_are_small_and_a_missing_count_is_not():
    assert small(np.array([0, 4, 4.5, 5, 6, NONE])).tolist() == [True, True, True, False, False, False]


def test_a_quotient_is_hidden_with_its_part_or_its_whole():
    parts, wholes = np.array([4, 5, 5, 0, NONE, NONE, 4]), np.array([90, 90, 4, 0, 3, 90, NONE])
    assert small_parts(parts, wholes).tolist() == [True, False, True, False, True, False, True]


def test_a_proportion_is_hidden_with_its_rest():
    parts, wholes = np.array([95, 96, 100, 0, NONE]), np.array([100, 100, 100, 0, 100])
    assert small_rest(parts, wholes).tolist() == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ([3, 20, 7], True),
        ([3, 20, 7.5], True),  # one slip must not bring the 3 to light
        ([3, NONE, 20], True),
        ([3.1, 2.8, 4], False),
        ([3.5, 4], False),
        ([NONE], False),
    ],
)
def test_figures_are_taken_for_counts_when_most_are_whole(values, counts):
    assert are_counts(np.array(values, dtype=float)) == counts
