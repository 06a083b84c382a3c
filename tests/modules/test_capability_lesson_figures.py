"""Each figure that module 4's lesson and its trainer's page state in words is true of Fairbeck's tables."""

import importlib
import itertools
import re

import numpy as np
import pandas as pd
import pytest

from classroom.checks.scheme import scheme_of
from classroom.questions import all_questions, find
from classroom.questions.capability.plans import staff_hours
from classroom.training.slides.scenes import lesson, slides
from impactflow.datasets import load
from impactflow.hospital import compare, interventions, simulate
from impactflow.hospital.interval import interval
from impactflow.hospital.left_out import LEFT_OUT
from impactflow.hospital.summary import MEASURES
from impactflow.improvement import Log, TrainingPlan, training_plan
from impactflow.measures import bed_gap, corridor_hours, elapsed_minutes, midnight_and_midday
from impactflow.queueing import erlang_c, little
from impactflow.spc import run_chart
from impactflow.synthetic import FAIRBECK
from tests.modules.conftest import adds_up, cells, is_whole, longest_reading, minutes

FOLDER = "4_capability"
DAY = "2025-11-18"
SEEDS, DAYS, START = range(301, 311), 42, "2025-05-19"  # the ten runs of the what-if scene
FIVE = (
    "What have you seen yourself, where the work is done?",
    "Who does the work, and what do they make of it?",
    "Could it be smaller, and begin sooner?",
    "What could get worse elsewhere, and who would notice?",
    "What would you see if you changed nothing?",
)


@pytest.fixture(scope="module")
def table():
    return load("improvement_log")


@pytest.fixture(scope="module")
def log(table):
    return Log.of(table)


@pytest.fixture(scope="module")
def known(log):
    """Return the tests whose result is known, with the gain that was hoped for and the one that came."""
    found = log.table.dropna(subset="observed")
    way = found["better"].map({"higher": 1, "lower": -1})
    hoped, gained = (way * (found[name] - found["before"]) for name in ("predicted", "observed"))
    return found.assign(hoped=hoped, gained=gained)


@pytest.fixture(scope="module")
def share():
    return load("weekly_board_return").set_index("week_start")["within_four_hours_percent"]


@pytest.fixture(scope="module")
def summers():
    return load("summers_without_overtime").pivot(index="week_start", columns="run", values="within_four_hours_percent")


@pytest.fixture(scope="module")
def spells():
    return load("inpatient_spells")


@pytest.fixture(scope="module")
def stays():
    return load("ward_stays")


@pytest.fixture(scope="module")
def beds():
    return load("bed_state_hourly")


@pytest.fixture(scope="module")
def wards():
    return load("wards").set_index("ward_code")


@pytest.fixture(scope="module")
def day(came, spells):
    return bed_gap(came, spells, DAY)


@pytest.fixture(scope="module")
def tried():
    """Return each measure of each run of what is tried, by scenario."""
    same_day, delays = interventions.wider_sdec(0.85), interventions.shorter_delay(0.75)
    as_now = FAIRBECK.parameters
    more = as_now.change(attendances_per_day=1.03 * as_now.attendances_per_day)
    scenarios = {
        "now": as_now, "same-day care": same_day, "shorter delays": delays, "virtual ward": interventions.virtual_ward(0.1),
        "two": same_day + delays, "filled": more.apply(same_day),
    }  # fmt: skip
    runs = compare(scenarios, len(SEEDS), SEEDS[0], DAYS, start=START).runs
    return {name: runs.pivot(index="replication", columns="scenario", values=name) for name in MEASURES}


def less(tried, measure, scenario):
    """Return by how much a scenario lowers a measure, run by run."""
    return tried[measure]["now"] - tried[measure][scenario]


# 1 and 2: tests of change


def test_the_nurses_two_tests_are_in_the_log(said, shown, plan, table):
    ideas = table[(table["place"] == "JUN") & (table["idea"] == "Begin the round with those who may go home.")]
    assert list(ideas["before"]) == [1, 1] and list(ideas["predicted"]) == [6, 6] and list(ideas["observed"]) == [3, 7]
    assert list(ideas["raised_by"]) == ["nurse"] * 2 and list(ideas["unit"]) == ["of 10 patients"] * 2
    assert "At eleven in the morning one of ten was written." in said and "at least six of ten letters by eleven" in said
    assert "with those who may go home" in said and "We try it on ten patients, from Tuesday." in said
    first, second = ideas["tested_date"]
    assert first.day_name() == "Tuesday" and second.month - first.month == 1 and "A month later they tried again" in said
    for row in ideas.itertuples():
        number, words = row.result.split(". ", 1)
        assert row.result in shown
        assert f"| {row.tested_date:%-d %B %Y} | {number.removesuffix(' were')} | {words} |" in plan
    assert "seven of ten letters were in time" in said and "the sick were seen no later" in said


def test_what_cannot_fail_comes_true_if_nothing_changes(said, log):
    left = re.findall(r"^\| “([^”]+)” \| “", said, flags=re.MULTILINE)
    assert len(left) == 3 and set(left[:2]) <= set(log.refused["prediction"])


