"""A trainer opens the cohort's page from a folder: on any screen, by keyboard, in the dark and on paper."""

import pytest
from playwright.sync_api import expect

from classroom.__main__ import main
from classroom.questions import all_questions
from tests.classroom.training.cohort.cohorts import DONE, put, record, six
from tests.journeys.screens import keep
from tests.journeys.test_pack import DESK, PHONE, visit  # noqa: F401 (a fixture)
from tests.journeys.visiting import violations

pytestmark = pytest.mark.browser

MARKUP = "<img src=x onerror=document.title='hit'>"
KINDS = ("for the trainer", "to share")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """Make both pages of one cohort: six people counted by hand, others, and files that are bad."""
    folder = tmp_path_factory.mktemp("files of a cohort")
    six(folder / "in")
    for place in range(9):
        answers = {question.id: DONE for question in all_questions()[: place + 2]}
        put(folder / "in", f"more/{place}.json", record(MARKUP if place == 0 else None, answers, saved=str(place)))
    put(folder / "in", f"a file with a very long name {'that goes on ' * 8}.json", "{")
    put(folder / "in", f"{MARKUP}.json", record(schema=9))
    made = {}
    for kind, options in zip(KINDS, ([], ["--shared"]), strict=True):
        made[kind] = folder / f"{kind}.html"
        assert main(["cohort", str(folder / "in"), "--out", str(made[kind]), *options]) == 0
    return made


@pytest.mark.parametrize("kind", KINDS)
def test_it_asks_for_nothing_and_runs_nothing(pages, visit, kind):  # noqa: F811
    page = visit(pages[kind])
    expect(page).to_have_title("How the cohort stands")
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.locator("img, script, iframe").count() == 0
    assert page.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(pages, browser, kind, viewport, scheme):
    # The page's own rule against scripts would keep axe out.
    context = browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(pages[kind].as_uri())
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    keep(page, f"cohort-{kind}-{viewport['width']}-{scheme}")
    context.close()


def test_the_keyboard_reaches_every_table(pages, visit):  # noqa: F811
    page = visit(pages["for the trainer"])
    stops = ("Each person, by module", "How the questions stand", "Mistakes, the commonest first", "Files that are not counted")
    for name in stops:
        page.keyboard.press("Tab")
        expect(page.get_by_role("group", name=name)).to_be_focused()
        expect(page.get_by_role("table", name=name)).to_be_visible()


def test_each_row_and_column_has_its_head(pages, visit):  # noqa: F811
    page = visit(pages["for the trainer"])
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Ann", exact=True))
    expect(row.get_by_role("cell").first).to_have_text("2 of 4 done")
    people = page.get_by_role("table", name="Each person, by module")
    expect(people.get_by_role("rowheader", name=MARKUP[:40])).to_have_count(1)


def test_paper_is_light_tagged_and_cuts_no_table_off(pages, visit):  # noqa: F811
    page = visit(pages["for the trainer"], viewport={"width": 680, "height": 980}, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")
    wide = page.locator(".scroll").evaluate_all("all => all.map(e => e.scrollWidth - e.clientWidth)")
    assert max(wide) <= 0
    page.emulate_media(media=None)
    paper = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
    assert b"/StructTreeRoot" in paper and b"/Outlines" in paper and b"/Lang (en-GB)" in paper
