import json

import pytest
from bs4 import BeautifulSoup

from classroom.site.takeaway_form import early, whole
from classroom.takeaway import all_takeaways

each = pytest.mark.parametrize("takeaway", all_takeaways(), ids=lambda one: one.id)


def soup(markup: str) -> BeautifulSoup:
    return BeautifulSoup(markup, "html.parser")


@each
def test_every_field_has_its_label_its_limit_and_its_slot_on_the_paper(takeaway):
    page = soup(whole(takeaway))
    for field in takeaway.written:
        box = page.find(attrs={"data-field": field.name})
        assert page.find("label", {"for": box["id"]}).get_text() == field.label
        assert int(box["data-longest"]) == field.longest and "maxlength" not in box.attrs  # no word is cut
        assert box.find_next_sibling(role="status")
        assert not field.hint or page.find(id=box["aria-describedby"]).get_text() == field.hint
    assert [slot["data-slot"] for slot in page(class_="impact-slot")] == [field.name for field in takeaway.fields]
    assert [group.legend.get_text() for group in page("fieldset")] == [part.heading for part in takeaway.parts]


@each
def test_the_script_is_told_every_part_and_source(takeaway):
    told = json.loads(soup(whole(takeaway)).find("script", class_="impact-sheet").string)
    assert [[heading, [name for _, name in fields]] for heading, fields in told["parts"]] == [
        [part.heading, [field.name for field in part.fields]] for part in takeaway.parts
    ]
    assert set(told["sources"]) == {field.name for field in takeaway.fields if field.sources}


@each
def test_what_figures_say_has_its_place_in_the_form_and_on_the_paper(takeaway):
    page = soup(whole(takeaway))
    for field in (field for field in takeaway.fields if field.reads):
        assert len(page(attrs={"data-dots": field.reads})) == 2


@each
def test_what_the_page_says_by_itself_has_its_label_and_is_no_box(takeaway):
    page = soup(whole(takeaway))
    for field in (field for field in takeaway.fields if field.made):
        place = page.find(attrs={"data-reads": field.name})
        assert place.strong.get_text() == field.label and place.find(role="status")
        assert not page.find(attrs={"data-field": field.name})


@each
def test_what_waits_for_a_result_asks_for_it_and_leads_to_its_box(takeaway):
    page = soup(whole(takeaway))
    told = json.loads(page.find("script", class_="impact-sheet").string)
    lines = page(class_="impact-asks")
    assert [line.strong.get_text() for line in lines] == [ask.words for ask in takeaway.asks]
    for line, ask in zip(lines, takeaway.asks, strict=True):
        box = page.find(attrs={"data-field": ask.field})
        assert line.has_attr("hidden") and line.a["href"] == f"#{box['id']}" and line["data-asks"] == ask.field
    assert bool(told["awaits"]) == bool(takeaway.awaits) and bool(told["days"]) == bool(takeaway.days)
    if takeaway.days:
        assert told["days"]["fields"] == takeaway.days.fields
        assert told["days"]["asks"] == {ask.field: ask.of for ask in takeaway.asks}
    if takeaway.awaits:
        assert told["awaits"]["fields"] == takeaway.awaits.fields
        assert len(page(class_="impact-stands")) == 1
    assert len(page(class_="impact-next")) == bool(takeaway.awaits)


@each
def test_an_example_has_its_button_and_its_words(takeaway):
    page = soup(whole(takeaway))
    told = json.loads(page.find("script", class_="impact-sheet").string)["examples"]
    found = {part.name: part.example for part in takeaway.parts if part.example}
    assert told == {name: dict(example.words) for name, example in found.items()}
    assert {button["data-example"]: button.get_text() for button in page("button", attrs={"data-example": True})} == {
        name: example.label for name, example in found.items()
    }


@each
def test_a_part_in_a_lesson_has_its_fields_alone_and_leads_on(takeaway):
    part = next(part for part in takeaway.parts if not any(field.made for field in part.fields))
    page = soup(early(takeaway, part, "take.html"))
    assert [box["data-field"] for box in page("textarea")] == [field.name for field in part.fields]
    assert page.find("a")["href"] == "take.html" and not page(class_="impact-paper") and not page("button")


def test_the_same_bytes_each_time():
    for takeaway in all_takeaways():
        assert whole(takeaway) == whole(takeaway)


def test_a_part_in_a_lesson_recalls_what_was_noted_before():
    [takeaway] = [one for one in all_takeaways() if one.id == "shared-purpose"]
    page = soup(early(takeaway, takeaway.part("aim"), "take.html"))
    asked = [field.name for field in takeaway.part("asked").fields]
    assert [slot["data-slot"] for slot in page.find("dl")("dd")] == asked
    assert not page.find("dl")("textarea")