def test_what_can_fail_names_a_day_that_the_exercise_takes(said):
    right = re.findall(r"^\| “[^”]+” \| “([^”]+)” \|", said, flags=re.MULTILINE)
    days = [re.search(r"by ((?:\d+ )?[A-Z]\w+ \d{4})[.,]", words)[1] for words in right]
    read = find("4.3").kind.fields["by"].read
    assert len(days) == 3 and all(read(day) for day in days)


def test_the_coach_asks_the_five_questions_and_gives_no_advice(said, plan):
    spoken = re.findall(r"^> — (.+)$", said, flags=re.MULTILINE)
    assert tuple(spoken[::2]) == FIVE and not any(answer.endswith("?") for answer in spoken[1::2])
    assert plan.count(" ".join(FIVE)) == 2  # for the coach, and on the handout


def test_the_page_to_take_to_work_asks_the_same_five():
    own = pytest.importorskip("classroom.takeaway.capability").TAKEAWAY
    assert [field.label for field in own.part("coach").fields] == [f"{n}. {words}" for n, words in enumerate(FIVE, 1)]


def test_how_many_predictions_could_fail_and_came_true(said, shown, plan, log):
    assert "have run 82 tests in two years" in said and len(log.cycles) + len(log.refused) == 82
    assert "66 could fail. 16 could not." in shown and (len(log.cycles), len(log.refused)) == (66, 16)
    found = log.came_true
    assert (found.right, found.known, round(found.percent)) == (27, 62, 44) and found.sentence in shown
    assert "Four more have no result yet. Is 44% bad?" in said and len(log.cycles) - found.known == 4
    assert "82 tests. 66 had a prediction that could fail. Of 62 whose result is known, 27 came true. 40 got better." in plan


def test_what_became_of_62_predictions(said, known):
    gained = known["gained"]
    assert "40 got better, and 13 of these by less than was hoped. 22 did not get better, 10 of them got worse." in said
    better = gained > 0
    assert (len(known), better.sum(), (better & (gained < known["hoped"])).sum()) == (62, 40, 13)
    assert ((~better).sum(), (gained < 0).sum()) == (22, 10)
    assert "Half of the tests reached two thirds of the hoped gain, or more." in said
    assert abs((gained / known["hoped"]).median() - 2 / 3) < 1e-9
    first = known["cycle"] == 1
    assert "came true 19 times in 50, second and third tests 8 times in 12" in said
    assert (known[first]["came_true"].sum(), first.sum()) == (19, 50)
    assert (known[~first]["came_true"].sum(), (~first).sum()) == (8, 12) and known["cycle"].max() == 3
    missed = known[known["came_true"] == False]  # noqa: E712: None is not False
    assert "Three tests missed, and the idea was adopted all the same." in said and (missed["outcome"] == "adopt").sum() == 3


def test_the_test_of_same_day_care_lasted(said, came, table):
    [test] = table[table["place"] == "SDEC"].dropna(subset="tested_date").itertuples()
    assert (test.before, test.predicted, test.observed) == (6, 9, 9) and str(test.tested_date)[:10] == "2025-09-01"
    assert "stayed open until 20:00." in said and "stays open until 20:00" in test.idea
    assert "The team predicted that nine of ten patients" in said and "It counted nine of ten." in said
    could = came[came["sdec_suitable"] & came["arrival_time"].dt.hour.between(8, 19)]
    week = could["arrival_time"].dt.to_period("W").dt.start_time
    tenths = 10 * (could["disposal"] == "same-day emergency care").groupby(week).mean()["2025-06-02":"2025-11-24"]
    before, since = tenths[:"2025-08-25"], tenths["2025-09-01":]
    assert "Before it was between five and six of ten, and after it nine." in said
    assert before.between(5, 6.1).all() and since.round().between(9, 10).all() and round(since.mean()) == 9
    chart = run_chart(tenths)
    assert chart.signal and before.max() < chart.median < since.min()
    assert "The chart warns that neighbouring weeks are alike." in said and any("resembles" in each for each in chart.warnings)


# 3: after the worst week


def test_the_newsletters_headline(said, share, table):
    assert "The week from 27 May 2024 was the worst that Fairbeck had seen since April." in said
    assert share["2024-04-01":"2024-06-24"].idxmin() == pd.Timestamp("2024-05-27")
    assert "“62% before, 77% in the last week of overtime. Overtime works.”" in said
    assert (round(share["2024-05-27"]), round(share["2024-06-24"])) == (62, 77)
    after = share["2024-06-03":"2024-06-24"]
    assert len(after) == 4 and after.idxmax() == pd.Timestamp("2024-06-24")
    assert "the best of the four after it: 15.5 points" in said and round(after.max() - share["2024-05-27"], 1) == 15.5
    [paid] = table[table["idea"].str.startswith("Pay for overtime", na=False)].itertuples()
    assert "Its log says what was predicted: “Waits will get better.”" in said and paid.prediction == "Waits will get better."


def headlines(summers):
    """Return how far the best of the four weeks after the worst one lies above it, summer by summer."""
    values = summers.to_numpy().T
    worst = 4 + values[:, 4:14].argmin(axis=1)
    return np.array([row[at + 1 : at + 5].max() - row[at] for row, at in zip(values, worst, strict=True)])


