import dataclasses
import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from impactflow.spc import SpcError, xmr


MONTHS = pd.date_range("2022-04-01", periods=24, freq="MS")
STEADY = [10, 12, 9, 11, 10, 13, 8, 11, 10, 12, 9, 11] * 2
NUMBERS = st.lists(st.integers(-1000, 1000).map(float), min_size=2, max_size=40)
ANYTHING = st.one_of(
    st.none(), st.booleans(), st.text(max_size=5), st.floats(), st.integers(), st.binary(max_size=3),
    st.lists(st.one_of(st.floats(), st.text(max_size=3), st.none()), max_size=20),
)
SWAPPED = {"improvement": "concern", "concern": "improvement", "common_cause": "common_cause"}


def flags(chart) -> list[str]:
    return chart.points["special_cause"].tolist()


def test_the_frame_has_the_columns_that_are_promised():
    assert list(xmr(STEADY, MONTHS).points) == [
        "date", "value", "segment", "mean", "lower_limit", "upper_limit", "near_lower",
        "near_upper", "moving_range", "special_cause", "side", "meaning",
    ]


def test_a_result_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        xmr(STEADY).target = 5


def test_the_first_rule_that_applies_labels_a_point():
    values = [*STEADY[:12], 40, 41, 42, 43, 44, 45, 46]
    chart = xmr(values, fix_after_n_points=12)
    # Outside, on a trend, and on one side of the mean: the limits come first.
    assert flags(chart)[12:] == ["outside"] * 7
    assert chart.variation == "improvement_high"


def test_a_trend_means_where_it_goes_and_not_where_it_is():
    values = [10.0, 14, 9, 13, 7, 7.5, 8, 8.5, 9, 9.5, 9.9, 14, 9, 12]
    chart = xmr(values, improvement_direction="increase")
    row = chart.points.iloc[7]
    assert (row["special_cause"], row["side"], row["meaning"]) == ("trend", -1, "improvement")


def test_new_limits_begin_on_the_date_and_rules_start_again():
    values = [10.0, 11] * 6 + [20.0, 21] * 6
    chart = xmr(values, MONTHS, rebase=["2023-04-01"])
    assert chart.points["segment"].tolist() == [0] * 12 + [1] * 12
    assert chart.segments["mean"].tolist() == [10.5, 20.5]
    assert np.isnan(chart.points["moving_range"][12])
    assert set(flags(chart)) == {""}


@pytest.mark.parametrize("none", [None, (), []])
def test_without_a_date_limits_are_not_set_anew(none):
    assert len(xmr(STEADY, MONTHS, rebase=none).parts) == 1


def test_new_limits_may_begin_between_two_dates_or_at_a_position():
    assert xmr(STEADY, MONTHS, rebase="2023-04-15").segments["n"].tolist() == [13, 11]
    assert xmr(STEADY, rebase=[12]).segments["n"].tolist() == [12, 12]
    assert xmr(STEADY, MONTHS, rebase=["2022-04-01"]).segments["n"].tolist() == [24]


def test_fixed_limits_come_from_the_first_points():
    assert xmr(STEADY[:12] + [30] * 6, fix_after_n_points=12).points["mean"].nunique() == 1
    assert xmr(STEADY[:12] + [30] * 6, fix_after_n_points=12).points["mean"][0] == 10.5


def test_few_points_are_those_that_the_limits_come_from():
    assert "has 5 points" in xmr(STEADY, fix_after_n_points=5).warnings[0]


def test_an_option_counts_points_outside_as_near():
    values = [10.0, 11, 9, 10, 12, 8, 10, 11, 9, 10, 11, 9, 25, 14.2, 11]
    plain = xmr(values, fix_after_n_points=12)
    counted = xmr(values, fix_after_n_points=12, two_in_three_counts_outside=True)
    assert flags(plain)[12:] == ["outside", "", ""]
    assert flags(counted)[12:] == ["outside", "two_in_three", ""]


