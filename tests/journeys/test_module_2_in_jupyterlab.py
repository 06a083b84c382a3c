"""An analyst does module 2 in JupyterLab: three explorers, and a page to take away."""

import json
import re

import pytest
from playwright.sync_api import expect

from classroom.explorers import find
from tests.journeys.screens import keep
from tests.journeys.test_answers_in_jupyterlab import RECORD
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all
from tests.journeys.takeaways import made_in_jupyterlab

pytestmark = pytest.mark.browser
EXPLORE, LESSON = "modules/2_people_and_culture/explore.ipynb", "modules/2_people_and_culture/lesson.ipynb"
MOVES = {
    "pareto": (("Count", 1, {"by": "patients"}),),
    "funnel": (("Compare", 1, {"among": "type"}), ("Ready in", 1, {"when": "year"})),
    "league": (("In truth", 2, {"truth": "half"}),),
}


def test_three_explorers_are_moved_by_keyboard_and_a_page_is_made(lab, page):
    run_all(page, open_notebook(lab, page, EXPLORE))
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    for name, moves in MOVES.items():
        _move(page, name, moves)
    cell = page.locator(".jp-CodeCell:visible", has=page.get_by_role("button", name="Make my page"))
    _write(cell, "Somebody who seldom speaks in meetings", "I look for the key each night")
    made = made_in_jupyterlab(page, cell, "2", "- Somebody who seldom speaks in meetings: I look for the key each night")
    assert "I look for the key each night" in made
    keep(page, "lab-take-an-obstacle-to-work")
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["takeaways"]["people-and-culture"]
    assert kept["asked-quiet"]["text"] == "I look for the key each night"
    assert lab.outside() == []


def test_an_obstacle_is_recalled_at_the_lessons_end(lab, page):
    run_all(page, open_notebook(lab, page, LESSON))
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    _write(page, "What it is", "No key to the store")
    recalled = page.locator(".jp-CodeCell:visible", has=page.get_by_label("What we expect to see")).get_by_role("table")
    expect(recalled).to_contain_text("No key to the store")


def _write(place, label: str, words: str) -> None:
    """Write in a box, and leave it by the Tab key."""
    place.get_by_label(label).fill(words)
    place.get_by_label(label).press("Tab")


def _move(page, name: str, moves) -> None:
    """Guess, be shown, and change lists by the arrow keys; hold what is said and drawn to the answer."""
    known, chosen = find(name), {}
    form = page.locator(".widget-vbox:visible", has=page.get_by_label(known.picks[0].label)).last
    form.get_by_label("What do you expect?").focus()
    page.keyboard.press("ArrowDown")
    form.get_by_role("button", name="Show me").press("Enter")
    expect(form.get_by_role("alert")).to_contain_text(f"{known.answer().beside(known.expect[0])} {known.answer().headline}.")
    for label, times, choice in moves:
        form.get_by_label(label, exact=True).focus()
        for _ in range(times):
            page.keyboard.press("ArrowDown")
        chosen |= choice
        answer = known.answer(**chosen)
        expect(form.get_by_role("alert")).to_contain_text(answer.headline)
        picture = form.locator(".jp-RenderedVegaCommon5 [role=graphics-document]")
        expect(picture).to_have_attribute("aria-label", re.compile(re.escape(answer.words)))
    keep(page, f"lab-explorer-{name}")
