"""The steps of the set-up: what each does when it goes wrong."""

import pytest

from launcher import steps
from launcher.problems import Problem


def says(monkeypatch, code, *lines):
    monkeypatch.setattr(steps, "run", lambda *_: (code, list(lines)))


def test_debian_without_ensurepip_names_the_package(course, view, monkeypatch):
    says(
        monkeypatch,
        1,
        "The virtual environment was not created successfully because ensurepip is not",
        "available.",
    )
    with pytest.raises(Problem, match="apt install python3-venv"):
        steps.create(course, view, "x")


def test_another_failure_of_venv_is_quoted(course, view, monkeypatch):
    says(monkeypatch, 1, "Error: the moon is full")
    with pytest.raises(Problem, match="the moon is full"):
        steps.create(course, view, "x")


def test_a_full_disk_while_making_the_environment(course, view, monkeypatch):
    says(monkeypatch, 1, "Error: [Errno 28] No space left on device: '/x/.venv/bin'")
    with pytest.raises(Problem, match="disk is full"):
        steps.create(course, view, "x")


def test_an_environment_that_is_there_is_kept(course, view, monkeypatch):
    course.venv.mkdir()
    monkeypatch.setattr(steps, "run", lambda *_: pytest.fail("made again"))
    steps.create(course, view, "x")


def test_presets_that_fail_are_quoted(course, view, monkeypatch):
    says(monkeypatch, 1, "Traceback", "OSError: no such folder")
    with pytest.raises(Problem, match="no such folder"):
        steps.install_presets(course, view, "x")


def test_what_pip_left_half_installed_is_forgotten(course):
    packages = course.venv / (
        "Lib/site-packages" if course.windows else "lib/python3.11/site-packages"
    )
    for name in ("whole", "half"):
        (packages / f"{name}-1.0.dist-info").mkdir(parents=True)
    (packages / "whole-1.0.dist-info/RECORD").write_text("")
    steps.forget_half_installed(course)
    assert [path.name for path in packages.iterdir()] == ["whole-1.0.dist-info"]
