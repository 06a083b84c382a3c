"""Each figure that module 3 states in words is true of Fairbeck's tables, and its minutes add up."""

import os
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from classroom.checks.grading import grade
from classroom.checks.scheme import scheme_of
from classroom.explorers.react_or_wait import words as game_words
from classroom.explorers.react_or_wait.many import kept
from classroom.questions import all_questions
from classroom.questions.leadership.data import since_widened, twelve
from classroom.takeaway import find
from classroom.takeaway.leadership import FIGURES, MEASURE
from classroom.training.slides.scenes import lesson, slides
from impactflow.datasets import load
from impactflow.measures import elapsed_minutes, impossible_times, share_within
from impactflow.spc import xmr
from impactflow.spc.constants import SCREEN
from tests.modules.conftest import ROOT, adds_up, cells, is_whole, last_minutes, longest_reading, minutes, words

FOLDER = "3_leadership"
ENGLAND = Path(os.environ.get("IMPACT_REAL_DATA", ROOT.parent / "shared" / "real-data"))
TRUSTS = ENGLAND / "england_trust_accidents_emergency.csv"


@pytest.fixture(scope="module")
def returns():
    return load("weekly_board_return").set_index("week_start")


@pytest.fixture(scope="module")
def monthly(came):
    return share_within(came, by="month")["within_percent"]


@pytest.fixture(scope="module")
def tasks():
    return words(cells("solutions/3_leadership.ipynb"))


def named(name):
    [question] = [each for each in all_questions() if each.module == "3" and each.id == name]
    return question


def weeks_of(times):
    return times.dt.to_period("W").dt.start_time


def test_the_red_week_and_the_ones_around_it(said, returns):
    assert "73% left within four hours. The week before, it was 84%" in said
    share = returns["within_four_hours_percent"]
    assert (round(share["2024-09-02"]), round(share["2024-08-26"])) == (73, 84)
    assert "Eleven points down in a week" in said and round(share["2024-08-26"] - share["2024-09-02"]) == 11
    assert "Some weeks at 64, some at 82." in said
    before = share["2024-06-03":"2024-08-19"]  # up to the two weeks that are compared
    assert round(before.min()) == 64 and (before.round() == 82).any() and (before < share["2024-09-02"]).sum() >= 3


def same_months(came):
    """Return the year of each visit of April to September; nothing of the other months."""
    arrived = came["arrival_time"].dt
    return arrived.year[arrived.month.between(4, 9)]


def late_shares(came):
    home = came[(came["disposal"] == "home") & came["minutes"].notna()]
    return list(100 * home["minutes"].between(230.01, 240).groupby(same_months(home)).mean())


def long_shares(came):
    return list(100 * came["minutes"].gt(720).groupby(same_months(came)).mean())


def shares_within_four_hours(came):
    timed = came[came["minutes"].notna()]
    return [round(100 * each) for each in (timed["minutes"] <= 240).groupby(same_months(timed)).mean()]


def test_more_leave_in_the_last_ten_minutes_with_the_calls(said, came):
    assert "Before the calls, 4 in 100 left in those ten minutes. In the same months a year later, with the calls, 7 in 100 did." in said
    assert [round(share) for share in late_shares(came)] == [4, 7]


def test_long_waits_were_no_fewer_in_the_same_months_a_year_later(said, came):
    assert "Waits of more than twelve hours were no fewer. They were more." in said
    first, second = long_shares(came)
    assert second > first


def test_the_limits_of_the_weeks_around_the_red_one(said, returns):
    assert "the limits of these weeks would be about 59 and 90" in said
    [found] = xmr(returns["within_four_hours_percent"]["2024-06-03":"2024-09-02"]).segments.to_dict("records")
    assert (round(found["lower_limit"]), round(found["upper_limit"])) == (59, 90)


def test_the_share_within_four_hours_did_not_rise(said, came):
    assert "the share within four hours did not rise: it was about 75 before, and about 72 with the calls" in said
    assert shares_within_four_hours(came) == [75, 72]


def test_may_is_as_low_and_no_season(said, monthly):
    assert "May 2025 is as low as the January before it, and it is no season: the May before it was not." in said
    assert round(monthly["2025-05-01"], 1) == round(monthly["2025-01-01"], 1) < monthly["2024-05-01"] - 5


def test_the_exercise_says_which_steps_its_limits_leave_out(tasks):
    assert "One step in January is far larger than the others, so the limits leave it out" in tasks
    steps = since_widened(scheme_of(named("two-icons")).inputs).diff().abs()
    far = steps[steps >= SCREEN * steps.mean()]
    assert [day.month for day in far.index] == [1] and "These twelve weeks have none." in tasks
    first = twelve(scheme_of(named("natural-limits")).inputs).diff().abs().dropna()
    assert (first < SCREEN * first.mean()).all()


