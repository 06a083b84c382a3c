"""Each figure that module 5's lesson and its first page state in words is true of Fairbeck's tables."""

import re

import pandas as pd
import pytest

from classroom.questions import all_questions
from impactflow.datasets import load
from impactflow.improvement import RUBRIC, Benefit, Cost, Log, Maturity, ReturnOnImprovement, Rule, Share, Threshold, View
from impactflow.improvement.benefits import CASHABLE, LEVELS
from impactflow.measures import corridor_hours, effect, monthly_figures, nights, over_twelve_hours, placebo
from impactflow.spc import Measure, report
from impactflow.spc.words import CAUSES
from impactflow.synthetic import FAIRBECK
from tests.modules.conftest import cells, last_minutes, longest_reading, words

FOLDER = "5_management_systems"
OPENED, RECORDED = "2025-09-01", "2025-07-01"


@pytest.fixture(scope="module")
def log():
    return load("improvement_log")


@pytest.fixture(scope="module")
def spells():
    return load("inpatient_spells")


@pytest.fixture(scope="module")
def sick(spells, came):
    found = spells[spells["admission_method"] == "emergency"].merge(came[["attendance_id", "sdec_suitable"]], how="left")
    return found.assign(nights=nights(found))


@pytest.fixture(scope="module")
def per_thousand(came):
    arrived = came["arrival_time"].dt.to_period("W").dt.start_time.value_counts()

    def rate(chosen):
        week = chosen["admission_time"].dt.to_period("W").dt.start_time
        return (1000 * week.value_counts() / arrived).sort_index()["2024-04-01":"2026-03-23"]

    return rate


@pytest.fixture(scope="module")
def days(came):
    """Return, by day, who waited for a bed at ten, and who came and stayed over twelve hours."""
    over = over_twelve_hours(came, by="day")["over"]
    asked = came[came["disposal"] == "admitted"]
    waiting = [
        ((asked["decided_to_admit_time"] <= at) & (asked["departure_time"] > at)).sum()
        for at in over.index + pd.Timedelta(hours=10)
    ]
    return pd.DataFrame({"waiting at ten": waiting, "over": over}, index=over.index)


@pytest.fixture(scope="module")
def page(came, spells):
    months = monthly_figures(came, spells)
    months["corridor_hours_a_day"] = months["corridor_hours"] / months["days"]
    less = {"improvement_direction": "decrease"}
    return report(months, [
        Measure("Within four hours", numerator="within_four_hours", denominator="timed", target=78),
        Measure("Over twelve hours", numerator="over_twelve_hours", denominator="timed", target=2, **less),
        Measure("Corridor hours a day", "corridor_hours_a_day", **less),
        Measure("Bed days of delay", "delay_bed_days", **less),
        Measure("Mean stay", "mean_stay", **less),
        Measure("Overnight admissions", "overnight_admissions", **less),
    ])  # fmt: skip


@pytest.fixture(scope="module")
def drive(spells):
    """Return those who left alive from the three wards that had a drive to have patients home by noon."""
    left = spells[(spells["discharge_time"] >= "2024-04-01") & (spells["discharge_destination"] != "died")]
    left = left[left["ward_code"].isin(["ELM", "HAZ", "ROW"])]
    kept = (left["ready_time"].dt.normalize() < left["discharge_time"].dt.normalize()) & left["delay_reason"].isna()
    return left.assign(noon=left["discharge_time"].dt.hour < 12, kept=kept)


# 1: one loop that closes


