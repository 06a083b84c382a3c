"""One switch folds and shows the code of every page."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.screens import keep
from tests.journeys.site_folder import LIVE, TEXT
from tests.journeys.visiting import violations

pytestmark = pytest.mark.browser
CODE = "england = datasets.load"


def switch(page):
    return page.get_by_role("button", name="Show the code")


def test_code_is_folded_and_the_result_is_not(visit):
    tab = visit()
    page = tab.open(LIVE)
    expect(page.get_by_text(CODE)).to_be_hidden()
    expect(page.locator(".impact-chart")).to_be_visible()
    expect(page.get_by_text("400 + 380 + 410 + 395")).to_be_visible()  # this code is the point
    expect(page.locator("body")).not_to_contain_text("Code: skip unless you want it")
    keep(page, "page-code-folded")
    assert tab.faults == []


def test_the_switch_works_by_keyboard_and_holds_on_the_next_page(visit):
    tab = visit()
    page = tab.open(LIVE)
    expect(switch(page)).to_have_attribute("aria-pressed", "false")
    switch(page).press("Space")
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    expect(switch(page)).to_be_focused()
    expect(page.get_by_text(CODE)).to_be_visible()
    keep(page, "page-code-shown")
    page = tab.open("book/meet-fairbeck.html")
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_text('load("ed_attendances")')).to_be_visible()
    switch(page).press("Enter")
    page.reload()
    expect(switch(page)).to_have_attribute("aria-pressed", "false")


def test_what_is_read_stays_in_place_when_code_comes(visit):
    page = visit().open(LIVE)
    read = page.get_by_role("heading", name="The idea")
    read.evaluate("e => e.scrollIntoView()")
    page.evaluate("scrollBy(0, -100)")
    page.wait_for_timeout(300)
    before = read.bounding_box()["y"]
    # As a hand does: the driver's own click scrolls to a bar that sticks before it clicks.
    place = switch(page).bounding_box()
    page.mouse.click(place["x"] + 20, place["y"] + 10)
    expect(switch(page)).to_have_attribute("aria-pressed", "true")
    assert abs(read.bounding_box()["y"] - before) < 2


def test_wide_code_can_be_reached_once_it_is_shown(visit):
    page = visit(viewport={"width": 360, "height": 740}).open(LIVE)
    switch(page).click()
    page.wait_for_timeout(500)  # the theme waits a little before it measures
    assert violations(page) == []


def test_a_browser_that_keeps_nothing_still_switches(visit):
    tab = visit()
    tab.page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
    page = tab.open("book/explorers.html")
    switch(page).click()
    expect(page.get_by_text('explore("pathway")')).to_be_visible()


def test_an_explorer_has_begun_on_the_page(visit):
    page = visit().open("book/explorers.html")
    expect(page.locator("body")).not_to_contain_text("Press Shift+Enter here to start")
    expect(page.get_by_text('explore("pathway")')).to_be_hidden()


def test_a_page_without_code_has_no_switch(visit):
    expect(switch(visit().open(TEXT))).to_have_count(0)


def test_without_scripts_the_code_is_open(visit):
    page = visit(java_script_enabled=False).open(LIVE)
    expect(page.get_by_text(CODE)).to_be_visible()
    expect(page.locator(".impact-code-switch")).to_be_hidden()


@pytest.mark.parametrize("shown", [False, True])
def test_paper_holds_code_only_when_it_is_switched_on(visit, shown):
    page = visit().open(LIVE)
    if shown:
        switch(page).click()
    page.emulate_media(media="print")
    expect(page.get_by_text(CODE)).to_be_visible(visible=shown)


def test_a_solution_asks_to_try_first_and_opens_by_keyboard(visit):
    page = visit().open("solutions/0_start_here.html")
    expect(page.get_by_text("Try first.")).to_be_visible()
    answer, code = page.get_by_text("Answer: 85.3%"), page.locator("pre", has_text="left_within_four_hours = 85.3")
    expect(answer).to_be_hidden()
    summary = page.locator("summary", has_text="Question 0.1: show the answer")
    summary.press("Enter")
    expect(answer).to_be_visible()
    expect(code).to_be_hidden()
    switch(page).click()
    expect(code).to_be_visible()
    expect(page.locator("details[open]").get_by_text("Question 0.1: Done")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("BEGIN SOLUTION")
    keep(page, "page-solution")
    page.get_by_role("link", name="the exercise", exact=True).first.click()
    expect(page).to_have_title(re.compile("^Exercise: Start here"))