def test_a_gap_breaks_runs_and_the_last_known_point_gives_the_icon():
    values = [10.0, 11] * 8 + [12.0] * 4 + [None] + [12.0] * 4 + [None]
    assert set(flags(xmr(values))) == {""}
    whole = [value for value in values if value is not None]
    assert "shift" in flags(xmr(whole))
    assert xmr([10.0, 11] * 8 + [40.0, None]).variation == "improvement_high"


def test_the_last_point_with_a_value_is_the_one_that_counts():
    chart = xmr([10.0, 11] * 8 + [40.0, None, None])
    assert (chart.last, chart.last_cause) == (16, "outside")
    assert (xmr(STEADY).last, xmr(STEADY).last_cause) == (23, "")
    # The last known point may lie in a segment before the last.
    cut = xmr([10.0, 11] * 8 + [40.0, None, None], rebase=[17])
    assert (cut.last_cause, cut.variation, cut.assurance) == ("outside", "improvement_high", None)


@given(st.lists(st.one_of(st.none(), st.integers(-50, 50)), min_size=2, max_size=30), st.data())
def test_the_chart_of_one_point_ago_is_the_chart_without_the_last(values, data):
    cut = data.draw(st.integers(0, len(values) - 1))
    assume(any(value is not None for value in values))
    before = xmr(values, rebase=[cut], target=3).before()
    if all(value is None for value in values[:-1]):
        assert before is None
    else:
        again = xmr(values[:-1], rebase=[cut] if cut < len(values) - 1 else (), target=3)
        pd.testing.assert_frame_equal(before.points, again.points)
        assert repr(before) == repr(again)


def test_before_the_first_point_there_was_no_chart():
    assert xmr([5.0]).before() is None


def test_a_constant_series_has_no_flags():
    chart = xmr([0.1] * 20)
    assert set(flags(chart)) == {""} and chart.points["upper_limit"].eq(0.1).all()


@pytest.mark.parametrize(
    ("count", "said"),
    [(1, "fewer than 2 points, so it has no limits"), (11, "limits are a first try"), (12, None)],
)
def test_few_points_are_said(count, said):
    warnings = xmr(STEADY[:count]).warnings
    assert (said in warnings[0]) if said else warnings == ()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"improvement_direction": "up"}, "improvement direction"),
        ({"target": "95%"}, "The target is '95%'"),
        ({"target": float("nan")}, "should be a number"),
        ({"target": True}, "should be a number"),
        ({"target": 10**400}, "should be a number"),
        ({"rebase": [5]}, "should begin on a date; '5' is none"),
        ({"screen_outliers": "no"}, "screen_outliers is 'no'. It should be True or False"),
        ({"two_in_three_counts_outside": pd.NA}, "should be True or False"),
        ({"fix_after_n_points": 25}, "a segment has 24"),
        ({"fix_after_n_points": 1}, "whole number from 2"),
        ({"fix_after_n_points": 12.5}, "whole number"),
        ({"rebase": ["2021-01-01"]}, "the series runs from 01 April 2022 to 01 March 2024"),
        ({"rebase": ["soon"]}, "should begin on a date"),
        ({"rebase": ["01/10/2022"]}, "should begin on a date"),
        ({"run_length": 0}, "run_length is '0'"),
        ({"trend_length": "seven"}, "trend_length"),
    ],
)
def test_each_bad_option_has_its_own_sentence(options, said):
    with pytest.raises(SpcError, match=said):
        xmr(STEADY, MONTHS, **options)


@pytest.mark.parametrize("zone", [None, "Europe/London"])
@pytest.mark.parametrize("when", ["2024-02-01", pd.Timestamp("2024-02-01", tz="Europe/London")])
def test_new_limits_begin_on_a_date_with_or_without_a_time_zone(zone, when):
    months = pd.date_range("2023-04-01", periods=24, freq="MS", tz=zone)
    assert xmr(range(24), months, rebase=[when]).parts[1].start == 10


