"""Each figure that the solution of module 2 states in words is true of Fairbeck's tables."""

import json
from itertools import permutations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from classroom.questions import all_questions
from classroom.questions.people_and_culture import loading, pareto_rows, voices
from classroom.questions.people_and_culture.data import compared, four_days, ready_in_year
from classroom.site.exercise_outputs import filled
from classroom.takeaway import find
from impactflow.datasets import load
from impactflow.measures import delay_days
from impactflow.spc import xmr

ROOT = Path(__file__).resolve().parents[2]
PLACE = "2_people_and_culture"


@pytest.fixture(scope="module")
def cells():
    cells = json.loads((ROOT / f"solutions/{PLACE}.ipynb").read_text(encoding="utf-8"))["cells"]
    return {cell["id"]: cell for cell in cells}


@pytest.fixture(scope="module")
def said(cells):
    return {name: "".join(cell["source"]) for name, cell in cells.items()}


@pytest.fixture(scope="module")
def delays():
    return loading.delays()


@pytest.fixture(scope="module")
def six():
    return loading.six()


def shown(cell) -> str:
    data = [out.get("data", {}) for out in cell["outputs"]]
    return "\n".join("".join(each.get("text/plain", "")) for each in data)


def test_the_minutes_add_up(said):
    asked = [question for question in all_questions() if question.module == "2"]
    assert f"Eight questions, about {sum(question.minutes for question in asked)} minutes" in said["title"]
    for question in asked:
        assert f"About {question.minutes} minutes." in said[f"question-{question.number.replace('.', '-')}"]


def test_the_year_and_its_wards(cells, said, delays):
    late = ready_in_year(delays)
    assert (len(late), late["days"].sum(), late["ward"].nunique()) == (4490, 24348, 23)
    assert all(figure in shown(cells["year"]) for figure in ("4490", "24348"))
    assert "April 2025 to March 2026" in said["look"]


def test_six_patients_and_which_reason_comes_first(said, delays):
    rows = four_days(delays)
    days, patients = rows.groupby("reason")["days"].sum(), rows.groupby("reason").size()
    assert len(rows) == 6 and patients["family or carer"] == 3 and patients["care home place"] == 2
    assert patients.idxmax() == "family or carer" and days.idxmax() == "care home place"
    assert f"{days['care home place']:.0f} against {days['family or carer']:.0f}" in said["why-2-1"]
    assert rows["ward_stays"].eq(2).all()  # each patient has two rows


def test_three_of_eleven_reasons(said, delays):
    days = ready_in_year(delays).groupby("reason")["days"].sum()
    top = days.nlargest(3)
    assert len(days) == 11 and f"{100 * top.sum() / days.sum():.1f}% of the bed days" in said["why-2-2"]
    assert set(top.index) == {"family or carer", "transfer hub's confirmation", "care at home"}
    assert f"On {days['not recorded']:,.0f} bed days" in said["why-2-2"]


def test_two_of_four_reasons(said, delays):
    reached = pareto_rows.right(delays)["cumulative_percent"].iloc[1]
    assert f"Two of four reasons make up {reached:.0f}%" in said["why-2-3"]


def test_the_limits_of_oak(said, delays):
    oak = compared(delays).loc["Oak"]
    words = said["why-2-4"]
    assert f"Oak had {oak['denominator']:.0f} patients" in words
    assert f"from {oak['lower_998']:.1f}% to {oak['upper_998']:.1f}%" in words
    assert f"have {oak['centre']:.1f}% together" in words
    assert abs(0.05 * 23 - 1) < 0.5 and "about one lies beyond" in words
    wide = compared(delays, adjust=True)
    assert f"go from {wide.loc['Oak', 'lower_998']:.1f}% to {wide.loc['Oak', 'upper_998']:.1f}%" in words
    assert wide.loc["Olive", "outside"] != "998"  # widened, they hide the ward


def test_one_ward_is_outside_its_type(said, delays):
    alike, together = compared(delays), compared(delays, within_type=False)
    assert f"All wards together have {together['centre'].iloc[0]:.1f}%" in said["question-2-5"]
    assert f"{(together['outside'] == '998').sum()} of {len(together)} lie outside" in said["why-2-5"]
    olive = alike.loc["Olive"]
    assert list(alike.index[alike["outside"] == "998"]) == ["Olive"]
    figures = f"{olive['value']:.1f}% where chance ends at {olive['upper_998']:.1f}%"
    assert f"Olive, with {figures}" in said["why-2-5"]
    assert f"**The delays on Olive.** There {olive['value']:.1f}%" in said["question-2-8"]
    assert "waited for a recorded reason" in said["question-2-8"]
    assert f"chance ends at {olive['upper_998']:.1f}%" in said["question-2-8"]


def test_the_ward_that_recorded_reasons_hide_is_named(said):
    spells = load("inpatient_spells")
    ready = spells[spells["ready_time"].between("2025-04-01", "2026-04-01", inclusive="left")]
    left = ready[delay_days(ready).notna() & (ready["ward_code"] != "SDEC")]
    waited, rowan = delay_days(left) > 0, left["ward_code"] == "ROW"
    both = f"{100 * waited[rowan].mean():.1f}% waited on Rowan, and {100 * waited.mean():.1f}% on all wards together"
    assert f"On Rowan most waits have none. With them {both}." in said["question-2-5"]
    assert left.loc[waited & rowan, "delay_reason"].isna().mean() > 0.5
    assert not left.loc[waited & ~rowan, "delay_reason"].isna().any(), "no other ward is hidden"
    assert f"{100 * waited[rowan].mean():.1f}% waited there" in said["why-2-5"]
    assert "left out here" in said["question-2-4"] and "left out" in said["question-2-5"]


