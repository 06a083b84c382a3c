"""One learner goes through the whole course in JupyterLab: each lesson begun, each exercise done, and one record."""

import json

import pytest
from playwright.sync_api import expect

from classroom.folders import MODULES
from classroom.questions import all_questions
from tests.journeys.exercises import in_jupyterlab
from tests.journeys.test_answers_in_jupyterlab import RECORD
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all, run_whole

pytestmark = pytest.mark.browser
NAMES = sorted(folder.name for folder in MODULES.glob("[0-9]_*"))
ERRORS = ".jp-OutputArea-output[data-mime-type*='error']"


@pytest.mark.parametrize("name", NAMES)
def test_a_lesson_begins_and_its_exercise_is_not_yet_and_then_done(lab, page, name):
    lab.fresh_exercise(name)  # ends the kernels of the module before, too
    lesson = f"modules/{name}/lesson.ipynb"
    last = second_code(lab, lesson)
    run_all(page, open_notebook(lab, page, lesson, only=last + 2), only=last + 1)  # Shift+Enter goes on to one more
    expect(page.locator(ERRORS)).to_have_count(0)
    open_notebook(lab, page, f"my-work/{name}.ipynb")
    run_whole(page)
    in_jupyterlab(page, name[0])


def second_code(lab, path: str) -> int:
    """Return the place of a notebook's second code cell."""
    cells = json.loads((lab.folder / path).read_text(encoding="utf-8"))["cells"]
    return [place for place, cell in enumerate(cells) if cell["cell_type"] == "code"][1]


def test_one_record_holds_all(lab):
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["answers"]
    asked = [question.id for question in all_questions()]
    assert {name: entry["status"] for name, entry in kept.items()} == dict.fromkeys(asked, "pass")
    assert lab.outside() == []