def test_what_became_of_the_ideas(said, shown, log):
    ideas = log.drop_duplicates("idea_id")
    old = ideas[ideas["raised_date"] < "2026-01-01"]
    took = (old["tested_date"] - old["raised_date"]).dt.days
    assert "It has 150 of them. 125 were raised before 2026" in said and (len(ideas), len(old)) == (150, 125)
    assert "55 reached a test, and the middle one of them took 18 days. 70 did not." in said
    assert (took.notna().sum(), took.median(), took.isna().sum()) == (55, 18, 70)
    counts = [(took <= 14).sum(), took.between(15, 28).sum(), (took > 28).sum(), took.isna().sum()]
    names = ("Tested within two weeks", "Within four weeks", "Later", "No test")
    assert all(f"{name}: {count} ideas" in shown for name, count in zip(names, counts, strict=True))
    assert "It has a column for who raised an idea, and none for who answered." in said
    assert "raised_by" in log and not [column for column in log if "answer" in column]


def test_the_loop_on_juniper_is_in_the_log_as_far_as_it_is_not_in_italics(said, log):
    [told] = log[(log["place"] == "JUN") & (log["raised_by"] == "domestic assistant") & (log["raised_date"].dt.year == 2025)
                 & log["idea"].str.startswith("Clean the discharge bay")].itertuples()  # fmt: skip
    assert f"“{told.idea}” | 0 |" in said and "In August 2025 a domestic assistant on ward Juniper" in said
    assert told.raised_date.strftime("%B %Y") == "August 2025" and (told.tested_date - told.raised_date).days == 49
    assert "clean within 45 minutes of being empty, at the median. It was 75. | 49 |" in said
    assert (told.before, told.predicted, told.observed, told.outcome) == (75, 45, 40, "adopted")
    assert "the median was 40 minutes. “A text to the cleaner does it.” Adopted. | *63* |" in said
    assert told.result == "The median was 40 minutes. A text to the cleaner does it."
    story = said.split("### One that closed")[1].split("### Design one")[0]
    ends = re.findall(r"\| (\*?\d+\*?) \|$", story, flags=re.MULTILINE)
    assert [end for end in ends if "*" not in end] == ["0", "49"]  # what the log knows
    numbers = [int(end.strip("*")) for end in ends]
    assert numbers == sorted(numbers) and "From day 1 to day 36" in said and {1, 36} <= set(numbers)
    assert said.count("one answer, after 92 days") == 2 and numbers[-1] == 92


def test_the_learners_loop_has_seven_lines(said):
    table = said.split("### Design one of your own")[1].split("**What do you expect?**")[0]
    assert len(re.findall(r"\| … \|$", table, flags=re.MULTILINE)) == 7
    assert "Fill in the seven lines" in said and "Six of seven is not yet a loop." in said and "which of its seven lines broke" in said


# 2: a day in tiers


def test_one_tuesday_at_three_tables(said, days, came):
    day = pd.Timestamp("2025-11-18")
    assert "Take Tuesday 18 November 2025. At ten, 15 people waited" in said and day.day_name() == "Tuesday"
    assert "22 stayed for more than twelve hours" in said and tuple(days.loc[day]) == (15, 22)
    last = came.loc[came["arrival_time"].dt.normalize() == day, "departure_time"].max()
    assert "The last of them all had left on Wednesday at 17:06." in said and f"{last:%A %H:%M}" == "Wednesday 17:06"
    assert "as part of the 282 of November" in said and days.loc["2025-11", "over"].sum() == 282


def test_the_count_at_ten_is_late_for_yesterday_and_early_for_today(said, shown, days):
    place = days["waiting at ten"].groupby(days.index.to_period("M")).rank(method="first", ascending=False)
    full = place <= 5
    around = {lag: days["over"].shift(-lag)[full].mean() for lag in range(-7, 8)}
    assert max(around, key=around.get) == -1
    assert "yesterday has most: 29 people over twelve hours, where a day has 12 on average." in said
    assert "But today will have 26, and tomorrow 21. After a week it is 13" in said
    assert [round(around[lag]) for lag in (-1, 0, 1, 7)] == [29, 26, 21, 13] and round(days["over"].mean()) == 12
    assert "The day before: 29 people, The same day: 26 people, The day after: 21 people" in shown
    assert around[1] > 1.5 * days["over"].mean() > around[4]  # so it leads by a day or two, and not by four


