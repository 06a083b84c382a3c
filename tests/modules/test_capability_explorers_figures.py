"""What module 4's explorers' page and analysts' page say is true of the models they show."""

import inspect
import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from classroom.explorers import find
from classroom.explorers.what_if_hospital import comparing
from classroom.explorers.what_if_hospital.scenario import Scenario
from classroom.questions import all_questions
from impactflow.hospital import readable
from impactflow.hospital.interval import interval
from impactflow.hospital.reduced import DAY, reduced_traces

MODULE = Path(__file__).resolve().parents[2] / "modules/4_capability"


def words(name: str) -> str:
    cells = json.loads((MODULE / name).read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")


@pytest.fixture(scope="module")
def said():
    return words("explore.ipynb")


@pytest.fixture(scope="module")
def told():
    return words("for_analysts.ipynb")


def bed(**chosen) -> pd.Series:
    return find("what-if-hospital").answer(**chosen).figures.loc["Wait for a bed, mean hours"]


def test_eight_beds_and_sixteen_come_out_alike_and_32_do_not(said):
    assert "The hospital opens 8 beds, or 16, or 32." in said and "Why might 8 beds and 16 beds come out alike?" in said
    few, some, many = (bed(amount=amount)["With the change"] for amount in ("a little", "some", "a lot"))
    assert abs(few - some) < 0.2 and many < some - 1


def test_one_change_alone_fills_the_corridor(said):
    assert "One of the eight changes helps ambulances, and fills the corridor." in said
    explorer = find("what-if-hospital")
    rises = {
        change
        for change in explorer.picks[0].keys
        if explorer.answer(change=change).figures.loc["Hours in a corridor, a day", "From"] > 0
    }
    assert rises == {"cohort"} and len(explorer.picks[0].keys) == 8


def test_the_two_that_are_kept_overlap_and_yet_differ(said):
    assert "“open more beds”, once with “a little” and once with “a lot”" in said
    few, many = (Scenario(amount, "beds", amount, "now") for amount in ("a little", "a lot"))
    ends = [comparing.beside_now(each, "bed")[3:] for each in (few, many)]
    assert max(low for low, _ in ends) < min(high for _, high in ends)
    assert comparing.between(few, many, "bed")[2] < 0


def test_the_planner_opens_as_it_is_told_and_its_order_of_things_holds(said):
    assert "Fairbeck has 3,000 staff, and 12% leave each year. It has four coaches." in said
    planner = find("dosing-planner")
    assert (planner.opening["headcount"], planner.opening["turnover"], planner.opening["coaches"]) == ("3,000", "12%", "4")
    live = lambda **chosen: planner.answer(**chosen).rows["live"]  # noqa: E731
    with_time = live(protected="2 hours a week")
    assert with_time.idxmax() in (0, 1) and with_time.iloc[-1] < with_time.max() - 2  # “what happens after the second?”
    assert live(protected="2 hours a week", new="two a year").iloc[2] > 2.5 * with_time.iloc[2]


def test_the_exercises_minutes_are_those_of_its_questions(said):
    minutes = sum(question.minutes for question in all_questions() if question.module == "4")
    assert f"The exercise has eight questions and takes about {minutes} minutes" in said


def test_no_piece_of_the_model_is_longer_than_forty_lines(told):
    assert "three pieces, none longer than 40 lines" in told
    lines = lambda *parts: sum(len(inspect.getsource(part).splitlines()) for part in parts)  # noqa: E731
    assert lines(readable.patient) <= 40
    assert lines(readable.Person, readable.Journey, readable.Hospital) + 3 <= 40
    assert lines(readable.next_time_of_day, readable.run_readable) + 2 <= 40
    assert "some 120 lines of Python" in told and 110 < lines(readable) < 130


def test_the_line_that_is_changed_stands_once_in_the_model():
    assert inspect.getsource(readable).count("next_time_of_day(treated, person.leaving_hour)") == 1


@pytest.fixture(scope="module")
def runs():
    people = reduced_traces(70, seed=1)
    source = inspect.getsource(readable).replace("person.leaving_hour) -", "person.leaving_hour - 7200) -")
    changed = {"__name__": "changed"}
    exec(source, changed)
    return people, readable.run_readable(people, 70, 345, 70), changed["run_readable"](people, 70, 345, 70)


def by_week(people, values) -> np.ndarray:
    return pd.Series(values).groupby(people.arrival // (7 * DAY)).mean().loc[2:7].to_numpy()


def test_two_hours_earlier_lengthen_the_wait_and_leave_the_stay_as_it_was(told, runs):
    people, before, after = runs
    apart = by_week(people, after.in_bed - after.decided) - by_week(people, before.in_bed - before.decided)
    mean, low, high = interval(apart / 3600)
    assert f"The wait for a bed grows by {mean:.2f} hours, and the interval lies above 0." in told and 0 < low < high
    stays = by_week(people, after.left - after.in_bed) - by_week(people, before.left - before.in_bed)
    assert "The days in a bed do not change." in told and abs(stays.mean()) < 0.01 * DAY
    _, low, high = interval(by_week(people, after.in_cubicle) - by_week(people, before.in_cubicle))
    assert "For the cubicles it could be chance." in told and low < 0 < high


def test_nine_in_ten_leave_earlier_and_one_in_ten_a_night_later(told, runs):
    people, before, after = runs
    moved = (after.left - before.left)[people.admitted]
    moved = moved[~np.isnan(moved)]
    assert "Nine in ten leave two hours earlier. One in ten leaves 22 hours later" in told
    assert round(10 * (moved < 0).mean()) == 9 and round(10 * (moved > 0).mean()) == 1
    assert np.median(moved[moved < 0]) == -7200 and np.median(moved[moved > 0]) == 22 * 3600


def test_a_third_of_requests_come_after_the_last_bed(told, runs):
    people, before, _ = runs
    asked = before.decided[people.admitted] % DAY / 3600
    assert "A third of the requests for a bed come after 18:00." in told and round((asked >= 18).mean(), 2) in (0.33, 0.34)
    left = before.left[people.admitted] % DAY / 3600
    assert "instead of from 10:00 to 20:00" in told and 10 <= np.nanmin(left) and np.nanmax(left) <= 20


def test_the_other_model_says_the_opposite(told):
    assert "The what-if hospital says that leaving two hours earlier *shortens* the wait for a bed." in told
    assert bed(change="noon", amount="some")["To"] < 0


def test_kingmans_questions_have_answers():
    from classroom.explorers.kingman import waits

    chance, clock = waits("by chance", "differ by chance"), waits("like clockwork", "differ by chance")
    assert (clock == chance / 2).all()
    assert chance[75] > clock[85] and chance[80] < clock[90]  # ten points do more from 90% on
