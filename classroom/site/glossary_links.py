"""The glossary's words are links where a page first uses them. Notebooks stay plain."""

import re
from functools import lru_cache

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform

# No links in headings, links, code, or what a cell shows.
CLOSED = (nodes.title, nodes.reference, nodes.literal, nodes.literal_block, nodes.caption, nodes.term)


def register(app: Sphinx) -> None:
    """Link the words of every page."""
    app.add_post_transform(GlossaryLinks)


class GlossaryLinks(SphinxPostTransform):
    """Link each of the glossary's words once a page."""

    default_priority = 905

    def run(self, **kwargs) -> None:
        """Go through the page's words in order."""
        places = self._places()
        for text in list(self.document.findall(nodes.Text)):
            if places and _is_open(text):
                text.parent.replace(text, self._linked(str(text), places))

    def _places(self) -> dict[str, str]:
        here, terms = self.env.docname, self.env.get_domain("std").objects
        address = self.app.builder.get_relative_uri
        return {
            form.lower(): f"{address(here, page)}#{anchor}"
            for (kind, term), (page, anchor) in terms.items()
            if kind == "term" and page != here
            for form in forms(term)
        }

    def _linked(self, words: str, places: dict[str, str]) -> list[nodes.Node]:
        """Return words with links in them; a place that is used leaves ``places``."""
        found, end = [], 0
        for match in pattern(tuple(places)).finditer(words):
            place = places.get(match[1].lower())
            if place:
                found += [nodes.Text(words[end : match.start()]), _link(match[0], place)]
                end = match.end()
                for form in [form for form in places if places[form] == place]:
                    del places[form]
        return [*found, nodes.Text(words[end:])]


def forms(term: str) -> list[str]:
    """Return how a term is written: one of several after commas counts if it is no common word."""
    parts = term.split(", ")
    return parts if len(parts) == 1 else [part for part in parts if " " in part]


@lru_cache  # asked for each piece of text, and the words change only where one has become a link
def pattern(words: tuple[str, ...]) -> re.Pattern:
    """Match any of these words, whole, one or several."""
    longest_first = sorted(words, key=len, reverse=True)
    either = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<![\w-])({either})(?:s|es)?(?![\w-])", re.IGNORECASE)


def _is_open(text: nodes.Text) -> bool:
    node = text.parent
    while node is not None:
        if isinstance(node, CLOSED) or "cell" in node.get("classes", ()):
            return False
        node = node.parent
    return True


def _link(word: str, place: str) -> nodes.reference:
    return nodes.reference("", word, refuri=place, internal=True, classes=["impact-term"])
