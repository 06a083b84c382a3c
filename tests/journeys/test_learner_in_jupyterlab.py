"""A learner opens JupyterLab, runs module 0, answers wrong, reads why, and answers right."""

import json
import re
import urllib.request
from contextlib import suppress

import pytest
from playwright.sync_api import Page, expect

from impactflow.charts.tokens import DARK, LIGHT
from tests.journeys.screens import keep

pytestmark = pytest.mark.browser

# Each of these keys cuts, deletes or changes a cell in JupyterLab as it comes.
LETTERS = "x d d m y r a b c v j k z 1 2 3 4 5 6 0 0 i i".split()
LESSON = "modules/0_start_here/lesson.ipynb"
HAS_RUN = "prompt => prompt.textContent !== '[*]:'"
COPY = "my-work/0_start_here.ipynb"


def open_notebook(lab, page: Page, path: str, only: int | None = None):
    """Open a notebook, wait for its kernel, and return its cells; or wait for the first ``only`` of them."""
    page.goto(f"{lab.address}/lab/tree/{path}?reset")
    cells = page.locator(".jp-NotebookPanel .jp-Cell")
    # JupyterLab lays the cells down a few at a time.
    count = len(json.loads((lab.folder / path).read_text("utf-8"))["cells"])
    cells.nth(only - 1).wait_for(state="attached") if only else expect(cells).to_have_count(count)
    indicator = page.locator(".jp-Notebook-ExecutionIndicator")
    expect(indicator).to_have_attribute("data-status", "idle")
    return cells


def run_all(page: Page, cells, only: int | None = None) -> None:
    """Press Shift+Enter in each cell from the first to the last, as a learner does; or in the first ``only``."""
    cells.first.click()
    page.keyboard.press("Escape")
    for index in range(only or cells.count()):
        expect(cells.nth(index)).to_have_class(re.compile("jp-mod-active"))
        page.keyboard.press("Shift+Enter")
        prompt = cells.nth(index).locator(".jp-InputArea-prompt")
        if prompt.count():  # folded code has none: the next cell that is open waits for it
            page.wait_for_function(HAS_RUN, arg=prompt.element_handle())  # at once, where expect looks now and then
    settled(page)


def run_whole(page: Page) -> None:
    """Choose Run All Cells in the menu, and wait for the last: far quicker than cell by cell."""
    last = page.locator(".jp-NotebookPanel .jp-CodeCell .jp-InputArea-prompt").last
    for _ in range(2):
        choose_run_all(page)
        with suppress(AssertionError):  # what is chosen before the kernel is there is lost: a learner chooses again
            expect(last).to_have_text(re.compile(r"\[(\d+|\*)\]"), timeout=20_000)
            break
    expect(last).to_have_text(re.compile(r"\[\d+\]"))
    settled(page)


def choose_run_all(page: Page) -> None:
    """Choose Run All Cells in the menu."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def settled(page: Page) -> None:
    """Wait until the kernel is idle: while it is busy, what is typed waits, and a button's press overtakes it."""
    indicator = page.locator(".jp-Notebook-ExecutionIndicator:visible")
    expect(indicator).to_have_attribute("data-status", "idle")


def answer(page: Page, words: str) -> None:
    """Type an answer in the answer's cell, then run it and the check below it."""
    cell = page.locator(".jp-CodeCell:visible", has_text="left_within_four_hours =")
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(words)
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")


def kinds(cells) -> list[str]:
    """List what each cell is: words, code or raw."""
    return cells.evaluate_all("cells => cells.map(c => c.className.match(/jp-[A-Z][a-z]+Cell/)[0])")


def type_letters(page: Page) -> None:
    """Type every key that would cut, delete or change a cell."""
    for key in LETTERS:
        page.keyboard.press(key)


def rgb(hexadecimal: str) -> str:
    """Write a colour as a browser does."""
    red, green, blue = bytes.fromhex(hexadecimal[1:])
    return f"rgb({red}, {green}, {blue})"


def use_theme(page: Page, name: str) -> None:
    """Choose a theme from JupyterLab's own menu."""
    page.get_by_role("menuitem", name="Settings").click()
    page.locator(".lm-Menu-item", has_text="Theme").first.hover()
    page.locator(".lm-Menu-item", has_text=re.compile(f"^{name}$")).click()


def test_no_page_asks_whether_jupyterlab_must_be_built(lab):
    with urllib.request.urlopen(f"{lab.address}/lab", timeout=10) as answer:
        page = answer.read().decode("utf-8")
    settings = re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    assert json.loads(settings[1])["buildCheck"] is False  # the check begins a program of its own each time


