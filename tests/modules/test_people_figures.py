"""Each figure that module 2 states in words is true of Fairbeck's tables, and its minutes add up."""

import json
import os
import re
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from classroom.explorers import find
from classroom.questions import all_questions
from impactflow.datasets import load
from impactflow.measures import delay_counts, delay_days, delay_pareto, staff_engagement
from impactflow.spc import funnel
from impactflow.spc.over_dispersion import beyond_chance

ROOT = Path(__file__).resolve().parents[2]
ENGLAND = Path(os.environ.get("IMPACT_REAL_DATA", ROOT.parent / "shared" / "real-data"))
TRUSTS = ENGLAND / "nhs_england_ae_attendances_2016_2019.csv"
OWN = ["medicines to take home", "transport", "a test or its result", "the decision of the team"]
TWO, NEAR = ["CED", "JUN"], ["ELM", "HAZ", "LAR", "LAU"]


def cells_of(name):
    return json.loads((ROOT / f"modules/2_people_and_culture/{name}.ipynb").read_text(encoding="utf-8"))["cells"]


@pytest.fixture(scope="module")
def notebook():
    return cells_of("lesson")


@pytest.fixture(scope="module")
def said(notebook):
    return "\n".join("".join(cell["source"]) for cell in notebook)


@pytest.fixture(scope="module")
def shown(notebook):
    """Give what each cell shows, by the cell's id."""
    found = {}
    for cell in notebook:
        data = [out.get("data", {}) for out in cell.get("outputs", [])]
        found[cell["id"]] = "\n".join("".join(each.get("text/markdown", each.get("text/plain", ""))) for each in data)
    return found


@pytest.fixture(scope="module")
def handout():
    return (ROOT / "book/for-trainers/module-2.md").read_text(encoding="utf-8").split("(module-2-handout)=")[1]


@pytest.fixture(scope="module")
def kind():
    return load("wards").set_index("ward_code")["ward_type"]


@pytest.fixture(scope="module")
def name():
    return load("wards").set_index("ward_code")["ward_name"]


@pytest.fixture(scope="module")
def spells():
    return load("inpatient_spells")


@pytest.fixture(scope="module")
def log():
    return load("improvement_log")


@pytest.fixture(scope="module")
def comments():
    return load("patient_comments")


@pytest.fixture(scope="module")
def ten(spells):
    months = spells["ready_time"].between("2024-04-01", "2025-02-01", inclusive="left")
    return spells[months & (spells["ward_code"] != "SDEC")]


@pytest.fixture(scope="module")
def lime(spells):
    """Give who lies on Lime at nine on 5 November 2025."""
    return on_ward(spells, "LIM", pd.Timestamp("2025-11-05 09:00"))


@cache
def stays_on(ward):
    stays = load("ward_stays")
    return stays[stays["ward_code"] == ward]


def on_ward(spells, ward, moment):
    stays = stays_on(ward)
    here = stays[(stays["start_time"] <= moment) & ~(stays["end_time"] <= moment)]
    return spells[spells["spell_id"].isin(here["spell_id"])]


def percent(part, whole):
    return round(100 * part / whole)


def test_three_tests_of_one_idea(said, shown, handout, log):
    story = log[(log["place"] == "CED") & (log["idea"] == "Blood taken at six for those who may go home.")]
    assert list(story["observed"]) == [4, 4, 8] and set(story["predicted"]) == {8} and set(story["before"]) == {4}
    assert list(story["raised_by"].unique()) == ["doctor"] and "A doctor had an idea" in said
    assert "The first test missed" in said and "The second missed too. The third did what had been hoped." in said
    for date, text in zip(story["tested_date"], story["result"], strict=True):
        assert f"{date.day} {date:%B %Y}" in shown["obstacle-story"] and text in shown["obstacle-story"]
        assert f"| {date.day} {date:%B %Y} | {text[len('Back before the round for '):].split('.')[0]} |" in handout


def test_two_wards_begin_more_tests_than_all_others_once_they_have_the_time(said, log):
    assert "Two wards came to test more than all others together" in said
    first = log[log["cycle"] == 1]
    begun = first["tested_date"] >= "2024-11-04"
    of_two = first["place"].isin(TWO)
    assert (begun & of_two).sum() > 2 * (begun & ~of_two).sum() and (~begun & of_two).sum() == 0
    assert "Since then the two wards first tested 46 ideas, and all others together 16." in said
    assert ((begun & of_two).sum(), (begun & ~of_two).sum()) == (46, 16)
    wards = load("wards").set_index("ward_code")["protected_time_from"]
    assert "Since 4 November 2024" in said and list(wards.dropna().index) == TWO
    assert set(wards.dropna()) == {pd.Timestamp("2024-11-04")}


