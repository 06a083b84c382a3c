"""The tray on a page: named places, nothing filled in, and what a script needs to follow the rules."""

import json

import pytest
from bs4 import BeautifulSoup

from classroom.explorers import find
from classroom.explorers.what_if_hospital.money import label, pieces
from classroom.explorers.what_if_hospital.words import SAID, UNREADABLE
from classroom.site.explorer_page import html


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(html("what-if-hospital"), "html.parser")


def test_it_stands_in_the_result_and_waits_with_it(page):
    assert page.find(class_="impact-tray").find_parent(class_="impact-result").has_attr("data-waiting")
    assert "pst-js-only" in page.find(class_="impact-tray")["class"]  # without a script it could do nothing


def test_every_box_has_its_label_and_no_place_is_named_twice(page):
    tray = page.find(class_="impact-tray")
    for box in tray(["input", "select", "textarea"]):
        assert box.find_parent("template") or tray.find("label", {"for": box["id"]}).get_text()
    ids = [each["id"] for each in page(id=True)]
    assert len(set(ids)) == len(ids)


def test_no_cost_is_filled_in(page):
    assert not any(box.get("value") for box in page.find(class_="impact-tray")("input"))


def test_the_script_gets_every_sentence_and_every_choice(page):
    told, explorer = json.loads(page.find("script", class_="impact-tray-told").string), find("what-if-hospital")
    assert told["said"] == SAID and told["unreadable"] == UNREADABLE
    assert {each["name"]: each["keys"] for each in told["options"]} == {pick.name: pick.keys for pick in explorer.picks}
    for change in explorer.picks[0].keys:
        assert told["labels"][change] == label(change)
        assert told["pieces"][change] == {size: pieces(change, size) for size in explorer.picks[1].keys}


def test_an_explorer_without_a_tray_has_none():
    assert "impact-tray" not in html("pathway")
