import os
import time

import pytest

from classroom.site import remembered


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(remembered, "FOLDER", tmp_path / "remembered")
    return tmp_path / "remembered"


def test_the_same_is_made_once_and_another_is_made():
    asked = []
    for about in ("a", "a", "b"):
        assert remembered.text(about, lambda about=about: asked.append(about) or f"made {about}") == f"made {about}"
    assert asked == ["a", "b"]


def test_what_comes_from_the_code_is_made_anew_when_the_code_changes(monkeypatch):
    assert remembered.text("a", lambda: "before", code=True) == "before"
    assert remembered.text("a", lambda: "after", code=True) == "before"
    monkeypatch.setattr(remembered, "digest", lambda names: "another")
    assert remembered.text("a", lambda: "after", code=True) == "after"


def test_another_version_of_a_package_makes_it_anew(monkeypatch):
    remembered.text("a", lambda: "before")
    monkeypatch.setattr(remembered, "version", lambda name: "99")
    assert remembered.text("a", lambda: "after") == "after"


def test_a_digest_tells_every_change_of_a_file_and_of_a_name(tmp_path):
    (tmp_path / "code").mkdir()

    def told(name: str, words: str) -> str:
        (tmp_path / "code" / name).write_text(words)
        remembered.digest.cache_clear()
        return remembered.digest(("code",), tmp_path)

    first = told("a.py", "1")
    assert told("a.py", "1") == first
    assert len({first, told("a.py", "2"), told("b.py", ""), told("__init__.py", "3")}) == 4
    (tmp_path / "code" / "__pycache__").mkdir()
    assert told("__pycache__/a.pyc", "x") == told("a.py", "2")


def test_what_was_not_asked_for_is_forgotten(folder):
    remembered.text("old", lambda: "1")
    remembered.text("used", lambda: "2")
    long_ago = time.time() - 100
    for path in folder.iterdir():
        os.utime(path, (long_ago, long_ago))
    began = remembered.now()
    remembered.text("used", lambda: "3")
    remembered.forget_unused(began)
    [left] = folder.iterdir()
    assert left.read_text() == "2"
