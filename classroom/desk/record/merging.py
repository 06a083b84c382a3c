"""Two records made one: a pass wins, then the later."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

Record = dict[str, Any]
LONG_AGO = datetime.min.replace(tzinfo=UTC)


def merged(mine: Record, theirs: Record, answered_by: Callable[[str, str], str | None]) -> Record:
    """Return both records' answers, cells, quizzes and take-aways; keys that are not known are kept.

    Args:
        answered_by: from a notebook's name and a cell's id to the id of the question that the
            cell answers, or ``None``. Such a cell goes with the answer that won.
    """
    return {
        **theirs,
        **mine,
        "alias": mine["alias"] or theirs["alias"],
        "answers": _each(mine["answers"], theirs["answers"]),
        "quizzes": _each(mine["quizzes"], theirs["quizzes"]),
        "cells": _cells(mine, theirs, answered_by),
        "takeaways": _takeaways(mine["takeaways"], theirs["takeaways"]),
    }


def is_better(mine: Any, theirs: Any) -> bool:
    """Tell whether ``mine`` stays: it passed and theirs did not, or it is as good and later."""
    return _rank(mine) >= _rank(theirs)


def _each(mine: dict, theirs: dict) -> dict:
    both = {name: _one(mine[name], theirs[name]) for name in mine if name in theirs}
    return {**mine, **theirs, **both}


def _one(mine: Any, theirs: Any) -> Any:
    better, other = (mine, theirs) if is_better(mine, theirs) else (theirs, mine)
    if isinstance(better, dict) and isinstance(other, dict):
        return {**other, **better}
    return better


def _rank(entry: Any) -> tuple[bool, datetime]:
    if not isinstance(entry, dict):
        return False, LONG_AGO
    return entry.get("status") == "pass", _moment(entry.get("last"))


def _moment(words: Any) -> datetime:
    try:
        found = datetime.fromisoformat(words)
    except (TypeError, ValueError):
        return LONG_AGO
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _takeaways(mine: dict, theirs: dict) -> dict:
    """Of each field that both have, keep what was written later."""
    both = {name: _each(mine[name], theirs[name]) for name in mine if name in theirs}
    return {**mine, **theirs, **both}


def _cells(mine: Record, theirs: Record, answered_by: Callable[[str, str], str | None]) -> dict:
    cells = {name: dict(sources) for name, sources in mine["cells"].items()}
    for name, sources in theirs["cells"].items():
        own = cells.setdefault(name, {})
        for cell, source in sources.items():
            asked = answered_by(name, cell)
            stays = cell in own and is_better(mine["answers"].get(asked), theirs["answers"].get(asked))
            own[cell] = own[cell] if stays else source
    return cells
