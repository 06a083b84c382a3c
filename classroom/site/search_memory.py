"""The search remembers the glossary of pages that are not built anew.

Sphinx puts its memory away before it has read the pages for the search. A build after an edit would know the terms of
the edited pages alone.
"""

import pickle
from pathlib import Path

from sphinx.application import ENV_PICKLE_FILENAME, Sphinx
from sphinx.environment import BuildEnvironment


def register(app: Sphinx) -> None:
    """Keep what the search knows, and forget it with its page."""
    app.connect("env-purge-doc", forget)
    app.connect("build-finished", keep)


def forget(app: Sphinx, env: BuildEnvironment, name: str) -> None:
    """Forget a page that is gone or will be read again: Sphinx stumbles over one that is no more."""
    env._search_index_index_entries.pop(name, None)


def keep(app: Sphinx, error: Exception | None) -> None:
    """Put Sphinx's memory away again, now that it has read all pages for the search."""
    if error is None:
        content = pickle.dumps(app.env, pickle.HIGHEST_PROTOCOL)
        Path(app.doctreedir, ENV_PICKLE_FILENAME).write_bytes(content)
