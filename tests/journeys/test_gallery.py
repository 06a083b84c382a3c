"""Pictures of what a reader meets, in every look, to be laid side by side and looked at."""

import pytest
from playwright.sync_api import expect

from classroom.quizzes import all_quizzes
from tests.journeys.hands import EXERCISE, MODULE, answer, form_of, predict, questions_of
from tests.journeys.screens import keep
from tests.journeys.site_folder import LIVE, TEXT

pytestmark = [pytest.mark.browser, pytest.mark.nightly, pytest.mark.parametrize("root", ["http"], indirect=True)]

DESK, PHONE, PAPER = ({"width": width, "height": height} for width, height in ((1280, 900), (360, 740), (680, 960)))
LOOKS = {
    "light": {"color_scheme": "light", "viewport": DESK},
    "dark": {"color_scheme": "dark", "viewport": DESK},
    "phone": {"color_scheme": "light", "viewport": PHONE, "has_touch": True},
    "phone-dark": {"color_scheme": "dark", "viewport": PHONE, "has_touch": True},
    "print": {"color_scheme": "dark", "viewport": PAPER},
}


@pytest.fixture(params=LOOKS)
def look(request, visit):
    """Give a function that opens a page in one look, and one that keeps its picture."""
    options = dict(LOOKS[request.param])
    tab = visit(**options)

    def show(place, name: str) -> None:
        if request.param == "print":
            tab.page.evaluate("dispatchEvent(new Event('beforeprint'))")
            tab.page.emulate_media(media="print")
        expect(place).to_be_visible()
        place.evaluate("e => scrollTo(0, e.getBoundingClientRect().top + scrollY - 90)")
        tab.page.wait_for_timeout(300)  # Vega draws, the theme's bar comes to rest
        keep(tab.page, f"look-{name}-{request.param}")

    return tab.open, show


def test_home_and_a_lesson(look):
    opened, show = look
    show(opened(TEXT).locator("article h1"), "home")
    show(opened(TEXT).locator("#the-modules"), "home-doors")
    show(opened(LIVE).locator("article h1"), "lesson")
    show(opened(LIVE).locator(".impact-chart"), "lesson-chart")


def test_an_explorer(look):
    opened, show = look
    page = opened("book/explorers.html")
    explorer = page.get_by_role("region", name="The what-if hospital")
    expect(explorer.locator(".impact-result")).to_be_hidden()
    predict(explorer, 1)
    show(explorer, "explorer")
    show(explorer.locator(".impact-result"), "explorer-result")


def test_a_question_not_yet_and_done(look):
    opened, show = look
    page, [one, two, *_] = opened(EXERCISE), questions_of(0)
    answer(page, one, one.misconceptions[0].example(one.inputs()))
    answer(page, two, two.reference(two.inputs()))
    expect(form_of(page, two.id)).to_contain_text("Done")
    show(form_of(page, one.id), "question-not-yet")
    show(form_of(page, two.id), "question-done")


def test_a_quiz(look):
    opened, show = look
    page, [quiz, *_] = opened(MODULE), all_quizzes()
    item = quiz.items[0]
    form = page.locator(f"form[data-item={item.id}]")
    form.locator("input").nth(1).check()
    form.get_by_role("button", name="Check").press("Enter")
    expect(form.locator(".impact-card")).to_be_visible()
    show(form, "quiz")
