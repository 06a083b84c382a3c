"""Explorers on the page: predict first, then change, by keyboard or by touch; the same as in Python."""

import pytest
from playwright.sync_api import expect

from classroom.explorers import find
from tests.journeys.hands import predict, tab_to
from tests.journeys.site_folder import LIVE

pytestmark = pytest.mark.browser

PAGE = "book/explorers.html"
PHONE = {"width": 360, "height": 740}
http_only = pytest.mark.parametrize("root", ["http"], indirect=True)
# From a change to the drawing that follows from it, in milliseconds.
ANSWERED = """([form, pick, value]) => new Promise(done => {
  const list = form.elements[pick], began = performance.now();
  const drawn = form.closest('.impact-explorer').querySelector('.impact-picture');
  new MutationObserver((_, watch) => { watch.disconnect(); requestAnimationFrame(() => done(performance.now() - began)); })
    .observe(drawn, {subtree: true, childList: true, attributes: true, attributeFilter: ['d', 'transform']});
  list.value = value;
  list.dispatchEvent(new Event('change', {bubbles: true}));
})"""


def explorer(page, name: str):
    return page.locator(f".impact-explorer[data-explorer={name}]")


def numbers(place) -> list[str]:
    """Read the figures that are drawn, where they can be seen."""
    drawn = place.locator(".impact-drawing:visible .mark-text.role-mark text")
    return [words for words in drawn.all_text_contents() if words]


def test_a_reader_predicts_first_then_changes_by_keyboard_and_starts_again(visit):
    tab = visit()
    page = tab.open(PAGE)
    form, known = explorer(page, "what-if-hospital"), find("what-if-hospital")
    status = form.get_by_role("status")
    expect(status).to_have_text(f"{known.question} Say what you expect, then press Show me.")
    expect(form.locator(".impact-result")).to_be_hidden()
    tab_to(page, form.get_by_label("What you try"))
    page.keyboard.press("ArrowDown")
    expect(form.locator(".impact-result")).to_be_hidden()  # nothing is given away before a guess
    tab_to(page, form.get_by_role("button", name="Start again"))
    page.keyboard.press("Enter")
    expect(form.get_by_label("What you try")).to_have_value("beds")
    form.get_by_label("What do you expect?").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(form.locator(".impact-result")).to_be_hidden()  # on the way to a guess, none is made
    tab_to(page, form.get_by_role("button", name="Show me"))
    page.keyboard.press("Enter")
    answer = known.answer()
    expect(status).to_have_text(f"{answer.beside(known.expect[1])} {answer.headline}.")
    form.get_by_label("What you try").focus()
    page.keyboard.press("ArrowDown")
    answer = known.answer(change="noon")
    expect(status).to_have_text(f"{answer.headline}.")  # the guess was made for another choice
    expect(form.get_by_role("img")).to_have_attribute("aria-label", answer.words)
    assert tab.faults == []


def test_who_asks_before_a_guess_is_told_to_make_one(visit):
    form = explorer(visit().open(PAGE), "pathway")
    form.get_by_role("button", name="Show me").press("Enter")
    expect(form.get_by_role("status")).to_have_text("First choose what you expect.")
    expect(form.locator(".impact-result")).to_be_hidden()


@http_only
def test_the_page_says_and_draws_what_the_function_answers(visit):
    page = visit().open(PAGE)
    form, known = explorer(page, "pathway"), find("pathway")
    predict(form, 1)
    for chosen in list(known.cases())[::9]:
        answer = known.answer(**chosen)
        for name, key in chosen.items():
            form.locator(f"select[name={name}]").select_option(key)
        expect(form.get_by_role("status")).to_contain_text(answer.headline)
        expect(form.get_by_role("img")).to_have_attribute("aria-label", answer.words)
        expect(form.locator("tbody tr")).to_have_count(len(answer.figures))
        page.wait_for_timeout(200)
        assert numbers(form) == [f"{minutes:.0f}" for minutes in answer.rows["minutes"]]


