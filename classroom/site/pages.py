"""What the theme leaves undone on every page: names for controls, and scripts that do not block."""

from sphinx.application import Sphinx

from classroom.site import named_results, named_tables
from impactflow import __version__


def register(app: Sphinx) -> None:
    """Mend each page just before it is written, after the theme has had its turn."""
    app.connect("html-page-context", _mend, priority=900)


def _mend(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    context["release"] = __version__
    if pagename != "search":  # its own scripts stand in the page and need the others at once
        _defer_scripts(context)
    _name_toggles(context)
    _name_parts(context)


# A few lines that a script in the page itself reads at once.
AT_ONCE = "documentation_options.js"


def _defer_scripts(context: dict) -> None:
    """Let the page be drawn before scripts run; deferred scripts keep their order."""
    context["script_files"] = [_deferred(script) for script in context.get("script_files", [])]


def _deferred(script):
    name = getattr(script, "filename", None)  # none: written in the page itself
    if not name or name.endswith(AT_ONCE):
        return script
    attributes = {key: value for key, value in script.attributes.items() if key != "async"}
    # A new one: Sphinx hands the same objects to every page, the search page among them.
    return type(script)(name, priority=script.priority, **attributes | {"defer": "defer"})


def _name_parts(context: dict) -> None:
    """Let a folded result's button, and a table that scrolls, say of which part they are."""
    context["body"] = named_tables.named(named_results.named(context.get("body", "")))


def _name_toggles(context: dict) -> None:
    """Say what each arrow in the menu opens: a picture alone has no name to be read aloud."""
    draw = context.get("generate_toctree_html")
    if draw is None:
        return

    def drawn(*arguments, **options):
        menu = draw(*arguments, **options)
        for summary in getattr(menu, "select", lambda _: [])("li > details > summary"):
            chapter = summary.find_parent("li").find("a")
            summary["aria-label"] = f"Pages of {chapter.get_text(strip=True)}"
        return menu

    context["generate_toctree_html"] = drawn
