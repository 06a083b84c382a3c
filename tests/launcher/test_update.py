"""The course is updated from git or a zip, and whatever goes wrong, no work is lost."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from launcher import aside, cli, copies, git
from launcher.problems import Problem
from launcher.project import Project

LESSON = "modules/0_start/lesson.ipynb"
NEW_TEXT = "# New words"
GIT = shutil.which("git")
needs_git = pytest.mark.skipif(GIT is None, reason="git is not on this computer")
AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@example.org")


def notebook(title, answer, *more):
    cells = [
        {"cell_type": "markdown", "id": "title", "metadata": {"editable": False}, "source": [title]},
        {"cell_type": "code", "id": "answer", "metadata": {}, "source": [answer], "outputs": [], "execution_count": None},
        *more,
    ]  # fmt: skip
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1) + "\n"


def write(root, path, text):
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8", newline="\n")


def run(root, *words):
    done = subprocess.run(["git", *AUTHOR, *words], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def lay(root):
    write(root, ".gitignore", "my-work/\n.jupyter/\n")
    write(root, LESSON, notebook("# Old words", "1"))
    write(root, "exercises/0_start.ipynb", notebook("# Old words", "x = ..."))
    write(root, "README.md", "old")


def renewed(root):
    write(root, LESSON, notebook(NEW_TEXT, "1"))
    write(root, "exercises/0_start.ipynb", notebook(NEW_TEXT, "x = ..."))


@pytest.fixture
def zipped(tmp_path):
    """A course that came as a zip, with a learner's answer in it."""
    lay(tmp_path / "course")
    write(tmp_path / "course", "my-work/0_start.ipynb", notebook("# Old words", "x = 85.3"))
    return Project(tmp_path / "course", sys.platform)


@pytest.fixture
def clone(tmp_path):
    """A clone of a course, with a learner's answer and a saved lesson in it."""
    source = tmp_path / "source"
    lay(source)
    run(source.parent, "init", "-q", "-b", "main", str(source))
    commit(source)
    run(tmp_path, "clone", "-q", str(source), str(tmp_path / "course"))
    write(tmp_path / "course", "my-work/0_start.ipynb", notebook("# Old words", "x = 85.3"))
    write(tmp_path / "course", LESSON, notebook("# Old words", "1 + 1"))
    return Project(tmp_path / "course", sys.platform)


def commit(root):
    run(root, "add", "-A")
    run(root, "commit", "-q", "-m", "news")


def publish(project):
    source = project.root.parent / "source"
    renewed(source)
    commit(source)
    return source


def answers(project):
    return project.root / "my-work" / "0_start.ipynb"


def set_aside(project, name):
    return sorted((project.root / "my-work" / "older").glob(f"*/{name}"))


def test_after_a_new_zip_the_copy_is_new_and_the_answer_is_there(zipped, view):
    renewed(zipped.root)
    before = answers(zipped).read_bytes()
    assert cli.guarded(zipped, ["update"], view) == 0
    assert NEW_TEXT in answers(zipped).read_text() and "x = 85.3" in answers(zipped).read_text()
    assert [path.read_bytes() for path in set_aside(zipped, "*.ipynb")] == [before]
    assert "with your answers" in view.out.getvalue()
    assert cli.guarded(zipped, ["update"], view) == 0
    assert len(set_aside(zipped, "*.ipynb")) == 1


def test_a_copy_that_cannot_be_read_is_left_and_said(zipped, view):
    renewed(zipped.root)
    for content in (b"{", b'{"cells": 3}', b'{"cells": [{"id": "a"}]}', b"\xff", b'{"cells": [{"source": "x"}]}'):
        answers(zipped).write_bytes(content)
        assert cli.guarded(zipped, ["update"], view) == 0
        assert answers(zipped).read_bytes() == content
    assert view.out.getvalue().count("could not be read") == 5


def test_several_on_one_day_are_all_kept(zipped):
    for number in range(3):
        answers(zipped).write_text(str(number))
        aside.keep(zipped, answers(zipped))
    aside.keep(zipped, answers(zipped))
    assert sorted(path.read_text() for path in set_aside(zipped, "*.ipynb")) == ["0", "1", "2"]


