"""One learner goes through the whole course on the page: each module's lesson, exercise and page to take away."""

import re

import pytest
from playwright.sync_api import expect

from classroom.folders import ROOT
from classroom.takeaway import find
from tests.journeys.exercises import right_on_the_page
from tests.journeys.hands import questions_of, save
from tests.journeys.takeaways import box
from tests.journeys.tries import tries

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["http"], indirect=True)]

HOME = "book/welcome.html"
NAMES = sorted(folder.name for folder in (ROOT / "modules").glob("[0-9]_*"))
MODULES = [int(name[0]) for name in NAMES]


def follow(page, link, leads_to: str) -> None:
    """Press a link, and wait for the page that it leads to."""
    link.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(leads_to)))
    page.wait_for_load_state()  # what is typed before the scripts are there is kept a letter later
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def follow_row(page, leads_to: str) -> None:
    """Press the link of a module's table that leads to one of its pages."""
    follow(page, page.locator(f"article table a[href$='{leads_to}']").first, leads_to)


def test_from_the_home_page_to_the_last_page_to_take_to_work(visit):
    tab = visit()
    page = tab.open(HOME)
    doors = page.locator(".impact-doors a")
    assert [int(door.split()[0]) for door in doors.all_text_contents()] == MODULES
    for module in MODULES:
        follow(page, doors.nth(module), f"modules/{NAMES[module]}/index.html")
        lesson_exercise_and_own_page(page, module)
        tab.open(HOME)
    for name in NAMES:
        all_is_kept(tab, name)
    record = save(page)
    done = [entry["status"] for entry in record["answers"].values()]
    assert done == ["pass"] * len(MODULES)
    assert set(record["takeaways"]) == {find(module).id for module in MODULES if find(module)}
    assert tab.faults == []


def own_words(module: int) -> tuple[str, str]:
    """Return the first box of a module's page to take away, and words for it."""
    return find(module).written[0].name, f"Words of module {module}"


def lesson_exercise_and_own_page(page, module: int) -> None:
    """Open the lesson, answer the first question right, and begin the page to take away."""
    follow_row(page, "lesson.html")
    expect(page.locator("article svg").first).to_be_attached()
    page.go_back()
    follow_row(page, f"exercises/{NAMES[module]}.html")
    first = next(tries(str(module)))
    right_on_the_page(page, first.question, first.right)
    page.go_back()
    if find(module):
        field, words = own_words(module)
        follow_row(page, "take_to_work.html")
        box(page, field).fill(words)


def all_is_kept(tab, name: str) -> None:
    """See that a module's answer counts and that its words are there, pages and modules later."""
    module = int(name[0])
    count = tab.open(f"exercises/{name}.html").locator(".impact-count")
    expect(count).to_have_text(f"1 of {len(questions_of(module))} questions done")
    if find(module):
        field, words = own_words(module)
        expect(box(tab.open(f"modules/{name}/take_to_work.html"), field)).to_have_value(words)