def test_forty_summers_without_overtime(said, plan, summers):
    gains = headlines(summers)
    assert "It did so forty times." in said and len(gains) == 40
    assert "With nothing done, 15 of 40 summers have as good a headline" in said and (gains >= 15.5).sum() == 15
    assert "In each of the forty summers we looked for the worst of the fifth to the fourteenth week." in said  # the same weeks as `headlines`
    assert "In none of them was the rise smaller than five points, and the mean of all is 16." in said
    assert gains.min() > 5 and round(gains.mean()) == 16
    assert "15 have as good a headline after their worst week, picked afterwards." in plan
    assert "with nothing done, 15 of 40 have as good a headline." in plan


def after_new_lows(summers):
    """Return what the four weeks after each new low gain on it: nothing but the past tells that it is one."""
    values = summers.to_numpy().T
    lows = [(row, at) for row in values for at in range(4, 14) if row[at] < row[:at].min()]
    return np.array([row[at + 1 : at + 5] - row[at] for row, at in lows])


def test_who_acts_on_each_new_low_sees_the_headline_in_one_case_of_six(said, shown, plan, summers, share):
    gains = after_new_lows(summers)
    assert "The forty summers have 90 of them." in said and len(gains) == 90
    as_good, no_better = (gains.max(axis=1) >= 15.5).sum(), (gains.mean(axis=1) <= 0).sum()
    assert f"{as_good} of 90 have as good a headline. After {no_better} of them the next four weeks were no better" in shown
    assert "About one in six." in said and round(90 / as_good) == 6
    assert "After one new low in three there is none." in said and round(90 / no_better) == 3
    mean = gains.mean(axis=1).mean()
    assert f"As a mean of four weeks, the gain after a new low is {mean:.1f} points." in said
    assert "After worst weeks that are picked afterwards it is far more" in said and after_picked(summers).mean() > 2 * mean
    assert f"{as_good} of 90, one in six, have as good a headline" in plan
    assert f"Of 90 weeks worse than all before them, {as_good} have as good a headline." in plan
    assert share["2024-05-27"] < share["2024-04-01":"2024-05-20"].min()  # so the overtime did follow a new low


def after_picked(summers):
    """Return the mean gain of the four weeks after the worst one, summer by summer."""
    values = summers.to_numpy().T
    worst = 4 + values[:, 4:14].argmin(axis=1)
    return np.array([row[at + 1 : at + 5].mean() - row[at] for row, at in zip(values, worst, strict=True)])


def test_fairbeck_is_compared_with_those_who_know_no_more(said, plan):
    assert "Fairbeck did not: it paid because of that week, and knew it on the day." in said
    assert "as the newsletter did" not in said + plan
    assert "Show the new lows, which are the fair comparison" in plan


def test_the_first_of_the_forty_is_better_after_its_worst_week(said, summers):
    assert "Without overtime, too, a worst week is followed by better ones" in said
    worst = summers[1].idxmin()
    assert worst < summers.index[-5] and (summers.loc[worst:, 1].iloc[1:5] > summers.loc[worst, 1] + 5).all()


def test_a_dice_does_better_after_its_lowest_throw_three_times_in_four(said, shown, plan):
    lowest_above = [(1 - face / 6) ** 6 for face in range(7)]  # all six throws lie above this face
    better = sum((lowest_above[face - 1] - lowest_above[face]) * (6 - face) / 6 for face in range(1, 7))
    assert "Three times in four it is, and a dice cannot hear." in said and "About three in four." in plan
    assert round(4 * better) == 3 and 0.73 < better < 0.78
    [played] = re.findall(r"better than the lowest of six in (\d+)%", shown)
    assert abs(int(played) - 100 * better) < 1


def test_the_handout_holds_the_weeks_of_overtime(plan, share):
    weeks = share["2024-04-29":"2024-06-24"]
    assert f"| {' | '.join(f'{at:%-d %b}' for at in weeks.index)} |" in plan
    assert f"| {' | '.join(f'{value:.0f}%' for value in weeks)} |" in plan


# 4: where the corridor comes from


def test_the_gap_of_one_tuesday(said, plan, day, beds):
    assert "It is Tuesday 18 November 2025." in said and day.index[0].day_name() == "Tuesday"
    free = (beds["beds_open"] - beds["beds_occupied"]).groupby(beds["time"]).sum()
    assert "At midnight I have 43 free beds." in said and free[f"{DAY} 00:00"] == 43
    widest = day.loc[day["gap"].idxmax()]
    assert "By eleven, 47 beds had been asked for, and 8 released. The **gap** is 39: so far do requests run ahead of releases." in said and day["gap"].idxmax().hour == 11
    assert (widest["cumulative_requested"], widest["cumulative_released"], widest["gap"]) == (47, 8, 39)
    assert "because some beds were free at midnight" in said and free[f"{DAY} 00:00"] > 0
    assert "Free beds would not have shown it. At eleven there were 22." in said and free[f"{DAY} 11:00"] == 22
    assert "By the next midnight more were released than asked for, as the next chart shows." in said and (day["gap"].iloc[-2:] < 0).all()
    for word, column in (("Asked for", "cumulative_requested"), ("Released", "cumulative_released")):
        hours = day.loc[day.index.hour.isin((0, 3, 6, 9, 11, 12, 15, 18)), column].iloc[:8]
        assert f"| {word} | {' | '.join(map(str, hours))} |" in plan
    assert "released from noon on" in said and day.loc[f"{DAY} 12:00", "cumulative_released"] < 16 < 48 <= day.loc[f"{DAY} 15:00", "cumulative_released"]