def test_seven_weeks_in_spring_are_signals_of_the_shorter_chart_alone(tasks):
    assert "The first has seven signals in spring." in tasks and "the mean of these 42 weeks is a little lower" in tasks
    heart = scheme_of(named("which-points-which-rule")).inputs["heart"].set_index("week")["patients"]
    whole, short = xmr(heart), xmr(heart[:"2026-01-19"])
    spring = short.points.set_index("date")["special_cause"][:"2025-06-30"]
    assert (spring != "").sum() == 7 and len(short.points) == 42 and (whole.points["special_cause"][:13] == "").all()
    assert 0 < whole.parts[0].limits.mean - short.parts[0].limits.mean < 1


def test_escalating_costs_fewer_patients_than_waiting_and_most_trust(plan):
    assert "It costs fewer patients than waiting always, and the most trust: 13 of 40 people are left" in plan
    assert "Looking first costs fewer patients still." in plan
    led = kept()["policies"]
    patients, trust = ({name: each[what][0] for name, each in led.items()} for what in ("patients", "trust"))
    assert max(patients["signal"], patients["rounds"]) < patients["red-escalate"] < patients["wait"]
    assert min(trust, key=trust.get) == "red-escalate" and round(trust["red-escalate"]) == 13


def test_most_months_have_a_colour_and_none_is_a_signal(said, monthly):
    assert "11 green, 2 amber and 10 red" in said and "there are 23 such comparisons" in said
    step = monthly.diff().dropna()
    assert ((step > 1).sum(), step.between(-1, 1).sum(), (step < -1).sum(), len(step)) == (11, 2, 10, 23)
    assert not xmr(monthly).points["special_cause"].any()


def test_the_years_agree_in_august_and_january(said, monthly):
    assert "August is best in both years, and in both winter dips in January" in said
    for year in (monthly[:12], monthly[12:]):
        assert year.idxmax().month == 8
        assert year[year.index.month.isin((12, 1, 2))].idxmin().month == 1


def test_sunday_has_little_more_than_half_of_fridays_discharges(said):
    assert "Sunday has little more than half of Friday's discharges" in said
    left = load("inpatient_spells")["discharge_time"].dropna()
    daily = left.groupby(left.dt.normalize()).size()["2025-04":"2025-06"]
    mean = daily.groupby(daily.index.day_name()).mean()
    assert mean.idxmin() == "Sunday" and mean.idxmax() == "Friday" and 0.5 < mean["Sunday"] / mean["Friday"] < 0.6


def twelve_weeks():
    wards, stays = load("wards"), load("ward_stays")
    older = wards.loc[wards["ward_type"] == "older people", "ward_code"]
    start = stays.loc[stays["ward_code"].isin(older), "start_time"]
    return weeks_of(start).value_counts().sort_index()["2025-04-07":"2025-06-23"]


def test_the_sums_by_hand(said, shown):
    twelve = twelve_weeks()
    steps = twelve.diff().abs().dropna()
    assert "1,038 / 12 = 86.5" in shown and (twelve.sum(), len(twelve), twelve.mean()) == (1038, 12, 86.5)
    assert "79 / 11 = 7.18" in shown and (steps.sum(), len(steps)) == (79, 11) and round(79 / 11, 2) == 7.18
    assert "2.66 times that: 19.1" in shown and round(2.66 * 79 / 11, 1) == 19.1
    [found] = xmr(twelve).segments.to_dict("records")
    assert "about 67 and 106" in shown and "between 67 and 106 patients" in said
    assert (round(found["lower_limit"]), round(found["upper_limit"])) == (67, 106)
    assert "the largest is 17, the smallest 1" in said and (steps.max(), steps.min()) == (17, 1)
    [unscreened] = xmr(twelve, screen_outliers=False).segments.to_dict("records")
    assert "Far larger is over 3.27 mean steps. Our twelve weeks have none." in said and found == unscreened
    assert round(SCREEN, 2) == 3.27


def test_the_factor_comes_out_of_the_simulation(said, shown):
    assert "1.128 of it, on average" in said and round(3 / 1.128, 2) == 2.66
    assert re.search(r"Mean step of 200,000 such figures: 1\.1[23]\d\. And 3 / 1\.1[23]\d is 2\.6[567]\.", shown)


