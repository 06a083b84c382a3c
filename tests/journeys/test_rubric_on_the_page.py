"""The maturity rubric on the page: three people one after the other, side by side, printed, and six months later."""

from datetime import datetime

import pytest
from playwright.sync_api import expect

from classroom.explorers.maturity_rubric import telling, views
from classroom.explorers.maturity_rubric.words import SAID
from impactflow.improvement import RUBRIC
from tests.journeys.hands import tab_to
from tests.journeys.screens import keep
from tests.journeys.visiting import violations

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]
PAGE, PHONE = "modules/5_management_systems/explore.html", {"width": 360, "height": 740}
SEEN = "the board at our huddle"
SAME = "(paper, html) => { const box = document.createElement('div'); box.innerHTML = html; return paper.textContent === box.textContent; }"
NURSE, DIRECTOR = ("a nurse", "10210"), ("a director", "23221")


def view(who: str, scores: str, day: str = "2027-01-11"):
    return views.view(who, day, scores, [SEEN if score != "0" else "" for score in scores])


def give(page, room, who: str, scores: str) -> None:
    """Give a view by keyboard alone: the form has the focus where the person before left it."""
    tab_to(page, room.get_by_label("Who are you?"))
    page.keyboard.type(who)
    for place, score in enumerate(scores):
        tab_to(page, room.locator(f"[name=score-{place}]").first)
        page.keyboard.press("Space")
        for _ in range(int(score)):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        page.keyboard.type(SEEN if score != "0" else "")
    tab_to(page, room.get_by_role("button", name="Add this view"))
    page.keyboard.press("Enter")


def test_two_people_by_keyboard_on_a_phone_and_again_after_six_months(visit):
    tab = visit(viewport=PHONE, has_touch=True, is_mobile=True)
    tab.page.clock.set_fixed_time(datetime(2027, 1, 11, 9))
    page = tab.open(PAGE)
    room = page.get_by_role("region", name="Maturity rubric")
    status, paper = room.get_by_role("status"), room.locator(".impact-rubric-paper")
    give(page, room, NURSE[0], "1")
    expect(status).to_contain_text("“Investing in people and culture” has no score yet.")
    expect(room.locator("[name=score-1]").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    tab_to(page, room.get_by_role("button", name="Add this view"))
    page.keyboard.press("Enter")
    expect(status).to_contain_text("nothing that shows it. Write what you saw, or give 0.")
    expect(room.locator("[name=seen]").nth(1)).to_be_focused()
    page.reload()
    give(page, room, *NURSE)
    expect(status).to_have_text(SAID["added"].format(who="a nurse"))
    expect(room.get_by_label("Who are you?")).to_be_focused()
    assert room.locator("input:checked").count() == 0 and room.locator("[name=seen]").first.input_value() == ""
    expect(paper).to_be_hidden()  # the next person does not see it
    give(page, room, *DIRECTOR)
    expect(status).to_have_text(SAID["added"].format(who="a director"))
    room.get_by_role("button", name="Show the views side by side").press("Enter")
    expect(paper).to_be_focused()
    assert paper.evaluate(SAME, telling.side_by_side([view(*NURSE), view(*DIRECTOR)]))
    for control in room.locator("button:visible, input:not([type=radio]):visible, textarea:visible, .impact-rubric-level:visible").all():
        assert control.bounding_box()["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"] and violations(page) == []
    keep(page, "rubric-phone")
    room.get_by_label("Who are you?").press_sequentially("a p")
    expect(paper).to_be_hidden()  # nor does one who begins while they are open
    expect(status).to_have_text(SAID["hidden"])
    expect(room.get_by_label("Who are you?")).to_have_value("a p")
    given = views.text([view(*NURSE), view(*DIRECTOR)])
    assert page.evaluate("impact.progress.written('maturity-rubric', 'views')") == given
    page.clock.set_fixed_time(datetime(2027, 7, 12, 9))
    page.reload()  # six months later, in the same browser
    expect(room.get_by_text("Views so far: 2, of a nurse and a director.")).to_be_visible()
    room.get_by_text("An earlier time, and views from elsewhere").press("Enter")
    room.get_by_role("button", name="Set the views aside").press("Enter")
    expect(room.get_by_text("Earlier time: views of a nurse and a director, 11 January 2027.")).to_be_visible()
    give(page, room, "a nurse", "11310")
    room.get_by_role("button", name="Show the views side by side").press("Enter")
    expect(paper).to_contain_text("Of 5 scores by 1 person, 2 rose, 0 fell and 3 stayed. Not compared, with a view at one time alone: a director.")
    page.evaluate("window.print = () => {}")
    room.get_by_role("button", name="Print the views").press("Enter")
    page.emulate_media(media="print")
    expect(paper).to_be_visible()
    expect(page.get_by_role("heading", name="Part 3")).to_be_hidden()
    expect(room.get_by_label("Who are you?")).to_be_hidden()
    assert tab.faults == [] and len(RUBRIC) == 5


def test_a_text_from_elsewhere_is_joined_or_told_why_not(visit):
    tab = visit()
    room = tab.open(PAGE).get_by_role("region", name="Maturity rubric")
    room.get_by_text("An earlier time, and views from elsewhere").click()
    box = room.get_by_label("A text of views")
    given = views.text([view(*NURSE), view("<img src=x onerror=alert(1)>", DIRECTOR[1])])
    box.fill(given.replace("| 2 |", "| 7 |", 1))
    room.get_by_role("button", name="Add the views of this text").click()
    expect(room.get_by_role("status")).to_contain_text("Line 5: “Developing leadership behaviours” has no score yet.")
    box.fill(given)
    room.get_by_role("button", name="Add the views of this text").click()
    expect(room.get_by_role("status")).to_have_text("Views taken from the text: 2.")
    room.get_by_role("button", name="Show the views side by side").click()
    expect(room.get_by_role("table")).to_contain_text("<img src=x")  # a name is words
    assert tab.faults == []
