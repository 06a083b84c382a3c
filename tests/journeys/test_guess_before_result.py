"""A result stays shut until a reader has guessed, opens by key, and is never missing on paper."""

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]

LESSON = "modules/1_shared_purpose/lesson.html"


def test_a_result_is_shut_and_opens_by_key(visit):
    page = visit().open(LESSON)
    results = page.locator("article details.hide .cell_output")
    assert results.count() == 13
    for result in results.all():
        expect(result).to_be_hidden()
    summary = page.locator("article details.hide summary").first
    expect(summary).to_have_accessible_name("Show the result of “2. One patient’s hours (core)”")
    summary.press("Enter")
    expect(results.first).to_be_visible()
    expect(summary).to_have_accessible_name("Hide the result of “2. One patient’s hours (core)”")
    named = page.locator("article details.hide > summary").evaluate_all("all => all.map(e => e.textContent.trim())")
    assert len(set(named)) == len(named)


def test_words_that_tell_a_result_are_shut_with_it_and_new_thoughts_are_not(visit):
    page = visit().open(LESSON)
    told = page.get_by_text("The decision to admit her came 4¾ hours after she did.")
    expect(told).to_be_hidden()
    expect(page.get_by_text("Whom does she stand for?")).to_be_visible()
    page.locator("article details.hide summary").first.click()
    expect(told).to_be_visible()


def test_two_results_of_one_guess_open_together(visit):
    page = visit().open("modules/3_leadership/lesson.html")
    shut = page.locator("article details.hide", has=page.get_by_text("Before the calls, 4 in 100"))
    expect(shut.locator(".impact-chart")).to_have_count(2)
    expect(page.locator("article details.hide + details.hide")).to_have_count(0)
    expect(page.locator("article details.hide details.hide")).to_have_count(0)


def test_paper_holds_every_result(visit):
    page = visit().open(LESSON)
    page.emulate_media(media="print")
    for result in page.locator("article details.hide .cell_output").all():
        expect(result).to_be_visible()