@pytest.mark.parametrize("when", ["", pd.NaT, None, "next year", float("nan")])
def test_new_limits_from_no_date_are_refused(when):
    months = pd.date_range("2023-04-01", periods=24, freq="MS")
    with pytest.raises(SpcError, match="New limits should begin on a date"):
        xmr(range(24), months, rebase=[when])


def test_dates_with_a_time_zone_are_cautioned_by_their_clock():
    days = pd.date_range("2024-03-01", periods=35, tz="Europe/London")  # the clocks change in these
    assert "days of the week differ" in xmr([5, 5, 5, 5, 5, 1, 9] * 5, days).warnings[0]


def test_a_fix_longer_than_a_later_segment_is_said():
    with pytest.raises(SpcError, match="a segment has 4"):
        xmr(STEADY, MONTHS, rebase=["2023-12-01"], fix_after_n_points=12)


def test_weekdays_that_pose_as_signals_are_named():
    days = pd.date_range("2024-01-01", periods=70)
    values = np.where(days.day_of_week >= 5, 60.0, 100.0) + np.tile([0, 2, -2, 1, -1], 14)
    assert "days of the week" in xmr(values, days).warnings[0]


def test_a_season_that_poses_as_signals_is_named():
    months = pd.date_range("2021-01-01", periods=36, freq="MS")
    values = 80 + 8 * np.cos(2 * np.pi * months.month / 12) + np.tile([0.5, -0.5, 0.2], 12)
    assert "season" in xmr(values, months).warnings[0]


def test_a_steady_series_is_left_in_peace():
    assert xmr(np.random.default_rng(3).normal(70, 2, 24).round(1), MONTHS).warnings == ()


def test_a_strong_pattern_is_told_where_it_hides_signals():
    week = [460, 420, 400, 390, 380, 360, 390]
    days = pd.date_range("2024-01-01", periods=84)
    chart = xmr(week * 12, days)
    assert not (chart.points["special_cause"] != "").any()
    assert "may hide signals behind wide limits" in chart.warnings[0]


def test_holes_in_the_dates_are_told():
    holed = MONTHS.delete([5, 6])
    said = xmr(STEADY[:22], holed).warnings
    assert "Dates are missing between 01 August 2022 and 01 November 2022. " in " ".join(said)
    working = pd.bdate_range("2024-03-01", periods=40)
    assert not any("missing" in sentence for sentence in xmr(STEADY[:24] + STEADY[:16], working).warnings)
    odd = pd.to_datetime(["2024-01-01", "2024-01-09", "2024-03-30", "2024-04-02", "2024-09-01"])
    assert not any("missing" in sentence for sentence in xmr([1, 2, 3, 4, 5], odd).warnings)


def test_a_point_on_the_mean_is_on_it_however_sums_are_rounded():
    # The mean is 70.2 exactly, and so is the eighth point: without it, there is no run of seven.
    values = [71.3, 69.7, 71.4, 70.8, 70.3, 71.0, 70.0, 70.2, 68.6, 70.1, 68.9, 70.1, 69.7, 70.7]
    points = xmr(values).points
    assert points["side"][7] == 0 and not (points["special_cause"] != "").any()


@pytest.mark.parametrize("values", [[1, None, 3], [1, 1, None, 3, 3], [5, None, 5.5, None, 6]])
def test_where_gaps_leave_no_ranges_the_points_beside_them_give_the_limits(values):
    chart = xmr(values)
    assert (chart.points["lower_limit"] < chart.points["upper_limit"]).all()
    assert "the limits rest on points with gaps between them" in " ".join(chart.warnings)
    assert not (chart.points["special_cause"] == "outside").any()


def test_limits_of_a_segment_without_a_value_are_said_when_fixed():
    assert "fewer than 2" in xmr([None] * 12 + [1, 2, 3], fix_after_n_points=12).warnings[0]


def test_the_chart_of_one_point_ago_needs_no_more_points_than_it_has():
    assert xmr([1, 2, 3, 4], fix_after_n_points=4).before().points["mean"][0] == 2


def test_two_charts_are_compared_by_what_they_are():
    one = xmr([1, 2, 3])
    assert one != xmr([1, 2, 3]) and one == one and len({one}) == 1