def test_delays_in_a_wards_own_hands_halve_on_two_wards_and_nowhere_else(said, handout, spells, kind):
    left = spells[delay_days(spells).notna() & (spells["ready_time"] >= "2024-04-01")]
    waited = delay_days(left) > 0
    own, other = waited & left["delay_reason"].isin(OWN), waited & ~left["delay_reason"].isin(OWN)
    early, late = left["ready_time"] < "2024-11-04", left["ready_time"] >= "2025-01-06"
    two, near = left["ward_code"].isin(TWO), left["ward_code"].isin(NEAR)
    shares = [percent(own[when & where].sum(), (when & where).sum()) for when in (early, late) for where in (two, near)]
    assert shares == [4, 4, 2, 4]
    assert "Before, 4 in 100 patients waited for such a reason, on the two wards and next door" in said
    assert "From January 2025 it was 2 in 100 on the two wards, and 4.5 next door" in said
    next_door = [100 * own[when & near].mean() for when in (early, late)]
    assert [round(share, 1) for share in next_door] == [4.0, 4.5]
    assert "4 waited for medicines, transport, a test or the team's decision" in handout
    assert "From January 2025 it was 2. Next door it was 4, and then 4.5." in handout
    assert "14 in 100 before, and 13 after" in said
    assert [percent(other[when & two].sum(), (when & two).sum()) for when in (early, late)] == [14, 13]
    types = set(kind[TWO])
    assert sorted(kind[kind.isin(types)].index) == sorted(TWO + NEAR), "neighbours are the wards of the same types"


def test_nine_of_31_on_lime_are_ready(said, handout, lime, kind):
    nine = pd.Timestamp("2025-11-05 09:00")
    assert "It is Wednesday 5 November 2025" in said and nine.day_name() == "Wednesday"
    assert "Lime is a ward for older people" in said and kind["LIM"] == "older people"
    ready, passed = lime["ready_time"] <= nine, lime["expected_discharge_date"] < nine.normalize()
    assert "“I have 31 patients." in said and "Nine are ready" in said and (len(lime), ready.sum()) == (31, 9)
    assert "22 need the hospital; for 4 of them the expected date has passed. 9 are ready" in handout
    assert ((~ready).sum(), (passed & ~ready).sum()) == (22, 4)
    days = (nine.normalize() - lime.loc[ready, "ready_time"].dt.normalize()).dt.days
    assert "ready for 92 days, and one of them for 48" in said and (days.sum(), days.max()) == (92, 48)
    for reason, own in days.groupby(lime.loc[ready, "delay_reason"].astype(str)):
        *first, last = sorted(own, reverse=True)
        assert f"| {reason} | {len(own)} | {', '.join(map(str, first))} and {last} |" in handout


def test_nine_who_are_ready_are_many_for_lime(said, handout, spells):
    mornings = pd.date_range("2025-04-01 09:00", "2026-03-31 09:00")
    ready = pd.Series([(on_ward(spells, "LIM", at)["ready_time"] <= at).sum() for at in mornings])
    assert "On most mornings about three are ready" in said and "about three is usual" in handout
    assert ready.median() == 3 and ready.between(2, 4).mean() > 0.5
    assert "nine or more are ready on 7 of the year's 365" in said
    assert ((ready >= 9).sum(), len(ready)) == (7, 365)


def test_one_morning_in_ten_of_lime_comes_after_being_ready(said, shown, spells):
    mornings = pd.date_range("2025-10-01 09:00", "2025-10-31 09:00")
    there = [(at, on_ward(spells, "LIM", at)) for at in mornings]
    beds = [(len(here), (here["ready_time"] < at.normalize()).sum()) for at, here in there]
    patients, red = map(sum, zip(*beds, strict=True))
    assert shown["board-red"] == (
        f"On {len(mornings)} mornings we counted {patients} patients in beds. {red} of them had been ready since an "
        f"earlier day: {red / patients:.0%}."
    )
    assert "On Lime's mornings in October 2025" in said


