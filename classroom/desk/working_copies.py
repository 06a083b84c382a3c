"""Working copies: which of their cells are the learner's, and how answers come back into them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from classroom.checks import Question
from classroom.desk import cells
from classroom.desk.record import writing
from classroom.desk.sitting import exercise_for
from classroom.folders import MY_WORK, shown
from classroom.questions import all_questions

OLDER = "older"


@dataclass
class Brought:
    """What came back: how many cells, older work that was set aside, and what went amiss."""

    count: int = 0
    aside: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)


def exercise_cells(notebook: str) -> dict[str, cells.Cell]:
    """Return the code cells of an exercise by id; none when there is no such exercise."""
    path = exercise_for(notebook)
    if path is None:
        return {}
    return {cell["id"]: cell for cell in cells.read(path)["cells"] if cell["cell_type"] == "code"}


def is_theirs(notebook: str, cell_id: str, source: str) -> bool:
    """Tell whether a cell is the learner's own: added by them, or an answer that is no stub."""
    ours = exercise_cells(notebook).get(cell_id)
    if ours is None:
        return bool(source.strip())
    return bool(source.strip()) and not cells.is_locked(ours) and source != cells.source(ours)


def answered_by(notebook: str, cell_id: str) -> str | None:
    """Return the id of the question that a cell answers."""
    cell = exercise_cells(notebook).get(cell_id)
    names = cells.gives(cells.source(cell)) if cell and not cells.is_locked(cell) else []
    return next((q.id for q in all_questions() if q.answer in names), None)


def as_code(notebook: str, question: Question, value: Any) -> tuple[str, str] | None:
    """Return the id of the cell that answers a question, and its code with this value."""
    for cell_id, cell in exercise_cells(notebook).items():
        if not cells.is_locked(cell) and question.answer in cells.gives(cells.source(cell)):
            return cell_id, cells.with_value(cells.source(cell), question.answer, value)
    return None


def bring_back(record_cells: Mapping[str, Mapping[str, str]]) -> Brought:
    """Put recorded cells into the working copies; work that differs is kept in ``my-work/older``.

    Args:
        record_cells: the sources, by the notebook's name and the cell's id.
    """
    brought = Brought()
    for notebook, sources in record_cells.items():
        try:
            _fill(notebook, sources, brought)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            brought.troubles.append(f"my-work/{Path(notebook).name}.ipynb could not be changed.")
    return brought


def _fill(notebook: str, sources: Mapping[str, str], brought: Brought) -> None:
    # Found by listing the folder: a name in the file that was loaded cannot lead out of it.
    mine = next((path for path in MY_WORK.glob("*.ipynb") if path.stem == notebook), None)
    start = mine or exercise_for(notebook)
    if start is None or (mine is None and start.stem != notebook):
        return
    before = cells.read(start)
    fresh = {name: words for name, words in sources.items() if _may_fill(notebook, name)}
    after, replaced, count = _filled(before["cells"], fresh, notebook)
    if count == 0:
        return
    if mine and replaced:
        brought.aside.append(shown(writing.set_aside(mine, MY_WORK / OLDER / writing.today())))
    MY_WORK.mkdir(exist_ok=True)
    writing.replace(MY_WORK / start.name, cells.content({**before, "cells": after}))
    brought.count += count


def _may_fill(notebook: str, cell_id: str) -> bool:
    ours = exercise_cells(notebook).get(cell_id)
    return ours is None or not cells.is_locked(ours)


def _filled(old: list, sources: Mapping[str, str], notebook: str) -> tuple[list, bool, int]:
    """Return the cells with their new sources, whether one held other work, and how many changed."""
    missing, after, replaced, count = dict(sources), [], False, 0
    for cell in old:
        words = missing.pop(cell.get("id"), None)
        if words is not None and words != cells.source(cell) and cell["cell_type"] == "code":
            replaced |= is_theirs(notebook, cell["id"], cells.source(cell))
            cell, count = cells.filled(cell, words), count + 1
        after.append(cell)
    after += [cells.added(cell_id, words) for cell_id, words in missing.items()]
    return after, replaced, count + len(missing)
