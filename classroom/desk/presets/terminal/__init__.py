"""JupyterLab's terminal: the person's own shell, in which `python` is the course's.

A shell's start-up files often put another Python first (pyenv, conda, Debian's /etc/profile), after
the course has put its own there. So the course's comes last of all, when those files are through.
"""

import json
import os
import sys
from pathlib import Path

STARTING = Path(__file__).parent / "starting.py"
# PowerShell reads its profile first, and then the command that it is given.
POWERSHELL = ("powershell.exe", "-NoLogo", "-NoExit", "-Command")


def settings(windows: bool = os.name == "nt") -> str:
    """Return the server's settings for terminals, as JSON text."""
    shell = powershell(Path(sys.executable).parent) if windows else [sys.executable, str(STARTING)]
    return json.dumps({"ServerApp": {"terminado_settings": {"shell_command": shell}}}, indent=2) + "\n"


def powershell(programs: Path) -> list[str]:
    """Return the command that opens PowerShell with a folder of programs first."""
    quoted = str(programs).replace("'", "''")
    return [*POWERSHELL, f"$env:PATH = '{quoted};' + $env:PATH"]
