"""The four steps of the set-up, each safe to do again."""

import os
import shutil
import sys
import time

from launcher import child, pip_words, stamp
from launcher.pip_run import Pip
from launcher.problems import Problem

STEPS = 4


def fill(project, wanted, screen, wheels):
    """Go through the four steps of the set-up; raise Problem."""
    pip = Pip(project, screen, wheels)
    create(project, screen, title(1, "an environment of its own"))
    stamp.remove(project)
    forget_half_installed(project)
    pip.install_pins(project.pins(wanted), announced(screen, 2, "packages"))
    pip.install_course(announced(screen, 3, "the course's own programs"))
    install_presets(project, screen, announced(screen, 4, "JupyterLab's settings"))


def title(number, name):
    """Name a step."""
    return f"Step {number} of {STEPS}: {name}"


def announced(screen, number, name):
    """Say that a step begins, and give its name."""
    screen.say(title(number, name))
    return title(number, name)


def create(project, screen, step):
    """Make .venv unless it is there; raise Problem."""
    screen.say(step)
    if project.venv.exists():
        return
    code, lines = run([sys.executable, "-m", "venv", project.venv], project, screen, step)
    if code == 0:
        return
    text = "\n".join(lines)
    if "ensurepip" in text or "No module named venv" in text:
        raise Problem("no-venv-module")
    known = pip_words.known(lines)
    raise known or Problem("venv-failed", detail=last(lines))


def install_presets(project, screen, step):
    """Put the course's settings for JupyterLab into the environment; raise Problem."""
    project.settings.mkdir(parents=True, exist_ok=True)
    command = [project.python, "-m", "classroom", "presets"]
    code, lines = run(command, project, screen, step)
    if code != 0:
        raise Problem("presets-failed", detail=last(lines))


def run(command, project, screen, step):
    """Run a command with its words in the log; return its code and its lines."""
    lines, start = [], time.monotonic()
    with open(project.log, "a", encoding="utf-8") as log:

        def on_line(line):
            lines.append(line)
            log.write(line + "\n")

        def on_tick():
            screen.update(f"{step} ({time.monotonic() - start:.0f} s)")

        code = child.follow(
            command, project.root, child.environment(project, os.environ), on_line, on_tick
        )
    return code, [line for line in lines if line.strip()]


def forget_half_installed(project):
    """Let pip install again what it was copying when it was stopped."""
    for packages in project.site_packages():
        for info in packages.glob("*.dist-info"):
            # pip writes RECORD last, and takes a package without it for installed.
            if not (info / "RECORD").is_file():
                shutil.rmtree(info)


def last(lines):
    """Give the last thing that a program said."""
    return lines[-1].strip()[:200] if lines else "it said nothing"