def test_the_corridor_fills_at_eleven(said, plan, came, day):
    lay = came[came["corridor_minutes"] > 0]
    began = lay["departure_time"] - pd.to_timedelta(lay["corridor_minutes"], unit="min")
    there = pd.Series([((began <= at) & (lay["departure_time"] > at)).sum() for at in day.index[:-1]])
    assert "Fairbeck's corridor has 16 places." in said and FAIRBECK.corridor.places == 16
    assert "It fills at eleven. It stays full until seven in the evening" in said and "were full from 11 to 19" in plan
    assert list(there[there == 16].index) == list(range(11, 20))


def test_hours_in_the_corridor_by_the_widest_gap(said, came, spells):
    hourly = bed_gap(came, spells, "2024-04-02", hours=24 * 728 - 1)
    by_day = hourly.groupby(hourly.index.normalize())
    widest = by_day["gap"].max() - by_day["gap"].first() + by_day["boarders"].first()
    assert widest[DAY] == 39 and len(widest) == 728
    spent, fifth = corridor_hours(came, by="day")["hours"].reindex(widest.index), pd.qcut(widest, 5, labels=False)
    mean = spent.groupby(fifth).mean()
    assert "In the narrowest fifth it is 18 hours a day, and in the widest 177." in said
    assert (round(mean[0]), round(mean[4])) == (18, 177) and mean.is_monotonic_increasing
    some = (spent > 0).groupby(fifth).mean()
    assert "in every group there are days with corridor hours, and days without." in said and some.between(0, 1, inclusive="neither").all()


# 5: home by noon


@pytest.fixture(scope="module")
def left(spells):
    """Return those who left alive in the twelve weeks before the drive, and in its first twelve weeks."""
    found = spells[spells["discharge_time"].between("2024-11-11", "2025-04-28", inclusive="left")]
    found = found[found["discharge_destination"] != "died"]
    days = {name: found[name].dt.normalize() for name in ("admission_time", "ready_time", "discharge_time")}
    return found.assign(
        drive=found["discharge_time"] >= "2025-02-03", noon=found["discharge_time"].dt.hour < 12,
        nights=(days["discharge_time"] - days["admission_time"]).dt.days,
        spare=(days["discharge_time"] - days["ready_time"]).dt.days,
    )  # fmt: skip


def test_noon_came_a_night_later_for_most(said, left):
    three = left[left["ward_code"].isin(["ELM", "HAZ", "ROW"])]
    assert "On all three wards many more are home by noon" in said
    shares = three.groupby(["ward_code", "drive"])["noon"].mean().unstack()
    assert (shares[True] > 2 * shares[False]).all()
    assert "Before, 10 of 85 had been ready since an earlier day. With the drive, 226 of 371 had." in said
    late = three[three["noon"]].groupby("drive")["spare"].agg([lambda nights: (nights > 0).sum(), "size"])
    assert late.to_numpy().tolist() == [[10, 85], [226, 371]]


def test_all_nights_say_little_and_nights_after_being_ready_say_much(said, left, wards):
    three, four = ["ELM", "HAZ", "ROW"], ["CED", "PLA", "POP", "SPR"]
    assert "four wards of the same types" in said
    assert set(wards.loc[four, "ward_type"]) == set(wards.loc[three, "ward_type"])
    assert "They rose by half a night on the three wards, and next door as well." in said
    assert "Nights after being ready rose from 0.8 to 1.3, and next door from 0.6 to 0.7." in said
    for codes, spare in ((three, [0.8, 1.3]), (four, [0.6, 0.7])):
        mean = left[left["ward_code"].isin(codes)].groupby("drive")[["nights", "spare"]].mean()
        assert mean["spare"].round(1).tolist() == spare and 0.4 < mean["nights"].diff().iloc[-1] < 0.6


def test_the_lesson_leaves_the_exercise_its_answers(said, shown):
    """The exercise asks which noon ward is which, and for the figures of other months, wards and changes."""
    words = said + shown
    for ward in ("Elm", "Hazel", "Rowan"):
        assert not re.search(rf"{ward}[^.]*(truly changed|slipped|kept|overnight|next morning)", words)
    assert "Plane" not in words and "2025-11-10" not in words and "10 November 2025" not in words
    assert not re.search(r"two hours earlier|weekend discharge|sixteen", words)
    assert not re.search(r"3,000|4,000 hours|24 live", words)
    overtime, plane = scheme_of(find("4.6")).right, scheme_of(find("4.1")).right
    for figure in (overtime["gain"], overtime["without"], plane):
        assert not re.search(rf"(?<![\d.]){re.escape(format(figure, '.1f'))}(?!\d)", words)


# 6: how many beds


@pytest.fixture(scope="module")
def year(stays):
    found = stays[stays["start_time"].dt.year == 2025]
    return found.assign(days=elapsed_minutes(found, "start_time", "end_time") / 1440)


