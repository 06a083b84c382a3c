"""On the page, an exercise shows its charts and tables: what answers are read from stands beside them.

They come from the solution, where they are stored. A cell that holds an answer, or that anything
of an answer went into, stays empty.
"""

import ast
import json

from sphinx.application import Sphinx

from classroom.folders import SOLUTIONS
from classroom.questions import all_questions

FOLDER = "exercises/"


def register(app: Sphinx) -> None:
    """Fill exercises in as they are read."""
    app.connect("source-read", _read)


def _read(app: Sphinx, page: str, source: list[str]) -> None:
    solution = SOLUTIONS / f"{page.removeprefix(FOLDER)}.ipynb"
    if page.startswith(FOLDER) and solution.is_file():
        source[0] = filled(source[0], solution.read_text(encoding="utf-8"), module=solution.name.split("_")[0])


def filled(exercise: str, solution: str, module: str) -> str:
    """Return an exercise's text with the solution's outputs where no answer of its module went into them."""
    notebook, stored = json.loads(exercise), json.loads(solution)
    outputs = {(c["id"], "".join(c["source"])): c.get("outputs", []) for c in stored["cells"]}
    # Another module's answer may have the name of a table here, which would then be missing.
    held = {question.answer for question in all_questions() if question.module == module}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            source = "".join(cell["source"])
            if not _holds(source, held):
                cell["outputs"] = outputs.get((cell["id"], source), [])
    return json.dumps(notebook, ensure_ascii=False)


def _holds(source: str, held: set[str]) -> bool:
    """Tell whether a cell uses what an answer went into; if so, so does all that it names."""
    tree = ast.parse(source)
    desk = any(isinstance(n, ast.ImportFrom) and n.module == "classroom.desk" for n in ast.walk(tree))
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    if not desk and held.isdisjoint(node.id for node in names):
        return False
    held |= {node.id for node in names if isinstance(node.ctx, ast.Store)}
    return True
