import dataclasses
from datetime import UTC, datetime

import ipywidgets
import pytest

from classroom.checks import Amount, Chart, Choices, Day, Label, Number, Option, Series, Table, Words
from classroom.checks.scheme import scheme_of
from classroom.desk import answer, asked, check, checking
from classroom.desk.boxes import file_box as file_boxes
from classroom.desk.boxes import question_field
from classroom.desk.boxes.answer_box import AnswerBox
from classroom.desk.boxes.fields import as_typed, field
from classroom.desk.boxes.file_box import file_box
from classroom.desk.record import entries, form, store
from classroom.desk.sitting import sitting
from impactflow.errors import PlainError

VIEW = "application/vnd.jupyter.widget-view+json"


def opened(number) -> AnswerBox:
    return AnswerBox(asked.question_of(number), sitting())


def parts(widget) -> list:
    own = [widget] if not isinstance(widget, ipywidgets.Box) else []
    return own + [part for child in getattr(widget, "children", ()) for part in parts(child)]


def press(box, verb) -> str:
    [button] = [p for p in parts(box.widget) if isinstance(p, ipywidgets.Button) and p.description == verb]
    button.click()
    return box.said.value


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("85.3", 85.3), (" 85 ", 85), ("85,3", (85, 3)), ("85.3%", 85.3), ("85.3 %", 85.3), ("1e400", "1e400"), ("+.5", 0.5),
        ("9,656", 9656), ("1 234 567.5", 1234567.5), ("1\u00a0234", 1234), ("−3", -3), ("12,345,67", "12,345,67"), ("1_000", "1_000"),
        ("eighty", "eighty"), ("[1]", "[1]"), ("'x'", "'x'"), ("__import__('os')", "__import__('os')"), ("٣", "٣"), ("nan", "nan"),
        ("9" * 5000, "9" * 5000), ("(" * 500, "(" * 500), ("-1", -1), ("007", 7),
    ],
)  # fmt: skip
def test_what_is_typed_is_read_as_on_the_page_and_nothing_is_run(typed, read):
    assert as_typed(Number("percent", 1), typed) == read


@pytest.mark.parametrize(
    ("unit", "typed", "read"),
    [
        ("percent", "71.6 per cent", 71.6), ("percent", "71.6 in 100", 71.6), ("percent", "71.6 percent", 71.6),
        ("points", "4.5 percentage points", 4.5), ("points", "4.5 pp", 4.5), ("points", "4.5 PP", 4.5), ("percentage points", "4.5 points", 4.5),
        ("visits", "9,588 people", 9588), ("visits", "9,588 visits", 9588), ("visits", "9,588 beds", "9,588 beds"), ("", "5", 5),
    ],
)  # fmt: skip
def test_a_unit_may_be_said_in_other_words(unit, typed, read):
    assert as_typed(Number(unit, 1), typed) == read


def test_a_percent_sign_is_no_part_of_a_number_of_people():
    assert as_typed(Number("people", 0), "85%") == "85%"


def test_a_number_is_checked_kept_and_held_by_the_notebook(desk):
    box = opened("0.1")
    box.field.widget.value = "77.2"
    assert "Your figure is for type 1" in press(box, "Check")
    box.field.widget.value = "85.3"
    said = press(box, "Check")
    assert "Question 0.1: Done" in said and "left_within_four_hours = 85.3" in said
    assert desk.names["left_within_four_hours"] == 85.3
    assert desk.answers["four-hour-january"]["attempts"] == 2
    assert desk.record["cells"] == {"0_start_here": {"answer": "left_within_four_hours = 85.3"}}


def test_running_the_stub_afterwards_does_not_undo_it(desk, monkeypatch):
    shown = []
    monkeypatch.setattr(checking, "display", shown.append)
    box = opened("0.1")
    box.field.widget.value = "85.3"
    press(box, "Check")
    desk.names["left_within_four_hours"] = ...
    check("0.1")
    assert shown[0].outcome.status == "pass"


def test_code_of_ones_own_is_not_written_over(desk):
    own = "left_within_four_hours = england.x.sum()"
    store.change(lambda record: entries.cell(record, "0_start_here", "answer", own))
    box = opened("0.1")
    box.field.widget.value = "85.3"
    press(box, "Check")
    assert desk.record["cells"]["0_start_here"]["answer"] == own


@pytest.mark.parametrize("number", ["0.1", "0.2", "0.3", "0.4"])
def test_an_empty_box_is_blank_and_a_hint_comes(desk, number):
    box = opened(number)
    assert "Not tried" in press(box, "Check") and not desk.path.exists()
    assert "Hint 1 of 2" in press(box, "Hint") and "Hint 2 of 2" in press(box, "Hint")


