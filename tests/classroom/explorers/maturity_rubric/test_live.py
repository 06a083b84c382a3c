"""The rubric as a form in a notebook: one after the other, nothing left to see, kept in the record, all by named boxes."""

import base64
import json
import re
from datetime import date

import pytest

from classroom.desk.record import form as record_form
from classroom.desk.record import store
from classroom.explorers import explore
from classroom.explorers.maturity_rubric import views
from classroom.explorers.maturity_rubric.live import Form
from impactflow.improvement import RUBRIC


@pytest.fixture
def mine(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "MY_WORK", tmp_path)
    return tmp_path / record_form.NAME


@pytest.fixture
def form(mine):
    return Form()


def press(form, name: str) -> None:
    """Press the button of that name, wherever it stands."""
    found, waiting = [], [form.view]
    while waiting:
        each = waiting.pop()
        waiting += getattr(each, "children", ())
        found += [each] if getattr(each, "description", "") == name and hasattr(each, "click") else []
    [button] = found
    button.click()


def give(form, who="a nurse", scores="12030", day=date(2027, 1, 11)):
    form.who.value, form.day.value = who, day
    for box, seen, score in zip(form.scores, form.seen, scores, strict=True):
        box.value, seen.value = score, "the board" if score != "0" else ""
    press(form, "Add this view")


def on_disk(mine) -> dict:
    kept = json.loads(mine.read_text(encoding="utf-8"))["takeaways"]["maturity-rubric"]
    return {name: entry["text"] for name, entry in kept.items()}


def test_a_view_is_kept_and_nothing_of_it_is_left_for_the_next_to_see(form, mine):
    give(form)
    assert "The view of a nurse is in." in form.said.value and 'role="alert"' in form.said.value
    assert form.who.value == "" and all(box.value is None for box in form.scores) and not any(box.value for box in form.seen)
    assert form.side.value == "" and on_disk(mine)["views"] == views.text([views.view("a nurse", "2027-01-11", "12030", ["the board"] * 2 + ["", "the board", ""])])


def test_what_is_missing_is_told_and_stays_to_be_mended(form, mine):
    form.who.value = "a nurse"
    press(form, "Add this view")
    assert "has no score yet" in form.said.value and form.who.value == "a nurse" and not mine.exists()


def test_views_are_shown_when_asked_for_and_hidden_again(form):
    press(form, "Show the views side by side")
    assert "There is no view yet." in form.said.value and form.side.value == ""
    give(form)
    give(form, "a director", "32030")
    press(form, "Show the views side by side")
    assert "They differ most on" in form.side.value and "a nurse gives 1 (begun), a director gives 3 (how we work)" in form.side.value
    press(form, "Hide the views")
    assert form.side.value == ""


@pytest.mark.parametrize("begin", [
    lambda form: setattr(form.who, "value", "a porter"), lambda form: setattr(form.scores[0], "value", "1"),
    lambda form: setattr(form.seen[4], "value", "a log"),
], ids=["name", "score", "seen"])  # fmt: skip
def test_the_next_person_who_begins_does_not_see_them(form, begin):
    give(form)
    press(form, "Show the views side by side")
    assert "<table" in form.side.value
    begin(form)
    assert form.side.value == form.since.value == "" and form.show_button.description == "Show the views side by side"
    assert "The views are hidden while somebody gives one." in form.said.value
    press(form, "Show the views side by side")
    assert "<table" in form.side.value  # who wants to look may look


def test_how_far_apart_needs_two(form):
    give(form)
    press(form, "Show the views side by side")
    assert "Apart" not in form.side.value and form.side.value.count("<th ") == 2 + len(RUBRIC)
    give(form, "a director")
    press(form, "Show the views side by side")
    assert form.side.value.count("<th ") == 4 + len(RUBRIC) and ">Apart<" in form.side.value


def test_six_months_later_the_same_people_are_compared(form, mine):
    give(form)
    press(form, "Set the views aside as the earlier time")
    assert on_disk(mine)["views"] == "" and "a nurse | 2027-01-11" in on_disk(mine)["earlier"]
    again = Form()
    assert "Earlier time: views of a nurse, 11 January 2027." in again.before.value
    give(again, "A nurse", "22030", date(2027, 7, 12))
    press(again, "Show the views side by side")
    assert "1 rose, 0 fell and 4 stayed." in again.since.value and "Fewer than" not in again.since.value
    press(again, "Remove the earlier time")
    assert again.since.value == "" and on_disk(mine)["earlier"] == ""


def test_a_text_joins_or_is_told_why_not(form):
    give(form)
    press(form, "Copy as text")
    given = form.text.value
    assert given.startswith("Maturity rubric")
    press(form, "Add the views of this text")
    assert "“a nurse” has given a view already." in form.said.value and form.text.value == given
    form.text.value = given.replace("a nurse", "a porter")
    press(form, "Add the views of this text")
    assert [each.who for each in form.room.now] == ["a nurse", "a porter"]
    press(form, "Remove “a nurse”")
    assert [each.who for each in form.room.now] == ["a porter"]


def test_all_are_removed_after_a_second_press(form, mine):
    give(form)
    press(form, "Remove all views")
    assert "Press again" in form.said.value and form.room.now
    press(form, "Remove all views")
    assert not form.room.now and on_disk(mine)["views"] == ""


def test_the_views_can_be_printed_as_a_file_without_names_as_markup(form):
    give(form, "<b>bold</b>")
    press(form, "Print the views")
    page = base64.b64decode(re.search(r"base64,([^\"]+)", form.offer.value)[1]).decode()
    assert "&lt;b&gt;bold&lt;/b&gt;" in page and "<b>bold" not in page and "not the official self-assessment" in page
    press(form, "Show the views side by side")
    assert "<b>bold" not in form.side.value + form.here.value + form.said.value


def test_what_another_notebook_kept_is_not_written_over(form):
    other = Form()
    give(other, "a director")
    give(form)
    assert "changed elsewhere" in form.said.value and [each.who for each in form.room.now] == ["a director"]
    press(form, "Add this view")  # what was written is still there
    assert [each.who for each in form.room.now] == ["a director", "a nurse"]


def test_every_box_has_a_name_of_its_own(form):
    names = [box.description for box in (form.who, form.day, form.text, *form.scores)]
    assert all(names) and len(set(names)) == len(names) and len(form.scores) == len(RUBRIC)


def test_where_nobody_sits_the_rubric_can_be_read_and_printed():
    data = explore("maturity-rubric")._repr_mimebundle_()
    assert set(data) == {"text/html", "text/plain"} and 'data-explorer="maturity-rubric"' in data["text/html"]
    assert all(level in data["text/html"] for levels in RUBRIC.values() for level in levels)
    assert "not the official self-assessment" in data["text/plain"]
