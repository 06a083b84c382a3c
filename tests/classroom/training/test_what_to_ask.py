"""What a trainer asks of a mistake belongs to that mistake, and to no other that has its name."""

import ast
import inspect
from collections import Counter

from classroom.questions import find
from classroom.training import what_to_ask
from classroom.training.what_to_ask import ask


def test_no_mistake_is_listed_twice():
    """Python takes the last of two without a word."""
    [listed] = [node for node in ast.walk(ast.parse(inspect.getsource(what_to_ask))) if isinstance(node, ast.Dict)]
    assert {name: often for name, often in Counter(key.value for key in listed.keys).items() if often > 1} == {}


def test_a_month_before_is_asked_for_in_its_own_question():
    said = {
        question.number: ask(question, mistake)
        for question in (find("0.3"), find("4.6")) for mistake in question.misconceptions if mistake.code == "month-before"
    }  # fmt: skip
    assert "forty summers" in said.pop("4.6") and not any("summers" in each for each in said.values())
