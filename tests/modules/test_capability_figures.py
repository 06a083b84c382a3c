"""Each figure that module 4's exercise states in words is true of Fairbeck's tables, and its minutes add up."""

import itertools
import json
import re
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from classroom.checks import grade
from classroom.checks.scheme import scheme_of
from classroom.explorers import dosing_planner
from classroom.questions import all_questions, find
from classroom.questions.capability import plans as planned
from classroom.site.exercise_outputs import filled
from impactflow.datasets import load
from impactflow.hospital import compare, interventions
from impactflow.hospital.interval import interval, t_quantile
from impactflow.hospital.left_out import LEFT_OUT
from impactflow.improvement import Log, TrainingPlan, training_plan
from impactflow.synthetic import FAIRBECK, reruns

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = [question for question in all_questions() if question.module == "4"]


@pytest.fixture(scope="module")
def said():
    cells = json.loads((ROOT / "solutions/4_capability.ipynb").read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)


@pytest.fixture(scope="module")
def corridor():
    return load("what_if_runs").pivot(index="run", columns="scenario", values="corridor_hours")


@pytest.fixture(scope="module")
def rises():
    reruns = scheme_of(find("4.6")).inputs["reruns"]
    return reruns["after"] - reruns["worst"]


@pytest.fixture(scope="module")
def plans():
    return scheme_of(find("4.8")).inputs["plans"].set_index(list(planned.CHOICES))


def test_minutes_are_those_of_the_questions(said):
    assert f"Eight questions, about {sum(question.minutes for question in QUESTIONS)} minutes." in said
    for question in QUESTIONS:
        assert f"## Question {question.number}\n\nAbout {question.minutes} minutes." in said


def test_every_option_and_field_is_named_in_its_question(said):
    for question in QUESTIONS:
        part = said.split(f"## Question {question.number}\n")[1].split("### BEGIN SOLUTION")[0]
        for name, field in getattr(question.kind, "fields", {}).items():
            for key in (name, *(option.key for option in getattr(field, "options", ()))):
                assert key in part or key.capitalize() in part, (question.number, key)


def test_the_page_shows_every_table_that_an_answer_is_read_from():
    texts = [(ROOT / f"{part}/4_capability.ipynb").read_text(encoding="utf-8") for part in ("exercises", "solutions")]
    cells = json.loads(filled(*texts, "4"))["cells"]
    shown = {cell["id"] for cell in cells if cell.get("outputs")}
    asked = {cell["id"] for cell in cells if cell["id"].startswith(("table-", "sums-", "summers-"))}
    assert len(asked) == 10 and asked <= shown


def test_plane_is_fuller_by_day_than_at_midnight(said):
    assert "The ward is fuller by day than at midnight" in said
    beds = scheme_of(find("4.1")).inputs["beds"]
    hourly = beds["beds_occupied"].groupby(beds["time"].dt.hour).mean()
    assert (hourly.loc[8:16] > hourly[0] + 0.5).all() and len(scheme_of(find("4.1")).inputs["stays"]) == 1759


@pytest.mark.parametrize(
    ("typed", "code"),
    [(28.4, "calendar-days"), (28.6, "calendar-days"), (585, "hours-for-days"), (585.1, "hours-for-days"),
     (8897, "a-year-of-patients"), (8898, "a-year-of-patients"), (8897.6, "a-year-of-patients")],
)  # fmt: skip
def test_mistakes_with_the_figures_that_are_shown_have_their_words(typed, code):
    assert grade(find("4.1"), typed).code == code


def test_the_monday_of_the_gap(said):
    hours = scheme_of(find("4.2")).inputs["hours"]
    assert "Free beds are fewest at eleven. Yet there are always some" in said
    assert hours["free"].idxmin() == 11 and hours["free"].min() > 0
    assert "It is widest at three in the afternoon, when 45 of the day's 62 discharges are still to come." in said
    assert hours["gap"].idxmax() == 15 and (hours["gap"] == hours["gap"].max()).sum() == 1
    total = hours["cumulative_released"].iloc[-1]
    assert (total, total - hours["cumulative_released"][15]) == (62, 45)


