"""The files of a folder, and the content of one: nothing that is not a plain, small file is opened."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from impactflow.errors import PlainError

MOST_BYTES = 4_000_000  # a learner's whole course is a tenth of this
MOST_FILES = 5_000
# What systems leave lying about. Hidden files are passed over too.
LITTER = {"thumbs.db", "desktop.ini"}
# Windows knows none of the first two, and no other system the third.
CAREFULLY = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


class LeftOut(PlainError):
    """A file is left out of a cohort, and why."""


def found(folder: Path, but: Path) -> list[Path]:
    """List the files in a folder and the folders in it, by name; links to folders are not followed.

    Args:
        but: a file to pass over: the page that is being made.

    Raises:
        PlainError: it is no folder, it is empty, or it holds far too many files.
    """
    if not folder.is_dir():
        raise PlainError(f"There is no folder {_named(folder)}. Put the files in a folder, and name that.")
    paths = []
    for path in _walked(folder, but):
        paths.append(path)
        if len(paths) > MOST_FILES:
            raise PlainError(f"{_named(folder)} holds more than {MOST_FILES:,} files. Is it the right folder?")
    if not paths:
        raise PlainError(
            f"{_named(folder)} holds no files. Ask each person for impact-progress.json. "
            "Keep a folder for each, because all files have that name."
        )
    return sorted(paths)


def _walked(folder: Path, but: Path) -> Iterator[Path]:
    skipped = os.path.abspath(but)
    for at, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked = [name for name in folders if os.path.islink(os.path.join(at, name))]
        for name in (*names, *linked):
            path = Path(at, name)
            if not name.startswith(".") and name.lower() not in LITTER and os.path.abspath(path) != skipped:
                yield path


def content(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        LeftOut: it is no plain file, is too large, or cannot be read.
    """
    try:
        about = path.lstat()
        _plain(path, about)
        # Between the look and the opening it may have become a link or a pipe, which would wait for ever.
        with open(os.open(path, CAREFULLY), "rb") as file:
            held = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise LeftOut(f"It cannot be read ({error.strerror or type(error).__name__}).") from None
    _small(len(held))
    return held


def _plain(path: Path, about: os.stat_result) -> None:
    if stat.S_ISLNK(about.st_mode):
        raise LeftOut("It is a link to another place. Put the file itself here.")
    if not stat.S_ISREG(about.st_mode):
        raise LeftOut("It is no file that can be read through.")
    if path.suffix.lower() != ".json":
        raise LeftOut("Its name does not end in .json.")
    _small(about.st_size)


def _small(size: int) -> None:
    if size > MOST_BYTES:
        raise LeftOut(f"It is larger than {MOST_BYTES // 1_000_000} MB, which no file of answers is.")


def _named(folder: Path) -> str:
    return os.fsencode(folder).decode("utf-8", "replace")
