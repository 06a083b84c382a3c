import base64
import json
import re

import ipywidgets
import pytest

from classroom.desk.record import entries, store
from classroom.takeaway import find, notebook_form, sheet
from classroom.takeaway.notebook_form import MAKE, Form
from classroom.takeaway.reading import read
from classroom.takeaway.takeaway import ASKS, BEGUN, NEXT, PRACTISED
from tests.classroom.takeaway.conftest import HOSTILE


def widgets(widget) -> list:
    return [widget, *(part for child in getattr(widget, "children", ()) for part in widgets(child))]


def boxes(form) -> dict:
    return {w.description: w for w in widgets(form.widget) if isinstance(w, ipywidgets.Textarea)}


def press(form, name: str = MAKE) -> str:
    [button] = [w for w in widgets(form.widget) if isinstance(w, ipywidgets.Button) and w.description == name]
    button.click()
    return form.said.value


def shown(form) -> str:
    return "".join(w.value for w in widgets(form.widget) if isinstance(w, ipywidgets.HTML))


def test_words_are_kept_as_a_box_is_left_and_are_there_again(small, mine):
    boxes(Form(small))["Our aim"].value = " One\n aim "
    kept = json.loads(mine.read_text(encoding="utf-8"))["takeaways"]["small"]["aim"]
    assert kept["text"] == "One aim" and kept["last"].endswith("Z")
    assert boxes(Form(small))["Our aim"].value == "One aim"


def test_the_button_hands_over_the_page_and_its_text(small, mine):
    form = Form(small)
    boxes(form)["What must change"].value = HOSTILE
    said = press(form)
    [held] = re.findall(r'href="data:text/html;base64,([^"]+)"', said)
    words = {"driver": HOSTILE}
    assert base64.b64decode(held).decode() == sheet.document(small, words)
    assert 'download="take-it-to-work-9.html"' in said and "<script" not in said


def test_words_too_long_for_the_page_are_kept_and_said(small, mine):
    form = Form(small)
    boxes(form)["What we could try"].value = "x" * 12
    assert "“What we could try”: Long for this place: 2 letters over. All are kept." in form.said.value
    assert boxes(Form(small))["What we could try"].value == "x" * 12


def test_near_the_end_of_the_room_it_is_said_what_is_left(small, mine):
    form = Form(small)
    boxes(form)["Our aim"].value = "Ours"
    assert form.said.value == ""
    boxes(form)["Our aim"].value = "x" * 29
    assert "“Our aim”: 1 letter left." in form.said.value


def test_a_part_has_its_boxes_and_no_button(small, mine):
    form = Form(small, small.part("drivers"))
    assert list(boxes(form)) == ["What must change", "What we could try"]
    assert not [w for w in widgets(form.widget) if isinstance(w, ipywidgets.Button)]


def test_both_parts_write_to_the_same_page(small, mine):
    boxes(Form(small, small.part("drivers")))["What must change"].value = "Sooner"
    assert boxes(Form(small))["What must change"].value == "Sooner"


def test_on_binder_it_is_said_whose_computer_it_is(small, mine, monkeypatch):
    monkeypatch.setattr(notebook_form, "on_binder", lambda: True)
    assert "somebody else's computer" in Form(small).widget.children[0].value.replace("&#x27;", "'")


@pytest.mark.parametrize("content", ["{", "[]"])
def test_a_damaged_record_is_set_aside_and_the_words_are_kept(small, mine, content):
    mine.write_text(content)
    form = Form(small)
    boxes(form)["Our aim"].value = "Ours"
    assert "damaged" in form.said.value and boxes(Form(small))["Our aim"].value == "Ours"


def test_a_part_alone_shows_the_words_that_it_builds_on(small, mine):
    boxes(Form(small))["Our aim"].value = HOSTILE
    words = shown(Form(small, small.part("drivers")))
    assert "Our aim" in words and "&lt;script&gt;" in words and "<script" not in words


def test_what_is_written_elsewhere_stands_in_a_form_that_is_open(small, mine):
    form = Form(small)
    boxes(form)["What must change"].value = "Sooner"
    store.change(lambda record: entries.field(record, "small", "aim", "From the builder"))
    assert boxes(form)["Our aim"].value == "From the builder" and boxes(form)["What must change"].value == "Sooner"
    kept = entries.words_in(store.read().record, "small", "aim")
    assert kept == "From the builder"


def aim_of_the_exercise(record) -> None:
    value = {"measure": "over twelve hours", "people": "everyone", "baseline": 12.6, "target": 6.0, "by": "2027-03-31"}
    record["answers"]["aim-that-data-answer"] = {"status": "pass", "value": value | {"shaped_by": "a porter"}}


def test_an_aim_from_elsewhere_takes_away_who_shaped_another(mine):
    store.change(aim_of_the_exercise)
    form = Form(find(1))
    assert boxes(form)["Who changed it, and what they changed"].value == f"Shaped by a porter. {PRACTISED}"
    store.change(lambda record: entries.field(record, "shared-purpose", "aim", "From the builder"))
    assert boxes(form)["The aim"].value == "From the builder"
    assert boxes(form)["Who changed it, and what they changed"].value == ""


def test_an_aim_changed_in_its_box_keeps_who_shaped_it(mine):
    store.change(aim_of_the_exercise)
    form = Form(find(1))
    boxes(form)["The aim"].value = "In other words"
    for each in (form, Form(find(1))):
        assert boxes(each)["Who changed it, and what they changed"].value == f"Shaped by a porter. {PRACTISED}"


def test_two_open_forms_agree_and_neither_loses_words(small, mine):
    one, other = Form(small), Form(small, small.part("drivers"))
    boxes(other)["What must change"].value = " Sooner  than now "
    assert boxes(one)["What must change"].value == "Sooner than now"
    boxes(one)["What must change"].value = ""
    assert boxes(other)["What must change"].value == ""


