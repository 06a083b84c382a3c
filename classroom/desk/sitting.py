"""Where the learner sits: in which notebook, and whether it is one of their own copies."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from IPython import get_ipython

from classroom.folders import EXERCISES, MY_WORK


@dataclass(frozen=True)
class Sitting:
    """A learner in a notebook.

    ``live`` is false where a program runs the notebook, as tests and the book do. ``notebook``
    is their own copy's name, such as "0_start_here"; empty anywhere else.
    """

    live: bool = False
    notebook: str = ""


def sitting() -> Sitting:
    """Tell where the cell that now runs stands."""
    live = _cell_id() is not None
    return Sitting(live, own_copy() if live else "")


def own_copy() -> str:
    """Return the name of the working copy that this kernel belongs to, or nothing.

    Jupyter names the notebook to the kernel when it starts it. Only the folder itself counts:
    what is in ``my-work/older`` is over.
    """
    path = Path(os.environ.get("JPY_SESSION_NAME", ""))
    if path.resolve().parent != MY_WORK.resolve() or exercise_for(path.stem) is None:
        return ""
    return path.stem


def exercise_for(notebook: str) -> Path | None:
    """Return the exercise of which a notebook is a copy, or a copy's copy as JupyterLab names it."""
    name = notebook.partition("-Copy")[0]
    return next((path for path in EXERCISES.glob("*.ipynb") if path.stem == name), None)


def names() -> dict[str, Any]:
    """Return the notebook's own names with their values; none outside a notebook."""
    shell = get_ipython()
    return shell.user_ns if shell else {}


def _cell_id() -> str | None:
    # People's cells have an id in the message that asks for the run. Programs send none.
    get_parent = getattr(get_ipython(), "get_parent", None)
    parent = get_parent() if get_parent else None
    return ((parent or {}).get("metadata") or {}).get("cellId")
