"""What module 4's explorers' page and analysts' page say is true of the models they show."""

import inspect
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from classroom.explorers import erlang, find
from classroom.explorers.kingman import waits
from classroom.explorers.what_if_hospital import comparing
from classroom.explorers.what_if_hospital.scenario import Scenario
from classroom.questions import all_questions
from impactflow.hospital import readable
from impactflow.hospital.interval import interval
from impactflow.hospital.reduced import DAY, reduced_traces, run_reduced
from impactflow.queueing import erlang_b, kingman
from tests.modules.conftest import cells, words


def prose(name: str) -> str:
    return words([cell for cell in cells(f"modules/4_capability/{name}") if cell["cell_type"] == "markdown"])


@pytest.fixture(scope="module")
def said():
    return prose("explore.ipynb")


@pytest.fixture(scope="module")
def told():
    return prose("for_analysts.ipynb")


def bed(**chosen) -> pd.Series:
    return find("what-if-hospital").answer(**chosen).figures.loc["Wait for a bed, mean hours"]


def test_eight_beds_and_sixteen_come_out_alike_and_32_do_not(said):
    assert "The hospital opens 8 beds, or 16, or 32." in said and "Why might 8 beds and 16 beds come out alike?" in said
    few, some, many = (bed(amount=amount)["With the change"] for amount in ("a little", "some", "a lot"))
    assert abs(few - some) < 0.2 and many < some - 1


def test_one_change_alone_fills_the_corridor(said):
    assert "One of the eight changes fills the corridor, with demand as now." in said
    explorer = find("what-if-hospital")
    rises = {
        change
        for change in explorer.picks[0].keys
        if explorer.answer(change=change).figures.loc["Hours in a corridor, a day", "From"] > 0
    }
    assert rises == {"cohort"} and len(explorer.picks[0].keys) == 8


def test_with_more_patients_others_may_look_so_and_hold_a_nought(said):
    assert "With 6% more patients others may look so. Their intervals hold a nought." in said
    explorer = find("what-if-hospital")
    rows = {
        (change, amount): explorer.answer(change=change, amount=amount, demand="most").figures.loc["Hours in a corridor, a day"]
        for change in explorer.picks[0].keys if change != "cohort" for amount in ("a little", "some", "a lot")
    }  # fmt: skip
    look_so = [row for row in rows.values() if row["Difference"] > 0]
    assert look_so and all(row["From"] < 0 < row["To"] for row in look_so)


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
    assert "when are there most projects, and what happens then?" in said
    assert with_time.idxmax() == 0 and with_time.is_monotonic_decreasing and with_time.iloc[-1] < with_time.max() - 2
    assert live(protected="2 hours a week", new="two a year").iloc[2] > 2.5 * with_time.iloc[2]


def test_other_runs_have_other_luck(said):
    lesson = re.search(r"people wait ([\d.]+) hours for a bed", prose("lesson.ipynb"))[1]
    assert f"The wait for a bed is {bed()['Now']:.1f} hours here as things were, and {lesson} in the lesson." in said
    corridor = {
        demand: find("what-if-hospital").answer(demand=demand).figures.loc["Hours in a corridor, a day", "Now"] for demand in ("more", "most")
    }
    assert f"3% more patients spend {corridor['more']:.0f} hours a day in the corridor, and 6% more only {corridor['most']:.0f}." in said
    assert corridor["most"] < corridor["more"]


def test_the_minutes_of_the_tasks_are_named(said):
    minutes = sum(map(int, re.findall(r"^### .+\((\d+) minutes\)$", said, flags=re.MULTILINE)))
    assert f"The tasks take {minutes} of them" in said and 0 < minutes < 45


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


def test_ten_runs_agree_on_the_beds_and_not_on_the_cubicles(told):
    beds, cubicles = [], []
    for seed in range(1, 11):
        people = reduced_traces(70, seed)
        earlier = replace(people, leaving_hour=people.leaving_hour - 7200)
        now, then = (run_reduced(each, 70, 345, 70) for each in (people, earlier))
        beds.append(by_week(people, (then.in_bed - then.decided) - (now.in_bed - now.decided)) / 3600)
        cubicles.append(by_week(people, then.in_cubicle - now.in_cubicle) / 60)
    assert all(run.mean() > 0 for run in beds) and sum(interval(run)[1] > 0 for run in beds) == 4
    assert "The wait for a bed grows in all ten, and in four of them the interval lies above 0." in told
    mean, low, high = interval(np.array([run.mean() for run in beds]))
    assert f"The mean of the ten is {mean:.2f} hours (interval {low:.2f} to {high:.2f})." in told and low > 0
    assert sum(run.mean() > 0 for run in cubicles) == 2 and "Two waits grow and eight shrink." in told
    ways = {run: np.sign(ends[0]) for run, each in enumerate(cubicles, start=1) if (ends := interval(each))[1] > 0 or ends[2] < 0}
    assert ways == {2: 1, 7: -1} and "run 2 for longer and run 7 for shorter" in told


