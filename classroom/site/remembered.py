"""What takes long to make and comes out the same, remembered from build to build."""

import hashlib
import os
import time
from collections.abc import Callable
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from classroom.folders import ROOT

FOLDER = ROOT / "_build" / "remembered"
# All that an explorer's answers come from.
SOURCES = ("classroom", "impactflow", "data")
PACKAGES = ("altair", "numpy", "pandas", "vl-convert-python")


def text(about: str, make: Callable[[], str], *, code: bool = False) -> str:
    """Return what ``make`` gives, from the last build where it was asked the same.

    Args:
        about: all that the text depends on, beside the packages.
        make: makes the text.
        code: whether it depends on the course's own code and data too.
    """
    asked = "\n".join([about, *map(version, PACKAGES), digest(SOURCES) if code else ""])
    path = FOLDER / hashlib.sha256(asked.encode()).hexdigest()
    if path.exists():
        path.touch()  # or it would be forgotten as unused
        return path.read_text(encoding="utf-8")
    made = make()
    FOLDER.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")  # a build that is stopped leaves no half text behind
    part.write_text(made, encoding="utf-8", newline="\n")
    part.replace(path)
    return made


def forget_unused(since: float) -> None:
    """Delete what no build has asked for since a moment, in seconds as ``time.time`` gives it."""
    for path in FOLDER.glob("*"):
        if path.stat().st_mtime < since:
            path.unlink(missing_ok=True)


def now() -> float:
    """Return this moment, as the files' times will tell it: some disks round to two seconds."""
    return time.time() - 2


@lru_cache
def digest(names: tuple[str, ...], root: Path = ROOT) -> str:
    """Return one digest of all files in the folders, or of the files, with these names."""
    found = hashlib.sha256()
    for name in names:
        path = root / name
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(f"{file.relative_to(root).as_posix()}\n".encode())
                found.update(file.read_bytes())
    return found.hexdigest()
