import numpy as np
import pandas as pd
import pytest

from impactflow.spc.counts import events, proportions, rates, side_of
from impactflow.spc.errors import SpcError

MONTHS = pd.date_range("2024-04-01", periods=3, freq="MS")


def test_a_value_is_numerator_over_denominator_and_the_mean_is_of_the_totals():
    counts = proportions([1, 30], [10, 100])
    assert counts.values.tolist() == [0.1, 0.3]
    assert counts.mean == pytest.approx(31 / 110)  # not the mean of 0.1 and 0.3


def test_a_point_without_numerator_takes_its_denominator_out_of_the_mean():
    counts = proportions([1, None, 3], [10, 1000, 10])
    assert counts.mean == pytest.approx(4 / 20)
    assert np.isnan(counts.values[1])
    assert counts.warnings == ("1 point has no numerator, so no value and no part in the mean.",)


@pytest.mark.parametrize("empty", [0, None, np.nan])
def test_a_point_without_denominator_has_no_value_and_says_so(empty):
    counts = rates([1, 5, 3], [10, empty, 10])
    assert counts.mean == pytest.approx(4 / 20)
    assert np.isnan(counts.sizes[1])
    assert "denominator of zero or none" in counts.warnings[0]


def test_both_columns_follow_the_dates_into_order():
    counts = proportions([3, 1, 2], [30, 10, 20], ["2024-06-01", "2024-04-01", "2024-05-01"])
    assert counts.numerators.tolist() == [1, 2, 3]
    assert counts.denominators.tolist() == [10, 20, 30]
    assert len(counts.warnings) == 1


def test_a_series_brings_its_dates_whichever_of_the_two_it_is():
    top, bottom = pd.Series([1, 2, 3], MONTHS), pd.Series([9, 9, 9], MONTHS)
    assert proportions(top, [9, 9, 9]).dates.equals(MONTHS)
    assert proportions([1, 2, 3], bottom).dates.equals(MONTHS)
    assert proportions(iter([1, 2, 3]), [9, 9, 9], iter(MONTHS)).dates.equals(MONTHS)


def test_equal_periods_have_denominators_of_one():
    assert events([3, 5]).denominators.tolist() == [1, 1]


@pytest.mark.parametrize(
    ("read", "given", "words"),
    [
        (proportions, ([1, 2], [10]), "2 numerators and 1 denominators"),
        (proportions, ([11, 2], [10, 10]), "at place 1 is 11, more than its denominator of 10"),
        (proportions, ([-1, 2], [10, 10]), "numerator at place 1 is -1. Counts are 0 or more"),
        (proportions, ([1, 2], [10, -10]), "denominator at place 2 is -10"),
        (proportions, ([1, 2.5], [10, 10]), "numerator at place 2 is 2.5. Counts are whole"),
        (proportions, ([1, 2], [10, 10.5]), "denominator at place 2 is 10.5. Counts are whole"),
        (proportions, ([1, 2], [10, 1e15]), "No count is that large"),
        (proportions, (["1", 2], [10, 10]), "Numerators: Value 1 is '1', which is not a number"),
        (proportions, ([1, 2], [10, np.inf]), "Denominators: Value 2 is infinite"),
        (proportions, ([None, None], [10, 10]), "Numerators: Every value is missing"),
        (proportions, ([1, None], [10, 10]), "There is one point"),
        (proportions, ([1, None], [None, 10]), "There is no point"),
        (proportions, ([], []), "Numerators: There are no values"),
        (proportions, (7, [10]), "Numerators: The values should be a list"),
        (proportions, ([3, 1], [2, 9], ["2024-05-01", "2024-04-01"]), "of 01 May 2024 is 3"),
        (rates, ([1, 2], [10, -0.5]), "denominator at place 2 is -0.5"),
        (rates, ([1, 2], [10, 1e-300]), "Nothing can be divided by that"),
        (rates, ([1.5, 2], [10, 10]), "Counts are whole"),
        (events, ([1, 2.5],), "The count at place 2 is 2.5"),
        (events, ([4],), "There is one point"),
    ],
)
def test_what_cannot_be_counts_gets_its_own_sentence(read, given, words):
    with pytest.raises(SpcError, match="^[A-Z]") as refused:
        read(*given)
    assert words in str(refused.value)


def test_two_series_on_different_rows_are_not_paired_by_place():
    with pytest.raises(SpcError, match="different indexes"):
        proportions(pd.Series([1, 2], ["a", "b"]), pd.Series([10, 20], ["b", "a"]))


def test_a_point_on_a_line_is_on_it_whatever_the_last_digit():
    assert (0.1 + 0.2 > 0.3) and side_of(np.array([0.1 + 0.2]), 0.3).tolist() == [0]
    assert side_of(np.array([0.29, 0.31, np.nan]), 0.3).tolist() == [-1, 1, 0]
