"""A reader of the page version: any page, any way of opening it, nothing from any other host."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import expect

from benchmarks.page_weight import DESK, PHONE, served, weigh
from impactflow.charts.tokens import DARK, LIGHT
from tests.journeys.screens import keep
from tests.journeys.site_folder import LIVE, STILL, TEXT
from tests.journeys.site_sweeps import OPEN_ALL
from tests.journeys.visiting import mark_first, pale, rgb, unsound

pytestmark = pytest.mark.browser

BUDGET = {TEXT: 200_000, STILL: 250_000, LIVE: 550_000}  # bytes over gzip, first visit

http_only = pytest.mark.parametrize("root", ["http"], indirect=True)


def luminance(colour: str) -> float:
    """Return roughly how light a colour is, 0 to 1."""
    red, green, blue = (int(part) / 255 for part in re.findall(r"\d+", colour)[:3])
    return 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2


def test_the_front_door_leads_to_the_welcome(visit):
    page = visit().open("index.html")
    expect(page.get_by_role("heading", name="IMPACT in Practice", level=1)).to_be_visible()


def test_every_link_inside_the_site_leads_somewhere(site):
    broken = []
    for name in site.pages():
        soup = BeautifulSoup((site.html / name).read_text(encoding="utf-8"), "html.parser")
        for tag, attribute in (("a", "href"), ("img", "src"), ("script", "src"), ("link", "href")):
            for found in soup.find_all(tag, attrs={attribute: True}):
                if not _leads(site.html, name, found[attribute]):
                    broken.append(f"{name}: {found[attribute]}")
    assert broken == []


def _leads(html: Path, name: str, link: str) -> bool:
    if name == "404.html" or urlsplit(link).scheme:
        return True  # the page of no place has links from the site's root, tried below
    target, anchor = urldefrag(urljoin(f"/{name}", link))
    file = html / unquote(urlsplit(target).path).lstrip("/")
    if not file.is_file():
        return False
    return not anchor or f'id="{anchor}"' in file.read_text(encoding="utf-8")


def test_no_script_keeps_a_page_from_being_drawn(site):
    for name in site.pages():
        soup = BeautifulSoup((site.html / name).read_text(encoding="utf-8"), "html.parser")
        for script in soup.find_all("script", src=True):
            # One of a few lines must come first; the search page's own are what it is for.
            first = "documentation_options.js" in script["src"]
            assert script.has_attr("defer") or first or name == "search.html", script["src"]


@http_only
def test_what_axe_is_shown_of_colours_is_one_of_each_kind_and_no_kind_is_lost(visit):
    page = visit().open(LIVE)
    page.evaluate("document.querySelectorAll('.highlight .mi').forEach(e => { e.style.color = '#ccc'; })")
    page.evaluate(OPEN_ALL)
    kinds = set()
    mark_first(page, kinds)
    [told] = pale(page)
    assert told.startswith("color-contrast") and 'class="mi"' in told
    assert unsound(page, colours=True) == [told] and unsound(page) == []
    mark_first(page, kinds)
    assert pale(page) == unsound(page, colours=True) == []  # every kind is known now
    page.evaluate("document.querySelector('.highlight .mi').className = 'mi new'")
    mark_first(page, kinds)
    [told] = pale(page)
    assert 'class="mi new"' in told


def test_a_chart_with_inputs_answers_the_keyboard(visit):
    page = visit().open(LIVE)
    choose = page.get_by_role("combobox", name="Department")
    title = page.locator(".impact-chart .role-title-text text").first
    expect(title).to_have_text("All departments: lowest in February 2019, at 84.2%")
    choose.focus()
    page.keyboard.press("ArrowDown")
    expect(title).to_have_text("Type 1 (major): lowest in February 2019, at 75.8%")


def test_a_charts_figures_stand_behind_it(visit):
    page = visit().open(LIVE)
    page.get_by_text("This chart in words and figures", exact=True).press("Enter")
    table = page.locator(".impact-table table")
    expect(table.locator("tbody tr")).to_have_count(36)
    row = table.locator("tr", has=page.get_by_role("rowheader", name="January 2018"))
    expect(row.get_by_role("cell")).to_have_text(["85.3", "77.2", "99.0", "99.1"])


def test_search_finds_a_page(visit):
    tab = visit()
    page = tab.open(TEXT)
    page.keyboard.press("Control+k")
    page.get_by_role("searchbox", name="Search the course").last.fill("breach")
    page.keyboard.press("Enter")
    expect(page.locator("#search-results li").first).to_contain_text(re.compile("Glossary|Data"))
    assert tab.faults == []


def test_dark_is_chosen_with_a_button_and_kept_on_the_next_page(visit):
    tab = visit(color_scheme="light")
    page = tab.open(LIVE)
    switch = page.get_by_role("button", name="Colours: as on this computer. Change")
    switch.focus()
    for _ in range(3):
        if page.locator("html").get_attribute("data-theme") == "dark":
            break
        page.keyboard.press("Enter")
        page.wait_for_timeout(100)  # the focus stays on the button, which says what is on now
    expect(page.get_by_role("button", name="Colours: dark. Change")).to_be_focused()
    expect(page.locator("body")).to_have_css("background-color", rgb(DARK.paper))
    title = page.locator(".impact-chart .role-title-text text").first
    expect(title).to_have_css("fill", rgb(DARK.ink))
    keep(page, "page-dark")
    page = tab.open(TEXT)
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


def test_copy_buttons_copy(visit):
    page = visit(permissions=["clipboard-read", "clipboard-write"]).open(LIVE)
    cell = page.locator(".cell_input", has_text="400 + 380").first
    cell.hover()
    cell.get_by_role("button", name="Copy").click()
    page.keyboard.press("Control+k")
    box = page.get_by_role("searchbox", name="Search the course").last
    box.press("Control+v")
    expect(box).to_have_value("400 + 380 + 410 + 395")


def test_without_scripts_everything_is_there_to_read(visit):
    page = visit(java_script_enabled=False).open(LIVE)
    expect(page.locator(".impact-wide svg .mark-symbol path")).to_have_count(36)
    expect(page.locator(".impact-inputs")).to_be_hidden()
    page.get_by_role("link", name="go to the exercise").click()
    expect(page).to_have_title(re.compile("^Exercise: Start here"))


def test_paper_is_always_light_and_holds_the_chart(visit):
    page = visit(color_scheme="dark").open(LIVE)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    number = page.locator(".highlight .mi").first
    assert luminance(number.evaluate("e => getComputedStyle(e).color")) < 0.2
    title = page.locator(".impact-chart .role-title-text text").first
    expect(title).to_have_css("fill", rgb(LIGHT.ink))
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator(".impact-inputs")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")


@http_only
def test_the_keyboard_reaches_the_content_and_every_control_has_a_name(visit):
    page = visit().open(LIVE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to main content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator(".bd-article h1")).to_be_focused()  # and not at the buttons before it
    controls = page.locator("button:visible, summary:visible, select:visible, input:visible")
    for control in controls.all():
        name = control.evaluate(
            "e => (e.getAttribute('aria-label') || e.textContent || e.labels?.[0]?.textContent).trim()"
        )
        assert name, control.evaluate("e => e.outerHTML")


@http_only
def test_the_menu_opens_on_a_phone_by_keyboard(visit):
    tab = visit(viewport=PHONE)
    page = tab.open(TEXT)
    page.get_by_role("button", name="Menu of the course").press("Enter")
    link = page.get_by_role("link", name="Glossary").first
    expect(link).to_be_visible()
    keep(page, "page-phone-menu")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Menu of the course")).to_be_focused()
    page.keyboard.press("Enter")
    link.press("Enter")
    expect(page.get_by_role("heading", name="Glossary", level=1)).to_be_visible()


@pytest.mark.parametrize("screen", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("name", BUDGET)
def test_a_page_keeps_its_budget_is_there_at_once_and_stands_still(site, browser, name, screen):
    with served(site.html) as address:
        # What the page needs shows at its best visit; the rest is what else the machine does.
        visits = (weigh(browser, address, name, screen) for _ in range(3))
        weight = next((seen for seen in visits if seen.paint < 1), None)
    assert weight, "each of three visits took a second or longer"
    assert 20_000 < weight.first < BUDGET[name]
    assert weight.second < weight.first / 5
    assert 0 < weight.paint
    assert weight.shift < 0.001


@http_only
def test_a_page_that_is_not_there_leads_home(visit):
    tab = visit()
    tab.page.goto(f"{tab.root}/no/such/page.html")
    expect(tab.page.get_by_role("heading", name="This page is not here")).to_be_visible()
    tab.page.get_by_role("link", name="Go to the start of the course").click()
    expect(tab.page.get_by_role("heading", name="IMPACT in Practice", level=1)).to_be_visible()


def test_lesson_and_exercise_say_what_is_different_on_the_page(visit):
    tab = visit()
    expect(tab.open(LIVE).locator(".impact-note")).to_contain_text("everything has been run for you")
    for keys in ("Shift", "Run both", "Run the cell below"):
        expect(tab.page.locator("article")).not_to_contain_text(keys)
    for page in ("exercises/1_shared_purpose.html", "solutions/1_shared_purpose.html"):
        expect(tab.open(page).locator("article")).not_to_contain_text("Run the next")
    note = tab.open("exercises/0_start_here.html").locator(".impact-note")
    expect(note.get_by_role("link")).to_have_count(2)
    note.get_by_role("link", name="the lesson").click()
    expect(tab.page.locator(".impact-chart")).to_be_visible()


@http_only
def test_it_looks_as_it_should(visit):
    for scheme in ("light", "dark"):
        tab = visit(color_scheme=scheme)
        keep(tab.open(TEXT), f"page-home-{scheme}")
        page = tab.open(LIVE)
        page.locator(".impact-chart").scroll_into_view_if_needed()
        keep(page, f"page-chart-{scheme}")


def test_a_page_that_asks_elsewhere_would_be_noted(visit):
    tab = visit()
    tab.open(TEXT).evaluate("fetch('https://elsewhere.example/script.js').catch(() => 0)")
    assert "asked for https://elsewhere.example/script.js" in tab.faults
