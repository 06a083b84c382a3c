"""The report: versions and checks, no data and no names."""

import errno
import getpass
import platform
from pathlib import Path

import pytest

from launcher import doctor, memory
from launcher.problems import Problem


@pytest.fixture
def report(course, view, monkeypatch):
    monkeypatch.setenv("HTTPS_PROXY", "http://secret.example:8080")
    course.jupyter.mkdir()
    course.last_error.write_text(
        f"setup failed in {Path.home()} for {getpass.getuser()} on {platform.node()}"
    )
    packages = course.venv / (
        "Lib/site-packages" if course.windows else "lib/python3.11/site-packages"
    )
    for name in ("jupyter_book-1.0.4.post1", "pandas-3.1.1"):
        (packages / f"{name}.dist-info").mkdir(parents=True)
    assert doctor.examine(course, view) == 0
    return (course.root / "course-report.txt").read_text()


def test_versions_are_there(report):
    assert platform.python_version() in report and platform.system() in report
    assert (
        "jupyter-book 1.0.4.post1" in report
        and "pandas 3.1.1" in report
        and "altair not installed" in report
    )


def test_names_and_values_are_not(report):
    assert "Proxy settings: fine (set)" in report and "secret" not in report
    assert str(Path.home()) not in report
    assert f" {getpass.getuser()} " not in report and f" {platform.node()}" not in report
    assert "setup failed in ~ for <person> on <computer>" in report


def test_what_is_wrong_is_named(report, view):
    assert "Environment: look here (half-made)" in report
    assert "Worth a look: Environment." in view.out.getvalue()


def test_before_the_first_start_all_is_well(course, view):
    assert doctor.examine(course, view) == 0
    assert "nothing is set up yet" in view.out.getvalue()
    assert not course.venv.exists()


def test_a_report_that_cannot_be_written_is_shown(course, view, monkeypatch):
    def refuse(*_, **__):
        raise OSError(errno.EROFS, "x")

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(Problem, match="cannot be written"):
        doctor.examine(course, view)
    assert "Report on IMPACT in Practice" in view.out.getvalue()


def test_a_broken_course_does_not_stop_the_report(course, view):
    course.venv.mkdir()
    course.stamp.write_text('{"root": 1, "python": 1, "fingerprints": {}}')
    course.pins("learn").unlink()
    assert doctor.examine(course, view) == 0


def test_last_error_is_none_at_first(course):
    assert "Last error\nnone" in doctor.report(course, [])
    assert memory.read(course) == ""
