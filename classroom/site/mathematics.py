"""Mathematics as MathML, made at build: no script, no other host, and it is read aloud."""

from docutils import nodes
from latex2mathml.converter import convert
from sphinx.application import Sphinx

NAME = "mathml"


def register(app: Sphinx) -> None:
    """Make MathML a way to show mathematics, under the name "mathml"."""
    app.add_html_math_renderer(NAME, (_inline, None), (_block, None))


def _inline(translator, node: nodes.math) -> None:
    translator.body.append(convert(node.astext()))
    raise nodes.SkipNode


def _block(translator, node: nodes.math_block) -> None:
    translator.body.append(convert(node.astext(), display="block"))
    raise nodes.SkipNode