# 3: the monthly page


def test_the_page_of_march(said, page):
    rows = page.rows.set_index("measure")
    assert rows["date"].eq(pd.Timestamp("2026-03-01")).all()
    kinds = [name.split("_")[0] for name in rows["variation"]]
    assert kinds == ["concern"] * 3 + ["improvement"] + ["common"] * 2
    assert "Three concerns come first, then one improvement, then two measures in which nothing new happened." in said
    for name in ("Over twelve hours", "Corridor hours a day"):
        assert rows.loc[name, "changed"] == "New: two of three points near a limit, a concern, high."
        assert any(warning.startswith(f"{name}: The season is strong") for warning in page.warnings)
    chart = page.charts["Over twelve hours"]
    assert "new since February's report: two of three months lie near a limit." in said
    assert "Twelve hours lay outside the limit in January already, so this is the third high month." in said
    assert chart.points["special_cause"].tolist()[-4:] == ["", "outside", "two_in_three", "two_in_three"]
    twelve = chart.series.values.round(1)
    assert "8.7% over twelve hours, and 8.4% a year before" in said and "4.9% and 3.4% then, and are 7.1% and 7.3% now" in said
    assert (*twelve[-3:], *twelve[-15:-12]) == (8.7, 7.1, 7.3, 8.4, 4.9, 3.4)
    assert rows.loc["Overnight admissions", "changed"].startswith("Still: ")  # found by another rule than in February
    assert rows.loc["Mean stay", "changed"].startswith("Still: a point outside")
    stay = page.charts["Mean stay"]
    assert "has been far outside for months" in said
    assert (stay.series.values[-7:] > stay.parts[-1].limits.upper).all()
    assert "shows no signal, and meets its target in some months, by chance and by season." in said
    assert tuple(rows.loc["Within four hours", ["variation", "assurance"]]) == ("common_cause", "hit_or_miss")
    assert "78% within four hours, and at most 2% over twelve hours" in said


def test_what_the_computer_works_out_in_one_go(said, shown, page):
    assert "Six measures are enough to begin with. Each has 24 months." in said
    lengths = {len(chart.series.values) for chart in page.charts.values()}
    assert lengths == {24} and len(page.charts) == 6 and len(CAUSES) == 4
    assert f"{6 * 24} figures. {6 * 23} steps from month to month. {6 * 3} lines" in shown
    assert f"{6 * 24} points, each held against 4 rules. {len(page.rows)} sentences on what changed. All in one go." in shown


# 4: did it last?


def test_the_directors_third_is_mostly_a_change_of_recording(said, sick, per_thousand):
    every, overnight = per_thousand(sick), per_thousand(sick[sick["nights"] != 0])
    before, after = every[:"2025-08-25"].mean(), every[OPENED:].mean()
    assert "there were 280 emergency admissions for every 1,000" in said and "there were 193. That is 88 fewer" in said
    assert (round(before), round(after), round(before - after)) == (280, 193, 88)
    assert "down by nearly a third" in said and 0.3 < 1 - after / before < 1 / 3
    assert (str(FAIRBECK.recording_change.day), str(FAIRBECK.wider_sdec.begin)) == (RECORDED, OPENED)
    assert FAIRBECK.wider_sdec.closes_after == 20 and "stay open until 20:00" in said
    paper, real = (effect(one[:"2025-08-25"], RECORDED).step for one in (every, overnight))
    assert "fell by 55 of every 1,000 in July (95% interval 36 to 74)" in said
    assert [round(-value) for value in (paper.value, paper.high, paper.low)] == [55, 36, 74]
    assert "the step is 4 up, and its interval from 16 down to 24 up holds nought" in said
    assert [round(value) for value in (real.value, real.low, real.high)] == [4, -16, 24] and real.holds(0)
    assert "So the director's 88 is mostly paper." in said and -paper.value > 88 / 2