def test_after_a_restart_the_box_is_filled_in_again(desk):
    box = opened("0.4")
    values = {"People": "all departments", "Month": "January 2018", "Counted": "within four hours", "In every": "85.3"}
    for start, value in values.items():
        [part] = [p for p in parts(box.field.widget) if getattr(p, "description", "").startswith(start)]
        part.value = value
    assert "Done" in press(box, "Check")
    desk.restart()
    assert "Done" in press(opened("0.4"), "Check")
    assert desk.names["fair_figure"]["people"] == "all departments"


def test_three_figures_are_asked_for_by_their_names(desk):
    box = opened("0.3")
    boxes = [part for part in parts(box.field.widget) if isinstance(part, ipywidgets.Text)]
    assert [part.description for part in boxes] == [
        "Type 1 (major), in percent", "Type 2 (one specialty), in percent",
        "Other (minor injuries, walk-in), in percent",
    ]  # fmt: skip
    for part, value in zip(boxes, ("77.2", "99", "99.1"), strict=True):
        part.value = value
    assert "Done" in press(box, "Check")


def test_a_form_that_is_half_filled_keeps_its_dots_in_code(desk):
    box = opened("0.4")
    parts(box.field.widget)[1].value = "other"
    assert "“Month” is still to be filled in" in press(box, "Check")
    code = desk.record["cells"]["0_start_here"]["answer-0-4"]
    assert code == "fair_figure = {'people': 'other', 'month': ..., 'counted': ..., 'in_every_100': ...}"


@pytest.mark.parametrize("number", ["0.1", "0.2", "0.3", "0.4"])
def test_every_field_and_button_has_a_name(desk, number):
    for part in parts(opened(number).widget):
        assert isinstance(part, ipywidgets.HTML) or part.description


def test_markup_that_is_typed_stays_words(desk):
    box = opened("0.1")
    box.field.widget.value = "<img src=x onerror=alert(1)>"
    assert "<img" not in press(box, "Check")


def test_words_of_ones_own_as_question_4_3_once_asked_for_are_no_trouble(desk):
    question = asked.question_of("4.3")
    value = question.reference(question.inputs()) | {"wrong_if": "six or fewer are ready"}
    del value["wrong_at"]
    entry = {"status": "pass", "value": value, "attempts": 1, "last": "2026-01-01T00:00:00Z"}
    store.change(lambda record: record["answers"].update({question.id: entry}))
    box = opened("4.3")
    assert "Not tried" in press(box, "Check")
    box.field.fill(value)
    assert "“Wrong if it is …” is still to be filled in." in press(box, "Check")


def test_who_shaped_an_aim_in_words_of_ones_own_as_question_1_8_once_asked_is_no_trouble(desk):
    question = asked.question_of("1.8")
    inputs = question.inputs() | {used.id: used.reference(used.inputs()) for used in question.uses}
    value = question.reference(inputs) | {"shaped_by": "two porters"}
    entry = {"status": "pass", "value": value, "attempts": 1, "last": "2026-01-01T00:00:00Z"}
    store.change(lambda record: record["answers"].update({question.id: entry}))
    box = opened("1.8")
    assert "Not tried" in press(box, "Check")
    box.field.fill(value)
    assert "“Shaped by” is still to be filled in." in press(box, "Check")


@pytest.mark.parametrize(("number", "value"), [("0.1", 85.3), ("0.2", "c"), ("0.3", [77.2, 99, 99.1])])
def test_what_was_answered_on_the_page_stands_in_the_box(desk, number, value):
    name = asked.question_of(number).id
    entry = {"status": "pass", "value": value, "attempts": 1, "where": "page", "last": "2026-01-01T00:00:00Z"}
    store.change(lambda record: record["answers"].update({name: entry}))
    assert "Done" in press(opened(number), "Check")


def test_a_recorded_answer_that_no_longer_fits_is_no_trouble(desk):
    entry = {"status": "not_yet", "value": {"x": 1}, "attempts": 1, "last": "2026-01-01T00:00:00Z"}
    for number in ("0.1", "0.2", "0.3", "0.4"):
        question = asked.question_of(number)
        store.change(lambda record, name=question.id: record["answers"].update({name: entry}))
        assert "Not tried" in press(opened(number), "Check")


