"""Readers with a narrow window, large text, colours of their own, or no wish for motion."""

import pytest
from playwright.sync_api import expect

from tests.journeys.screens import keep
from tests.journeys.site_folder import LIVE, TEXT

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["http"], indirect=True)]

EXERCISE = "exercises/0_start_here.html"
PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_words_buttons_and_icons(visit, scheme):
    tab = visit(forced_colors="active", color_scheme=scheme)
    for name in (TEXT, LIVE, EXERCISE):
        page = tab.open(name)
        paper = page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
        for icon in page.locator(".fa-solid:visible").all():
            assert icon.evaluate("e => getComputedStyle(e).backgroundColor") != paper
        for button in page.locator(".bd-article button:not(.copybtn):visible").all():
            assert button.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1
        keep(page, f"page-forced-{scheme}-{name.split('/')[0]}")


def test_whatever_has_the_keyboard_shows_it(visit):
    page, plain = visit(viewport=PHONE).open(TEXT), []
    for _ in range(12):
        page.keyboard.press("Tab")
        told = page.evaluate(
            "() => [getComputedStyle(document.activeElement).outlineWidth, document.activeElement.outerHTML.slice(0, 90)]"
        )
        if told[0] != "3px":
            plain.append(told)
    assert plain == []


def test_no_motion_for_those_who_want_none(visit):
    page = visit(reduced_motion="reduce").open(LIVE)
    moving = """() => [...document.querySelectorAll('*')].filter(e => {
      const style = getComputedStyle(e);
      return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0
        || (style.animationName !== 'none' && parseFloat(style.animationDuration) > 0);
    }).map(e => e.tagName + '.' + e.className)"""
    assert page.evaluate(moving) == []


def test_home_on_a_phone_says_what_needs_a_computer_and_leads_on(visit):
    page = visit(viewport=PHONE, has_touch=True).open(TEXT)
    expect(page.get_by_text("needs a computer")).to_have_count(2)
    for words in page.get_by_text("needs a computer").all():
        expect(words).to_be_visible()
    keep(page, "page-home-phone")
    page.locator("#the-modules li").first.tap()
    expect(page.get_by_role("heading", name="Start here", level=1)).to_be_visible()


def test_home_on_a_desk_has_a_door_for_each_module_and_no_caution(site, visit):
    page = visit().open(TEXT)
    for words in page.get_by_text("needs a computer").all():
        expect(words).to_be_hidden()
    modules = [path for path in site.pages() if path.startswith("modules/") and path.endswith("/index.html")]
    expect(page.locator(".impact-doors > li")).to_have_count(len(modules))
    expect(page.locator(".impact-doors > li").first).to_contain_text("minutes")


def test_a_glossary_word_leads_to_its_meaning(visit):
    page = visit().open(LIVE)
    page.locator("a.impact-term", has_text="notebook").click()
    expect(page.locator("dt#term-notebook")).to_be_in_viewport()


def test_paper_has_the_title_and_no_menu(visit):
    page = visit().open(LIVE)
    page.emulate_media(media="print")
    expect(page.locator("article h1")).to_be_visible()
    for menu in (".bd-sidebar-primary", ".bd-header-article", ".prev-next-footer"):
        expect(page.locator(menu)).to_be_hidden()
