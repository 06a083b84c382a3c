"""The page version: a Sphinx extension for the book, and the commands that build and show it."""

PARALLEL = {"parallel_read_safe": True, "parallel_write_safe": True}


def setup(app) -> dict:
    """Register what the book needs; Sphinx calls this by itself."""
    # Here and not above: the commands beside this extension start without loading Sphinx.
    from classroom.site import (
        answers_panel,
        assets,
        callouts,
        code_switch,
        desk_words,
        doors,
        exercise_outputs,
        explorer_places,
        glossary_links,
        mathematics,
        outputs,
        page_notes,
        pages,
        question_places,
        quiz_form,
        search_memory,
        shut_words,
        solution_page,
        takeaway_form,
    )
    from classroom.site.own import showing as own_site

    # Jupyter Book always sets this value, and warns when nobody has asked for it.
    app.add_config_value("comments_config", {}, "html")
    reading = (desk_words, page_notes, code_switch, callouts, shut_words, solution_page, glossary_links, doors)
    asking = (question_places, quiz_form, exercise_outputs, answers_panel, takeaway_form, explorer_places)
    for part in (own_site, mathematics, outputs, *reading, *asking, pages, assets, search_memory):
        part.register(app)
    return PARALLEL
