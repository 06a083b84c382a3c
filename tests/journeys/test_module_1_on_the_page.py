"""A ward manager does module 1 on the page: six answers, an aim, eight questions, and a page to take away."""

import json

import pytest
from playwright.sync_api import expect

from classroom.checks.scheme import scheme_of
from classroom.explorers import find
from classroom.questions import find as find_question
from classroom.questions.shared_purpose.aims import filled
from classroom.questions.shared_purpose.data import AGED, OVER
from classroom.takeaway import find as takeaway_of
from classroom.takeaway import sheet
from classroom.takeaway.takeaway import FAIRBECKS, PRACTISED
from tests.journeys.exercises import fill_in, on_the_page
from tests.journeys.hands import form_of, load, predict, said, save
from tests.journeys.screens import keep
from tests.journeys.takeaways import box, is_one_a4_page
from tests.journeys.visiting import violations
from tests.journeys.what_is_typed import typed

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("root", ["file"], indirect=True)]

MODULE = "modules/1_shared_purpose/"
PHONE = {"width": 360, "height": 740}
PAGE = takeaway_of(1)


def test_the_whole_exercise_not_yet_and_then_done(visit):
    tab = visit()
    page = tab.open("exercises/1_shared_purpose.html")
    on_the_page(page, "1")
    page.goto(f"{tab.root}/{MODULE}take_to_work.html")
    expect(box(page, "changed")).to_have_value(f"Shaped by patients or their families, with staff who do the work. {PRACTISED}")
    assert tab.faults == []


AIM = find_question("1.8")
FROM_TO = "from 12.6% to 6%"
SHAPED = f"Shaped by staff who do the work, such as nurses and porters. {PRACTISED}"


def builder(page):
    return page.locator("[data-explorer=aim-builder]")


def draft_kept(page) -> str:
    """Let the builder make a draft and press its button once; return the draft."""
    page.goto(page.url.split("/modules/")[0].split("/exercises/")[0] + f"/{MODULE}explore.html")
    predict(builder(page), 1)
    builder(page).get_by_role("button", name="Keep this").press("Enter")
    return builder(page).locator(".impact-draft").inner_text()


def try_aim(page, verdict: str, **changed) -> None:
    """Try an aim for people aged 75 or over, with these fields changed, and see the verdict."""
    inputs = scheme_of(AIM).inputs
    fill_in(form_of(page, AIM.id), typed(AIM, filled(inputs, OVER, AGED, **{"target": 6, "shaped_by": "staff who do the work"} | changed)))
    expect(said(page, AIM)).to_contain_text(f"Question 1.8: {verdict}")


def at_the_aim(tab):
    """Open the exercise, and answer what the aim builds on."""
    page, share = tab.open("exercises/1_shared_purpose.html"), find_question("1.2")
    fill_in(form_of(page, share.id), [f"{scheme_of(share).right:.1f}"])
    return page


def test_two_aims_are_never_joined_on_the_page_that_is_taken_to_work(visit):
    tab = visit()
    page = tab.open(f"{MODULE}explore.html")
    draft = draft_kept(page)
    try_aim(at_the_aim(tab), "Done")
    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "aim")).to_have_value(draft)
    expect(box(page, "changed")).to_have_value("")
    assert tab.faults == []


def test_an_aim_of_the_exercise_is_said_before_another_takes_its_place(visit):
    tab = visit()
    try_aim(at_the_aim(tab), "Done", by="March 2027")
    page = tab.open(f"{MODULE}take_to_work.html")
    aim = box(page, "aim").input_value()
    assert aim == f"The share who stayed over twelve hours from arrival, of those aged 75 or over: {FROM_TO}, by 31 March 2027. {FAIRBECKS}"
    draft = draft_kept(page)
    expect(builder(page).locator(".impact-kept")).to_contain_text(f"holds other words: “{aim}”")
    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "aim")).to_have_value(aim)
    expect(box(page, "changed")).to_have_value(SHAPED)
    box(page, "aim").press_sequentially(" Soon")
    expect(box(page, "changed")).to_have_value(SHAPED)
    page.reload()
    expect(box(page, "changed")).to_have_value(SHAPED)
    assert draft not in aim and tab.faults == []


def test_an_aim_that_colleagues_changed_is_the_one_that_is_kept(visit):
    tab = visit()
    page = at_the_aim(tab)
    try_aim(page, "Done")
    try_aim(page, "Done", target=7, shaped_by="patients or their families")
    try_aim(page, "Not yet", target=50)
    page.reload()
    expect(form_of(page, AIM.id).locator("[data-box=amount]")).to_have_value("7")
    entry = save(page)["answers"][AIM.id]
    assert (entry["status"], entry["attempts"], entry["value"]["target"]) == ("pass", 1, 7)
    page = tab.open(f"{MODULE}take_to_work.html")
    assert "to 7%" in box(page, "aim").input_value()
    expect(box(page, "changed")).to_have_value(f"Shaped by patients or their families. {PRACTISED}")
    assert tab.faults == []


def test_who_shaped_an_aim_in_words_of_ones_own_as_once_asked_is_kept_and_asked_anew(visit):
    tab = visit()
    page = at_the_aim(tab)
    try_aim(page, "Done")
    record = save(page)
    record["answers"][AIM.id]["value"]["shaped_by"] = "shaped by two porters."
    other = visit()
    page = other.open("exercises/1_shared_purpose.html")
    load(page, record)
    form = form_of(page, AIM.id)
    expect(form.locator(".impact-outcome")).to_contain_text("Question 1.8: Done")
    expect(form.locator("[data-box=amount]")).to_have_value("6")
    assert form.locator("input:checked").count() == 2
    page = other.open(f"{MODULE}take_to_work.html")
    expect(box(page, "changed")).to_have_value(f"Shaped by two porters. {PRACTISED}")
    assert FROM_TO in box(page, "aim").input_value()
    assert tab.faults == other.faults == []