@pytest.mark.parametrize("moment", range(4))
def test_killed_at_any_moment_the_work_is_whole(zipped, monkeypatch, moment):
    renewed(zipped.root)
    before, count = answers(zipped).read_bytes(), iter(range(99))

    def dies(real):
        def step(*words):
            if next(count) == moment:
                raise SystemExit
            return real(*words)

        return step

    for name in ("fsync", "replace"):
        monkeypatch.setattr(os, name, dies(getattr(os, name)))
    with pytest.raises(SystemExit):
        copies.renew(zipped)
    kept = [path.read_bytes() for path in [answers(zipped), *set_aside(zipped, "*.ipynb")]]
    assert before in kept and json.loads(kept[0])
    monkeypatch.undo()
    copies.renew(zipped)
    assert NEW_TEXT in answers(zipped).read_text() and "x = 85.3" in answers(zipped).read_text()
    assert before in [path.read_bytes() for path in set_aside(zipped, "0_start*.ipynb")]


@needs_git
def test_a_clone_is_brought_up_to_date_and_a_saved_lesson_set_aside(clone, view):
    publish(clone)
    saved = (clone.root / LESSON).read_bytes()
    assert cli.guarded(clone, ["update"], view) == 0
    assert NEW_TEXT in (clone.root / LESSON).read_text()
    assert NEW_TEXT in answers(clone).read_text() and "x = 85.3" in answers(clone).read_text()
    assert [path.read_bytes() for path in set_aside(clone, LESSON)] == [saved]
    assert run(clone.root, "status", "--porcelain") == ""
    assert run(clone.root, "stash", "list") == ""


@needs_git
def test_without_news_a_saved_lesson_stays(clone, view):
    saved = (clone.root / LESSON).read_bytes()
    assert cli.guarded(clone, ["update"], view) == 0
    assert "newest one already" in view.out.getvalue()
    assert (clone.root / LESSON).read_bytes() == saved


def same_folder(project):
    return {
        path.relative_to(project.root): path.read_bytes()
        for path in Path(project.root).rglob("*")
        if path.is_file() and not {".git", ".jupyter"} & set(path.parts)
    }


@needs_git
@pytest.mark.parametrize("trouble", ["gone", "diverged", "own file", "own change", "no upstream", "no git"])
def test_each_failure_is_a_sentence_and_changes_nothing(clone, view, capsys, monkeypatch, trouble):
    source = publish(clone)
    if trouble == "gone":
        shutil.rmtree(source)
    if trouble == "diverged":
        write(clone.root, "mine.txt", "x")
        run(clone.root, "add", "mine.txt")
        run(clone.root, "commit", "-q", "-m", "mine")
    if trouble == "own file":
        write(source, "extra.txt", "theirs")
        commit(source)
        write(clone.root, "extra.txt", "mine")
    if trouble == "own change":
        write(source, "README.md", "new")
        commit(source)
        write(clone.root, "README.md", "mine")
    if trouble == "no upstream":
        run(clone.root, "branch", "--unset-upstream")
    if trouble == "no git":
        monkeypatch.setattr(git.shutil, "which", lambda name: None)
    before = same_folder(clone)
    assert cli.guarded(clone, ["update"], view) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and "Traceback" not in said
    assert same_folder(clone) == before


@needs_git
def test_a_lesson_that_was_deleted_comes_back(clone, view):
    publish(clone)
    (clone.root / LESSON).unlink()
    assert cli.guarded(clone, ["update"], view) == 0
    assert NEW_TEXT in (clone.root / LESSON).read_text()


@needs_git
def test_killed_between_setting_aside_and_updating_the_next_time_ends_it(clone, view, monkeypatch):
    publish(clone)
    saved = (clone.root / LESSON).read_bytes()
    real = git.run

    def dies(project, problem, *words):
        if words[0] == "merge":
            raise Problem("stopped")
        real(project, problem, *words)

    monkeypatch.setattr(git, "run", dies)
    assert cli.guarded(clone, ["update"], view) == 1
    monkeypatch.undo()
    assert cli.guarded(clone, ["update"], view) == 0
    assert [path.read_bytes() for path in set_aside(clone, LESSON)] == [saved]
    assert NEW_TEXT in (clone.root / LESSON).read_text()
