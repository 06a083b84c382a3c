import dataclasses
import warnings
from math import comb

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from impactflow.spc.errors import SpcError
from impactflow.spc.run_chart import fewest_crossings, run_chart

# Numbers on both sides of 0, which is the median: signs are all that a run chart sees.
WAVE = [1, 2, -1, -2, 1, 2, -1, -2, 1, 2, -1, -2]


def test_a_small_chart_by_hand():
    # Median of 1, 2, 3, 4, 5, 6, 9 is 4. Sides: - - + + 0 + -; runs: two low, three high, one low.
    chart = run_chart([1, 2, 9, 5, 4, 6, 3])
    assert (chart.median, chart.useful, chart.longest_run, chart.crossings) == (4, 6, 3, 2)
    assert chart.points["side"].tolist() == [-1, -1, 1, 1, 0, 1, -1]
    assert chart.points["run"].tolist() == [1, 1, 2, 2, 0, 2, 3]
    # log2(6) = 2.58 rounds to 3. Five tosses: 1 + 5 of 32 ways is past 5 %, 1 is not.
    assert (chart.longest_run_limit, chart.crossings_limit, chart.signal) == (6, 1, False)


@pytest.mark.parametrize(
    ("useful", "longest", "crossings"),
    [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8), (30, 8, 10), (60, 9, 23)],
)
def test_limits_by_the_formulas(useful, longest, crossings):
    # round(log2(n)) + 3 and qbinom(0.05, n - 1, 0.5).
    chart = run_chart([1, -1] * (useful // 2))
    assert chart.useful == useful
    assert (chart.longest_run_limit, chart.crossings_limit) == (longest, crossings)


@pytest.mark.parametrize("tosses", [*range(120), 250, 1000])
def test_the_least_count_with_a_twentieth_at_or_below_it(tosses):
    least = fewest_crossings(tosses)
    ways = [comb(tosses, heads) for heads in range(least + 1)]
    assert sum(ways) / 2**tosses >= 0.05
    assert sum(ways[:-1]) / 2**tosses < 0.05


@pytest.mark.parametrize(("long", "signal"), [(7, False), (8, True)])
def test_a_run_at_its_limit_is_chance_and_one_longer_a_signal(long, signal):
    # 20 useful points: runs of up to 4 + 3 = 7 and at least 6 crossings. Ten high, ten low.
    chart = run_chart([1] * long + [-1, -1, 1] * (10 - long) + [-1] * (2 * long - 10) + [0])
    assert (chart.useful, chart.longest_run, chart.longest_run_limit) == (20, long, 7)
    assert (chart.points["special_cause"] == "shift").sum() == (long if signal else 0)
    if signal:
        assert chart.signal


def test_seven_in_a_row_with_enough_crossings_is_no_signal():
    chart = run_chart([1] * 7 + [-1, 1] * 3 + [-1] * 7)
    assert (chart.longest_run, chart.crossings, chart.crossings_limit) == (7, 7, 6)
    assert not chart.signal


def test_only_the_run_that_is_too_long_is_marked():
    # 24 useful points: up to 8 in a run. Nine high, then turn by turn.
    values = [1] * 9 + [-1, -1, -1, 1, -1, 1, -1, 1, -1, -1, -1, -1, -1, -1, -1]
    chart = run_chart(values)
    assert (chart.median, chart.useful, chart.longest_run_limit) == (0, 24, 8)
    assert chart.points["special_cause"].tolist() == ["shift"] * 9 + [""] * 15
    assert chart.points["meaning"].tolist() == ["improvement"] * 9 + ["common_cause"] * 15
    assert run_chart(values, improvement_direction="decrease").points["meaning"][0] == "concern"
    assert run_chart(values, improvement_direction="neutral").points["meaning"][0] == "neutral_high"


def test_too_few_crossings_are_a_signal_by_themselves():
    # Runs of five: 20 points, 3 crossings of 6 at least, no run over 7.
    chart = run_chart([1] * 5 + [-1] * 5 + [1] * 5 + [-1] * 5)
    assert (chart.crossings, chart.crossings_limit, chart.longest_run) == (3, 6, 5)
    assert chart.signal
    assert (chart.points["special_cause"] == "").all()


def test_missing_values_are_passed_over_and_said():
    chart = run_chart([1, None, 2, -1, -2, np.nan, -3, 3])
    assert chart.points["run"].tolist() == [1, 0, 1, 2, 2, 0, 2, 3]
    assert len(chart.points) == 8
    assert "2 of 8 values are missing" in chart.warnings[0]


def test_fewer_than_ten_useful_points_are_said():
    # An odd number of different values: one of them is the median.
    assert "8 points lie off the median" in run_chart([3, 1, 4, 2, 9, 5, 8, 6, 7]).warnings[0]
    assert "9 points lie off" in run_chart([1, -1] * 4 + [-1, 0, 0, 0]).warnings[0]
    assert run_chart(WAVE).warnings == ()


def test_a_flat_series_has_no_runs():
    chart = run_chart([0.1] * 15)
    assert (chart.useful, chart.longest_run, chart.crossings, chart.signal) == (0, 0, 0, False)
    assert (chart.longest_run_limit, chart.crossings_limit) == (None, None)
    assert "Every point lies on the median" in chart.warnings[0]


def test_dates_put_the_values_in_order():
    chart = run_chart([2, 1], ["2024-05-01", "2024-04-01"])
    assert chart.points["value"].tolist() == [1, 2]
    assert "not in order" in chart.warnings[0]


def test_a_season_is_said_where_there_is_a_signal():
    months = pd.date_range("2021-01-01", periods=48, freq="MS")
    chart = run_chart([10.0 if month.month < 7 else 1.0 for month in months], months)
    assert chart.signal
    assert "season" in chart.warnings[-1]


def test_very_large_numbers_have_a_median():
    assert run_chart([1e99, 1.5e99, 1.7e99, 1.2e99]).median == pytest.approx(1.35e99)


def test_it_prints_itself_and_is_frozen():
    chart = run_chart(WAVE)
    assert repr(chart) == (
        "Run chart of 12 points; median 0; longest run 2 (limit 7); crossings 5 (at least 3); no signal"
    )
    with pytest.raises(dataclasses.FrozenInstanceError):
        chart.signal = True


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        (([4],), "There is one point"),
        (([4, None],), "There is one point"),
        (([],), "no values"),
        ((["a", "b"],), "not a number"),
        (([1, np.inf],), "infinite"),
        (([None, None],), "Every value is missing"),
        (([1, 2], ["2024-05-01"]), "2 values and 1 dates"),
    ],
)
def test_bad_input_gets_its_own_sentence(given_, words):
    with pytest.raises(SpcError, match=words):
        run_chart(*given_)