def test_a_date_is_often_too_early(said, spells):
    assert "63 in 100 were ready by it, and 56 in 100 had left by it" in said
    came = spells[(spells["admission_method"] == "emergency") & spells["expected_discharge_date"].notna()]
    came = came[came["ready_time"] >= "2024-04-01"]
    times = ("ready_time", "discharge_time")
    by = [(came[time].dt.normalize() <= came["expected_discharge_date"]).mean() for time in times]
    assert [round(100 * share) for share in by] == [63, 56]


def test_patients_and_bed_days_are_two_lists(said, spells):
    table = delay_pareto(spells[spells["ready_time"] >= "2024-04-01"])
    both = table[["patients_percent", "percent"]]
    order = [list(both[counted].sort_values(ascending=False).index) for counted in both]
    assert "What you count reorders all but the first three reasons" in said and order[0][:3] == order[1][:3]
    assert all(one != other for one, other in zip(order[0][3:], order[1][3:], strict=True))
    assert "Medicines and transport: 10 in 100 of the patients, and 3 in 100 of the bed days" in said
    assert list(both.loc[["medicines to take home", "transport"]].sum().round()) == [10, 3]
    assert "A place in a care home: 4 in 100 of the patients, and 8 in 100 of the bed days" in said
    assert list(both.loc["care home place"].round()) == [4, 8]
    assert "The first three reasons together hold 57 in 100" in said
    assert round(table["percent"].iloc[:3].sum()) == 57
    assert "27 in 100 of the patients, and 12 in 100 of the bed days" in said
    assert list(both.loc[OWN].sum().round()) == [27, 12]
    assert "10 in 100 of the patients, hardly 3 in 100 of the days" in said
    lacking = both.loc["not recorded"]
    assert round(lacking["patients_percent"]) == 10 and 2 < lacking["percent"] < 3
    assert "In scene 3 medicines took 2 in 100 of the bed days" in said
    assert round(both.loc["medicines to take home", "percent"]) == 2


def test_the_pareto_and_its_explorer_count_the_same_patients(spells):
    table = delay_pareto(spells[spells["ready_time"] >= "2024-04-01"])
    assert f"{table['patients'].sum():,} patients" in find("pareto").answer().words


def test_all_without_a_reason_left_from_one_ward(said, spells):
    lacking = spells[(delay_days(spells) > 0) & spells["delay_reason"].isna()]
    assert "All of these patients left from one ward, Rowan" in said and set(lacking["ward_code"]) == {"ROW"}
    assert "were ready after 2 February 2025" in said and lacking["ready_time"].min() > pd.Timestamp("2025-02-03")
    assert "Nine in ten waited exactly one day" in said and round((delay_days(lacking) == 1).mean(), 1) == 0.9


def test_what_social_care_holds_and_what_is_our_own(spells):
    page = (ROOT / "book/for-trainers/module-2.md").read_text(encoding="utf-8")
    assert "Care at home and care home places are one in five of those bed days. Twelve in 100 are our own." in page
    share = delay_pareto(spells[spells["ready_time"] >= "2024-04-01"])["percent"]
    assert (round(share[["care at home", "care home place"]].sum() / 20), round(share[OWN].sum())) == (1, 12)


@pytest.fixture(scope="module")
def places(ten, kind, name):
    older = ten[ten["ward_code"].map(kind) == "older people"]
    month = older["ready_time"].dt.to_period("M").rename("month")
    table = delay_counts(older.assign(month=month), ["ward_code", "month"])["delayed_percent"].unstack("month")
    return table.rank(method="min").astype(int).rename(index=name)


def test_five_wards_change_places_and_olive_does_not(said, handout, places):
    months = places.columns.strftime("%b")
    pine, oak = (dict(zip(months, places.loc[ward], strict=True)) for ward in ("Pine", "Oak"))
    assert "Pine is first in April" in said and "Pine goes from first to third, and in August it is fifth." in said
    assert "Pine was first in April, third in May and fifth in August" in handout
    assert (pine["Apr"], pine["May"], pine["Aug"]) == (1, 3, 5)
    assert "Oak is last in April, and first in September and October" in said
    assert (oak["Apr"], oak["Sep"], oak["Oct"]) == (6, 1, 1)
    assert "But Olive is last in eight months of ten" in said and (places.loc["Olive"] == 6).sum() == 8
    last = (places == 6).sum(axis=1)
    assert "Olive in eight months, Oak in one, Fir in one" in handout
    assert last[last > 0].to_dict() == {"Fir": 1, "Oak": 1, "Olive": 8}
    assert places.shape == (6, 10) and (np.sort(places, axis=0) == np.arange(1, 7)[:, None]).all(), "no month has a tie"


