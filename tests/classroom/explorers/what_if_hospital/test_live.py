"""The tray as a form in a notebook: there after a guess, kept in the record, all by named boxes and buttons."""

import json

import pytest

from classroom.desk.record import form as record_form
from classroom.desk.record import store
from classroom.explorers.live import Form
from classroom.explorers.what_if_hospital import EXPLORER
from classroom.explorers.what_if_hospital.words import HEAD


@pytest.fixture
def mine(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MY_WORK", tmp_path)
    return tmp_path / record_form.NAME


@pytest.fixture
def form(mine):
    made = Form(EXPLORER)
    made.expect.value = EXPLORER.expect[0]
    made.see.click()
    return made


def keep(form, name, **chosen):
    for pick, key in chosen.items():
        form.picks[pick].value = key
    form.tray.name.value = name
    form.tray.keep.click()


def kept_on_disk(mine) -> str:
    return json.loads(mine.read_text(encoding="utf-8"))["takeaways"]["what-if-hospital"]["tray"]["text"]


def test_the_tray_is_there_after_a_guess_and_not_before(mine):
    made = Form(EXPLORER)
    assert made.tray.view.layout.display == "none"
    made.expect.value = EXPLORER.expect[0]
    made.see.click()
    assert made.tray.view.layout.display == ""
    made.reset.click()
    assert made.tray.view.layout.display == "none"


def test_an_empty_tray_shows_no_figures(form):
    assert form.tray.any.layout.display == "none" and not form.tray.compared.value


def test_two_scenarios_are_kept_compared_and_come_back(form, mine):
    keep(form, "eight", amount="a little")
    assert "Kept as “eight”. The tray holds 1 of 4." in form.tray.said.value and 'role="alert"' in form.tray.said.value
    assert form.tray.name.value == "" and form.tray.several.layout.display == "none"
    keep(form, "many", amount="a lot")
    assert kept_on_disk(mine) == f"{HEAD}\neight | beds | a little | now\nmany | beds | a lot | now"
    assert "-1.7 (-3.7 to +0.3)" in form.tray.compared.value and "<svg" in form.tray.compared.value
    assert "with “many” it differs by -1.1 (-2.1 to +0.0) from “eight”" in form.tray.paired.value
    form.tray.measure.value = "corridor"
    assert "Hours in a corridor, a day: with “many” it differs by" in form.tray.paired.value
    again = Form(EXPLORER)
    assert [each.name for each in again.tray.tray.kept] == ["eight", "many"]


def test_a_cost_is_shown_once_it_is_given_and_stays_out_of_the_text(form, mine):
    keep(form, "eight", amount="a little")
    cost = form.tray.items.children[0].children[1]
    assert cost.description == "Your cost of one bed a day, £" and cost.value == "" and "£" not in form.tray.compared.value
    cost.value = "250.50"
    assert "£2,004" in form.tray.compared.value and "£250.50" in kept_on_disk(mine)
    assert "£" not in form.tray.text.value
    cost.value = "much"
    assert "“much” is no amount." in form.tray.said.value and "£2,004" in form.tray.compared.value


def test_a_text_is_used_or_told_why_not_and_stays_to_be_mended(form):
    form.tray.text.value = f"{HEAD}\nx | bed | some | now"
    form.tray.use.click()
    assert "“bed” cannot be chosen" in form.tray.said.value and "| bed |" in form.tray.text.value
    form.tray.text.value = f"{HEAD}\nx | beds | some | now\ny | door | a lot | most"
    form.tray.use.click()
    assert [each.name for each in form.tray.tray.kept] == ["x", "y"]
    assert "do not have the same patients" in form.tray.paired.value


def test_one_is_removed_by_its_own_button(form, mine):
    keep(form, "eight", amount="a little")
    keep(form, "many", amount="a lot")
    first = form.tray.items.children[0].children[2]
    assert first.description == "Remove “eight”"
    first.click()
    assert kept_on_disk(mine) == f"{HEAD}\nmany | beds | a lot | now"
    form.tray.items.children[0].children[2].click()
    assert kept_on_disk(mine) == "" and form.tray.any.layout.display == "none"


def test_every_box_has_a_name_and_no_words_are_markup(form):
    keep(form, "<b>bold</b>")
    tray = form.tray
    for box in (tray.name, tray.measure, tray.one, tray.other, tray.text, tray.items.children[0].children[1]):
        assert box.description
    assert "<b>bold" not in tray.compared.value + tray.said.value + tray.items.children[0].children[0].value


def test_what_another_notebook_kept_is_not_written_over(form, mine):
    keep(form, "eight", amount="a little")
    other = Form(EXPLORER)
    other.expect.value = EXPLORER.expect[0]
    other.see.click()
    keep(other, "door", change="door")
    keep(form, "many", amount="a lot")
    assert "changed elsewhere" in form.tray.said.value and [each.name for each in form.tray.tray.kept] == ["eight", "door"]
    form.tray.keep.click()
    assert kept_on_disk(mine).count("\n") == 3
    keep(other, "late", change="noon")
    assert [each.name for each in other.tray.tray.kept] == ["eight", "door", "many"]


def test_where_nothing_can_be_written_the_tray_works_for_this_session(form, monkeypatch):
    def refuse(*_):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("classroom.desk.record.writing.replace", refuse)
    keep(form, "eight", amount="a little")
    assert "Read-only file system" in form.tray.said.value
    keep(form, "many", amount="a lot")
    assert [each.name for each in form.tray.tray.kept] == ["eight", "many"] and "with “many” it differs" in form.tray.paired.value
