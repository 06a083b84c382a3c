"""What module 4's explorers' page and analysts' page say is true of the models they show."""

import inspect
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from classroom.explorers import erlang, find
from classroom.explorers.kingman import waits
from classroom.explorers.what_if_hospital import CHANGES, comparing, weeks
from classroom.explorers.what_if_hospital.explorer import SEED, START, WARM_UP, run_of
from classroom.explorers.what_if_hospital.middle import SEEDS, waiting
from classroom.explorers.what_if_hospital.scenario import Scenario
from classroom.questions import all_questions
from impactflow.hospital import interventions, readable, simulate
from impactflow.hospital.interval import interval
from impactflow.hospital.reduced import DAY, reduced_traces, run_reduced
from impactflow.measures import elapsed_minutes
from impactflow.queueing import erlang_b, kingman
from impactflow.synthetic import FAIRBECK
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


def corridor(**chosen) -> pd.Series:
    return find("what-if-hospital").answer(**chosen).figures.loc["Hours in a corridor, a day"]


def test_32_beds_do_about_three_times_as_much_as_eight(said):
    assert "The hospital opens 8 beds, or 16, or 32. Do 32 beds do four times as much as 8?" in said
    for measured in (bed, corridor):
        few, some, many = (measured(amount=amount)["Difference"] for amount in ("a little", "some", "a lot"))
        assert 2.5 < many / few < 3.5 and many < some < few < 0


def test_the_run_that_is_shown_is_said_to_be_the_middle_of_forty(said):
    assert "We ran these weeks forty times, each time with other patients. You see the run nearest to the middle." in said
    assert "In it people spend more hours waiting for acute medicine than for any other kind of bed" in said
    hours = waiting(SEED)
    assert len(SEEDS) == 40 and max(hours.keys() - {"corridor"}, key=hours.get) == "acute medicine"
    assert "as in scene 6 of the lesson" in said and "17 of the 18 needed acute medicine" in prose("lesson.ipynb")


def test_where_the_beds_stand_and_what_four_would_do_elsewhere(said):
    assert "The first eight stand on acute medicine, general medicine, and heart and lung." in said
    wards = FAIRBECK.parameters.wards
    assert list(dict.fromkeys(ward.specialty for ward in wards[:8])) == ["acute medicine", "general medicine", "heart and lung"]
    opened = interventions.more_beds(8).changes(FAIRBECK.parameters)
    assert [(each.ward, each.amount) for each in opened if each.amount] == [(ward.name, 1) for ward in wards[:8]]
    tried = [None, *(interventions.more_beds(*each) for each in ((8,), (4, "acute medicine"), (4, "surgery"), (4, "children")))]
    now, *then = (np.array([corridor_hours(each, seed) for seed in SEEDS]) for each in tried)
    saved = [now - each for each in then]
    eight, acute, surgery, children = (round(each.mean()) for each in saved)
    assert f"As a mean of the forty runs, eight beds that are shared out save {eight} corridor hours a day." in said
    assert f"Four on acute medicine alone save {acute}, and four on surgery {surgery}." in said
    assert f"Four for children save {children}, and swing most from run to run." in said
    assert max(range(4), key=lambda at: saved[at].std()) == 3


def corridor_hours(change, seed: int) -> float:
    parameters = FAIRBECK.parameters if change is None else FAIRBECK.parameters.apply(change)
    return simulate(parameters, seed, 42, start=START, warm_up=WARM_UP).attendances["corridor_hours"].sum() / 42


def test_one_change_alone_adds_corridor_hours_and_another_looks_so(said):
    assert "One of the eight changes adds hours in places not meant for care, with demand as now." in said
    assert "Another may look so: its interval holds a nought." in said
    rows = {case["change"]: corridor(**case) for case in ({"change": change} for change in CHANGES)}
    assert [change for change, row in rows.items() if row["From"] > 0] == ["cohort"] and len(rows) == 8
    few = {change: corridor(change=change, amount="a little") for change in CHANGES if change != "cohort"}
    look_so = [row for row in few.values() if row["Difference"] > 0]
    assert len(look_so) == 1 and look_so[0]["From"] < 0 < look_so[0]["To"]


def test_places_for_ambulances_are_extra_and_nobody_waits_longer(said):
    assert "They are extra, and not meant for care. So the hours that patients lie in them are counted as corridor hours." in said
    before, after = (run_of(change, "some").attendances for change in ("none", "cohort"))
    inside = after["cohort_place"] >= 0
    assert not (before["cohort_place"] >= 0).any() and after.loc[inside, "corridor_hours"].sum() > 0
    rise = after["corridor_hours"].sum() - before["corridor_hours"].sum()
    assert 0 < rise < after.loc[inside, "corridor_hours"].sum()
    assert "Nobody else waits longer" in said
    walk_in, crews = (before["mode"] == kind for kind in ("walk-in", "ambulance"))
    seen = [elapsed_minutes(each[walk_in], "arrival", "seen").mean() for each in (before, after)]
    assert seen[1] <= seen[0] and bed(change="cohort")["With the change"] <= bed(change="cohort")["Now"]
    handover = [elapsed_minutes(each[crews], "arrival", "handed_over").mean() for each in (before, after)]
    assert "ambulances hand over about six minutes sooner" in said and round(handover[0] - handover[1]) == 6


def test_in_a_hard_week_both_saved_much(said):
    assert "In a hard week both saved much, in an easy one little." in said
    now, some, many = (week_by_week("none", ""), week_by_week("beds", "some"), week_by_week("beds", "a lot"))
    hard = np.argsort(now)[-3:]
    for saved in (now - some, now - many):
        assert saved[hard].sum() > 0.7 * saved.sum()
    assert np.corrcoef(now - some, now - many)[0, 1] > 0.9


def week_by_week(change: str, amount: str) -> np.ndarray:
    found = weeks(change, amount, "now")
    return found.loc[found["measure"] == "bed", "value"].to_numpy()


def test_the_two_that_are_kept_overlap_and_yet_differ(said):
    assert "“open more beds”, once with “some” and once with “a lot”" in said
    few, many = (Scenario(amount, "beds", amount, "now") for amount in ("some", "a lot"))
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
    assert "For each demand the model draws other patients, so their luck differs too." in said
    came = [run_of(demand=demand).attendances["arrival"].head(20).tolist() for demand in ("now", "more", "most")]
    assert came[0] != came[1] != came[2]


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
