"""The environment's Python is asked what it is, and does not have to answer."""

import sys

import pytest

from launcher import probe
from launcher.project import PINS, Project


@pytest.fixture
def answers(monkeypatch):
    """Let the environment's Python give an answer of ours."""

    def give(**changes):
        answer = {"prefix": "", "version": list(sys.version_info[:2]), "missing": [], **changes}
        monkeypatch.setattr(probe, "_ask", lambda project, names: answer)

    return give


def test_an_environment_of_this_folder_and_version(course, answers):
    answers(prefix=str(course.venv))
    assert probe.works(course) and probe.complete(course, "learn")


def test_one_that_belongs_elsewhere_does_not_work(course, answers):
    answers(prefix="/somewhere/else")
    assert not probe.works(course)


def test_one_of_another_version_does_not_work(course, answers):
    answers(prefix=str(course.venv), version=[3, 8])
    assert not probe.works(course)


def test_one_that_lacks_a_package_works_but_is_not_complete(course, answers):
    answers(prefix=str(course.venv), missing=["pandas"])
    assert probe.works(course) and not probe.complete(course, "learn")


def test_a_larger_set_must_have_all_that_a_smaller_one_must(course, monkeypatch):
    asked = {}
    monkeypatch.setattr(probe, "_ask", lambda project, names: asked.setdefault(wanted, names))
    monkeypatch.setattr(probe, "_own", lambda *_: False)
    for wanted in PINS:
        probe.complete(course, wanted)
    learn, book, everything = (set(asked[wanted]) for wanted in ("learn", "book", "all"))
    assert learn < book < everything
    assert "jupyter_book" in book - learn and "pytest" in everything - book


@pytest.mark.parametrize(
    "script", [None, "#!/bin/sh\nexit 1\n", "#!/bin/sh\necho hello\n", "no program"]
)
@pytest.mark.skipif(sys.platform == "win32", reason="the false Python is a shell script")
def test_a_python_that_does_not_run(course, script):
    course.python.parent.mkdir(parents=True)
    if script:
        course.python.write_text(script)
        course.python.chmod(0o755)
    assert not probe.works(course)


def test_this_python_answers_and_names_what_is_missing(tmp_path, monkeypatch):
    monkeypatch.setattr(Project, "python", sys.executable)
    answer = probe._ask(Project(tmp_path), ["json", "no_such_package"])
    assert answer["missing"] == ["no_such_package"] and answer["prefix"] == sys.prefix
