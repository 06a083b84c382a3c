"""Notebooks on disk: read, put in order, written the same way each time."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode

from impactflow.errors import PlainError

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
CHART_TYPES = ("application/vnd.vegalite.v5+json",)
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"


class BrokenNotebook(PlainError):
    """A file is not a notebook that can be read."""


def read(path: Path) -> NotebookNode:
    """Read a notebook.

    Raises:
        BrokenNotebook: the file is not one.
    """
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
    except Exception as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise BrokenNotebook(f"{path.name} is not a notebook: {reason}") from None
    return notebook


def text(notebook: NotebookNode) -> str:
    """Return the notebook's file text: the same for the same notebook."""
    return nbformat.writes(notebook, version=4) + "\n"


def write(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook with Unix line ends on every system."""
    path.write_text(text(notebook), encoding="utf-8", newline="\n")


def tidy(notebook: NotebookNode) -> NotebookNode:
    """Leave out of a notebook what differs between machines or says the same thing twice."""
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            _tidy_output(output)
    return notebook


def _tidy_output(output: NotebookNode) -> None:
    data = output.get("data", {})
    # A widget's view points at a state that is not stored: a page would draw nothing.
    data.pop(WIDGET_VIEW, None)
    # JupyterLab adds a picture of every chart when it saves: weight without use.
    if any(chart in data for chart in CHART_TYPES):
        data.pop("image/png", None)
