"""The report builder on a page: named boxes, Fairbeck's report without scripts, and few bytes."""

import gzip
from copy import copy

import pytest
from bs4 import BeautifulSoup

from classroom.explorers.report_builder import words
from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.live import MOST
from classroom.site.report_page import html


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(html(), "html.parser")


def test_every_box_has_a_name_of_its_own(page):
    form = copy(page.form)
    template = form.template.extract()
    names = []
    for box in form.find_all(["input", "select", "textarea"]):
        label = form.find("label", {"for": box.get("id")}) if box.get("id") else box.find_parent("label")
        names.append(box.get("aria-label") or label.get_text(strip=True))
    assert len(names) == len(set(names)) and all(names) and len(form.select("[data-place]")) == len(measures())
    for box in template.find_all(["input", "select", "textarea"]):
        assert "#" in box["id"] and template.find("label", {"for": box["id"]}).string


def test_no_box_of_ones_own_has_the_id_of_another(page):
    template = page.template
    here = [each["id"] for each in page.find_all(id=True) if each not in template.find_all(id=True)]
    own = [each["id"].replace("#", str(place)) for place in range(1, MOST + 1) for each in template.find_all(id=True)]
    assert len(own) == MOST * 6 and len({*here, *own}) == len(here) + len(own)


def test_without_scripts_there_is_fairbecks_report(page):
    assert page.noscript.get_text() == words.NO_SCRIPTS
    assert [row.th.get_text() for row in page.select(".impact-report > .scroll tbody tr")][:2] == ["Over twelve hours", "Corridor hours a day"]


def test_it_weighs_little_and_is_the_same_each_time():
    assert len(gzip.compress(html().encode())) < 40_000 and html() == html()
