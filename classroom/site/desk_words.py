"""Words for JupyterLab alone, on keys and on cells to run: the page leaves them out."""

import json

from sphinx.application import Sphinx

TAG = "jupyterlab-only"


def register(app: Sphinx) -> None:
    """Take the words out of notebooks as they are read."""
    app.connect("source-read", _read)


def _read(app: Sphinx, page: str, source: list[str]) -> None:
    if app.env.doc2path(page).endswith(".ipynb"):
        source[0] = without(source[0])


def without(notebook: str) -> str:
    """Return a notebook's text without the cells that are tagged for JupyterLab alone."""
    read = json.loads(notebook)
    read["cells"] = [cell for cell in read["cells"] if TAG not in cell["metadata"].get("tags", [])]
    return json.dumps(read, ensure_ascii=False)