def test_three_of_six_predictions_can_fail(said):
    assert "six predictions from Fairbeck's log. Three of them can fail." in said
    log = Log.of(load("improvement_log"))
    assert len(log.cycles) >= 3 and len(log.refused) >= 3


def test_the_factor_of_the_interval(said):
    assert "2.26 times the standard deviation, divided by the root of ten (3.16)" in said
    assert round(t_quantile(9), 2) == 2.26 and round(10**0.5, 2) == 3.16
    runs = load("what_if_runs")
    assert runs["run"].nunique() == 10


def test_what_each_change_saves(said, corridor):
    assert "Sixteen beds save most in all. But look how unsure each is" in said
    saved = {name: corridor["now"] - corridor[name] for name in corridor.columns.drop("now")}
    means = {name: each.mean() for name, each in saved.items()}
    assert max(means, key=means.get) == "sixteen beds"
    costs = {"two hours earlier": 4, "weekend discharge": 12, "sixteen beds": 16}
    assert re.search(r"costs = (\{.*\})", said)[1] == json.dumps(costs)
    assert "Beds help a great deal in bad runs, and hardly in others." in said
    beds, busy = saved["sixteen beds"], corridor["now"]
    assert beds[busy.nlargest(4).index].max() > 50
    assert beds[busy.idxmin()] < 1 and interval(beds.to_numpy())[1] > 0
    for name, told in {"sixteen beds": "{} hours more for each bed than the sixteen beds do ({} to {})", "weekend discharge": "{} more than weekends ({} to {})"}.items():
        mean, low, high = interval((saved["two hours earlier"] / 4 - saved[name] / costs[name]).to_numpy())
        assert told.format(*(f"{figure:.1f}" for figure in (mean, low, high))) in said and low > 0
    assert "Two hours earlier save 2.6 hours more" in said and "That lead is more than luck." in said


def test_ten_runs_cannot_rank_where_four_beds_would_stand(said, corridor):
    assert "The sixteen beds stand one each on sixteen wards." in said
    assert find("4.5").kind.fields["change"].options[2].text.endswith("one each on sixteen wards")
    opened = interventions.more_beds(16).changes(FAIRBECK.parameters)
    assert sorted(change.amount for change in opened) == [0] * (len(opened) - 16) + [1] * 16
    acute, children = (_four_beds_save(specialty) for specialty in ("acute medicine", "children"))
    mean, low, high = interval(acute)
    assert f"four on acute medicine alone would save {mean:.1f} hours ({low:.0f} to {high:.0f}), or {mean / 4:.1f} for each bed." in said
    mean, low, high = interval(children)
    assert f"Four for children would save {mean:.1f}, but one run gives {children.max():.0f} of the {children.sum():.0f}" in said
    assert f"(interval {low:.0f} to {high:.0f})".replace("-", "−") in said and (children > 60).sum() == 1
    earlier = (corridor["now"] - corridor["two hours earlier"]).to_numpy()
    assert "So ten runs cannot rank either of these against two hours earlier, at 5.0." in said and round(earlier.mean() / 4, 1) == 5.0
    for four in (acute, children):
        _, low, high = interval((earlier - four) / 4)
        assert low < 0 < high


def test_children_do_more_than_acute_medicine_because_of_one_run():
    words = (ROOT / "modules/4_capability/explore.ipynb").read_text(encoding="utf-8")
    assert "In the ten runs of question 4.5 they do more than those on acute medicine, because of one run" in words
    acute, children = (_four_beds_save(specialty) for specialty in ("acute medicine", "children"))
    others = children < children.max()
    assert children.mean() > acute.mean() and others.sum() == 9 and children[others].mean() < acute[others].mean()


@cache
def _four_beds_save(specialty: str) -> np.ndarray:
    """Return the hours a day that four beds save in each of the very runs that are kept."""
    now = load("what_if_runs").query("scenario == 'now'").set_index("run")["corridor_hours"]
    scenarios = {"now": FAIRBECK.parameters, "four": interventions.more_beds(4, specialty)}
    runs = compare(scenarios, reruns.RUNS, reruns.SEED, reruns.DAYS, start=reruns.START, warm_up=reruns.WARM_UP).runs
    found = runs.pivot(index="replication", columns="scenario", values="corridor_hours")
    assert found["now"].to_numpy() == pytest.approx(now.to_numpy(), abs=0.001)
    return (found["now"] - found["four"]).to_numpy()


