"""A learner's answers, carried from their old copy of an exercise into the new exercise."""

import ast


def carry_over(old, new):
    """Give the new exercise with the answers and the added cells of an old copy, by cell ids.

    Args:
        old, new: notebooks as JSON. Both must have cells with ids.
    """
    mine = {cell["id"]: cell for cell in old["cells"]}
    cells = [answered(cell, mine.get(cell["id"])) for cell in new["cells"]]
    places = {cell["id"] for cell in cells}
    for before, cell in added(old["cells"], places):
        cells.insert(place(cells, before), cell)
    return {**new, "cells": cells}


def answered(new, old):
    """Give a cell of the exercise, with the learner's answer when they gave one."""
    if old is None or not takes_answers(new) or not takes_answers(old) or not has_answer(old):
        return new
    return {**new, "source": old["source"]}


def added(cells, places):
    """Give each cell that the new exercise lacks and that is the learner's, with what stood before it."""
    before = None
    for cell in cells:
        if cell["id"] not in places and is_theirs(cell):
            yield before, freed(cell)
        if cell["id"] in places or is_theirs(cell):
            before = cell["id"]


def is_theirs(cell):
    """Say whether a cell is the learner's work: not locked, and no blank that they left."""
    locked = cell.get("metadata", {}).get("editable") is False
    return not locked and bool(source(cell).strip()) and (cell["cell_type"] != "code" or has_answer(cell))


def place(cells, before):
    """Give the place after the cell `before`; the end when there is none."""
    ids = [cell["id"] for cell in cells]
    return ids.index(before) + 1 if before in ids else len(ids)


def takes_answers(cell):
    """Say whether a cell of an exercise is to be filled in."""
    return cell["cell_type"] == "code" and cell.get("metadata", {}).get("editable") is not False


def has_answer(cell):
    """Say whether code holds more than blanks; what cannot be read is somebody's work."""
    try:
        body = ast.parse(source(cell)).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return True
    return any(not (isinstance(node, ast.Assign) and is_blank(node.value)) for node in body)


def is_blank(value):
    """Say whether a value is three dots, or a list or dict of nothing else."""
    if isinstance(value, ast.Dict):
        return bool(value.values) and all(map(is_blank, value.values))
    if isinstance(value, (ast.List, ast.Tuple)):
        return bool(value.elts) and all(map(is_blank, value.elts))
    return isinstance(value, ast.Constant) and value.value is ...


def source(cell):
    """Give a cell's text."""
    return "".join(cell["source"])


def freed(cell):
    """Give a cell without what it showed when it was run, for the learner to keep or delete."""
    metadata = {key: value for key, value in cell.get("metadata", {}).items() if key != "deletable"}
    unrun = {"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {}
    return {**cell, "metadata": metadata, **unrun}


def same_words(one, other):
    """Say whether two notebooks have the same cells, whatever these showed when run."""
    return [shape(cell) for cell in one["cells"]] == [shape(cell) for cell in other["cells"]]


def shape(cell):
    """Give what makes a cell what it is."""
    return cell["id"], cell["cell_type"], source(cell)
