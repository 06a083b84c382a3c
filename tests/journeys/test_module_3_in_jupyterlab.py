"""An analyst does module 3 in JupyterLab: a row of figures, a page to take away."""

import json

import pytest
from playwright.sync_api import expect

from classroom.takeaway.reading import read
from tests.journeys.screens import keep
from tests.journeys.test_answers_in_jupyterlab import RECORD
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all
from tests.journeys.takeaways import made_in_jupyterlab

pytestmark = pytest.mark.browser
EXPLORE = "modules/3_leadership/explore.ipynb"
ROW = "71.5 72.5 70.5 71.5 73.5 72.5 71.5 70.5 72.5 71.5 73.5 70.5 60.5"


def test_a_row_of_figures_is_read_and_becomes_a_page(lab, page):
    run_all(page, open_notebook(lab, page, EXPLORE))
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    cell = page.locator(".jp-CodeCell:visible", has=page.get_by_role("button", name="Make my page"))
    row = cell.get_by_label("A figure for each month")
    cell.get_by_role("button", name="Use Fairbeck's figures").press("Enter")
    expect(cell).to_contain_text("No signal at the end: it varies as it did.")
    row.fill(ROW)
    row.press("Tab")
    expect(cell).to_contain_text(read(ROW).words)
    expect(cell.locator("svg rect")).to_have_count(1)
    cell.get_by_label("From now on I will").fill("ask what, not who")
    cell.get_by_label("From now on I will").press("Tab")
    made = made_in_jupyterlab(page, cell, "3", "- From now on I will: ask what, not who")
    assert read(ROW).words in made and "<svg" in made
    keep(page, "lab-take-figures-to-work")
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["takeaways"]["leadership"]
    assert kept["figures"]["text"] == ROW and "reading" not in kept
    assert lab.outside() == []