def test_the_effect_lasts_and_is_found_on_no_other_date(said, shown, sick, per_thousand):
    stayed = sick[sick["nights"] != 0]
    could, others = (per_thousand(stayed[stayed["sdec_suitable"] == able]) for able in (True, False))
    given = {"comparison": others, "season": "harmonic"}
    found = effect(could, OPENED, **given)
    assert "38 fewer of every 1,000, and the truth may well lie anywhere from 28 to 48." in said
    assert [round(-value) for value in (found.step.value, found.step.high, found.step.low)] == [38, 28, 48]
    assert "In the last week of March 2026 it is 30 fewer, from 19 to 40." in said
    assert [round(-value) for value in (found.at_end.value, found.at_end.high, found.at_end.low)] == [30, 19, 40]
    assert found.step.holds(-31.9) and found.at_end.holds(-31.9) and found.sentence in shown  # what was planted
    assert "it lasted for seven months" in said and str(found.points.index[-1])[:7] == "2026-03"
    elsewhere = placebo(could, OPENED, **given)
    assert "There are 74 other Mondays far enough away." in said and "On no other date is there as large a step" in shown
    assert len(elsewhere.steps) == 74 and elsewhere.as_large == 0 and set(elsewhere.steps.index.day_name()) == {"Monday"}
    high = (found.points["value"] - found.points["fitted"])["2026-01":"2026-01"].idxmax()
    outbreak = FAIRBECK.norovirus
    assert "Norovirus had closed two wards" in said and pd.Timestamp(outbreak.begin) <= high < pd.Timestamp(outbreak.until)
    assert others[high] == others.min() and len(outbreak.wards) == 2


def test_mean_stay_on_the_page_rose_in_two_steps_the_first_on_paper(said, page, sick, came, spells):
    stay = monthly_figures(came, spells)["mean_stay"]
    before, between, since = stay[:"2025-06"].mean(), stay[RECORDED:"2025-08"].mean(), stay[OPENED:].mean()
    assert "its limits mix two ways of counting" in said and len(page.charts["Mean stay"].parts) == 1
    assert "About 1.3 nights came in July 2025, on paper: patients of same-day care had left the record. About one more came from September." in said
    assert (round(between - before, 1), round(since - between)) == (1.3, 1) and between - before > since - between
    ended = sick.assign(month=sick["discharge_time"].dt.to_period("M").astype(str))
    of_no_night = (ended["nights"] == 0).groupby(ended["month"]).mean()
    assert of_no_night[:"2025-06"].min() > 2 * of_no_night["2025-07":"2026-03"].max()  # they left the record
    overnight = ended[ended["nights"] > 0].groupby("month")["nights"].mean()
    assert abs(overnight["2025-07":"2025-08"].mean() - overnight["2024-04":"2025-06"].mean()) < 0.2  # July alone moved nobody


def test_55_and_38_are_no_parts_of_a_sum(said):
    assert "Do 55 on paper and 38 in truth make 93, and not 88? They are not parts of a sum" in said


def test_mean_stay_rose_although_nobody_stayed_longer(said, shown, sick):
    stayed = sick[sick["nights"] > 0]
    halves = [
        stayed[stayed["admission_time"].between(first, end, inclusive="left")].groupby("sdec_suitable")["nights"]
        for first, end in (("2024-09-01", "2025-03-01"), (OPENED, "2026-03-01"))
    ]
    assert "Those whom it cannot treat stayed 11.2 nights, and stay 11.2. The others stayed 1.5, and stay 1.5." in said
    assert [[round(half.mean()[able], 1) for half in halves] for able in (False, True)] == [[11.2, 11.2], [1.5, 1.5]]
    counts = [half.size() for half in halves]
    assert "1,839 instead of 3,587" in said and [count[True] for count in counts] == [3587, 1839]
    means = [half.sum().sum() / half.size().sum() for half in halves]
    assert "9.4 nights instead of 8.2" in said and [round(mean, 1) for mean in means] == [8.2, 9.4]
    fewer = halves[0].sum()[True] - halves[1].sum()[True]
    assert "1,748 fewer patients stayed overnight" in said and 3587 - 1839 == 1748
    length = (pd.Timestamp("2026-03-01") - pd.Timestamp(OPENED)).days
    fewer_short, fewer_all = 1 - counts[1][True] / counts[0][True], 1 - counts[1].sum() / counts[0].sum()
    assert "Half as many short stays is not half the beds." in said and (round(fewer_short, 1), round(fewer_all, 2)) == (0.5, 0.15)
    assert "That is 2,704 nights in 181 days: 15 beds." in said and (fewer, length, round(fewer / length)) == (2704, 181, 15)
    assert all(f"{count[able]:,}" in shown for count in counts for able in (True, False))


