"""Code is folded in lessons and pages of the book, and nowhere that somebody types."""

import json
from pathlib import Path

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from classroom.authoring.folding import LABEL, OPEN, fold, folds, unlabelled

ROOT = Path(__file__).resolve().parents[3]
FOLDED = sorted([*ROOT.glob("book/*.ipynb"), *ROOT.glob("modules/*/*.ipynb")])
TYPED_IN = sorted([*ROOT.glob("exercises/*.ipynb"), *ROOT.glob("solutions/*.ipynb")])


def code_cells(path: Path) -> list[dict]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


def is_folded(cell: dict) -> bool:
    labelled = "".join(cell["source"]).startswith(f"{LABEL}\n")
    hidden = cell["metadata"].get("jupyter") == {"source_hidden": True}
    assert labelled == hidden
    return hidden


@pytest.mark.parametrize("path", FOLDED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_is_folded_unless_it_is_the_point(path):
    assert folds(path)
    for cell in code_cells(path):
        assert is_folded(cell) is (OPEN not in cell["metadata"].get("tags", [])), cell["id"]


@pytest.mark.parametrize("path", TYPED_IN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_where_somebody_types_nothing_is_folded(path):
    assert not folds(path)
    assert not any(is_folded(cell) for cell in code_cells(path))


def test_folding_twice_is_folding_once_and_a_tag_opens():
    notebook = new_notebook(cells=[new_markdown_cell("Words"), new_code_cell("1 + 1")])
    once = fold(notebook).cells[1].copy()
    assert fold(notebook).cells[1] == once and once.source == f"{LABEL}\n1 + 1"
    notebook.cells[1].metadata["tags"] = [OPEN]
    opened = fold(notebook).cells[1]
    assert opened.source == "1 + 1" and "jupyter" not in opened.metadata
    assert unlabelled(once.source) == "1 + 1"
