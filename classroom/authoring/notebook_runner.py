"""Run notebooks and store what they show."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from classroom.authoring import folding, notebook_file
from classroom.folders import BOOK, MODULES, SOLUTIONS, shown
from impactflow.errors import PlainError

SECONDS_A_CELL = 120


class NotebookFailed(PlainError):
    """A cell raised an exception."""


@dataclass(frozen=True)
class Run:
    """One notebook that was run: where it is, how long it took, whether its outputs are new."""

    path: Path
    seconds: float
    changed: bool

    def __str__(self) -> str:
        news = "outputs changed" if self.changed else "same outputs"
        return f"{shown(self.path)}: {self.seconds:.1f} s, {news}"


def course_notebooks() -> list[Path]:
    """List the notebooks whose outputs are stored."""
    lessons = [*BOOK.glob("*.ipynb"), *MODULES.glob("*/*.ipynb")]
    return sorted(lessons) + sorted(SOLUTIONS.glob("*.ipynb"))


def run_all(paths: list[Path]) -> Iterator[Run]:
    """Run notebooks one after the other, and store the outputs of each.

    Raises:
        NotebookFailed: a cell raised; that notebook's file is left as it was.
    """
    for path in paths:
        yield run(path)


def run(path: Path) -> Run:
    """Run one notebook from top to bottom in a fresh kernel, and store its outputs."""
    before = path.read_bytes().decode("utf-8") if path.exists() else ""
    notebook = notebook_file.read(path)
    if folding.folds(path):
        folding.fold(notebook)
    started = time.perf_counter()
    _execute(notebook, path)
    after = notebook_file.text(notebook_file.tidy(notebook))
    path.write_text(after, encoding="utf-8", newline="\n")
    return Run(path, time.perf_counter() - started, before != after)


def _execute(notebook, path: Path) -> None:
    client = NotebookClient(
        notebook,
        timeout=SECONDS_A_CELL,
        kernel_name=notebook_file.KERNEL["name"],
        resources={"metadata": {"path": str(path.parent)}},
        store_widget_state=False,
        record_timing=False,
    )
    try:
        client.execute()
    except CellExecutionError as error:
        reason = f"{error.ename}: {error.evalue}".splitlines()[0]
        raise NotebookFailed(f"{shown(path)} failed, and was left as it was. {reason}") from None
