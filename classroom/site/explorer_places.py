"""``{explorer} NAME`` on any page, and the explorers that stand where a notebook shows theirs."""

from bs4 import BeautifulSoup
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from classroom.explorers.standing import PLACE
from classroom.site import explorer_page, return_page, rubric_page
from impactflow.errors import PlainError

OF_THEIR_OWN = {"return-on-improvement": return_page.html, "maturity-rubric": rubric_page.html}


def register(app: Sphinx) -> None:
    """Make the directive known, and put explorers where notebooks have theirs."""
    app.add_directive("explorer", ExplorerHere)
    app.add_post_transform(ExplorersInNotebooks)


class ExplorerHere(SphinxDirective):
    """Put an explorer on a page: ``{explorer} maturity-rubric``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return its form and its result."""
        try:
            return [nodes.raw("", html(self.arguments[0]), format="html")]
        except PlainError as problem:
            raise self.error(str(problem)) from None


class ExplorersInNotebooks(SphinxPostTransform):
    """Put an explorer where a notebook keeps its place."""

    default_priority = 899

    def run(self, **kwargs) -> None:
        """Go through the document's pieces of raw HTML."""
        for node in list(self.document.findall(nodes.raw)):
            if PLACE in node.astext():
                place = BeautifulSoup(node.astext(), "html.parser").find(class_=PLACE)
                node.replace_self(nodes.raw("", html(place["data-explorer"]), format="html"))


def html(name: str) -> str:
    """Return what a page shows of an explorer.

    Raises:
        NoSuchExplorer: there is none of that name.
    """
    return OF_THEIR_OWN[name]() if name in OF_THEIR_OWN else explorer_page.html(name)
