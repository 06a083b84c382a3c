"""Every question of the course, held to the same promises."""

import time

import pytest

from classroom import questions
from classroom.checks import RIGHT, grade
from classroom.checks.scheme import scheme_of
from classroom.folders import ROOT
from classroom.questions import all_questions, find
from tests.classroom.questions.promises import PROMISES, SECONDS

QUESTIONS = all_questions()
ON_PAGE = [question.on_page for question in QUESTIONS if question.on_page]
RELEASED = ROOT / "classroom" / "questions" / "released.txt"


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
@pytest.mark.parametrize("question", [*QUESTIONS, *ON_PAGE], ids=lambda question: question.id)
def test_a_question_keeps_its_promises(question, promise):
    promise(question)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_an_answer_is_marked_at_once(question):
    wrong = [make(scheme_of(question).inputs) for make in question.near_misses.values()]
    for value in (scheme_of(question).right, *wrong):
        grade(question, value)
        started = time.perf_counter()
        grade(question, value)
        assert time.perf_counter() - started < SECONDS


@pytest.mark.parametrize("field", ["id", "number", "answer"])
def test_ids_numbers_and_answers_are_used_once(field):
    values = [getattr(question, field) for question in QUESTIONS]
    assert len(values) == len(set(values))


def test_questions_stand_in_the_order_of_their_numbers():
    numbers = [tuple(map(int, question.number.split("."))) for question in QUESTIONS]
    assert numbers == sorted(numbers)


def test_a_released_id_is_never_used_again():
    # A line is an id; one that has gone stays, with a dash before it.
    lines = RELEASED.read_text(encoding="utf-8").split("\n")[:-1]
    ids = [line.removeprefix("- ") for line in lines]
    assert len(set(ids)) == len(ids)
    assert {line for line in lines if not line.startswith("- ")} == {q.id for q in QUESTIONS}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_a_question_is_found_by_number_and_by_id(question):
    assert find(question.number) is find(question.id) is question


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.cases], ids=lambda question: question.id)
def test_cases_begin_with_the_right_ones_and_end_with_one_that_takes_anything(question):
    *first, last = scheme_of(question).cases
    codes = [case.code for case in first]
    assert codes == sorted(codes, key=lambda code: code != RIGHT)
    assert last.code != RIGHT and not last.fields and not (last.above or last.equal or last.next_to)


@pytest.mark.parametrize("name", ["99.9", "", "0", "four-hour", None])
def test_an_unknown_name_finds_nothing(name):
    assert find(name) is None


def test_every_file_of_a_question_is_registered():
    folder = ROOT / "classroom" / "questions"
    files = [p for p in folder.glob("*/*.py") if "QUESTION = " in p.read_text(encoding="utf-8")]
    assert len(files) == len(questions.all_questions())