def test_the_noon_wards_a_year_on(said, shown, drive):
    month = drive["discharge_time"].dt.to_period("M").astype(str)
    share = 100 * drive.groupby([month, "ward_code"])["noon"].mean().unstack()
    assert "In March 2026 it is 24% on Elm, 8% on Hazel and 57% on Rowan." in said
    assert list(share.loc["2026-03"].round()) == [24, 8, 57]
    before = drive[drive["discharge_time"] < "2025-02-03"]
    assert "Before the drive it was 9% on each." in said
    assert set((100 * before.groupby("ward_code")["noon"].mean()).round()) == {9}
    assert "Hazel slipped back after twelve weeks" in shown
    assert share.loc["2025-04", "HAZ"] > 30 and share.loc["2025-05":, "HAZ"].max() < 16 and share.loc["2025-02":, "ELM"].min() > 20
    elm = pd.DataFrame({"share": share.loc["2025-02":, "ELM"]}).rename(index=pd.Timestamp)
    assert "Elm's 24% is its lowest month since." in said and elm["share"].idxmin() == pd.Timestamp("2026-03-01")
    [part] = report(elm, [Measure("share", "share")]).charts["share"].parts
    assert "It lies within the limits of its months since then" in said and part.limits.lower < elm["share"].min()
    kept = 100 * drive.groupby([month, "ward_code"])["kept"].mean().unstack()
    assert "On Rowan nearly half" in said and round(kept.loc["2026-03", "ROW"]) == 46 and round(kept.loc["2025-03", "ROW"]) == 55
    assert (kept[["ELM", "HAZ"]] == 0).all().all() and before["kept"].sum() == 0
    assert re.search(r"Rowan +0% +55% +46%", shown)


# 5: who can spend it


@pytest.fixture(scope="module")
def case():
    share = Share("Share that the change made", ("uniform", 0.4, 0.9))
    benefits = (
        Benefit("Nights in hospital that are not needed", LEVELS[0], ("triangular", 1000, 1600, 2000), False, "patients", unit="nights"),
        Benefit("Winter beds that need not open", "cost reduction", ("triangular", 300_000, 700_000, 800_000), True, "the site manager", share=share),
        Benefit("Bed days that others use", "cost avoidance", ("triangular", 150_000, 300_000, 400_000), False, "the wards", share=share),
    )  # fmt: skip
    costs = (
        Cost("Setting up", ("triangular", 80_000, 120_000, 220_000)),
        Cost("Staff of the longer day", ("triangular", 380_000, 430_000, 560_000), first=1, last=None),
        Cost("Time of managers and clerks", ("triangular", 20_000, 30_000, 60_000), cash=False, last=1),
    )
    return ReturnOnImprovement(benefits, costs, years=3, rate=0.035)


def test_the_handsome_case_is_what_its_likeliest_figures_give(said):
    paper = sum((700_000 - 430_000) / 1.035**year for year in (1, 2, 3)) - 120_000
    assert "£636,000 in three years" in said and round(paper, -3) == 636_000
    assert all(words in said for words in ("1,600 nights", "£700,000", "£300,000", "£430,000 a year for staff", "£120,000 to set up", "3.5% a year"))
    assert "**All figures of this case are invented by the course.**" in said


