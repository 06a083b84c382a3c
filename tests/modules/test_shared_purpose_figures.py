"""Each figure that module 1 states in words is true of Fairbeck's tables, and its minutes add up."""

import re
from datetime import date

import pandas as pd
import pytest

from classroom.questions import all_questions
from classroom.questions.shared_purpose.like_for_like_gap import LESSON
from classroom.quizzes.shared_purpose import QUIZ
from impactflow.datasets import load
from impactflow.improvement import Aim
from impactflow.measures import breach, elapsed_minutes, gap, over_twelve_hours, share_within
from impactflow.spc import run_chart, xmr
from tests.modules.conftest import adds_up, cells, is_whole, last_minutes, longest_reading, minutes, words

FOLDER = "1_shared_purpose"


@pytest.fixture(scope="module")
def old(came):
    return came[came["age_band"] == "75+"]


@pytest.fixture(scope="module")
def alike(old):
    found = old[(old["sex"] == "female") & (old["disposal"] == "admitted") & (old["corridor_minutes"] > 0)]
    return found.dropna(subset="minutes").sort_values(["minutes", "attendance_id"])


@pytest.fixture(scope="module")
def her(alike):
    return alike.iloc[len(alike) // 2]


def hours(start, end) -> float:
    return (end - start).total_seconds() / 3600


def test_the_decision_took_4_and_three_quarter_hours_and_the_bed_10_and_three_quarters(said, her):
    assert "The decision took 4¾ hours, and the bed took 10¾" in said
    assert "came 4¾ hours after she did. Then she waited 10¾ hours for a bed: a night in a cubicle" in said
    quarters = [round(4 * hours(her[start], her[end])) / 4 for start, end in (
        ("arrival_time", "decided_to_admit_time"), ("decided_to_admit_time", "departure_time"),
    )]  # fmt: skip
    assert quarters == [4.75, 10.75] and abs(sum(quarters) - hours(her["arrival_time"], her["departure_time"])) < 0.2
    assert her["decided_to_admit_time"].hour < 3 and her["departure_time"].hour > 8
    assert "one evening in November 2024" in said and f"{her['arrival_time']:%B %Y %H}" == "November 2024 19"


def test_the_ambulance_waited_nearly_an_hour_with_her(said, her):
    assert "Nearly an hour went by before the ambulance could hand her over. Fifteen minutes are expected." in said
    assert her["arrival_mode"] == "ambulance" and 0.75 < hours(her["arrival_time"], her["handover_time"]) < 1


def test_her_minutes_in_the_corridor_are_told_and_not_when_they_were(said, her):
    assert "then 33 minutes in a corridor, drawn last (see “Mind this”)" in said and her["corridor_minutes"] == 33
    assert "waiting for a bed, in the corridor (drawn last)" in said, "the row of the table says so too"
    assert "10:32" not in said


def test_the_corridor_is_part_of_the_wait_for_a_bed(said, alike):
    assert "they stay until their bed is ready. So the corridor is drawn last." in said
    bed = elapsed_minutes(alike, "decided_to_admit_time", "departure_time")
    longer = alike.loc[alike["corridor_minutes"] > bed + 1, "arrival_time"]
    assert set(longer.dt.date) <= {date(2026, 3, 28)}  # the night on which the clock went forward


def test_one_in_five_admitted_women_of_her_age_were_in_the_corridor(said, plan, old):
    admitted = old[(old["sex"] == "female") & (old["disposal"] == "admitted")]
    assert "about one in five of those admitted" in said and "one in five had that" in said
    assert "one in five" in plan.split("## The handout")[1]
    assert 0.19 < (admitted["corridor_minutes"] > 0).mean() < 0.22
    assert "half left within about 4¼ hours" in said and 4.2 < admitted["minutes"].median() / 60 < 4.3


def test_about_half_of_the_women_in_the_corridor_stayed_longer(said, alike, her):
    assert "In all her hours she is in the middle: half of these women stayed longer." in said
    assert 0.49 < (alike["minutes"] > her["minutes"]).mean() <= 0.5


def test_her_time_in_the_corridor_is_less_than_most_had(said, plan, alike, her):
    for words in (said, plan):
        assert "she was lucky: nine in ten were there longer, and half for about three hours or more." in words
    assert her["corridor_minutes"] == 33 and round(10 * (alike["corridor_minutes"] > 33).mean()) == 9
    assert 170 < alike["corridor_minutes"].median() < 185


def test_the_visits_and_the_late_admissions_are_counted(said, shown, came):
    assert "In two years 224,030 people came through the door, counted once for each visit." in said
    assert len(came) == 224_030
    late = share_within(came[came["disposal"] == "admitted"], 8).iloc[0]
    assert f"{late['over_percent']:.0f} in 100. That is {int(late['over']):,} of {int(late['timed']):,} admissions" in shown


def test_two_in_ten_are_admitted_with_four_in_ten_of_the_hours(said, came):
    assert "Two in ten are admitted, and they spend four in ten of the hours" in said
    ends = came.groupby("disposal", observed=True)["minutes"].agg(["count", "sum"])
    share = (100 * ends / ends.sum()).loc["admitted"]
    assert (round(share["count"] / 10), round(share["sum"] / 10)) == (2, 4)


def test_both_years_are_best_after_july_and_worst_after_january(said, old):
    assert "best month fell between July and September, and the worst between January and March" in said
    months = over_twelve_hours(old, by="month")["over_percent"]
    for year in (months[:12], months[12:]):
        assert year.idxmin().month in (7, 8, 9) and year.idxmax().month in (1, 2, 3)
        assert year[year.index.month.isin((12, 1, 2))].mean() > year[year.index.month.isin((6, 7, 8))].mean()


def over_twelve_between(rows, start: str, end: str) -> float:
    came = rows["arrival_time"]
    return over_twelve_hours(rows[(came >= start) & (came < end)])["over_percent"].iloc[0]


def test_the_second_year_is_nearly_twice_the_first_month_by_month(said, old):
    months = over_twelve_hours(old, by="month")["over_percent"]
    worse = months[12:].to_numpy() > months[:12].to_numpy()
    assert "Eleven of the twelve were worse; only October was better." in said
    assert list(months.index[:12][~worse].strftime("%B")) == ["October"]
    assert "7% in the first year, 13% in the second" in said and "rose from 7 to 13 in 100: it nearly doubled" in said
    first = over_twelve_between(old, "2024-04-01", "2025-04-01")
    second = over_twelve_between(old, "2025-04-01", "2026-04-01")
    assert (round(first), round(second)) == (7, 13) and 1.7 < second / first < 2
    assert "In January to March it rose from 13 to 24 in 100" in said
    assert round(over_twelve_between(old, "2025-01-01", "2025-04-01")) == 13
    assert round(over_twelve_between(old, "2026-01-01", "2026-04-01")) == 24


def test_the_run_charts_small_print_is_explained_as_it_stands(said, old):
    chart = run_chart(over_twelve_hours(old, by="month")["over_percent"])
    assert "The longest here has 6 months, and chance alone gives up to 8." in said
    assert (chart.longest_run, chart.longest_run_limit) == (6, 8)
    assert "There are 7, and chance gives 8 or more." in said
    assert (chart.crossings, chart.crossings_limit) == (7, 8)
    assert "That is said of the whole line, and not of single months." in said and set(chart.points["meaning"]) == {"common_cause"}


def by_age(rows) -> dict[str, int]:
    return over_twelve_hours(rows, by="age_band")["over_percent"].round().astype(int).to_dict()


def test_the_oldest_look_worst_in_all_four_and_least_so_in_the_median(said, came, old):
    assert "The oldest look worst in all four, and least so in the median." in said
    children = came[came["age_band"] == "0-17"]
    more = {q: old["minutes"].quantile(q) / children["minutes"].quantile(q) for q in (0.5, 0.95)}
    over = {name: share_within(rows, 4)["over_percent"].iloc[0] for name, rows in (("old", old), ("young", children))}
    assert 1 < more[0.5] < more[0.95] and more[0.5] < over["old"] / over["young"]
    assert "they stand at 10 in 100, and children at 2" in said
    assert (by_age(came)["75+"], by_age(came)["0-17"]) == (10, 2)


def test_the_age_gap_is_said_both_ways(said, came, plan):
    admitted = came[came["disposal"] == "admitted"]
    assert "Of all people, 4 in 100 do." in said and round(over_twelve_hours(came)["over_percent"].iloc[0]) == 4
    assert "15.5% of the oldest stay so long, and 16.5% of all. Of children, 19.5% do." in said
    over = over_twelve_hours(admitted, by="age_band")["over_percent"]
    assert (round(over["75+"], 1), round(over["0-17"], 1), over.idxmin()) == (15.5, 19.5, "75+")
    assert round(over_twelve_hours(admitted)["over_percent"].iloc[0], 1) == 16.5
    needed = (came["disposal"] == "admitted").groupby(came["age_band"], observed=True).mean()
    assert "63 in 100 of the oldest, against 8 in 100 children" in said
    assert (round(100 * needed["75+"]), round(100 * needed["0-17"])) == (63, 8)


def test_the_two_years_of_the_age_gap_point_opposite_ways(said, came, plan):
    admitted = came[came["disposal"] == "admitted"]
    last = admitted["arrival_time"] >= "2025-04-01"
    assert "it is 19.7% of the oldest, 19.4% of all and 11.1% of children" in said
    assert "In the year before it was 11.2%, 13.8% and 26.5%." in said
    for rows, told in ((admitted[last], [19.7, 19.4, 11.1]), (admitted[~last], [11.2, 13.8, 26.5])):
        age = over_twelve_hours(rows, by="age_band")["over_percent"]
        every = over_twelve_hours(rows)["over_percent"].iloc[0]
        assert [round(figure, 1) for figure in (age["75+"], every, age["0-17"])] == told
    assert "Among admitted adults it got worse for all, by 5.2 to 8.5 points." in said
    assert "It was most for the oldest, though hardly more than for those of 40 to 64." in said
    first, second = [over_twelve_hours(admitted[when], by="age_band")["over_percent"] for when in (~last, last)]
    worse = (second - first).drop("0-17")
    assert (round(worse.min(), 1), round(worse.max(), 1)) == (5.2, 8.5)
    assert list(worse.nlargest(2).index) == ["75+", "40-64"] and worse["75+"] - worse["40-64"] < 1
    younger = [over_twelve_hours(admitted[when & (admitted["age_band"] != "75+")])["over_percent"].iloc[0] for when in (last, ~last)]
    assert [round(share) for share in (second["75+"], younger[0], first["75+"], younger[1])] == [20, 19, 11, 15]
    assert "of admitted people under 75, 19 in 100 stayed so long in the last year" in said
    wait = "waited about as long as others (over 12 hours: 20 in 100, and 19). In the year before fewer of them did so (11, and 15)."
    assert f"Once admitted, in the last year people aged 75 or over {wait}" in said
    assert f"Once admitted, in the last year they {wait}" in plan.split("## The handout")[1]


def test_two_winter_months_hold_much_of_what_admitted_children_waited(said, came):
    assert "Two winter months hold 234 of their 608 long waits of the year before." in said
    young = came[(came["disposal"] == "admitted") & (came["age_band"] == "0-17")]
    months = over_twelve_hours(young, by="month")["over"][:"2025-03"]
    assert months.sum() == 608 and set(months.nlargest(2).index.strftime("%Y-%m")) == {"2024-12", "2025-01"}
    assert months.nlargest(2).sum() == 234


def test_the_fall_of_what_admitted_children_waited_is_not_those_two_months_alone(said, came):
    assert "Without those two months it is still 20 in 100, and 11 the year after. So the fall is not those months alone." in said
    young = came[(came["disposal"] == "admitted") & (came["age_band"] == "0-17")]
    months = over_twelve_hours(young, by="month")
    before, after = months[:"2025-03"].drop(pd.to_datetime(["2024-12-01", "2025-01-01"])), months["2025-04":]
    assert (before["over"].sum(), before["timed"].sum()) == (374, 1870)
    assert [round(100 * rows["over"].sum() / rows["timed"].sum()) for rows in (before, after)] == [20, 11]


def test_more_of_those_over_twelve_hours_are_75_or_over_than_of_any_other_age(said, came):
    over = over_twelve_hours(came, by="age_band")["over"]
    assert "35 in 100 are aged 75 or over: no other age band has as many" in said
    assert over.idxmax() == "75+" and round(100 * over["75+"] / over.sum()) == 35


def test_departures_bunch_before_240_minutes(said, came):
    assert "6 leave in the last ten minutes before four hours, and 1 in the ten minutes after" in said
    home = came.loc[came["disposal"] == "home", "minutes"].dropna()
    before, after = home.between(230, 240, inclusive="right"), home.between(240, 250, inclusive="right")
    assert (round(100 * before.mean()), round(100 * after.mean())) == (6, 1)


def test_who_stays_longest(said, came, old):
    assert "Half of all people leave within three hours" in said and came["minutes"].median() < 180
    mental = came.loc[came["complaint_group"] == "mental health", "minutes"].median() / 60
    assert said.count("half stay more than six and a half hours") == 2 and 6.5 < mental < 6.9
    assert "one in 20 stays for nearly 20 hours or longer" in said
    assert 19.5 < old["minutes"].quantile(0.95) / 60 < 20


def test_both_gaps_and_what_lies_between(said, came):
    assert "They stay 15 minutes longer, and 6 of them like for like" in said
    assert "All 15 minutes are lived" in said and "The 6 that are left" in said and "The 9 that went" in said
    found = gap(came, "minutes", "deprivation_fifth", "1", "5", strata=["arrival_mode", "hour"])
    assert (round(found["crude"]), round(found["like_for_like"])) == (15, 6) == (15, LESSON["lessons-minutes"])
    counts = f"{found['first_count']:,} visits from the most deprived fifth less {found['second_count']:,} from the least"
    assert counts in said


def test_the_like_for_like_gap_depends_on_what_is_held_alike(said, came):
    assert "With the way of coming alone held alike, 9 minutes are left" in said
    assert "(a different 9: these are left, not gone). With the hour too, it is 6." in said
    found = {
        value: gap(came.assign(late=breach(came)), value, "deprivation_fifth", "1", "5", strata=["arrival_mode"])
        for value in ("minutes", "late")
    }
    assert round(found["minutes"]["like_for_like"]) == 9 == LESSON["lessons-minutes-by-way"]
    assert "shares over four hours instead of minutes, and its gaps shrink less" in said
    left = {value: each["like_for_like"] / each["crude"] for value, each in found.items()}
    assert left["late"] > left["minutes"]


def test_the_wait_to_be_seen_is_longer_for_the_most_deprived_and_the_wait_for_a_bed_is_not(said, came):
    assert "the most deprived fifth wait 66 minutes on average, and the least deprived 56." in said
    assert "Like for like, 10 minutes are left." in said
    assert "That is more than the 6 of the whole stay: once seen, they leave about 3 minutes sooner, like for like." in said
    assert "The three leave out different visits, so they do not add up exactly." in said
    assert "The wait for a bed is no longer: of those admitted, 232 minutes against 236. These two are crude" in said
    waits = came.assign(
        seen=elapsed_minutes(came, "arrival_time", "seen_for_treatment_time"),
        bed=elapsed_minutes(came, "decided_to_admit_time", "departure_time").where(came["disposal"] == "admitted"),
    )
    of = waits.groupby("deprivation_fifth", observed=True)[["seen", "bed"]].mean().round()
    assert of.loc["1"].tolist() == [66, 232] and of.loc["5"].tolist() == [56, 236]
    seen = gap(waits, "seen", "deprivation_fifth", "1", "5", strata=["arrival_mode", "hour"])
    after = gap(waits.assign(after=came["minutes"] - waits["seen"]), "after", "deprivation_fifth", "1", "5", strata=["arrival_mode", "hour"])
    assert (round(seen["like_for_like"]), round(after["like_for_like"])) == (10, -3)
    whole = gap(came, "minutes", "deprivation_fifth", "1", "5", strata=["arrival_mode", "hour"])
    assert len({each["not_measured"] for each in (whole, seen, after)}) == 3


def test_the_gap_is_not_only_the_ambulance(plan, came):
    assert "No: hold the ambulance alike, and 9 of the 15 are still there. Hold the hour alike too, and 6 are." in plan
    left = [gap(came, "minutes", "deprivation_fifth", "1", "5", strata=alike) for alike in (["arrival_mode"], ["arrival_mode", "hour"])]
    assert [round(each["crude"]) for each in left] == [15, 15] and [round(each["like_for_like"]) for each in left] == [9, 6]


def test_what_the_two_gaps_show_is_said_the_same_everywhere(said, plan):
    same = "Like for like shows what is left to act on inside; the rest shows where to act outside."
    solution = words(cells("solutions/1_shared_purpose.ipynb"))
    asked = {question.id: question for question in all_questions()}
    option = next(item for item in QUIZ.items if item.id == "crude-and-like-for-like").options[-1]
    for text in (said, plan, solution, asked["like-for-like-gap"].praise, option.why):
        assert same in text


def test_the_most_deprived_come_more_at_night_and_by_ambulance(said, came):
    assert "come more often at night, and more often by ambulance. Both mean longer stays" in said
    of = came.groupby("deprivation_fifth", observed=True)
    assert of["arrival_mode"].apply(lambda mode: (mode == "ambulance").mean()).idxmax() == "1"
    night = came["arrival_time"].dt.hour < 8
    assert night.groupby(came["deprivation_fifth"], observed=True).mean().idxmax() == "1"
    assert came.loc[night, "minutes"].mean() > came.loc[~night, "minutes"].mean()
    ambulance = came["arrival_mode"] == "ambulance"
    assert came.loc[ambulance, "minutes"].mean() > came.loc[~ambulance, "minutes"].mean()


def test_twelve_hours_from_her_arrival_end_after_midnight_and_so_did_the_decision(said, her):
    assert "who came at 19:41, twelve hours end at 07:41" in said
    assert f"{her['arrival_time'] + pd.Timedelta(hours=12):%H:%M}" == "07:41"
    assert "The decision to admit her came at 00:24" in said and f"{her['decided_to_admit_time']:%H:%M}" == "00:24"


def test_all_six_answers_come_back_in_scene_6(said):
    before, scene = said.split("\n## 6. ")
    answers = re.findall(r'^    "an? ([\w ]+)": "(.+)",$', before, flags=re.MULTILINE)
    assert len(answers) == 6
    for who, words in answers:
        assert re.search(rf"^\| An? {who}: {words} \|", scene, flags=re.MULTILINE), who


GUESSED = (
    "her-hours", "all-hours", "all-late", "measures-table", "measures-admitted", "measures-run", "measures-years",
    "measures-bunching", "who-hours", "who-gap", "aim-second", "aim-reach", "aim-drivers",
)  # fmt: skip


@pytest.mark.parametrize("name", GUESSED)
def test_a_guess_comes_before_its_result(notebook, name):
    [at] = [place for place, cell in enumerate(notebook) if cell["id"] == name]
    assert "hide-output" in notebook[at]["metadata"].get("tags", [])
    before = [cell for cell in notebook[:at] if cell["cell_type"] == "markdown"][-1]
    assert "**What do you expect?**" in "".join(before["source"])


def test_single_months_were_as_good_as_the_target_and_no_year(said, shown, old):
    assert "So a good month will prove nothing." in said and "8 of 24 points were as good as the target" in shown
    assert (over_twelve_hours(old, by="month")["over_percent"] <= 6).sum() == 8
    for year in ("2024-04", "2025-04"):
        since = pd.Timestamp(year)
        rows = old[old["arrival_time"].between(since, since + pd.DateOffset(years=1), inclusive="left")]
        assert over_twelve_hours(rows)["over_percent"].iloc[0] > 6


def test_the_last_three_months_lie_above_the_limits(said, shown, old):
    months = over_twelve_hours(old, by="month")["over_percent"]
    limits = xmr(months.to_numpy()).points.iloc[-1]
    above = months > limits["upper_limit"]
    assert "Four months lie above the upper limit: January 2025, and the last three." in said
    assert list(above[above].index[:-3].strftime("%B %Y")) == ["January 2025"] and above[-3:].all()
    assert (months >= limits["lower_limit"]).all()
    assert "each of those three was worse than the same month a year before" in said
    assert (months[-3:].to_numpy() > months[9:12].to_numpy()).all()
    assert "4 of 24 points lie outside them: it was not steady, and they are no forecast" in shown


def test_the_four_figures_of_the_middle_stand_side_by_side(said, old):
    months = over_twelve_hours(old, by="month")["over_percent"]
    assert "The median of the 24 months is 7.9%. Their mean is 9.9%" in said
    assert (round(months.median(), 1), round(months.mean(), 1)) == (7.9, 9.9)
    assert "The last twelve months stand at 13%, and the last three at 24%." in said
    assert round(over_twelve_between(old, "2025-04-01", "2026-04-01")) == 13
    assert round(over_twelve_between(old, "2026-01-01", "2026-04-01")) == 24


def test_a_bad_week_is_followed_by_another(said, old):
    assert "a bad week makes the next one worse, and winter is worse than summer" in said
    weeks = over_twelve_hours(old, by="week")["over_percent"]
    assert weeks.autocorr(1) > 0.4


def test_the_aims_start_where_the_data_stand(said, shown, plan, came, old):
    last = over_twelve_hours(old[old["arrival_time"] >= "2025-04-01"])["over_percent"].iloc[0]
    within = share_within(came)["within_percent"].iloc[0]
    assert (round(last), round(within)) == (13, 72)
    aim = Aim("the share who stay more than 12 hours", "%", "people aged 75 or over", 13, 6, "2027-03-31")
    assert aim.sentence in shown
    assert "The aim is met when the **twelve months to 31 March 2027**, taken together, are at 6 in 100 or below." in said
    assert "They begin the day after the baseline ends." in said
    assert came["arrival_time"].max().date() == date(2026, 3, 31) and aim.by == date(2027, 3, 31)
    assert "from 72% to 78%, by 31 March 2027." in plan and "from 72% to 78%, by 31 March 2027." in shown and aim.sentence.removesuffix(".") in plan


def test_the_handout_holds_her_hours(plan, her):
    times = ["arrival_time", "handover_time", "seen_for_treatment_time", "decided_to_admit_time", "departure_time"]
    handout = plan.split("## The handout")[1]
    assert [f"{her[name]:%H:%M}" for name in times] == ["19:41", "20:31", "21:34", "00:24", "11:05"]
    assert re.findall(r"\d\d:\d\d", handout)[:5] == ["19:41", "20:31", "21:34", "00:24", "11:05"]
    assert "in a corridor for 33 minutes: we draw it last, and the record does not say when" in handout
    assert her["corridor_minutes"] == 33


def test_the_handout_holds_the_hours_of_all(plan, came, old):
    groups = {
        "Everybody": came,
        "Aged 75 or over": old,
        "Came by ambulance": came[came["arrival_mode"] == "ambulance"],
        "Came for mental health": came[came["complaint_group"] == "mental health"],
    }
    for who, rows in groups.items():
        half, long = (rows["minutes"] / 60).quantile([0.5, 0.95])
        assert f"| {who} | {half + 1e-9:.1f} | {long:.0f} |" in plan
    assert "stays 15 minutes longer than the least deprived" in plan and "6 minutes are left" in plan
    assert "They still wait 15 minutes more." in plan


def test_the_plan_adds_up_to_90_minutes_and_the_phone_to_20(plan):
    adds_up(plan)
    assert minutes(plan, "The plan") == [10, 30, 15, 10, 15, 10]
    explorer = words(cells("modules/1_shared_purpose/explore.ipynb"))
    steps = [re.search(rf"### {step} \((\d+) minutes\)", explorer)[1] for step in ("Predict", "Move", "Explain")]
    assert "predict {}, move {}, explain {}".format(*steps) in plan and sum(map(int, steps)) == 15


def test_the_modules_minutes_add_up(index):
    lesson, explorers, exercise, page, quiz = parts = last_minutes(index)
    assert "About three hours" in index and 160 <= sum(parts) <= 200
    core, asking = 35, 10
    assert f"It takes about {core} minutes" in index and f"Scene 1 takes {asking} more" in index
    assert f"on the front line ({asking + core + explorers + page} minutes)" in index
    assert f"a leader ({core + 5 + page} minutes)" in index  # five for the case, as its page says
    assert f"an analyst ({lesson + explorers + exercise + page} minutes)" in index
    explore = words(cells("modules/1_shared_purpose/explore.ipynb"))
    tasks = re.findall(r"^### (\w+) \((\d+) minutes\)", explore, flags=re.MULTILINE)
    assert [name for name, _ in tasks] == ["Predict", "Move", "Explain"] * 2
    assert sum(int(each) for _, each in tasks) == explorers and f"About {explorers} minutes" in explore
    assert f"about {page} minutes" in explore.lower()


def test_who_has_no_departure_time_came_mostly_as_the_table_ended(came):
    solution, asked = words(cells("solutions/1_shared_purpose.ipynb")), {each.id: each for each in all_questions()}
    march = came[(came["arrival_time"] >= "2026-03-01") & came["departure_time"].isna()]
    last = march["arrival_time"] >= "2026-03-31"
    assert "Of March's 108, 84 came on its last day." in solution and (len(march), last.sum()) == (108, 84)
    assert "Of March's 108 without one, 84 came on the last day" in asked["four-hour-share"].praise
    earlier = came[(came["arrival_time"] >= "2025-04-01") & came["departure_time"].isna()]["arrival_time"].dt.date.value_counts()
    assert earlier.drop(date(2026, 3, 31)).max() < 10, "on other days a few are missing: most of the 84 were still there"
    assert came["departure_time"].max() < pd.Timestamp("2026-04-01")


def test_three_comments_are_the_first_that_somebody_filed(said, shown):
    comments = load("patient_comments").query("place == 'ED'").sort_values("date")
    assert "These are the first three that somebody has filed under “corridor”." in said
    filed = comments[comments["theme"] == "corridor"]["comment"].head(3)
    assert all(f"“{words}”" in shown for words in filed)
    open_ = comments[comments["theme"].isna() & comments["comment"].str.contains("corridor", case=False)]
    assert "Others are not filed yet, and one of them is grateful." in said and len(open_) == 7
    assert open_["comment"].iloc[0].startswith("Somebody apologised to us") and open_["date"].iloc[0] < pd.Timestamp("2024-10-01")


def test_a_trainer_has_all_in_hand(plan):
    is_whole(plan)
    wrong = plan.split("## What goes wrong")[1].split("\n## ")[0]
    assert all(word in wrong for word in ("Blame", "Cynicism", "We have no time"))
    assert "Ask: “What did they say, and what did you change?”" in plan


MISTAKES = {
    "attendances-in-july": {"month-of-departure", "missing-left-out"},
    "four-hour-share": {"proportion", "over-four-hours", "strict-boundary", "missing-as-breaches", "mean-of-months", "mean-of-arrival-modes", "admitted-only"},
    "deprivation-gap": {"wrong-way-round", "proportion", "admitted-only"},
    "like-for-like-gap": {"unweighted", "wrong-way-round", "crude"},
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_what_people_often_get_wrong_is_recognised(name):
    [question] = [each for each in all_questions() if each.module == "1" and each.id == name]
    assert MISTAKES[name] <= {mistake.code for mistake in question.misconceptions}


def test_nobody_reads_for_more_than_three_minutes_before_there_is_something_to_do(notebook):
    assert longest_reading(notebook) <= 600  # 200 words a minute, a careful reader's pace


def test_three_scenes_are_core_and_each_asks_and_ends_on_monday(said):
    scenes = re.split(r"\n## (?=\d\. )", said)[1:]
    assert len(scenes) == 6
    assert [scene.split("\n")[0].endswith("(core)") for scene in scenes] == [False, True, False, False, True, True]
    for scene in scenes:
        assert "**What do you expect?**" in scene and "**The idea.**" in scene
        assert scene.count("**What it means on Monday.**") == 1


def test_all_who_shaped_the_aim_are_named_in_the_lesson_and_on_the_handout(said, shown, plan):
    six = re.findall(r'^    "(an? [\w ]+)": ".+",$', said, flags=re.MULTILINE)
    assert len(six) == 6
    shaped = f"Shaped by {', '.join(six)}, an ambulance crew and the council's care team."
    assert shaped in shown and shaped in plan.split("## The handout")[1]


def test_the_solutions_aim_is_the_lessons(said):
    [answer] = [each for each in cells("solutions/1_shared_purpose.ipynb") if each["id"] == "answer-1-8"]
    code = "".join(answer["source"])
    assert '"over twelve hours"' in code and '"aged 75 or over"' in code and '"target": 6,' in code
    assert "target=6" in said and 'people="people aged 75 or over"' in said


def test_the_solutions_chart_names_the_highest_month():
    solution = words(cells("solutions/1_shared_purpose.ipynb"))
    over = over_twelve_hours(load("ed_attendances", months=("2025-04", "2026-03")), by="month")["over"]
    assert f"{over.idxmax():%B} had the most people who spent more than 12 hours" in solution
