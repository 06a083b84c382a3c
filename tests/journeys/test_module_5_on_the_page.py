"""A ward manager does module 5 on the page: eight questions, a monthly page, a loop, and a plan whose days agree."""

from datetime import date, datetime

import pytest
from playwright.sync_api import expect

from classroom.desk.record import form
from classroom.questions import find as question_of
from classroom.takeaway import find, sheet
from classroom.takeaway.agreeing import SENTENCES
from classroom.takeaway.filled import filled
from tests.journeys.exercises import fill_in, on_the_page
from tests.journeys.hands import form_of, load, said, save, tab_to
from tests.journeys.screens import keep
from tests.journeys.takeaways import box, is_one_a4_page
from tests.journeys.visiting import violations
from tests.journeys.what_is_typed import typed as taken

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]

MODULE, PAGE = "modules/5_management_systems/", find(5)
PHONE = {"width": 360, "height": 740}
BEFORE, DAY = date(2027, 5, 4), date(2027, 5, 17)
ANSWERED, CHECKED = (ask.words for ask in PAGE.asks)


def on(page, day: date) -> None:
    """Let the browser's clock stand on a day."""
    page.clock.set_fixed_time(datetime(day.year, day.month, day.day, 9))


def test_the_whole_exercise_not_yet_and_then_done(visit):
    tab = visit()
    on_the_page(tab.open("exercises/5_management_systems.html"), "5")
    assert tab.faults == []


@pytest.mark.parametrize(("status", "heading"), [("pass", "Done"), ("not_yet", "Not yet")])
def test_a_plan_whose_owner_was_typed_is_no_trouble(visit, status, heading):
    question = question_of("5.8")
    right = question.reference(question.inputs())
    record = form.empty()
    typed = right | {"owner": "Ada Obi", "answers_back": "the ward sister, at the huddle"}
    record["answers"][question.id] = {"status": status, "value": typed, "attempts": 1, "last": "2026-01-01T00:00:00Z"}
    tab = visit()
    page = tab.open("exercises/5_management_systems.html")
    load(page, record)
    expect(said(page, question)).to_contain_text(f"Question 5.8: {heading}")
    fill_in(form_of(page, question.id), taken(question, right))
    expect(said(page, question)).to_contain_text("Question 5.8: Done")
    assert tab.faults == []


def test_days_that_cannot_both_be_kept_are_told_and_two_of_them_are_asked_about(visit):
    tab = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tab.open(f"{MODULE}take_to_work.html")
    on(page, BEFORE)
    said = page.locator("[data-reads=days] .impact-read")
    expect(said).to_have_text(sheet.EMPTY)
    box(page, "check").fill("17 May 2027")
    expect(said).to_have_text(SENTENCES["no-start"])
    box(page, "start").fill("17 May 2027")
    expect(said).to_contain_text("The first check, 17 May 2027, is not after the start, 17 May 2027.")
    box(page, "start").fill("3 May 2027")
    box(page, "again").fill("August 2027")
    expect(said).to_contain_text("The rubric again on 31 August 2027 is too soon. Six months after the start is 3 November 2027.")
    box(page, "again").fill("3 November 2027")
    expect(said).to_have_text("These days agree. Day 30 is 2 June 2027, day 60 is 2 July 2027, and day 90 is 1 August 2027.")
    box(page, "answer-day").fill("14 May 2027")
    answered, checked = (page.locator(f"[data-asks={name}]") for name in ("answered", "checked"))
    expect(answered).to_be_hidden()

    on(page, DAY)
    page.reload()
    expect(answered).to_contain_text(ANSWERED)
    expect(checked).to_contain_text(CHECKED)
    assert violations(page) == []
    keep(page, "plan-asks")
    tab_to(page, checked.get_by_role("link"))
    page.keyboard.press("Enter")
    expect(box(page, "checked")).to_be_focused()
    page.keyboard.type("6 of 10 have an answer")
    expect(checked).to_be_hidden()
    expect(answered).to_be_visible()
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.locator(".impact-takeaway-said")).to_contain_text("Copied.")
    record = save(page)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == sheet.text(PAGE, filled(PAGE, record, DAY)) and "These days agree." in copied
    assert set(record["takeaways"][PAGE.id]) == {"check", "start", "again", "answer-day", "checked"}

    other = visit(viewport=PHONE, color_scheme="dark", has_touch=True)
    page = other.open(f"{MODULE}take_to_work.html")
    load(page, record)
    expect(page.locator("[data-reads=days] .impact-read")).to_contain_text("These days agree.")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    keep(page, "plan-phone")
    assert tab.faults == other.faults == []


def test_paper_is_one_a4_page(visit):
    is_one_a4_page(visit(color_scheme="dark").open(f"{MODULE}take_to_work.html"), empty="answered")
