"""The page version is built with the words of the build, and shown on this computer only."""

import sys

import pytest

from launcher import ports, site
from launcher.problems import Problem

BUILD = """
import sys
open("called", "a").write(" ".join(sys.argv[1:]) + "\\n")
print("The page version is in _build/html.")
raise SystemExit({code})
"""


def course_that_ends(course, code):
    course.jupyter.mkdir()
    (course.root / "classroom/__main__.py").write_text(BUILD.format(code=code))
    return course


@pytest.mark.parametrize(
    ("base", "typed"), [(None, "site build"), ("/impact/", "site build --base=/impact/")]
)
def test_building_says_what_the_build_says(course, view, base, typed):
    course_that_ends(course, 0)
    assert site.build(course, sys.executable, base, view) == 0
    assert (course.root / "called").read_text() == typed + "\n"
    assert view.out.getvalue().endswith("The page version is in _build/html.\n")


def test_with_a_browser_the_book_is_printed_too(course, view):
    course_that_ends(course, 0)
    assert site.build(course, sys.executable, None, view, "/a place/chrome") == 0
    assert (course.root / "called").read_text() == "site build --pdf --chromium=/a place/chrome\n"


def test_a_pdf_needs_a_browser_and_none_is_looked_for_without():
    assert site.printer(True, find=lambda: "chrome") == "chrome"
    assert site.printer(False, find=lambda: pytest.fail("looked")) is None
    with pytest.raises(Problem, match="none was found: install one of them"):
        site.printer(True, find=lambda: None)


def test_a_build_that_fails_is_told_as_an_error(course, view, capsys):
    course_that_ends(course, 1)
    assert site.build(course, sys.executable, None, view) == 1
    assert capsys.readouterr().err == "The page version is in _build/html.\n"
    assert "_build/html" not in view.out.getvalue()


def test_the_port_is_handed_on_and_the_exit_code_back(course, view):
    course_that_ends(course, 7)
    assert site.serve(course, sys.executable, None, 8001, view) == 7
    assert (course.root / "called").read_text() == "site serve --port 8001\n"
    assert "Port 8000 is in use, so port 8001 is taken." in view.out.getvalue()


def test_stopping_it_is_calm(course, view, monkeypatch):
    monkeypatch.setattr(site.foreground, "run", lambda *_: None)
    assert site.serve(course, sys.executable, "9000", 9000, view) == 0
    said = view.out.getvalue()
    assert "stays in the folder _build/html" in said and "is in use" not in said


def test_its_ports_are_not_those_of_jupyterlab(monkeypatch):
    monkeypatch.setattr(ports, "is_free", lambda port: port != ports.SITE_FIRST)
    assert site.choose_port(None) == ports.SITE_FIRST + 1
    monkeypatch.setattr(ports, "is_free", lambda port: False)
    with pytest.raises(Problem, match="8000 to 8099"):
        site.choose_port(None)
    with pytest.raises(Problem, match="Port 8000 is in use"):
        site.choose_port("8000")


def test_a_missing_program(course, view):
    with pytest.raises(Problem, match="could not be shown"):
        site.serve(course, course.root / "nothing", None, 8000, view)
