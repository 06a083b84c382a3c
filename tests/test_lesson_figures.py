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


def test_march_2018_was_5_points_below_the_march_before(dots, percent):
    assert "5 points below March 2017" in dots
    assert round(percent.diff(12)["2018-03-01"]) == -5
    points = xmr(percent.diff(12).dropna()).points
    assert points[points["special_cause"] != ""]["date"].tolist() == [pd.Timestamp("2018-03-01")]


def test_each_years_mean_was_lower(percent):
    chart = xmr(percent, rebase=["2017-04-01", "2018-04-01"])
    assert chart.segments["mean"].is_monotonic_decreasing


def test_26_of_36_months_lie_outside_plain_limits(dots, type_2):
    assert "26 of 36. That is not 26 pieces of news." in dots
    assert "About 1 person in 100 stayed over four hours" in dots
    chart = attribute.p(type_2["breaches"], type_2["attendances"])
    assert (chart.points["special_cause"] != "").sum() == 26
    assert round(100 * chart.mean) == 1


def test_no_month_stands_out_in_the_funnel_and_most_would_without_allowance(dots, england):
    assert "None does. Months differ far more than chance alone explains" in dots
    rows = england[england["type"] != "1"]
    plot = funnel(rows["breaches"], rows["attendances"], rows["month"].astype(str), rows["type"])
    assert not (plot.points["outside"] == "998").any()
    assert (plot.strata["outside_unadjusted"] > 36 / 2).all()
