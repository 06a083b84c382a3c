"""Every sentence is one plain sentence that says what to do."""

import re
import string
from pathlib import Path

import pytest

from launcher.problems import SENTENCES, Problem, commands

WORDS = {
    "detail": "x",
    "package": "x",
    "folder": "x",
    "needed": 1,
    "length": 1,
    "allowed": 1,
    "name": "x",
}
WORDS |= {"port": 1, "other": 2, "first": 1, "last": 2}


@pytest.mark.parametrize("name", SENTENCES)
def test_is_one_sentence_with_something_to_do(name):
    said = str(Problem(name, **WORDS))
    assert said.endswith(".") and "\n" not in said and "!" not in said
    assert re.search(
        r"\b(type|ask|move|free|install|try|check|unzip|close|connect|delete|choose|give)\b", said
    )
    assert len(said.split()) <= 45


def test_no_sentence_lacks_its_words():
    fields = {
        field for text in SENTENCES.values() for _, field, _, _ in string.Formatter().parse(text)
    }
    assert fields - {None} <= set(WORDS) | {"course", "python"}


def test_every_problem_that_is_raised_has_a_sentence():
    sources = "".join(p.read_text(encoding="utf-8") for p in Path("launcher").glob("*.py"))
    assert set(re.findall(r'Problem\("([a-z-]+)"', sources)) <= set(SENTENCES)


def test_windows_is_told_to_type_py():
    assert commands("win32")["course"] == "py course.py"
    assert commands("darwin")["course"] == "python3 course.py"


def test_unknown_problem_is_an_error():
    with pytest.raises(KeyError):
        Problem("no-such-problem")