@pytest.fixture(scope="module")
def counted(beds):
    return beds[beds["time"].dt.year == 2025].groupby("ward_code")["beds_occupied"].mean()


def test_willow_by_hand(said, shown, plan, year, counted, wards):
    willow = year[year["ward_code"] == "WIL"]
    assert "In 2025 it had 1,472 patients, and they stayed for 6.84 days on average." in said
    assert (len(willow), round(willow["days"].mean(), 2), wards.loc["WIL", "ward_type"]) == (1472, 6.84, "orthopaedics")
    assert "Four patients come to Willow each day." in said and round(1472 / 365) == 4
    assert "It needs more beds than that, as you will see below." in said and wards.loc["WIL", "beds"] > counted["WIL"]
    assert "1,472 / 365 = 4.03 a day. Times 6.84 days: 27.6 beds. Counted: 27.5." in shown
    assert (round(little(1472 / 365, willow["days"].mean()), 1), round(counted["WIL"], 1)) == (27.6, 27.5)
    assert "4.03 × 0.5 is two beds less in use. If one more comes each day, nearly seven more are in use." in said
    assert round(4.03 * 0.5) == 2 and 6.5 < willow["days"].mean() < 7
    assert "1,472 / 365 × 6.84" in plan and "Willow had 1,472 patients in a year, and they stayed for 6.84 days" in plan


def test_two_figures_give_the_third_on_each_ward(said, year, counted):
    grouped = year.groupby("ward_code")["days"]
    law = grouped.size() / 365 * grouped.mean()
    assert "On no ward of the 23 do the two differ by more than half a bed." in said
    assert len(law) == 23 and (law - counted).abs().max() < 0.5
    assert "where people stay a day, where they stay two weeks" in said and grouped.mean().min() < 1.5 and grouped.mean().max() > 14


def test_limes_months_seem_to_break_the_law(said, stays, beds, wards):
    lime = stays[stays["ward_code"] == "LIM"]
    month, days = lime["start_time"].dt.to_period("M"), elapsed_minutes(lime, "start_time", "end_time") / 1440
    law = lime.groupby(month).size() / 30 * days.groupby(month).mean()
    assert "Lime is a ward for older people, with 31 beds." in said and wards.loc["LIM", "ward_type"] == "older people"
    assert "37 of 31 beds in September 2025, and 19 in March 2026?" in said and wards.loc["LIM", "beds"] == 31
    assert (round(law["2025-09"]), round(law["2026-03"] * 30 / 31)) == (37, 19)
    state = beds[beds["ward_code"] == "LIM"]
    assert state["beds_occupied"].groupby(state["time"].dt.to_period("M")).mean().max() < 31
    assert "where people stay for two weeks" in said and 12 < days[lime["start_time"].dt.year == 2025].mean() < 16
    march = lime[month == "2026-03"]
    assert "at the end of March 2026 many had not left" in said and march["end_time"].isna().mean() > 0.25


def test_the_chance_to_wait_depends_on_the_size_of_the_pool(said, shown):
    assert "14 beds: 68%, 30 beds: 56%, 100 beds: 31% and 500 beds in one pool: 4.1%" in shown
    assert [round(100 * erlang_c(n, 0.92 * n), 1) for n in (14, 30, 100, 500)] == [68.3, 55.7, 31.2, 4.1]
    assert "has no pool of 638 beds. It has 23 wards" in said
    beds = load("wards")["beds"]
    assert (beds.sum(), (beds > 0).sum()) == (638, 23)


def test_free_beds_and_those_who_wait(said, came, spells, stays, wards):
    eleven = pd.Timestamp(f"{DAY} 11:00")
    asked = spells["attendance_id"].map(came.set_index("attendance_id")["decided_to_admit_time"])
    waits = spells[(asked <= eleven) & (spells["admission_time"] > eleven) & (spells["ward_code"] != "SDEC")]
    first = stays[stays["spell_id"].isin(waits["spell_id"])].sort_values("start_time").drop_duplicates("spell_id")
    kinds = first["ward_code"].map(wards["ward_type"])
    assert "22 beds were free, and 18 patients waited for one" in said and len(waits) == len(kinds) == 18
    assert "17 of the 18 needed acute medicine, and there was no bed." in said and (kinds == "acute medicine").sum() == 17
    state = load("bed_state_hourly", months=DAY[:7])
    now = state[state["time"] == eleven].set_index("ward_code")
    free = (now["beds_open"] - now["beds_occupied"]).groupby(wards["ward_type"]).sum()
    assert free["acute medicine"] == 0 and free.sum() == 22


def test_midnight_hides_midday(said, beds, wards):
    state = beds[beds["time"].dt.year == 2025]
    kinds = midnight_and_midday(state.assign(kind=state["ward_code"].map(wards["ward_type"]).astype(str)), by="kind")
    assert "most of all on the children's ward" in said and kinds["difference"].idxmax() == "children"
    assert "The children's ward is 71% full at midnight and 81% at noon." in said
    assert kinds.loc["children", ["midnight_percent", "midday_percent"]].round().tolist() == [71, 81]
    [whole] = midnight_and_midday(state).to_dict("records")
    assert "All wards together go from 91% to 94%. That is 16 beds of 638." in said
    assert (round(whole["midnight_percent"]), round(whole["midday_percent"])) == (91, 94)
    assert round(6.38 * whole["difference"]) == 16


