"""Notebooks that are run beside each other speak with their kernels through files."""

import atexit
import os
import shutil
import tempfile
from itertools import count

import nbval.kernel
from jupyter_client.manager import KernelManager

PLACES = count()


def with_files(folder: str, **options) -> KernelManager:
    """Give a kernel files of its own to speak through."""
    # Over the network a kernel is told a free port, and dies where another takes that port before it does.
    return KernelManager(transport="ipc", ip=f"{folder}/{next(PLACES)}", **options)


if os.name == "posix":  # Windows has no such files
    folder = tempfile.mkdtemp(prefix="kernels-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    nbval.kernel.KernelManager = lambda **options: with_files(folder, **options)
