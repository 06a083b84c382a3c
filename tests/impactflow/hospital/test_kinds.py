from datetime import date, datetime

import numpy as np
import pytest
from impactflow.hospital import HospitalError
from impactflow.hospital.kinds import COUNT, MINUTES, SHARE, WEIGHT, read_date


def test_numbers_of_any_make_become_plain_ones():
    assert SHARE.read("x", np.float64(0.5)) == 0.5
    assert type(COUNT.read("x", np.int64(3))) is int
    assert type(COUNT.read("x", 3.0)) is int
    assert MINUTES.of(2).read("x", np.array([1, 2.5])) == (1, 2.5)


@pytest.mark.parametrize(
    "value", [True, np.bool_(True), "3", None, 1j, [1], float("nan"), float("inf"), 10**400, -1, 1.1]
)
def test_what_is_no_share_is_said(value):
    with pytest.raises(HospitalError, match="^x is .*It should be a share from 0 to 1.$"):
        SHARE.read("x", value)


def test_half_a_cubicle_is_no_count():
    with pytest.raises(HospitalError, match="whole number"):
        COUNT.read("cubicles", 2.5)


@pytest.mark.parametrize("value", [(1, 2), 3, "123", None])
def test_the_wrong_number_of_numbers_is_said(value):
    with pytest.raises(HospitalError, match="It should be 3 numbers"):
        SHARE.of(3).read("x", value)


def test_weights_may_not_all_be_nought():
    assert WEIGHT.of(2).read("x", (0, 1)) == (0, 1)
    with pytest.raises(HospitalError, match="above 0"):
        WEIGHT.of(2).read("x", (0, 0))


def test_a_long_value_is_shown_cut():
    with pytest.raises(HospitalError) as caught:
        SHARE.read("x", "y" * 1000)
    assert len(str(caught.value)) < 120


def test_dates_are_read_from_dates_and_from_text():
    assert read_date("on", "2025-09-01") == read_date("on", datetime(2025, 9, 1, 12)) == date(2025, 9, 1)


@pytest.mark.parametrize("value", ["01/09/2025", "soon", 20250901, None, float("nan")])
def test_what_is_no_date_is_said(value):
    with pytest.raises(HospitalError, match="It should be a date like 2025-09-01"):
        read_date("on", value)
