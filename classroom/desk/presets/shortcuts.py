"""Keys that destroy work when a beginner types on a form: found in JupyterLab, and turned off."""

import json
import re
from pathlib import Path

# A key that stands alone: "D" but not "Ctrl D". "Enter", "Escape" and the arrows stay.
ALONE = re.compile(r"[A-Z0-9]")
NOTEBOOK = (".jp-Notebook", "[data-jp-kernel-user]")


def without_letters(schemas: Path) -> list[dict]:
    """List the notebook's single-letter and single-digit shortcuts, each switched off.

    They are read from the JupyterLab that is installed, so that a new version's keys are found.
    """
    return [
        {key: shortcut[key] for key in ("command", "keys", "selector")} | {"disabled": True}
        for shortcut in _shortcuts(schemas)
        if _types_letters(shortcut) and shortcut["selector"].startswith(NOTEBOOK)
    ]


def _shortcuts(schemas: Path) -> list[dict]:
    found = []
    for path in sorted(schemas.glob("@jupyterlab/*/*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        found += schema.get("jupyter.lab.shortcuts", [])
    return found


def _types_letters(shortcut: dict) -> bool:
    return all(ALONE.fullmatch(key) for key in shortcut["keys"])
