"""The funnel explorer finds the planted ward, and calls no other ward of that time different."""

import pytest

from classroom.explorers.departures import departures, in_months
from classroom.explorers.funnel import EXPLORER, MONTHS, WHY, compared
from impactflow.spc.funnel import LEVELS
from impactflow.synthetic import FAIRBECK

FEWER, MORE = "Fewer wait than chance allows", "More wait than chance allows"
OUT = [FEWER, MORE]


def out(**chosen):
    rows = EXPLORER.answer(**chosen).rows
    return list(rows.loc[rows["Meaning"].isin(OUT), "ward"])


def test_beside_its_own_type_one_ward_alone_differs():
    assert out(among="type") == out(among="older") == [FAIRBECK.slow_ward.ward]


def test_all_wards_in_one_funnel_mislead():
    found = EXPLORER.answer(among="all")
    assert len(out(among="all")) == 12 and found.headline.endswith("they are of different kinds")


def test_one_odd_ward_makes_its_neighbours_look_good():
    rows = EXPLORER.answer(among="surgery", when="year").rows.set_index("ward")["Meaning"]
    assert rows.to_dict() == {"Rowan": MORE, "Plane": FEWER, "Poplar": FEWER, "Spruce": FEWER}
    assert out(among="surgery", when="before") == []


def test_a_ward_with_protected_time_decides_sooner():
    decision = next(key for key, reason in WHY.items() if reason == "the decision of the team")
    assert out(among="type", why=decision, when="year") == ["Cedar"]
    assert "Cedar (fewer wait than chance allows)" in EXPLORER.answer(among="type", why=decision, when="year").words


def test_shares_are_counted_by_hand():
    _, first, last = MONTHS["before"]
    left = in_months(departures(), first, last)
    olive = left[left["ward_name"] == "Olive"]
    row = EXPLORER.answer(among="older").rows.set_index("ward").loc["Olive"]
    assert row["share"] == round(100 * (olive["days"] > 0).mean(), 1)
    points = compared("all", "older", "before").points.set_index("group")
    counted = points.loc["Olive", ["numerator", "denominator"]]
    assert list(counted) == [(olive["days"] > 0).sum(), len(olive)]


def test_its_bands_are_those_of_998_percent():
    points = compared("all", "older", "before").points
    beyond = points[(points["value"] > points["upper_998"]) | (points["value"] < points["lower_998"])]
    assert list(beyond["group"]) == list(points.loc[points["z"].abs() > LEVELS["998"], "group"]) == ["Olive"]


def test_reasons_and_no_reason_add_up_to_any():
    every = compared("all", "older", "both").points.set_index("group")["numerator"]
    parts = sum(compared(why, "older", "both").points.set_index("group")["numerator"] for why in WHY if why != "all")
    left = departures()
    lacking = left[(left["days"] > 0) & left["delay_reason"].isna()]
    none = lacking.groupby("ward_name").size().reindex(every.index).fillna(0)
    assert (parts + none == every).all()


@pytest.mark.parametrize("among", ["older", "type", "all"])
def test_each_point_has_its_meaning_by_its_band(among):
    rows = EXPLORER.answer(among=among).rows
    assert (rows.loc[rows["Meaning"] == MORE, "share"] >= rows.loc[rows["Meaning"] == MORE, "high"]).all()
    inside = rows[rows["Meaning"] == "Within the limits"]
    assert inside["share"].between(inside["low"], inside["high"]).all()


def test_children_have_nobody_to_be_compared_with():
    assert "Acorn" not in set(EXPLORER.answer(among="type").rows["ward"])
    assert "Acorn" in set(EXPLORER.answer(among="all").rows["ward"])
