"""The report builder's form in a notebook."""

import pytest

from classroom.desk.sitting import Sitting
from classroom.explorers import explore
from classroom.explorers.report_builder import words
from classroom.explorers.report_builder.live import MOST, Form
from classroom.explorers.standing import PLACE


@pytest.fixture
def form():
    return Form()


def test_it_stores_a_table_and_shows_its_form_where_somebody_sits(monkeypatch):
    stored = explore("report-builder")._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" not in stored and PLACE in stored["text/html"]
    monkeypatch.setattr("classroom.explorers.report_builder.showing.sitting", lambda: Sitting(True, ""))
    data = explore("report-builder")._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data and PLACE in data["text/html"] and "6 charts" in data["text/plain"]


def test_first_comes_the_guess_and_it_is_said_once(form):
    form.show()
    assert words.CHOOSE in form.said.value and not form.report.value
    form.expect.value = "three"
    form.show()
    assert f"You expected: three. {words.SO_IT_IS}" in form.said.value and "impact-report" in form.report.value
    assert 'download="report.html"' in form.offer.value
    form.show()
    assert "You expected" not in form.said.value and "The report is made." in form.said.value


def test_a_guess_is_held_beside_the_figures_as_they_opened_whatever_was_changed(form):
    form.expect.value = "two"
    for each in form.measures:
        each.taken.value = each.entry.name == "Mean stay"
    form.show()
    assert f"You expected: two. It is: three. {words.AS_OPENED} The report is made." in form.said.value
    assert "1 chart" in form.said.value


def test_what_is_left_out_and_what_is_set_reach_the_report(form):
    form.expect.value = "one"
    for each in form.measures[:5]:
        each.taken.value = False
    form.measures[5].target.value = "1700"
    form.show()
    assert "1 chart" in form.said.value and "Target 1,700 people" in form.report.value
    form.measures[5].taken.value = False
    form.show()
    assert words.PROBLEMS["none"] in form.said.value and not form.report.value and not form.offer.value


def test_own_figures_need_no_guess_and_say_what_is_not_yet_right(form):
    form.whose.value = "own"
    form.show()
    assert words.PROBLEMS["own"] in form.said.value
    for _ in range(MOST + 1):
        form.add_one() if not form.add.disabled else None
    assert len(form.measures) == MOST
    form.measures[0].boxes["name"].value = "<b>Falls"
    form.measures[0].boxes["figures"].value = "2025-01 12\n2025-02 13"
    form.show()
    assert "&lt;b&gt;Falls stands first" in form.said.value and "<b>Falls" not in form.report.value
    form.start_again()
    assert form.whose.value == "fairbeck" and words.FIRST in form.said.value and not form.report.value


def test_on_binder_own_figures_have_no_place(monkeypatch, form):
    monkeypatch.setenv("BINDER_REPO_URL", "x")
    form.whose.value = "own"
    assert words.ON_BINDER in form.said.value and form.make.disabled and not form.measures
    form.whose.value = "fairbeck"
    assert not form.make.disabled
