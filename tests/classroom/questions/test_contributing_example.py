"""The worked example in CONTRIBUTING.md is a question like any other."""

import re

import pytest

from classroom.folders import ROOT
from classroom.questions import all_questions
from tests.classroom.questions.promises import PROMISES

HEADING = "## Write a question in ten minutes"


@pytest.fixture(scope="module")
def section() -> str:
    return (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").split(HEADING)[1].split("\n## ")[0]


@pytest.fixture(scope="module")
def example(section):
    names = {}
    exec(re.search(r"```python\n(.*?)```", section, re.DOTALL)[1], names)
    return names["QUESTION"]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_the_example_keeps_every_promise(example, promise):
    promise(example)


def test_the_example_takes_no_name_of_a_real_question(example):
    for question in all_questions():
        assert {question.id, question.number, question.answer}.isdisjoint(
            {example.id, example.number, example.answer}
        )


def test_what_the_section_points_to_is_there(section):
    for path in re.findall(r"`((?:classroom|tests|benchmarks)/[\w/.]+)`", section):
        assert (ROOT / path).exists(), path
    for kind in re.findall(r"\| `(\w+)\(", section):
        assert hasattr(__import__("classroom.checks").checks, kind), kind
