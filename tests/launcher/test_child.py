"""Child programs inherit little, are followed line by line, and end when we do."""

import os
import subprocess
import sys
import time

import pytest

from launcher import child


def test_jupyter_stays_inside_and_nothing_leaks(course):
    given = {
        "PYTHONPATH": "x",
        "JUPYTER_PATH": "x",
        "HTTPS_PROXY": "p",
        "JUPYTER_CONFIG_DIR": "/home",
    }
    found = child.environment(course, given)
    assert "PYTHONPATH" not in found and "JUPYTER_PATH" not in found
    assert found["HTTPS_PROXY"] == "p" and found["PYTHONNOUSERSITE"] == "1"
    inside = [found[name] for name in child.JUPYTER_FOLDERS]
    assert len(inside) == 6 and all(path.startswith(str(course.jupyter)) for path in inside)


def test_python_in_a_terminal_is_the_courses_own(course):
    found = child.environment(course, {"PATH": os.pathsep.join(["/a", "/b"])})
    assert found["PATH"].split(os.pathsep) == [str(course.python.parent), "/a", "/b"]


def test_follows_lines_and_ticks_while_silent(tmp_path):
    lines, ticks = [], []
    script = (
        "import time; print('one', flush=True); time.sleep(1.2); print('two'); raise SystemExit(3)"
    )
    code = child.follow(
        [sys.executable, "-c", script], tmp_path, None, lines.append, lambda: ticks.append(1)
    )
    assert (code, lines) == (3, ["one", "two"])
    assert len(ticks) >= 4


def test_child_ends_when_following_is_interrupted(tmp_path):
    def interrupt(line):
        raise KeyboardInterrupt

    start = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        child.follow(
            [sys.executable, "-c", "import time; print('x', flush=True); time.sleep(60)"],
            tmp_path, None, interrupt, lambda: None,
        )  # fmt: skip
    assert time.monotonic() - start < 20


def test_a_child_that_will_not_end_is_killed():
    script = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        child.stop(process, seconds=0.2)
        assert process.poll() not in (None, 0)


def test_being_asked_to_end_is_told_apart_from_ctrl_c():
    with pytest.raises(child.Terminated):
        child.end_as_asked(15, None)
