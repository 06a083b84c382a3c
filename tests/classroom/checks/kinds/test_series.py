import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from classroom.checks import Series, WrongForm

KIND = Series("percent", 1, names={"Type 1 (major)": "1"})
RIGHT = KIND.read(pd.Series([77.165, 99.016, 99.063], index=["1", "2", "other"]))
DAYS = pd.to_datetime(["2018-01-01", "2018-02-01"])


@pytest.mark.parametrize(
    "value",
    [
        [77.2, 99.0, 99.1],
        (77.165, 99.016, 99.063),
        np.array([77.2, 99.0, 99.1]),
        {"other": 99.1, "1": 77.2, "2": 99.0},
        {1: 77.2, 2.0: 99, "Other": 99.06},
        {"type 1 (MAJOR)": 77.2, "2": 99.0, "other": 99.1},
        pd.Series([99.1, 77.2, 99.0], index=["other", "1", "2"]),
        pd.Series([77.2, 99.0, 99.1]),
        pd.Series([77.2, 99.0, 99.1], index=[63, 64, 65]),
        pd.Categorical([77.2, 99.0, 99.1]),
        pd.Series([77.2, 99.0, 99.1], dtype="Float64").array,
        [Decimal("77.2"), Fraction("99"), np.float32(99.1)],
        pd.Series([77.2, 99.0, 99.1], index=pd.CategoricalIndex(["1", "2", "other"])),
    ],
    ids=lambda value: type(value).__name__,
)
def test_right_figures_are_the_same_in_every_form(value):
    assert KIND.same(KIND.read(value), RIGHT)


@pytest.mark.parametrize(
    "value",
    [
        [99.1, 99.0, 77.2],
        [77.2, 99.0],
        [77.2, 99.0, 99.1, 99.1],
        [],
        [77.2, 99.0, math.nan],
        [77.2, 99.0, 99.2],
        {"1": 77.2, "2": 99.1, "other": 99.0},
        {"1": 77.2, "2": 99.0, "3": 99.1},
        pd.Series([77.2, 99.0, 99.1], index=["2", "1", "other"]),
        pd.Series([77.2, 99.0, 99.1], index=[65, 64, 63]),
        pd.Series([99.1, 99.0, 77.2], index=[63, 64, 65]),
        pd.Series([77.2, 99.0, 99.1], index=[1, 2, 3]),
        np.ma.array([77.2, 99.0, 99.1], mask=[False, False, True]),
    ],
)
def test_figures_under_other_names_or_in_another_place_are_not(value):
    assert not KIND.same(KIND.read(value), RIGHT)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("77.2, 99.0", "should be a column or a list"),
        (["77.2", "99.0", "99.1"], "should be a column or a list"),
        ([True, False, True], "should be a column or a list"),
        ([[77.2, 99.0, 99.1]], "should be a column or a list"),
        (pd.DataFrame({"a": [1]}), "Take one column"),
        (frozenset([77.2, 99.0]), "Curly brackets"),
        ({77.2, 99.0}, "Curly brackets lose the order"),
        ([math.inf, 1, 2], "endless"),
        (pd.Series([1, 2], index=["a", "a"]), "the same name"),
        ([1.0] * 20_000, "far longer"),
        (pd.Series([1], index=[object()]), "should be texts, whole numbers or dates"),
        (np.zeros((2, 2)), "should be a column"),
        (42, "should be a column"),
    ],
)
def test_another_form_is_said(value, said):
    with pytest.raises(WrongForm, match=said):
        KIND.read(value)


@pytest.mark.parametrize(
    "index",
    [["2018-01-01", "2018-02-01"], ["2018-01", "2018-02"], ["January 2018", "Feb 2018"], DAYS,
     pd.PeriodIndex(["2018-01", "2018-02"], freq="M"), [day.date() for day in DAYS],
     DAYS.tz_localize("Europe/London")],
    ids=lambda index: str(index[0]),
)  # fmt: skip
def test_months_are_one_however_they_are_written(index):
    right = KIND.read(pd.Series([1.0, 2.0], index=DAYS))
    assert KIND.same(KIND.read(pd.Series([2.0, 1.0], index=index[::-1])), right)
    assert not KIND.same(KIND.read(pd.Series([1.0, 2.0], index=index[::-1])), right)


def test_years_are_names_and_no_row_numbers():
    right = KIND.read({2016: 1.0, 2017: 2.0})
    assert not KIND.same(KIND.read({2018: 1.0, 2019: 2.0}), right)
    assert KIND.same(KIND.read([1.0, 2.0]), right)


def test_the_order_counts_where_it_was_asked_for():
    ordered = Series("days", 0, ordered=True)
    right = ordered.read({"wait": 9, "scan": 4})
    assert ordered.same(ordered.read({"wait": 9, "scan": 4}), right)
    turned = ordered.read({"scan": 4, "wait": 9})
    assert not ordered.same(turned, right)
    assert "which stands where" in ordered.remark(turned, right)


def test_a_missing_figure_is_the_same_as_a_missing_one_only():
    right = KIND.read({"a": math.nan, "b": 2.0})
    assert KIND.same(KIND.read({"b": 2.0, "a": None}), right)
    assert KIND.same(KIND.read({"b": 2.0, "a": pd.NA}), right)
    assert not KIND.same(KIND.read({"a": 0.0, "b": 2.0}), right)
    assert not KIND.same(KIND.read({"a": math.nan, "b": math.nan}), right)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([77.2, 99.0], "asks for 3 figures. Your answer has 2."),
        ({"1": 77.2, "2": 99.0, "3": 99.1}, "names beside your figures"),
        ([99.0, math.nan, 99.1], "one of your figures is missing"),
        ([99.0, 77.2, 99.1], "which stands where"),
        ([77, 99, 99], "rounded too far"),
        ([0.77165, 0.99016, 0.99063], "decimal point"),
        ({"other": 0.99063, "2": 0.99016, "1": 0.77165}, "decimal point"),
    ],
)
def test_how_figures_differ_is_said(value, said):
    assert said in KIND.remark(KIND.read(value), RIGHT)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ([77.2, 99.0, 98.1], "All figures but one are right. Look again at “Other”."),
        ([7.72, 99.0, 99.1], "All figures but one are right. Look again at “Type 1 (major)”. Your digits look right."),
        ({"other": 99.1, "2": 90, "1": 77.2}, "Look again at “2”."),
    ],
)
def test_the_one_figure_that_is_off_is_named(value, said):
    assert said in KIND.remark(KIND.read(value), RIGHT)


def test_one_figure_alone_needs_no_name():
    alone = Series("units", 1)
    assert "All figures" not in alone.remark(alone.read([5.3]), alone.read([9.9]))


@pytest.mark.parametrize("value", [[77.2, 98.0, 98.1], [1, 2, 3], [77, 990, 50]])
def test_figures_that_are_simply_others_are_not_explained(value):
    assert KIND.remark(KIND.read(value), RIGHT) == ""


def test_a_long_column_is_compared_at_once():
    long = Series("units", 1)
    values = np.linspace(0, 500, 9_000)
    answer, right = long.read(pd.Series(values)), long.read(values.tolist())
    assert long.same(answer, right)
