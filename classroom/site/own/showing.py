"""An own site on every page: name, logo and contact for the templates, and the block for figures."""

import shutil
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from classroom.site.own.config_file import KEY
from classroom.site.own.settings import FOLDER, NotOwn, Own, own


def register(app: Sphinx) -> None:
    """Make the settings known, and hand them to each page."""
    from classroom.site.own.figures import OwnChart

    app.add_config_value(KEY, {}, "html")
    app.add_directive("own_chart", OwnChart)
    app.connect("html-page-context", _hand_over)
    app.connect("build-finished", _copy_logo)


def settings(app: Sphinx) -> Own:
    """Return the settings of the book that is being built."""
    try:
        return own(app.config[KEY], Path(app.srcdir))
    except NotOwn as problem:
        raise ExtensionError(str(problem)) from None


def _hand_over(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    context["own"] = settings(app)


def _copy_logo(app: Sphinx, exception: Exception | None) -> None:
    logo = settings(app).logo
    if exception is None and app.builder.format == "html" and logo:
        shutil.copyfile(Path(app.srcdir) / FOLDER / logo, Path(app.outdir) / "_static" / f"own-{logo}")
