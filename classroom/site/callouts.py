"""Four words lead a thought in the course's pages; each such paragraph is set apart a little."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

KINDS = {
    "What do you expect": "impact-expect",
    "What it means on Monday": "impact-monday",
    "Mind this": "impact-mind",
    "For analysts": "impact-analysts",
}


def register(app: Sphinx) -> None:
    """Mark the paragraphs as pages are read."""
    app.add_transform(Callouts)


class Callouts(SphinxTransform):
    """Give a paragraph that begins with one of the words its class."""

    default_priority = 460

    def apply(self, **kwargs) -> None:
        """Look at the words in bold at the start of each paragraph."""
        for paragraph in self.document.findall(nodes.paragraph):
            first = next((node for node in paragraph if node.astext()), None)
            if isinstance(first, nodes.strong):
                kind = KINDS.get(first.astext().rstrip("?.: "))
                paragraph["classes"] += ["impact-callout", kind] if kind else []
