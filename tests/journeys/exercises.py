"""A module's whole exercise, each question first with a known mistake and then right: on the page, in JupyterLab."""

import re

from playwright.sync_api import expect

from classroom.checks import Choice, Choices, Question
from classroom.desk.asked import for_a_box
from tests.journeys.hands import form_of, said
from tests.journeys.test_answers_in_jupyterlab import cell_of, run
from tests.journeys.tries import tries
from tests.journeys.what_is_typed import Entry

BOXES = "input[type=text], textarea, select, .widget-vbox .widget-vbox:has(input[type=checkbox])"


def on_the_page(page, module: str) -> None:
    """Answer each question of the exercise that is open, by keyboard."""
    every = list(tries(module))
    for question, _, wrong, words, right in every:
        fill_in(form_of(page, question.id), wrong)
        expect(said(page, question)).to_contain_text(f"Question {question.number}: Not yet")
        expect(said(page, question)).to_contain_text(words)
        right_on_the_page(page, question, right)
    expect(page.locator(".impact-count")).to_have_text(f"{len(every)} of {len(every)} questions done")


def in_jupyterlab(page, module: str) -> None:
    """Answer each question of the exercise that is open, in its boxes."""
    every = list(tries(module, for_a_box))
    for question, asked, wrong, words, right in every:
        cell = marked(page, f'answer("{question.number}")')
        _put(cell, asked, wrong)
        cell.locator(".impact-card").wait_for()  # while it is not there, expect would read the whole page at each look
        expect(cell.locator(".impact-card")).to_contain_text(f"Question {question.number}: Not yet")
        expect(cell.locator(".impact-card")).to_contain_text(words)
        right_in_jupyterlab(cell, asked, right)
    run(page, "progress()")
    row = page.get_by_role("rowheader", name=re.compile(rf"^{module}\b"))
    done = cell_of(page, "progress()").locator("tbody tr", has=row).locator("td").first
    expect(done).to_have_text(str(len(every)))


def marked(page, code: str):
    """Find a cell by its code once, and then by a mark: to read all cells for each step took half of the time."""
    cell_of(page, code).evaluate("(cell, code) => { cell.dataset.tried = code; }", code)
    return page.locator(f"[data-tried='{code}']")


def right_on_the_page(page, question: Question, right: list[Entry]) -> None:
    """Give the right answer in a question's boxes, and see that it is done."""
    fill_in(form_of(page, question.id), right)
    expect(said(page, question)).to_contain_text(f"Question {question.number}: Done")


def right_in_jupyterlab(cell, asked: Question, right: list[Entry]) -> None:
    """Give the right answer in the boxes of a notebook's cell, and see that it is done."""
    _put(cell, asked, right)
    expect(cell.locator(".impact-card")).to_contain_text(f"Question {asked.number}: Done")


def fill_in(form, entries) -> None:
    """Put entries into a question's boxes by keyboard, and check."""
    for box, entry in zip(form.locator("[data-box]").all(), entries, strict=True):
        if box.get_attribute("data-box").startswith("choice"):
            for option in box.locator("input").all():
                if (option.get_attribute("value") in entry) != option.is_checked():
                    option.press("Space")
        else:
            box.fill(entry)
    form.get_by_role("button", name="Check").press("Enter")


def _put(cell, asked, entries) -> None:
    for at, (box, entry) in enumerate(zip(cell.locator(BOXES).all(), entries, strict=True)):
        ticks = box.locator("input[type=checkbox]")
        if ticks.count():
            for tick, key in zip(ticks.all(), _keys(asked), strict=True):
                tick.set_checked(key in entry)
        elif box.evaluate("e => e.tagName") == "SELECT":
            box.select_option(index=_place(_kinds(asked)[at], entry))
        else:
            box.fill(entry)
            box.press("Tab")
    cell.get_by_role("button", name="Check").press("Enter")


def _place(kind: Choice, entry: str) -> int:
    """Return the place of an option in its list: two lists may offer the same."""
    return [option.key for option in kind.options].index(entry)


def _keys(asked) -> list[str]:
    """Return the keys of the options that can be ticked, in their order."""
    [options] = [kind.options for kind in _kinds(asked) if isinstance(kind, Choices)]
    return [option.key for option in options]


def _kinds(asked) -> list:
    return list(getattr(asked.kind, "fields", {"": asked.kind}).values())
