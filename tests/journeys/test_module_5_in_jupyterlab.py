"""An analyst does module 5 in JupyterLab: and a plan whose days agree."""

import json

import pytest
from playwright.sync_api import expect

from classroom.takeaway import find
from tests.journeys.screens import keep
from tests.journeys.test_answers_in_jupyterlab import RECORD
from tests.journeys.takeaways import in_a_notebook, made_in_jupyterlab

pytestmark = pytest.mark.browser
_, CHECKED = (ask.words for ask in find(5).asks)
AGREE = "Our days: These days agree. Day 30 is 2 June 2024, day 60 is 2 July 2024, and day 90 is 1 August 2024."


def test_the_days_of_a_plan_are_held_beside_one_another(lab, page):
    (lab.folder / RECORD).unlink(missing_ok=True)
    cell = in_a_notebook(lab, page, "5")

    def write(label: str, words: str) -> None:
        cell.get_by_label(label, exact=True).fill(words)
        cell.get_by_label(label, exact=True).press("Tab")

    write("Start day", "3 May 2024")
    write("First check", "3 May 2024")
    expect(cell).to_contain_text("The first check, 3 May 2024, is not after the start, 3 May 2024.")
    write("First check", "17 May 2024")
    write("The rubric again", "November 2024")
    expect(cell).to_contain_text(AGREE)
    expect(cell).to_contain_text(CHECKED)
    keep(page, "lab-plan-asks")
    made = made_in_jupyterlab(page, cell, "5", f"- {AGREE}")
    assert "These days agree." in made
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["takeaways"]["management-systems"]
    assert kept["again"]["text"] == "November 2024" and "days" not in kept
    assert lab.outside() == []
