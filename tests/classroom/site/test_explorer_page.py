import json
import re

import pytest
from bs4 import BeautifulSoup

from classroom.explorers import find
from classroom.site.explorer_page import html


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(html("pathway"), "html.parser")


def test_every_list_has_its_label_and_every_option(page):
    for pick in find("pathway").picks:
        box = page.find("select", {"name": pick.name})
        assert page.find("label", {"for": box["id"]}).get_text() == pick.label
        assert [option["value"] for option in box("option")] == pick.keys


def test_each_choice_has_its_words_and_rows(page):
    cases = json.loads(page.find("script", class_="impact-cases").string)
    explorer = find("pathway")
    assert set(cases) == {explorer.case(chosen) for chosen in explorer.cases()}
    heads = page.find("thead")("th")
    assert all(len(row) == len(heads) for case in cases.values() for row in case["rows"])


@pytest.mark.parametrize("name", ["league", "pareto"])
def test_a_choice_with_other_columns_brings_their_headings(name):
    page, explorer = BeautifulSoup(html(name), "html.parser"), find(name)
    usual = [head.get_text() for head in page.find("thead")("th")]
    cases = json.loads(page.find("script", class_="impact-cases").string)
    for chosen in explorer.cases():
        answer, told = explorer.answer(**chosen), cases[explorer.case(chosen)]
        assert told.get("columns", usual) == list(answer.figures.reset_index().columns)
    assert any("columns" in told for told in cases.values()) and "columns" not in cases[explorer.case(explorer.opening)]


def test_without_a_script_it_shows_what_it_opens_on(page):
    answer = find("pathway").answer()
    assert page.find(class_="impact-headline").get_text() == f"{answer.headline}."
    assert page.find("svg") and page.find(class_="impact-picture")["aria-label"].endswith(answer.words)


def test_the_words_that_change_stand_in_a_region_that_is_there_from_the_start(page):
    assert page.find(attrs={"role": "status"}).get_text(strip=True)


def test_the_same_bytes_each_time_and_no_end_of_script_within():
    assert html("pathway") == html("pathway")
    inside = re.findall(r"<script[^>]*>(.*?)</script>", html("pathway"), re.DOTALL)
    assert len(inside) == 3 and all(json.loads(each) for each in inside)


def test_a_draft_stands_in_words_with_a_button_that_keeps_it():
    page = BeautifulSoup(html("aim-builder"), "html.parser")
    place, explorer = page.find(class_="impact-keeps"), find("aim-builder")
    assert (place["data-takeaway"], place["data-field"]) == explorer.keeps
    assert page.find(class_="impact-draft", role="status").get_text() == explorer.answer().draft
    cases = json.loads(page.find("script", class_="impact-cases").string)
    assert all(case["draft"] for case in cases.values())
    assert page.find(class_="impact-fixed").get_text() == explorer.fixed_on_page
    assert not BeautifulSoup(html("pathway"), "html.parser").find(class_="impact-keeps")
