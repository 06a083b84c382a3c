"""A ward manager does module 4 on the page: eight questions, a test of her own, and its result weeks later."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from classroom.takeaway import find, sheet
from classroom.takeaway.filled import begin_next, filled
from classroom.takeaway.takeaway import BEFORE_NEXT, BEGUN, NEXT, STANDS
from classroom.takeaway.weighing import SENTENCES
from tests.journeys.exercises import on_the_page
from tests.journeys.hands import form_of, load, save, tab_to
from tests.journeys.screens import keep
from tests.journeys.takeaways import box, is_one_a4_page
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]

MODULE, PAGE = "modules/4_capability/", find(4)
PHONE = {"width": 360, "height": 740}
BEFORE, DAY = date(2027, 3, 8), date(2027, 3, 31)
TEST = {"change": "A trolley beside the door", "before": "3 of 10", "predicted": "7 of 10", "by": "31 March 2027"}
EMPTY = {"format": "impact-progress", "schema": 1, "answers": {}, "cells": {}, "quizzes": {}}


def on(page, day: date) -> None:
    """Let the browser's clock stand on a day."""
    page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 9))


def said(page, name: str):
    return page.locator(f"[data-reads={name}] .impact-read")


def answered(**disproof: object) -> dict:
    """Return a file of answers in which question 4.3 is passed."""
    value = {"change": "We move the board", "measure": "rounds that end by ten", "better": "more", "before": 3.0}
    value |= {"predicted": 7.0, "by": "2027-03-31"} | disproof
    answer = {"status": "pass", "code": "right", "attempts": 1, "hints": 0, "first": "2027-03-01", "last": "2027-03-01"}
    return EMPTY | {"takeaways": {}, "answers": {"own-test": answer | {"passed": "2027-03-01", "value": value, "where": "page"}}}


def written(**words: str) -> dict:
    """Return a file of answers with a test, and more words."""
    fields = {name: {"text": text, "last": "2027-03-01T09:00:00Z"} for name, text in (TEST | words).items()}
    return EMPTY | {"takeaways": {PAGE.id: fields}}


def test_the_whole_exercise_not_yet_and_then_done(visit):
    tab = visit()
    on_the_page(tab.open("exercises/4_capability.html"), "4")
    assert tab.faults == []


def test_the_test_of_question_three_waits_on_the_page_and_its_result_settles_it(visit):
    tab = visit()
    page = tab.open(f"{MODULE}take_to_work.html")
    on(page, BEFORE)
    load(page, answered(wrong_if="fewer than", wrong_at=7.0))
    for name, words in {"change": "We move the board", "before": "3 of 10", "predicted": "7 of 10", "by": "31 March 2027"}.items():
        expect(box(page, name)).to_have_value(words)
    expect(said(page, "came-true")).to_have_text("Result due 31 March 2027.")
    assert save(page)["takeaways"] == {}
    box(page, "observed").fill("8 of 10")
    expect(said(page, "came-true")).to_contain_text("It came true")
    kept = {name: field["text"] for name, field in save(page)["takeaways"][PAGE.id].items()}
    assert kept == {
        "measure": "Rounds that end by ten", "before": "3 of 10", "predicted": "7 of 10", "by": "31 March 2027",
        "wrong-if": "Fewer than 7 of 10", "observed": "8 of 10",
    }  # fmt: skip
    assert tab.faults == []


def test_an_answer_in_words_of_ones_own_as_once_asked_is_kept_and_asked_anew(visit):
    tab = visit()
    page = tab.open("exercises/4_capability.html")
    load(page, answered(wrong_if="six or fewer"))
    form = form_of(page, "own-test")
    expect(form.locator(".impact-outcome")).to_contain_text("Question 4.3: Done")
    expect(form.get_by_label("Change, in 4 words or more")).to_have_value("We move the board")
    assert form.locator("input:checked").count() == 1 and form.locator("[data-box]").last.input_value() == ""
    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "wrong-if")).to_have_value("Six or fewer")
    expect(box(page, "predicted")).to_have_value("7 of 10")
    assert tab.faults == []


def test_a_prediction_that_cannot_fail_is_told_beside_it(visit):
    tab = visit()
    page = tab.open(f"{MODULE}take_to_work.html")
    on(page, BEFORE)
    expect(said(page, "prediction")).to_have_text(sheet.EMPTY)
    box(page, "before").fill("3 of 10")
    expect(said(page, "prediction")).to_have_text(SENTENCES["no-prediction"])
    box(page, "predicted").fill("3")
    expect(said(page, "prediction")).to_have_text(SENTENCES["same"])
    box(page, "predicted").fill("most")
    expect(said(page, "prediction")).to_contain_text("“most” does not begin with a number.")
    box(page, "predicted").fill("7")
    box(page, "by").fill("soon")
    expect(said(page, "prediction")).to_have_text("At least 7, from 3 of 10. “soon” cannot be read as a day. Write it with its whole year, such as 31 March 2027.")
    assert tab.faults == []


