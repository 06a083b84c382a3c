"""A learner without Python answers on the page, keeps the answers, and finds them again."""

import re

import pytest
from playwright.sync_api import expect

from classroom.quizzes import all_quizzes
from tests.journeys.hands import (
    EXERCISE, MODULE, answer, answer_all, form_of, load, questions_of, said, save, tab_to, told,
)  # fmt: skip
from tests.journeys.screens import keep
from tests.journeys.visiting import violations

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DEVICES = [{"viewport": {"width": 1280, "height": 900}}, {"viewport": PHONE, "has_touch": True, "is_mobile": True}]
ALL_DONE = "4 of 4 questions done"
http_only = pytest.mark.parametrize("root", ["http"], indirect=True)


def test_a_learner_answers_by_keyboard_saves_clears_and_loads(visit):
    tab = visit()
    page, first = tab.open(EXERCISE), questions_of(0)[0]
    mistake = first.misconceptions[0]
    answer(page, first, mistake.example(first.inputs()))
    expect(said(page, first)).to_contain_text("Question 0.1: Not yet")
    expect(said(page, first)).to_contain_text(mistake.message)
    tab_to(page, form_of(page, first.id).locator(".impact-hint"))
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    expect(form_of(page, first.id).locator(".impact-hints p")).to_have_count(2)
    expect(form_of(page, first.id).get_by_role("button", name="No more hints")).to_be_focused()
    page.reload()
    expect(said(page, first)).to_contain_text(mistake.message)
    answer_all(page)
    expect(page.locator(".impact-count")).to_have_text(ALL_DONE)
    keep(page, "page-answers-done")

    record = save(page)
    entry = record["answers"][first.id]
    assert (entry["status"], entry["attempts"], entry["hints"], entry["where"]) == ("pass", 2, 2, "page")
    assert first.kind.read(entry["value"]) and entry["passed"] == entry["last"] >= entry["first"]
    assert (record["format"], record["schema"], record["alias"]) == ("impact-progress", 1, None)

    page.get_by_role("button", name="Forget my answers on this computer").press("Enter")
    expect(page.get_by_role("button", name="Keep my answers")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(told(page)).to_have_text("Your answers are forgotten on this computer.")
    expect(page.locator(".impact-count")).to_have_text("0 of 4 questions done")
    expect(page.locator(".impact-card")).to_have_count(0)
    expect(form_of(page, first.id).locator("input")).to_have_value("")
    page.reload()
    expect(page.locator(".impact-card")).to_have_count(0)

    load(page, record)
    expect(page.locator(".impact-count")).to_have_text(ALL_DONE)
    expect(page.locator(".impact-card.impact-pass")).to_have_count(4)
    assert form_of(page, first.id).locator("input").input_value() == str(entry["value"])
    assert save(page)["answers"] == record["answers"]
    assert tab.faults == []


@http_only
def test_two_tabs_lose_nothing_of_each_other(visit):
    tab, [one, two, *_] = visit(), questions_of(0)
    page, other = tab.open(EXERCISE), tab.context.new_page()
    other.goto(f"{tab.root}/{EXERCISE}")
    answer(page, one, one.reference(one.inputs()))
    answer(other, two, two.reference(two.inputs()))
    for each in (page, other):
        expect(each.locator(".impact-count")).to_have_text("2 of 4 questions done")


@http_only
def test_an_alias_is_free_and_nobody_asks_for_a_name(visit):
    page = visit().open(EXERCISE)
    page.get_by_label("A name for these answers, if you like").fill("Blue")
    page.keyboard.press("Tab")
    assert save(page)["alias"] == "Blue"


def test_a_quiz_is_answered_by_keyboard_and_remembered(visit):
    tab, [quiz, *_] = visit(), all_quizzes()
    page = tab.open(MODULE)
    for number, item in enumerate(quiz.items, 1):
        group = page.get_by_role("group", name=f"{number}. {item.asks}")
        place = page.locator(f"form[data-item={item.id}] .impact-outcome")
        tab_to(page, group.get_by_role("radio").first)
        page.keyboard.press("Enter")
        expect(place).to_have_text("Choose one first.")
        for option in item.options:
            page.keyboard.press("Space" if option is item.options[0] else "ArrowDown")
            page.keyboard.press("Enter")
            verdict = "✓ Yes" if option.key == item.right else "○ Not yet"
            expect(place).to_have_text(re.compile(f"{verdict}.*{re.escape(option.why)}"))
    page.reload()
    expect(page.locator(".impact-quiz .impact-card")).to_have_count(len(quiz.items))
    assert violations(page) == [] and tab.faults == []


@http_only
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("device", DEVICES, ids=["desk", "phone"])
def test_axe_finds_nothing_when_all_is_said(visit, scheme, device):
    tab = visit(color_scheme=scheme, **device)
    page, [one, two, *_] = tab.open(EXERCISE), questions_of(0)
    answer(page, one, one.misconceptions[0].example(one.inputs()))
    answer(page, two, two.reference(two.inputs()))
    for hint in page.get_by_role("button", name="Hint").all():
        hint.click()
    page.get_by_role("button", name="Forget my answers on this computer").click()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= device["viewport"]["width"]
    form_of(page, one.id).scroll_into_view_if_needed()
    keep(page, f"page-answers-{scheme}-{device['viewport']['width']}")


@http_only
def test_every_button_says_which_question_it_belongs_to(visit):
    page = visit().open(EXERCISE)
    for question in questions_of(0):
        form = form_of(page, question.id)
        expect(form.get_by_role("button")).to_have_count(2)
        expect(form.get_by_role("button", name=f"Check question {question.number}", exact=True)).to_be_visible()
        hint = form.get_by_role("button", name=f"for question {question.number}")
        hint.press("Enter")
        expect(hint).to_have_accessible_name(f"Another hint for question {question.number}")


@http_only
def test_a_phone_by_touch(visit):
    tab = visit(**DEVICES[1])
    page, [_, choice, *_] = tab.open(EXERCISE), questions_of(0)
    form = form_of(page, choice.id)
    form.locator(".impact-option").nth(2).tap()
    form.get_by_role("button", name="Check").tap()
    expect(said(page, choice)).to_contain_text("Question 0.2: Done")
    small = page.evaluate("""[...document.querySelectorAll(":is(.impact-question, .impact-answers) button, .impact-option")]
      .filter(e => e.checkVisibility() && (e.offsetHeight < 44 || e.offsetWidth < 44)).length""")
    assert small == 0


def test_without_scripts_a_sentence_leads_to_the_solution(visit):
    page = visit(java_script_enabled=False).open(EXERCISE)
    expect(page.locator(".impact-question form").first).to_be_hidden()
    expect(page.locator(".impact-answers")).to_be_hidden()
    told = page.locator("#ask-four-hour-january noscript p")
    expect(told).to_contain_text("scripts are off")
    told.get_by_role("link", name="the solution").click()
    expect(page).to_have_title(re.compile("^Solution: Start here"))


def test_what_the_answer_is_read_from_stands_beside_it(visit):
    page = visit().open(EXERCISE)
    expect(page.locator(".impact-chart")).to_have_count(1)
    expect(page.locator("table.dataframe")).to_have_count(1)
    expect(page.locator(".cell_output .impact-card")).to_have_count(0)
    page.get_by_text("The same in JupyterLab").first.click()
    expect(page.locator(".cell_input", has_text='check("0.1")').first).to_be_visible()


def test_options_to_choose_from_are_read_once(visit):
    page = visit().open(EXERCISE)
    expect(page.get_by_text("In summer, the standard of 95 was met.")).to_have_count(1)
