"""A command that was started by a Python without the packages goes on in the course's own.

A shell's start-up files may put another Python first, whatever JupyterLab gave its terminal.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
HANDED_OVER = "IMPACT_HANDED_OVER"
PYTHONS = ("bin/python", "Scripts/python.exe")
OURS = ("impactflow", "classroom")


def go_on(package: str, arguments: list[str], error: ModuleNotFoundError) -> int:
    """Run a package's command again with the course's own Python, else say what to type.

    Args:
        package: "impactflow" or "classroom".
        arguments: what was typed after it.
        error: says what is missing.

    Raises:
        ModuleNotFoundError: a part of the course itself is missing, which no package can put right.
    """
    name = (error.name or "").split(".")[0]
    if name in OURS:
        raise error
    # An environment that lost its settings is no environment, and would hand over to itself for ever.
    inside = Path(sys.prefix).resolve() == ENVIRONMENT.resolve() or HANDED_OVER in os.environ
    python = next((ENVIRONMENT / place for place in PYTHONS if (ENVIRONMENT / place).is_file()), None)
    if python and not inside:
        return subprocess.run([python, "-m", package, *arguments], env=os.environ | {HANDED_OVER: "1"}).returncode
    verb = "site" if inside else "setup"
    why = "a learner's set has not" if inside else "this Python has not"
    print(f"This needs the package {name}, which {why}. Type this once: python3 course.py {verb}", file=sys.stderr)
    return 1
