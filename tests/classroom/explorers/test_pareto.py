"""The Pareto explorer counts what the measure counts, each patient once."""

import re
from xml.etree import ElementTree

import pandas as pd
import pytest

from classroom.explorers.departures import departures, in_months
from classroom.explorers.pareto import BY, EXPLORER, GROUPED, MONTHS, TOP, WARDS, table
from classroom.explorers.picture import chart
from impactflow.datasets import load
from impactflow.measures import delay_pareto


def test_bed_days_and_patients_are_those_of_the_measure():
    spells = load("inpatient_spells")
    ready = spells["ready_time"].dt.to_period("M")
    mine = spells[ready.between(pd.Period("2024-04"), pd.Period("2026-03")) & (spells["ward_code"] != "SDEC")]
    expected, found = delay_pareto(mine), table("all", "both")
    assert found[["bed_days", "patients"]].equals(expected[["bed_days", "patients"]])


def test_periods_follow_one_another_and_add_up():
    halves = [table("all", when)["bed_days"].sum() for when in MONTHS if when != "both"]
    assert sum(halves) == table("all", "both")["bed_days"].sum()


def test_types_add_up_to_the_hospital():
    parts = [table(where, "both")["patients"].sum() for where in WARDS if where != "all"]
    assert sum(parts) == table("all", "both")["patients"].sum()


@pytest.mark.parametrize("by", BY)
def test_the_largest_comes_first_and_shares_make_a_whole(by):
    answer = EXPLORER.answer(by=by)
    assert answer.rows["share"].is_monotonic_decreasing
    assert answer.rows["share"].sum() == pytest.approx(100, abs=0.5)
    assert (answer.rows["part"] == "first three").sum() == TOP
    assert answer.figures["Added up, %"].iloc[-1] == pytest.approx(100)


def test_the_headline_is_the_sum_of_its_first_three():
    answer = EXPLORER.answer()
    assert answer.headline.startswith(f"Three reasons take {answer.rows['share'][:3].sum():.0f}% of the bed days")


def test_a_guess_is_answered_by_the_groups_of_its_list():
    answer = EXPLORER.answer()
    share = delay_pareto(departures())["percent"]
    families = share[["family or carer", "housing or equipment"]].sum()
    assert f"families and housing {families:.0f}%" in answer.words and answer.came == "care outside the hospital"
    assert all(EXPLORER.answer(**chosen).came in EXPLORER.expect for chosen in EXPLORER.cases())
    named = {reason for reasons in GROUPED.values() for reason in reasons}
    assert named == set(map(str, share.index)) - {"not recorded"}


def test_words_and_picture_round_the_same_figure():
    rows = EXPLORER.answer().rows.set_index("reason")["share"]
    assert rows["community bed"] == pytest.approx(12.525, abs=0.03) and "community bed 13%" in EXPLORER.answer().words


def test_surgery_keeps_patients_without_a_reason_and_not_beds():
    assert "“not recorded”" in EXPLORER.answer(where="surgery", by="patients").headline
    assert "“not recorded”" not in EXPLORER.answer(where="surgery", by="bed_days").headline


def test_nobody_of_same_day_care_or_without_an_end_is_there():
    rows = departures()
    assert rows["days"].ge(0).all() and "same-day emergency care" not in set(rows["ward_type"])
    assert rows["discharge_time"].notna().all() and not (rows["discharge_destination"] == "died").any()


def test_months_are_whole_at_both_ends():
    times = in_months(departures(), "2024-04", "2024-09")["ready_time"]
    assert times.min() >= pd.Timestamp("2024-04-01") and times.max() < pd.Timestamp("2024-10-01")
    assert times.max() > pd.Timestamp("2024-09-30")


def test_every_bar_fits_the_picture():
    assert max(EXPLORER.answer(**chosen).rows["share"].max() for chosen in EXPLORER.cases()) <= 60


def test_the_picture_has_the_largest_first():
    vl_convert = pytest.importorskip("vl_convert")
    answer = EXPLORER.answer()
    content = chart(EXPLORER, EXPLORER.opening, answer).to_dict()
    content.pop("$schema", None)
    svg = vl_convert.vegalite_to_svg(content, vl_version="6.4")
    words = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")
    places = {" ".join(each.itertext()): float(re.search(r",([\d.]+)", each.get("transform"))[1]) for each in words}
    down = [places[reason] for reason in answer.rows["reason"]]
    assert down == sorted(down) and len(set(down)) == len(down)