def test_what_is_said_of_each_ward_in_the_list(delays):
    alike, together = compared(delays), compared(delays, within_type=False)
    for kind, highest in (("general medicine", "Elm"), ("older people", "Olive"), ("orthopaedics", "Sycamore")):
        assert alike.loc[alike["stratum"] == kind, "value"].idxmax() == highest
    assert alike.loc[alike["stratum"] == "older people", "value"].idxmin() == "Oak"
    assert alike["value"].idxmin() == "Acorn" and (alike["stratum"] == "children").sum() == 1
    assert together.loc["Ash", "value"] < together.loc["Ash", "lower_998"]
    assert together.loc["Lime", "value"] > together.loc["Lime", "upper_998"] and alike.loc["Lime", "outside"] == ""
    medicine = alike[alike["stratum"] == "acute medicine"]
    assert (medicine["value"] < together.loc[medicine.index, "lower_998"]).all()


def test_six_wards_and_their_shuffles(cells, said, six):
    assert f"Here it is **{voices.correlation(six):.2f}**" in said["question-2-6"]
    assert f"Over all 23 wards the correlation is {voices.correlation(six, None):.2f}" in said["why-2-6"]
    low, high = six["chance"]["correlation"].quantile([0.025, 0.975])
    assert low == pytest.approx(-0.8, abs=0.03) and high == pytest.approx(0.8, abs=0.03)
    assert "19 of 20 correlations lie between -0.8 and 0.8" in said["why-2-6"]
    older = six["wards"].query("ward_type == 'older people'")
    every = [np.corrcoef(order, older["share"])[0, 1] for order in permutations(older["engagement"])]
    own = [f"{end:.2f}" for end in np.quantile(every, [0.025, 0.975])]
    assert f"another spread: {own[0]} to {own[1]}." in said["why-2-6"]
    assert voices.by_chance(six) > 0.3
    bars = next(out["data"] for out in cells["shuffled-2-6"]["outputs"] if "data" in out)
    words = json.dumps(bars)
    assert "further down: 252" in words and "further up: 208" in words
    assert "In 460 of 1,000 shuffles" in said["why-2-6"] and "46 of 100 shuffles" in said["shuffled-2-6"]


def test_types_differ_in_scores_and_in_delays(six):
    types = six["wards"].groupby("ward_type")[["share", "engagement"]].mean()
    assert types["share"].idxmax() == types["engagement"].idxmin() == "older people"
    assert types["share"].idxmin() == "children" and types.loc["children", "engagement"] > types["engagement"].median()


def test_who_answered(said):
    answers = loading.answers()["answers"].set_index("ward")["responses"]
    total = answers[["ash", "beech", "birch"]].sum()
    assert f"the total of {total} less {answers['ash']} and {answers['beech']}" in said["why-2-7"]
    assert answers["birch"] == 4 and answers["pine"] == 0
    survey = load("staff_survey")
    for wave, codes in (("2025-04-01", ["BIR"]), ("2026-01-01", ["PIN"])):
        assert survey.loc[survey["wave"].eq(wave) & (survey["responses"] < 5), "ward_code"].tolist() == codes


def test_the_lowest_score_of_the_wave_is_no_signal(said):
    survey, wards = load("staff_survey"), load("wards").set_index("ward_code")["ward_name"]
    wave = survey[survey["wave"] == "2026-01-01"].set_index("ward_code")["engagement"]
    assert wards[wave.idxmin()] == "Ash" and f"of the hospital, {wave.min():.2f}" in said["question-2-8"]
    ash = loading.waves("Ash")
    assert f"{ash.iloc[-1]:.2f} is one more jump" in said["why-2-8"]
    assert "over all eight waves Ash has the lowest mean of the hospital" in said["why-2-8"]
    means = survey.dropna().groupby("ward_code")["engagement"].mean()
    assert wards[means.idxmin()] == "Ash" and "in one wave too few answered" in said["why-2-8"]
    kinds = load("wards").set_index("ward_code")["ward_type"]
    medicine = survey[survey["ward_code"].map(kinds) == "acute medicine"]
    assert medicine["ward_code"].nunique() == 3 and (medicine["responses"] < 5).sum() == 1
    points = xmr(ash, improvement_direction="increase").points
    assert len(points) == 8 and (points["special_cause"] == "").all()


def test_the_page_to_take_to_work_has_what_was_asked_for():
    assert [part.name for part in find(2).parts] == ["obstacle", "listened", "waiting", "test", "stop", "back"]


def test_no_table_shows_a_missing_figure(cells):
    assert not any("NaN" in shown(cell) for cell in cells.values() if cell["cell_type"] == "code")


def test_six_rows_twice(cells):
    assert pd.Series(shown(cells["table-2-1"]).split("\n")).str.match(r"[A-F]\s").sum() == 12


def test_the_page_shows_every_table_and_chart_from_which_answers_are_read():
    exercise, solution = (
        (ROOT / folder / f"{PLACE}.ipynb").read_text(encoding="utf-8") for folder in ("exercises", "solutions")
    )
    # A variable called as another question's answer would take its cell, and all that follow from it, off the page.
    cells = json.loads(filled(exercise, solution, "2"))["cells"]
    read_from = {cell["id"]: cell["outputs"] for cell in cells if cell["id"].startswith(("table-", "chart-", "shuffled-"))}
    assert len(read_from) == 9 and all(read_from.values())