@http_only
def test_the_picture_follows_the_choice_fast_and_only_the_last_of_many_stays(visit):
    page = visit().open(PAGE)
    form = explorer(page, "pathway")
    predict(form, 1)
    expect(form.locator(".impact-drawing:visible .vega-embed")).to_be_attached()
    element = form.locator(".impact-form").element_handle()
    taken = [page.evaluate(ANSWERED, [element, "end", value]) for value in ("admitted", "home", "admitted", "home")]
    assert sorted(taken)[1] < 300, taken
    page.evaluate(
        """form => ["walk-in", "ambulance", "child", "old", "mental", "deprived"].forEach(who => {
          form.elements.who.value = who;
          form.elements.who.dispatchEvent(new Event("change", {bubbles: true}));
        })""",
        element,
    )
    answer = find("pathway").answer(who="deprived")
    expect(form.get_by_role("status")).to_contain_text(answer.headline)
    page.wait_for_timeout(300)
    assert numbers(form) == [f"{minutes:.0f}" for minutes in answer.rows["minutes"]]


@http_only
def test_by_touch_on_a_phone_and_turned_on_its_side(visit):
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True).open(PAGE)
    form = explorer(page, "pathway")
    expect(form.get_by_role("combobox")).to_have_count(4)
    for control in [*form.get_by_role("combobox").all(), *form.get_by_role("button").all()]:
        control.tap()
        page.keyboard.press("Escape")
        assert control.bounding_box()["height"] >= 44
    predict(form, 1)
    form.get_by_label("How it ended").select_option("admitted")
    expect(form.locator(".impact-narrow .vega-embed")).to_be_visible()
    page.set_viewport_size({"width": 740, "height": 360})
    expect(form.locator(".impact-wide .vega-embed")).to_be_visible()
    answer = find("pathway").answer(end="admitted")
    page.wait_for_timeout(300)
    assert numbers(form) == [f"{minutes:.0f}" for minutes in answer.rows["minutes"]]


@http_only
def test_a_chart_with_inputs_keeps_its_choice_when_the_phone_is_turned(visit):
    page = visit(viewport=PHONE).open(LIVE)
    page.get_by_role("combobox", name="Department").select_option("Type 1 (major)")
    title = page.locator(".impact-drawing:visible .role-title-text text")
    expect(title.first).to_have_text("Type 1 (major)lowest in February 2019, at 75.8%")
    page.set_viewport_size({"width": 740, "height": 360})
    expect(title.first).to_have_text("Type 1 (major): lowest in February 2019, at 75.8%")
    expect(page.get_by_role("combobox", name="Department")).to_have_value("Type 1 (major)")


def test_without_scripts_an_explorer_shows_what_it_opens_on(visit):
    page = visit(java_script_enabled=False).open(PAGE)
    form = explorer(page, "pathway")
    expect(form.locator(".impact-form")).to_be_hidden()
    expect(form.locator(".impact-headline")).to_have_text(f"{find('pathway').answer().headline}.")
    expect(form.locator("svg").first).to_be_visible()


@http_only
def test_paper_holds_what_was_chosen_and_what_follows(visit):
    page = visit().open(PAGE)
    form, other = explorer(page, "pathway"), explorer(page, "what-if-hospital")
    predict(form, 1)
    form.get_by_label("How it ended").select_option("admitted")
    page.emulate_media(media="print")
    expect(form.get_by_label("How it ended")).to_be_visible()
    expect(form.locator(".impact-form .impact-buttons")).to_be_hidden()
    expect(form.locator(".impact-said")).to_contain_text(find("pathway").answer(end="admitted").headline)
    expect(form.locator(".impact-headline")).to_be_hidden()  # said already
    expect(other.locator(".impact-said")).to_be_hidden()
    expect(other.locator(".impact-headline")).to_be_visible()
    for each in (form, other):
        expect(each.locator("svg:visible").first).to_be_visible()
