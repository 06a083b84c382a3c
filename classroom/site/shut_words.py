"""A result that stays shut until a reader has guessed: the words that tell it are shut with it."""

from docutils import nodes
from myst_nb.sphinx_ import HideCodeCellNode
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

TELL = (nodes.paragraph, nodes.bullet_list, nodes.enumerated_list, nodes.table)
CAUTION = "Mind this."


def register(app: Sphinx) -> None:
    """Shut the words when pages are written, after the results have been."""
    app.add_post_transform(ShutWords)


class ShutWords(SphinxPostTransform):
    """Move into a shut result what tells it: the words behind it, and a second result at once.

    A new thought stays outside: a heading, another cell, words in bold that end with a stop. Only a
    caution about the result goes with it.
    """

    default_priority = 200  # results are shut at 199
    formats = ("html",)

    def run(self, **kwargs) -> None:
        """Look at each shut result, the last first, so that two become one."""
        for shut in reversed(list(self.document.findall(HideCodeCellNode))):
            beside, place = shut.parent.parent, shut.parent.parent.index(shut.parent) + 1
            while place < len(beside) and _tells(beside[place]):
                shut.append(_opened(beside.pop(place)))


def _tells(node: nodes.Node) -> bool:
    if _shut_in(node):
        return True
    if not isinstance(node, TELL):
        return False
    first = next((part for part in node if part.astext()), None)
    leads = isinstance(node, nodes.paragraph) and isinstance(first, nodes.strong)
    return not leads or first.astext() == CAUTION or not first.astext().endswith((".", "?", ":"))


def _shut_in(node: nodes.Node) -> list[nodes.Node]:
    is_cell = isinstance(node, nodes.container) and node.get("nb_element") == "cell_code"
    return [part for part in node if isinstance(part, HideCodeCellNode)] if is_cell else []


def _opened(node: nodes.Node) -> nodes.Node:
    """Return what is shut already as it is without its own door."""
    for shut in _shut_in(node):
        node.replace(shut, shut.children)
    return node
