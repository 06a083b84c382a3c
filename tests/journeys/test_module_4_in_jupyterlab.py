"""An analyst does module 4 in JupyterLab: a test of change, and its result."""

import json

import pytest
from playwright.sync_api import expect

from tests.journeys.screens import keep
from tests.journeys.test_answers_in_jupyterlab import RECORD
from tests.journeys.takeaways import in_a_notebook, made_in_jupyterlab

pytestmark = pytest.mark.browser
TEST = {"How it is now": "3 of 10", "What we predict": "7 of 10", "On which day we look at the result": "31 March 2026"}


def test_a_test_of_change_is_predicted_and_its_result_held_beside_it(lab, page):
    (lab.folder / RECORD).unlink(missing_ok=True)
    cell = in_a_notebook(lab, page, "4")
    for label, words in TEST.items():
        cell.get_by_label(label).fill(words)
        cell.get_by_label(label).press("Tab")
    expect(cell).to_contain_text("Our prediction: At least 7 of 10, from 3 of 10.")
    expect(cell).to_contain_text("The day of your test has come. What happened?")
    expect(cell).to_contain_text("The day has come: 31 March 2026.")
    keep(page, "lab-test-of-change-asks")
    cell.get_by_label("What it was").fill("8 of 10")
    cell.get_by_label("What it was").press("Tab")
    expect(cell).to_contain_text("It came true: at least 7 of 10 was predicted, and it was 8 of 10.")
    expect(cell).not_to_contain_text("The day of your test has come.")
    expect(cell.get_by_label("What we predict")).to_be_disabled()
    made = made_in_jupyterlab(page, cell, "4", "- Did it come true?: It came true: at least 7 of 10")
    assert "It came true" in made
    keep(page, "lab-test-of-change-result")
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["takeaways"]["capability"]
    assert kept["observed"]["text"] == "8 of 10" and "came-true" not in kept
    assert lab.outside() == []
