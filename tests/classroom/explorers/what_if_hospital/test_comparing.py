"""Scenarios compared: each with now, two with each other by the same patients, and not by overlap."""

import numpy as np
import pytest

from classroom.explorers.what_if_hospital import AMOUNTS, CHANGES, MEASURES, comparing, weeks
from classroom.explorers.what_if_hospital.comparing import beside_now, between, in_words, pair, picture, spoken, table
from classroom.explorers.what_if_hospital.scenario import Scenario

EIGHT, MANY = Scenario("eight", "beds", "a little", "now"), Scenario("many", "beds", "a lot", "now", 25_050)
SIXTEEN = Scenario("sixteen", "beds", "some", "now")
BUSY = Scenario("busy", "beds", "a lot", "more")


def week_by_week(one: Scenario, measure: str) -> np.ndarray:
    run = weeks(one.change, one.amount, one.demand)
    return run.loc[run["measure"] == measure, "value"].to_numpy()


@pytest.mark.parametrize("measure", MEASURES)
def test_the_difference_of_two_is_of_the_same_weeks(measure):
    apart = week_by_week(MANY, measure) - week_by_week(EIGHT, measure)
    mean, low, high = between(EIGHT, MANY, measure)
    reach = 2.5706 * apart.std(ddof=1) / np.sqrt(len(apart))  # t for five degrees of freedom, from a printed table
    assert mean == pytest.approx(apart.mean()) and (high - low) / 2 == pytest.approx(reach, rel=1e-4)
    assert len(apart) == 6


def test_two_intervals_overlap_and_the_scenarios_differ_all_the_same():
    _, _, _, low, high = beside_now(SIXTEEN, "bed")
    _, _, _, other_low, other_high = beside_now(MANY, "bed")
    assert max(low, other_low) < min(high, other_high)
    assert between(SIXTEEN, MANY, "bed")[2] < 0
    assert "with “many” it differs by -0.5 (-0.8 to -0.2) from “sixteen”. The same patients" in pair(SIXTEEN, MANY, "bed")


def test_what_chance_could_explain_is_said_so():
    one, other = Scenario("a", "beds", "a little", "now"), Scenario("b", "beds", "some", "now")
    _, low, high = between(one, other, "bed")
    assert low <= 0 <= high and "the luck of these weeks could explain it" in pair(one, other, "bed")


def test_the_verdict_follows_the_interval_for_every_two():
    every = [Scenario(f"{change} {size}", change, size, "most") for change in CHANGES for size in AMOUNTS]
    clear = 0
    for one, other in zip(every, every[5:], strict=False):
        _, low, high = between(one, other, "corridor")
        said = pair(one, other, "corridor")
        assert ("hardly explains" in said) is not (low <= 0 <= high)
        assert ("could explain" in said) is (low <= 0 <= high)
        clear += "hardly" in said
    assert 0 < clear < 19


def test_scenarios_with_other_patients_have_no_paired_difference():
    assert between(MANY, BUSY, "bed") is None
    assert "do not have the same patients" in pair(MANY, BUSY, "bed")
    assert "two different" in pair(MANY, MANY, "bed")


def test_the_table_shows_each_beside_its_own_now_and_costs_only_where_given():
    html = table([EIGHT, MANY, BUSY], "bed")
    assert '<th scope="row">many</th><td>3.1</td><td>1.4</td><td>-1.7 (-3.7 to +0.3)</td><td>£8,016</td>' in html
    assert '<th scope="row">busy</th><td>5.6</td>' in html
    assert html.count("<td></td>") == 2  # no cost was given for these, and none is presumed
    assert "£" not in table([EIGHT, BUSY], "bed") and "Cost" not in table([EIGHT, BUSY], "bed")


def test_a_name_is_words_and_no_markup():
    nasty = Scenario('<img onerror="x">', "beds", "some", "now")
    assert "<img" not in table([nasty], "bed") + picture([nasty], "bed")


def test_the_picture_says_its_figures_in_words():
    assert in_words([EIGHT, MANY], "bed") == (
        "Wait for a bed, mean hours, difference from now: eight -0.6 (-1.7 to +0.4); many -1.7 (-3.7 to +0.3)."
    )
    assert picture([EIGHT, MANY], "bed").count("<circle") == 2


def test_figures_are_rounded_as_the_page_does():
    assert spoken(0.25, -0.25, -0.04) == "+0.3 (-0.2 to +0.0)"
    assert comparing.tenth(-0.05) == "+0.0"
