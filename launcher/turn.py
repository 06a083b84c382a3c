"""One set-up at a time: two clicks on the start file must not write over one another."""

import contextlib
import errno
import os
import time

SECONDS_BETWEEN_LOOKS = 1
BUSY = (errno.EAGAIN, errno.EACCES)
WAITING = "Another window is setting up this course; waiting for it to end"


@contextlib.contextmanager
def taken(project, screen, sleep=time.sleep):
    """Hold the only turn; the operating system gives it back when this program ends."""
    project.jupyter.mkdir(exist_ok=True)
    with open(project.jupyter / "setup.lock", "a+b") as lock:
        # A set-up whose window was closed by force goes on for a while, and keeps the turn.
        os.set_inheritable(lock.fileno(), True)
        start = time.monotonic()
        while not _locked(lock):
            screen.update(f"{WAITING} ({time.monotonic() - start:.0f} s)")
            sleep(SECONDS_BETWEEN_LOOKS)
        yield


def _locked(lock):
    try:
        _lock(lock)
        return True
    except OSError as error:
        # Some network drives know no locks; waiting for them would never end.
        return error.errno not in BUSY


def _lock(lock):
    try:
        import fcntl
    except ImportError:
        import msvcrt

        lock.seek(0)
        msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
