"""The trainer's page of module 5 holds 90 minutes, and its figures are those of the lesson and of the data."""

import re

import pytest

from classroom.questions import all_questions
from classroom.questions.management_systems.weeks_data import RECORDED, WIDENED, weeks
from classroom.training.slides.scenes import lesson, slides
from impactflow.datasets import load
from impactflow.improvement import RUBRIC
from impactflow.measures import effect, monthly_figures
from impactflow.spc import Measure, report
from tests.modules.conftest import ROOT, adds_up, is_whole, minutes

FOLDER = "5_management_systems"
SHOWN = {"concern_high": "concern", "improvement_low": "improvement", "common_cause": "no signal"}


@pytest.fixture(scope="module")
def handed(plan):
    return plan.split("(module-5-handout)=")[1].split("\n## Before next time")[0]


@pytest.fixture(scope="module")
def spells():
    return load("inpatient_spells")


@pytest.fixture(scope="module")
def page(came, spells):
    """Return the report of March 2026, by measure."""
    months = monthly_figures(came, spells)
    months["corridor_hours_a_day"] = months["corridor_hours"] / months["days"]
    better_low = {"improvement_direction": "decrease"}
    measures = (
        Measure("Within four hours", numerator="within_four_hours", denominator="timed", target=78),
        Measure("Over twelve hours", numerator="over_twelve_hours", denominator="timed", target=2, **better_low),
        Measure("Corridor hours a day", "corridor_hours_a_day", **better_low),
        Measure("Bed days of delay", "delay_bed_days", **better_low),
        Measure("Mean stay", "mean_stay", **better_low),
        Measure("Overnight admissions", "overnight_admissions", **better_low),
    )
    return report(months, measures).rows.set_index("measure")


@pytest.fixture(scope="module")
def noon(spells):
    """Return those who left the three noon wards alive, with what the handout says of them."""
    wards = load("wards").set_index("ward_code")["ward_name"].astype(str)
    left = spells[spells["ward_code"].isin(["ELM", "HAZ", "ROW"]) & (spells["discharge_destination"] != "died")]
    left = left[left["discharge_time"] >= "2024-04-01"]
    kept = (left["ready_time"].dt.normalize() < left["discharge_time"].dt.normalize()) & left["delay_reason"].isna()
    return left.assign(ward=left["ward_code"].map(wards), noon=left["discharge_time"].dt.hour < 12, kept=kept)


def test_the_plan_adds_up_to_90_minutes_and_the_phone_to_20(plan):
    adds_up(plan)
    assert minutes(plan, "The plan") == [10, 30, 15, 10, 15, 10]
    assert "scenes 1, 3 and 4: eight, eight and fourteen minutes" in plan and 8 + 8 + 14 == 30
    assert "finish 3, side by side 4, ask 8" in plan and 3 + 4 + 8 == 15
    assert "Seven minutes alone" in plan and "two minutes each way" in plan and "Four minutes for the plan" in plan
    assert 7 + 2 * 2 + 4 == 15


def test_the_question_is_the_one_on_recording_and_fits(plan):
    [question] = [each for each in all_questions() if each.number == "5.5"]
    assert question.id == "recording-change" and question.minutes <= 10
    assert "| 10 | One question of the exercise | 5.5, what a change in recording moved |" in plan


def test_a_trainer_has_all_in_hand(plan):
    is_whole(plan)
    assert "There is no sixth session." in plan and "In six months" in plan
    assert "The rubric is the course's own." in plan and "not NHS England's [self-assessment]" in plan


def test_the_plans_scenes_are_the_lessons_core(plan):
    core = [slide.scene for slide in slides(lesson("5")) if slide.block.kind == "scene"]
    assert core == ["1", "3", "4"] == re.findall(r"^\*\*Scene (\d)", plan, flags=re.MULTILINE)


def test_of_125_ideas_55_reached_a_test(plan, handed):
    ideas = load("improvement_log").drop_duplicates("idea_id")
    ideas = ideas[ideas["raised_date"] < "2026-01-01"]
    tested = int(ideas["tested_date"].notna().sum())
    assert f"of {len(ideas)} ideas, how many reached a test? Show it: {tested}, and {len(ideas) - tested} did not." in plan
    assert f"Of {len(ideas)} ideas in Fairbeck's log" in handed


