"""The file of answers on the page: from JupyterLab, damaged, newer, hostile, or refused by a browser."""

import pytest
from playwright.sync_api import expect

from classroom.questions import all_questions
from tests.journeys.hands import EXERCISE, MODULE, answer, form_of, load, said, save, told

pytestmark = pytest.mark.browser

REFUSED = "Object.defineProperty(Storage.prototype, 'setItem', {value() { throw new Error('refused'); }})"
http_only = pytest.mark.parametrize("root", ["http"], indirect=True)


def test_answers_of_jupyterlab_and_what_is_not_known_here_are_kept(visit):
    page, [one, two, *_] = visit().open(EXERCISE), all_questions()
    answer(page, one, one.misconceptions[0].example(one.inputs()))
    answer(page, two, two.reference(two.inputs()))
    entry = {
        "status": "pass", "code": "right", "attempts": 3, "hints": 1, "first": "2020-01-01T00:00:00.000Z",
        "last": "2020-01-01T00:00:00.000Z", "passed": "2020-01-01T00:00:00.000Z", "value": 1, "where": "jupyterlab", "new": 5,
    }  # fmt: skip
    theirs = {
        "format": "impact-progress", "schema": 1, "course": "9", "alias": "Blue", "saved": "2020-01-01T00:00:00.000Z",
        "answers": {one.id: entry, two.id: {**entry, "status": "not_yet", "value": "a"}, "a-later-question": entry},
        "cells": {"0_start_here": {"answer": "x = 1"}}, "quizzes": {"q": {"i": {"chosen": "a", "first": entry["first"]}}},
        "more": [1, {"2": 3}],
    }  # fmt: skip
    load(page, theirs)
    expect(told(page)).to_have_text("Your answers are loaded.")
    expect(page.locator(".impact-whose")).to_contain_text("“Blue”")
    kept = save(page)
    assert kept["answers"][one.id] == entry and kept["answers"]["a-later-question"] == entry
    assert kept["answers"][two.id]["status"] == "pass" and kept["answers"][two.id]["where"] == "page"
    assert (kept["cells"], kept["quizzes"], kept["more"]) == (theirs["cells"], theirs["quizzes"], theirs["more"])
    assert kept["alias"] == "Blue" and kept["course"] != "9" and kept["saved"] > theirs["saved"]


RECORD = {"format": "impact-progress", "schema": 1, "answers": {}, "cells": {}, "quizzes": {}}
MARKUP = "<img src=x onerror=\"document.title='broken'\">"


@http_only
@pytest.mark.parametrize(
    ("content", "words"),
    [(b"{", "is damaged"), (b"[]", "is damaged"), (b'{"format": "other", "schema": 1}', "is damaged"), (b"\xff\xfe\x00", "is damaged"),
     (RECORD | {"answers": [1]}, "is damaged"), (RECORD | {"cells": {"a": 1}}, "is damaged"), (RECORD | {"schema": "1"}, "is damaged"),
     (RECORD | {"schema": 2}, "newer version"), (b" " * 2_100_000, "too large"),
     (b'{"format":"impact-progress","schema":1,"x":' + b"[" * 9_000 + b"]" * 9_000 + b"}", "Your answers")],
)  # fmt: skip
def test_a_file_that_is_not_one_of_ours_changes_nothing(visit, content, words):
    tab = visit()
    page, first = tab.open(EXERCISE), all_questions()[0]
    answer(page, first, first.reference(first.inputs()))
    load(page, content)
    expect(told(page)).to_contain_text(words)
    expect(page.locator(".impact-count")).to_have_text("1 of 4 questions done")
    assert tab.faults == []


@http_only
def test_markup_in_a_file_stays_words(visit):
    tab = visit()
    page, [first, *_] = tab.open(EXERCISE), all_questions()
    entry = {"status": "not_yet", "code": MARKUP, "value": MARKUP, "attempts": MARKUP, "hints": MARKUP, "last": MARKUP}
    answers = {question.id: entry for question in all_questions()} | {MARKUP: entry}
    load(page, RECORD | {"answers": answers, "alias": MARKUP, "quizzes": {"start-here": {"who-left": {"chosen": MARKUP}}}})
    expect(told(page)).to_have_text("Your answers are loaded.")
    expect(form_of(page, first.id).locator("input")).to_have_value(MARKUP)
    answer(page, first, first.reference(first.inputs()))
    expect(said(page, first)).to_contain_text("Done")
    tab.open(MODULE)
    assert page.locator("article img").count() == 0 and page.title() != "broken"
    assert tab.faults == []


@http_only
def test_a_damaged_record_in_the_browser_is_set_aside(visit):
    tab = visit()
    page, first = tab.open(EXERCISE), all_questions()[0]
    page.evaluate("localStorage.setItem('impact-progress', '{\"format\": \"impact-progress\", \"schema\": 7}')")
    page.reload()
    expect(page.locator(".impact-unkept")).to_contain_text("put aside, not lost")
    answer(page, first, first.reference(first.inputs()))
    expect(page.locator(".impact-count")).to_have_text("1 of 4 questions done")
    expect(page.locator(".impact-unkept")).to_be_empty()
    names = page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('impact-progress-set-aside'))")
    assert "7" in page.evaluate("name => localStorage.getItem(name)", names[0])


@http_only
def test_where_a_browser_keeps_nothing_it_says_so_and_can_still_save(visit):
    tab = visit()
    tab.context.add_init_script(REFUSED)
    page, first = tab.open(EXERCISE), all_questions()[0]
    answer(page, first, first.reference(first.inputs()))
    expect(page.locator(".impact-count")).to_have_text("1 of 4 questions done")
    expect(page.locator(".impact-unkept")).to_contain_text("keeps nothing")
    assert save(page)["answers"][first.id]["status"] == "pass"