@pytest.mark.parametrize("status", ["pass", "not_yet"])
def test_a_plan_whose_owner_was_typed_can_be_answered_anew_by_choice(desk, monkeypatch, status):
    question, shown = asked.question_of("5.8"), []
    right = question.reference(scheme_of(question).inputs)
    typed = right | {"owner": "Ada Obi", "answers_back": "the ward sister, at the huddle"}
    entry = {"status": status, "value": typed, "attempts": 1, "last": "2026-01-01T00:00:00Z"}
    store.change(lambda record: record["answers"].update({question.id: entry}))
    box = opened("5.8")
    assert "Not tried" in press(box, "Check")
    monkeypatch.setattr(checking, "display", shown.append)
    desk.names[question.answer] = typed  # in a cell of code
    check("5.8")
    assert shown[0].outcome.code == "form" and "“Owner”: Choose one of these" in shown[0].outcome.message
    box.field.fill(right)
    assert "Question 5.8: Done" in press(box, "Check") and desk.answers[question.id]["status"] == "pass"


@pytest.mark.parametrize(
    ("kind", "value"),
    [(Day(), "2027-03-01"), (Words(2), "two words"), (Amount("minutes", 0, 9), 4),
     (Choices((Option("a", "A"), Option("b", "B"))), ["b"])],
)  # fmt: skip
def test_each_kind_has_a_field_that_fills_and_reads(kind, value):
    made = field(kind, "Name")
    assert made.read() is None
    made.fill(value)
    assert kind.read(made.read()) == kind.read(value)


@pytest.mark.parametrize("kind", [Chart(1), Table({"a": Label()}), Series("beds", 0)])
def test_what_a_box_cannot_hold_is_said(monkeypatch, kind):
    question = asked.question_of("0.1")
    monkeypatch.setattr(question_field, "_names", lambda question: ("x",) * 99)
    monkeypatch.setattr(asked, "find", lambda number: dataclasses.replace(question, kind=kind))
    with pytest.raises(PlainError, match="code cell below"):
        answer("0.1")


def test_a_box_has_words_of_its_own_where_none_can_be_drawn(desk):
    first, second = answer("0.1")._repr_mimebundle_(), answer("0.1")._repr_mimebundle_()
    assert first["text/plain"] == second["text/plain"] and "without code" in first["text/plain"]
    assert VIEW in first


def test_the_file_button_says_what_came_back_and_what_could_not(desk, monkeypatch):
    monkeypatch.setattr(file_boxes, "in_background", lambda work: work())
    shown = file_box(None)
    button, said = shown.widget.children
    for content, words in ((b"{", "answers that can be read"), (form.text(form.empty()).encode(), "Questions done: 0")):
        file = {"name": "x.json", "type": "", "size": 1, "content": memoryview(content)}
        button.set_trait("value", ({**file, "last_modified": datetime.now(UTC)},))
        assert words in said.value
    assert button.description and repr(shown) == "Choose the file of your answers."


def test_a_chart_is_asked_for_in_a_box_by_the_number_that_it_shows(desk, monkeypatch):
    box, shown = opened("1.4"), []
    assert any("Without drawing" in getattr(part, "value", "") for part in parts(box.widget))
    box.field.widget.value = str(scheme_of(box.form).right)
    assert "Question 1.4: Done" in press(box, "Check")
    assert desk.answers["twelve-hour-waits"]["status"] == "pass"
    monkeypatch.setattr(checking, "display", shown.append)
    check("1.4")
    assert shown[0].outcome.status == "pass"
    assert float(opened("1.4").field.widget.value) == scheme_of(box.form).right


def test_a_chart_that_was_drawn_is_marked_as_a_chart(desk):
    drawing = asked.question_of("1.4")
    value = drawing.reference(scheme_of(drawing).inputs)
    assert checking.mark(drawing, value, sitting()).outcome.status == "pass"
    assert checking.mark(drawing, {**value, "mark": "point"}, sitting()).outcome.code == "slip"


def test_an_empty_box_asks_for_an_answer_and_speaks_of_no_cells(desk):
    said = press(opened("0.1"), "Check")
    assert "Give your answer, then choose Check." in said and "dots" not in said


@pytest.mark.parametrize(("number", "typed"), [("4.3", "odd"), ("1.8", "odd"), ("0.1", "eighty")])
def test_no_box_asks_for_quotation_marks_or_speaks_of_them(desk, number, typed):
    box = opened(number)
    for part in parts(box.widget):
        if isinstance(part, (ipywidgets.Text, ipywidgets.Textarea)):
            part.value = typed
        elif isinstance(part, ipywidgets.Select):
            part.index = 1
    assert "Not yet" in press(box, "Check") and "quotation" not in box.said.value