def test_each_rule_is_found_in_its_own_series_and_nowhere_else(said):
    made = np.random.default_rng(19).normal(50, 4, (4, 24)).round()
    assert "np.random.default_rng(19)" in said
    made[0, 16] = 72
    made[1, 12:19] = [58, 55, 53, 50, 48, 45, 42]
    made[2, 17:20] = [60, 53, 61]
    made[3, 13:21] = [57, 59, 56, 60, 58, 57, 59, 58]
    assert min(made[3, 13:21]) - made[3].mean() > 2, "the shift can be seen, and does not hang by a hair"
    causes = [set(xmr(row).points["special_cause"]) - {""} for row in made]
    assert causes == [{"outside"}, {"trend"}, {"two_in_three"}, {"shift"}]
    assert "A and C each have one step far larger than the others, which their limits leave out." in said
    steps = np.abs(np.diff(made))
    assert list((steps >= SCREEN * steps.mean(axis=1, keepdims=True)).sum(axis=1)) == [1, 0, 1, 0]
    assert "The dashed line is the mean." in said


def test_a_first_look_takes_six_minutes_and_never_five(said, came):
    assert "takes about six minutes. Say that the target is five" in said
    walked = came["arrival_mode"] == "walk-in"
    seen = elapsed_minutes(came, "arrival_time", "initial_assessment_time")[walked]
    look = seen.groupby(weeks_of(came["arrival_time"])[walked]).mean()["2024-04-01":"2024-09-23"]
    chart = xmr(look, improvement_direction="decrease", target=5)
    assert (chart.variation, chart.assurance, round(look.mean())) == ("common_cause", "consistently_fail", 6)
    assert not chart.points["special_cause"].any()


def test_the_cold_week_is_the_only_signal_of_its_year(said, came):
    assert "One cold week, and then as before: keep the limits" in said
    needs = came["disposal"].isin(["admitted", "same-day emergency care"])
    share = (100 * needs.groupby(weeks_of(came["arrival_time"])).mean())["2024-07-01":"2025-06-23"]
    points = xmr(share).points
    assert list(points.loc[points["special_cause"] != "", "date"]) == [pd.Timestamp("2025-01-06")]


def test_the_count_fell_in_july_and_the_nights_did_not(said, returns):
    assert "The count fell in July, and the nights did not" in said
    per = returns[["emergency_admissions", "overnight_admissions"]].div(returns["attendances"], axis=0)
    before, after = per["2025-04-07":"2025-06-30"].mean(), per["2025-07-07":"2025-08-11"].mean()
    change = after / before - 1
    assert change["emergency_admissions"] < -0.12 and abs(change["overnight_admissions"]) < 0.05
    [quiz] = [w for w in (ROOT / "classroom/quizzes/leadership.py").read_text(encoding="utf-8").split("asks=") if "fall by a sixth" in w]
    assert quiz and -0.2 < change["emergency_admissions"] < -0.14


def landed(rule, misses):
    place, funnel, places = 0.0, 0.0, []
    for miss in misses:
        place = funnel + miss
        funnel = {1: 0.0, 2: funnel - place, 3: -place, 4: place}[rule]
        places.append(place)
    return places


@pytest.mark.parametrize(("rule", "theory"), [(1, 1), (2, 2), (3, 50), (4, 50)])
def test_the_funnels_theory_is_what_games_give(said, rule, theory):
    assert '"Theory: squared miss of the 50th": [1, 2, 50, 50]' in said
    games = np.random.default_rng(1).normal(size=(3000, 50))
    assert np.mean([landed(rule, game)[-1] ** 2 for game in games]) == pytest.approx(theory, rel=0.12)


def test_the_worst_of_one_day_is_ordinary_the_next(shown):
    assert "Here Ama was worst, with 13, and then had 8. " in shown
    day = re.search(r"^Ama +(\d+) +(\d+)", shown, flags=re.MULTILINE)
    assert day.groups() == ("13", "8")
    first, second = map(int, re.search(r"the worst had (\d+) on average, and (\d+) the day after", shown).groups())
    assert first >= 13 and second == 10


def test_those_who_go_home_bunch_and_those_admitted_do_not(said, came):
    assert "it is those who go home that bunch. Those who are admitted do not." in said
    for disposal, least, most in (("home", 3, 20), ("admitted", 0.8, 1.2)):
        minutes = came.loc[came["disposal"] == disposal, "minutes"].dropna()
        ratio = minutes.between(230.01, 240).sum() / minutes.between(240.01, 250).sum()
        assert least < ratio < most