# 7: what if


def test_the_what_if_hospital_as_it_is_said_to_be(said, shown):
    now = FAIRBECK.parameters
    assert "It takes 85 of 100 patients whom it could treat, and until 22:00." in said
    assert "In summer 2025, before the change of scene 2, it took 66 of 100, of those who came from 8:00 to 18:00." in said
    assert (now.sdec_share, now.sdec_opens, now.sdec_closes) == (0.66, 8, 18) and "85%" in repr(interventions.wider_sdec(0.85))
    assert "by 22:00" in repr(interventions.wider_sdec(0.85))
    assert "last three quarters as long" in said and "0.75 times" in repr(interventions.shorter_delay(0.75))
    assert "one in ten of stays over three days ends two days early" in said
    assert "10% of stays over three days end 2 days early" in repr(interventions.virtual_ward(0.1))
    assert all(f"- {line}" in shown for line in LEFT_OUT) and "Take the first line. In life, room fills" in said
    assert "because there is room" in LEFT_OUT[0]


def test_same_day_care_over_ten_runs(said, shown, plan, tried):
    gain = less(tried, "hours_to_bed", "same-day care")
    assert "In these runs people wait 4.6 hours for a bed, on average." in said and round(tried["hours_to_bed"]["now"].mean(), 1) == 4.6
    assert "in each the change helps" in said and (gain > 0).all()
    assert f"from a gain of {60 * gain.min():.0f} minutes to one of {60 * gain.max():.0f}, nearly five hours" in said
    assert round(60 * gain.min()) == 9 and 4.7 < gain.max() < 5
    assert "So take the mean of the ten: 2.3 hours." in said and "Same-day care saved 2.3 hours." in said
    assert "2.3 hours less, and luck leaves 1.2 to 3.5 open" in said and "2.3 hours less, with 1.2 to 3.5 left open" in plan
    assert [round(each, 1) for each in interval(gain.to_numpy())] == [2.3, 1.2, 3.5]
    assert "None of the three intervals holds a nought." in said
    for name in ("same-day care", "shorter delays", "virtual ward"):
        _, low, high = interval(less(tried, "hours_to_bed", name).to_numpy())
        assert low > 0 and re.search(rf"{name} .*{low:.1f}  +{high:.1f}", shown)


@pytest.fixture(scope="module")
def a_day(tried, spells):
    """Return how many patients a day each change reaches: of a virtual ward, those only who go home."""
    six = spells[spells["ready_time"].between(START, "2025-06-30", inclusive="left")]
    six = six[six["admission_method"] == "emergency"]
    long = elapsed_minutes(six, "admission_time", "ready_time") > 3 * 1440
    delayed = six["pathway"].isin(["1", "2", "3"]) & six["delay_reason"].notna()
    return {
        "same-day care": -less(tried, "same_day_care", "same-day care").mean(),
        "shorter delays": delayed.sum() / DAYS, "virtual ward": (long & six["pathway"].isin(["0", "1"])).sum() / DAYS / 10,
    }  # fmt: skip


def test_what_each_saves_for_each_patient_is_too_rough_to_rank(said, shown, tried, a_day):
    saved = {name: (less(tried, "corridor_hours", name) / people).to_numpy() for name, people in a_day.items()}
    means = [each.mean() for each in saved.values()]
    assert "between 4.6 and 5.0 hours a day" in said and (round(min(means), 1), round(max(means), 1)) == (4.6, 5.0)
    assert "these ten runs cannot rank them: look how wide the intervals are" in said
    for one, other in itertools.combinations(saved.values(), 2):
        _, low, high = interval(one - other)
        assert low < 0 < high
    for name, people in a_day.items():
        beds = (638 * less(tried, "occupancy", name)).to_numpy()
        for each in (beds, people * saved[name], saved[name]):
            mean, low, high = interval(each)
            assert f"{mean:.1f} ({low:.1f} to {high:.1f})" in shown
    _an_hour_of_staff_time(said, saved)


def _an_hour_of_staff_time(said, saved):
    assert "four hours of staff time for same-day care, two for a delay, and three on a virtual ward" in said
    first, delays, home = (saved[name] / hours for name, hours in zip(saved, (4, 2, 3), strict=True))
    assert "an hour of staff time saves 1.1, 2.4 and 1.7 hours in the corridor" in said
    assert [round(each.mean(), 1) for each in (first, delays, home)] == [1.1, 2.4, 1.7]
    assert "Now delays come first, and run by run their lead is more than luck." in said
    assert all(interval(delays - other)[1] > 0 for other in (first, home))


def test_a_virtual_ward_frees_fewer_beds_than_the_law_says_because_others_use_them(said, tried, a_day):
    law, freed = 2 * a_day["virtual ward"], 638 * less(tried, "occupancy", "virtual ward").mean()
    assert "two days less for 3.3 patients a day are nearly seven beds. The table has 4.6." in said
    assert (round(a_day["virtual ward"], 1), round(freed, 1)) == (3.3, 4.6) and 6.5 < law < 7
    assert "Others take most of the rest: they get a bed sooner, fewer leave unseen, and fewer operations are cancelled." in said
    for name in ("hours_to_bed", "left_unseen", "electives_cancelled"):
        assert less(tried, name, "virtual ward").mean() > 0
    taken = [_beds_that_others_take(seed) for seed in SEEDS]
    assert np.mean(taken) > (law - freed) / 2


