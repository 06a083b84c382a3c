"""Return on improvement on the page: a guess, then every figure changed by keyboard, on a phone too."""

import pytest
from playwright.sync_api import expect

from classroom.explorers.return_on_improvement import telling
from classroom.explorers.return_on_improvement.case import BOARD_PAPER, OPENING, read, worked_out
from classroom.explorers.return_on_improvement.words import CHOOSE, GUESSES, SAID
from tests.journeys.hands import tab_to
from tests.journeys.screens import keep
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]
PAGE, PHONE = "modules/5_management_systems/explore.html", {"width": 360, "height": 740}
LIKELY = list(GUESSES)[2]


def test_by_keyboard_on_a_phone_from_a_guess_to_ones_own_figures(visit):
    tab = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    page = tab.open(PAGE)
    case = page.get_by_role("region", name="Return on improvement")
    status, headline = case.get_by_role("status"), lambda **changed: telling.headline(worked_out(read(OPENING | changed)))
    expect(case.get_by_role("textbox")).to_have_count(0)  # before a guess there is nothing to change
    tab_to(page, case.get_by_role("button", name="Show me"))
    page.keyboard.press("Enter")
    expect(status).to_have_text(CHOOSE)
    case.get_by_label("What do you expect?").select_option(LIKELY)
    tab_to(page, case.get_by_role("button", name="Show me"))
    page.keyboard.press("Enter")
    expect(status).to_have_text(f"{telling.beside(LIKELY, worked_out(read(OPENING)))} {headline()}")
    share = case.get_by_role("group", name="Share of these two (£) that the change made, %")
    tab_to(page, share.get_by_label("most"))
    page.keyboard.press("Control+A")
    page.keyboard.type("30")
    trouble = "“Share of these two (£) that the change made, %”: 40, 30 do not rise. Give the least first."
    expect(status).to_have_text(SAID["stands"].format(trouble=trouble))
    page.keyboard.press("Control+A")
    page.keyboard.type("100")
    expect(status).to_have_text(headline(share=("40", "100")))
    expect(status).to_be_in_viewport()  # what it comes to stays in sight while figures change
    expect(case.locator(".impact-words")).to_have_text(worked_out(read(OPENING | {"share": ("40", "100")})).sentence)
    case.get_by_label("Show the bars for").select_option("together")
    words = telling.in_words(worked_out(read(OPENING | {"share": ("40", "100")})), "together")
    expect(case.get_by_role("img").last).to_have_attribute("aria-label", words)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"] and violations(page) == []
    keep(page, "return-phone")
    for field in ("Years that are counted", "Discount rate, % a year"):
        case.get_by_label(field).fill("9")
    case.get_by_role("button", name="Take the board paper").press("Enter")
    expect(status).to_have_text(f"{SAID['paper']} " + telling.headline(worked_out(read(BOARD_PAPER))))
    case.get_by_role("button", name="Start again").press("Enter")
    expect(status).to_contain_text("Say what you expect")
    expect(share.get_by_label("least", exact=True)).to_be_hidden()
    assert tab.faults == []
