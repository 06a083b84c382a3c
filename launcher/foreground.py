"""A program that has the window until it ends, or until the person presses Ctrl+C."""

import os
import subprocess
import time

from launcher import child
from launcher.problems import Problem

SECONDS_TO_CLOSE = 3


def run(command, project, missing):
    """Run a program and return its exit code, None when the person stopped it; raise Problem `missing`."""
    environ = child.environment(project, os.environ)
    try:
        process = subprocess.Popen([str(word) for word in command], cwd=project.root, env=environ)
    except OSError as error:
        raise Problem(missing) from error
    try:
        return process.wait()
    except child.Terminated:
        return 0
    except KeyboardInterrupt:
        close(process)
        return None
    finally:
        child.stop(process)


def close(process):
    """Let a program end by itself; a second Ctrl+C must not cut that short with a traceback."""
    end = time.monotonic() + SECONDS_TO_CLOSE
    while process.poll() is None and time.monotonic() < end:
        try:
            process.wait(0.2)
        except subprocess.TimeoutExpired:
            pass
        except KeyboardInterrupt:
            break
    child.stop(process)
