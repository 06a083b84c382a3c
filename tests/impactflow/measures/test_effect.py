"""The effect of a change: on series by hand, on many made-up ones, and on Fairbeck, where it was planted."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from impactflow.datasets import load
from impactflow.synthetic import FAIRBECK, Extract

from impactflow.measures import MeasureError, effect, placebo
from tests.impactflow.measures.test_autocorrelated import memory
from tests.impactflow.synthetic import series as planted

ON = "2025-06-02"
DAYS = pd.date_range("2024-01-01", periods=104, freq="7D")  # ON is the 75th
NEEDED = ("ed_attendances", "inpatient_spells")


def made(values):
    return pd.Series(values, DAYS)


def rising(step=-5.0, slope=0.0, noise=0.0, seed=1):
    """A trend, a change, and some chance."""
    since = np.arange(104) - 74
    luck = np.random.default_rng(seed)
    return made(50 + 0.1 * since + (since >= 0) * (step + slope * since) + noise * luck.normal(size=104))


def season(height=10):
    return made(height * np.cos(2 * np.pi * DAYS.day_of_year / 365.25))


def test_without_chance_the_change_is_found_as_it_was_made():
    found = effect(rising(-5, 0.2), ON)
    assert found.step.value == pytest.approx(-5) and found.slope.value == pytest.approx(0.2)
    assert found.at_end.value == pytest.approx(-5 + 29 * 0.2)
    assert (found.before, found.after, found.left_out) == (74, 30, ())
    assert found.points["without"].iloc[-1] == pytest.approx(50 + 0.1 * 29)
    assert found.points["fitted"].to_numpy() == pytest.approx(found.points["value"].to_numpy())


def test_months_do_as_well():
    months = pd.Series([10.0] * 14 + [7.0] * 12, pd.date_range("2024-01-01", periods=26, freq="MS"))
    found = effect(months, "2025-03-01")
    assert found.step.value == pytest.approx(-3) and found.period == "month"


def test_a_week_that_the_change_cuts_in_two_is_left_out():
    series = rising()
    series["2025-06-02"] = 1000
    found = effect(series, "2025-06-04")
    assert found.left_out == (pd.Timestamp("2025-06-02"),) and (found.before, found.after) == (74, 29)
    assert found.step.value == pytest.approx(-5)
    assert pd.Timestamp("2025-06-02") not in found.points.index


def test_a_day_that_is_named_is_left_out():
    series = rising()
    series["2025-09-01"] = -1000
    found = effect(series, ON, leave_out=["2025-09-03"])
    assert found.step.value == pytest.approx(-5) and found.after == 29
    with pytest.raises(MeasureError, match="no week of the series holds it"):
        effect(series, ON, leave_out="2023-01-01")


def test_what_happens_to_both_alike_is_taken_off():
    both = made(np.random.default_rng(4).normal(size=104).cumsum() + 8 * (np.arange(104) >= 74))
    alone, beside = effect(rising(-5, noise=0.1) + both, ON), effect(rising(-5, noise=0.1) + both, ON, comparison=both)
    assert not alone.step.holds(-5)
    assert beside.step.holds(-5) and beside.step.high - beside.step.low < 0.5
    assert "the comparison did" in beside.sentence and "find a comparison" not in beside.sentence


EXACT = {
    "of one figure": made(np.full(104, 0.1)), "a straight line": rising(step=0), "a wave": 4 + made(np.sin(2 * np.pi * DAYS.day_of_year / 365.25)),
}  # fmt: skip


@pytest.mark.parametrize("series", EXACT.values(), ids=EXACT)
@pytest.mark.parametrize("options", [{}, {"season": "harmonic"}, {"season": "year before"}], ids=str)
def test_the_rounding_of_floats_is_no_change(series, options):
    for comparison in (None, series - 0.3, series + 0.1 - 0.1):
        found = effect(series, ON, comparison=comparison, **options)
        assert not (found.step.shown or found.slope.shown or found.at_end.shown)


def test_a_step_without_any_chance_has_no_slope_and_other_days_have_no_step():
    stepped = made(np.where(DAYS >= ON, 7.0, 5.0))
    found = effect(stepped, ON)
    assert found.step.words == "+2, 95% interval +2 to +2" and found.slope.words == "0, 95% interval 0 to 0"
    assert (placebo(stepped, ON).steps == 0).all()


def test_season_is_taken_for_memory_until_it_is_taken_out():
    series = rising(0, noise=0.5) + season()
    plain = effect(series, ON, slope=False)
    for way in ("year before", "harmonic"):
        found = effect(series, ON, season=way, slope=False)
        assert found.step.holds(0) and "season" in found.sentence and "season" not in plain.sentence
        assert found.step.high - found.step.low < 0.3 * (plain.step.high - plain.step.low)
        assert found.autocorrelation < 0.5 < plain.autocorrelation


def test_a_year_before_takes_growth_and_season_off_exactly():
    found = effect(rising(-5, 0.2) + made(np.tile(np.arange(52.0), 2)), ON, season="year before")
    assert found.step.value == pytest.approx(-5) and found.slope.value == pytest.approx(0.2)
    assert (found.before, found.after) == (22, 30)


def test_a_week_left_out_spoils_the_same_week_a_year_on():
    series = rising()
    series["2024-07-01"] = 500
    found = effect(series, ON, season="year before", leave_out="2024-07-01")
    assert found.step.value == pytest.approx(-5)
    assert found.left_out == (pd.Timestamp("2025-06-30"),)


@pytest.mark.parametrize("options", [{"season": "harmonic"}, {"season": "year before"}, {"comparison": True}])
def test_the_interval_holds_the_true_step_about_95_times_in_100(options):
    luck, hit, last = np.random.default_rng(8), 0, 0
    for _ in range(300):
        both = memory(104, 0.6, luck)
        series = rising(-2) + season(3 if "season" in options else 0) + memory(104, 0.4, luck)
        given = {"comparison": made(both)} if "comparison" in options else options
        found = effect(series + both if "comparison" in options else series, ON, **given)
        hit, last = hit + found.step.holds(-2), last + found.at_end.holds(-2)
    assert 276 <= hit <= 294 and 270 <= last <= 294


def test_words_say_step_slope_end_and_what_is_not_known():
    found = effect(rising(-5, 0.1, noise=0.5), ON)
    assert found.sentence.startswith(f"From 2 June 2025, a step of {found.step.words}: more than chance.")
    assert "Each week after that adds +0.1" in found.sentence and "At the last week" in found.sentence
    assert "−5" in found.step.words or "−4" in found.step.words
    assert found.sentence.endswith("find a comparison.")
    none = effect(rising(0, noise=1), ON, slope=False)
    assert "chance alone could do it" in none.sentence and none.slope is None and none.at_end == none.step


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"on": "2 June"}, "“on” cannot be read as a date"),
        ({"on": "2023-01-02"}, "is not within the series"),
        ({"on": "2026-05-04"}, "is not within the series"),
        ({"on": "2024-02-12"}, "There are 6 weeks before 12 February 2024"),
        ({"on": "2025-12-01"}, "There are 4 weeks after 1 December 2025"),
        ({"season": "winter"}, "“season” is 'winter'"),
        ({"season": "year before", "on": "2025-02-03"}, "There are 5 weeks before 3 February 2025"),
        ({"season": "year before", "on": "2024-12-09"}, "More than a year lies after"),
        ({"comparison": rising().iloc[1:]}, "The comparison has other days"),
        ({"comparison": rising().iloc[::-1]}, "The comparison is not in order of time"),
    ],
)
def test_what_cannot_be_asked_is_said(given, said):
    with pytest.raises(MeasureError, match=said):
        effect(rising(), **{"on": ON} | given)


def test_too_short_a_series_is_said():
    with pytest.raises(MeasureError, match="There are 20 weeks to use, on both sides together"):
        effect(rising().iloc[64:84], ON)
    with pytest.raises(MeasureError, match="A year before needs more than 52"):
        effect(rising().iloc[60:], ON, season="year before")
    with pytest.raises(MeasureError, match="One needs 104, two years"):
        effect(rising().iloc[1:], ON, season="harmonic")


@pytest.fixture(scope="module")
def tables():
    return {name: load(name) for name in NEEDED}


@pytest.fixture(scope="module")
def truth(tables):
    """What the change did to those suitable: Fairbeck as published, less Fairbeck without it."""
    wider = FAIRBECK.wider_sdec
    same = replace(wider, share_after=wider.share_before, closes_after=wider.closes_before)
    without = replace(FAIRBECK, wider_sdec=same)
    less = planted.overnight_suitable(tables, FAIRBECK) - planted.overnight_suitable(Extract(without).tables(), without)
    assert (less[less.index < pd.Timestamp(wider.begin)] == 0).all()
    return less[less.index >= pd.Timestamp(wider.begin)].mean()


@pytest.mark.parametrize(
    "options",
    [{"season": "harmonic"}, {"season": "year before"}, {"season": "harmonic", "comparison": True}],
)
@pytest.mark.parametrize("slope", [True, False])
def test_fairbecks_truth_lies_in_the_interval(tables, truth, options, slope):
    given = dict(options)
    if given.get("comparison"):
        given["comparison"] = planted.overnight_others(tables, FAIRBECK)
    found = effect(planted.overnight_suitable(tables, FAIRBECK), FAIRBECK.wider_sdec.begin, slope=slope, **given)
    assert round(truth, 1) == -FAIRBECK.wider_sdec.fewer and found.step.holds(truth) and found.at_end.holds(truth)
    assert found.step.shown and found.at_end.shown and (not slope or not found.slope.shown)


def test_nothing_is_found_in_those_who_could_not_use_it(tables):
    others = planted.overnight_others(tables, FAIRBECK)
    for slope in (True, False):
        found = effect(others, FAIRBECK.wider_sdec.begin, season="harmonic", slope=slope)
        assert found.step.holds(0) and found.at_end.holds(0)


def test_the_change_of_recording_is_a_step_in_all_admissions_and_none_in_overnight_ones(tables):
    until = FAIRBECK.wider_sdec.begin
    every, overnight = (way(tables, FAIRBECK) for way in (planted.emergency_admissions, planted.overnight))
    found = [effect(one[one.index < pd.Timestamp(until)], FAIRBECK.recording_change.day) for one in (every, overnight)]
    assert found[0].step.high < 0 and found[1].step.holds(0)
    assert found[0].left_out == (pd.Timestamp("2025-06-30"),)