def test_wards_differ_first_by_whom_they_care_for(said, ten, kind):
    share = delay_counts(ten.assign(kind=ten["ward_code"].map(kind)), "kind")["delayed_percent"]
    assert "One in eleven waits on the children's ward, and more than one in five on wards for older people" in said
    assert round(100 / share["children"]) == 11 and share["older people"] > 20
    assert (share.idxmin(), share.idxmax()) == ("children", "older people")


def test_twelve_of_23_lie_outside_one_funnel_and_one_of_six_outside_its_own(said, handout, ten, kind, name):
    counts = delay_counts(ten, "ward_code")
    whole = counts["delayed"] + counts["same_day"]
    every = funnel(counts["delayed"], whole, improvement_direction="decrease", adjust=False)
    assert "In one funnel 12 of 23 wards look unusual" in said and "Twelve of 23 cannot all be news" in said
    assert (len(every.points), (every.points["outside"] == "998").sum()) == (23, 12)
    six = list(kind[kind == "older people"].index)
    for adjust in (True, False):
        points = funnel(counts.loc[six, "delayed"], whole[six], improvement_direction="decrease", adjust=adjust).points
        assert list(points.loc[points["outside"] == "998", "group"]) == ["OLI"]
    assert "Luck alone reaches to 27" in handout
    assert "For a ward of Olive's size luck reaches to 27 in 100" in said
    assert round(100 * points.set_index("group").loc["OLI", "upper_998"]) == 27
    others = [ward for ward in six if ward != "OLI"]
    assert "the six differ by more than luck. That is Olive's doing: the other five do not." in said
    spread = [funnel(counts.loc[own, "delayed"], whole[own], adjust=False).strata["phi"].iloc[0] for own in (six, others)]
    assert [beyond_chance(phi, len(own)) for phi, own in zip(spread, (six, others), strict=True)] == [True, False]
    like = funnel(counts.loc[six, "delayed"], whole[six], adjust=False)
    assert like.strata["alone"].tolist() == ["OLI"] and "so these plain limits serve" in like.warnings[0]
    assert every.strata["alone"].tolist() == [None] and "they mislead" in every.warnings[0]
    shares = [percent(counts.loc[own, "delayed"].sum(), whole[own].sum()) for own in (["OLI"], others)]
    assert shares == [33, 20]
    assert "On Olive 33 in 100 waited, and 20 in 100 on the other five" in said
    assert "33 in 100 waited on Olive, and 20 in 100 on the other five" in handout


def test_one_in_500_lies_beyond_the_outer_limits(said):
    assert "Beyond the outer limits lies one ward in 500, if all are alike" in said
    made = np.random.default_rng(1).binomial(2_000, 0.2, 20_000)
    points = funnel(made, np.full(20_000, 2_000), adjust=False).points
    assert (points["outside"] == "998").mean() == pytest.approx(1 / 500, rel=0.3)


def test_olive_waits_for_the_same_things_only_more_often(said, ten, kind):
    assert "it waits more often, for nearly all of them" in said
    left = ten[delay_days(ten).notna() & (ten["ward_code"].map(kind) == "older people")]
    reason = left["delay_reason"].astype(str).where(delay_days(left) > 0)
    olive = left["ward_code"] == "OLI"
    rates = pd.crosstab(reason, olive).drop(index="nan", errors="ignore") / [(~olive).sum(), olive.sum()]
    assert (rates[True] > rates[False]).sum() >= len(rates) - 1 == 9


@pytest.mark.skipif(not TRUSTS.exists(), reason="the published figures are not beside the project")
def test_real_departments_differ_by_more_than_luck(said):
    assert "In March 2019, 123 of England's 134 major departments lay beyond such plain limits" in said
    assert "Then none of the 134 stood out" in said
    rows = pd.read_csv(TRUSTS, dtype={"type": str})
    march = rows[(rows["type"] == "1") & (rows["period"] == "2019-03-01")]
    for adjust, out in ((False, 123), (True, 0)):
        counts = march["breaches"].to_numpy(), march["attendances"].to_numpy()
        points = funnel(*counts, groups=march["org_code"], adjust=adjust).points
        assert (len(points), (points["outside"] == "998").sum()) == (134, out)


