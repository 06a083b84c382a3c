"""When there is work to do, what is checked before, and what is deleted."""

import errno
import sys

import pytest

from launcher import environment, probe, stamp
from launcher.problems import Problem
from launcher.project import Project


@pytest.fixture
def quiet(monkeypatch):
    """Let the set-up do nothing but say what it would do."""
    done = []
    monkeypatch.setattr(
        environment,
        "fill",
        lambda project, wanted, *_: done.append(wanted) or project.venv.mkdir(exist_ok=True),
    )
    monkeypatch.setattr(probe, "works", lambda project: True)
    monkeypatch.setattr(probe, "complete", lambda project, wanted: True)
    return done


def test_nothing_to_do_the_second_time(course, view, quiet):
    course.settings.mkdir(parents=True)
    assert environment.prepare(course, "learn", view)
    assert not environment.prepare(course, "learn", view)
    assert quiet == ["learn"]


@pytest.mark.parametrize("reason", ["moved", "other-python"])
def test_what_cannot_be_mended_is_made_again(course, view, quiet, reason):
    course.jupyter.mkdir()
    course.venv.mkdir()
    (course.venv / "old").write_text("")
    environment.work(course, "learn", view, None, reason)
    assert not (course.venv / "old").exists()
    assert "made again" in view.out.getvalue()


def test_half_made_is_mended_and_kept(course, view, quiet):
    course.venv.mkdir()
    (course.venv / "old").write_text("")
    environment.prepare(course, "learn", view)
    assert (course.venv / "old").exists()
    assert "did not finish; it is mended now" in view.out.getvalue()


def test_a_python_that_does_not_run_is_made_again(course, view, quiet, monkeypatch):
    course.venv.mkdir()
    (course.venv / "old").write_text("")
    monkeypatch.setattr(probe, "works", lambda project: False)
    environment.prepare(course, "learn", view)
    assert not (course.venv / "old").exists()


def test_no_stamp_on_an_environment_that_stays_broken(course, view, quiet, monkeypatch):
    monkeypatch.setattr(probe, "complete", lambda project, wanted: False)
    with pytest.raises(Problem, match="delete the folder .venv"):
        environment.prepare(course, "learn", view)
    assert quiet == ["learn", "learn"] and not course.stamp.exists()


def test_a_failure_leaves_no_stamp(course, view, quiet, monkeypatch):
    def fail(*_):
        stamp.remove(course)
        raise Problem("no-network")

    course.settings.mkdir(parents=True)
    environment.prepare(course, "learn", view)
    course.pins("learn").write_text("new")
    monkeypatch.setattr(environment, "fill", fail)
    with pytest.raises(Problem):
        environment.prepare(course, "learn", view)
    assert stamp.state(course, "learn") == "half-made"


def test_a_python_without_its_parts():
    with pytest.raises(Problem, match="python3-venv"):
        environment.check_python(find=lambda name: None if name == "ensurepip" else name)


def test_a_folder_of_packages_must_be_there(course):
    with pytest.raises(Problem, match="does not exist"):
        environment.check_ground(course, "learn", course.root / "nowhere", False)


def test_onedrive_stops_the_first_set_up_only(tmp_path, view, quiet, make):
    course = make.course(tmp_path / "OneDrive" / "course")
    with pytest.raises(Problem, match="OneDrive"):
        environment.prepare(course, "learn", view)
    assert not course.venv.exists() and not course.jupyter.exists()
    course.settings.mkdir(parents=True)
    environment.prepare(course, "learn", view, keep_in_onedrive=True)
    assert not environment.prepare(course, "learn", view)


def test_only_the_environment_is_deleted(course):
    (course.venv / "lib").mkdir(parents=True)
    before = {path for path in course.root.rglob("*") if ".venv" not in path.parts}
    environment.remove(course)
    assert set(course.root.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs a right there")
def test_a_link_is_removed_and_not_what_it_points_to(course, tmp_path):
    (tmp_path / "precious").mkdir()
    course.venv.symlink_to(tmp_path / "precious")
    environment.remove(course)
    assert (tmp_path / "precious").is_dir() and not course.venv.is_symlink()


@pytest.mark.parametrize(
    ("platform", "code", "words"),
    [
        ("win32", errno.EACCES, "close JupyterLab"),
        ("linux", errno.EROFS, "cannot be written"),
        ("linux", errno.EBUSY, "close JupyterLab"),
    ],
)
def test_what_cannot_be_deleted(course, monkeypatch, platform, code, words):
    def refuse(*_, **__):
        raise OSError(code, "x")

    course.venv.mkdir()
    monkeypatch.setattr(environment.shutil, "rmtree", refuse)
    with pytest.raises(Problem, match=words):
        environment.remove(Project(course.root, platform))
