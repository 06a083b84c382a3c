"""The report builder on the page: by keyboard alone, on a phone, from a folder, and the file is the one that Python makes."""

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

from classroom.explorers.report_builder import words
from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.live import beside, finding
from classroom.explorers.report_builder.making import Entry, make
from tests.journeys.hands import tab_to
from tests.journeys.screens import keep
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]
PAGE = "modules/5_management_systems/explore.html"
PHONE = {"width": 360, "height": 740}
SMALL = "Month\tFalls\n" + "\n".join(f"2025-{month:02}\t{20 + month * 7 % 5}" for month in range(1, 12)) + "\n2025-12\t3"
MEAN_STAY = [entry.name for entry in measures()].index("Mean stay")


def builder_on(page):
    return page.get_by_role("region", name=words.TITLE)


def press(page, control, key: str = "Enter") -> None:
    tab_to(page, control)
    page.keyboard.press(key)


def fairbeck(**mean_stay):
    entries = list(measures())
    entries[MEAN_STAY] = replace(entries[MEAN_STAY], **mean_stay)
    return make(words.FAIRBECK_TITLE, entries, own=False)


def downloaded(page, builder):
    """Press the button, and return the file and its text."""
    with page.expect_download() as download:
        press(page, builder.get_by_role("button", name=words.SAVE))
    assert download.value.suggested_filename == words.FILE
    return download.value.path().read_text(encoding="utf-8")


def is_fit_to_hand_round(browser, text: str, folder) -> None:
    """Open a downloaded report from a folder: it asks for nothing, runs nothing, and axe finds nothing."""
    file = folder / words.FILE
    file.write_text(text, encoding="utf-8")
    assert "default-src 'none'" in text and "<script" not in text
    for viewport, scheme in ((PHONE, "dark"), ({"width": 1280, "height": 900}, "light")):
        # The page's own rule against scripts would keep axe out.
        context = browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
        page, asked = context.new_page(), []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        letters = page.locator(".impact-still text:visible").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
        assert min(letters) >= 11
        keep(page, f"report-{scheme}")
        paper = page.pdf(tagged=True, prefer_css_page_size=True)
        assert b"/StructTreeRoot" in paper and len(re.findall(rb"/Type /Page\b", paper)) <= 5
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert violations(page) == [] and asked == [file.as_uri()]
        page.emulate_media(media="print", color_scheme=scheme)
        expect(page.locator("html")).to_have_css("background-color", "rgb(255, 255, 255)")
        context.close()


def test_fairbecks_report_by_keyboard_alone(visit, browser, tmp_path):
    tab = visit(viewport=PHONE, accept_downloads=True)
    page = tab.open(PAGE)
    builder = builder_on(page)
    status, make_it = builder.get_by_role("status"), builder.get_by_role("button", name=words.SHOW)
    press(page, make_it)
    expect(status).to_have_text(words.CHOOSE)
    expect(builder.locator(".impact-report")).to_be_hidden()
    builder.get_by_label(words.EXPECT).focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    press(page, make_it)
    expect(status).to_have_text(beside(list(measures()), "one") + finding(fairbeck()))
    expect(builder.locator(".impact-report tbody th").first).to_have_text(fairbeck().first)
    tab_to(page, builder.get_by_label(f"{words.REBASE}: Mean stay"))
    page.keyboard.type("soon")
    page.keyboard.press("Enter")
    expect(status).to_have_text(words.PROBLEMS["month"].format(name="Mean stay", word="soon"))
    expect(builder.get_by_role("button", name=words.SAVE)).to_be_hidden()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("2025-07, 2025-09")
    page.keyboard.press("Enter")
    anew = fairbeck(rebase="2025-07, 2025-09")
    expect(status).to_have_text(finding(anew))
    assert violations(page) == [] and page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    text = downloaded(page, builder)
    assert text == anew.page()
    expect(status).to_have_text(words.SAVED)
    keep(page, "report-builder-phone")
    page.emulate_media(media="print")
    expect(builder.locator(".impact-report")).to_be_visible()
    expect(builder.get_by_label(words.EXPECT)).to_be_hidden()
    assert tab.faults == []
    is_fit_to_hand_round(browser, text, tmp_path)


def test_own_figures_stay_here_and_small_counts_are_left_out(visit):
    tab = visit(accept_downloads=True)
    page = tab.open(PAGE)
    builder = builder_on(page)
    status = builder.get_by_role("status")
    builder.get_by_label(words.WHOSE).select_option("own")
    expect(status).to_have_text(words.FIRST_OWN)
    card = builder.get_by_role("group", name=words.NTH.format(1))
    card.get_by_label(words.NAME).fill("Falls <b>&")
    card.get_by_label(words.FIGURES).fill(SMALL + "x")
    card.get_by_label(words.BETTER).select_option("decrease")
    press(page, builder.get_by_role("button", name=words.ADD))
    other = builder.get_by_role("group", name=words.NTH.format(2))
    expect(other.get_by_label(words.NAME)).to_be_focused()
    for name in (words.NAME, words.UNIT, words.TARGET, words.REBASE):
        expect(other.get_by_role("textbox", name=name, exact=True)).to_have_count(1)
    page.keyboard.type("Seen")
    press(page, builder.get_by_role("button", name=words.SHOW))
    entries = [Entry("Falls <b>&", SMALL + "x", better="decrease"), Entry("Seen", "")]
    expect(status.locator("p")).to_have_text(list(make(words.OWN_TITLE, entries).problems))
    card.get_by_label(words.FIGURES).fill(SMALL)
    other.get_by_label(words.FIGURES).fill("2025-11 60 of 90\n2025-12 70 of 80")
    entries = [replace(entries[0], figures=SMALL), replace(entries[1], figures="2025-11 60 of 90\n2025-12 70 of 80")]
    press(page, builder.get_by_role("button", name=words.SHOW))
    made = make(words.OWN_TITLE, entries)
    expect(status).to_have_text(finding(made))
    expect(builder.locator(".impact-report .mind").first).to_contain_text("Small counts are left out here.")
    assert downloaded(page, builder) == made.page() and "2025-12\t3" not in made.page()
    assert "Falls" not in page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie")
    assert violations(page) == [] and tab.faults == []
    keep(page, "report-builder-own")
    builder.get_by_role("button", name=words.AGAIN).press("Enter")
    expect(status).to_have_text(words.FIRST)
    expect(builder.locator(".impact-report")).to_be_hidden()
    builder.get_by_label(words.EXPECT).select_option("three")
    builder.get_by_label(f"{words.REBASE}: Mean stay").fill("2025-07")
    builder.get_by_role("button", name=words.SHOW).press("Enter")
    anew = [replace(each, rebase="2025-07") if each.name == "Mean stay" else each for each in measures()]
    assert words.AS_OPENED in beside(anew, "three")
    expect(status).to_have_text(beside(anew, "three") + finding(fairbeck(rebase="2025-07")))