@pytest.fixture(scope="module")
def survey():
    return staff_engagement(load("staff_survey"), load("wards")).reset_index()


@pytest.fixture(scope="module")
def pairs(survey, ten, kind):
    first = survey[survey["wave"] < "2025-02-01"].groupby("ward_code")["engagement"].mean()
    late = delay_counts(ten, "ward_code")["delayed_percent"]
    return pd.DataFrame({"engagement": first, "late": late, "kind": kind}).dropna()


def test_engagement_goes_with_delay_mostly_between_kinds_of_ward(said, pairs):
    whole = pairs["engagement"].corr(pairs["late"])
    within = pairs[["engagement", "late"]] - pairs.groupby("kind")[["engagement", "late"]].transform("mean")
    assert "Over all 23 wards the correlation is −0.45" in said and (len(pairs), round(whole, 2)) == (23, -0.45)
    assert "Inside the kinds the correlation is −0.22" in said
    assert round(within["engagement"].corr(within["late"]), 2) == -0.22
    slopes = [np.polyfit(each["engagement"], each["late"], 1)[0] for each in (pairs, within)]
    assert "with 5.4 delays fewer in 100. Among wards of one kind it is 2.6" in said
    assert [round(slope, 1) for slope in slopes] == [-5.4, -2.6]
    assert "Half of the slope lies between kinds of ward" in said and 0.45 < slopes[1] / slopes[0] < 0.55
    mean = pairs.groupby("kind")[["engagement", "late"]].mean()
    assert mean["engagement"].idxmin() == mean["late"].idxmax() == "older people"
    other = mean.loc[["surgery", "orthopaedics", "children"]]
    assert (other["engagement"] > pairs["engagement"].mean()).all() and (other["late"] < pairs["late"].mean()).all()


def test_luck_alone_often_gives_as_much_inside_the_kinds(said, pairs):
    rng, kinds = np.random.default_rng(3), pairs.groupby("kind")
    late = pairs["late"] - kinds["late"].transform("mean")
    score = pairs["engagement"] - kinds["engagement"].transform("mean")
    shuffled = [score.groupby(pairs["kind"]).transform(lambda own: rng.permutation(own)) for _ in range(1_000)]
    chance = np.abs([each.corr(late) for each in shuffled])
    assert "One time in four, luck alone goes so far" in said and 0.21 < (chance >= abs(score.corr(late))).mean() < 0.31
    medicine = pairs[pairs["kind"] == "acute medicine"].mean(numeric_only=True)
    assert "Acute medicine does not fit: two of its three scores are low, and so are its delays" in said
    three = pairs.loc[pairs["kind"] == "acute medicine", "engagement"]
    assert (len(three), (three < pairs["engagement"].median()).sum()) == (3, 2)
    assert medicine["engagement"] < pairs["engagement"].mean() and medicine["late"] < pairs["late"].mean()


def test_six_wards_say_nothing(said, shown, pairs):
    six = pairs[pairs["kind"] == "older people"]
    found = six["engagement"].corr(six["late"])
    assert "Among the six wards for older people it is −0.46" in said and (len(six), round(found, 2)) == (6, -0.46)
    chance = [np.corrcoef(one, other)[0, 1] for one, other in np.random.default_rng(8).normal(size=(20_000, 2, 6))]
    assert "one time in three, pure luck goes further" in said and 0.31 < (np.abs(chance) > abs(found)).mean() < 0.39
    low, high = re.search(r"lie between −(\d\.\d+) and (\d\.\d+)\.", shown["survey-six"]).groups()
    assert np.quantile(chance, 0.975) == pytest.approx(float(high), abs=0.02) == pytest.approx(float(low), abs=0.02)


def test_scores_move_half_a_point_from_wave_to_wave(said, survey):
    assert "a ward's score moves by about half a point, with 20 people who answer" in said
    steps = survey.pivot(index="ward_code", columns="wave", values="engagement").diff(axis=1).abs()
    assert 0.4 < np.nanmean(steps) < 0.6 and round(survey["responses"].mean()) == 20
    before, after = (survey["wave"] < "2024-11-04"), (survey["wave"] > "2024-11-04")
    two = survey["ward_code"].isin(TWO)
    change = survey.loc[two & after, "engagement"].mean() - survey.loc[two & before, "engagement"].mean()
    assert "You see nothing of it." in said and abs(change) < 0.2


