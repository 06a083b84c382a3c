import numpy as np
import pandas as pd
import pytest

from impactflow.spc import SpcError
from impactflow.spc.series import read

DAYS = pd.date_range("2024-01-01", periods=3)


@pytest.mark.parametrize(
    "values",
    [
        [1, 2, 3],
        (1.0, 2.0, 3.0),
        np.array([1, 2, 3]),
        pd.Series([1, 2, 3], index=["a", "b", "c"]),
        pd.Series([1, 2, 3], dtype="Int64"),
        iter([1, 2, 3]),
    ],
)
def test_a_series_may_come_in_any_form(values):
    found = read(values)
    assert found.values.tolist() == [1, 2, 3] and not found.dated
    assert found.dates.tolist() == [0, 1, 2]


@pytest.mark.parametrize("index", [DAYS, pd.period_range("2024-01", periods=3, freq="M")])
def test_dates_come_from_the_index(index):
    found = read(pd.Series([1, 2, 3], index=index))
    assert found.dated and found.dates[0] == pd.Timestamp("2024-01-01")


@pytest.mark.parametrize("missing", [None, np.nan, pd.NA, pd.NaT])
def test_a_missing_value_is_a_gap(missing):
    assert np.isnan(read([1, missing, 3]).values[1])


def test_unsorted_dates_are_put_in_order_and_said():
    found = read([3, 1, 2], ["2024-03-01", "2024-01-01", "2024-02-01"])
    assert found.values.tolist() == [1, 2, 3]
    assert "not in order" in found.warnings[0]


@pytest.mark.parametrize(
    ("values", "dates", "said"),
    [
        (["12", 3], None, "Value 1 is '12', which is not a number"),
        ([True, 3], None, "not a number"),
        ([1, np.inf], None, "Value 2 is infinite"),
        ([1, 10**400], None, "Value 2 is infinite"),
        ([1e308, -1e308], None, "too large to compute with"),
        (pd.Series([True, False]), None, "not a number"),
        (pd.Series([1j, 2]), None, "not a number"),
        ([1, 2], ["", 0], "The dates are numbers"),
        ([], None, "no values"),
        ([None, None], None, "Every value is missing"),
        ("123", None, "a list of numbers"),
        (5, None, "a list of numbers"),
        (np.ones((2, 2)), None, "one series"),
        ([1, 2], ["2024-01-01"], "2 values and 1 dates"),
        ([1, 2], ["2024-01-01", None], "A date is missing"),
        ([1, 2], ["2024-01-01", "2024-01-01"], "01 January 2024 is there twice"),
        ([1, 2], ["soon", "later"], "A date cannot be read"),
        ([1, 2], ["05/01/2024", "05/02/2024"], "Write dates as 2024-05-01"),
        ([1, 2], [1, 2], "The dates are numbers"),
        ([1], [-9_223_372_036_854_775_809], "The dates are numbers"),
        ([1], [{}], "The dates are numbers"),
        ([1, 2], "2024", "a list"),
    ],
)
def test_what_is_no_series_gets_its_own_sentence(values, dates, said):
    with pytest.raises(SpcError, match=said):
        read(values, dates)


def test_a_result_does_not_change_with_the_callers_array():
    values = np.array([1.0, 2, 3])
    found = read(values)
    values[0] = 99
    assert found.values[0] == 1
