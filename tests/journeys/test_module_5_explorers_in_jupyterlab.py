"""Module 5's explorers in JupyterLab: words from the file, then a business case and a room by keyboard."""

import json

import pytest
from playwright.sync_api import expect

from classroom.explorers.maturity_rubric import telling as rubric
from classroom.explorers.maturity_rubric import views
from classroom.explorers.return_on_improvement import telling
from classroom.explorers.return_on_improvement.case import OPENING, read, worked_out
from classroom.explorers.return_on_improvement.words import GUESSES
from impactflow.improvement import RUBRIC
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all

pytestmark = pytest.mark.browser
NOTEBOOK = "modules/5_management_systems/explore.ipynb"


def test_a_case_and_a_room_by_keyboard(lab, page):
    cells = open_notebook(lab, page, NOTEBOOK)
    expect(page.locator(".jp-Notebook")).to_contain_text("Run this cell in JupyterLab to try it.")
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    case_by_keyboard(page)
    room_by_keyboard(lab, page)
    assert lab.outside() == []


def case_by_keyboard(page) -> None:
    form = page.locator(".widget-vbox:visible", has=page.get_by_label("What do you expect?")).first
    status, guess = form.get_by_role("alert").first, list(GUESSES)[0]
    form.get_by_label("What do you expect?").focus()
    page.keyboard.press("ArrowDown")
    form.get_by_role("button", name="Show me").press("Enter")
    expect(status).to_contain_text(telling.beside(guess, worked_out(read(OPENING))))
    form.get_by_label("Share, least").fill("60")
    form.get_by_label("Share, least").press("Tab")
    found = worked_out(read(OPENING | {"share": ("60", "90")}))
    expect(status).to_contain_text(telling.headline(found))
    expect(form.get_by_role("img", name=telling.in_words(found, "cash"))).to_be_visible()
    form.get_by_label("Winter beds, least").scroll_into_view_if_needed()
    keep(page, "lab-return")


def room_by_keyboard(lab, page) -> None:
    form = page.locator(".widget-vbox:visible", has=page.get_by_label("Who are you? A role is enough")).first
    form.get_by_label("Who are you? A role is enough").press_sequentially("a nurse")
    form.get_by_label("Day").fill("2027-01-11")
    for place, _ in enumerate(RUBRIC):
        form.get_by_role("radio", name="0, not yet").nth(place).press("Space")
    form.get_by_role("radio", name="1, begun").first.press("Space")
    add = form.get_by_role("button", name="Add this view")
    add.press("Enter")
    expect(form).to_contain_text("nothing that shows it. Write what you saw, or give 0.")
    form.get_by_label("What did you see that shows it").first.press_sequentially("the board")
    add.press("Enter")
    expect(form).to_contain_text("The view of a nurse is in.")
    expect(form.get_by_role("radio", checked=True)).to_have_count(0)
    form.get_by_role("button", name="Show the views side by side").press("Enter")
    nurse = views.view("a nurse", "2027-01-11", "10000", ["the board", "", "", "", ""])
    expect(form.get_by_role("table")).to_contain_text("a nurse")
    shown = form.evaluate("form => form.textContent")
    same = "html => { const box = document.createElement('div'); box.innerHTML = html; return box.textContent; }"
    assert page.evaluate(same, rubric.side_by_side([nurse])) in shown
    record = json.loads((lab.folder / "my-work/impact-progress.json").read_text(encoding="utf-8"))
    assert record["takeaways"]["maturity-rubric"]["views"]["text"] == views.text([nurse])
    form.get_by_role("button", name="Hide the views").scroll_into_view_if_needed()
    keep(page, "lab-rubric")
