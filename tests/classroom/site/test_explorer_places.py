"""Explorers with boxes on a page: places with names, no figure filled in that is not the case's, and data for the script."""

import json

import pytest
from bs4 import BeautifulSoup

from classroom.explorers.return_on_improvement.case import INPUTS
from classroom.explorers.showing import NoSuchExplorer, of_their_own
from classroom.explorers.standing import here
from classroom.site.assets import RETURN, RUBRIC
from classroom.site.explorer_places import OF_THEIR_OWN, html
from impactflow.improvement import RUBRIC as COMPONENTS

each = pytest.mark.parametrize("name", OF_THEIR_OWN)


@each
def test_every_box_has_its_label_and_no_place_is_named_twice(name):
    page = BeautifulSoup(html(name), "html.parser")
    for box in page(["input", "select", "textarea"]):
        label = box.find_parent("label") or page.find("label", {"for": box["id"]})
        assert "".join(label.strings) or label.find_parent("template")  # words in a template are no text yet
    ids = [each["id"] for each in page(id=True)]
    assert len(set(ids)) == len(ids) and page.section["aria-label"] and page.find(attrs={"role": "status"})


@each
def test_it_says_what_it_is_where_scripts_are_off(name):
    page = BeautifulSoup(html(name), "html.parser")
    told = ("invented", "not the official self-assessment", "This is Fairbeck’s report")
    assert page.noscript.get_text() and any(words in page.get_text() for words in told)


def test_a_notebooks_place_and_the_page_have_the_same_explorers():
    assert set(of_their_own()) == set(OF_THEIR_OWN)
    assert BeautifulSoup(here("maturity-rubric", "<p>x</p>"), "html.parser").div["data-explorer"] in OF_THEIR_OWN


def test_any_explorer_can_stand_on_any_page_and_an_unknown_one_is_told():
    assert 'data-explorer="kingman"' in html("kingman")
    with pytest.raises(NoSuchExplorer, match="kingman, report-builder, return-on-improvement, maturity-rubric"):
        html("rubric")


def test_the_pages_marks_are_those_that_load_the_scripts():
    assert RETURN in html("return-on-improvement") and RUBRIC in html("maturity-rubric")


def test_the_case_opens_with_its_own_figures_and_the_luck_is_small():
    page = BeautifulSoup(html("return-on-improvement"), "html.parser")
    values = [box["value"] for box in page("input")]
    assert values == [words for each in INPUTS for words in each.opening]
    told = json.loads(page.find("script", class_="impact-return-told").string)
    assert all(len(part["luck"]["state"]) == len(part["luck"]["inc"]) == 32 for part in told["parts"]) and told["runs"] == 10_000


def test_the_rubric_shows_every_level_of_every_component():
    page = BeautifulSoup(html("maturity-rubric"), "html.parser")
    for fieldset, (name, levels) in zip(page("fieldset"), COMPONENTS.items(), strict=True):
        assert fieldset.legend.get_text() == name and len(fieldset("input")) == len(levels)
        for option, level in zip(fieldset("label"), levels, strict=False):
            assert option.get_text().endswith(level)
