"""Each figure that a lesson's prose states is true of the data that the lesson shows."""

import json
from pathlib import Path

import pandas as pd
import pytest

from impactflow import datasets
from impactflow.measures import all_types, four_hour_percent
from impactflow.spc import attribute, funnel, run_chart, xmr

ROOT = Path(__file__).resolve().parents[1]


def prose(path: str) -> str:
    cells = json.loads((ROOT / path).read_text(encoding="utf-8"))["cells"]
    return "\n\n".join("".join(c["source"]) for c in cells if c["cell_type"] == "markdown")


@pytest.fixture(scope="module")
def start_here():
    return prose("modules/0_start_here/lesson.ipynb")


@pytest.fixture(scope="module")
def england():
    return datasets.load("england_ae_monthly")


@pytest.fixture(scope="module")
def percent(england):
    return four_hour_percent(all_types(england).set_index("month"))


def winters(percent: pd.Series) -> list[float]:
    """Give the lowest month of each winter, October to March."""
    return [percent[f"{year}-10":f"{year + 1}-03"].min() for year in (2016, 2017, 2018)]


def test_85_and_77_were_both_true_in_january_2018(start_here, england, percent):
    assert "“85” and “77” were both true of England in January 2018" in start_here
    type_1 = england[england["type"] == "1"].set_index("month")
    assert round(percent["2018-01-01"]) == 85
    assert round(four_hour_percent(type_1)["2018-01-01"]) == 77


def test_each_winters_lowest_month_was_lower(start_here, percent):
    assert "Each winter's lowest month is a little lower than the one before" in start_here
    first, second, third = winters(percent)
    assert first > second > third


def test_the_figure_falls_each_winter_and_recovers_in_spring(start_here, percent):
    assert "The figure falls every winter and recovers in spring" in start_here
    for year in (2016, 2017):
        lowest = percent[f"{year}-10":f"{year + 1}-03"].min()
        assert percent[f"{year}-05":f"{year}-09"].mean() > lowest
        assert percent[f"{year + 1}-04":f"{year + 1}-06"].mean() > lowest + 3


def test_no_month_reached_the_standard(start_here, percent):
    assert "No month reaches the standard for all departments together" in start_here
    assert percent.max() < 95


def test_all_departments_looked_better_than_the_major_ones(start_here, england, percent):
    assert "All departments together look better than the major ones alone" in start_here
    type_1 = england[england["type"] == "1"].set_index("month")
    assert (percent > four_hour_percent(type_1)).all()


def test_the_share_since_is_below_every_month_shown(start_here, percent):
    # 72.1% in 2023/24, all types: Royal College of Emergency Medicine, 26 September 2024.
    assert "in 2023/24 it was 72.1 in every 100, all departments together" in start_here
    assert percent.min() > 72.1
    assert "These months end in March 2019" in start_here
    assert percent.index.max() == pd.Timestamp("2019-03-01")


@pytest.fixture(scope="module")
def dots():
    return prose("book/plot-the-dots.ipynb")


@pytest.fixture(scope="module")
def type_2(england):
    return england[england["type"] == "2"].set_index("month")


def test_the_points_cross_the_median_less_often_than_chance_would(dots, percent):
    assert "They cross it 5 times, where chance gives 13 or more" in dots
    chart = run_chart(percent)
    assert (chart.crossings, chart.crossings_limit, len(chart.points)) == (5, 13, 36)


def test_the_standard_lies_above_the_upper_limit(dots, percent):
    assert "The standard lies above the upper limit" in dots
    assert xmr(percent, target=95).parts[-1].limits.upper < 95


def test_most_points_are_signals_high_in_summer_and_low_in_winter(dots, percent):
    assert "30 of the 36 points are signals" in dots
    assert "From spring to autumn they lie high, and in winter they lie low." in dots
    points = xmr(percent, target=95).points
    signals = points[points["special_cause"] != ""]
    assert (len(signals), len(points)) == (30, 36)
    warm = signals["date"].dt.month.between(4, 10)
    assert (signals["side"][warm] == 1).all()
    assert (signals["side"][signals["date"].dt.month.isin([12, 1, 2])] == -1).all()
    assert "The wave means common cause" in dots and points["special_cause"].iloc[-1] == ""


def test_past_the_season_one_month_of_24_is_a_signal_and_none_reached_the_standard(dots, percent):
    assert "that one month of 24 is the only signal" in dots
    points = xmr(percent.diff(12).dropna()).points
    assert ((points["special_cause"] != "").sum(), len(points)) == (1, 24)
    assert "No month of the three years reached 95, in summer or in winter." in dots
    assert percent.max() < 95 and len(percent) == 36


def test_march_2018_was_5_points_below_the_march_before(dots, percent):
    assert "5 points below March 2017" in dots
    assert round(percent.diff(12)["2018-03-01"]) == -5
    points = xmr(percent.diff(12).dropna()).points
    assert points[points["special_cause"] != ""]["date"].tolist() == [pd.Timestamp("2018-03-01")]


def test_each_years_mean_lies_inside_the_limits_of_the_others(dots, percent):
    parts = xmr(percent, rebase=["2017-04-01", "2018-04-01"]).segments
    assert "The three means differ by about 1 point." in dots
    assert round(parts["mean"].max() - parts["mean"].min()) == 1
    assert "Each lies well inside the limits of the other years" in dots
    assert parts["lower_limit"].max() + 1 < parts["mean"].min()
    assert parts["mean"].max() < parts["upper_limit"].min() - 0.5


def test_26_of_36_months_lie_outside_plain_limits(dots, type_2):
    assert "26 of 36. That is not 26 pieces of news." in dots
    assert "About 1 person in 100 stayed over four hours" in dots
    chart = attribute.p(type_2["breaches"], type_2["attendances"])
    assert (chart.points["special_cause"] != "").sum() == 26
    assert round(100 * chart.mean) == 1


def test_no_month_stands_out_in_the_funnel_and_most_would_without_allowance(dots, england):
    assert "None does. Yet months differ far more than chance alone explains." in dots
    rows = england[england["type"] != "1"]
    plot = funnel(rows["breaches"], rows["attendances"], rows["month"].astype(str), rows["type"])
    assert not (plot.points["outside"] == "998").any()
    assert "Plain limits would call most months unusual." in dots
    assert (plot.strata["outside_unadjusted"] > 36 / 2).all()
    assert plot.adjusted and (plot.strata["phi"] > 1).all() and (plot.strata["tau2"] > 0).all()


@pytest.mark.parametrize("kind", ["2", "other"])
def test_season_and_year_are_part_of_what_differs(dots, england, kind):
    assert "Part of it is the season, and part is the year." in dots
    rows = england[england["type"] == kind]
    table = (rows["breaches"] / rows["attendances"]).to_numpy().reshape(3, 12)  # years from April, months
    season, year = table.mean(axis=0) - table.mean(), table.mean(axis=1) - table.mean()
    rest = table - table.mean() - season - year[:, None]
    chance = (rest**2).sum() / (2 * 11)
    # The 1 % points of F are 3.2 (11 and 22 degrees of freedom) and 5.7 (2 and 22).
    assert 3 * (season**2).sum() / 11 > 3.2 * chance
    assert 12 * (year**2).sum() / 2 > 5.8 * chance
