import numpy as np
import pandas as pd

from classroom.takeaway.reading import read
from impactflow.spc import xmr
from impactflow.spc.words import figure, headline_xmr

STEADY = "71.5 72.5 70.5 71.5 73.5 72.5 71.5 70.5 72.5 71.5 73.5 70.5"


def row(values) -> str:
    return " ".join(f"{value:.1f}" for value in values)


def test_it_is_the_librarys_chart_of_the_same_figures():
    values = [float(word) for word in STEADY.split()]
    ours, theirs = read(STEADY), xmr(values, improvement_direction="neutral")
    lines = theirs.parts[0].limits
    assert ours.chart.parts[0].limits == lines
    assert f"12 months: mean {figure(lines.mean)}, limits {figure(lines.lower)} to {figure(lines.upper)}." in ours.words
    assert f"{headline_xmr(theirs)}." in ours.words and "first try" not in ours.words and "In all" not in ours.words


def test_the_last_months_signal_is_said_and_all_are_counted():
    words = read(f"{STEADY} 60.5 90.5").words
    assert "Signal: the last point lies above the limits." in words
    assert "In all, 2 months are signals by the four rules." in words


def test_fewer_than_twelve_figures_are_a_first_try():
    assert "With fewer than 12, the limits are a first try." in read(STEADY.rsplit(" ", 1)[0]).words


def test_the_season_is_named():
    months = 70 + 8 * np.sin(2 * np.pi * np.arange(36) / 12) + np.random.default_rng(2).normal(0, 1, 36)
    assert "Compare with the same months of other years." in read(row(months)).words


def test_percentages_keep_their_sign():
    assert "mean 71.8%, " in read(f"{STEADY}%").words


def test_no_row_no_words_and_a_problem_has_no_chart():
    assert read(" ").words == "" and read(" ").chart is None
    assert "“x” is no figure" in read("71 x").words and read("71 x").chart is None


def test_no_month_of_a_year_is_made_up():
    assert "2000" not in read(STEADY).words and isinstance(read(STEADY).chart.series.dates, pd.DatetimeIndex)


SHARES = "2.6% 8.4% 2.9% 7.7% 2.6% 3.4% 2.8% 2.7% 3.1% 2.6% 3.0% 2.9%"


def test_no_limit_lies_below_0_where_no_figure_does():
    low = read(SHARES)
    assert low.chart.parts[0].limits.lower < 0 == low.lines.lower
    assert "limits 0% to " in low.words and "so 0 stands in its place." in low.words
    assert low.lines.upper == low.chart.parts[0].limits.upper


def test_a_lower_limit_below_0_stays_where_a_figure_is_below_0():
    below = read(f"-0.1% {SHARES}")
    assert below.lines == below.chart.parts[0].limits and below.lines.lower < 0
    assert "stands in its place" not in below.words


def test_a_lower_limit_above_0_is_as_it_is():
    assert read(STEADY).lines == read(STEADY).chart.parts[0].limits and "stands in its place" not in read(STEADY).words


def test_one_month_far_out_moves_the_mean_and_is_one_signal():
    words = read("81 80 79 82 80 81 79 80 82 80 81 60").words
    assert "In all, 12 months are signals by the four rules. One month lies far out." in words
    assert "Read them as one signal, not 12." in words


def test_two_months_far_out_are_said_to_be_two():
    assert "Two months lie far out. They move the mean" in read("81 80 79 82 80 81 79 60 80 82 80 81 80 81 79 80 61").words


def test_a_shift_that_stands_by_itself_is_no_one_months_doing():
    lasting = "70 76 69 75 70 76 69 75 79 85 78 84 79 85 78 84 120"
    found = read(lasting).chart.parts[0].special_cause
    assert {"shift", "outside"} <= set(found) and "far out" not in read(lasting).words


def test_of_a_share_it_is_said_that_no_limit_can_pass_100():
    high = "96% 99% 92% 97% 100% 91% 98% 95% 99% 94% 97% 96%"
    assert read(high).lines.upper > 100 and "above 100%. A share of all cannot pass it." in read(high).words
    assert "above 100%" not in read(high.replace("100%", "101%")).words and "above 100%" not in read(high.replace("%", "")).words
