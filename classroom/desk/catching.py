"""Catch a learner's answers as their cells run, so that a session that ends takes nothing along."""

from typing import Any

from IPython import get_ipython

from classroom.desk.record import entries, store
from classroom.desk.sitting import own_copy
from classroom.desk.working_copies import is_theirs


def begin() -> None:
    """Look at each cell that is run from now on; nothing outside a kernel."""
    shell = get_ipython()
    if shell is not None and hasattr(shell, "kernel"):
        shell.events.register("pre_run_cell", _caught)


def _caught(info: Any) -> None:
    try:
        _keep(info.cell_id, info.raw_cell)
    except Exception:  # a cell must run, whether or not it can be kept
        return


def _keep(cell_id: str | None, source: str) -> None:
    notebook = own_copy() if cell_id else ""
    if notebook and is_theirs(notebook, cell_id, source):
        store.change(lambda record: entries.cell(record, notebook, cell_id, source))
