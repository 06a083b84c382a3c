import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from impactflow import datasets
from impactflow.improvement import ImprovementError, pareto, vital_few
from impactflow.measures import delay_pareto


def test_the_largest_stands_first_and_equals_keep_their_order():
    table = pareto({"b": 10, "a": 50, "d": 10, "c": 30})
    assert table.index.tolist() == ["a", "c", "b", "d"]
    assert table["amount"].tolist() == [50, 30, 10, 10] and table["percent"].tolist() == [50, 30, 10, 10]
    assert table["cumulative_percent"].tolist() == [50, 80, 90, 100]


@pytest.mark.parametrize(("percent", "few"), [(50, ["a"]), (51, ["a", "c"]), (80, ["a", "c"]), (100, list("acbd"))])
def test_the_few_are_those_that_reach_it(percent, few):
    assert vital_few(pareto({"b": 10, "a": 50, "d": 10, "c": 30}), percent) == few


def test_it_agrees_with_the_delays_of_fairbeck():
    delays = delay_pareto(datasets.load("inpatient_spells"))
    table = pareto(delays["bed_days"].sample(frac=1, random_state=1))
    assert table.index.tolist() == delays.index.tolist()
    assert table["cumulative_percent"].tolist() == pytest.approx(delays["cumulative_percent"].tolist())
    assert vital_few(table) == vital_few(delays) and len(vital_few(table)) == 6


@settings(max_examples=40)
@given(st.lists(st.integers(0, 1000), min_size=1, max_size=20).filter(any))
def test_shares_add_up_and_fall(amounts):
    table = pareto(pd.Series(amounts))
    assert table["cumulative_percent"].iloc[-1] == pytest.approx(100)
    assert table["amount"].is_monotonic_decreasing and table["percent"].is_monotonic_decreasing
    assert table.sort_index()["amount"].tolist() == amounts


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([1, 2], "a figure for each label"),
        ({"a": "many"}, "not numbers"),
        ({"a": True}, "not numbers"),
        (pd.Series([1, 2], index=["a", "a"]), "“a” is there twice"),
        ({"a": 1.0, "b": float("nan")}, "“b” is missing"),
        ({"a": 1, "b": -1}, "“b” is below 0"),
        ({"a": 0}, "add up to nothing"),
        ({}, "add up to nothing|not numbers"),
        ({"a": float("inf")}, "add up to nothing"),
    ],
)
def test_what_cannot_be_shared_out_is_said(amounts, words):
    with pytest.raises(ImprovementError, match=words):
        pareto(amounts)


@pytest.mark.parametrize("percent", [0, 101, "80", True])
def test_a_percent_that_is_none_is_said(percent):
    with pytest.raises(ImprovementError, match="“percent” is"):
        vital_few(pareto({"a": 1}), percent)


def test_another_table_is_refused():
    with pytest.raises(ImprovementError, match="not a Pareto table"):
        vital_few(pd.DataFrame({"a": [1]}))