def test_the_ranges_in_words_are_the_cases_own(said, case):
    table = said.split("| In a year | Least |")[1].split("And how")[0]
    rows = [[int(figure.replace(",", "")) for figure in row] for row in re.findall(r"\| ([\d,]+) \| ([\d,]+) \| ([\d,]+) \|", table)]
    given = [one.a_year for one in (*case.benefits, *case.costs)]
    assert len(rows) == len(given) == 6
    for row, amount in zip(rows, given, strict=True):
        assert sum(row) / 3 == pytest.approx(amount.mean)  # of a triangle
    assert "Each range reaches further on its bad side." in said
    assert all(likeliest - least > most - likeliest for least, likeliest, most in rows[:3])  # a benefit: less is bad
    assert all(likeliest - least < most - likeliest for least, likeliest, most in rows[3:])  # a cost: more is bad


def test_the_case_does_not_survive_its_ranges(said, shown, case):
    cash = case.cash
    assert "In 19 of 100. On average the hospital is £322,000 down in cash" in said
    assert (round(cash.gain), round(cash.mean, -3)) == (19, -322_000)
    assert "anything from £910,000 down to £337,000 up is open" in said
    assert [round(end, -3) for end in cash.interval] == [-910_000, 337_000]
    assert re.search(r"In cash +−322 +−910 to 337", shown) and "ten thousand times" in said and case.runs == 10_000
    assert "from 40% to 90%" in said and case.tornado().index[0] == "Share that the change made"
    other = [ReturnOnImprovement(case.benefits, case.costs, 3, rate).cash.mean for rate in (0, 0.1)]
    assert "You may take another rate. Here it changes little." in said and all(abs(mean - cash.mean) < 25_000 for mean in other)


def test_what_a_night_would_cost(said, case):
    [nights_a_year] = [one.a_year.mean for one in case.benefits if one.unit == "nights"]
    assert "about 1,530 nights a year" in said and round(nights_a_year, -1) == 1530
    assert "If 65% of these nights too are due to the change, £322,000 buys some 3,000 of them in three years: about £108 a night." in said
    due = 3 * nights_a_year * (0.4 + 0.9) / 2  # the loss comes of that share, so the nights are of the same
    assert (round(due, -2), round(322_000 / due), (0.4 + 0.9) / 2) == (3000, 108, 0.65)


def test_six_levels_of_which_two_can_be_cash(said):
    told = "outcomes for patients, experience of staff, productivity, cost avoided, cost reduced, income"
    assert f"six levels in this course: {told}. Only the last two can be cash." in said
    assert len(told.split(", ")) == len(LEVELS) == 6 and LEVELS[-2:] == CASHABLE
    assert all(name.split()[0] in told for name in ("productivity", "cost avoidance", "cost reduction", "income"))


# 6 to 9


def test_the_tree_carries_the_latest_figures(said, shown, page, days, log):
    latest = page.rows.set_index("measure")["latest"]
    ten = days.loc["2026-03", "waiting at ten"].mean()
    for told in (
        f"Now {latest['Over twelve hours']:.1f}%", f"At ten {ten:.0f} people wait for one", "On Juniper it took 40 minutes in October",
        f"Now {latest['Bed days of delay']:,.0f} days of delay", f"Now {latest['Overnight admissions']:,.0f} a month",
    ):  # fmt: skip
        assert told in shown
    tested = log.set_index("idea_id").loc[106]
    assert "Juniper's of October 2025" in said and f"{tested['tested_date']:%B %Y}" == "October 2025" and tested["observed"] == 40
    letters = log[(log["place"] == "JUN") & log["idea"].str.startswith("Begin the round", na=False)].iloc[-1]
    assert (letters["before"], letters["observed"]) == (1, 7)


def test_letters_in_the_catch_ball_are_those_of_the_log(said):
    assert "“Letters by eleven. Seven of ten, from one." in said and "(These words are invented.)" in said


