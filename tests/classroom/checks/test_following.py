"""A later question is marked from the learner's own earlier answer too: one slip counts once."""

import pytest

from classroom.checks import Misconception, Series, grade
from tests.classroom.checks.asking import question
from tests.classroom.checks.junk import JUNK

FIRST = question()  # 20
SECOND = question(
    id="share", number="9.2", answer="share", uses=(FIRST,),
    reference=lambda inputs: 100 / inputs["twice"],  # 5
    misconceptions=(Misconception("upside-down", "Turn it over.", lambda inputs: inputs["twice"] / 100),),
    praise="Yes, a share.",
)  # fmt: skip
THIRD = question(
    id="sum", number="9.3", answer="sum", uses=(FIRST, SECOND), misconceptions=(),
    reference=lambda inputs: inputs["twice"] + inputs["share"],  # 25
    praise="Yes, a sum.",
)  # fmt: skip


def test_right_without_an_earlier_answer():
    assert grade(SECOND, 5).message == "Yes, a share."
    assert grade(THIRD, 25).status == "pass"


@pytest.mark.parametrize("earlier", [{"twice": 40}, {"twice": 20}, {"twice": None}, {}, {"other": 40}])
def test_the_right_answer_passes_whatever_came_before(earlier):
    outcome = grade(SECOND, 5, earlier=earlier)
    assert (outcome.status, outcome.code, outcome.message) == ("pass", "right", "Yes, a share.")


def test_right_for_ones_own_earlier_answer_passes_and_says_so():
    outcome = grade(SECOND, 2.5, earlier={"twice": 40})
    assert (outcome.status, outcome.code) == ("pass", "followed")
    assert "right for the answer you gave in 9.1" in outcome.message


def test_right_for_an_earlier_answer_that_is_only_rounded_is_plainly_right():
    rough = question(reference=lambda inputs: 20.04)  # asked to one decimal: 20
    later = question(
        id="many", uses=(rough,), misconceptions=(), reference=lambda inputs: 100 * inputs["twice"],
    )  # fmt: skip
    assert grade(later, 2000).status == "not_yet"
    assert grade(later, 2000, earlier={"twice": 20.0}).code == "right"


def test_what_follows_from_nothing_is_not_yet():
    assert grade(SECOND, 2.5).status == "not_yet"
    assert grade(SECOND, 2.5, earlier={"twice": 20}).status == "not_yet"
    assert grade(SECOND, 2.5, earlier={"twice": 50}).status == "not_yet"


def test_a_mistake_is_recognised_from_ones_own_earlier_answer_too():
    assert grade(SECOND, 0.2).code == "upside-down"
    assert grade(SECOND, 0.4).code == "unrecognised"
    assert grade(SECOND, 0.4, earlier={"twice": 40}).code == "upside-down"


def test_two_earlier_answers_are_followed_alone_and_together():
    assert "in 9.1." in grade(THIRD, 45, earlier={"twice": 40}).message
    assert "in 9.2." in grade(THIRD, 22.5, earlier={"share": 2.5}).message
    assert "in 9.1 and 9.2." in grade(THIRD, 42.5, earlier={"twice": 40, "share": 2.5}).message


def test_nothing_follows_from_an_earlier_answer_that_breaks_the_sum():
    assert grade(SECOND, 7, earlier={"twice": 0}).status == "not_yet"
    assert grade(SECOND, 0.2, earlier={"twice": 0}).code == "upside-down"


@pytest.mark.parametrize("name", JUNK)
def test_junk_before_changes_nothing(name):
    assert grade(SECOND, 5, earlier={"twice": JUNK[name]}).status == "pass"
    assert grade(SECOND, 2.5, earlier={"twice": JUNK[name]}).status == "not_yet"


def test_other_data_reach_the_earlier_question():
    assert grade(SECOND, 25, inputs={"n": 2}).status == "pass"
    assert grade(SECOND, 5, inputs={"n": 2}).status == "not_yet"


def test_an_earlier_column_is_read_as_its_own_kind_reads_it():
    column = question(id="column", kind=Series("beds", 0), reference=lambda i: {"a": 1, "b": 2}, misconceptions=())
    total = question(
        id="total", uses=(column,), misconceptions=(), reference=lambda i: sum(i["column"].values)
    )
    assert grade(total, 3).status == "pass"
    assert grade(total, 7, earlier={"column": [3, 4]}).code == "followed"
