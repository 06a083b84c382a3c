"""Module 0's pages say what they promise: keys that the lesson says too, a rubric that is no official one."""

import re

import pytest

from classroom.folders import MODULES
from impactflow.improvement.maturity import MONTHS
from tests.modules.conftest import cells, words

HERE = MODULES / "0_start_here"


@pytest.fixture(scope="module")
def start():
    return (HERE / "index.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rubric():
    return (HERE / "rubric.md").read_text(encoding="utf-8")


def test_the_keys_of_jupyterlab_are_those_of_the_lesson(start):
    said = words(cells("modules/0_start_here/lesson.ipynb"))
    part = start.split("## With the keyboard alone")[1].split("\n## ")[0]
    keys = re.findall(r"^\| in JupyterLab \| (<kbd>.+?) \|", part, flags=re.MULTILINE)
    assert keys == ["<kbd>Shift</kbd> + <kbd>Enter</kbd>", "<kbd>Enter</kbd>", "<kbd>Esc</kbd>"]
    assert all(f"| {key} |" in said for key in keys)


def test_a_check_of_the_set_up_for_each_door(start):
    part = start.split("## Does everything work?")[1].split("\n## ")[0]
    assert all(words in part for words in ("**On the page**", "**In JupyterLab and on Binder**", "course.py doctor"))
    assert any(cell["id"] == "set-up" for cell in cells("modules/0_start_here/lesson.ipynb"))


def test_the_rubric_is_the_courses_own_and_looked_at_again_after_work(start, rubric):
    assert MONTHS == 6
    for page in (start, rubric):
        assert "after six months at work" in page and "not after six hours of lessons" in page
        assert "Scores often fall" in page and "That is learning." in page
    assert "It is the course's own. It is not NHS England's [self-assessment]" in rubric
    assert "```{explorer} maturity-rubric\n```" in rubric and "](rubric.md)" in start
