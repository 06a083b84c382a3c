"""The minutes that module 4's first page names are those of its parts, and its paths add them up."""

import re

import pytest

from classroom.questions import all_questions
from tests.modules.conftest import cells, last_minutes, words

FOLDER = "4_capability"


@pytest.fixture(scope="module")
def parts(index):
    return dict(zip(("lesson", "explorers", "exercise", "page", "quiz"), last_minutes(index), strict=True))


def about(page: str) -> int:
    """Return the minutes that a page of cells says it takes."""
    return int(re.search(r"About (\d+) minutes(?: in all| in two parts|, and optional)", words(cells(f"modules/{FOLDER}/{page}.ipynb")))[1])


def test_each_part_takes_as_long_as_it_says_itself(index, parts):
    assert parts["lesson"] == about("lesson") and parts["explorers"] == about("explore")
    assert f"for_analysts.ipynb), about {about('for_analysts')} minutes" in index
    assert parts["exercise"] == sum(question.minutes for question in all_questions() if question.module == "4")


def test_the_paths_add_up(index, parts):
    core, analysts = 35, about("for_analysts")
    assert "scenes 1, 3 and 7" in index and f"It takes about {core} minutes" in index
    assert f"on the front line ({core + parts['explorers'] + parts['page']} minutes)" in index
    longest = sum(parts.values()) - parts["quiz"] + analysts
    assert f"an analyst ({longest} minutes)" in index
    assert "About three and a half hours" in index and 195 <= sum(parts.values()) <= 225


def test_the_core_is_the_scenes_that_the_lesson_marks(notebook):
    assert re.findall(r"^## (\d)\. .+ \(core\)$", words(notebook), flags=re.MULTILINE) == ["1", "3", "7"]
