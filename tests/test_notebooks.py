"""What every notebook of the course promises, beyond that its outputs come out the same."""

import itertools
import json
import re
import shutil
from pathlib import Path

import pytest

from classroom.authoring import notebook_runner
from classroom.questions import all_questions

ROOT = Path(__file__).resolve().parents[1]
STORED = sorted(
    [*ROOT.glob("book/*.ipynb"), *ROOT.glob("modules/*/*.ipynb"), *ROOT.glob("solutions/*.ipynb")]
)
EXERCISES = sorted(ROOT.glob("exercises/*.ipynb"))
LONGEST_CELL = 10
CHART = "application/vnd.vegalite.v5+json"
ANSWER = re.compile(r"^### BEGIN SOLUTION|^\w+ = (\.\.\.|\{.*: \.\.\..*\})$", re.MULTILINE)
CHECK = re.compile(r"^check\(", re.MULTILINE)
# What differs from run to run, or from machine to machine, cannot be compared.
NEVER = re.compile(r"^\s*%%time|datetime\.now\(|Timestamp\.now\(|T_[0-9a-f]{5}| at 0x[0-9a-f]{6,}")


def notebook_id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def cells(path: Path, kind: str = "code") -> list[dict]:
    every = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in every if cell["cell_type"] == kind]


def source(cell: dict) -> str:
    return "".join(cell["source"])


def shown(cell: dict) -> str:
    return json.dumps(cell["outputs"], ensure_ascii=False)


stored = pytest.mark.parametrize("path", STORED, ids=notebook_id)
every = pytest.mark.parametrize("path", STORED + EXERCISES, ids=notebook_id)


def test_there_are_notebooks_to_hold_to_their_promises():
    assert STORED and EXERCISES


LESSONS = sorted(ROOT.glob("modules/*/lesson.ipynb"))


@pytest.mark.parametrize("path", LESSONS, ids=notebook_id)
def test_a_result_waits_for_the_guess_that_is_asked_before_it(path):
    every = json.loads(path.read_text(encoding="utf-8"))["cells"]
    for asked, result in itertools.pairwise(every):
        guess = source(asked).split("\n\n")[-1].startswith("**What do you expect?**")
        if guess and result.get("outputs"):
            assert {"hide-output", "look-first"} & set(result["metadata"].get("tags", [])), result["id"]


@stored
def test_every_code_cell_has_been_run_in_order(path):
    # nbval runs a cell without stored outputs, but compares nothing: it would pass whatever it does.
    counts = [cell["execution_count"] for cell in cells(path)]
    assert counts == list(range(1, len(counts) + 1))


@stored
def test_no_stored_output_is_an_error_or_a_warning(path):
    for cell in cells(path):
        assert not any(output["output_type"] == "error" for output in cell["outputs"])
        assert '"name": "stderr"' not in shown(cell)


@stored
def test_a_chart_has_words_and_no_second_picture(path):
    for cell in cells(path):
        for output in cell["outputs"]:
            data = output.get("data", {})
            if CHART in data:
                assert "".join(data["text/plain"]) == data[CHART]["description"]
                assert "image/png" not in data
                # As wide as its place, a chart and JupyterLab make each other narrower for ever: the page stands still.
                assert '"width": "container"' not in json.dumps(data[CHART]), cell["id"]


@stored
def test_outputs_hold_nothing_that_always_differs(path):
    assert not [cell["id"] for cell in cells(path) if NEVER.search(source(cell) + shown(cell))]


@every
def test_no_cell_is_kept_from_the_comparison(path):
    for cell in cells(path):
        tags = set(cell["metadata"].get("tags", []))
        assert not tags & {"nbval-skip", "nbval-ignore-output", "raises-exception"}


@every
def test_a_code_cell_can_be_read_aloud(path):
    for cell in cells(path):
        assert len(source(cell).splitlines()) <= LONGEST_CELL, cell["id"]


@every
def test_words_and_checks_are_locked_and_answers_are_not(path):
    for cell in cells(path, "markdown") + cells(path):
        answer = cell["cell_type"] == "code" and ANSWER.search(source(cell))
        assert cell["metadata"].get("deletable") is False, cell["id"]
        assert cell["metadata"].get("editable", True) is bool(answer), cell["id"]


@every
def test_no_file_carries_the_machine_it_was_made_on(path):
    metadata = json.loads(path.read_text(encoding="utf-8"))["metadata"]
    assert set(metadata) == {"kernelspec", "language_info"}
    assert metadata["language_info"] == {"name": "python"}


@pytest.mark.parametrize("path", sorted(ROOT.glob("solutions/*.ipynb")), ids=notebook_id)
def test_every_check_in_a_solution_says_done(path):
    checks = [cell for cell in cells(path) if CHECK.search(source(cell))]
    assert checks
    for cell in checks:
        assert "impact-pass" in shown(cell), cell["id"]


@pytest.mark.nightly  # by day nbval runs them blank, and an error is seen
@pytest.mark.parametrize("path", EXERCISES, ids=notebook_id)
def test_an_exercise_that_is_run_blank_says_blank(path, tmp_path):
    blank = tmp_path / path.name
    shutil.copy(path, blank)
    notebook_runner.run(blank)
    checks = [cell for cell in cells(blank) if CHECK.search(source(cell))]
    assert checks
    for cell in checks:
        assert "impact-blank" in shown(cell), cell["id"]


def test_every_question_is_asked_in_a_solution_by_box_and_in_code():
    asked = "\n".join(source(cell) for path in ROOT.glob("solutions/*.ipynb") for cell in cells(path))
    for question in all_questions():
        assert f'answer("{question.number}")' in asked and f'check("{question.number}")' in asked
        assert re.search(rf"^(#: )?{question.answer} = ", asked, re.MULTILINE)


@pytest.mark.parametrize("path", EXERCISES, ids=notebook_id)
def test_an_exercise_is_blank(path):
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells(path))
    assert "BEGIN SOLUTION" not in path.read_text(encoding="utf-8")
    assert any(ANSWER.search(source(cell)) for cell in cells(path))


@every
def test_code_runs_on_windows_too(path):
    # Windows knows no "%-d", and the lesson would end in an error there.
    assert [cell["id"] for cell in cells(path) if cell["cell_type"] == "code" and re.search(r"strftime\([^)]*%-", source(cell))] == []
