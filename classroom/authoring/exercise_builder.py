"""Exercises from solutions: one source, so that the two cannot drift apart.

In a code cell, the block between the two markers becomes ``name = ...`` for each name that it
assigns and a question asks for. Lines in the block that begin with ``#: `` give another stub
instead. A cell tagged ``solution`` is left out. The heading is renamed.
"""

import ast
import copy
from pathlib import Path

from nbformat import NotebookNode

from classroom.authoring import notebook_file
from classroom.folders import EXERCISES, SOLUTIONS
from classroom.questions import all_questions
from impactflow.errors import PlainError

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
STUB = "#: "
TAG = "solution"
HEADING, RENAMED = "# Solution: ", "# Exercise: "


class BadSolution(PlainError):
    """A solution cannot be turned into an exercise."""


def build(solution: NotebookNode) -> NotebookNode:
    """Return the exercise that belongs to a solution; cell ids are kept.

    Raises:
        BadSolution: the markers do not pair, or a block answers no question.
    """
    exercise = notebook_file.tidy(copy.deepcopy(solution))
    exercise.cells = [_blank(cell) for cell in exercise.cells if not _tagged(cell)]
    _rename(exercise.cells[0])
    return exercise


def build_all(check: bool = False) -> list[Path]:
    """Write every exercise, or with ``check`` only list those that differ from their source."""
    built = {EXERCISES / path.name: _built_text(path) for path in _solutions()}
    stale = [path for path in EXERCISES.glob("*.ipynb") if path not in built]
    different = [path for path, text in built.items() if _text_of(path) != text]
    if not check:
        for path in different:
            path.write_text(built[path], encoding="utf-8", newline="\n")
    return sorted(different + stale)


def _solutions() -> list[Path]:
    return sorted(SOLUTIONS.glob("*.ipynb"))


def _built_text(path: Path) -> str:
    try:
        return notebook_file.text(build(notebook_file.read(path)))
    except BadSolution as error:
        raise BadSolution(f"{path.name}: {error}") from None


def _text_of(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.exists() else None


def _tagged(cell: NotebookNode) -> bool:
    return TAG in cell.metadata.get("tags", [])


def _rename(first: NotebookNode) -> None:
    if not first.source.startswith(HEADING):
        raise BadSolution(f"the first cell must begin with “{HEADING}”.")
    first.source = first.source.replace(HEADING, RENAMED, 1)


def _blank(cell: NotebookNode) -> NotebookNode:
    if cell.cell_type == "code":
        cell.source = stub(cell.source)
        cell.outputs, cell.execution_count = [], None
    return cell


def stub(source: str) -> str:
    """Return a code cell's source with each marked block replaced by its blanks.

    Raises:
        BadSolution: the markers do not pair, or a block answers no question.
    """
    lines, block, kept = source.splitlines(), None, []
    for line in lines:
        if line.strip() == BEGIN and block is None:
            block = []
        elif line.strip() == END and block is not None:
            kept += _blanks(block)
            block = None
        elif line.strip() in (BEGIN, END):
            raise BadSolution(f"“{line.strip()}” stands without its partner.")
        else:
            (kept if block is None else block).append(line)
    if block is not None:
        raise BadSolution(f"“{BEGIN}” has no “{END}”.")
    return "\n".join(kept)


def _blanks(block: list[str]) -> list[str]:
    asked = {question.answer for question in all_questions()}
    names = [name for name in _assigned("\n".join(block)) if name in asked]
    if not names:
        raise BadSolution("a marked block gives a value to no question's answer.")
    own = [line.strip().removeprefix(STUB) for line in block if line.strip().startswith(STUB)]
    return _checked(own, names) if own else [f"{name} = ..." for name in names]


def _checked(own: list[str], names: list[str]) -> list[str]:
    if missing := set(names) - set(_assigned("\n".join(own))):
        raise BadSolution(f"the “{STUB.strip()}” lines give no stub for {', '.join(sorted(missing))}.")
    return own


def _assigned(source: str) -> list[str]:
    try:
        body = ast.parse(source).body
    except SyntaxError as error:
        raise BadSolution(f"a marked block, or its stub, is no Python: {error.msg}.") from None
    targets = [
        target.id
        for node in body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    return list(dict.fromkeys(targets))