def test_the_overtime_and_forty_summers(said, rises):
    weeks = load("weekly_board_return").set_index("week_start")["within_four_hours_percent"]
    assert "The week from 27 May 2024 was the worst since April began." in said
    assert weeks["2024-04-01":"2024-05-27"].idxmin() == pd.Timestamp("2024-05-27")
    gain = scheme_of(find("4.6")).right["gain"]
    assert "In 26 of the forty summers it got better by at least as much as at Fairbeck." in said
    assert len(rises) == 40 and (rises >= gain).sum() == 26
    assert "In 14 of the 40 the gain was no larger than Fairbeck's." in said and (rises <= gain).sum() == 14
    assert f"After worst weeks that are picked afterwards, it gets better by {rises.mean():.1f} points." in said
    after_lows = after_new_lows()
    assert "the forty summers have 90 of them." in said and len(after_lows) == 90
    mean, as_much = sum(after_lows) / 90, sum(each >= gain for each in after_lows)
    assert f"After these it gets better by {mean:.1f} points. Fairbeck's {gain:.1f} are more, and {as_much} of the 90" in said
    [told] = [each.message for each in find("4.6").misconceptions if each.code == "better-so-it-worked"]
    assert f"it got better by {mean:.1f} points, as a mean, and after {as_much} of them by as much as here." in told
    assert "After the worst week it got better in 39 of 40 summers" in said and (rises > 0).sum() == 39


def after_new_lows():
    """Give how much better it got after each week that was lower than all before it, four weeks or more into a summer."""
    kept = load("summers_without_overtime").pivot(index="run", columns="week_start", values="within_four_hours_percent")
    return [
        row[at + 1 : at + 5].mean() - row[at]
        for row in kept.to_numpy() for at in range(4, len(row) - 4) if row[at] < row[:at].min()
    ]  # fmt: skip


def test_the_three_noon_wards(said):
    table = scheme_of(find("4.7")).inputs["wards"].set_index(["ward", "period"])
    assert "Rowan has the best share of all." in said and table["noon"].idxmax() == ("rowan", "since then")
    spells = load("inpatient_spells")
    rowan = spells[(spells["ward_code"] == "ROW") & (spells["discharge_time"] >= "2024-04-01")]
    ready = (rowan["ready_time"].dt.hour + rowan["ready_time"].dt.minute / 60).groupby(
        rowan["discharge_time"] >= "2025-02-03"
    )
    assert "ready at about the same hour as before" in said and abs(ready.median().diff().iloc[-1]) < 0.5
    assert "Mean stay rose on all three wards." in said
    days = table["days"].unstack()
    assert (days["since then"] > days["before"]).all()


def test_the_plans_figures_and_assumptions(said, plans):
    assert "Fairbeck has 3,000 staff, and 12% leave each year. It has four coaches." in said
    assert (planned.HEADCOUNT, planned.TURNOVER, planned.COACHES) == (3000, 0.12, 4)
    assert "**24 live coached projects**" in said and planned.WANTED == 24
    assert "In year three the plan may take **20,000 hours** of staff time." in said and planned.MOST_HOURS == 20_000
    assert "A course place takes 15 hours, a new coach 250 hours." in said
    assert "All trained people who are still here have the protected time, in 46 weeks of the year." in said
    assert (planned.HOURS_A_PLACE, planned.HOURS_A_COACH, planned.WEEKS) == (15, 250, 46)
    people = TrainingPlan(3000, 0.12, 40, 4, 2, 4).outlook()["trained_here"].iloc[-1]
    assert plans.loc["40 places", "two a year", "4 hours a week"]["hours"] == 15 * 40 + 250 * 2 + 4 * 46 * people
    assert "A coach can carry 4 projects at a time. Of projects, 33% are finished in a quarter." in said
    assert training_plan.PROJECTS_A_COACH == 4 and round(100 * training_plan.FINISHED_A_QUARTER) == 33
    started = [TrainingPlan(1, 0, 0, 0, 0, hours).started_a_quarter for hours in (0, 2, 4)]
    assert "1% of trained people without a project start one if they have no time, 16% with 2 hours" in said
    assert "a week, and 20% with 4." in said
    assert [round(100 * share) for share in started] == [1, 16, 20] and len(plans) == 27


