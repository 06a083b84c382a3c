import decimal
import fractions
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from classroom.checks import Number, WrongForm

PERCENT = Number(unit="percent", decimals=1)
PEOPLE = Number(unit="people", decimals=0)
RIGHT = 85.299182


@pytest.mark.parametrize("value", [85.3, 85, np.float64(85.3), np.int64(85), 0, -1.5, fractions.Fraction(1, 3), decimal.Decimal("85.3")])
def test_numbers_of_every_make_are_read(value):
    assert PERCENT.read(value) == float(value)


@pytest.mark.parametrize("value", ["85.3", "", b"85", True, np.bool_(True), {}, object, 1j])
def test_what_is_no_number_is_said_to_be_none(value):
    with pytest.raises(WrongForm, match="should be a number, in percent"):
        PERCENT.read(value)


def test_a_length_of_time_is_no_number():
    with pytest.raises(WrongForm, match="should be a number"):
        PERCENT.read(np.timedelta64(85, "m"))


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, np.nan, 10**400, decimal.Decimal("sNaN")])
def test_missing_and_endless_numbers_are_said(value):
    with pytest.raises(WrongForm, match="missing or endless"):
        PERCENT.read(value)


@pytest.mark.parametrize("value", [[85.3], np.array([85.3]), pd.Series([85.3]), pd.DataFrame({"x": [85.3]})])
def test_a_list_around_the_number_is_said(value):
    with pytest.raises(WrongForm, match="Take the one number out"):
        PERCENT.read(value)


@pytest.mark.parametrize(("value", "said"), [((85, 3), "not 1,5; and 1500"), ("85.3%", "Leave out the % sign")])
def test_the_likeliest_slips_of_form_have_their_own_words(value, said):
    with pytest.raises(WrongForm, match=said):
        PERCENT.read(value)


@pytest.mark.parametrize("value", [85.3, 85.299182, 85.30, 85.2991, 85.349, 85.25, 85.29918200001])
def test_rounding_as_asked_or_less_is_the_same(value):
    assert PERCENT.same(value, RIGHT)


def test_what_stays_finer_than_asked_may_be_rounded_twice():
    assert PERCENT.same(3.52, 3.514799) and PERCENT.same(3.515, 3.514799), "a table's 2.605 + 0.910"
    assert not PERCENT.same(3.5, 3.449) and not PERCENT.same(3.53, 3.514799) and not PEOPLE.same(4, 3.449)


@pytest.mark.parametrize("value", [85.0, 85, 85.2, 85.4, 85.36, 85.24, -85.3, 0.853, 853, 0, 1e300, 5e-324])
def test_another_number_is_not_the_same(value):
    assert not PERCENT.same(value, RIGHT)


def test_a_tie_may_be_rounded_up_or_down():
    assert PERCENT.same(84.3, 84.35) and PERCENT.same(84.4, 84.35)
    assert not PERCENT.same(84.5, 84.35) and not PERCENT.same(84.2, 84.35)


def test_a_product_that_ends_a_hair_off_the_half_is_a_tie_too():
    product = 100 * 1.005
    assert product < 100.5 and PEOPLE.same(101, product) and PEOPLE.same(100, product)


@pytest.mark.parametrize("value", [0.85, 0.853, 0.852992, 0.9])
def test_a_small_number_is_recognised_by_its_size(value):
    assert PERCENT.same(value, 0.85299182)


@pytest.mark.parametrize("value", [0.80, 0.84, 0.87, 0.86, 0.89, 85.3])
def test_a_small_number_does_not_swallow_its_neighbours(value):
    assert not PERCENT.same(value, 0.85299182)


@pytest.mark.parametrize("value", [0.04, 0.001, -0.04, 1])
def test_nought_is_nought_alone(value):
    assert not PERCENT.same(value, 0.0)
    assert PERCENT.same(0.0, 0.0) and PERCENT.same(-0.0, 0.0)


@pytest.mark.parametrize("other", [287_040, 287_042, 287_041.6, 28_704, -287_041])
def test_a_count_is_exact(other):
    assert PEOPLE.same(287_041, 287_041)
    assert not PEOPLE.same(other, 287_041)


def test_a_large_count_is_exact_too():
    assert not PEOPLE.same(3_000_000_001, 3_000_000_000)


@given(st.floats(-1e6, 1e6), st.integers(0, 4), st.integers(0, 3))
def test_any_number_rounded_as_asked_or_finer_is_itself(number, decimals, finer):
    kind = Number("units", decimals)
    assert kind.same(number, number)
    assert kind.same(round(number, decimals + finer), number)


@given(st.floats(-1e6, 1e6), st.integers(0, 4), st.floats(1.01, 50))
def test_no_number_further_off_than_a_place_is_the_same(number, decimals, steps):
    kind = Number("units", decimals)
    assert not kind.same(number + steps * 10.0**-decimals, number)


@pytest.mark.parametrize(
    ("value", "said"),
    [(85, "rounded too far. Give one decimal"), (853, "decimal point"), (8530, "decimal point"),
     (8.53, "decimal point"), (0.853, "decimal point"), (-85.3, "sign")],
)  # fmt: skip
def test_a_slip_of_the_pen_is_told_from_a_wrong_figure(value, said):
    assert said in PERCENT.remark(value, RIGHT)


@pytest.mark.parametrize("value", [84, 86, 85.2, 77.2, 14.7, 0, 1e300])
def test_a_wrong_figure_is_no_slip(value):
    assert PERCENT.remark(value, RIGHT) == ""


def test_two_decimals_are_asked_for_in_words():
    assert Number("beds", 2).remark(3.1, 3.14) == "You are close, but rounded too far. Give 2 decimals."
