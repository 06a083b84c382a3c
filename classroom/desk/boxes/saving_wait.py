"""Wait until JupyterLab has saved an open notebook: a file that changes before then asks which to keep."""

import time
from pathlib import Path

SECONDS = 60
SECONDS_BETWEEN_LOOKS = 0.5


def wait_until_saved(notebook: Path, mark: str, seconds: float = SECONDS) -> None:
    """Wait until a notebook's file holds a mark of what it shows now, or so long."""
    end = time.monotonic() + seconds
    while not _holds(notebook, mark) and time.monotonic() < end:
        time.sleep(SECONDS_BETWEEN_LOOKS)


def _holds(notebook: Path, mark: str) -> bool:
    try:
        return mark.encode() in notebook.read_bytes()
    except OSError:  # it is being written at this moment
        return False
