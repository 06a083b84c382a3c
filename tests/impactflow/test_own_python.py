"""A Python without the packages ends in the course's own, or in a sentence; never in a traceback."""

import subprocess
import sys
import venv

import pytest

from classroom.folders import ROOT
from impactflow import own_python

PANDAS = ModuleNotFoundError("No module named 'pandas'", name="pandas.core")
COHORT = ["-m", "classroom", "cohort", "."]
SLIDES = ["-m", "classroom", "trainer", "slides", "1"]
SPC = ["-m", "impactflow", "spc", "x.csv", "--date", "day", "--value", "n", "--out", "pack.html"]


@pytest.fixture
def other(tmp_path):
    """A Python of its own that has none of the packages, as a shell's start-up file may put first."""
    venv.create(tmp_path / "other", with_pip=False)
    return next(path for place in own_python.PYTHONS if (path := tmp_path / "other" / place).is_file())


@pytest.fixture
def environment(tmp_path, monkeypatch):
    folder = tmp_path / ".venv"
    (folder / "bin").mkdir(parents=True)
    monkeypatch.setattr(own_python, "ENVIRONMENT", folder)
    return folder


@pytest.mark.parametrize("words", [COHORT, SLIDES, SPC])
def test_a_python_without_packages_gets_a_sentence(tmp_path, other, words):
    for package in ("classroom", "impactflow"):  # a folder of the course that is not set up
        (tmp_path / package).symlink_to(ROOT / package, target_is_directory=True)
    code = "import sys, runpy, pathlib, impactflow.own_python as own; own.ENVIRONMENT = pathlib.Path('none')\n"
    code += "runpy.run_module(sys.argv.pop(1), run_name='__main__', alter_sys=True)"
    done = subprocess.run([other, "-c", code, *words[1:]], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "which this Python has not. Type this once: python3 course.py setup" in done.stderr


def test_it_goes_on_in_the_courses_own_python(environment, tmp_path):
    python = environment / "bin" / "python"
    python.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/ran"; exit 3\n')
    python.chmod(0o755)
    assert own_python.go_on("classroom", ["cohort", "a b"], PANDAS) == 3
    assert (tmp_path / "ran").read_text() == "-m classroom cohort a b\n"


def test_inside_the_courses_own_it_names_the_set_that_is_missing(environment, monkeypatch, capsys):
    (environment / "bin" / "python").touch()
    monkeypatch.setattr(sys, "prefix", str(environment))
    assert own_python.go_on("classroom", ["trainer", "slides", "1"], PANDAS) == 1
    said = capsys.readouterr().err
    assert said == "This needs the package pandas, which a learner's set has not. Type this once: python3 course.py site\n"


def test_an_environment_that_is_broken_is_tried_once(environment, monkeypatch, capsys):
    (environment / "bin" / "python").touch()
    monkeypatch.setenv(own_python.HANDED_OVER, "1")
    assert own_python.go_on("classroom", [], PANDAS) == 1
    assert "Type this once: python3 course.py site" in capsys.readouterr().err


def test_a_missing_part_of_the_course_is_not_hidden():
    with pytest.raises(ModuleNotFoundError):
        own_python.go_on("classroom", [], ModuleNotFoundError("x", name="classroom.nowhere"))
