"""Wrong answers that single edits make: none passes, and the measure would see one that did."""

import ast

import pytest

from benchmarks.checker import references, solutions, tally
from benchmarks.edits import variants
from benchmarks.same_value import same_value
from tests.classroom.checks.asking import question


def some_references():
    """One edit of six: each night tries them all."""
    return references(every=6)


@pytest.mark.parametrize("source", [solutions, some_references])
def test_no_edit_that_changes_an_answer_passes(source):
    tallies = list(source())
    assert tallies and sum(counts.refused for counts in tallies) > 0
    assert [line for counts in tallies for line in counts.let_through + counts.errors] == []


@pytest.mark.parametrize(
    ("code", "edited"),
    [
        ("x = a < b", "x = a > b"),  # comparison turned
        ("x = a < b", "x = a <= b"),  # boundary moved
        ("x = t['breaches']", "x = t['attendances']"),  # column swapped
        ("x = t.dropna()", "x = t"),  # call left out
        ("x = round(y, 1)", "x = y"),
        ("x = t.sum()", "x = t.mean()"),  # another aggregation
        ("x = 100 * y", "x = 6000 * y"),  # unit off
        ("x = 100 * y", "x = y"),
        ("x = t[t.a]", "x = t"),  # filter left out
        ("x = 3", "x = 4"),  # one off
        ("x = 85.3", "x = 85.2"),
        ("x = [1, 2]", "x = [2, 1]"),  # order changed
        ("x = {'p': 1, 'q': 2}", "x = {'p': 2, 'q': 1}"),
        ("x = 'c'", "x = 'd'"),  # another option
        ("x = 'May 2018'", "x = 'May 2017'"),
    ],
)
def test_each_kind_of_edit_is_made(code, edited):
    assert edited in [variant for _, variant in variants(ast.parse(code))]


def test_code_is_edited_in_one_place_at_a_time():
    made = [variant for _, variant in variants(ast.parse("x = 1\ny = 'c'"))]
    assert len(set(made)) == len(made)
    assert all(variant.startswith("x = 1\n") or variant.endswith("y = 'c'") for variant in made)


def test_a_check_that_takes_anything_is_found_out():
    lax = question(same=lambda value, inputs: value > 0)
    counts = tally(lax, "solution", "x = 20", lambda code: ast.literal_eval(code.removeprefix("x = ")))
    assert "x = 21" in counts.let_through
    assert counts.made == counts.failed + counts.unchanged + counts.refused + len(counts.let_through)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [(85.3, 85.299, True), (85.3, 85.2, False), ([1, 2], [2, 1], False), ("b", "c", False), ("b", "b", True),
     ({"a": 1.04}, {"a": 1}, True), ({"a": 1}, {"b": 1}, False), (float("nan"), 1, False), (1, "1", False)],
)  # fmt: skip
def test_answers_are_compared_without_the_checks(one, other, same):
    assert same_value(one, other, 1) is same
