"""The tray on the page: scenarios kept by keyboard, compared, costed, and given to somebody as text."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from benchmarks.page_weight import DESK, PHONE, served, weigh
from classroom.explorers.what_if_hospital import comparing
from classroom.explorers.what_if_hospital.scenario import Scenario, text
from classroom.explorers.what_if_hospital.words import HEAD, OVERLAP, SAID
from tests.journeys.hands import predict, tab_to
from tests.journeys.screens import keep as screen
from tests.journeys.site_folder import LIVE
from tests.journeys.test_page_version import BUDGET
from tests.journeys.visiting import unsound, violations

pytestmark = pytest.mark.browser
PAGE = "book/explorers.html"
http_only = pytest.mark.parametrize("root", ["http"], indirect=True)
EIGHT, MANY = Scenario("Eight beds", "beds", "a little", "now"), Scenario("Thirty-two beds", "beds", "a lot", "now")
BUSY = Scenario("Same day, busy", "sdec", "a little", "more")


def explorer(page):
    return page.locator(".impact-explorer[data-explorer=what-if-hospital]")


def opened(page):
    """Say what is expected, so that the tray is there."""
    predict(explorer(page), 1)
    return explorer(page).get_by_role("group", name="Your scenarios")


def said(tray):
    return tray.locator(".impact-tray-said")


def keep(page, one: Scenario) -> None:
    for pick, key in one.chosen.items():
        explorer(page).locator(f"select[name={pick}]").select_option(key)
    tray = explorer(page).get_by_role("group", name="Your scenarios")
    tray.get_by_label("Name of this scenario").fill(one.name)
    tray.get_by_role("button", name="Keep this scenario").press("Enter")
    expect(said(tray)).to_contain_text(f"Kept as “{one.name}”.")


def shows(tray, kept: list[Scenario], measure: str = "bed") -> None:
    """Hold what is shown against what the notebook's rules give."""
    found = tray.locator(".impact-tray-table").evaluate("e => [...e.querySelectorAll('tr')].map(r => [...r.children].map(c => c.textContent))")
    rows = comparing.table(kept, measure).replace("&amp;", "&").split("<tr>")[1:]
    assert len(found) == len(rows) == len(kept) + 1
    for cells, row in zip(found, rows, strict=True):
        for cell in cells:
            assert f">{cell}</t" in row
    expect(tray.get_by_role("img")).to_have_attribute("aria-label", comparing.in_words(kept, measure))


def test_by_keyboard_alone_two_are_kept_compared_costed_and_one_is_removed(visit):
    tab = visit()
    page = tab.open(PAGE)
    expect(explorer(page).get_by_role("group", name="Your scenarios")).to_be_hidden()  # it would give away what follows
    tray = opened(page)
    expect(tray.get_by_text(OVERLAP)).to_be_hidden()
    tab_to(page, tray.get_by_label("Name of this scenario"))
    page.keyboard.type("Sixteen | beds")
    page.keyboard.press("Enter")
    expect(said(tray)).to_have_text("Kept as “Sixteen beds”. The tray holds 1 of 4.")
    sixteen = Scenario("Sixteen beds", "beds", "some", "now")
    shows(tray, [sixteen])
    keep(page, MANY)
    expect(tray.get_by_text(OVERLAP)).to_be_visible()
    expect(tray.locator(".impact-tray-pair")).to_have_text(comparing.pair(sixteen, MANY, "bed"))
    tab_to(page, tray.get_by_label("Measure"))
    page.keyboard.press("ArrowDown")
    expect(tray.locator(".impact-tray-pair")).to_have_text(comparing.pair(sixteen, MANY, "corridor"))
    shows(tray, [sixteen, MANY], "corridor")
    page.keyboard.press("ArrowUp")
    tab_to(page, tray.get_by_label("Your cost of one bed a day, £: Thirty-two beds"))
    page.keyboard.type("lots")
    page.keyboard.press("Tab")
    expect(said(tray)).to_contain_text("“lots” is no amount.")
    assert "£" not in tray.locator(".impact-tray-table").inner_text()
    tray.get_by_label("Your cost of one bed a day, £: Thirty-two beds").fill("250.50")
    page.keyboard.press("Tab")
    expect(said(tray)).to_have_text(SAID["cost"])
    expect(tray.get_by_role("cell", name="£8,016")).to_be_visible()
    tab_to(page, tray.get_by_role("button", name="Remove “Sixteen beds”"))
    page.keyboard.press("Enter")
    expect(said(tray)).to_have_text("“Sixteen beds” is removed. The tray holds 1 of 4.")
    expect(tray.get_by_role("button", name="Remove “Thirty-two beds”")).to_be_focused()
    page.keyboard.press("Enter")
    expect(tray.get_by_label("Name of this scenario")).to_be_focused()
    expect(tray.locator(".impact-tray-any")).to_be_hidden()
    assert tab.faults == []


