import pytest

from classroom.checks import Misconception, Number, Outcome, Series, grade
from tests.classroom.checks.asking import question
from tests.classroom.checks.junk import JUNK

QUESTION = question()


def fails(*given):
    raise RuntimeError("a fault of ours")


def test_the_right_answer_passes_even_if_a_mistake_gives_the_same():
    assert grade(QUESTION, 20) == Outcome("pass", "right", "Yes.")


@pytest.mark.parametrize("blank", [None, ..., [...], ["", None], {"a": ...}, (..., ...)])
def test_what_was_not_tried_is_blank(blank):
    assert grade(QUESTION, blank).status == "blank"


@pytest.mark.parametrize("value", [0, 0.0, "", [], {}, False, [0], {"a": 0}])
def test_nought_and_empty_things_are_answers(value):
    assert grade(QUESTION, value).status == "not_yet"


def test_nought_can_be_the_right_answer():
    assert grade(QUESTION, 0, inputs={"n": 0}).status == "pass"


def test_a_known_mistake_gets_its_own_words():
    assert grade(QUESTION, 5) == Outcome("not_yet", "half", "You halved it.")


def test_the_first_of_two_mistakes_is_said():
    first = Misconception("first", "The first.", lambda inputs: 5)
    both = question(misconceptions=(first, *QUESTION.misconceptions))
    assert grade(both, 5).code == "first"


def test_a_mistake_may_be_recognised_by_a_rule():
    negative = Misconception("negative", "Below nought.", lambda i: -1, lambda value, i: value < -i["n"])
    asked = question(misconceptions=(negative,))
    assert grade(asked, -11).code == "negative"
    assert grade(asked, -10).code != "negative"


def test_another_mistake_is_not_yet():
    outcome = grade(QUESTION, 19)
    assert (outcome.status, outcome.code) == ("not_yet", "unrecognised")


def test_a_slip_of_the_pen_is_said_after_known_mistakes():
    assert grade(QUESTION, 200).code == "slip"
    tenfold = Misconception("tenfold", "Ten times.", lambda inputs: 20 * inputs["n"])
    assert grade(question(misconceptions=(tenfold,)), 200).code == "tenfold"


def test_the_wrong_form_is_said():
    assert grade(QUESTION, "20").code == "form"


def test_a_questions_own_form_is_said_after_right_answers_and_mistakes():
    picky = question(validate=lambda value, inputs: "Too large." if value > 4 else "")
    assert grade(picky, 20).status == "pass"
    assert grade(picky, 5).code == "half"
    assert grade(picky, 19) == Outcome("not_yet", "form", "Too large.")
    assert grade(picky, 3).code == "unrecognised"


def test_a_questions_own_comparison_replaces_the_kinds():
    even = question(same=lambda value, inputs: value % 2 == 0 and value > inputs["n"], misconceptions=())
    assert grade(even, 12).status == grade(even, 400).status == "pass"
    # With many right answers, no slip of the one example may be told.
    assert grade(even, 2).code == "unrecognised"


def test_other_data_give_another_right_answer():
    assert grade(QUESTION, 8, inputs={"n": 4}).status == "pass"
    assert grade(QUESTION, 20, inputs={"n": 4}).status == "not_yet"


def test_data_are_loaded_once_and_the_right_answer_worked_out_once():
    calls = []
    counted = question(
        inputs=lambda: calls.append("load") or {"n": 10},
        reference=lambda inputs: calls.append("work") or 2 * inputs["n"],
    )
    for value in (20, 19, 5, "x"):
        grade(counted, value)
    assert calls == ["load", "work"]


def test_questions_that_share_their_data_load_them_once():
    calls = []

    def load():
        calls.append("load")
        return {"n": 10}

    for asked in (question(inputs=load), question(inputs=load, id="again")):
        assert grade(asked, 20).status == "pass"
    assert calls == ["load"]


@pytest.mark.parametrize(
    "fault",
    [
        {"inputs": fails},
        {"reference": fails},
        {"reference": lambda inputs: "a text"},
        {"reference": lambda inputs: float("nan")},
        {"same": fails},
        {"validate": fails},
        {"misconceptions": (Misconception("x", "X.", fails),)},
        {"misconceptions": (Misconception("x", "X.", lambda inputs: "a text"),)},
        {"misconceptions": (Misconception("x", "X.", lambda inputs: 1, fails),)},
        {"kind": type("Broken", (Number,), {"read": fails})("patients", 1)},
        {"kind": type("Broken", (Number,), {"same": fails})("patients", 1)},
        {"kind": type("Broken", (Number,), {"remark": fails})("patients", 1)},
    ],
)
def test_a_fault_of_ours_is_never_a_mistake_of_theirs(fault):
    outcome = grade(question(**fault), 19)
    assert outcome.status == "error"
    assert "our mistake, not yours" in outcome.message


@pytest.mark.parametrize("name", JUNK)
def test_nothing_that_a_cell_holds_is_an_error(name):
    series = question(kind=Series("patients", 1), reference=lambda inputs: {"a": 1, "b": 2}, misconceptions=())
    for asked in (QUESTION, series):
        outcome = grade(asked, JUNK[name])
        assert outcome.status == "not_yet" and outcome.message
        assert "script" not in outcome.message
