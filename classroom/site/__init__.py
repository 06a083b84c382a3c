"""The page version: a Sphinx extension for the book."""

from sphinx.application import Sphinx

from classroom.site import assets, mathematics, outputs, pages

PARALLEL = {"parallel_read_safe": True, "parallel_write_safe": True}


def setup(app: Sphinx) -> dict:
    """Register what the book needs; Sphinx calls this by itself."""
    # Jupyter Book always sets this value, and warns when nobody has asked for it.
    app.add_config_value("comments_config", {}, "html")
    for part in (mathematics, outputs, pages, assets):
        part.register(app)
    return PARALLEL
