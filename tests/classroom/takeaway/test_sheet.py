from bs4 import BeautifulSoup

from classroom.takeaway import sheet
from classroom.takeaway.reading import read
from tests.classroom.takeaway.conftest import HOSTILE


def soup(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "html.parser")


def test_the_text_has_every_heading_label_and_word(small):
    assert sheet.text(small, {"aim": "Ours", "idea": "Ring"}) == (
        "Take it to work: A small page\n\nThe aim\n- Our aim: Ours\n\n"
        "To try\n- What must change: …\n- What we could try: Ring\n"
    )


def test_the_page_has_a_slot_for_every_field_and_pairs_stand_together(small):
    page = soup(sheet.html(small, {"driver": "Sooner", "idea": "Ring"}))
    assert [slot["data-slot"] for slot in page(class_="impact-slot")] == ["aim", "driver", "idea"]
    assert page.find("li").get_text() == "Sooner→Ring"
    assert [head["aria-level"] for head in page(attrs={"role": "heading"})] == ["1", "2", "2"]


def test_a_document_stands_alone(small):
    page = soup(sheet.document(small, {"aim": "Ours"}))
    assert page.html["lang"] == "en-GB" and page.title.string == "A small page"
    assert page.find("button").get_text() == "Print"
    assert not page("link") and not page("img") and "http" not in str(page)


def test_what_figures_say_stands_beside_their_chart(measured):
    row = "1.5 2.5 3.5"
    page = soup(sheet.html(measured, {"row": row, "says": read(row).words}))
    assert page.find(attrs={"data-slot": "says"}).get_text() == read(row).words
    assert str(page.find(attrs={"data-dots": "row"}).svg["aria-label"]).endswith(read(row).words)
    assert not soup(sheet.html(measured, {})).find("svg")


def test_words_are_no_markup(small):
    page = soup(sheet.document(small, dict.fromkeys(("aim", "driver", "idea"), HOSTILE)))
    assert not page("script")
    assert {slot.get_text() for slot in page(class_="impact-slot")} == {HOSTILE}
