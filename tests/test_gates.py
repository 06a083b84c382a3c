"""Each way in which a course goes wrong unseen is shown here to turn the tests red."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("modules", "exercises", "solutions", "data", "impactflow", "classroom")
LESSON = "modules/0_start_here/lesson.ipynb"
BARE_CHART = """from impactflow import charts
charts.enable()
import altair as alt
import pandas as pd
alt.Chart(pd.DataFrame({"x": [1]})).mark_bar()"""


class Course:
    """A copy of the course to spoil."""

    def __init__(self, folder: Path):
        self.folder = folder
        for part in PARTS:
            ignored = shutil.ignore_patterns(".ipynb_checkpoints")
            shutil.copytree(ROOT / part, folder / part, ignore=ignored)

    def run(self, *command: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
        )

    def compare(self, *paths: str) -> subprocess.CompletedProcess:
        return self.run("pytest", "-q", "--nbval", "--nbval-current-env", "--color=no", *paths)

    def edit(self, path: str, cell_id: str, alone: bool = False, **changes) -> None:
        """Change one cell of a notebook, and with ``alone`` leave the others out, to be quick."""
        file = self.folder / path
        notebook = json.loads(file.read_text(encoding="utf-8"))
        [cell] = [cell for cell in notebook["cells"] if cell["id"] == cell_id]
        cell.update(changes)
        notebook["cells"] = [cell] if alone else notebook["cells"]
        file.write_text(json.dumps(notebook), encoding="utf-8")


@pytest.fixture
def course(tmp_path):
    return Course(tmp_path)


def test_the_unspoiled_copy_is_green(course):
    ran = course.compare(LESSON)
    assert ran.returncode == 0, ran.stdout
    assert course.run("classroom", "exercises", "build", "--check").returncode == 0


def test_a_notebook_that_fails_turns_red_and_is_not_stored(course):
    course.edit(LESSON, "try-it-code", alone=True, source="1 / 0")
    before = (course.folder / LESSON).read_bytes()
    ran = course.compare(LESSON)
    assert ran.returncode == 1 and "ZeroDivisionError" in ran.stdout
    ran = course.run("classroom", "notebooks", "run", LESSON)
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
    assert (course.folder / LESSON).read_bytes() == before


def test_an_output_that_differs_turns_red(course):
    course.edit(LESSON, "try-it-code", alone=True, source="400 + 380 + 410 + 396")
    ran = course.compare(LESSON)
    assert ran.returncode == 1 and "1586" in ran.stdout


def test_figures_that_differ_in_a_chart_turn_red(course):
    path = course.folder / "data" / "england" / "ae_monthly.csv"
    row = "2018-01-01,1,1257026,"
    path.write_text(path.read_text().replace(f"{row}287041", f"{row}200000"))
    assert course.compare(LESSON).returncode == 1


def test_an_exercise_edited_by_hand_turns_red(course):
    course.edit("exercises/0_start_here.ipynb", "answer", source="left_within_four_hours = 1")
    ran = course.run("classroom", "exercises", "build", "--check")
    assert ran.returncode == 1
    assert "exercises/0_start_here.ipynb" in ran.stderr and "exercises build" in ran.stderr


def test_a_chart_without_words_turns_red(course):
    course.edit(LESSON, "try-it-code", alone=True, source=BARE_CHART)
    ran = course.compare(LESSON)
    assert ran.returncode == 1 and "This chart has no description" in ran.stdout
    assert course.run("classroom", "notebooks", "run", LESSON).returncode == 1


def test_an_exercise_that_raises_when_blank_turns_red(course):
    exercise = "exercises/0_start_here.ipynb"
    course.edit(exercise, "check", alone=True, source="left_within_four_hours + 1")
    ran = course.run("pytest", "-q", "--nbval-lax", "--nbval-current-env", exercise)
    assert ran.returncode == 1 and "NameError" in ran.stdout
