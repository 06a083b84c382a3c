"""The report builder in JupyterLab: a table from the file, then a report by keyboard, and the same file as on the page."""

import base64
from contextlib import suppress
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from classroom.explorers.report_builder import words
from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.live import beside, finding
from classroom.explorers.report_builder.making import Entry, make
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all, settled

pytestmark = pytest.mark.browser
NOTEBOOK = "modules/5_management_systems/explore.ipynb"


def run_until_there(page, cells):
    """Run the page's cells until the form is there: a key that comes before the kernel is lost."""
    form = page.locator(".widget-vbox:visible", has=page.get_by_label(words.WHOSE)).first
    for _ in range(2):
        run_all(page, cells)
        with suppress(AssertionError):
            expect(form).to_be_visible(timeout=20_000)
            break
    return form


def test_a_learner_makes_fairbecks_report_and_one_of_their_own(lab, page):
    cells = open_notebook(lab, page, NOTEBOOK)
    expect(page.locator("table.impact-icons tbody th").first).to_have_text("Over twelve hours")
    form = run_until_there(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    status, make_it = form.get_by_role("alert"), form.get_by_role("button", name=words.SHOW)
    expect(status).to_have_text(words.FIRST)
    form.get_by_label(words.EXPECT).focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    make_it.press("Enter")
    as_it_is = make(words.FAIRBECK_TITLE, list(measures()), own=False)
    expect(status).to_have_text(beside(list(measures()), "one") + finding(as_it_is))
    form.get_by_label(f"{words.REBASE}: Mean stay").fill("2025-07, 2025-09")
    make_it.press("Enter")
    entries = [replace(each, rebase="2025-07, 2025-09") if each.name == "Mean stay" else each for each in measures()]
    anew = make(words.FAIRBECK_TITLE, entries, own=False)
    expect(status).to_have_text(finding(anew))
    link = form.get_by_role("link", name=words.SAVE)
    assert link.get_attribute("download") == words.FILE
    expect(link).to_have_css("text-decoration-line", "underline")
    assert base64.b64decode(link.get_attribute("href").split(",")[1]).decode() == anew.page()
    expect(form.get_by_role("img").first).to_be_visible()
    form.get_by_role("heading", name=words.FAIRBECK_TITLE).scroll_into_view_if_needed()
    keep(page, "lab-report-builder")
    form.get_by_label(words.WHOSE).select_option(words.OWN)
    expect(status).to_have_text(words.FIRST_OWN)
    form.get_by_label(words.NAME).fill("Falls")
    form.get_by_label(words.FIGURES).fill("2025-01 12\n2025-02 x1")
    make_it.press("Enter")
    expect(status).to_have_text(make("", [Entry("Falls", "2025-01 12\n2025-02 x1")]).problems[0])
    settled(page)
    form.get_by_label(words.FIGURES).fill("2025-01 12\n2025-02 13")
    make_it.press("Enter")
    expect(status).to_have_text(finding(make(words.OWN_TITLE, [Entry("Falls", "2025-01 12\n2025-02 13")])))
    assert lab.outside() == []
