import decimal
import math

import numpy as np
import pytest

from classroom.checks import Number

PERCENT = Number(unit="percent", decimals=1)


@pytest.mark.parametrize("value", [85.3, 85, np.float64(85.3), np.int64(85), 0, -1.5])
def test_numbers_of_every_make_are_numbers(value):
    assert PERCENT.problem(value) == ""


@pytest.mark.parametrize(
    "value", ["85.3", "", b"85", None, True, np.bool_(True), [85.3], {}, object, 1j, np.array([1.0])]
)
def test_what_is_no_number_is_said_to_be_none(value):
    assert "should be a number" in PERCENT.problem(value)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, np.nan, 10**400])
def test_missing_and_endless_numbers_are_said(value):
    assert "missing or endless" in PERCENT.problem(value)


def test_a_decimal_is_no_float_and_is_said():
    assert PERCENT.problem(decimal.Decimal("85.3")) != ""


@pytest.mark.parametrize("value", [85.3, 85.299182, 85.30, 85.349, 85.25])
def test_rounding_as_asked_is_the_same(value):
    assert PERCENT.same(value, 85.299182) is True


@pytest.mark.parametrize("value", [85.0, 85.2, 85.36, 85.24, -85.3, 0.853])
def test_another_number_is_not_the_same(value):
    assert PERCENT.same(value, 85.299182) is False


def test_a_tie_may_be_rounded_up_or_down():
    assert PERCENT.same(84.3, 84.35)
    assert PERCENT.same(84.4, 84.35)


@pytest.mark.parametrize("value", [0.85, 0.853, 0.852992])
def test_a_small_mistake_is_recognised_by_its_size(value):
    assert PERCENT.resembles(value, 0.85299182)


@pytest.mark.parametrize("value", [0.80, 0.84, 0.87, 85.3])
def test_a_small_mistake_does_not_swallow_its_neighbours(value):
    assert not PERCENT.resembles(value, 0.85299182)


@pytest.mark.parametrize(
    ("value", "said"),
    [(85, "rounded too far"), (85.0, "rounded too far"), (853, "decimal point"), (8530, "decimal")],
)
def test_a_slip_of_the_pen_is_told_from_a_wrong_figure(value, said):
    assert said in PERCENT.slip(value, 85.299182)


@pytest.mark.parametrize("value", [84, 86, 85.2, 77.2, 14.7, 0, 1e300])
def test_a_wrong_figure_is_no_slip(value):
    assert PERCENT.slip(value, 85.299182) == ""


@pytest.mark.parametrize(("value", "said"), [((85, 3), "not a comma"), ("85.3%", "Leave the % sign")])
def test_the_likeliest_slips_of_form_have_their_own_words(value, said):
    assert said in PERCENT.problem(value)
