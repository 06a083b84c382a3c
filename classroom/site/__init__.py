"""The page version: a Sphinx extension for the book, and the commands that build and show it."""

PARALLEL = {"parallel_read_safe": True, "parallel_write_safe": True}


def setup(app) -> dict:
    """Register what the book needs; Sphinx calls this by itself."""
    # Here and not above: the commands beside this extension start without loading Sphinx.
    from classroom.site import assets, mathematics, outputs, page_notes, pages

    # Jupyter Book always sets this value, and warns when nobody has asked for it.
    app.add_config_value("comments_config", {}, "html")
    for part in (mathematics, outputs, page_notes, pages, assets):
        part.register(app)
    return PARALLEL