def test_the_loop_has_the_days_of_the_lesson_and_of_the_log(plan, handed, said):
    story = said.split("### One that closed")[1].split("**What stands in italics")[0]
    days = [int(day) for day in re.findall(r"\| \*?(\d+)\*? \|$", story, flags=re.MULTILINE)]
    assert [int(day) for day in re.findall(r"\*\*Day (\d+):\*\*", handed)] == days and len(days) == 8
    log = load("improvement_log")
    told = log["idea"].str.startswith("Clean the discharge bay first").fillna(False) & log["tested_date"].notna()
    [(_, one)] = log[told].iterrows()
    assert (one["place"], one["raised_by"], one["outcome"]) == ("JUN", "domestic assistant", "adopted")
    assert (one["tested_date"] - one["raised_date"]).days == 49 and "Where did most of the 49 days" in plan
    assert "The log has days 0 and 49. The others are invented" in handed
    assert (one["before"], one["predicted"], one["observed"]) == (75, 45, 40)
    assert "predicted 45 minutes at the median, from 75. **Day 63:** it is 40." in handed
    assert "From day 1 to day 36 the problem was on its way" in plan and "From day 1 to day 36 the problem was on its way" in said


def test_the_monthly_page_on_paper_is_the_lessons(plan, handed, page):
    table = handed.split("**One monthly page.**")[1].split("**Did it last?**")[0]
    rows = re.findall(r"^\| ([A-Z][^|]+?)(?:, nights)? \| ([\d.,]+)%? \| ([\d.,]+)%? \| ([^|]+) \|$", table, flags=re.MULTILINE)
    assert [name for name, *_ in rows] == list(page.index) and len(rows) == 6
    for name, latest, mean, changed in rows:
        row, places = page.loc[name], len(latest.partition(".")[2])
        assert (latest, mean) == (f"{row['latest']:,.{places}f}", f"{row['mean']:,.{places}f}"), name
        new = row["changed"].split(":")[0].lower() if row["variation"] != "common_cause" else ""
        assert changed == ", ".join(filter(None, (SHOWN[row["variation"]], new))), name
    assert "| Measure | Latest | Mean | Since February's report |" in table and "January's 8.7% lay outside the limit already" in plan
    counts = page["variation"].map(SHOWN).value_counts()
    assert (counts["concern"], counts["improvement"], counts["no signal"]) == (3, 1, 2)
    assert "three concerns, one improvement, two with nothing new" in plan
    assert page.loc["Within four hours", "latest"] < 78 and "because it misses its target" in plan


@pytest.mark.parametrize(
    ("on_paper", "in_the_lesson"),
    [
        ("280 were admitted as emergencies until August 2025, and 193 from September", "there were 280 emergency admissions"),
        ("That is 88 fewer, before rounding.", "That is 88 fewer, before rounding."),
        ("In July the recording changed, and 55 went on paper alone.", "all admissions fell by 55 of every 1,000 in July"),
        ("there are 38 fewer, from 28 to 48", "38 fewer of every 1,000, and the truth may well lie anywhere from 28 to 48."),
        ("emergencies who stayed overnight, September to February, mean stay rose from 8.2 nights to 9.4.", "9.4 nights instead of 8.2."),
        ("Recording changed on 1 July 2025: mean stay mixes two ways of counting.", "Recording changed on 1 July 2025: its limits mix two ways of counting."),
    ],
)
def test_same_day_care_is_said_as_in_the_lesson(handed, said, on_paper, in_the_lesson):
    assert on_paper in handed and in_the_lesson in said


def test_the_plan_says_the_figures_of_its_scenes(plan, said):
    assert "280 before, 193 now, of every 1,000 who came: 88 fewer" in plan and "there were 193" in said
    assert "38 fewer stay overnight, with 28 to 48 left open, and in the last week of March 2026 it is still 30" in plan
    assert "In the last week of March 2026 it is 30 fewer" in said
    assert "24%, 8% and 57%" in plan and "nearly half were kept for a night without a reason" in plan


