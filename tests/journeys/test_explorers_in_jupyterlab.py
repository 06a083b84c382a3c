"""Explorers in JupyterLab: a picture from the file, then a form by keyboard, with words and a picture."""

import re

import pytest
from playwright.sync_api import expect

from classroom.explorers import find
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all

pytestmark = pytest.mark.browser
NOTEBOOK = "book/explorers.ipynb"


def test_an_explorer_is_a_picture_until_it_is_run(lab, page):
    open_notebook(lab, page, NOTEBOOK)
    words = find("pathway").answer().words
    chart = page.locator(".jp-RenderedVegaCommon5 [role=graphics-document]").first
    expect(chart).to_have_attribute("aria-label", re.compile(re.escape(words)))
    expect(page.locator(".jp-Notebook")).to_contain_text("Press Shift+Enter here to start.")


def test_a_learner_predicts_and_changes_by_keyboard(lab, page):
    cells = open_notebook(lab, page, NOTEBOOK)
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    form = page.locator(".widget-vbox:visible", has=page.get_by_label("What you try"))
    status = form.get_by_role("alert")
    expect(status).to_contain_text("Say what you expect, then press Show me.")
    form.get_by_label("What do you expect?").focus()
    page.keyboard.press("ArrowDown")
    form.get_by_role("button", name="Show me").press("Enter")
    expect(status).to_contain_text("You expected: they get much shorter.")
    form.get_by_label("What you try").focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    answer = find("what-if-hospital").answer(change="sdec")
    expect(status).to_contain_text(answer.headline)
    picture = form.locator(".jp-RenderedVegaCommon5 [role=graphics-document]")
    expect(picture).to_have_attribute("aria-label", re.compile(re.escape(answer.words)))
    expect(form.locator("table")).to_contain_text("Wait for a bed, mean hours")
    form.scroll_into_view_if_needed()
    keep(page, "lab-explorer")
    form.get_by_role("button", name="Start again").press("Enter")
    expect(status).to_contain_text("Say what you expect, then press Show me.")
