"""Notebooks as JSON: their cells, and the code in them that stands for an answer."""

import ast
import json
from pathlib import Path
from typing import Any

Cell = dict[str, Any]


def read(path: Path) -> dict[str, Any]:
    """Return a notebook.

    Raises:
        ValueError: the file holds none.
        OSError: it cannot be read.
    """
    notebook = json.loads(path.read_bytes().decode("utf-8"))
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise ValueError("no notebook")
    return notebook


def content(notebook: dict[str, Any]) -> bytes:
    """Return a notebook as its file's bytes, as Jupyter writes them."""
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()


def source(cell: Cell) -> str:
    """Return a cell's text."""
    return "".join(cell.get("source", ""))


def added(cell_id: str, words: str) -> Cell:
    """Return a code cell that has not been run."""
    return filled({"cell_type": "code", "id": cell_id, "metadata": {}}, words)


def filled(cell: Cell, words: str) -> Cell:
    """Return a code cell with another text, and without what the old one showed."""
    lines = words.splitlines(keepends=True)
    return cell | {"source": lines, "outputs": [], "execution_count": None}


def is_locked(cell: Cell) -> bool:
    """Tell whether a cell is the course's own."""
    return cell.get("metadata", {}).get("editable") is False


def gives(words: str) -> list[str]:
    """List the names to which code gives a value; none when it cannot be read."""
    return [target.id for node in _assignments(words) for target in node.targets if _is_name(target)]


def with_value(words: str, name: str, value: Any) -> str:
    """Return code in which ``name = ...`` has become ``name = value``."""
    lines = words.splitlines()
    for node in _assignments(words):
        if any(_is_name(target) and target.id == name for target in node.targets):
            lines[node.lineno - 1 : node.end_lineno] = [f"{name} = {written(value)}"]
            break
    return "\n".join(lines)


def written(value: Any) -> str:
    """Return a plain value as code; what is not filled in stays three dots."""
    if type(value) is dict:
        return "{" + ", ".join(f"{key!r}: {written(entry)}" for key, entry in value.items()) + "}"
    return "..." if value is ... else repr(value)


def is_plain(words: str) -> bool:
    """Tell whether code does no more than give names a value that is written out, or three dots."""
    try:
        for node in ast.parse(words).body:
            ast.literal_eval(node.value if isinstance(node, ast.Assign) else node)
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        return False
    return True


def _assignments(words: str) -> list[ast.Assign]:
    try:
        body = ast.parse(words).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return [node for node in body if isinstance(node, ast.Assign)]


def _is_name(target: ast.expr) -> bool:
    return isinstance(target, ast.Name)
