"""Child programs: what they inherit, and how they are followed and stopped."""

import os
import queue
import subprocess
import threading

# These would let the person's other packages, kernels and settings leak into the course.
LEAKS = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSTARTUP",
    "JUPYTER_PATH",
    "JUPYTER_CONFIG_PATH",
    "JUPYTERLAB_DIR",
    "__PYVENV_LAUNCHER__",
)
JUPYTER_FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "lab/user-settings",
    "JUPYTERLAB_WORKSPACES_DIR": "lab/workspaces",
    "IPYTHONDIR": "ipython",
}
SECONDS_BETWEEN_TICKS = 0.5
SECONDS_TO_END = 10


class Terminated(KeyboardInterrupt):
    """This program was asked to end, not by a key but by another program."""


def end_as_asked(*_):
    """Raise Terminated, so that our child programs end with us."""
    raise Terminated


def environment(project, environ):
    """Give the environment variables for a program of the course."""
    clean = {key: value for key, value in environ.items() if key not in LEAKS}
    clean.update({key: str(project.jupyter / place) for key, place in JUPYTER_FOLDERS.items()})
    # In JupyterLab's terminal, "python" is then the course's own, as the README says.
    clean["PATH"] = os.pathsep.join([str(project.python.parent), clean.get("PATH", os.defpath)])
    clean.update(PYTHONNOUSERSITE="1", PYTHONUNBUFFERED="1", PYTHONIOENCODING="utf-8:replace")
    return clean


def follow(command, cwd, environ, on_line, on_tick):
    """Run a command, hand over each line it writes, tick while it is silent; return its code."""
    with _started(command, cwd, environ) as process:
        lines = queue.Queue()
        threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
        try:
            _drain(lines, on_line, on_tick)
            return process.wait()
        finally:
            stop(process)


def stop(process, seconds=SECONDS_TO_END):
    """End a program that we started, gently first."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _started(command, cwd, environ):
    return subprocess.Popen(
        [str(word) for word in command],
        cwd=cwd,
        env=environ,
        close_fds=False,  # only the lock of `turn` is left open for them
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _read(stream, lines):
    for line in stream:
        lines.put(line.rstrip())
    lines.put(None)


def _drain(lines, on_line, on_tick):
    while True:
        try:
            line = lines.get(timeout=SECONDS_BETWEEN_TICKS)
        except queue.Empty:
            on_tick()
            continue
        if line is None:
            return
        on_line(line)
        on_tick()