def test_one_week_is_a_copy_and_seven_visits_end_before_they_begin(shown, returns, came):
    assert "In 1 week of 104 every one of 7 figures is that of the week before." in shown
    assert (returns.diff() == 0).all(axis=1).sum() == 1
    assert "7 of 224,030" in shown and impossible_times(came, "arrival_time", "departure_time").sum() == 7


@pytest.mark.skipif(not TRUSTS.exists(), reason="the published figures are not beside the project")
def test_two_months_of_published_figures_are_copies(said):
    assert "February and March 2025 were copies of the year before" in said
    rows = pd.read_csv(TRUSTS).set_index(["date", "nhs_trust22_code"])["total_attendances"].dropna()
    for month in ("February", "March"):
        both = pd.concat([rows[f"{month} 2024"], rows[f"{month} 2025"]], axis=1).dropna()
        assert len(both) > 100 and (both.iloc[:, 0] == both.iloc[:, 1]).all()


def test_the_modules_minutes_add_up(index):
    lesson, explorer, game, exercise, page, quiz = parts = last_minutes(index)
    assert exercise == sum(question.minutes for question in all_questions() if question.module == "3")
    assert "About three hours" in index and 160 <= sum(parts) <= 200
    core, promise, case, funnel = 35, 10, 5, 10  # five for the case, as its page says
    response = named("first-response").minutes
    assert f"It takes about {core} minutes" in index and f"on the front line ({core + funnel + explorer + page} minutes)" in index
    assert f"a leader ({core + promise + case + game + response + page} minutes)" in index
    assert f"an analyst ({lesson + explorer + game + exercise + page} minutes)" in index
    explore = words(cells("modules/3_leadership/explore.ipynb"))
    tasks = re.findall(r"^## (\w+) \((\d+) minutes\)", explore, flags=re.MULTILINE)
    assert [name for name, _ in tasks] == ["Predict", "Move", "Explain"]
    assert sum(int(each) for _, each in tasks) == explorer
    assert f"About {explorer} minutes, and {game} more for the game" in explore and f"## React or wait? ({game} minutes)" in explore
    own = (ROOT / "modules/3_leadership/take_to_work.md").read_text(encoding="utf-8")
    assert f"about {page} minutes" in explore.lower() and f"about {page} minutes" in own.lower()


def test_the_plan_adds_up_to_90_minutes_and_the_phone_to_20(plan, index):
    adds_up(plan)
    assert minutes(plan, "The plan") == [10, 30, 15, 10, 15, 10]
    assert "predict 2, play 8, explain 5" in plan and last_minutes(index)[2] == 2 + 8 + 5


def test_a_trainer_has_all_in_hand(plan):
    is_whole(plan)
    wrong = plan.split("## What goes wrong")[1].split("\n## ")[0]
    assert all(words in wrong for words in ("So we do nothing?", "My board wants red, amber, green", "shamed"))
    assert "Ask: “What did you ask, and what did you hear?”" in plan and "played 2,000 times over" in plan
    assert "2,000 games" in game_words.MANY


def test_the_plan_says_the_figures_of_its_scenes(plan, said, shown, came):
    assert "4 in 100 left in the last ten minutes, then 7" in plan and "4 in 100 left in those ten minutes" in said
    assert "the mean together: 86.5. Each does the eleven steps: 7.18." in plan and "= 86.5" in shown and "= 7.18" in shown
    assert "When all have about 67 and 106" in plan and "about 67 and 106" in shown
    assert "4 in 100 stay over twelve hours" in plan and round(100 * (came["minutes"].dropna() > 720).mean()) == 4


def test_the_handout_holds_the_report_and_both_conversations(plan, said):
    handout = plan.split("(module-3-handout)=")[1].split("\n## Before next time")[0]
    assert "Monday 9 September 2024.** 73% left within four hours. The week before, it was 84%." in handout
    spoken = [line.removeprefix("> — ") for line in said.splitlines() if line.startswith("> — ")]
    quoted = re.findall("“([^”]+)”", handout.split("**One conversation.**")[1].split("\n| What followed")[0])
    whole = " ".join(spoken)
    assert len(quoted) == 6 and all(part in whole for words in quoted for part in re.split(r"(?<=[.?]) ", words))


def test_the_handout_holds_what_followed(plan, came):
    assert "| What followed, April to September | 2024 | 2025, with the calls |" in plan
    (late_before, late_with), (long_before, long_with) = late_shares(came), long_shares(came)
    assert f"before four hours | {late_before:.0f} | {late_with:.0f} |" in plan
    assert f"stayed over 12 hours | {long_before:.1f} | {long_with:.1f} |" in plan
    before, with_calls = shares_within_four_hours(came)
    assert f"The share within four hours did not rise (about {before}, then about {with_calls})." in plan
    assert with_calls < before and "need not have made the long waits longer: other things changed too." in plan


