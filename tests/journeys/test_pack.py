"""A reader of a pack: one file, opened from a folder, on any screen and on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from impactflow.__main__ import main
from impactflow.charts.tokens import DARK
from tests.journeys.screens import keep
from tests.journeys.visiting import violations

pytestmark = pytest.mark.browser

PHONE, DESK = {"width": 320, "height": 640}, {"width": 1280, "height": 900}
WARDS = ("Acorn", "Ward with a rather long name that goes on and on <b>&", "Elm")


@pytest.fixture(scope="module")
def packs(tmp_path_factory):
    """Make a pack of one chart, of three with a target, and of fourteen."""
    folder = tmp_path_factory.mktemp("a shared drive")
    return {count: make(folder, count) for count in (1, 3, 14)}


def make(folder: Path, count: int) -> Path:
    names = WARDS if count == 3 else [f"Ward {place}" for place in range(count)]
    rows = [row for place, name in enumerate(names) for row in rows_of(name, place)]
    own, out = folder / f"own-{count}.csv", folder / f"pack of {count}.html"
    own.write_text("\n".join(["Month,Falls,Ward", *rows, ""]), encoding="utf-8")
    by = ["--by", "Ward"] if count > 1 else []
    target = ["--target", "30", "--rebase", "2024-01"] if count == 3 else []
    named = ["--date", "Month", "--value", "Falls", "--direction", "decrease"]
    assert main(["spc", str(own), *named, *by, *target, "--out", str(out)]) == 0
    return out


def rows_of(name: str, place: int) -> list[str]:
    counts = [40 + month * 7 % 5 for month in range(24)]
    counts[3] = 2 if place == 1 else counts[3]
    counts[-1] = 75 if place == 0 else counts[-1]
    return [f'20{23 + month // 12}-{month % 12 + 1:02}-01,{count},"{name}"' for month, count in enumerate(counts)]


@pytest.fixture
def visit(browser):
    """Give a function that opens a pack, and notes all that a page should not do."""
    contexts = []

    def opened(file: Path, viewport=DESK, **options):
        context = browser.new_context(viewport=viewport, **options)
        contexts.append(context)
        page = context.new_page()
        page.faults = []
        page.on("console", lambda message: page.faults.append(message.text))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("request", lambda asked: asked.url == file.as_uri() or page.faults.append(asked.url))
        page.goto(file.as_uri(), wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("count", [1, 3, 14])
def test_it_asks_for_nothing_and_every_chart_is_there(packs, visit, count):
    page = visit(packs[count])
    expect(page.get_by_role("img")).to_have_count(count)
    expect(page.get_by_role("img").first).to_have_accessible_name(re.compile("^XmR chart of Falls"))
    page.locator("summary").first.click()
    assert page.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(packs, browser, scheme, viewport):
    found = {}
    for count, file in packs.items():
        # The page's own rule against scripts would keep axe out.
        context = browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        page.goto(file.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        if faults := violations(page):
            found[count] = faults
        context.close()
    assert found == {}


def test_the_keyboard_reaches_summary_links_charts_and_figures(packs, visit):
    page = visit(packs[3])
    for name in ("Summary", "Acorn"):
        page.keyboard.press("Tab")
        assert name in page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#chart-1$"))
    expect(page.get_by_role("heading", name="Acorn")).to_be_in_viewport()
    details = page.locator("details").first
    details.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(details.get_by_role("table", name="Figures of Acorn")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("group", name="Figures of Acorn")).to_be_focused()


@pytest.mark.parametrize("count", [1, 3, 14])
def test_no_page_is_wider_than_a_phone(packs, visit, count):
    page = visit(packs[count], PHONE)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    size = page.locator(".impact-still text").first.evaluate("e => e.getBoundingClientRect().height")
    assert size > 11  # the chart is scrolled, not shrunk until nobody can read it
    keep(page, f"pack-{count}-phone")


@pytest.mark.parametrize("count", [1, 14])
def test_no_word_of_a_chart_is_cut_off(packs, visit, count):
    page = visit(packs[count])
    outside = page.locator(".impact-still").evaluate_all(
        """charts => charts.flatMap(chart => [...chart.querySelectorAll("text")].filter(text => {
          const [inner, outer] = [text.getBoundingClientRect(), chart.getBoundingClientRect()];
          return inner.left < outer.left || inner.right > outer.right || inner.bottom > outer.bottom;
        }).map(text => text.textContent))"""
    )
    assert outside == []


def test_dark_is_dark(packs, visit):
    page = visit(packs[3], color_scheme="dark")
    red, green, blue = bytes.fromhex(DARK.paper[1:])
    expect(page.locator("html")).to_have_css("background-color", f"rgb({red}, {green}, {blue})")
    fills = page.locator(".impact-still text").evaluate_all("all => all.map(e => getComputedStyle(e).fill)")
    assert min(int(part) for fill in fills for part in re.findall(r"\d+", fill)) > 100
    keep(page, "pack-dark")


def test_paper_is_light_has_every_chart_and_a_tagged_outline(packs, visit):
    page = visit(packs[14], color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("details").first).to_be_hidden()
    expect(page.locator(".impact-still").last).to_be_visible()
    page.emulate_media(media=None)
    paper = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
    assert b"/StructTreeRoot" in paper and b"/Outlines" in paper and b"/Lang (en-GB)" in paper
    assert 7 <= len(re.findall(rb"/Type /Page\b", paper)) <= 10


def test_it_looks_as_it_should(packs, visit):
    for count in (1, 3):
        keep(visit(packs[count]), f"pack-{count}")
