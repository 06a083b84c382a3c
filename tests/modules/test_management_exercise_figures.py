"""Each figure that module 5's exercise states in words is true of Fairbeck's tables, and its minutes add up."""

import itertools
import json
import re
from pathlib import Path

import pandas as pd
import pytest

from classroom.checks import grade
from classroom.checks.scheme import scheme_of
from classroom.questions import all_questions, find
from classroom.questions.management_systems import days_data, months_data, net_benefit, weekend_case, weeks_data
from classroom.questions.management_systems.ninety_days import LATE, MONTH, ONE_OWNER, ONE_TELLER, OWNERS, SHOWS, SOON, TELLERS
from classroom.quizzes.management_systems import QUIZ
from classroom.site.exercise_outputs import filled
from classroom.site.question_form import html
from impactflow import datasets
from impactflow.improvement import Rule, Threshold
from impactflow.measures import breach, effect, nights
from impactflow.synthetic.hospitals import FAIRBECK

ROOT = Path(__file__).resolve().parents[2]
NAME = "5_management_systems.ipynb"
QUESTIONS = [question for question in all_questions() if question.module == "5"]


@pytest.fixture(scope="module")
def said():
    cells = json.loads((ROOT / "solutions" / NAME).read_text(encoding="utf-8"))["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)


def inputs(number: str):
    return scheme_of(find(number)).inputs


def test_minutes_are_those_of_the_questions_and_of_the_first_page(said):
    minutes = sum(question.minutes for question in QUESTIONS)
    assert f"Eight questions, about {minutes} minutes." in said
    first = (ROOT / "modules/5_management_systems/index.md").read_text(encoding="utf-8")
    assert re.search(rf"\[The exercise\]\(.*\) \| .* \| {minutes} \|", first)
    for question in QUESTIONS:
        assert f"## Question {question.number}\n\nAbout {question.minutes} minutes." in said


def test_every_option_and_field_is_named_in_its_question(said):
    for question in QUESTIONS:
        part = said.split(f"## Question {question.number}\n")[1].split("### BEGIN SOLUTION")[0]
        for name, field in getattr(question.kind, "fields", {}).items():
            for key in (name, *(option.key for option in getattr(field, "options", ()))):
                assert f"`{key}`" in part, (question.number, key)


def test_the_page_shows_every_table_that_an_answer_is_read_from():
    texts = [(ROOT / part / NAME).read_text(encoding="utf-8") for part in ("exercises", "solutions")]
    cells = json.loads(filled(*texts, "5"))["cells"]
    shown = {cell["id"] for cell in cells if cell.get("outputs")}
    asked = {cell["id"] for cell in cells if "table-" in cell["id"]}
    assert len(asked) == 11 and asked <= shown


def test_what_leads_and_what_is_said_of_the_others(said):
    table = inputs("5.1")["together"]
    assert table.idxmax(axis=1).to_dict() == {
        "corridor hours": 1, "waiting at ten": 0, "people who came": 1, "discharges": 0,
    }  # fmt: skip
    assert "People waiting at ten go with twelve-hour waits most closely of all, on the same day." in said
    assert table.max(axis=1).idxmax() == "waiting at ten"
    weak = next(m.message for m in find("5.1").misconceptions if m.code == "weak-lead")
    assert "about twice its figure" in weak and 1.7 < table.loc["corridor hours", 1] / table.loc["people who came", 1] < 2.3
    late = next(m.message for m in find("5.1").misconceptions if m.code == "follows-discharges")
    assert "on days with many twelve-hour waits, and the day after" in late and (table.loc["discharges", [0, -1]] > 0.1).all()


def known_by(hours: float) -> pd.Series:
    """Count of each day's corridor hours those that have happened so many hours after it began: they are the end of a stay."""
    came = months_data.datasets.load("ed_attendances", ["arrival_time", "departure_time", "corridor_minutes"])
    waited = came[came["corridor_minutes"] > 0]
    day, left = waited["arrival_time"].dt.normalize(), waited["departure_time"]
    began = left - pd.to_timedelta(waited["corridor_minutes"], unit="m")
    until = left.where(left < day + pd.Timedelta(hours=hours), day + pd.Timedelta(hours=hours))
    spent = ((until - began) / pd.Timedelta(hours=1)).clip(lower=0)
    return spent.groupby(day).sum().reindex(days_data.days().index, fill_value=0)


def test_part_of_the_lead_is_how_the_two_are_dated(said):
    days, all_hours = days_data.days(), known_by(1000).sum()
    assert round(known_by(24).sum() / all_hours, 1) == 0.3 and "By midnight a third of these hours have happened" in said
    assert round(known_by(34).sum() / all_hours, 1) == 0.6 and "by ten the next morning six of ten" in said
    assert "about six of ten of these hours have happened" in find("5.1").praise
    changes = days.assign(known=known_by(24)).diff()
    lead = [changes["known"].corr(changes["left_after_twelve"].shift(-shift)) for shift in days_data.SHIFTS]
    whole = inputs("5.1")["together"].loc["corridor hours", 1]
    assert f"with {lead[3]:.2f} in place of {whole:.2f}" in said and max(lead) == lead[3]
    dated_alike = [changes["corridor"].corr(changes["over"].shift(-shift)) for shift in days_data.SHIFTS]
    assert max(dated_alike) == dated_alike[2] > 0.5 and "If both are dated by arrival, they move on the same day." in said
    came = datasets.load("ed_attendances", ["arrival_time", "departure_time"])
    left = came["departure_time"][breach(came, 12).fillna(False)]
    [helps] = [option for item in QUIZ.items if item.id == "a-number-for-the-table" for option in item.options if option.key == "a"]
    assert "Who is past twelve hours by ten can still be helped" in helps.why and (left.dt.hour >= 10).mean() > 0.8


def test_a_call_knows_fewer_hours_than_the_question_counts(said):
    limit = scheme_of(find("5.7")).right["limit"]
    hits = {}
    for hours in (24, 34):
        known = days_data.days().assign(corridor=known_by(hours))
        years = known[known.index < days_data.SECOND_YEAR], known[known.index >= days_data.SECOND_YEAR]
        rule = Rule(Threshold("corridor", limit))
        hits[hours] = [rule.judge(year, year["over"] > days_data.BAD, ahead=days_data.AHEAD).hits for year in years]
    assert hits[34] == [3, 3] and "known by ten the next morning, this limit has three hits in either year" in said
    assert max(hits[24]) == 1 and "On those known by midnight it has one at most." in said


def test_the_limits_are_those_of_two_times(said):
    table = months_data.reported(inputs("5.2"), months_data.four_measures()).charts["Home by noon"].segments
    assert "with ten months before and fourteen since" in said and table["n"].tolist() == [10, 14]
    assert f"{FAIRBECK.noon_drive.begin:%Y-%m-01}" == months_data.NOON_BEGINS and "On 3 February 2025 three wards" in said
    months = inputs("5.2")["months"]
    old = months_data.reported(inputs("5.2"), months_data.four_measures(None)).charts["Home by noon"]
    since = old.points.set_index("date")["special_cause"][months_data.NOON_BEGINS :]
    assert "every month since the change would be praised again" in said and (since != "").all() and len(months) == 24


def test_the_table_of_ranges_gives_the_limits_that_the_other_table_shows():
    """Whoever multiplies the shown range by 2.66 finds the shown limits, and is told what is wrong with them."""
    months = inputs("5.2")["months"]
    noon = 100 * months["before_noon"] / months["went_home"]
    ranges = noon.diff().abs()
    assert ranges.idxmax() == pd.Timestamp("2025-02-01")
    far = 2.66 * round(ranges.drop(ranges.idxmax()).mean(), 2)
    across = {"lower": round(noon.mean() - far, 1), "upper": round(noon.mean() + far, 1)}
    assert across == {"lower": 9.9, "upper": 13.7}
    page = find("5.2").on_page
    for first, code in (("Over twelve hours", "limits-over-the-step"), ("Home by noon", "step-as-exception")):
        assert grade(page, across | {"first": first}).code == code


def test_new_limits_hide_what_the_wards_show(said):
    assert "They hid Hazel's slip, and most of the rise is Rowan's kept patients" in said
    stayed = datasets.load("inpatient_spells")
    home = stayed[(nights(stayed) > 0) & (stayed["discharge_destination"] != "died")]
    noon, after = home["discharge_time"].dt.hour < 12, home["discharge_time"] >= "2025-02-03"
    ready, left = (home[name].dt.normalize() for name in ("ready_time", "discharge_time"))
    kept = (home["ward_code"] == "ROW") & (ready < left) & home["delay_reason"].isna()
    before, since, without = noon[~after].mean(), noon[after].mean(), noon[after & ~kept].mean()
    assert since - without > (since - before) / 2
    share = noon.groupby(home["discharge_time"].dt.to_period("M").astype(str)).mean()
    assert abs(share["2025-05"] - share["2025-04"]) < 0.005  # Hazel slipped back on 28 April


def test_nobody_may_say_of_overnight_admissions(said):
    charts = months_data.reported(inputs("5.3"), months_data.with_targets()).charts
    steady = {name: (chart.points["special_cause"] == "").all() for name, chart in charts.items()}
    assert steady == {"Within four hours": True, "Handovers in fifteen minutes": True, "Bed days of delay": True, "Overnight admissions a day": False}
    assert charts["Overnight admissions a day"].assurance == "consistently_fail"
    own = months_data.reported(inputs("5.3"), months_data.with_targets((months_data.WIDENED,))).charts["Overnight admissions a day"]
    assert "limits of the seven months since then, the target lies **between** them" in said
    assert own.assurance == "hit_or_miss" and own.segments["n"].tolist() == [17, 7]
    assert inputs("5.3")["months"]["overnight_a_day"].min() > 51.5  # no month looks as if it had met it
    for words in ("at least 78%", "at least 65%", "at most 2,600 a month", "at most 51 a day"):
        assert words in said
    assert [measure["target"] for measure in months_data.with_targets()] == [78, 65, 2600, 51]


def test_the_truth_lies_in_the_interval_of_the_effect():
    right = scheme_of(find("5.4")).right.by_label
    weeks = inputs("5.4")["weeks"]
    assert len(weeks[weeks.index >= weeks_data.WIDENED]) == 30
    came = months_data.datasets.load("ed_attendances", ["arrival_time"])["arrival_time"]
    a_week = weeks_data.week(came[came >= weeks_data.WIDENED]).value_counts()[weeks.index[-30:]].mean()
    assert right["low"] < -31.9 * a_week / 1000 < right["high"] < 0


def test_the_change_of_recording_moved_what_it_is_said_to(said):
    assert str(FAIRBECK.recording_change.day) == weeks_data.RECORDED and "On 1 July 2025 only the **recording** changed." in said
    weeks = inputs("5.5")["weeks"]
    short = weeks[weeks.index < weeks_data.WIDENED]
    shown = {name: effect(short[name], weeks_data.RECORDED, slope=False).step for name in ("emergency", "overnight", "mean_stay", "same_day")}
    assert shown["emergency"].high < -90 and shown["mean_stay"].low > 1
    assert shown["overnight"].holds(0) and shown["same_day"].holds(0)
    both = scheme_of(find("5.4")).wrong["comparison-without-season"] + scheme_of(find("5.4")).wrong["no-comparison"]
    right = scheme_of(find("5.4")).right.by_label
    assert "The interval is wider" in said
    assert right["high"] - right["low"] > both[1].by_label["high"] - both[1].by_label["low"]


def test_the_case_is_what_is_said_of_it(said):
    runs, means, worth = (inputs("5.6")[name] for name in ("runs", "means", "worth"))
    assert "Every figure here is **invented**." in said and "at a discount rate of 3.5%" in said and weekend_case.RATE == 0.035
    assert "less the pay, is 40 thousand pounds. Three such years are worth 112 thousand today. Setting up takes 90" in said
    assert means.loc[weekend_case.AGENCY, "mean"] - means.loc[weekend_case.PAY, "mean"] == 40
    assert round(40 * worth["worth"].iloc[1:].sum()) == 112 and means.loc[weekend_case.SETTING_UP, "mean"] == 90
    right = scheme_of(find("5.6")).right
    assert "440 bed days are 1.2 beds on an average day" in said and round(right["beds"], 1) == 1.2
    assert "So 22 thousand pounds are left" in said and round(right["cash"]) == 22
    assert "in four of ten runs money is lost" in said and round((100 - runs.loc["cash", "gain"]) / 10) == 4
    assert runs.loc["cash", "low"] < 0 < runs.loc["cash", "high"] and runs.loc["together", "low"] > 0
    assert runs.loc["together", "gain"] == 100 and "440 bed days a year" in said and weekend_case.BED_DAYS == 440


@pytest.mark.parametrize(
    ("cash", "code"),
    [(22, "right"), (21, "right"), (22.1, "right"), (22.07, "right"), (20.5, "right"), (358, "pay-left-out"), (390, "pay-left-out"),
     (400, "cash-and-not-cash-added"), (398, "cash-and-not-cash-added"), (30, "discounting-forgotten"), (15, "discounted-twice"), (20, "discounted-twice"),
     (26, "first-year-in-full"), (41, "likely-for-mean"), (112, "setting-up-left-out"), (22065, "pounds-for-thousands"), (22000, "pounds-for-thousands"), (23, "other-cash"),
     (19, "other-cash"), (-22, "other-cash"), (0, "other-cash")],
)  # fmt: skip
def test_each_figure_in_cash_has_its_words(cash, code):
    assert grade(find("5.6"), {"beds": 1.2, "cash": cash, "say": "may gain or lose"}).code == code


def test_no_two_mistakes_in_cash_come_to_one_figure():
    sums = [*net_benefit._wrong_cash(inputs("5.6")), *(("right", cash) for cash in net_benefit._right_cash(inputs("5.6")))]
    codes = {figure: {code for code, cash in sums if round(cash) == figure} for figure in {round(cash) for _, cash in sums}}
    assert {figure: found for figure, found in codes.items() if len(found) > 1} == {}


def test_the_rule_is_what_is_said_of_it(said):
    first, second = inputs("5.7")["first"], inputs("5.7")["second"]
    right = scheme_of(find("5.7")).right
    assert "at most **11 false alarms in 100 quiet days**" in said and days_data.ALLOWED == 11
    assert "more than 20 of those who came stayed over twelve hours" in said and days_data.BAD == 20
    assert "another limit, 80, does better" in said
    assert second.loc[80, "hits"] > right["hits"] and second.loc[80, "in_100"] <= 11 < first.loc[80, "in_100"]
    assert "Of 16 it missed, it saw 11 on the day itself" in said
    assert second.loc[right["limit"], ["misses", "late"]].tolist() == [16, 11]
    assert "about a third of the bad spells" in find("5.7").praise and 0.27 < right["hits"] / (right["hits"] + 16) < 0.36


def test_the_shown_figures_choose_as_the_exact_ones_do():
    """A limit that is allowed only before rounding, or after it, would be a trap of ours."""
    for year in ("first", "second"):
        shares = inputs("5.7")[year]["in_100"]
        assert ((shares <= days_data.ALLOWED) == (shares.round() <= days_data.ALLOWED)).all()


def test_ninety_days_are_those_of_the_question(said):
    assert "the day ninety days on; a week more or less will do" in said and (SOON, LATE) == (90 - 7, 90 + 7)
    assert "within a month of the start" in said and MONTH == 31
    start = pd.Timestamp("2027-03-01")
    for days, code in ((82, "less-than-ninety-days"), (83, "right"), (90, "right"), (97, "right"), (98, "more-than-ninety-days")):
        plan = scheme_of(find("5.8")).right | {"ends": f"{start + pd.Timedelta(days=days):%Y-%m-%d}"}
        assert grade(find("5.8"), plan).code == code, days
    for days, code in ((-1, "check-before-start"), (0, "check-before-start"), (1, "right"), (31, "right"), (32, "check-too-late")):
        plan = scheme_of(find("5.8")).right | {"first_check": f"{start + pd.Timedelta(days=days):%Y-%m-%d}"}
        assert grade(find("5.8"), plan).code == code, days


NO_OWNER = {
    "discharge team": "owned-by-many", "everyone": "owned-by-many", "two together": "owned-by-two", "next meeting": "no-owner-yet",
}  # fmt: skip
NO_TELLER = {
    "poster": "told-by-paper", "monthly report": "told-by-paper", "huddle": "told-by-many", "improvement team": "told-by-many",
}  # fmt: skip


def first_fault(plan: dict) -> str:
    """Say what does not hold first, in the order of the form: the measure, the owner, the days, the answer."""
    starts, check, ends = (pd.Timestamp(plan[name]) for name in ("starts", "first_check", "ends"))
    by_measure = {"mean stay": "measure-once-a-month", "meetings held": "counts-what-was-done"}
    faults = (
        (plan["measure"] != SHOWS[plan["problem"]], by_measure.get(plan["measure"], "measure-of-another-problem")),
        (plan["owner"] not in ONE_OWNER, NO_OWNER.get(plan["owner"])),
        (ends == starts, "ends-as-it-starts"),
        (ends < starts, "ends-before-it-starts"),
        ((ends - starts).days < SOON, "less-than-ninety-days"),
        ((ends - starts).days > LATE, "more-than-ninety-days"),
        (check <= starts, "check-before-start"),
        (check > ends, "check-after-the-end"),
        (check == ends, "check-at-the-end"),
        ((check - starts).days > MONTH, "check-too-late"),
        (plan["answers_back"] not in ONE_TELLER, NO_TELLER.get(plan["answers_back"])),
    )
    return next((code for fault, code in faults if fault), "right")


def test_no_wrong_choice_passes_beside_any_other_and_the_first_fault_is_told():
    """Each problem, measure, owner and answer, with days that hold and with days that do not."""
    fields = find("5.8").kind.fields
    chosen = [name for name in fields if hasattr(fields[name], "options")]
    every = itertools.product(*([option.key for option in fields[name].options] for name in chosen))
    days = [("15 March 2027", "30 May 2027"), ("1 March 2027", "30 May 2027"), ("2 April 2027", "30 May 2027"), ("1 April 2027", "23 May 2027"),
            ("15 March 2027", "22 May 2027"), ("15 March 2027", "7 June 2027"), ("15 March 2027", "1 February 2027"), ("7 June 2027", "30 May 2027"),
            ("30 May 2027", "30 May 2027"), ("15 March 2027", "1 March 2027")]  # fmt: skip
    told = []
    for row, (check, ends) in itertools.product(every, days):
        plan = dict(zip(chosen, row, strict=True)) | {"starts": "1 March 2027", "first_check": check, "ends": ends}
        told.append(first_fault(plan))
        assert grade(find("5.8"), plan).code == told[-1], plan
    assert len(told) == 3 * 5 * 8 * 7 * len(days) and told.count("right") == 3 * 4 * 3 * 2
    assert set(told) == {"right", *(mistake.code for mistake in find("5.8").misconceptions)}


def test_each_owner_and_each_who_answers_is_right_or_a_mistake():
    assert set(OWNERS) == ONE_OWNER | set(NO_OWNER) and ONE_OWNER.isdisjoint(NO_OWNER)
    assert set(TELLERS) == ONE_TELLER | set(NO_TELLER) and ONE_TELLER.isdisjoint(NO_TELLER)


def test_the_exercise_names_every_option_of_a_plan_in_its_place(said):
    plan = said.split("## Question 5.8")[1]
    for name in ("problem", "measure", "owner", "answers_back"):
        [line] = re.findall(rf"^- `{name}`: (.*)$", plan, flags=re.MULTILINE)
        assert re.findall("`([^`]+)`", line) == [option.key for option in find("5.8").kind.fields[name].options], name


def test_the_page_asks_for_an_owner_and_an_answer_by_choice():
    page = html(find("5.8"))
    for legend, options in (("Owner", OWNERS), ("Who answers back", TELLERS)):
        group = page.split(f"<fieldset><legend>{legend}</legend>")[1].split("</fieldset>")[0]
        assert re.findall("<span>(.*?)</span>", group) == list(options.values())
    assert "textarea" not in page


def test_the_lowest_limits_have_most_hits_and_call_for_nothing_most_often(said):
    [fewest, most] = re.findall(r"The lowest limits, 20 and 40, have most hits, and call for nothing on (\d+) to (\d+) of 100 quiet days", said)[0]
    shares = []
    for year in ("first", "second"):
        table = inputs("5.7")[year].sort_values("hits", ascending=False)
        assert list(table.index[:2]) == [20, 40] and table["hits"].iloc[1] > table["hits"].iloc[2]
        assert table["in_100"].iloc[1] > table["in_100"].iloc[2:].max()
        shares += list(table["in_100"].iloc[:2])
    assert (int(fewest), int(most)) == (round(min(shares)), round(max(shares)))
