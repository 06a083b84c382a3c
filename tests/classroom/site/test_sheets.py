import json

import pandas as pd
import pytest

from classroom.checks import Chart, Choice, Choices, Form, Number, Option, Series, Table
from classroom.site.question_form import html
from classroom.site.sheets.boxes import boxes_of
from classroom.site.sheets.sheet import NotOnPage, on_page, sheet
from classroom.site.sheets.targets import NoGap
from tests.classroom.checks.asking import question

HOSTILE = "</script><b>&\""


@pytest.mark.parametrize("kind", [Table({}), Chart(1)])
def test_what_cannot_be_typed_needs_another_question_for_the_page(kind):
    with pytest.raises(NotOnPage, match="9.1 cannot be marked on a page. Give it another"):
        sheet(question(kind=kind))
    other = question(id="other")
    assert on_page(question(kind=kind, on_page=other)) is other


def test_what_a_function_marks_needs_another_question_too():
    with pytest.raises(NotOnPage):
        sheet(question(same=lambda answer, inputs: True))


def test_an_attempt_is_recorded_for_the_question_that_others_build_on():
    made = sheet(question(kind=Table({}), on_page=question(id="other")))
    assert (made["id"], made["records"], made["number"]) == ("other", "twice", "9.1")


def test_a_figure_that_nobody_can_type_is_refused():
    asked = question(kind=Series("days", 0), reference=lambda inputs: {"a": 1, "b": float("nan")})
    with pytest.raises(NoGap, match="missing figure"):
        sheet(asked)


def test_figures_are_named_as_their_table_names_them():
    right = pd.Series([1, 2, 3], index=["1", "2018-01-01", "elm"])
    asked = question(kind=Series("beds", 0, names={"Type 1": "1"}), reference=lambda inputs: right, misconceptions=())
    assert [box.label for box in boxes_of(asked)] == ["Type 1, in beds", "January 2018, in beds", "Elm, in beds"]


def test_no_option_is_told_from_the_others_by_its_code_or_its_key():
    options = tuple(Option(key, key.upper(), why) for key, why in zip("abc", ("", "No.", "Look."), strict=True))
    for kind, right in ((Choice(options), "a"), (Choices(options), {"a"})):
        made = sheet(question(kind=kind, reference=lambda inputs, right=right: right, misconceptions=()))
        assert {target["code"] for target in made["targets"]} == {"right", ""}
        assert not any(f'"{key}"' in json.dumps(made) for key in "abc")


def test_two_boxes_never_share_a_key():
    asked = question(
        kind=Form({"one": Number("beds", 0), "two": Number("beds", 0)}),
        reference=lambda inputs: {"one": 4, "two": 4},
        misconceptions=(),
    )
    [target] = sheet(asked)["targets"]
    one, two = map(set, target["keys"])
    assert one.isdisjoint(two)


def test_words_cannot_become_markup():
    made = html(question(praise=HOSTILE, hints=(HOSTILE, "b"), asks=HOSTILE), solution='"><script>')
    assert "<b>" not in made and '"><script>' not in made
    assert made.count("</script>") == 1


def test_the_same_question_is_the_same_bytes():
    assert html(question()) == html(question())
