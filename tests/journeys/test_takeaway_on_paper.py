"""A page to take to work is one side of A4: empty, and filled in to the last letter."""

import pytest

from classroom.takeaway import Field, all_takeaways
from classroom.takeaway.sheet import document

pytestmark = pytest.mark.browser

WORDS = "People told us that nobody says how long it will take, or what they are waiting for. "


def filled(field: Field) -> str:
    return (WORDS * 9)[: field.longest]


def pages(browser, html: str) -> int:
    page = browser.new_page()
    page.set_content(html)
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    page.close()
    return paper.count(b"/Type /Page\n")


@pytest.mark.parametrize("takeaway", all_takeaways(), ids=lambda one: one.id)
def test_it_is_one_page(browser, takeaway):
    assert pages(browser, document(takeaway, {})) == 1
    full = {field.name: filled(field) for field in takeaway.fields}
    assert pages(browser, document(takeaway, full)) == 1
    assert pages(browser, document(takeaway, {name: words * 12 for name, words in full.items()})) > 1
