"""A button to choose the file of answers that was saved, and what came back of it."""

import threading
from collections.abc import Callable
from pathlib import Path

import ipywidgets

from classroom.desk.boxes.saving_wait import wait_until_saved
from classroom.desk.loading import Said, button, from_bytes
from classroom.desk.shown import Shown
from impactflow.errors import PlainError

CHOOSE = "Choose the file of your answers"
MOMENT = Said(
    ("One moment: JupyterLab saves this notebook first, then your answers come back.",),
    spoken=True,
    after=button("docmanager:save", "Save it now"),
)


def file_box(notebook: Path | None, content: bytes | None = None) -> Shown:
    """Return the button; with a file's content, what comes back of it instead.

    Args:
        notebook: the open copy in which this stands; ``None`` elsewhere.
    """
    said = ipywidgets.HTML()
    box = ipywidgets.VBox([said])

    def load(content: bytes) -> None:
        said.value = MOMENT.html()
        in_background(lambda: _load(content, said, lambda: _wait(notebook, box)))

    if content is not None:
        load(content)
        return Shown(box, "Your answers come back.")
    chooser = ipywidgets.FileUpload(
        accept=".json", description=CHOOSE, layout={"width": "auto"}, tooltip="Only a file that you saved"
    )
    chooser.observe(lambda change: [load(bytes(file["content"])) for file in change["new"]], "value")
    box.children = (chooser, said)
    return Shown(box, f"{CHOOSE}.")


def in_background(work: Callable[[], None]) -> None:
    """Do work beside the cells, which can then go on."""
    threading.Thread(target=work, daemon=True).start()


def _wait(notebook: Path | None, box: ipywidgets.Widget) -> None:
    if notebook is not None:
        wait_until_saved(notebook, box.model_id)


def _load(content: bytes, said: ipywidgets.HTML, wait: Callable[[], None]) -> None:
    wait()
    said.value = _said(content).html()


def _said(content: bytes) -> Said:
    try:
        return from_bytes(content)
    except PlainError as error:
        return Said((str(error),), spoken=True)
