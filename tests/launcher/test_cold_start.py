"""The whole way on a tiny course in a folder with spaces: real venv, real pip, no network."""

import os
import shutil
import subprocess
import sys
import time

import pytest


class Learner:
    """Somebody who types commands in a folder with spaces."""

    def __init__(self, project, wheels):
        self.project, self.wheels = project, wheels

    def types(self, *words, **environ):
        return subprocess.run(
            [sys.executable, "course.py", *words], cwd=self.project.root, capture_output=True, text=True,
            env={**os.environ, "PIP_INDEX_URL": "http://127.0.0.1:9/simple", **environ}, stdin=subprocess.DEVNULL,
        )  # fmt: skip

    def sets_up(self):
        return self.types("setup", "--wheels", str(self.wheels))


@pytest.fixture(scope="module")
def learner(tmp_path_factory, make):
    """A learner whose course is set up; the tests below run in their order, on one environment."""
    home = tmp_path_factory.mktemp("with spaces")
    project = make.course(home / "the course")
    for name in make.names:
        make.wheel(home / "wheels here", name)
    shutil.copytree(make.repository / "launcher", project.root / "launcher")
    shutil.copy(make.repository / "course.py", project.root)
    learner = Learner(project, home / "wheels here")
    learner.first = learner.sets_up()
    return learner


def test_first_start_shows_each_step_and_works(learner):
    assert learner.first.returncode == 0, learner.first.stderr
    assert all(f"Step {number} of 4" in learner.first.stdout for number in (1, 2, 3, 4))
    assert learner.first.stdout.endswith("to start.\n") and learner.first.stderr == ""
    assert learner.project.stamp.exists()


def test_second_start_does_nothing_in_under_a_second(learner):
    start = time.monotonic()
    again = learner.types("setup")
    assert (
        time.monotonic() - start < 1.5
    )  # of which the interpreter takes its share on a busy machine
    assert again.returncode == 0 and "Step" not in again.stdout


def test_half_made_is_mended(learner):
    learner.project.stamp.unlink()
    info = next(
        path for place in learner.project.site_packages() for path in place.glob("pandas-*")
    )
    (info / "RECORD").unlink()
    mended = learner.sets_up()
    assert mended.returncode == 0 and "did not finish; it is mended now" in mended.stdout
    assert (info / "RECORD").exists() and learner.project.stamp.exists()


def test_a_lost_python_is_made_again(learner):
    learner.project.python.unlink()
    mended = learner.sets_up()
    assert mended.returncode == 0 and "damaged; it is mended now" in mended.stdout
    assert learner.types("setup").stdout.startswith("Everything is ready")


def test_a_missing_package_is_named(learner):
    with learner.project.pins("learn").open("a") as pins:
        pins.write("no-such-package==2.0\n")
    failed = learner.sets_up()
    assert failed.returncode == 1
    assert failed.stderr.count("\n") == 1 and "lacks no-such-package==2.0" in failed.stderr
    assert not learner.project.stamp.exists()


def test_no_network_is_one_sentence(learner):
    failed = learner.types("setup", PIP_CONFIG_FILE=os.devnull, PIP_RETRIES="0", PIP_FIND_LINKS="")
    assert failed.returncode == 1 and failed.stderr.count("\n") == 1
    assert "package index cannot be reached" in failed.stderr and "Traceback" not in failed.stdout
    report = learner.types("doctor")
    assert report.returncode == 0
    text = (learner.project.root / "course-report.txt").read_text()
    assert "no-network" in text and str(learner.project.root) not in text