def _beds_that_others_take(seed):
    """Return how many more beds those use whose own stay the virtual ward leaves as it was; who lay there first are left out."""
    now = FAIRBECK.parameters
    runs = [simulate(each, seed, DAYS, start=START) for each in (now, now.apply(interventions.virtual_ward(0.1)))]
    before, then = (run.drawn.emergency.traces["stay"] for run in runs)
    came = len(before) + len(runs[0].drawn.elective_arrival)
    first, last = pd.Timestamp(START), pd.Timestamp(START) + pd.Timedelta(days=DAYS)
    used = []
    for spells in (run.spells for run in runs):
        others = spells[(spells["patient"] < came) & ~spells["patient"].isin(np.flatnonzero(before != then))]
        lay = others["left"].fillna(last).clip(upper=last) - others["admitted"].clip(lower=first)
        used.append(lay.dt.total_seconds().clip(lower=0).sum() / 86400 / DAYS)
    return used[1] - used[0]


def test_together_they_save_less_than_the_sum(shown, tried):
    apart = less(tried, "hours_to_bed", "same-day care") + less(tried, "hours_to_bed", "shorter delays")
    both = less(tried, "hours_to_bed", "two")
    short, low, high = interval(60 * (apart - both).to_numpy())
    assert low > 0
    said = f"Added up: {apart.mean():.2f} hours less. Tried together: {both.mean():.2f}. That is {short:.0f} minutes short"
    assert f"{said} of the sum (interval {low:.0f} to {high:.0f})." in shown


def test_a_doctor_moved_helps_the_mean_and_harms_the_longest(said, plan):
    moved = list(FAIRBECK.parameters.clinicians)
    for taken, given in zip((22, 23, 0, 1, 2, 3, 4, 5), range(9, 17), strict=True):
        moved[taken], moved[given] = moved[taken] - 1, moved[given] + 1
    pair = (FAIRBECK.parameters, FAIRBECK.parameters.change(clinicians=moved))
    before, then = (pd.DataFrame([_waits(each, seed) for seed in SEEDS]) for each in pair)
    mean, night, longest = (then - before).mean()
    told = {
        "mean": "wait 7 minutes less (interval {} to {})",
        "night": "wait about 20 minutes more ({} to {})",
        "longest": "35 more ({} to {})",
    }
    for name, words in told.items():
        _, *ends = interval((then - before)[name].to_numpy())
        assert words.format(*sorted(abs(round(end)) for end in ends)) in said
    assert "None of these intervals holds a nought." in said and round(longest) == 35
    assert round(mean) == -7 and 19 <= night <= 21
    assert "One in a hundred waits for 344 minutes or more, where it was 309: that is 35 more" in said
    assert "7 minutes shorter, and one in a hundred waits 344 minutes or more where it was 309" in plan
    assert (round(before["longest"].mean()), round(then["longest"].mean())) == (309, 344)
    (_, _, high), (_, low, _) = (interval((then - before)[name].to_numpy()) for name in ("mean", "longest"))
    assert high < 0 < low and longest > 0


def _waits(parameters, seed):
    model = simulate(parameters, seed, DAYS, start=START).attendances
    waited, hour = elapsed_minutes(model, "arrival", "seen"), model["arrival"].dt.hour
    return {"mean": waited.mean(), "night": waited[(hour >= 22) | (hour < 6)].mean(), "longest": waited.quantile(0.99)}


def test_the_gain_is_gone_when_room_brings_patients(said, plan, tried):
    assert "Now let 3 in 100 more patients come" in said and "If room brings 3 in 100 more patients, the gain is gone" in said
    gain = less(tried, "hours_to_bed", "filled")
    mean, low, high = interval(gain.to_numpy())
    assert "Nothing is left." in said and mean <= 0 and low < 0 < high
    brought = (tried["attendances"]["filled"] / tried["attendances"]["now"]).mean()
    assert 1.025 < brought < 1.035 and "let 3 in 100 more patients come, and the gain is gone" in plan


# 8: who learns what


