"""JupyterLab gets our options, then the person's; Ctrl+C ends it calmly."""

import os
import sys

import pytest

from launcher import lab
from launcher.problems import Problem


def test_opens_the_welcome_page_here_and_nowhere_else(course):
    words = lab.options(course, [], 8888)
    assert f"--ServerApp.root_dir={course.root}" in words
    assert "--LabApp.default_url=/lab/tree/book/welcome.md" in words
    assert "--ServerApp.ip=127.0.0.1" in words and "--ServerApp.port=8888" in words
    assert {"--LabApp.extension_manager=readonly", "--LabApp.news_url=None"} <= set(words)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("--port=9000", "--ServerApp.port"),
        ("--ip=0.0.0.0", "--ServerApp.ip"),
        ("--LabApp.default_url=/tree", "--LabApp.default_url"),
        ("--notebook-dir=x", "--ServerApp.root_dir"),
        ("--allow-root", "--ServerApp.allow_root"),
        ("--debug", "--Application.log_level"),
    ],
)
def test_what_the_person_gives_is_not_given_twice(course, word, name):
    assert not any(option.startswith(name + "=") for option in lab.options(course, [word], 9000))


def test_copies_are_made_only_while_one_is_missing(course, view):
    (course.root / "classroom/__main__.py").write_text("open('called', 'a').write('x')")
    lab.make_copies(course, sys.executable, view)
    assert not (course.root / "called").exists()
    (course.root / "exercises/1.ipynb").write_text("{}")
    assert lab.missing_copies(course) == ["1.ipynb"]
    lab.make_copies(course, sys.executable, view)
    (course.root / "my-work/1.ipynb").write_text("{}")
    lab.make_copies(course, sys.executable, view)
    assert (course.root / "called").read_text() == "x"


def test_copies_that_fail_do_not_stop_the_lesson(course, view):
    (course.root / "exercises/1.ipynb").write_text("{}")
    (course.root / "classroom/__main__.py").write_text("raise SystemExit(1)")
    lab.make_copies(course, sys.executable, view)
    assert "the lessons work all the same" in view.out.getvalue()


def test_exit_code_passes_through(course, view):
    assert lab.wait([sys.executable, "-c", "raise SystemExit(7)"], course, view) == 7


def test_a_missing_program(course, view):
    with pytest.raises(Problem, match="could not be started"):
        lab.wait([course.root / "nothing"], course, view)


def test_stopping_it_is_calm(course, view, monkeypatch):
    monkeypatch.setattr(lab.foreground, "run", lambda *_: None)
    assert lab.wait(["x"], course, view) == 0
    assert "JupyterLab has stopped" in view.out.getvalue()


def test_says_when_another_port_is_taken(view):
    lab.say_where(view, None, 8890)
    assert "Port 8888 is in use, so port 8890 is taken." in view.out.getvalue()


def test_root_in_a_container_may_start(course, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert "--ServerApp.allow_root=True" in lab.options(course, [], 8888)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert "--ServerApp.allow_root=True" not in lab.options(course, [], 8888)
