"""One at a time: two notebooks or two servers must not write over one another."""

import contextlib
import errno
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from impactflow.errors import PlainError

SECONDS = 5
SECONDS_BETWEEN_LOOKS = 0.02
BUSY = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class Busy(PlainError):
    """Another notebook holds the lock, and does not give it back."""


@contextlib.contextmanager
def locked(path: Path, seconds: float = SECONDS) -> Iterator[None]:
    """Hold the lock at ``path``; the operating system gives it back if this program dies.

    So a lock that stayed behind is no lock: there is nothing to clear away after a crash.

    Raises:
        Busy: another program kept it for so long.
        OSError: the file cannot be made.
    """
    end = time.monotonic() + seconds
    with open(path, "a+b") as file:
        while not _taken(file):
            if time.monotonic() > end:
                raise Busy("Another notebook is busy with your answers. Run this cell again.")
            time.sleep(SECONDS_BETWEEN_LOOKS)
        yield


def _taken(file: BinaryIO) -> bool:
    try:
        _take(file)
        return True
    except OSError as error:
        # Some network drives know no locks; waiting for one would never end.
        return error.errno not in BUSY


def _take(file: BinaryIO) -> None:
    try:
        import fcntl
    except ImportError:
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
