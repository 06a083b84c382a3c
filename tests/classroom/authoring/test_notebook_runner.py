import pytest
from nbformat.v4 import new_code_cell, new_notebook

from classroom.authoring import notebook_file
from classroom.authoring.notebook_runner import NotebookFailed, course_notebooks, run


def notebook(tmp_path, *sources):
    path = tmp_path / "lesson.ipynb"
    cells = [new_code_cell(source, id=f"cell-{n}") for n, source in enumerate(sources)]
    notebook_file.write(notebook_file.tidy(new_notebook(cells=cells)), path)
    return path


def test_outputs_are_stored_and_the_second_run_changes_nothing(tmp_path):
    path = notebook(tmp_path, "x = 2", "x + 1")
    assert run(path).changed
    assert notebook_file.read(path).cells[1].outputs[0].data["text/plain"] == "3"
    again = run(path)
    assert not again.changed and "same outputs" in str(again)


def test_a_notebook_runs_in_its_own_folder(tmp_path):
    path = notebook(tmp_path, "from pathlib import Path\nPath.cwd().name")
    run(path)
    stored = notebook_file.read(path).cells[0].outputs[0].data["text/plain"]
    assert stored == repr(tmp_path.name)


def test_a_failure_is_one_sentence_and_the_file_stays_as_it_was(tmp_path):
    path = notebook(tmp_path, "1", "1 / 0")
    before = path.read_bytes()
    with pytest.raises(NotebookFailed, match="was left as it was. ZeroDivisionError"):
        run(path)
    assert path.read_bytes() == before


def test_the_course_has_its_lessons_and_solutions():
    names = [path.name for path in course_notebooks()]
    assert "lesson.ipynb" in names and "0_start_here.ipynb" in names
