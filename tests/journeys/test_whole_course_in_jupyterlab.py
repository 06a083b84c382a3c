"""One learner goes through the whole course in JupyterLab: each lesson begun, each exercise's first question answered."""

import json

import pytest
from playwright.sync_api import expect

from classroom.desk.asked import for_a_box
from tests.journeys.exercises import right_in_jupyterlab
from tests.journeys.test_answers_in_jupyterlab import RECORD, cell_of
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all
from tests.journeys.tries import tries

pytestmark = pytest.mark.browser
ERRORS = ".jp-OutputArea-output[data-mime-type*='error']"


def codes(lab, path: str) -> list[tuple[int, str]]:
    """Return the code cells of a notebook, each with its place."""
    cells = json.loads((lab.folder / path).read_text(encoding="utf-8"))["cells"]
    return [(place, "".join(cell["source"])) for place, cell in enumerate(cells) if cell["cell_type"] == "code"]


def begun(lab, page, path: str, last: int) -> None:
    """Run a notebook's cells up to one of them, and see no error."""
    run_all(page, open_notebook(lab, page, path, only=last + 2), only=last + 1)  # Shift+Enter goes on to one more
    expect(page.locator(ERRORS)).to_have_count(0)


def test_each_lesson_and_each_exercise_begins_and_one_record_holds_all(lab, page):
    (lab.folder / RECORD).unlink(missing_ok=True)
    modules = sorted(folder.name for folder in (lab.folder / "modules").glob("[0-9]_*"))
    for name in modules:
        lesson, own = f"modules/{name}/lesson.ipynb", f"my-work/{name}.ipynb"
        lab.fresh_exercise(name)  # ends the kernels of the module before, too
        second, _ = codes(lab, lesson)[1]
        begun(lab, page, lesson, second)
        asks = f'answer("{name[0]}.1")'
        begun(lab, page, own, next(place for place, code in codes(lab, own) if asks in code))
        first = next(tries(name[0], for_a_box))
        right_in_jupyterlab(cell_of(page, asks), first.asked, first.right)
    kept = json.loads((lab.folder / RECORD).read_text(encoding="utf-8"))["answers"]
    assert [entry["status"] for entry in kept.values()] == ["pass"] * len(modules)
    assert lab.outside() == []
