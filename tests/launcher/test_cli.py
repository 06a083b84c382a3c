"""What can be typed, and how each command ends."""

import errno

import pytest

from launcher import cli, memory
from launcher.problems import Problem


def typed(monkeypatch, error):
    def command(*_):
        raise error

    monkeypatch.setitem(cli.COMMANDS, "setup", command)


def test_help_is_short_and_complete(course, view):
    for words in ([], ["--help"], ["lab", "-h"]):
        assert cli.guarded(course, words, view) == 0
    said = view.out.getvalue()
    assert all(command in said for command in cli.COMMANDS)
    assert len(cli.HELP.splitlines()) <= 20


def test_the_end_of_a_known_problem_is_its_sentence(course, view, monkeypatch, capsys):
    typed(monkeypatch, Problem("no-network"))
    assert cli.guarded(course, ["setup"], view) == 1
    assert capsys.readouterr().err == str(Problem("no-network")) + "\n"
    assert "no-network" in memory.read(course)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "x"), "The disk is full"),
        (OSError(errno.EROFS, "x"), "cannot be written to"),
        (KeyboardInterrupt(), "Stopped: type the same command again"),
        (ZeroDivisionError("secret"), "did not foresee (ZeroDivisionError)"),
        (OSError(errno.ENOENT, "x"), "did not foresee (FileNotFoundError)"),
    ],
)
def test_every_end_is_one_sentence_without_a_traceback(
    course, view, monkeypatch, capsys, error, words
):
    typed(monkeypatch, error)
    assert cli.guarded(course, ["setup"], view) == 1
    said = capsys.readouterr().err
    assert words in said and said.count("\n") == 1 and "Traceback" not in said


@pytest.mark.parametrize(
    "words",
    [
        ["sutep"],
        ["setup", "--wheel", "x"],
        ["setup", "--wheels"],
        ["test", "x"],
        ["doctor", "x"],
        ["site", "x"],
        ["site", "--port", "9000"],
    ],
)
def test_wrong_words_point_to_the_help(course, view, capsys, words):
    assert cli.guarded(course, words, view) == 1
    assert "--help` to see what can be typed" in capsys.readouterr().err
    assert not course.venv.exists()


def test_lab_hands_on_what_it_does_not_know(course, view, monkeypatch):
    seen = []
    monkeypatch.setattr(cli.environment, "prepare", lambda *words: seen.append(words[3:]))
    monkeypatch.setattr(
        cli.lab, "open_lab", lambda project, python, words, view: seen.append(words) or 3
    )
    words = ["lab", "--no-browser", "--keep-in-onedrive", "--port", "9000", "--ServerApp.token=x"]
    assert cli.guarded(course, words, view) == 3
    assert seen == [(None, True), ["--no-browser", "--port", "9000", "--ServerApp.token=x"]]


def test_wheels_are_looked_for_where_the_command_was_typed(course, view, monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr(cli.environment, "prepare", lambda *words: seen.append(words[3]))
    monkeypatch.chdir(tmp_path)
    cli.guarded(course, ["setup", "--wheels", "some where"], view)
    assert seen == [tmp_path / "some where"]


@pytest.fixture
def site(monkeypatch):
    """Note what `site` prepares, builds and shows; the build ends as `site.code` says."""

    class Site:
        code, done = 0, []

    Site.done = []
    note = Site.done.append
    monkeypatch.setattr(cli.environment, "prepare", lambda *words: note(words[1]))
    monkeypatch.setattr(cli.site, "build", lambda *words: note(words[2]) or Site.code)
    monkeypatch.setattr(cli.site, "printer", lambda wanted: "chrome" if wanted else None)
    monkeypatch.setattr(cli.site, "serve", lambda *words: note(words[2:4]) or 4)
    monkeypatch.setattr(cli.site.ports, "is_free", lambda port: port != 8000)
    return Site


@pytest.mark.parametrize(
    ("words", "done", "code"),
    [
        (["site"], ["book", None], 0),
        (["site", "--base", "/impact/"], ["book", "/impact/"], 0),
        (["site", "--pdf"], ["book", None], 0),
        (["site", "--serve"], ["book", None, (None, 8001)], 4),
        (["site", "--serve", "--port", "9000"], ["book", None, ("9000", 9000)], 4),
    ],
)
def test_site_prepares_the_books_set_builds_and_shows(course, view, site, words, done, code):
    assert cli.guarded(course, words, view) == code
    assert site.done == done


def test_a_site_that_was_not_built_is_not_shown(course, view, site):
    site.code = 1
    assert cli.guarded(course, ["site", "--serve"], view) == 1
    assert site.done == ["book", None]


def test_a_port_in_use_is_told_before_the_build(course, view, site, capsys):
    assert cli.guarded(course, ["site", "--serve", "--port", "8000"], view) == 1
    assert "Port 8000 is in use" in capsys.readouterr().err and site.done == []


def test_tests_stop_at_once_without_a_browser(course, view, monkeypatch, capsys):
    monkeypatch.setattr(cli.tests_run.browser, "find_chromium", lambda: None)
    monkeypatch.setattr(cli.tests_run.check_browser, "__defaults__", (lambda: None,))
    monkeypatch.setattr(cli.environment, "prepare", lambda *_: pytest.fail("went on"))
    assert cli.guarded(course, ["test"], view) == 1
    assert "--install-browser" in capsys.readouterr().err


def test_setup_says_what_to_type_next(course, view, monkeypatch):
    for worked, words in ((True, "Now type"), (False, "Everything is ready")):
        monkeypatch.setattr(cli.environment, "prepare", lambda *_, worked=worked: worked)
        assert cli.guarded(course, ["setup"], view) == 0
        assert words in view.out.getvalue()
