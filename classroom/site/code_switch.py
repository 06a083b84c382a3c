"""Code is folded away on the page; one button in the top bar shows it, here and on every page."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms import SphinxTransform

from classroom.authoring.folding import unlabelled

SCRIPT, STYLES = "code-switch.js", "code-switch.css"
CODE = '<div class="cell_input'
# What an explorer's cell says in JupyterLab; on the page it has started already.
START = "Press Shift+Enter here to start."


def register(app: Sphinx) -> None:
    """Leave out words that are for JupyterLab, and give each page with code its button."""
    app.add_transform(ForThePage)
    app.connect("html-page-context", _page)


class ForThePage(SphinxTransform):
    """Take the label off folded code, and leave out the call to press keys."""

    default_priority = 400

    def apply(self, **kwargs) -> None:
        """Go through the code and the paragraphs of a page."""
        for block in list(self.document.findall(nodes.literal_block)):
            shown = unlabelled(block.astext())
            if shown != block.astext():
                block.rawsource = shown
                block[:] = [nodes.Text(shown)]
        for paragraph in list(self.document.findall(nodes.paragraph)):
            if paragraph.astext().strip() == START:
                paragraph.parent.remove(paragraph)


def _page(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    context["has_code"] = CODE in context.get("body", "")
    if context["has_code"]:
        app.add_js_file(SCRIPT, loading_method="defer")
        app.add_css_file(STYLES)