def test_a_small_ward_is_hidden_with_another_that_protects_it(said, survey, shown, kind):
    raw = load("staff_survey").set_index(["wave", "ward_code"])["responses"]["2025-04-01"]
    acute = raw[[ward for ward in raw.index if kind[ward] == "acute medicine"]]
    assert "In April 2025 only four people answered on one of three wards for acute medicine" in said
    assert sorted(acute)[0] == 4 and sorted(acute)[1] >= 5 and len(acute) == 3
    rows = survey[survey["wave"] == "2025-04-01"].set_index("ward_code").loc[acute.index]
    assert "a second is hidden as well" in said and rows["engagement"].isna().sum() == 2
    assert rows.loc[acute.idxmin(), "hidden"] == rows["hidden"].max(), "both are hidden in the same words"
    assert "Birch" not in said and "Beech" not in said, "the words do not say which of the two was small"
    assert shown["survey-small"].count("not shown") == 4


def test_what_was_counted_of_the_comments_and_what_was_not(said, comments):
    themes = comments["theme"].value_counts()
    assert "Fairbeck has 233 comments" in said and "Somebody has read 110 so far" in said
    assert (len(comments), comments["theme"].notna().sum()) == (233, 110)
    assert "The corridor comes first" in said and themes.index[0] == "corridor" and themes.iloc[0] > themes.iloc[1]
    assert "“Kindness” has 12 comments" in said and themes["kindness"] == 12
    speaks = comments["comment"].str.contains("medicine|tablet", case=False)
    assert "Ten comments have the theme of medicines" in said and themes["medicines to take home"] == 10
    assert "stand in 21, and nine of these nobody has read" in said
    assert (speaks.sum(), (speaks & comments["theme"].isna()).sum()) == (21, 9)
    assert "One in three comments is from the emergency department" in said
    assert 0.30 < (comments["place"] == "ED").mean() < 0.36


def test_words_that_are_quoted_were_written(said, comments):
    written = " ".join(comments["comment"])
    for words in (
        "Cancelled twice. I had a third night in a bed that I did not need.",
        "My lift came at two and could not wait. My tablets came at four.", "The food was hot.",
        "A health care assistant held my hand while I had the needle.",
    ):  # fmt: skip
        assert f"“{words}”" in said and words in written


def test_other_people_speak_on_the_two_wards(said, log):
    ideas = log.drop_duplicates("idea_id")
    near = ideas["raised_by"].isin(["health care assistant", "ward clerk", "domestic assistant", "porter"])
    top = ideas["raised_by"].isin(["manager", "doctor"])
    two = ideas["place"].isin(TWO) & (ideas["raised_date"] >= "2024-11-04")
    rest = ~ideas["place"].isin(TWO)
    shares = [percent((who & where).sum(), where.sum()) for who in (top, near) for where in (rest, two)]
    assert shares == [55, 16, 17, 36]
    counts = [((who & where).sum(), where.sum()) for who in (top, near) for where in (rest, two)]
    assert counts == [(51, 92), (9, 56), (16, 92), (20, 56)]
    assert "Elsewhere 51 of 92 ideas come from managers and doctors: 55 in 100." in said
    assert "On the two wards it is 9 of 56: 16 in 100." in said and "raise 20 of these 56: 36 in 100" in said
    assert "Elsewhere they raise 16 of the 92: 17 in 100" in said
    assert "From before the time it has hardly an idea of the two wards" in said
    assert (ideas["place"].isin(TWO) & ~two).sum() == 2
    assert min((who & where).sum() for who in (top, near) for where in (rest, two)) >= 5, "no small group is shown"


