"""A ward manager does module 2 on the page: eight questions, three explorers, an obstacle, a page to take away."""

import json

import pytest
from playwright.sync_api import expect

from classroom.explorers import find
from classroom.folders import MODULES
from classroom.takeaway import find as takeaway_of
from classroom.takeaway import sheet
from tests.journeys.exercises import on_the_page
from tests.journeys.hands import load, save, tab_to
from tests.journeys.screens import keep
from tests.journeys.takeaways import box, is_one_a4_page
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]

MODULE, PAGE = "modules/2_people_and_culture/", takeaway_of(2)
PHONE = {"width": 360, "height": 740}
# What the tasks of each part let a reader choose: the list, how often the arrow goes down, and what is then chosen.
MOVES = {
    "pareto": (("Wards", 5, {"where": "surgery"}), ("Count", 1, {"by": "patients"})),
    "funnel": (("Compare", 1, {"among": "type"}), ("Ready in", 1, {"when": "year"})),
    "league": (("In truth", 2, {"truth": "half"}), ("Patients a month", 1, {"size": "30"})),
}


def test_the_whole_exercise_not_yet_and_then_done(visit):
    tab = visit()
    on_the_page(tab.open("exercises/2_people_and_culture.html"), "2")
    assert tab.faults == []


@pytest.mark.parametrize("name", MOVES)
def test_an_explorer_is_guessed_and_moved_by_keyboard(visit, name):
    tab, known, chosen = visit(), find(name), {}
    form = tab.open(f"{MODULE}explore.html").locator(f"[data-explorer={name}]")
    expect(form.locator(".impact-result")).to_be_hidden()
    tab_to(tab.page, form.get_by_label("What do you expect?"))
    tab.page.keyboard.press("ArrowDown")
    tab_to(tab.page, form.get_by_role("button", name="Show me"))
    tab.page.keyboard.press("Enter")
    _says(form, f"{known.answer().beside(known.expect[0])} {known.answer().headline}.", known.answer())
    for label, times, choice in MOVES[name]:
        form.get_by_label(label, exact=True).focus()
        for _ in range(times):
            tab.page.keyboard.press("ArrowDown")
        before, chosen = known.answer(**chosen), chosen | choice
        assert known.answer(**chosen).words != before.words
        _says(form, f"{known.answer(**chosen).headline}.", known.answer(**chosen))
    keep(tab.page, f"explorer-{name}")
    assert tab.faults == []


def _says(form, status: str, answer) -> None:
    """Hold what is said, what the picture is called, and the figures beside it to the answer."""
    expect(form.get_by_role("status").first).to_have_text(status)
    expect(form.get_by_role("img")).to_have_attribute("aria-label", answer.words)
    rows = answer.figures.reset_index().astype(str).to_numpy().tolist()
    cells = form.locator("tbody tr").evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")
    assert cells == rows


def test_an_obstacle_is_recalled_at_the_lessons_end_and_goes_to_work(visit):
    tab = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tab.open(f"{MODULE}lesson.html")
    page.get_by_label("What it is").press_sequentially("No key to the store")
    expect(page.locator(".impact-recalled [data-slot=obstacle]")).to_have_text("No key to the store")
    box(page, "change").fill("A second key\nfor one week")

    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "obstacle")).to_have_value("No key to the store")
    expect(box(page, "change")).to_have_value("A second key for one week")
    box(page, "asked-quiet").fill("“I look for it each night.”")
    words = {
        "obstacle": "No key to the store", "change": "A second key for one week",
        "asked-quiet": "“I look for it each night.”",
    }  # fmt: skip
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.locator(".impact-takeaway-said")).to_have_text("Copied. Paste it into a message or a document.")
    assert page.evaluate("navigator.clipboard.readText()") == sheet.text(PAGE, words)
    record = save(page)
    assert {name: field["text"] for name, field in record["takeaways"][PAGE.id].items()} == words
    keep(page, "take-an-obstacle-to-work")

    other = visit(viewport=PHONE, color_scheme="dark", has_touch=True)
    page = other.open(f"{MODULE}take_to_work.html")
    load(page, record)
    expect(box(page, "asked-quiet")).to_have_value(words["asked-quiet"])
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    keep(page, "take-an-obstacle-to-work-phone")
    assert tab.faults == other.faults == []


def test_paper_is_one_a4_page_with_lines_where_nothing_was_written(visit):
    is_one_a4_page(visit(color_scheme="dark").open(f"{MODULE}take_to_work.html"), empty="ours")


def test_each_result_of_the_lesson_is_shut_with_its_words_and_opens_by_key(visit):
    page = visit().open(f"{MODULE}lesson.html")
    shut = page.locator("article details.hide")
    assert shut.count() == str(_cells("lesson")).count("'hide-output'") > 0
    told, asked = page.get_by_text("Together they have been ready for 92 days"), page.get_by_text("Nine are ready.")
    expect(told).to_be_hidden()
    expect(asked).to_be_visible()
    for each in shut.all():
        result = each.locator(".cell_output").first
        expect(result).to_be_hidden()
        each.locator("summary").first.press("Enter")
        expect(result).to_be_visible()
    expect(told).to_be_visible()


def _cells(name: str) -> list[dict]:
    notebook = MODULES / "2_people_and_culture" / f"{name}.ipynb"
    return json.loads(notebook.read_text(encoding="utf-8"))["cells"]
