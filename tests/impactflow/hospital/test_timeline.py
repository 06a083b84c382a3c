from datetime import date

import numpy as np
import pytest
from impactflow.hospital import Change, HospitalError, Parameters
from impactflow.hospital.changes import Intervention
from impactflow.hospital.timeline import Timeline

FIRST = date(2024, 2, 26)  # a Monday


def timeline(parameters=None, days=10):
    return Timeline(parameters or Parameters(), FIRST, days)


def test_weekdays_and_months_are_those_of_the_calendar():
    found = timeline()
    assert found.weekdays.tolist() == [0, 1, 2, 3, 4, 5, 6, 0, 1, 2]
    assert found.months.tolist() == [1] * 4 + [2] * 6  # 2024 has a 29 February
    assert found.winter.tolist() == [True] * 4 + [False] * 6


def test_a_change_holds_from_a_date_until_before_another():
    parameters = Parameters(cubicles=5).change(on="2024-02-28", until="2024-03-01", cubicles=2)
    assert timeline(parameters).of("cubicles").tolist() == [5, 5, 2, 2, 5, 5, 5, 5, 5, 5]


def test_changes_are_made_in_order():
    steps = Intervention("x", "x", lambda _: [Change("cubicles", "add", 2), Change("cubicles", "times", 3)])
    assert timeline(Parameters(cubicles=5).apply(steps), 1).of("cubicles").tolist() == [21]


def test_several_numbers_change_one_by_one():
    step = Intervention("x", "x", lambda _: [Change("delay_length", "times", (1, 0.5, 1, 2))])
    found = timeline(Parameters(delay_length=(1, 1, 1, 1)).apply(step, on="2024-02-27"), 2).of("delay_length")
    assert found.tolist() == [[1, 1, 1, 1], [1, 0.5, 1, 2]]


def test_wards_have_a_column_each():
    parameters = Parameters().change_ward("Beech", on="2024-02-27", beds=1)
    assert timeline(parameters, 2).ward_of("beds")[:, :3].tolist() == [[22, 22, 22], [22, 1, 22]]
    assert timeline(Parameters(wards=()), 2).ward_of("beds").shape == (2, 0)


def test_an_amount_that_makes_no_sense_on_some_day_is_said():
    step = Intervention("x", "x", lambda _: [Change("sdec_share", "times", 9)])
    with pytest.raises(HospitalError, match="sdec_share is 6.48. It should be a share"):
        timeline(Parameters().apply(step, on="2024-02-28")).of("sdec_share")
    timeline(Parameters().apply(step, on="2025-02-28")).of("sdec_share")  # never in force here


def test_an_amount_that_is_no_number_is_said():
    for amount in (np.nan, "much", None):
        with pytest.raises(HospitalError):
            Parameters().apply(
                Intervention("x", "x", lambda _, amount=amount: [Change("cubicles", "add", amount)])
            )
