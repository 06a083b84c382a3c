"""Become the person's own shell, for a terminal of JupyterLab. Run as a file, with nothing imported."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FISH = (
    "set -gx PATH $COURSE_PROGRAMS $PATH; set -e PYTHONHOME PYTHONPATH; "
    "functions -e python python3 pip pip3"
)


def started(shell: str) -> tuple[list[str], dict[str, str]]:
    """Return the command for a shell, and the variables with which it finds the course's Python."""
    found = {"COURSE_PROGRAMS": str(Path(sys.executable).parent), "COURSE_TERMINAL": str(HERE)}
    name = Path(shell).name
    if name == "bash":
        return [shell, "--rcfile", str(HERE / "bashrc"), "-i"], found
    if name == "zsh":
        own = os.environ.get("ZDOTDIR", "")
        return [shell, "-i"], {**found, "COURSE_ZDOTDIR": own, "ZDOTDIR": str(HERE / "zsh")}
    if name == "fish":
        return [shell, "-l", "-C", FISH], found
    return [shell, "-l"], {**found, "ENV": str(HERE / "last.sh")}  # which dash and ksh read last


def main() -> None:
    """Replace this program by the shell."""
    command, more = started(os.environ.get("SHELL") or "/bin/sh")
    os.execvpe(command[0], command, {**os.environ, **more})


if __name__ == "__main__":
    main()