def test_when_the_disk_is_full_no_word_goes_from_its_box(small, mine, monkeypatch):
    form = Form(small)
    boxes(form)["Our aim"].value = "Ours"

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.writing, "replace", full)
    boxes(form)["What must change"].value = "Sooner"
    assert "No space left" in form.said.value
    assert [box.value for box in boxes(form).values()] == ["Ours", "Sooner", ""]


def test_figures_are_read_and_drawn_as_their_box_is_left(measured, mine):
    form = Form(measured)
    assert "They say: …" in shown(form) and "<svg" not in shown(form)
    boxes(form)["The figures"].value = "71.5\t72.5\n73.5"
    assert read("71.5 72.5 73.5").words in shown(form) and "<svg" in shown(form)
    boxes(form)["The figures"].value = "<b> 3"
    assert "“&lt;b&gt;” is no figure here" in shown(form) and "<svg" not in shown(form)


def test_the_page_has_the_reading_and_its_chart(measured, mine):
    form = Form(measured)
    boxes(form)["The figures"].value = "71.5 72.5 73.5"
    [held] = re.findall(r'base64,([^"]+)"', press(form))
    page = base64.b64decode(held).decode()
    assert read("71.5 72.5 73.5").words in page and "<svg" in page


def test_an_example_fills_its_fields_and_asks_before_it_replaces_words(measured, mine):
    form = Form(measured)
    assert press(form, "Use ours") == "" and boxes(form)["The figures"].value == "1.5 2.5 3.5"
    boxes(form)["What is counted"].value = "Mine"
    assert "holds other words: “Mine”" in press(form, "Use ours") and boxes(form)["What is counted"].value == "Mine"
    press(form, "Use ours")
    assert boxes(form)["What is counted"].value == "Ours"
    assert entries.words_in(store.read().record, "measured", "what") == "Ours"


def test_on_binder_own_figures_have_no_place_and_the_example_has(measured, mine, monkeypatch):
    monkeypatch.setattr(notebook_form, "on_binder", lambda: True)
    form = Form(measured)
    assert [box.disabled for box in boxes(form).values()] == [False, True] and "no place on Binder" in shown(form)
    press(form, "Use ours")
    assert read("1.5 2.5 3.5").words in shown(form)


PREDICTED = (("It is now", "3 of 10"), ("We predict", "7 of 10"))


def test_a_prediction_is_said_in_words_and_its_result_is_due(awaited, mine):
    form = Form(awaited)
    for label, words in (*PREDICTED, ("On", "31 March 2099")):
        boxes(form)[label].value = words
    assert "Our prediction: At least 7 of 10, from 3 of 10." in shown(form)
    assert "Did it?: Result due 31 March 2099." in shown(form) and ASKS not in shown(form)


def test_when_its_day_has_come_the_form_asks_until_there_is_a_result(awaited, mine):
    form = Form(awaited)
    for label, words in (*PREDICTED, ("On", "31 March 2024")):
        boxes(form)[label].value = words
    assert ASKS in shown(form) and ASKS in shown(Form(awaited, awaited.part("result")))
    boxes(form)["It was"].value = "8 of 10"
    assert ASKS not in shown(form) and "It came true" in shown(form)


def test_once_there_is_a_result_the_prediction_stands_until_it_is_emptied(awaited, mine):
    form, other = Form(awaited), Form(awaited, awaited.part("test"))
    for label, words in PREDICTED:
        boxes(form)[label].value = words
    boxes(form)["It was"].value = "8 of 10"
    for one in (form, other, Form(awaited, awaited.part("test"))):
        assert boxes(one)["We predict"].disabled and boxes(one)["We predict"].value == "7 of 10"
        assert "the prediction stays as it was written" in shown(one)
    assert not boxes(form)["It was"].disabled
    boxes(form)["It was"].value = ""
    assert not boxes(form)["We predict"].disabled and not boxes(other)["We predict"].disabled
    assert "stays as it was written" not in shown(form) + shown(other)


def test_a_result_from_its_own_part_is_held_beside_the_prediction(awaited, mine):
    whole, part = Form(awaited), Form(awaited, awaited.part("result"))
    for label, words in PREDICTED:
        boxes(whole)[label].value = words
    boxes(part)["It was"].value = "2 of 10"
    assert "Not as predicted, and not better than before" in shown(part)
    assert "<th scope=\"row\">It is now</th>" in shown(part)


def test_the_days_of_a_plan_are_told_and_asked_for_until_something_is_seen(dated, mine):
    form = Form(dated)
    boxes(form)["Start"].value = "3 May 2024"
    assert "On which day is the first check?" in shown(form) and "What did you see?" not in shown(form)
    boxes(form)["Check"].value = "3 May 2024"
    assert "is not after the start" in shown(form) and "What did you see?" in shown(form)
    assert "What did you see?" in shown(Form(dated, dated.part("seen")))
    boxes(form)["We saw"].value = "two of ten"
    assert "What did you see?" not in shown(form) and form.next.layout.display == "none"


def test_the_next_test_begins_after_a_second_press(awaited, mine):
    form = Form(awaited)
    assert form.next.layout.display == "none"
    for label, words in (*PREDICTED, ("It was", "8 of 10")):
        boxes(form)[label].value = words
    assert form.next.layout.display is None
    assert "Press again" in press(form, NEXT) and boxes(form)["It was"].value == "8 of 10"
    assert BEGUN in press(form, NEXT)
    assert [box.value for box in boxes(form).values()] == ["8 of 10", "", "", ""]
    assert not boxes(form)["We predict"].disabled and form.next.layout.display == "none"
