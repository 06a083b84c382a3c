import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc.figures import listed, spacing, times, when
from impactflow.spc.words import figure, number_of, period

FIRST = "2024-04-01"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (71.234, "%", "71.2%"),
        (0.04, "%", "0.040%"),
        (78.0, "%", "78%"),
        (4437, "", "4,437"),
        (1234567.8, "", "1,234,568"),
        (0.8512, "", "0.85"),
        (0.00123, "", "0.0012"),
        (12, "minutes", "12 minutes"),
        (4.6, " per 1,000", "4.60 per 1,000"),
        (-3.21, "", "−3.21"),
        (703_000, "£", "£703,000"),
        (-23, "£k", "−\u2060£23k"),
        (12.5, "£ a bed", "£12.5 a bed"),
        (-0.0, "£", "£0"),
        (-0.0, "%", "0%"),
        (7.05e21, "", "7.05e+21"),
        (1e-10, "", "1e−10"),
        (None, "%", "none"),
        (np.nan, "%", "none"),
        (np.inf, "", "none"),
    ],
)
def test_a_figure_has_as_many_digits_as_help(value, unit, words):
    assert figure(value, unit) == words


@given(st.floats(-1e300, 1e300))
def test_a_written_figure_can_be_read_back(value):
    written = figure(value).replace("−", "-").replace(",", "")
    assert float(written) == pytest.approx(value, rel=0.051, abs=1e-300)


def test_counts_with_their_nouns():
    assert [number_of(n, "month") for n in (0, 1, 1200)] == ["0 months", "1 month", "1,200 months"]
    assert number_of(2, "point lies", "points lie") == "2 points lie"
    assert [times(n) for n in (0, 1, 2, 3)] == ["0 times", "once", "twice", "3 times"]


@pytest.mark.parametrize(
    ("every", "count", "name", "said"),
    [
        ("D", 40, "day", "1 April 2024 to 10 May 2024"),
        ("7D", 10, "week", "1 April 2024 to 3 June 2024"),
        ("MS", 24, "month", "April 2024 to March 2026"),
        ("ME", 24, "month", "April 2024 to March 2026"),
        ("QS", 8, "quarter", "April 2024 to January 2026"),
        ("YS-APR", 5, "year", "April 2024 to April 2028"),
        ("h", 24, "hour", "1 April 2024 00:00 to 1 April 2024 23:00"),
        ("30min", 50, "point", "1 April 2024 00:00 to 2 April 2024 00:30"),
        ("D", 1, "point", "1 April 2024"),
    ],
)
def test_periods_are_written_as_people_say_them(every, count, name, said):
    dates = pd.date_range(FIRST, periods=count, freq=every)
    assert (spacing(dates), period(dates)) == (name, said)


def test_months_with_gaps_stay_months():
    months = pd.DatetimeIndex(["2024-04-01", "2024-06-01", "2024-12-01"])
    assert (spacing(months), period(months)) == ("month", "April 2024 to December 2024")


def test_where_the_clocks_change_days_stay_days():
    dates = pd.date_range("2024-10-26", periods=3, freq="D", tz="Europe/London")
    assert spacing(dates) == "day"
    assert when(dates) == ["26 October 2024", "27 October 2024", "28 October 2024"]


def test_points_without_dates_are_counted_from_1():
    assert when(pd.RangeIndex(2)) == ["Point 1", "Point 2"]
    assert period(pd.RangeIndex(12)) == "points 1 to 12"


def test_a_list_is_written_in_a_row_and_cut_where_it_is_long():
    assert [listed(list("abcdefghi"[:n])) for n in (0, 1, 2, 3)] == ["", "a", "a and b", "a, b and c"]
    assert listed(list("abcdefg")) == "a, b, c, d, e, f and g"
    assert listed(list("abcdefgh")) == "a, b, c, d, e, f and 2 more"