def test_what_a_reader_changes_does_not_reach_the_next():
    chart = xmr([1.0, 2, 3])
    points, segments = chart.points, chart.segments
    points.loc[0, "value"] = 99
    segments["mean"] = 99
    assert chart.points["value"][0] == 1 and chart.segments["mean"][0] == 2


@given(NUMBERS)
def test_limits_are_never_missing_for_two_or_more_numbers(values):
    assert xmr(values).points[["lower_limit", "upper_limit"]].notna().all(axis=None)


@given(NUMBERS, st.integers(-500, 500), st.integers(-3, 3))
def test_shifted_or_scaled_by_a_power_of_two_the_flags_stay(values, shift, power):
    # The mean of the shifted values must be exact too: lengths that are powers of two.
    values = (values * 8)[: 2 ** int(math.log2(len(values)))]
    changed = [(value + shift) * 2.0**power for value in values]
    assert flags(xmr(changed)) == flags(xmr(values))


@given(NUMBERS)
def test_reversed_the_meanings_swap(values):
    up, down = (xmr(values, improvement_direction=way) for way in ("increase", "decrease"))
    assert [SWAPPED[word] for word in up.points["meaning"]] == down.points["meaning"].tolist()


@given(NUMBERS)
def test_mirrored_the_flags_stay_and_the_meanings_swap(values):
    values = values[: 2 ** int(math.log2(len(values)))]
    plain, mirrored = xmr(values), xmr([-value for value in values])
    assert flags(plain) == flags(mirrored)
    assert [SWAPPED[word] for word in plain.points["meaning"]] == mirrored.points["meaning"].tolist()


@given(ANYTHING, ANYTHING, ANYTHING, ANYTHING)
def test_whatever_comes_in_only_our_own_error_comes_out(values, dates, target, rebase):
    try:
        chart = xmr(values, dates, target=target, rebase=rebase if rebase is not None else ())
    except SpcError as error:
        assert str(error)
    else:
        assert len(chart.points) and repr(chart)


def test_figures_that_are_all_alike_have_no_season():
    months = pd.date_range("2022-04-01", periods=50, freq="MS")
    assert xmr([0.3] * 50, months).warnings == ()  # their computed mean is not 0.3


def test_no_lower_limit_is_shown_below_nought_where_no_figure_is():
    values, cut = [0, 9, 1, 8, 0, 9, 50, 51, 50, 52, 51, 50], 6
    chart = xmr(values, rebase=[cut], target=3)
    shown = chart.floored()
    before, after = (part.limits for part in shown.parts)
    assert chart.parts[0].limits.lower < 0 == before.lower and after == chart.parts[1].limits and after.lower > 0
    assert shown.points["lower_limit"][:cut].tolist() == [0] * cut and shown.segments["lower_limit"][0] == 0
    same = ["value", "mean", "upper_limit", "near_lower", "special_cause", "meaning"]
    pd.testing.assert_frame_equal(shown.points[same], chart.points[same])  # the rules keep the lines of the sum
    assert chart.points["lower_limit"][0] < 0  # and the chart its own


@pytest.mark.parametrize("values", [[-1, 9, 1, 8, 0, 9], [50, 51, 50, 52, 51, None], [5]], ids=["below", "above", "no limits"])
def test_where_nothing_is_to_be_floored_the_chart_stays_itself(values):
    chart = xmr(values)
    assert chart.floored() is chart


def test_cautions_name_each_set_of_limits_by_its_months():
    dates = pd.date_range("2025-01-01", periods=15, freq="MS")
    said = xmr([*range(12), 5, 7, 9], dates, rebase=["2026-01-01", "2026-02-01"]).warnings
    assert said[:2] == ("Limits since February 2026 rest on 2 months: a first try.", "January 2026 alone has no limits.")
    assert "There are no limits since March 2026: 1 figure is too few." in xmr([*range(12), 5, 7, 9], dates, rebase=["2026-03-01"]).warnings
    assert "segment" not in " ".join(said)