def test_what_the_plans_come_to(said, plans):
    paper = plans.loc["80 places", "two a year", "no time"]
    assert "Eighty places with no time give 240 certificates, and about five live projects." in said
    assert paper["certificates"] == 240 and round(paper["mean"]) == 5
    assert "what two or three coaches can carry" in said
    coaches = TrainingPlan(3000, 0.12, 40, 4, 0, 4).outlook()["coaches_here"].iloc[-1]
    assert 2 < coaches < 3 and plans.loc["40 places", "none", "4 hours a week"]["mean"] < 12
    one = plans.loc["40 places", "one a year", "4 hours a week"]
    assert "On paper one new coach a year is enough. People leave, and then it is not." in said
    assert one["if_nobody_leaves"] >= 24 > one["mean"]
    few, many = plans.loc["40 places", "two a year", "4 hours a week"], plans.loc["80 places", "two a year", "2 hours a week"]
    with_coaches = {new: plans.loc["80 places", new, "2 hours a week"]["nine_of_ten"] for new in planned.NEW}
    assert [new for new, live in with_coaches.items() if live >= planned.WANTED] == ["two a year"]
    assert "Eighty with two hours a week have enough projects too, if two new coaches come each year. Twice as many people have half the time" in said
    assert many["nine_of_ten"] >= 24 and abs(many["hours"] - few["hours"] - 600) < 20
    assert "forty more course places take 600 hours more" in said and 40 * planned.HOURS_A_PLACE == 600
    assert few["hours"] < planned.MOST_HOURS < many["hours"] and many["certificates"] == 2 * few["certificates"]


def test_the_plan_next_to_it_has_one_project_less_for_half_the_hours(said, plans):
    taken, half = (plans.loc["40 places", "two a year", f"{hours} hours a week"] for hours in (4, 2))
    assert "Look at the plan next to the one that does it: two hours a week instead of four. It has 23" in said
    assert "for about half the hours." in said
    assert (taken["nine_of_ten"], half["nine_of_ten"]) == (planned.WANTED, 23) and 0.5 < half["hours"] / taken["hours"] < 0.55
    assert "The question set 24, so it falls short by one." in said
    assert "A board should ask whether that one is worth 9,300 hours." in said
    assert round(taken["hours"] - half["hours"], -2) == 9300


def test_a_cheaper_plan_is_one_page_away(said):
    assert "Eighty places with it and two new coaches a year reach 24, for 11,000 hours." in said
    found = dosing_planner.work(
        places="80", new="two a year", protected="1 hour a week", headcount="3,000", turnover="12%", coaches="4"
    ).figures.loc[3]
    assert found["9 of 10 at least"] == planned.WANTED
    plan = dosing_planner.plan("80", "two a year", "1 hour a week", "3,000", "12%", "4")
    assert round(planned.staff_hours(plan, found["Trained, still here"]), -3) == 11_000
    assert "1 hour a week" not in planned.PROTECTED and "And 27 plans are not all plans." in said


def test_the_solution_says_of_which_plan_the_model_speaks(said):
    why = said.split("## Question 4.4\n")[1].split("## Question 4.5\n")[0]
    assert "This model takes it that whoever is ready still leaves on that day, only sooner." in why
    assert any("keeps nobody another night" in line for line in LEFT_OUT)
    assert "keeps nobody another night" in find("4.5").praise
    lesson = (ROOT / "modules/4_capability/for_analysts.ipynb").read_text(encoding="utf-8")
    assert "has a model in which they do" in why and "This one says that it lengthens it." in lesson
    assert "for_analysts.ipynb" in why and "as on one of the wards in 4.7" in why
    assert "kept overnight" in find("4.7").reference(scheme_of(find("4.7")).inputs).values()