def test_what_juniper_learned_cedar_had_to_learn_anew(said, shown, log):
    tests = log[log["idea"].str.startswith("Ask for medicines to take home", na=False)].dropna(subset="tested_date")
    assert list(tests["place"]) == ["JUN", "JUN", "CED", "CED"] and list(tests["observed"]) == [6, 7, 3, 6]
    assert "After two tests, 7 of 10 patients had theirs by eleven." in said
    assert "Cedar's first test made it worse: 3 of 10, from 4." in said and list(tests["before"])[2:] == [4, 4]
    assert tests["result"].iloc[2].endswith("The letters came too late for pharmacy to begin.")
    assert all(result in shown for result in tests["result"])
    juniper, cedar = tests["tested_date"].iloc[[0, 2]]
    assert "A year later Cedar took the idea over." in said and 365 <= (cedar - juniper).days < 400


def test_an_idea_that_two_places_tested_ended_alike_in_six_of_eleven(shown, log):
    known = Log.of(log).table.dropna(subset="observed").sort_values("tested_date")
    known = known[~known["idea"].str.contains("home by noon")]
    ends = known.groupby(["idea", "place"])["came_true"].last().groupby("idea").agg(["size", "nunique"])
    twice = ends[ends["size"] == 2]
    assert (len(twice), (twice["nunique"] == 1).sum(), (ends["size"] > 2).sum()) == (11, 6, 0)
    assert "11 ideas were tested in two places. In 6 of them the last test ended alike in both, and in 5 it did not." in shown


def test_a_rule_tuned_on_seven_spells_foresees_nothing(said, shown, days):
    first, bad = days.index < "2025-04-01", days["over"] > 30
    rule = Rule.tuned("waiting at ten", days[first], bad[first], ahead=2, most_false=5)
    own, found = rule.at_tuning, rule.judge(days[~first], bad[~first], ahead=2)
    assert "**33 people or more**" in said and 32 < rule.thresholds[0].limit < 33
    assert "In that year 7 spells began, and it gave notice of 4. On 5 of 332 quiet days it called for nothing." in said
    assert (own.hits + own.misses, own.hits, own.false_alarms, own.quiet) == (7, 4, 5, 332)
    assert (found.hits, found.misses) == (0, 16) and "16 spells of bad days began. It gave notice of 0" in shown
    assert "Of none. Seven spells are too few" in said


def test_hours_of_a_day_reach_into_the_next_morning(said, came):
    assert "All hours of those who came that day are counted, also the next morning's." in said
    at_most = (came["arrival_time"].dt.normalize() + pd.Timedelta(days=1) - came["arrival_time"]).dt.total_seconds() / 60
    later = (came["corridor_minutes"] - at_most).clip(lower=0)  # even if the corridor began on arrival
    assert later.sum() / came["corridor_minutes"].sum() > 0.25


def test_four_plain_limits_on_days_that_they_have_not_seen(said, shown, days, came):
    days = days.assign(hours=corridor_hours(came, by="day")["hours"])
    first, bad = days.index < "2025-04-01", days["over"] > 20
    table = {}
    for limit in (25, 50, 100, 200):
        judged = [Rule(Threshold("hours", limit)).judge(days[on], bad[on], ahead=2) for on in (first, ~first)]
        assert judged[0].hits + judged[0].misses == 21
        table[limit] = [[round(100 * one.hits / (one.hits + one.misses)), round(100 * one.false_alarms / one.quiet)] for one in judged]
        (notice, calls), (notice_then, calls_then) = table[limit]
        assert re.search(rf"Over {limit} hours +{notice}%, then {notice_then}% +{calls}%, then {calls_then}%", shown)
    assert "21 such spells began in the first year" in said
    assert "Over 50 hours gave notice of 57% in both years. The high one, over 200, went from 19% to none" in said
    assert [[year[0] for year in table[limit]] for limit in (50, 200)] == [[57, 57], [19, 0]]
    assert "The low limits held." in said and all(abs(year[0] - then[0]) < 5 for year, then in (table[25], table[50], table[100]))
    assert "Over 25 hours warns of 74%, and cries wolf on a quarter of the quiet days." in said and table[25][1] == [74, 26]
    notices, calls = zip(*(table[limit][0] for limit in table), strict=True)
    assert sorted(notices, reverse=True) == list(notices) and sorted(calls, reverse=True) == list(calls)


