"""Only one set-up works at a time."""

import errno
import subprocess
import sys

from launcher import turn

HOLDER = "import sys, pathlib; sys.path.insert(0, '.'); from launcher import turn; from launcher.project import Project\n"
HOLDER += "with turn.taken(Project(pathlib.Path(sys.argv[1])), None): print('held', flush=True); sys.stdin.read()"


def test_waits_for_the_other_window_and_says_so(course, view, make):
    view.last -= 10
    command = [sys.executable, "-c", HOLDER, str(course.root)]
    with subprocess.Popen(command, cwd=make.repository, stdin=-1, stdout=-1) as other:
        other.stdout.readline()
        with turn.taken(course, view, sleep=lambda _: other.communicate()):
            assert other.poll() is not None
    assert view.out.getvalue().startswith(turn.WAITING)


def test_a_free_turn_is_taken_at_once(course, view):
    for _ in range(2):
        with turn.taken(course, view):
            pass
    assert view.out.getvalue() == ""


def test_a_drive_without_locks_does_not_wait_for_ever(course, view, monkeypatch):
    def no_locks(_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(turn, "_lock", no_locks)
    with turn.taken(course, view):
        pass
