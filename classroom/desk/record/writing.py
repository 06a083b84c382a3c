"""Files that are whole at every moment, and older ones that are kept."""

import os
import time
from datetime import date
from pathlib import Path

TRIES = 20
SECONDS_BETWEEN_TRIES = 0.05


def replace(path: Path, content: bytes) -> None:
    """Put content in a file's place; whoever looks sees the old or the new, never a half.

    Raises:
        OSError: the folder cannot be written, or the disk is full. The old file stays.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        with open(draft, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _move(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def set_aside(path: Path, folder: Path, stem: str | None = None) -> Path:
    """Copy a file into a folder under a name that is free, and return where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    content = path.read_bytes()
    target = _free(folder, stem or path.stem, path.suffix, content)
    if not target.exists():
        replace(target, content)
    return target


def today() -> str:
    """Return the day in the form that files are dated with."""
    return date.today().isoformat()


def _free(folder: Path, stem: str, suffix: str, content: bytes) -> Path:
    target, count = folder / f"{stem}{suffix}", 1
    while target.exists() and target.read_bytes() != content:
        count += 1
        target = folder / f"{stem}-{count}{suffix}"
    return target


def _move(draft: Path, path: Path) -> None:
    for attempt in range(TRIES):
        try:
            return os.replace(draft, path)
        except PermissionError:
            # On Windows a file that somebody reads at this moment cannot be replaced.
            if attempt == TRIES - 1:
                raise
            time.sleep(SECONDS_BETWEEN_TRIES)
    return None
