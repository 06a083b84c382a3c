"""What has the window ends calmly, by itself or by Ctrl+C."""

import subprocess
import sys

import pytest

from launcher import child, foreground
from launcher.problems import Problem


class Fake:
    """A program that is waited for, interrupted, and may or may not end by itself."""

    def __init__(self, interrupt, ends=False, again=None):
        self.interrupt, self.ends, self.again, self.stopped = interrupt, ends, again, False

    def wait(self, seconds=None):
        if seconds is None:
            raise self.interrupt
        if not self.ends:
            raise self.again or subprocess.TimeoutExpired("x", seconds)

    def poll(self):
        return 0 if self.stopped else None


@pytest.fixture
def run(course, monkeypatch):
    def with_fake(fake):
        monkeypatch.setattr(foreground, "SECONDS_TO_CLOSE", 0.01)
        monkeypatch.setattr(foreground.subprocess, "Popen", lambda *_, **__: fake)
        monkeypatch.setattr(child, "stop", lambda process: setattr(process, "stopped", True))
        return foreground.run(["x"], course, "jupyter-missing")

    return with_fake


@pytest.mark.parametrize(("interrupt", "code"), [(KeyboardInterrupt, None), (child.Terminated, 0)])
def test_interrupting_ends_it(run, interrupt, code):
    fake = Fake(interrupt)
    assert run(fake) is code
    assert fake.stopped


def test_a_second_interrupt_ends_it_at_once(run):
    fake = Fake(KeyboardInterrupt, again=KeyboardInterrupt)
    assert run(fake) is None
    assert fake.stopped


def test_exit_code_passes_through(course):
    assert foreground.run([sys.executable, "-c", "raise SystemExit(7)"], course, "x") == 7


def test_a_missing_program(course):
    with pytest.raises(Problem, match="could not be started"):
        foreground.run([course.root / "nothing"], course, "jupyter-missing")
