"""The tray: four scenarios at most, each said when it is kept, removed or taken from a text."""

import pytest

from classroom.explorers.what_if_hospital.tray import Tray
from classroom.explorers.what_if_hospital.words import HEAD


def chosen(change="beds", amount="some", demand="now"):
    return {"change": change, "amount": amount, "demand": demand}


@pytest.fixture
def tray():
    made = Tray()
    made.keep("Ward 7", chosen())
    made.keep("", chosen("noon"))
    return made


def test_what_is_kept_is_said_and_numbered_where_it_has_no_name(tray):
    assert [each.name for each in tray.kept] == ["Ward 7", "Scenario 1"]
    assert tray.keep("", chosen("sdec")) == "Kept as “Scenario 2”. The tray holds 3 of 4."


def test_four_are_enough_and_none_is_kept_twice(tray):
    assert tray.keep("again", chosen()) == "This scenario is kept already, as “Ward 7”."
    assert tray.keep("Ward 7", chosen("sdec")) == "The name “Ward 7” is taken. Choose another."
    tray.keep("", chosen("sdec"))
    tray.keep("", chosen("delay"))
    assert tray.keep("five", chosen("door")) == "The tray is full. Remove a scenario first." and len(tray.kept) == 4
    assert tray.remove(0) == "“Ward 7” is removed. The tray holds 3 of 4."
    assert tray.keep("five", chosen("door")).startswith("Kept")


def test_it_comes_back_as_it_was_kept_and_others_get_no_costs(tray):
    tray.cost(0, "£1,250.50")
    again = Tray(tray.stored)
    assert again.kept == tray.kept and again.kept[0].pence == 125_050
    assert "£" in tray.stored and "£" not in tray.text
    assert Tray("damaged").kept == [] and Tray("").stored == Tray("").text == ""


def test_a_cost_is_taken_away_by_a_blank_and_kept_when_the_new_one_is_none(tray):
    tray.cost(1, "300")
    assert tray.cost(1, "lots") == "“lots” is no amount. Write pounds, such as 250 or 1,250.50, or leave the box blank."
    assert tray.kept[1].pence == 30_000
    assert tray.cost(1, " ") == "No cost is shown." and tray.kept[1].pence is None


def test_a_text_takes_the_place_of_other_scenarios_only_when_asked_twice(tray):
    theirs = f"{HEAD}\ntheirs | door | a lot | most"
    assert tray.use(theirs).startswith("Your tray holds other scenarios.") and len(tray.kept) == 2
    assert tray.use("nothing").startswith("The first line should be")
    assert tray.use(theirs) == "The tray holds 1 of 4, from the text."
    assert [each.name for each in tray.kept] == ["theirs"]


def test_ones_own_text_leaves_the_costs_where_they_are(tray):
    tray.cost(0, "10")
    tray.use(tray.text)
    assert tray.kept[0].pence == 1000


def test_a_name_is_cut_and_cannot_part_the_text(tray):
    tray.keep("a|b\n" + "c" * 99, chosen("sdec"))
    assert tray.kept[-1].name == "a b " + "c" * 26
    assert Tray(tray.stored).kept == tray.kept