def test_two_views_differ_most_on_this_modules_row(said, shown):
    name = "Embedding improvement into management systems and processes"
    assert all(line in shown for line in RUBRIC[name])
    scores = {"ward manager": (1, 1, 1, 2, 1), "chief executive": (1, 2, 2, 2, 3)}
    seen = dict.fromkeys(RUBRIC, "something")
    found = Maturity([View(who, "2026-04-07", dict(zip(RUBRIC, each, strict=True)), seen) for who, each in scores.items()])
    assert found.furthest_apart == (name,) and "On the last one: 1 and 3." in said
    assert all(str(each) in said for each in scores.values())


def test_the_rubric_is_said_to_be_the_courses_own_and_looked_at_again_in_six_months(said, index):
    assert "a small rubric of its own besides, which cannot be compared with it" in said
    assert "six months on, in November 2026" in said and "from 4 May |" in said and "In six months, score the rubric again" in index
    assert pd.Timestamp("2026-05-04") + pd.DateOffset(months=6) == pd.Timestamp("2026-11-04")


def test_the_plans_ideas_have_had_their_14_days_within_the_ninety(said):
    assert "of ideas raised from 4 May to 17 July, 8 of 10 have an answer within 14 days, counted on 31 July 2026" in said
    assert pd.Timestamp("2026-07-17") + pd.Timedelta(days=14) == pd.Timestamp("2026-07-31") <= pd.Timestamp("2026-05-04") + pd.Timedelta(days=90)


# The shape of the lesson, and its first page


def test_nobody_reads_for_more_than_three_minutes_before_there_is_something_to_do(notebook):
    assert longest_reading(notebook) <= 600  # 200 words a minute, a careful reader's pace


def test_three_scenes_are_core_and_each_asks_and_ends_on_monday(said):
    scenes = re.split(r"\n## (?=\d\. )", said)[1:]
    core = [number for number, scene in enumerate(scenes, 1) if scene.split("\n")[0].endswith("(core)")]
    assert len(scenes) == 9 and core == [1, 3, 4]
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
    assert all(pictures[name] for name in pictures if name) and len(pictures) == 10


def about(page):
    """Return the minutes that a page of cells says it takes."""
    return int(re.search(r"About (\d+) minutes in", words(cells(f"modules/{FOLDER}/{page}.ipynb")))[1])


def test_the_first_page_says_the_minutes_of_each_part(index, notebook):
    lesson, explorers, exercise, *_ = last_minutes(index)
    assert (lesson, explorers) == (about("lesson"), about("explore"))
    assert exercise == sum(question.minutes for question in all_questions() if question.module == "5")
    assert "scenes 1, 3 and 4" in index and "It takes about 35 minutes" in index
    assert "The three scenes marked **core** take about 35" in words(notebook)


def test_the_first_pages_paths_add_up(index):
    lesson, explorers, exercise, own, quiz = last_minutes(index)
    assert f"an analyst ({lesson + explorers + exercise + own} minutes)" in index
    assert "About three and a half hours" in index and 195 <= lesson + explorers + exercise + own + quiz <= 225


def test_the_lesson_reads_the_same_tables_as_these_tests():
    code = "\n".join("".join(cell["source"]) for cell in cells(f"modules/{FOLDER}/lesson.ipynb") if cell["cell_type"] == "code")
    assert 'effect(could, "2025-09-01", comparison=others, season="harmonic")' in code
    assert "most_false=5" in code and "years=3, rate=0.035" in code and 'rank(method="first", ascending=False)' in code