def test_an_unknown_direction_is_refused():
    with pytest.raises(SpcError, match="improvement direction"):
        run_chart([1, 2], improvement_direction="better")


NUMBERS = st.lists(st.integers(-50, 50), min_size=2, max_size=60)


@given(NUMBERS, st.sampled_from([1, -1]), st.sampled_from([0.25, 2, 8]), st.integers(-100, 100))
def test_neither_unit_nor_zero_nor_sign_matters(values, sign, scale, shift):
    chart, other = run_chart(values), run_chart([sign * scale * value + shift for value in values])
    for figure in ("useful", "longest_run", "longest_run_limit", "crossings", "signal"):
        assert getattr(chart, figure) == getattr(other, figure)


@given(NUMBERS)
def test_half_of_the_points_lie_on_each_side_at_most(values):
    chart = run_chart(values)
    side = chart.points["side"]
    assert (side == 1).sum() <= len(values) / 2 >= (side == -1).sum()
    assert chart.useful == (side != 0).sum() == (chart.points["run"] > 0).sum()
    assert chart.crossings == max(chart.points["run"].max() - 1, 0)


ANYTHING = st.one_of(st.none(), st.text(max_size=3), st.integers(), st.floats(), st.dates())
COLUMNS = st.one_of(ANYTHING, st.lists(ANYTHING, max_size=5), st.lists(st.floats(), max_size=20))

# How odd dates are read is the series' own to test: here each column of them is of one kind.
DATES = st.one_of(
    st.none(), st.integers(), *[
        st.lists(kind, max_size=5) for kind in (st.text(max_size=3), st.integers(0, 3000), st.dates())
    ]
)


@given(COLUMNS, DATES)
def test_whatever_comes_in_there_is_a_chart_or_a_sentence(values, dates):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            run_chart(values, dates)
        except SpcError as refused:
            assert str(refused)[0].isupper()
