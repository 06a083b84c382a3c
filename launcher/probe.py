"""Ask the environment's own Python what it is and what it can find."""

import json
import os
import subprocess
import sys

from launcher.project import sets_within

# One from each step of the set-up: the packages, then the course's own.
MUST_BE_FOUND = {
    "learn": (
        "jupyterlab",
        "ipykernel",
        "ipywidgets",
        "pandas",
        "altair",
        "impactflow",
        "classroom",
    ),
    "book": ("jupyter_book", "nbval", "vl_convert", "latex2mathml"),
    "all": ("pytest", "xdist", "playwright", "hypothesis"),
}
QUESTION = """
import importlib.util, json, sys
missing = [name for name in sys.argv[1:] if importlib.util.find_spec(name) is None]
print(json.dumps({"prefix": sys.prefix, "version": sys.version_info[:2], "missing": missing}))
"""
SECONDS_TO_ANSWER = 60


def works(project):
    """Say whether the environment's Python runs, is this version and belongs to this folder."""
    return _own(project, _ask(project, ()))


def complete(project, wanted):
    """Say whether the environment works and finds the packages of the set `wanted`."""
    names = [name for one in sets_within(wanted) for name in MUST_BE_FOUND[one]]
    answer = _ask(project, names)
    return _own(project, answer) and not answer["missing"]


def _own(project, answer):
    if not answer or answer["version"] != list(sys.version_info[:2]):
        return False
    return os.path.realpath(answer["prefix"]) == os.path.realpath(project.venv)


def _ask(project, names):
    # -I: neither the person's other packages nor the folder itself may answer for the environment.
    command = [str(project.python), "-I", "-c", QUESTION, *names]
    try:
        result = subprocess.run(
            command, capture_output=True, timeout=SECONDS_TO_ANSWER, stdin=subprocess.DEVNULL
        )
        return json.loads(result.stdout) if result.returncode == 0 else None
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
