"""A handout is one sheet of A4, two sides, and is fit for paper and for a screen reader."""

import re

import pytest

from classroom.folders import BOOK
from classroom.training.handout import handout
from tests.journeys.visiting import violations

pytestmark = pytest.mark.browser

MODULES = sorted(
    match[1] for page in (BOOK / "for-trainers").glob("module-*.md") if (match := re.fullmatch(r"module-(\d+)\.md", page.name))
)


@pytest.mark.parametrize("module", MODULES)
def test_it_fits_on_two_sides(tmp_path, browser, module):
    file = tmp_path / "handout.html"
    file.write_text(handout(module), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    assert violations(page) == []
    paper = page.pdf(tagged=True, prefer_css_page_size=True)
    page.close()
    assert 1 <= len(re.findall(rb"/Type /Page\b", paper)) <= 2
    assert b"/StructTreeRoot" in paper
