"""Code folded away in lessons and pages of the book: JupyterLab shows one line in its place.

A cell whose code is the point is tagged ``show-code`` and stays open.
"""

from pathlib import Path

from nbformat import NotebookNode

from classroom.folders import BOOK, MODULES

# JupyterLab shows a folded cell's first line, and nothing else of it.
LABEL = "# Code: skip unless you want it"
OPEN = "show-code"


def folds(path: Path) -> bool:
    """Tell whether a notebook's code is folded: exercises and solutions are there to type in."""
    return any(folder in path.resolve().parents for folder in (BOOK, MODULES))


def fold(notebook: NotebookNode) -> NotebookNode:
    """Fold each code cell under the label, or open it when it is tagged so."""
    for cell in notebook.cells:
        if cell.cell_type == "code":
            _mark(cell, is_open=OPEN in cell.metadata.get("tags", []))
    return notebook


def unlabelled(source: str) -> str:
    """Return code without the label."""
    return source.removeprefix(LABEL).lstrip("\n")


def _mark(cell: NotebookNode, is_open: bool) -> None:
    cell.metadata.pop("jupyter", None)
    cell.source = unlabelled(cell.source)
    if not is_open:
        cell.metadata["jupyter"] = {"source_hidden": True}
        cell.source = f"{LABEL}\n{cell.source}"
