"""A learner answers without code, by keyboard alone; saves, loses the session, and goes on."""

import json
import re
import shutil
from contextlib import suppress

import pytest
from playwright.sync_api import Page, TimeoutError, expect

from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import COPY, choose_run_all, open_notebook, run_all, run_whole

pytestmark = pytest.mark.browser
RECORD = "my-work/impact-progress.json"


def record(lab) -> dict:
    return json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))


def cell_of(page: Page, code: str):
    """Find the code cell that holds this text."""
    return page.locator(".jp-CodeCell:visible", has=page.locator(".jp-InputArea", has_text=code))


def run(page: Page, code: str) -> None:
    """Run one cell, and wait until it has run."""
    prompt = cell_of(page, code).locator(".jp-InputArea-prompt")
    for _ in range(2):
        prompt.click()
        page.keyboard.press("Shift+Enter")
        with suppress(AssertionError):  # a key that comes before the kernel is lost: a learner presses again
            expect(prompt).to_have_text(re.compile(r"\[(\d+|\*)\]"), timeout=15_000)
            break
    expect(prompt).to_have_text(re.compile(r"\[\d+\]"))


def press(page: Page, keys: str) -> None:
    for key in keys.split():
        page.keyboard.press(key)
        page.wait_for_timeout(250)  # as a quick reader presses: a list sends one change at a time


@pytest.fixture
def started(lab, page):
    """A fresh copy, run from top to bottom."""
    lab.fresh_exercise()
    (lab.folder / RECORD).unlink(missing_ok=True)
    open_notebook(lab, page, COPY)
    run_whole(page)
    return page


def test_with_the_keyboard_alone_all_is_answered_and_outlives_a_restart(lab, started):
    page = started
    _a_box(lab, page)
    _a_list_and_a_form(page)
    run(page, "progress()")
    first = cell_of(page, "progress()").locator("tbody tr").first
    expect(first.locator("td")).to_have_text(["3", "0", "1", "4"])
    _a_restart(page)


def _a_box(lab, page) -> None:
    """Answer 0.1 wrong, ask for both hints, answer right; the check of the code cell knows it."""
    said = cell_of(page, 'answer("0.1")').locator(".impact-card")
    page.get_by_role("textbox", name="Question 0.1: your answer, in percent").focus()
    page.keyboard.type("77.2")
    press(page, "Tab Enter")
    expect(said).to_contain_text("Your figure is for type 1")
    expect(said).to_have_attribute("role", "status")
    keep(page, "box-not-yet")
    press(page, "Tab Enter")
    expect(said).to_contain_text("Hint 1 of 2")
    press(page, "Enter")
    expect(said).to_contain_text("Hint 2 of 2")
    press(page, "Shift+Tab Shift+Tab ControlOrMeta+a")
    page.keyboard.type("85.3")
    press(page, "Tab Space")
    expect(said).to_contain_text("Question 0.1: Done")
    keep(page, "box-done")
    entry = record(lab)["answers"]["four-hour-january"]
    assert (entry["status"], entry["attempts"], entry["hints"], entry["value"]) == ("pass", 2, 2, 85.3)
    run(page, "left_within_four_hours = ...")
    run(page, 'check("0.1")')
    expect(cell_of(page, 'check("0.1")').locator(".impact-card")).to_contain_text("Done")
    expect(cell_of(page, 'check("0.1")').locator(".impact-card")).to_have_attribute("role", "status")


def _a_list_and_a_form(page) -> None:
    """Answer 0.2 wrong and then right, and fill in 0.4."""
    page.get_by_role("listbox", name="Question 0.2: your answer").focus()
    press(page, "ArrowDown ArrowDown Tab Enter")
    said = cell_of(page, 'answer("0.2")').locator(".impact-card")
    expect(said).to_contain_text("It shows when the figure fell, not why")
    press(page, "Shift+Tab ArrowDown Tab Enter")
    expect(said).to_contain_text("Done")
    page.get_by_role("listbox", name="People").focus()
    press(page, "ArrowDown Tab")
    page.keyboard.type("January 2018")
    press(page, "Tab ArrowDown Tab")
    page.keyboard.type("85.3")
    press(page, "Tab Enter")
    expect(cell_of(page, 'answer("0.4")').locator(".impact-card")).to_contain_text("Question 0.4: Done")
    keep(page, "box-form")