def test_mean_stay_rises_in_the_same_two_steps_as_in_the_lesson(plan, said):
    board = (ROOT / "book/for-trainers/board-session.md").read_text(encoding="utf-8")
    for page in (plan, board):
        assert "About 1.3 nights came in July, on paper. About one more came from September" in page
    assert "About 1.3 nights came in July 2025, on paper" in said and "8.2 nights, then 9.4" in plan
    stays = weeks()["weeks"]["mean_stay"]
    assert round(effect(stays[stays.index < WIDENED], RECORDED, slope=False).step.value, 1) == 1.5
    assert "There the step is 1.5 nights: of emergencies alone, week by week." in plan


def test_the_board_sees_the_bars_of_the_lesson(shown):
    board = (ROOT / "book/for-trainers/board-session.md").read_text(encoding="utf-8")
    assert "of 125 ideas, 25, 13 and 17 were tested, 55 in all" in board and 25 + 13 + 17 == 55
    assert "two weeks: 25 ideas, Within four weeks: 13 ideas, Later: 17 ideas and No test: 70 ideas" in shown


def test_55_and_38_are_said_with_the_lessons_intervals(plan, said):
    assert "36 to 74 and 28 to 48, by its own method. They are not parts of a sum." in plan
    assert "interval 36 to 74" in said and "anywhere from 28 to 48" in said


def test_the_twelve_hour_share_is_held_beside_last_march(plan, came, spells):
    months = monthly_figures(came, spells)
    share = 100 * months["over_twelve_hours"] / months["timed"]
    assert "It was 3.4% then, and is 7.3% now." in plan and list(share.loc[["2025-03-01", "2026-03-01"]].round(1)) == [3.4, 7.3]
    assert "its target of 78%" in plan and "misses its 2% too" in plan


def test_the_answer_to_the_question_is_the_questions_own(plan):
    [question] = [each for each in all_questions() if each.number == "5.5"]
    *moved, patients = question.reference(question.inputs()).values()
    assert f"{', '.join(moved)}; {patients}." in plan


def test_the_three_wards_on_paper(handed, noon):
    march = noon[noon["discharge_time"].dt.to_period("M") == "2026-03"].groupby("ward")[["noon", "kept"]].mean()
    before = noon[noon["discharge_time"] < "2025-02-03"].groupby("ward")["noon"].mean()
    for ward in ("Elm", "Hazel", "Rowan"):
        shares = before[ward], march.loc[ward, "noon"], march.loc[ward, "kept"]
        assert f"| {ward} | {' | '.join(f'{100 * share:.0f}%' for share in shares)} |" in handed


def test_the_rubrics_row_on_paper_is_its_own(handed):
    row = RUBRIC["Embedding improvement into management systems and processes"]
    on_paper = handed.split("**How far along are we?**")[1]
    for score, words in enumerate(row):
        first = words.split(", beside")[0].rstrip(".")
        assert f"{score}: {first[:1].lower()}{first[1:]}".replace("and i can", "and I can") in on_paper


@pytest.mark.parametrize("name", ["east_london", "improvement_journey"])
def test_a_case_has_two_paragraphs_what_to_try_and_links(name):
    text = (ROOT / f"book/cases/{name}.md").read_text(encoding="utf-8")
    assert "**Goes with [module 5](../../modules/5_management_systems/index.md). Five minutes.**" in text
    told, rest = text.split("\n## What to try\n")
    assert len(told.strip().split("\n\n")) == 4 and rest.split("\n## Read more\n")[0].count("\n- ") == 3
    assert "https://" in rest.split("\n## Read more\n")[1]


def test_east_london_is_not_given_the_courses_six_levels():
    text = (ROOT / "book/cases/east_london.md").read_text(encoding="utf-8")
    assert "We give no list of levels and no sum." in text and "close to those that the paper is said to use. Read it before you quote them." in text
    assert "only at second hand" in text and not re.search(r"cost avoidance|revenue|£", text)