def test_three_plans_for_600_staff(said, shown):
    assert "with 600 staff, of whom 10 in 100 leave each year. It has two coaches." in said
    plans = (
        TrainingPlan(600, 0.1, 60, 2), TrainingPlan(600, 0.1, 240, 2),
        TrainingPlan(600, 0.1, 15, 2, new_coaches=1, protected_hours=2),
    )  # fmt: skip
    assert "60 places a year" in said and "240 places a year" in said
    assert "15 places, one new coach a year, and two hours a week in the rota for each trained person." in said
    ends = [plan.outlook().loc[3].round().astype(int) for plan in plans]
    assert "180 certificates leave 3 live projects, and 695 leave 6. 45, with time and coaches, leave 12." in said
    assert [(end["certificates"], end["live"]) for end in ends] == [(180, 3), (695, 6), (45, 12)]
    assert "It is 695 and not 720, because by then all 600 are trained" in said
    assert 3 * 240 == 720 and plans[1].outlook().loc[3, "trained_here"] == 600
    here = round(plans[2].outlook().loc[3, "trained_here"])
    assert f"After three years {here} trained people have their two hours." in said and round(2 * 46 * here, -2) == 3600
    assert "In 46 weeks that is about 3,600 hours a year." in said
    assert "With its 15 places and a new coach, about 4,100, by the hours that question 4.8 assumes." in said
    assert round(staff_hours(plans[2], here), -2) == 4100
    assert "240 places of 15 hours take 3,600." in said and staff_hours(plans[1], 0) == 240 * 15 == 3600
    assert "We have trained 180 in three years." in said
    assert "The first two plans also lose coaches" in said and all(end["coaches_here"] <= 2 for end in ends[:2])
    assert plans[0].outlook()["coaches_here"].loc[3] < 2
    assert "Nine of ten runs have at least" in shown and "Nine of ten do not go beyond" in shown
    for name, end in zip(("Courses for many", "Courses for all", "Few, with time"), ends, strict=True):
        assert re.search(rf"{name} +{end['live']} +{end['low']}\b", shown)
        assert re.search(rf"{name} +{end['high']} +{end['certificates']}\b", shown)
    assert "a coach carries four projects, a third of projects end in a quarter" in said
    assert training_plan.PROJECTS_A_COACH == 4 and round(training_plan.FINISHED_A_QUARTER, 2) == 0.33
    assert "1 in 100 starts one in a quarter without time, and 16 in 100 with two hours a week" in said
    assert [round(100 * plan.started_a_quarter) for plan in (plans[0], plans[2])] == [1, 16]


# The shape of the lesson, and of a trainer's 90 minutes


def test_nobody_reads_for_more_than_three_minutes_before_there_is_something_to_do(notebook):
    assert longest_reading(notebook) <= 600  # 200 words a minute, a careful reader's pace


def test_three_scenes_are_core_and_each_asks_and_ends_on_monday(said):
    scenes = re.split(r"\n## (?=\d\. )", said)[1:]
    core = [scene.split("\n")[0].endswith("(core)") for scene in scenes]
    assert core == [True, False, True, False, False, False, True, False]
    for scene in scenes:
        assert "**What do you expect?**" in scene and scene.count("**The idea.**") == 1
        assert scene.count("**What it means on Monday.**") == 1
        idea = scene.split("**The idea.**")[1].split("\n\n")[0]
        assert len(re.findall(r"[.!?](?= |$)", idea)) == 2


def test_each_scene_shows_a_picture_or_a_table(notebook):
    scene, pictures = "", {}
    for cell in notebook:
        head = re.match(r"## (\d\. .+)", "".join(cell["source"]))
        scene = head[1] if head else scene
        pictures[scene] = pictures.get(scene, 0) + len(cell.get("outputs", []))
    assert all(pictures[name] for name in pictures if name) and len(pictures) == 9


def test_the_plan_adds_up_to_90_minutes_and_the_phone_to_20(plan):
    adds_up(plan)
    assert minutes(plan, "The plan") == [10, 30, 15, 10, 15, 10]
    assert "predict 3, move 8, explain 4" in plan and 3 + 8 + 4 == 15
    [question] = [each for each in all_questions() if each.number == "4.7"]
    assert "| 10 | One question of the exercise | 4.7," in plan and question.minutes <= 10


def test_a_trainer_has_all_in_hand_and_coaches_between_the_sessions(plan):
    is_whole(plan)
    talks = plan.split("## Coaching between the sessions")[1].split("\n## ")[0]
    assert "Three talks of ten minutes" in talks and "half an hour for each person" in talks
    assert len(re.findall(r"^\| (?!When|-).+ \|$", talks, flags=re.MULTILINE)) == 3
    assert all(words in talks for words in ("It has not begun", "It missed", "It came true at once", "Give no advice"))
    assert "Ask: “What did you predict, and what came out?”" in plan


def test_the_plans_scenes_are_the_lessons_core(plan):
    core = [slide.scene for slide in slides(lesson("4")) if slide.block.kind == "scene"]
    assert core == ["1", "3", "7"] and "scenes 1, 3 and 7, ten minutes each" in plan
    assert re.findall(r"^\*\*Scene (\d)", plan, flags=re.MULTILINE) == ["1", "3", "7"]


def test_the_plan_says_the_figures_of_its_scenes(plan):
    assert "3 of 10, where 6 were predicted" in plan and "Then 7 of 10, and the sick were seen no later." in plan
    assert "the wait for a bed is 4.6 hours" in plan and "Mean wait for a bed: 4.6 hours." in plan


def test_the_lesson_reads_the_same_tables_as_these_tests():
    code = "\n".join("".join(cell["source"]) for cell in cells(f"modules/{FOLDER}/lesson.ipynb") if cell["cell_type"] == "code")
    assert 'replications=10, seed=301, days=42, start="2025-05-19"' in code and "simulate(parameters, seed, 42" in code
    assert importlib.import_module("impactflow.hospital.simulate").WARM_UP == 14
