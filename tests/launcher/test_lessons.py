"""What a learner saved of a lesson outlives the zip that is unzipped over it, and a pull by hand."""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
import zipfile

import pytest

from launcher import aside, cli, lab, lessons, ports
from tests.launcher.test_update import (
    LESSON, NEW_TEXT, answers, clone, needs_git, notebook, publish, renewed, run, set_aside, write, zipped,
)  # fmt: skip

__all__ = ["clone", "zipped"]  # fixtures
MINE = notebook("# Old words", "2 + 2")


def save(project, text=MINE, name=LESSON):
    """Save a lesson as JupyterLab's server does, between its two hooks."""
    path = project.root / name
    lessons.rescue(project, path)
    write(project.root, name, text)
    lessons.keep(project, path)


def unzip_over(project, folder):
    """Make a zip of a newer course, and unzip it over this one."""
    renewed(folder / "newer")
    with zipfile.ZipFile(folder / "newer.zip", "w") as file:
        for path in sorted((folder / "newer").rglob("*.ipynb")):
            file.write(path, path.relative_to(folder / "newer"))
    with zipfile.ZipFile(folder / "newer.zip") as file:
        file.extractall(project.root)


def kept(project, name=LESSON):
    return [path.read_text(encoding="utf-8") for path in set_aside(project, name)]


@pytest.mark.parametrize("begin", [lambda *words: cli.guarded(words[0], ["update"], words[1]), lab.settle])
def test_after_a_zip_the_saved_lesson_is_aside_and_the_copy_is_new(zipped, view, tmp_path, begin):
    save(zipped)
    unzip_over(zipped, tmp_path)
    begin(zipped, view)
    assert kept(zipped) == [MINE] and NEW_TEXT in (zipped.root / LESSON).read_text()
    assert NEW_TEXT in answers(zipped).read_text() and "x = 85.3" in answers(zipped).read_text()
    assert f"{set_aside(zipped, LESSON)[0].relative_to(zipped.root).as_posix()}." in view.out.getvalue()
    before = view.out.getvalue()
    lab.settle(zipped, view)
    assert view.out.getvalue() == before and kept(zipped) == [MINE]


def test_without_a_zip_a_saved_lesson_stays_where_it_is(zipped, view):
    save(zipped)
    save(zipped, MINE.replace("2 + 2", "3"))
    assert cli.guarded(zipped, ["update"], view) == 0
    assert kept(zipped) == [] and '"3"' in (zipped.root / LESSON).read_text()


def test_saved_again_over_the_new_one_before_anything_was_typed(zipped, tmp_path):
    save(zipped)
    unzip_over(zipped, tmp_path)
    save(zipped, notebook(NEW_TEXT, "1"))
    assert kept(zipped) == [MINE]


def test_a_lesson_that_the_new_course_dropped_is_kept_too(zipped, view):
    save(zipped)
    (zipped.root / LESSON).unlink()
    lab.settle(zipped, view)
    assert kept(zipped) == [MINE]


@pytest.mark.parametrize("name", ["my-work/0_start.ipynb", "README.md", "../lesson.ipynb", "modules/../mine.ipynb"])
def test_only_lessons_are_kept(zipped, name):
    save(zipped, name=name)
    assert not lessons.copies(zipped).exists()


@pytest.mark.parametrize("moment", range(3))
def test_killed_at_any_moment_the_saved_lesson_is_whole(zipped, monkeypatch, tmp_path, moment):
    save(zipped)
    unzip_over(zipped, tmp_path)
    count = iter(range(99))

    def dies(real):
        def step(*words, **more):
            if next(count) == moment:
                raise SystemExit
            return real(*words, **more)

        return step

    monkeypatch.setattr(os, "fsync", dies(os.fsync))
    monkeypatch.setattr(os, "replace", dies(os.replace))
    monkeypatch.setattr(lessons.Path, "unlink", dies(lessons.Path.unlink))
    with pytest.raises(SystemExit):
        lessons.rescue_all(zipped)
    monkeypatch.undo()
    lessons.rescue_all(zipped)
    assert kept(zipped) == [MINE]


def test_a_copy_that_changed_no_exercise_is_left_to_the_learner(zipped, view):
    lab.settle(zipped, view)
    moved = json.loads(answers(zipped).read_text())
    moved["cells"].reverse()
    answers(zipped).write_text(json.dumps(moved))
    lab.settle(zipped, view)
    assert json.loads(answers(zipped).read_text()) == moved


def test_a_full_disk_does_not_keep_the_lessons_shut(zipped, view, monkeypatch):
    def full(*words):
        raise OSError(28, "No space left on device")

    renewed(zipped.root)
    monkeypatch.setattr(aside, "put", full)
    lab.settle(zipped, view)
    assert "could not be brought up to date" in view.out.getvalue()


@needs_git
def test_with_git_nothing_is_kept_twice(clone, view):
    save(clone)
    publish(clone)
    assert cli.guarded(clone, ["update"], view) == 0
    assert kept(clone) == [MINE]
    assert view.out.getvalue().count("are kept") == 1


@needs_git
def test_after_a_pull_by_hand_that_threw_the_lesson_away(clone, view):
    save(clone)
    publish(clone)
    run(clone.root, "checkout", "--", ".")
    run(clone.root, "pull", "-q", "--ff-only")
    lab.settle(clone, view)
    assert kept(clone) == [MINE]
    assert NEW_TEXT in answers(clone).read_text() and "x = 85.3" in answers(clone).read_text()


@contextlib.contextmanager
def jupyter(project):
    """Run the server that JupyterLab runs on, with the launcher's options."""
    port = ports.choose(None)
    words = [*lab.options(project, ["--no-browser"], port), "--no-browser", "--IdentityProvider.token="]
    environ = {**os.environ, "JUPYTER_CONFIG_DIR": str(project.root / "c"), "JUPYTER_RUNTIME_DIR": str(project.root / "r")}
    command = [sys.executable, "-m", "jupyterlab", *words, "--ServerApp.disable_check_xsrf=True"]
    process = subprocess.Popen(command, cwd=project.root, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        yield f"http://127.0.0.1:{port}/api/contents/"
    finally:
        process.terminate()
        print(process.communicate()[0].decode())


def put(address, text):
    """Save a notebook through the server, once it is there."""
    model = json.dumps({"type": "notebook", "format": "json", "content": json.loads(text)}).encode()
    request = urllib.request.Request(address + LESSON, model, {"Content-Type": "application/json"}, method="PUT")
    for _ in range(100):
        with contextlib.suppress(ConnectionError, urllib.error.URLError):
            return urllib.request.urlopen(request).status
        time.sleep(0.2)
    return None


def test_the_server_of_jupyterlab_keeps_what_it_saves(zipped, make, view, tmp_path):
    pytest.importorskip("jupyterlab")
    shutil.copytree(make.repository / "launcher", zipped.root / "launcher")
    with jupyter(zipped) as address:
        assert put(address, MINE) == 200
        unzip_over(zipped, tmp_path)
        assert put(address, notebook(NEW_TEXT, "5")) == 200
    unzip_over(zipped, tmp_path)
    lab.settle(zipped, view)
    both = kept(zipped, "modules/0_start/lesson*.ipynb")
    assert sorted(json.loads(text)["cells"][1]["source"] for text in both) == [["2 + 2"], ["5"]]