def test_an_aim_that_nobody_shaped_is_not_yet(visit):
    tab = visit()
    page = at_the_aim(tab)
    try_aim(page, "Not yet", shaped_by="asked afterwards")
    expect(said(page, AIM)).to_contain_text("people can only nod")
    try_aim(page, "Not yet", shaped_by="the board", target=50)
    expect(said(page, AIM)).to_contain_text("handed down")
    assert tab.faults == []


def test_an_aim_that_is_not_yet_is_no_aim_to_take_to_work(visit):
    tab = visit()
    try_aim(at_the_aim(tab), "Not yet", target=20)
    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "aim")).to_have_value("")
    expect(box(page, "changed")).to_have_value("")


def test_six_answers_and_an_aim_reach_the_page_that_is_taken_to_work(visit):
    tab = visit(permissions=["clipboard-read", "clipboard-write"])
    page = tab.open(f"{MODULE}lesson.html")
    page.get_by_label("A colleague on nights").press_sequentially("a bed for her")
    expect(page.locator("[data-slot=asked-nights]")).to_have_text("a bed for her")
    box(page, "aim").fill("My own aim")

    page = tab.open(f"{MODULE}explore.html")
    aim, drafts = find("aim-builder"), builder(page).locator(".impact-draft")
    keeps, kept = builder(page).get_by_role("button", name="Keep this"), builder(page).locator(".impact-kept")
    expect(keeps).to_be_hidden()
    answer = aim.answer(target="half")
    builder(page).get_by_label("How far").select_option("half")
    predict(builder(page), "one to six")
    expect(builder(page).get_by_role("status").first).to_contain_text(f"{answer.beside('one to six')} {answer.headline}.")
    expect(drafts).to_have_text(answer.draft)
    keeps.press("Enter")
    expect(kept).to_contain_text("holds other words: “My own aim”")
    keeps.press("Enter")
    expect(kept).to_contain_text("Kept in this browser")

    page = tab.open(f"{MODULE}take_to_work.html")
    expect(box(page, "asked-nights")).to_have_value("a bed for her")
    expect(box(page, "aim")).to_have_value(answer.draft)
    box(page, "outcome").fill("fewer nights\nin a chair")
    words = {"asked-nights": "a bed for her", "aim": answer.draft, "outcome": "fewer nights in a chair"}
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.locator(".impact-takeaway-said")).to_have_text("Copied. Paste it into a message or a document.")
    assert page.evaluate("navigator.clipboard.readText()") == sheet.text(PAGE, words)
    record = save(page)
    assert {name: field["text"] for name, field in record["takeaways"][PAGE.id].items()} == words
    keep(page, "take-to-work")

    other = visit(viewport=PHONE, color_scheme="dark", has_touch=True)
    page = other.open(f"{MODULE}take_to_work.html")
    load(page, record)
    expect(box(page, "outcome")).to_have_value("fewer nights in a chair")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    keep(page, "take-to-work-phone")
    assert tab.faults == other.faults == []


def test_paper_is_one_a4_page_with_lines_where_nothing_was_written(visit):
    is_one_a4_page(visit(color_scheme="dark").open(f"{MODULE}take_to_work.html"), empty="missing")


def test_near_the_end_of_a_box_it_is_said_what_is_left_and_no_word_is_cut(visit):
    tab = visit()
    page, longest = tab.open(f"{MODULE}take_to_work.html"), PAGE.part("measures").fields[0].longest
    field, more = box(page, "outcome"), "x" * 10
    room = field.locator("xpath=following-sibling::p")
    for words in ("x" * 30, "x" * (longest - 1), "x" * longest + more):
        field.fill(words)
        expect(room).to_have_text(PAGE.part("measures").fields[0].room(words))
    page.reload()
    expect(field).to_have_value("x" * longest + more)
    expect(room).to_have_text("Long for this place: 10 letters over. All are kept.")
    assert tab.faults == []


def test_where_a_browser_copies_nothing_the_text_is_chosen(visit):
    tab = visit()
    tab.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page = tab.open(f"{MODULE}take_to_work.html")
    page.get_by_role("button", name="Copy as text").press("Enter")
    expect(page.get_by_label("My page as text")).to_be_focused()
    assert page.evaluate("getSelection().toString()").startswith("Take it to work: ")
    expect(page.locator(".impact-takeaway-said")).to_contain_text("press Ctrl and C")


def test_words_from_a_file_are_words(visit):
    tab, hostile = visit(), "<img src=x onerror=\"document.title='broken'\">"
    page = tab.open(f"{MODULE}take_to_work.html")
    odd = {"aim": {"text": hostile, "last": "2026-01-01"}, "first": 3, "missing": {"text": 4}, "__proto__": {"text": "x"}}
    record = {"format": "impact-progress", "schema": 1, "answers": {}, "cells": {}, "quizzes": {}}
    load(page, json.dumps(record | {"takeaways": {PAGE.id: odd, "later": {}}}).encode())
    expect(box(page, "aim")).to_have_value(hostile)
    expect(page.locator("[data-slot=aim]")).to_have_text(hostile)
    assert page.title() != "broken" and save(page)["takeaways"]["later"] == {} and tab.faults == []
