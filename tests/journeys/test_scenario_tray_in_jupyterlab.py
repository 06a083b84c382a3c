"""The tray in JupyterLab: kept by keyboard in the folder my-work, and the same text as on the page."""

import json
import re

import pytest
from playwright.sync_api import expect

from classroom.explorers.what_if_hospital import comparing
from classroom.explorers.what_if_hospital.scenario import Scenario, text
from classroom.explorers.what_if_hospital.words import HEAD
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all, settled

pytestmark = pytest.mark.browser
NOTEBOOK = "modules/4_capability/explore.ipynb"
SOME, MANY = Scenario("Sixteen beds", "beds", "some", "now"), Scenario("Thirty-two beds", "beds", "a lot", "now")


def on_disk(lab) -> str:
    record = json.loads((lab.folder / "my-work/impact-progress.json").read_text(encoding="utf-8"))
    return record["takeaways"]["what-if-hospital"]["tray"]["text"]


def opened(lab, page):
    """Run the page's cells, and say what is expected."""
    cells = open_notebook(lab, page, NOTEBOOK)
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    form = page.locator(".widget-vbox:visible", has=page.get_by_label("What you try")).first
    expect(form.get_by_label("Name of this scenario")).to_be_hidden()
    form.get_by_label("What do you expect?").focus()
    page.keyboard.press("ArrowDown")
    form.get_by_role("button", name="Show me").press("Enter")
    expect(form.get_by_label("Name of this scenario")).to_be_visible(timeout=20_000)
    return form


def test_a_learner_keeps_compares_and_costs_scenarios_by_keyboard(lab, page):
    form = opened(lab, page)
    form.get_by_label("Name of this scenario").press_sequentially(SOME.name)
    form.get_by_role("button", name="Keep this scenario").press("Enter")
    expect(form).to_contain_text("Kept as “Sixteen beds”. The tray holds 1 of 4.")
    form.get_by_label("How much of it").select_option("a lot")
    form.get_by_label("Name of this scenario").press_sequentially(MANY.name)
    form.get_by_role("button", name="Keep this scenario").press("Enter")
    expect(form).to_contain_text("The tray holds 2 of 4.")
    expect(form).to_contain_text(comparing.pair(SOME, MANY, "bed"))
    words = comparing.in_words([SOME, MANY], "bed")
    expect(form.get_by_role("img", name=re.compile(re.escape(words)))).to_be_visible()
    cost = form.get_by_label("Your cost of one bed a day, £").last
    cost.fill("250")
    cost.press("Tab")
    expect(form.get_by_role("cell", name="£8,000")).to_be_visible()
    assert on_disk(lab) == f"{HEAD}\nSixteen beds | beds | some | now\nThirty-two beds | beds | a lot | now | £250"
    expect(form.get_by_label("The text")).to_have_value(text([SOME, MANY]))
    form.get_by_role("heading", name="Your scenarios", exact=True).scroll_into_view_if_needed()
    keep(page, "lab-scenario-tray")
    form.get_by_role("button", name="Remove “Sixteen beds”").press("Enter")
    expect(form).to_contain_text("“Sixteen beds” is removed. The tray holds 1 of 4.")
    what_was_kept_is_there_again_and_a_text_takes_its_place_when_asked_twice(lab, page)


def what_was_kept_is_there_again_and_a_text_takes_its_place_when_asked_twice(lab, page):
    form = opened(lab, page)
    expect(form.get_by_role("cell", name="£8,000")).to_be_visible()  # from the session before
    box, use = form.get_by_label("The text"), form.get_by_role("button", name="Use this text")
    settled(page)
    box.fill(f"{HEAD}\nTheirs | bed | some | most")
    settled(page)
    use.press("Enter")
    expect(form).to_contain_text("Line 2: “bed” cannot be chosen for “What you try”.")
    settled(page)
    box.fill(f"{HEAD}\nTheirs | door | some | most")
    settled(page)
    use.press("Enter")
    expect(form).to_contain_text("Your tray holds other scenarios.")
    use.press("Enter")
    expect(form).to_contain_text("The tray holds 1 of 4, from the text.")
    assert on_disk(lab) == f"{HEAD}\nTheirs | door | some | most"
    assert lab.outside() == []