def test_weeks_later_the_page_asks_for_the_result_and_keeps_the_prediction(visit):
    tab = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tab.open(f"{MODULE}take_to_work.html")
    asks, stands = page.locator(".impact-asks"), page.locator(".impact-stands")
    on(page, BEFORE)
    load(page, written())
    expect(said(page, "prediction")).to_have_text("At least 7 of 10, from 3 of 10.")
    expect(said(page, "came-true")).to_have_text("Result due 31 March 2027.")
    expect(page.locator("[data-slot=came-true]")).to_have_text("Result due 31 March 2027.")
    expect(asks).to_be_hidden()
    keep(page, "test-of-change-due")

    on(page, DAY)
    page.reload()
    expect(asks).to_be_visible()
    assert violations(page) == []
    tab_to(page, asks.get_by_role("link"))
    page.keyboard.press("Enter")
    expect(box(page, "observed")).to_be_focused()
    page.keyboard.type("5 of 10")
    expect(said(page, "came-true")).to_contain_text("Not as predicted, and better than before: at least 7 of 10 was predicted")
    expect(asks).to_be_hidden()
    expect(stands).to_have_text(STANDS)
    for name in PAGE.awaits.stands:
        expect(box(page, name)).not_to_be_editable()
    expect(box(page, "learned")).to_be_editable()
    box(page, "learned").fill("the key was missing")
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.locator(".impact-takeaway-said")).to_contain_text("Copied.")
    record = save(page)
    assert page.evaluate("navigator.clipboard.readText()") == sheet.text(PAGE, filled(PAGE, record, DAY))
    keep(page, "test-of-change-result")

    other = visit(viewport=PHONE, color_scheme="dark", has_touch=True)
    page = other.open(f"{MODULE}take_to_work.html")
    load(page, record)
    expect(said(page, "came-true")).to_contain_text("Not as predicted")
    expect(box(page, "predicted")).not_to_be_editable()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    keep(page, "test-of-change-phone")
    assert tab.faults == other.faults == []


def test_a_slip_can_be_corrected_once_the_result_is_emptied(visit):
    page = visit().open(f"{MODULE}take_to_work.html")
    load(page, written(observed="5 of 10"))
    expect(box(page, "predicted")).not_to_be_editable()
    box(page, "observed").fill("")
    expect(box(page, "predicted")).to_be_editable()
    expect(page.locator(".impact-stands")).to_be_hidden()
    box(page, "predicted").fill("4 of 10")
    box(page, "observed").fill("5 of 10")
    expect(said(page, "came-true")).to_contain_text("It came true: at least 4 of 10")


def test_the_next_test_begins_where_the_last_one_came_out_as_in_a_notebook(visit):
    tab = visit()
    page = tab.open(f"{MODULE}take_to_work.html")
    begins, told = page.get_by_role("button", name=NEXT), page.locator(".impact-takeaway-said")
    expect(begins).to_be_hidden()
    load(page, written(observed="5 of 10", learned="the key was missing", cycle="A second key", aim="Nobody waits"))
    here = save(page)
    begins.press("Enter")
    expect(told).to_have_text(BEFORE_NEXT)
    expect(box(page, "observed")).to_have_value("5 of 10")
    begins.press("Enter")
    expect(told).to_have_text(BEGUN)
    expect(box(page, "predicted")).to_be_focused()
    expect(begins).to_be_hidden()
    begin_next(PAGE, here)
    there = {field.name: box(page, field.name).input_value() for field in PAGE.written}
    assert there == {name: words for name, words in filled(PAGE, here).items() if name in there}
    assert (there["aim"], there["change"], there["before"], there["learned"]) == ("Nobody waits", "A second key", "5 of 10", "")
    assert tab.faults == []


def test_a_test_noted_in_the_lesson_reaches_the_page(visit):
    tab = visit()
    page = tab.open(f"{MODULE}lesson.html")
    box(page, "predicted").first.fill("7 of 10")
    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "predicted")).to_have_value("7 of 10")
    assert tab.faults == []


def test_paper_is_one_a4_page(visit):
    is_one_a4_page(visit(color_scheme="dark").open(f"{MODULE}take_to_work.html"), empty="observed")


def test_words_from_a_file_are_no_markup(visit):
    tab, hostile = visit(), "<img src=x onerror=\"document.title='broken'\">"
    page = tab.open(f"{MODULE}take_to_work.html")
    load(page, written(predicted=hostile, by=hostile))
    expect(said(page, "prediction")).to_contain_text(f"“{hostile[:30]}” does not begin with a number.")
    assert page.title() != "broken" and page.locator("[data-reads] img").count() == 0 and tab.faults == []
