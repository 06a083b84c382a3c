"""Keys that get in a beginner's way on a form: found in JupyterLab, and turned off or narrowed."""

import json
import re
from pathlib import Path

# A key that stands alone: "D" but not "Ctrl D". "Enter", "Escape" and the arrows stay.
ALONE = re.compile(r"[A-Z0-9]")
ARROW = re.compile(r"\b(Arrow\w+|Home|End)$")
FOCUSED = ":focus"
# One after the other: JupyterLab refuses all shortcuts when a selector holds a comma.
LISTS = ":not(select):not(input):not(textarea):not([role=slider])"
NOTEBOOK = (".jp-Notebook", "[data-jp-kernel-user]")


def without_letters(schemas: Path) -> list[dict]:
    """List the notebook's single-letter and single-digit shortcuts, each switched off.

    They are read from the JupyterLab that is installed, so that a new version's keys are found.
    """
    return [_off(shortcut) for shortcut in _shortcuts(schemas) if _types_letters(shortcut)]


def arrows_beside_lists(schemas: Path) -> list[dict]:
    """List the notebook's arrow keys, each kept for cells and left alone in a list, a box or a slider.

    JupyterLab would otherwise go to the next cell when somebody chooses from a list by keyboard.
    """
    moving = [shortcut for shortcut in _shortcuts(schemas) if _moves(shortcut)]
    return [
        narrowed
        for shortcut in moving
        for narrowed in (_off(shortcut), _plain(shortcut) | {"selector": shortcut["selector"] + LISTS})
    ]


def _shortcuts(schemas: Path) -> list[dict]:
    found = []
    for path in sorted(schemas.glob("@jupyterlab/*/*.json")):
        schema = json.loads(path.read_text(encoding="utf-8"))
        found += schema.get("jupyter.lab.shortcuts", [])
    return [shortcut for shortcut in found if shortcut["selector"].startswith(NOTEBOOK)]


def _plain(shortcut: dict) -> dict:
    return {key: shortcut[key] for key in ("command", "keys", "selector")}


def _off(shortcut: dict) -> dict:
    return _plain(shortcut) | {"disabled": True}


def _moves(shortcut: dict) -> bool:
    return shortcut["selector"].endswith(FOCUSED) and any(ARROW.search(key) for key in shortcut["keys"])


def _types_letters(shortcut: dict) -> bool:
    return all(ALONE.fullmatch(key) for key in shortcut["keys"])
