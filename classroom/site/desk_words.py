"""Words for JupyterLab alone, on keys and on cells to run: the page leaves them out, or says them otherwise."""

import json

from sphinx.application import Sphinx

TAG = "jupyterlab-only"
CELL, PART = "next cell", "next part"  # a page has no cells to its reader


def register(app: Sphinx) -> None:
    """Change the words of notebooks as they are read."""
    app.connect("source-read", _read)


def _read(app: Sphinx, page: str, source: list[str]) -> None:
    if app.env.doc2path(page).endswith(".ipynb"):
        source[0] = without(source[0])


def without(notebook: str) -> str:
    """Return a notebook's text without the cells for JupyterLab alone; in words, cells are called parts."""
    read = json.loads(notebook)
    read["cells"] = [cell for cell in read["cells"] if TAG not in cell["metadata"].get("tags", [])]
    for cell in read["cells"]:
        if cell["cell_type"] == "markdown":
            cell["source"] = "".join(cell["source"]).replace(CELL, PART)
    return json.dumps(read, ensure_ascii=False)