def _a_restart(page) -> None:
    """Restart the kernel: the box holds what was answered, and the check knows it."""
    page.get_by_role("menuitem", name="Kernel").click()
    page.locator(".lm-Menu-item", has_text=re.compile("^Restart Kernel")).first.click()
    page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
    expect(page.locator(".jp-Notebook-ExecutionIndicator")).to_have_attribute("data-status", "idle")
    keep(page, "box-after-restart")
    run(page, 'answer("0.1")')
    expect(page.get_by_role("textbox", name=re.compile("Question 0.1"))).to_have_value("85.3")
    run(page, "left_within_four_hours =")
    run(page, 'check("0.1")')
    expect(cell_of(page, 'check("0.1")').locator(".impact-card")).to_contain_text("Done")


def test_answers_are_saved_lost_and_brought_back(lab, started, tmp_path):
    page = started
    answer = cell_of(page, "left_within_four_hours = ...")
    answer.locator(".cm-content").click()
    press(page, "ControlOrMeta+a")
    page.keyboard.type("left_within_four_hours = 85.3  # mine")
    press(page, "Shift+Enter Shift+Enter")
    expect(cell_of(page, 'check("0.1")').locator(".impact-card")).to_contain_text("Done")
    run(page, "save_answers()")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download my answers").click()
    saved = tmp_path / "impact-progress.json"
    download.value.save_as(saved)
    assert json.loads(saved.read_text())["cells"]["0_start_here"]["answer"].endswith("# mine")
    # The session ends, and the next one begins with nothing.
    page.goto("about:blank")
    lab.fresh_exercise()
    (lab.folder / RECORD).unlink()
    run_all(page, open_notebook(lab, page, COPY))
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose the file of your answers").click()
    chooser.value.set_files(saved)
    with suppress(TimeoutError):  # the notebook may save itself first, and the button is gone then
        page.get_by_role("button", name="Save it now").click(timeout=12_000)
    said = cell_of(page, "load_answers()").locator(".impact-card")
    expect(said).to_contain_text("Questions done: 1. Cells brought back: 1.")
    keep(page, "loaded")
    page.get_by_role("button", name="Show my answers in this notebook").click()
    expect(cell_of(page, "left_within_four_hours =")).to_contain_text("# mine")
    assert record(lab)["answers"]["four-hour-january"]["status"] == "pass"
    choose_run_all(page)  # a key that comes while the notebook is laid anew is lost
    expect(cell_of(page, 'check("0.1")').locator(".impact-card")).to_contain_text("Done")


def test_another_day_a_box_of_the_day_before_is_no_error(lab, started):
    page = started
    page.keyboard.press("ControlOrMeta+s")
    page.wait_for_timeout(1500)
    page.goto("about:blank")
    saved = (lab.folder / COPY).read_bytes()
    lab.fresh_exercise()  # ends the sessions too
    (lab.folder / COPY).write_bytes(saved)
    open_notebook(lab, page, COPY)
    gone = cell_of(page, 'answer("0.1")').locator(".jp-OutputArea-output")
    expect(gone).to_have_text("Error displaying widget: model not found")
    expect(gone).to_have_css("visibility", "hidden")
    said = gone.evaluate("node => getComputedStyle(node, '::before').content")
    assert "Run the cell again" in said
    gone.scroll_into_view_if_needed()
    keep(page, "box-another-day")


def test_two_notebooks_at_once_lose_nothing(lab, started, browser):
    other = started.context.new_page()
    second = lab.folder / "my-work" / "0_start_here-Copy1.ipynb"
    shutil.copy(lab.folder / "exercises" / "0_start_here.ipynb", second)
    run_all(other, open_notebook(lab, other, "my-work/0_start_here-Copy1.ipynb"))
    for page, words in ((started, "85.3"), (other, "77.2")):
        page.get_by_role("textbox", name=re.compile("Question 0.1")).focus()
        page.keyboard.type(words)
        press(page, "Tab Enter")
        expect(cell_of(page, 'answer("0.1")').locator(".impact-card")).to_be_visible()
    kept = record(lab)
    assert kept["answers"]["four-hour-january"]["status"] == "pass"
    code = {name: cells["answer"] for name, cells in kept["cells"].items()}
    assert code == {
        "0_start_here": "left_within_four_hours = 85.3",
        "0_start_here-Copy1": "left_within_four_hours = 77.2",
    }
    assert [set(cells) for cells in kept["cells"].values()] == [{"answer"}, {"answer"}]
    second.unlink()
    run(started, "progress()")
    expect(cell_of(started, "progress()").locator("tbody td").first).to_have_text("1")
    other.close()
