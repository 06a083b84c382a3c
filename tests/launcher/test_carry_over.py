"""A learner's answers in a new version of their exercise."""

import copy

from hypothesis import given
from hypothesis import strategies as st

from launcher.carry_over import carry_over, has_answer, same_words, source
import pytest


def cell(cell_id, words, kind="code", **metadata):
    own = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"id": cell_id, "cell_type": kind, "metadata": metadata, "source": words, **own}


def locked(cell_id, words, kind="markdown"):
    return cell(cell_id, words, kind, editable=False, deletable=False)


def notebook(*cells):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def words(carried):
    return [source(one) for one in carried["cells"]]


OLD = notebook(locked("title", "old"), cell("a", "x = ...", deletable=False), locked("check", "check(1)", "code"))
NEW = notebook(
    locked("title", "new"), locked("added", "more"), cell("a", "x = {'y': ...}", deletable=False),
    locked("check", "check(2)", "code"),
)  # fmt: skip


def with_answer(answer, *more, at=2):
    old = copy.deepcopy(OLD)
    old["cells"][1]["source"] = answer
    old["cells"][at:at] = more
    return old


def test_an_answer_is_carried_and_the_words_are_new():
    carried = carry_over(with_answer(["x = 1\n", "y = 2"]), NEW)
    assert words(carried) == ["new", "more", "x = 1\ny = 2", "check(2)"]


def test_a_blank_gets_the_new_blank():
    assert words(carry_over(OLD, NEW))[2] == "x = {'y': ...}"


def test_an_added_cell_stays_in_its_place_or_at_the_end():
    assert words(carry_over(with_answer("x = 1", cell("mine", "note")), NEW))[2:4] == ["x = 1", "note"]
    assert words(carry_over(with_answer("x = 1", cell("mine", "note"), at=9), NEW))[-1] == "note"
    two = carry_over(with_answer("x = 1", cell("m", "1"), cell("n", "words", "markdown")), NEW)
    assert words(two)[2:5] == ["x = 1", "1", "words"]


def test_a_locked_cell_that_the_course_dropped_is_gone_and_an_answer_that_it_dropped_stays():
    old = with_answer("x = 1", locked("gone", "old words"), cell("b", "z = 3", deletable=False))
    carried = carry_over(old, NEW)
    assert words(carried) == ["new", "more", "x = 1", "z = 3", "check(2)"]
    assert "deletable" not in carried["cells"][3]["metadata"]


def test_locked_words_that_somebody_unlocked_do_not_come_over():
    old = copy.deepcopy(OLD)
    old["cells"][0] = cell("title", "# my own title", "markdown")
    assert words(carry_over(old, NEW))[0] == "new"


@pytest.mark.parametrize("blank", ["x = ...", "x = {'a': ..., 'b': [...]}", "", "# nothing yet", "x = ...\ny = ..."])
def test_blanks_are_known(blank):
    assert not has_answer(cell("a", blank))


@pytest.mark.parametrize("answer", ["x = 1", "x = {'a': 1, 'b': ...}", "x =", "print(2)", "x = {}", "(" * 999])
def test_answers_are_known_even_half_typed(answer):
    assert has_answer(cell("a", answer))


IDS = st.sampled_from("abcdefgh")
SOURCES = st.sampled_from(["x = 1", "x = ...", "y = x + 1", "half typed (", "", "a note"])
CELLS = st.builds(
    lambda name, words, kind, fixed: cell(name, words, kind, **({"editable": False} if fixed else {})),
    IDS, SOURCES, st.sampled_from(["code", "markdown"]), st.booleans(),
)  # fmt: skip
NOTEBOOKS = st.lists(CELLS, unique_by=lambda one: one["id"], max_size=8).map(lambda cells: notebook(*cells))


@given(NOTEBOOKS, NOTEBOOKS)
def test_whatever_the_two_hold_nothing_of_the_learners_is_lost_and_doing_it_again_changes_nothing(old, new):
    before = copy.deepcopy((old, new))
    carried = carry_over(old, new)
    assert (old, new) == before
    ids = [one["id"] for one in carried["cells"]]
    assert len(set(ids)) == len(ids)
    course = {one["id"]: one for one in new["cells"]}
    assert [name for name in ids if name in course] == list(course)
    now = {one["id"]: source(one) for one in carried["cells"]}
    for one in old["cells"]:
        mine = one["metadata"].get("editable") is not False and one["cell_type"] == "code" and has_answer(one)
        theirs = course.get(one["id"])
        if mine and (theirs is None or (theirs["cell_type"] == "code" and "editable" not in theirs["metadata"])):
            assert now[one["id"]] == source(one)
    assert same_words(carry_over(carried, new), carried)
