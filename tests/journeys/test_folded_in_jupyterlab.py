"""A learner meets folded code in JupyterLab: one line says what it is, and the keys work as ever."""

import pytest
from playwright.sync_api import expect

from classroom.authoring.folding import LABEL
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import LESSON, open_notebook, run_all

pytestmark = pytest.mark.browser


def test_folded_code_says_what_it_is_and_runs_as_ever(lab, page):
    cells = open_notebook(lab, page, LESSON)
    folded = page.locator(".jp-CodeCell", has=page.locator(".jp-InputPlaceholder")).filter(has_text=LABEL)
    folded.first.scroll_into_view_if_needed()
    keep(page, "lab-folded")
    expect(folded).to_have_count(5)
    expect(page.get_by_text("400 + 380 + 410 + 395")).to_be_visible()
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    expect(page.get_by_role("link", name="Open my-work/0_start_here.ipynb")).to_be_visible()


def test_a_click_on_the_line_opens_the_code(lab, page):
    open_notebook(lab, page, LESSON)
    cell = page.locator(".jp-CodeCell", has_text=LABEL).nth(1)  # the first one looks whether all is there
    cell.locator(".jp-InputPlaceholder").click()
    expect(cell.locator(".cm-content")).to_contain_text("from impactflow import charts, datasets")
