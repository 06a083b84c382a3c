"""Keys pressed faster than JupyterLab sends them: what was chosen last is what is marked."""

import pytest
from playwright.sync_api import expect

from tests.journeys.test_answers_in_jupyterlab import cell_of, started

__all__ = ["started"]  # a fixture
pytestmark = pytest.mark.browser
# From the last option: so many steps up, and what is said to the option on which they end.
STEPS = {1: "Done", 2: "It shows when the figure fell, not why", 3: "no month reaches the standard"}


def test_the_last_of_quick_arrow_keys_counts(started):
    page, said = started, cell_of(started, 'answer("0.2")').locator(".impact-card")
    for pause in (0, 30, 90):
        for steps, words in STEPS.items():
            page.get_by_role("listbox", name="Question 0.2: your answer").focus()
            page.keyboard.press("End")
            page.wait_for_timeout(400)
            for key in ["ArrowUp"] * steps + ["Tab", "Enter"]:
                page.keyboard.press(key)
                page.wait_for_timeout(pause)
            expect(said).to_contain_text(words)