def test_the_welcome_page_leads_into_module_0(lab, page):
    page.goto(f"{lab.address}/lab/tree/book/welcome.md?reset")
    page.get_by_role("link", name="Start here: your first lesson").click()
    expect(page.get_by_role("heading", name="Start here: your first lesson")).to_be_visible()
    keep(page, "lab-lesson")


def test_the_stored_chart_is_drawn_before_anything_is_run(lab, page):
    open_notebook(lab, page, LESSON)
    chart = page.locator(".jp-RenderedVegaCommon5 svg.marks")
    chart.scroll_into_view_if_needed()
    expect(chart.locator(".mark-symbol path")).to_have_count(36)
    described = page.locator(".jp-RenderedVegaCommon5 [role=graphics-document]")
    expect(described).to_have_attribute("aria-label", re.compile("^Line chart.*84.2%"))
    expect(page.get_by_role("combobox", name="Department")).to_be_visible()


def test_the_lesson_runs_from_top_to_bottom_and_hands_over_a_copy(lab, page):
    cells = open_notebook(lab, page, LESSON)
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    works = page.locator(".impact-card", has_text="Does everything work?")
    works.scroll_into_view_if_needed()
    expect(works).to_contain_text("All of it works.")
    keep(page, "lab-set-up")
    page.get_by_role("link", name="Open my-work/0_start_here.ipynb").click()
    expect(page.get_by_role("heading", name="Exercise: Start here")).to_be_visible()
    assert (lab.folder / "my-work" / "0_start_here.ipynb").exists()


def test_a_wrong_answer_gets_its_reason_and_a_right_one_passes(lab, page):
    lab.fresh_exercise()
    cells = open_notebook(lab, page, COPY)
    run_all(page, cells)
    card = page.locator(".impact-card:visible", has_text="Question 0.1")
    expect(card).to_contain_text("Question 0.1: Not tried")
    answer(page, "left_within_four_hours = 77.2")
    expect(card).to_contain_text("Your figure is for type 1")
    keep(page, "lab-not-yet")
    answer(page, "left_within_four_hours = 85.3")
    expect(card).to_contain_text("Question 0.1: Done")
    keep(page, "lab-done")


def test_letters_typed_on_any_control_lose_nothing(lab, page):
    cells = open_notebook(lab, page, LESSON)
    before = kinds(cells)
    department = page.get_by_role("combobox", name="Department")
    department.scroll_into_view_if_needed()
    department.focus()
    type_letters(page)
    expect(department).to_have_value("All departments")
    page.locator(".jp-RenderedVegaCommon5 summary").focus()
    type_letters(page)
    for index in range(0, cells.count(), 3):  # words, code and checks alike
        cells.nth(index).click()
        page.keyboard.press("Escape")
        type_letters(page)
    assert kinds(cells) == before
    expect(page.locator(".jp-Dialog")).to_have_count(0)


def test_the_words_of_the_course_cannot_be_edited_or_deleted(lab, page):
    cells = open_notebook(lab, page, LESSON)
    count = cells.count()
    cells.first.dblclick()
    page.wait_for_timeout(500)
    expect(cells.first.locator(".jp-RenderedMarkdown")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Cut this cell")).click()
    page.get_by_role("menuitem", name="Edit", exact=True).click()
    delete = page.locator(".lm-Menu-item", has_text=re.compile("^Delete Cell"))
    expect(delete).to_have_class(re.compile("lm-mod-disabled"))
    expect(cells).to_have_count(count)


def test_charts_and_cards_follow_the_dark_theme(lab, page):
    open_notebook(lab, page, LESSON)
    use_theme(page, "JupyterLab Dark")
    title = page.locator(".jp-RenderedVegaCommon5 .role-title-text text")
    title.scroll_into_view_if_needed()
    expect(title).to_have_css("fill", rgb(DARK.ink))
    keep(page, "lab-dark")
    use_theme(page, "JupyterLab Light")
    expect(title).to_have_css("fill", rgb(LIGHT.ink))


def test_work_is_saved_within_ten_seconds(lab, page):
    lab.fresh_exercise()
    open_notebook(lab, page, COPY)
    answer(page, "left_within_four_hours = 12.3")
    page.wait_for_timeout(13_000)
    saved = (lab.folder / "my-work" / "0_start_here.ipynb").read_text(encoding="utf-8")
    assert "left_within_four_hours = 12.3" in saved


def test_nothing_asked_for_another_host(lab):
    # Last in the file: it looks back over all that the journeys above did.
    assert lab.outside() == []
