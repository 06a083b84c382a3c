"""A ward manager does module 3 on the page: eight questions, a row of figures, a promise, a page to take away."""

import pytest
from playwright.sync_api import expect

from classroom.takeaway import find, sheet
from classroom.takeaway.figures import SENTENCES
from classroom.takeaway.filled import filled
from classroom.takeaway.leadership import FIGURES, MEASURE
from classroom.takeaway.reading import read
from classroom.takeaway.takeaway import OTHER
from tests.journeys.exercises import on_the_page
from tests.journeys.hands import load, save
from tests.journeys.screens import keep
from tests.journeys.takeaways import box, is_one_a4_page
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]

MODULE, PAGE = "modules/3_leadership/", find(3)
PHONE = {"width": 360, "height": 740}
PASTED = "71.5%\t72.5%\t70.5%\n71.5%\t73.5%\t72.5%\n71.5%\t70.5%\t72.5%\n71.5%\t73.5%\t70.5%\t60.5%\n"


def test_the_whole_exercise_not_yet_and_then_done(visit):
    tab = visit()
    on_the_page(tab.open("exercises/3_leadership.html"), "3")
    assert tab.faults == []


def reading(page):
    return page.locator(".impact-read")


def test_pasted_figures_are_read_as_in_a_notebook(visit):
    tab = visit()
    page = tab.open(f"{MODULE}take_to_work.html")
    assert reading(page).text_content() == sheet.EMPTY
    for row in (PASTED, "71.5 Apr", "71.5 72.5 70.5", "12 9 4 8"):
        box(page, "figures").fill(row)
        expect(reading(page)).to_have_text(read(row).words)
        assert page.locator("[data-reads] svg").count() == (1 if read(row).chart else 0)
    box(page, "figures").fill("")
    expect(reading(page)).to_have_text(sheet.EMPTY)
    assert tab.faults == []


def test_while_somebody_types_nothing_is_read_aloud_until_a_pause(visit):
    page = visit().open(f"{MODULE}take_to_work.html")
    page.evaluate("""() => {
      window.heard = [];
      new MutationObserver(() => heard.push(document.querySelector(".impact-read").textContent))
        .observe(document.querySelector(".impact-read"), {childList: true, characterData: true, subtree: true});
    }""")
    box(page, "figures").press_sequentially("71.5 72.5 70.5", delay=20)
    expect(reading(page)).to_have_text(read("71.5 72.5 70.5").words)
    assert page.evaluate("heard") == [read("71.5 72.5 70.5").words]


def test_without_figures_fairbecks_are_at_hand_and_replace_nothing_unasked(visit):
    tab = visit()
    page = tab.open(f"{MODULE}take_to_work.html")
    use, said = page.get_by_role("button", name="Use Fairbeck's figures"), page.locator(".impact-example-said")
    use.press("Enter")
    expect(box(page, "measure")).to_have_value(MEASURE)
    expect(reading(page)).to_have_text(read(FIGURES).words)
    box(page, "measure").fill("Our own $& {}")
    use.press("Enter")
    expect(said).to_have_text(OTHER.format("Our own $& {}"))
    expect(box(page, "measure")).to_have_value("Our own $& {}")
    use.press("Enter")
    expect(box(page, "measure")).to_have_value(MEASURE)
    expect(said).to_be_hidden()
    assert violations(page) == [] and tab.faults == []


def test_a_promise_in_the_lesson_and_a_row_reach_the_page_that_is_taken_to_work(visit):
    tab = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tab.open(f"{MODULE}lesson.html")
    page.get_by_label("From now on I will").fill("ask what, not who")
    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "will")).to_have_value("ask what, not who")
    box(page, "figures").fill(PASTED)
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.locator(".impact-takeaway-said")).to_contain_text("Copied.")
    record = save(page)
    assert set(record["takeaways"][PAGE.id]) == {"will", "figures"}
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == sheet.text(PAGE, filled(PAGE, record)) and read(PASTED).words in copied
    keep(page, "take-figures-to-work")

    other = visit(viewport=PHONE, color_scheme="dark", has_touch=True)
    page = other.open(f"{MODULE}take_to_work.html")
    load(page, record)
    expect(reading(page)).to_have_text(read(PASTED).words)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    letters = page.locator("[data-reads] svg text").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert min(letters) >= 10
    keep(page, "take-figures-to-work-phone")
    assert tab.faults == other.faults == []


def test_paper_is_one_a4_page_with_the_chart_on_it(visit):
    page = visit(color_scheme="dark").open(f"{MODULE}take_to_work.html")
    is_one_a4_page(page, empty="reading")
    page.emulate_media(media="print")
    expect(page.locator(".impact-paper svg")).to_be_visible()
    row = box(page, "figures").input_value()
    assert page.locator("[data-slot=reading]").text_content() == read(row).words and len(row) > 200


def test_a_row_from_a_file_is_words_and_no_markup(visit):
    tab, hostile = visit(), "<img src=x onerror=\"document.title='broken'\"> 5"
    page = tab.open(f"{MODULE}take_to_work.html")
    empty = {"format": "impact-progress", "schema": 1, "answers": {}, "cells": {}, "quizzes": {}}
    load(page, empty | {"takeaways": {PAGE.id: {"figures": {"text": hostile, "last": "2026-01-01"}}}})
    expect(reading(page)).to_have_text(SENTENCES["number"].format("<img"))
    assert page.title() != "broken" and page.locator("[data-reads] img").count() == 0 and tab.faults == []