def test_the_temptations_of_the_plans_are_mistakes_with_a_name():
    question, told = find("4.8"), {}
    for places, new, time in itertools.product(planned.PLACES, planned.NEW, planned.PROTECTED):
        told[places, new, time] = grade(question, dict(zip(planned.CHOICES, (places, new, time), strict=True))).code
    assert told["80 places", "two a year", "no time"] == "certificates-without-time"
    assert told["40 places", "one a year", "4 hours a week"] == "ignores-leavers"
    assert told["40 places", "two a year", "2 hours a week"] == "mean-of-luck"
    assert told["80 places", "two a year", "2 hours a week"] == "over-the-hours"
    assert told["40 places", "none", "4 hours a week"] == "coaches-not-replaced"
    assert told["20 places", "two a year", "4 hours a week"] == "too-few-learners"


def test_the_right_plan_is_the_only_one_and_not_by_a_lucky_seed(plans):
    right = scheme_of(find("4.8")).right
    enough = plans[(plans["hours"] <= planned.MOST_HOURS) & (plans["nine_of_ten"] >= planned.WANTED)]
    assert enough.index.tolist() == [tuple(right.values())]
    plan = TrainingPlan(3000, 0.12, 40, 4, 2, 4)
    assert all(plan.reached(planned.WANTED, seed=seed) >= 92 for seed in range(2, 8))
    near = TrainingPlan(3000, 0.12, 40, 4, 2, 2)
    assert all(near.reached(planned.WANTED, seed=seed) < 90 for seed in range(2, 8))


def test_the_log_refuses_what_question_4_3_calls_a_mistake():
    """The library and the question agree on what can fail."""
    question = find("4.3")
    for better, before, predicted in itertools.product(("more", "fewer"), (0, 3, 10), (0, 3, 7, 10)):
        answer = scheme_of(question).right | {
            "better": better, "before": before, "predicted": predicted, "wrong_if": "fewer than" if better == "more" else "more than",
            "wrong_at": predicted,
        }  # fmt: skip
        row = {
            "idea": "a test", "tested_date": "2027-01-01", "measure": "cases", "unit": "of 10 cases",
            "better": "higher" if better == "more" else "lower", "before": before, "predicted": predicted,
        }  # fmt: skip
        assert scheme_of(question).accepts(question.kind.read(answer)) == (len(Log.of([row]).cycles) == 1)


@pytest.mark.parametrize(
    "measure", ["patients waiting on the ward", "patients know their team", "people waiting in the ward", "next-day discharges by ten"]
)
def test_what_can_be_counted_is_taken(measure):
    question = find("4.3")
    assert grade(question, question.reference(scheme_of(question).inputs) | {"measure": measure}).code == "right"


@pytest.mark.parametrize(
    "measure",
    ["things go more smoothly here", "people work better together", "how well we work", "patients much more happy",
     "staff will be more aware", "happiness of the staff", "better care for all patients"],
)  # fmt: skip
def test_what_nobody_can_count_is_asked_of_what(measure):
    question = find("4.3")
    outcome = grade(question, question.reference(scheme_of(question).inputs) | {"measure": measure})
    assert outcome.code != "right" and "Can you say yes or no of each case?" in outcome.message


@pytest.mark.parametrize(
    "change", [{"before": "three"}, {"before": "3 of ten"}, {"before": "3 in 10"}, {"predicted": "seven of the ten"}, {"wrong_at": "7 of 10"}, {"by": "end of March 2027"}, {"by": "by the end of March 2027"}], ids=str
)
def test_numbers_and_days_may_be_written_as_they_are_said(change):
    question = find("4.3")
    right = question.reference(scheme_of(question).inputs)
    assert grade(question, right | change).code == "right"
    for change in ({"before": "3 of 20"}, {"before": "3 in 100"}, {"predicted": "in 10"}, {"wrong_at": "at most 7"}):
        assert grade(question, right | change).code == "form"
