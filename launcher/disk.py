"""Troubles of the disk: what the operating system says, in plain words."""

import errno
import shutil
import tempfile

from launcher.problems import Problem

# Measured: 423 MB and 694 MB once installed, and downloads of about 80 MB beside them.
NEEDED_MB = {"learn": 600, "book": 800, "all": 1000}
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
WINDOWS_FULL = (39, 112)


def translate(error):
    """Give the Problem behind an OSError of the disk, or None when it is something else."""
    if error.errno in FULL or getattr(error, "winerror", None) in WINDOWS_FULL:
        return Problem("disk-full", needed=NEEDED_MB["learn"])
    if error.errno in READ_ONLY:
        return Problem("read-only")
    return None


def check_space(project, wanted, usage=shutil.disk_usage):
    """Raise Problem when the disk has too little room for the set `wanted`."""
    if usage(project.root).free < NEEDED_MB[wanted] * 1_000_000:
        raise Problem("disk-full", needed=NEEDED_MB[wanted])


def check_writable(project):
    """Raise Problem when nothing can be written into the course's folder."""
    try:
        project.jupyter.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=project.jupyter) as trial:
            trial.write(b"x")
    except OSError as error:
        raise translate(error) or error from error
