"""The dosing planner: its figures are the training plan's, and its surprises are really there."""

import re

import pytest

from classroom.explorers import dosing_planner as planner
from classroom.explorers.base import Explorer
from classroom.explorers.dosing_planner import EXPLORER, GUESSES, OPENING
from impactflow.improvement import TrainingPlan


def live(**chosen):
    return EXPLORER.answer(**chosen).rows.set_index("year")["live"]


@pytest.mark.parametrize("chosen", [{}, {"protected": "2 hours a week", "new": "two a year"}, {"headcount": "300", "turnover": "25%"}])
def test_it_shows_the_outlook_of_the_library(chosen):
    outlook = planner.plan(**OPENING | chosen).outlook(planner.YEARS)
    answer = EXPLORER.answer(**chosen)
    assert answer.rows["low"].tolist() == outlook["low"].tolist() and answer.rows["high"].tolist() == outlook["high"].tolist()
    assert answer.figures["Live projects"].tolist() == outlook["live"].tolist()
    assert answer.figures["Certificates so far"].tolist() == outlook["certificates"].round().tolist()


def test_nine_of_ten_runs_reach_what_is_said():
    runs = planner.plan(**OPENING | {"protected": "2 hours a week", "new": "two a year"}).live_projects(planner.YEARS)
    answer = EXPLORER.answer(protected="2 hours a week", new="two a year")
    for year, row in answer.rows.set_index("year").iterrows():
        ends = runs[:, year - 1]
        assert (ends >= row["low"]).mean() >= 0.9 and (ends <= row["high"]).mean() >= 0.9
        assert (ends >= row["high"] + 1).mean() <= 0.1 and (ends <= row["low"] - 1).mean() <= 0.1
    low = int(answer.rows.set_index("year")["low"][3])
    assert f"nine of ten runs have {low} or more" in answer.headline


def test_certificates_without_time_leave_few_projects():
    answer = EXPLORER.answer()
    assert "After three years 240 certificates and 5 live projects" in answer.headline
    assert answer.came == "fewer than 10"


def test_beyond_what_coaches_carry_more_places_do_nothing():
    with_time = {"protected": "2 hours a week", "new": "two a year"}
    assert live(**with_time, places="40")[3] < live(**with_time, places="80")[3]
    assert abs(live(**with_time, places="160")[3] - live(**with_time, places="80")[3]) < 1


def test_when_nobody_leaves_there_is_more_and_turnover_costs():
    shares = [live(protected="2 hours a week", new="two a year", turnover=each)[5] for each in ("0%", "6%", "12%", "18%", "25%")]
    assert shares == sorted(shares, reverse=True) and shares[0] > shares[-1] + 5


@pytest.mark.parametrize("mean, guess", [(9.4, "fewer than 10"), (9.6, "10 to 19"), (19.4, "10 to 19"), (20, "20 to 39"), (40, "40 or more")])
def test_a_guess_comes_about_by_whole_projects(mean, guess):
    assert planner._came(mean) == guess


def test_every_guess_comes_about_for_some_choice():
    assert {EXPLORER.answer(**chosen).came for chosen in EXPLORER.cases()} == set(GUESSES)


def test_assumptions_stand_with_it_on_the_page_and_in_the_notebook():
    assert "Our assumptions, from no study" in EXPLORER.fixed and EXPLORER.fixed in EXPLORER.fixed_on_page
    for hours in planner.PROTECTED.values():
        plan = TrainingPlan(3000, 0.12, 80, 4, 0, hours)
        varies = [said for said in plan.assumptions if "protected hours" in said]
        assert len(varies) == 1 and f"{plan.started_a_quarter:.0%} with" in EXPLORER.fixed
        for said in set(plan.assumptions) - set(varies):
            assert said.removesuffix(planner.OURS) in EXPLORER.fixed


def test_a_page_says_what_can_be_chosen_in_jupyterlab_alone():
    assert isinstance(EXPLORER, Explorer) and len(EXPLORER.picks) == 3 and EXPLORER.count == 64
    for words in ("People who work here: 3,000", "Leave in a year: 12%", "Coaches at the start: 4"):
        assert words in EXPLORER.fixed_on_page


def test_the_words_hold_each_year_of_the_figures():
    answer = EXPLORER.answer(new="one a year")
    said = re.findall(r"year (\d): ([\d.]+), nine of ten runs have at least (\d+), and nine of ten at most (\d+)", answer.words)
    told = [(str(row.year), f"{row.live:.1f}", f"{row.low:.0f}", f"{row.high:.0f}") for row in answer.rows.itertuples()]
    assert said == told and len(said) == planner.YEARS
