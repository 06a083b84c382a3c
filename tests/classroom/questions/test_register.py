"""Every question of the course, held to the same promises."""

import re

import pytest

from classroom.checks import grade
from classroom.questions import all_questions, find

QUESTIONS = all_questions()
MISTAKES = [(q, mistake) for q in QUESTIONS for mistake in q.misconceptions]
JUNK = ["", "85.3", b"x", [], {}, (), set(), object(), float("nan"), float("inf"), 1j, -1, 10**400,
        "<script>alert(1)</script>", True, range(3), lambda: 1, Ellipsis.__class__, 1e308, "nan"]


def test_ids_numbers_and_answers_are_used_once():
    for field in ("id", "number", "answer"):
        values = [getattr(question, field) for question in QUESTIONS]
        assert len(values) == len(set(values))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_the_reference_passes(question):
    inputs = question.inputs()
    assert grade(question, question.reference(inputs), inputs).status == "pass"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_the_reference_rounded_as_asked_passes(question):
    rounded = round(question.reference(question.inputs()), question.kind.decimals)
    assert grade(question, rounded).status == "pass"


@pytest.mark.parametrize(("question", "mistake"), MISTAKES, ids=lambda x: getattr(x, "code", ""))
def test_each_mistake_gets_exactly_its_own_words(question, mistake):
    example = mistake.example(question.inputs())
    for value in (example, round(example, question.kind.decimals), round(example, 6)):
        outcome = grade(question, value)
        assert (outcome.status, outcome.code) == ("not_yet", mistake.code)
        assert outcome.message == mistake.message


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
@pytest.mark.parametrize("junk", JUNK, ids=lambda x: repr(x)[:20])
def test_junk_is_not_yet_and_never_our_fault(question, junk):
    assert grade(question, junk).status == "not_yet"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_near_the_answer_is_not_the_answer(question):
    step = 10.0**-question.kind.decimals
    right = round(question.reference(question.inputs()), question.kind.decimals)
    for near in (right + step, right - step, -right, right * 10, right + 1, right - 1):
        assert grade(question, near).status == "not_yet"


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_no_words_hold_the_answer(question):
    right = question.reference(question.inputs())
    said = [question.praise, *question.hints, *(m.message for m in question.misconceptions)]
    for decimals in range(question.kind.decimals + 2):
        assert not any(re.search(rf"\b{right:.{decimals}f}\b", words) for words in said)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.id)
def test_a_question_is_whole(question):
    assert len(question.misconceptions) >= 3
    assert len(question.hints) == 2
    assert question.minutes > 0
    assert find(question.number) is question


def test_an_unknown_number_finds_nothing():
    assert find("99.9") is None