def test_what_is_kept_is_there_on_the_next_visit_with_its_cost(visit):
    tab = visit()
    page = tab.open(PAGE)
    tray = opened(page)
    keep(page, MANY)
    tray.get_by_label("Your cost of one bed a day, £").fill("250")
    tray.get_by_label("Your cost of one bed a day, £").blur()
    tray = opened(tab.open(PAGE))
    shows(tray, [replace(MANY, pence=25_000)])
    expect(tray.get_by_label("Your cost of one bed a day, £")).to_have_value("250")
    assert tab.faults == []


@http_only
def test_another_person_gets_the_same_scenarios_from_the_text(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open(PAGE)
    tray = opened(page)
    for each in (EIGHT, MANY, BUSY):
        keep(page, each)
    tray.get_by_text("Your scenarios as text").press("Enter")
    tray.get_by_role("button", name="Copy the text").press("Enter")
    expect(said(tray)).to_have_text(SAID["copied"])
    given = page.evaluate("navigator.clipboard.readText()")
    assert given == text([EIGHT, MANY, BUSY])
    other = visit().open(PAGE)
    theirs = opened(other)
    keep(other, Scenario("My own", "door", "some", "now"))
    theirs.get_by_text("Your scenarios as text").press("Enter")
    box = theirs.locator(".impact-tray-text")
    box.fill(given.replace("\n", "\r\n"))
    theirs.get_by_role("button", name="Use this text").press("Enter")
    expect(said(theirs)).to_have_text(SAID["other"])
    shows(theirs, [Scenario("My own", "door", "some", "now")])
    theirs.get_by_role("button", name="Use this text").press("Enter")
    expect(said(theirs)).to_have_text("The tray holds 3 of 4, from the text.")
    shows(theirs, [EIGHT, MANY, BUSY])
    theirs.get_by_label("with", exact=True).select_option("2")
    expect(theirs.locator(".impact-tray-pair")).to_have_text(comparing.pair(EIGHT, BUSY, "bed"))


@http_only
def test_a_bad_text_is_told_why_and_stays_to_be_mended(visit):
    tab = visit()
    page = tab.open(PAGE)
    tray = opened(page)
    keep(page, EIGHT)
    tray.get_by_text("Your scenarios as text").press("Enter")
    bad = f"{HEAD}\n<img src=x onerror=alert(1)> | bed | some | now"
    tray.locator(".impact-tray-text").fill(bad)
    tray.get_by_role("button", name="Use this text").press("Enter")
    expect(said(tray)).to_contain_text("Line 2: “bed” cannot be chosen for “What you try”.")
    expect(tray.locator(".impact-tray-text")).to_have_value(bad)
    shows(tray, [EIGHT])
    tray.locator(".impact-tray-text").fill(bad.replace("| bed |", "| beds |"))
    for _ in range(2):
        tray.get_by_role("button", name="Use this text").press("Enter")
    expect(said(tray)).to_have_text("The tray holds 1 of 4, from the text.")
    assert tray.locator("img").count() == 0 and tab.faults == []  # a name is words


@http_only
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_by_touch_on_a_phone_it_is_large_fits_and_axe_finds_nothing(visit, scheme):
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True, color_scheme=scheme).open(PAGE)
    tray = opened(page)
    for each in (EIGHT, MANY, BUSY, Scenario("n" * 30, "door", "a lot", "most")):
        keep(page, each)
    tray.get_by_text("Your scenarios as text").tap()
    tray.get_by_label("Your cost of one bed a day, £: Eight beds").fill("250")
    tray.get_by_label("Your cost of one bed a day, £: Eight beds").blur()
    tray.get_by_role("button", name="Keep this scenario").tap()
    expect(said(tray)).to_contain_text("This scenario is kept already")
    for control in tray.locator("button:visible, select:visible, input:visible, textarea:visible").all():
        assert control.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    table = tray.locator(".impact-tray-table")
    assert table.evaluate("e => e.scrollWidth <= e.clientWidth") and table.get_attribute("tabindex") is None
    assert violations(page) == []
    tray.get_by_label("Your cost of one bed a day, £: Eight beds").fill("99,999,999.99")
    tray.get_by_label("Your cost of one bed a day, £: Eight beds").blur()
    expect(table).to_have_attribute("tabindex", "0")  # it scrolls now, and the keyboard can
    assert unsound(page) == []
    tray.scroll_into_view_if_needed()
    screen(page, f"scenario-tray-phone-{scheme}")


def test_without_scripts_and_on_paper_there_is_nothing_to_press(visit):
    page = visit(java_script_enabled=False).open(PAGE)
    expect(explorer(page).locator(".impact-tray")).to_be_hidden()
    page = visit().open(PAGE)
    tray = opened(page)
    keep(page, EIGHT)
    page.emulate_media(media="print")
    expect(tray.get_by_role("img")).to_be_visible()
    for button in tray.locator("button").all():
        expect(button).to_be_hidden()


@pytest.mark.parametrize("shape", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_keeps_its_budget_and_stands_still(site, browser, shape):
    with served(site.html) as address:
        weight = weigh(browser, address, PAGE, shape)
    assert weight.first < BUDGET[LIVE] and weight.shift < 0.001