def test_success_depends_on_what_it_is_a_share_of(said, handout, log):
    last = log.drop_duplicates("idea_id", keep="last")
    adopted, finished = last[last["outcome"] == "adopted"], last[last["outcome"].isin(["adopted", "abandoned"])]
    tested = last["cycle"].notna()
    assert (len(last), tested.sum(), len(finished), len(adopted)) == (150, 70, 50, 38)
    assert "150 ideas were raised, 70 tested, 50 finished, 38 adopted" in handout
    assert [percent(38, whole) for whole in (50, 70, 150)] == [76, 54, 25]
    assert "Of 50 ideas that were finished, 38 were adopted: 76 in 100" in said and "76, 54 or 25?" in handout
    assert "Of the 70 that were tested it is 54 in 100, and of the 150 that were raised 25 in 100" in said
    numbered = adopted.dropna(subset=["predicted", "observed"])
    lower = numbered["better"] == "lower"
    met = np.where(lower, numbered["observed"] <= numbered["predicted"], numbered["observed"] >= numbered["predicted"])
    assert "26 had predicted a number and written down what came; 23 of them reached it. The other 12" in said
    assert (len(numbered), met.sum(), len(adopted) - len(numbered)) == (26, 23, 12)
    assert "The other 12 wrote “The poster looks good”" in said and "The poster looks good." in set(adopted["result"])
    assert "80 ideas have not been tested." in said
    assert "Of these, 66 had been raised more than half a year before the log ends" in said
    waits = last[~tested]
    assert (len(waits), (waits["raised_date"] < "2025-10-01").sum()) == (80, 66)


def test_the_leaflet_that_patients_wrote(said, log):
    theirs = log["idea"] == "Leaflet for going home rewritten by patients."
    [leaflet] = log[theirs].query("cycle == 1").to_dict("records")
    assert "The ward had 20 calls a week" in said and "predicted 12, and got 8" in said
    assert (leaflet["before"], leaflet["predicted"], leaflet["observed"]) == (20, 12, 8)
    assert "They took out half of our words." in leaflet["result"] and "“They took out half of our words.”" in said


def test_what_the_explorers_page_says_is_so():
    words = "\n".join("".join(cell["source"]) for cell in cells_of("explore"))
    assert "All 23 wards are compared" in words and len(find("funnel").answer(among="all").rows) == 23
    assert "How many of the 22 now?" in words and "Acorn is the only one of its kind" in words
    within = find("funnel").answer(among="type").rows
    assert len(within) == 22 and "Acorn" not in set(within["ward"])
    assert "Three wards look very good" in words
    rows = find("funnel").answer(among="surgery", when="year").rows
    assert (rows["Meaning"] == "Fewer wait than chance allows").sum() == 3
    assert "Look at the ten months before." in words and set(find("funnel").answer(when="before").rows["ward"])
    assert "In surgery many delays have no recorded reason" in words
    assert "“not recorded”" in find("pareto").answer(where="surgery", by="patients").headline


def test_the_modules_minutes_add_up():
    index = (ROOT / "modules/2_people_and_culture/index.md").read_text(encoding="utf-8")
    parts = [int(found) for found in re.findall(r"^\| .* \| (\d+) \|$", index, flags=re.MULTILINE)]
    lesson, explorers, exercise, page, quiz = parts
    assert exercise == sum(question.minutes for question in all_questions() if question.module == "2")
    assert "About three hours" in index and 165 <= sum(parts) <= 195
    assert "It takes about 35 minutes" in index and f"on the front line ({35 + explorers + page} minutes)" in index
    assert f"an analyst ({lesson + explorers + exercise + page} minutes)" in index
    words = "\n".join("".join(cell["source"]) for cell in cells_of("explore"))
    tasks = re.findall(r"^### (\w+) \((\d+) minutes\)", words, flags=re.MULTILINE)
    assert [name for name, _ in tasks] == ["Predict", "Move", "Explain"] * 3
    assert sum(int(minutes) for _, minutes in tasks) == explorers and f"About {explorers} minutes" in words


def test_nobody_reads_for_more_than_three_minutes_before_there_is_something_to_do(notebook):
    # 200 words a minute, a careful reader's pace. To guess, to say aloud and to write are things to do.
    read = 0
    for cell in notebook:
        for paragraph in "".join(cell["source"]).split("\n\n"):
            words = len(paragraph.split()) if cell["cell_type"] == "markdown" else 0
            read = 0 if re.search(r"What do you expect|[Ss]ay it aloud", paragraph) else read + words
            assert read <= 600, cell["id"]


def test_three_scenes_are_core_and_each_asks_and_ends_on_monday(said):
    scenes = re.split(r"\n## (?=\d\. )", said.split("\n## Your test")[0])[1:]
    assert len(scenes) == 7
    core = [scene.split("\n")[0].endswith("(core)") for scene in scenes]
    assert core == [True, True, False, True, False, False, False]
    for scene in scenes:
        assert "**What do you expect?**" in scene and "**The idea.**" in scene
        assert scene.count("**What it means on Monday.**") == 1
