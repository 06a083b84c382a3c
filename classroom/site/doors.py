"""The modules as doors on the home page, made from the modules that there are."""

import re
from html import escape

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.transforms.post_transforms import SphinxPostTransform

from classroom.site.links import link

PLACE = "<!-- The modules stand here on the page. -->"
STYLES = "home.css"
MODULE = re.compile(r"modules/(\d+)_[^/]+/index")
TIME = re.compile(r"About ([\w ]+? (?:minutes|hours))")
NUMBER = re.compile(r"^\d+\. ")


def register(app: Sphinx) -> None:
    """Make the doors anew in every build: the home page itself may not have changed."""
    app.add_post_transform(Doors)
    app.connect("env-updated", lambda app, env: [env.config.root_doc])
    app.connect("html-page-context", _add_styles)


class Doors(SphinxPostTransform):
    """Put the doors in their place."""

    default_priority = 904

    def run(self, **kwargs) -> None:
        """Look for the place, which JupyterLab does not show."""
        for node in list(self.document.findall(nodes.raw)):
            if node.astext().strip() == PLACE:
                doors = "".join(_door(self.env, page) for page in modules(self.env.found_docs))
                node.replace_self(nodes.raw("", f'<ul class="impact-doors">{doors}</ul>', format="html"))


def modules(pages: set[str]) -> list[str]:
    """Return the first page of each module, in the course's order."""
    return sorted(filter(MODULE.fullmatch, pages), key=lambda page: int(MODULE.fullmatch(page)[1]))


def what_it_says(page: nodes.document) -> tuple[str, str, str]:
    """Return a module's title, the time it takes, and the first thing that one can do afterwards."""
    title = NUMBER.sub("", next(iter(page.findall(nodes.title))).astext())
    time = TIME.search(next(iter(page.findall(nodes.paragraph))).astext())
    outcome = next(iter(page.findall(nodes.list_item))).astext().strip(" ;.\n")
    return title, time[1] if time else "", outcome


def _door(env: BuildEnvironment, page: str) -> str:
    title, takes, outcome = what_it_says(env.get_doctree(page))
    time = f'<span class="impact-minutes">{takes}</span>' if takes else ""
    number = MODULE.fullmatch(page)[1]
    return (
        f'<li><a href="{escape(link(env, page))}">{number} {escape(title)}</a> {time}'
        f"<p>You can {escape(outcome)}.</p></li>"
    )


def _add_styles(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    if pagename == app.config.root_doc:
        app.add_css_file(STYLES)