def test_the_quick_model_runs_the_patients_of_the_one_that_is_read(runs):
    people, before, after = runs
    earlier = replace(people, leaving_hour=people.leaving_hour - 7200)
    for given, found in ((people, before), (earlier, after)):
        quick = run_reduced(given, 70, 345, 70)
        assert all(np.array_equal(getattr(quick, step), times, equal_nan=True) for step, times in vars(found).items())


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


def test_erlangs_questions_have_answers(told):
    at = erlang.table(20)["waits"]
    assert f"At 70% load {at[70]:.0f}% wait, at 80% {at[80]:.0f}%, at 90% {at[90]:.0f}%." in told
    slopes = np.diff(at) / np.diff(at.index)
    assert "There is no bend, only an ever steeper rise." in told and (np.diff(slopes) > 0).all()
    five, twenty, hundred, most = (erlang.table(beds).loc[92, "waits"] for beds in (5, 20, 100, 500))
    assert f"With 5 beds {five:.0f}% wait, with 20 beds {twenty:.0f}%, with 100 beds {hundred:.0f}%, and with 500 beds {most:.0f}%." in told
    assert f"{100 * erlang_b(20, 20 * 0.92):.0f} in 100 would be turned away." in told


def test_erlangs_formula_stands_as_it_is_worked_out(told):
    assert "with a = n × load" in told and "B(k) = a × B(k − 1) / (k + a × B(k − 1)) for each k from 1 to n" in told
    for beds in (5, 20, 500):
        for load in (0.5, 0.92):
            blocked = 1.0
            for each in range(1, beds + 1):
                blocked = beds * load * blocked / (each + beds * load * blocked)
            share = blocked / (1 - load * (1 - blocked))
            found = erlang.table(beds).loc[round(100 * load)]
            assert 100 * share == pytest.approx(found["waits"])
            assert 24 * share * erlang.STAY / (beds * (1 - load)) == pytest.approx(found["hours"])
    assert "share that waits = B(n) / (1 − load × (1 − B(n)))" in told
    assert "mean wait = share that waits × mean stay / (n × (1 − load))" in told


def test_kingmans_questions_have_answers(told):
    chance, clock = waits("by chance", "differ by chance"), waits("like clockwork", "differ by chance")
    assert (clock == chance / 2).all()
    assert f"It is {chance[95] / chance[80]:g} times as long" in told
    assert f"From {chance[95]:.1f} to {clock[95]:.1f} times" in told and not waits("like clockwork", "are all alike").any()
    assert chance[75] > clock[85] and chance[80] < clock[90]
    gain = lambda load: kingman(load, 1, 1, 1) / 2 - kingman(load - 0.1, 1, 1, 1)  # noqa: E731
    assert "3. Between 85% and 90%." in told and gain(0.85) < 0 < gain(0.9)
    assert f"From 85% to 75% the wait falls from {chance[85]:.1f} to {chance[75]:.1f}, a little less" in told
    assert f"From 90% to 80% it falls from {chance[90]:.1f} to {chance[80]:.1f}, more" in told


def test_even_spacing_does_less_than_a_second_machine(told):
    one, even, two = kingman(0.9, 1, 1, 1), kingman(0.9, 0, 1, 1), kingman(0.45, 1, 1, 1)
    assert f"At 90% load it takes it from {one:.1f} to {even:.1f}. A second machine, with half the load each, takes it to {two:.1f}." in told
    assert two < even == one / 2
    assert "mean wait = load / (1 − load) × (a² + s²) / 2 × mean time that one takes" in told
    assert kingman(0.8, 0.5, 2, 3) == pytest.approx(0.8 / 0.2 * (0.25 + 4) / 2 * 3)