def test_the_handout_holds_the_twelve_weeks(plan):
    assert f"| Patients | {' | '.join(map(str, twelve_weeks()))} |" in plan and "from 7 April 2025" in plan


def test_englands_bunch_is_said_as_in_the_lesson(plan, said):
    assert "51% of admissions from A&E came in the fourth hour. Of these, 44% came in its last ten minutes." in plan
    assert "half of all admissions from A&E came in the fourth hour (51%). Of these, 44% came in its last ten minutes." in said


def test_the_five_questions_are_the_same_everywhere(plan, notebook):
    [cell] = [cell for cell in notebook if cell["id"] == "ask-questions"]
    asked = re.findall(r"^\d\. (.+)$", "".join(cell["outputs"][0]["data"]["text/markdown"]), flags=re.MULTILINE)
    labels = [field.label for field in find(3).part("questions").fields]
    assert labels == [f"{place}. {question}" for place, question in enumerate(asked, 1)] and len(asked) == 5
    assert f"**Five questions.** {' '.join(asked)}\n" in plan


def test_fairbecks_row_is_its_own_months_to_the_last_decimal(monthly):
    assert FIGURES.split() == [f"{share:.1f}%" for share in monthly] and "April 2024 to March 2026" in MEASURE
    assert [str(month)[:7] for month in monthly.index[[0, -1]]] == ["2024-04", "2026-03"]


def test_a_boards_session_takes_90_minutes_and_has_the_core_of_three_modules():
    page = (ROOT / "book/for-trainers/board-session.md").read_text(encoding="utf-8")
    assert sum(minutes(page, "The plan")) == 90
    assert [int(each) for each in re.findall(r"^### (\d+) minutes:", page, flags=re.MULTILINE)] == minutes(page, "The plan")
    for module in "135":
        core = [slide.scene for slide in slides(lesson(module)) if slide.block.kind == "scene"]
        assert f"| module {module}: scenes {core[0]}, {core[1]} and {core[2]} |" in page


MISTAKES = {
    "moving-ranges": {"signed-ranges", "ranges-across-a-rebase"},
    "natural-limits": {
        "standard-deviation", "three-for-2-66", "signed-ranges", "ranges-across-a-rebase", "screened-mean", "rounded-early",
    },
    "which-points-which-rule": {"chose-a", "chose-e", "chose-f"},
    "two-icons": {"last-point-for-whole-series", "hit-or-miss-read-as-pass"},
    "readable-chart": {"limits-hard-coded", "recalculated-after-every-point", "standard-deviation", "three-for-2-66"},
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_what_people_often_get_wrong_is_recognised(name):
    [question] = [each for each in all_questions() if each.module == "3" and each.id == name]
    assert MISTAKES[name] <= {mistake.code for mistake in question.mistakes}


@pytest.mark.parametrize(
    ("answer", "code"),
    [([163.9, 226.7], "rounded-early"), ({"upper": 226.7, "lower": 163.9}, "rounded-early"), ([164, 227], "slip"),
     ([226.7, 163.9], "unrecognised"), ([160, 227], "unrecognised")],
)  # fmt: skip
def test_limits_that_were_rounded_on_the_way_are_nearly_right(answer, code):
    [question] = [each for each in all_questions() if each.id == "natural-limits"]
    outcome = grade(question, answer)
    assert (outcome.status, outcome.code) == ("not_yet", code)


def test_six_falling_weeks_are_another_convention():
    [question] = [each for each in all_questions() if each.id == "which-points-which-rule"]
    [six] = [mistake.message for mistake in question.mistakes if mistake.code == "chose-a"]
    assert "another convention; here seven" in six and "wrong" not in six


def test_nobody_reads_for_more_than_three_minutes_before_there_is_something_to_do(notebook):
    assert longest_reading(notebook) <= 600  # 200 words a minute, a careful reader's pace


def test_three_scenes_are_core_and_each_asks_and_ends_on_monday(said):
    scenes = re.split(r"\n## (?=\d\. )", said)[1:]
    assert len(scenes) == 7
    core = [scene.split("\n")[0].endswith("(core)") for scene in scenes]
    assert core == [True, False, True, False, True, False, False]
    for scene in scenes:
        assert "**What do you expect?**" in scene and "**The idea.**" in scene
        assert scene.count("**What it means on Monday.**") == 1
