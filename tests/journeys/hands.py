"""A learner's hands on the page version: the Tab key, the boxes, the file of answers."""

import json

from playwright.sync_api import expect

from classroom.questions import all_questions
from classroom.site.sheets.sheet import on_page
from tests.journeys.what_is_typed import typed

EXERCISE, MODULE = "exercises/0_start_here.html", "modules/0_start_here/index.html"


def form_of(page, name: str):
    return page.locator(f"#ask-{name} form")


def tab_to(page, control) -> None:
    """Go on with the Tab key until a control has the focus, as somebody without a mouse does."""
    for _ in range(300):
        if control.evaluate("e => e === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the Tab key does not reach it")


def answer(page, question, value) -> None:
    """Answer by keyboard alone, and check with Enter."""
    asked = on_page(question)
    boxes = form_of(page, question.id).locator("[data-box]").all()
    for box, entry in zip(boxes, typed(asked, value), strict=True):
        if box.get_attribute("data-box") == "choice":
            options = box.locator("input")
            tab_to(page, options.first)
            keys = [option.get_attribute("value") for option in options.all()]
            page.keyboard.press("Space")
            for _ in range(keys.index(entry)):
                page.keyboard.press("ArrowDown")
        else:
            tab_to(page, box)
            page.keyboard.press("Control+A")
            page.keyboard.type(entry)
    page.keyboard.press("Enter")


def predict(explorer, which) -> None:
    """Choose what is expected of an explorer, by its words or its place, and ask to be shown."""
    chosen = {"index": which} if isinstance(which, int) else {"label": which}
    explorer.get_by_label("What do you expect?").select_option(**chosen)
    explorer.get_by_role("button", name="Show me").press("Enter")


def said(page, question):
    return form_of(page, question.id).locator(".impact-outcome")


def questions_of(module: int) -> list:
    """List the questions of one module, in the order of its exercise."""
    return [question for question in all_questions() if question.number.startswith(f"{module}.")]


def answer_all(page, module: int = 0) -> None:
    for question in questions_of(module):
        asked = on_page(question)
        answer(page, question, asked.reference(asked.inputs()))
        expect(said(page, question)).to_contain_text(f"Question {question.number}: Done")


def load(page, record) -> None:
    """Load a file of answers through the button."""
    content = record if isinstance(record, bytes) else json.dumps(record).encode()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Load my answers").click()
    chooser.value.set_files({"name": "impact-progress.json", "mimeType": "application/json", "buffer": content})


def save(page) -> dict:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my answers").press("Enter")
    assert download.value.suggested_filename == "impact-progress.json"
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def told(page):
    return page.locator(".impact-said")
