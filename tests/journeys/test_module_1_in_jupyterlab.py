"""An analyst does module 1 in JupyterLab: an aim, and a page to take away."""

import json
import re
from html import escape

import pytest
from playwright.sync_api import expect

from classroom.explorers import find
from tests.journeys.hands import predict
from tests.journeys.screens import keep
from tests.journeys.test_answers_in_jupyterlab import RECORD
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all
from tests.journeys.takeaways import made_in_jupyterlab

pytestmark = pytest.mark.browser
EXPLORE = "modules/1_shared_purpose/explore.ipynb"


def test_an_aim_is_kept_and_becomes_a_page(lab, page):
    run_all(page, open_notebook(lab, page, EXPLORE))
    make = page.get_by_role("button", name="Make my page")
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    builder = page.locator(".widget-vbox:visible", has=page.get_by_label("What we count")).first
    predict(builder, "none")
    builder.get_by_label("Baseline from").select_option("the three worst months")
    draft = find("aim-builder").answer(window="worst").draft
    expect(builder).to_contain_text(draft)
    builder.get_by_role("button", name="Keep this").press("Enter")
    expect(builder).to_contain_text("Kept in the folder my-work.")
    keep(page, "lab-aim-builder")
    cell = page.locator(".jp-CodeCell:visible", has=make)
    expect(cell.get_by_label("The aim")).to_have_value(draft)
    cell.get_by_label("A colleague on nights").fill("a bed for her")
    cell.get_by_label("A colleague on nights").press("Tab")
    assert escape(draft) in made_in_jupyterlab(page, cell, "1", "- A colleague on nights: a bed for her")
    keep(page, "lab-take-to-work")
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["takeaways"]["shared-purpose"]
    assert re.match(r"\d{4}-\d\d-\d\dT", kept["aim"]["last"]) and kept["aim"]["text"] == draft
    assert lab.outside() == []
