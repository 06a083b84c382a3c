"""Each table of a page's own words has a name: what scrolls sideways is a stop of the Tab key, which says it."""

import re
from html import escape, unescape

FOUND = re.compile(
    r'<h[1-4]>(?P<heading>.*?)<a class="headerlink"'
    r'|<div class="pst-scrollable-table-container"><table[^>]*>\s*<thead>(?P<heads>.*?)</thead>',
    re.DOTALL,
)
HEAD, TAG = re.compile(r"<th[^>]*>(.*?)</th>", re.DOTALL), re.compile(r"<[^>]+>")
BARE = '<div class="pst-scrollable-table-container"'


def named(body: str) -> str:
    """Return a page's HTML with each such table named after its heading and the heads of its columns."""
    heading = ""

    def one(match: re.Match) -> str:
        nonlocal heading
        if match["heading"] is not None:
            heading = _words(match["heading"])
            return match[0]
        heads = ", ".join(filter(None, map(_words, HEAD.findall(match["heads"]))))
        name = f"{heading}{': ' if heading else ''}table of {heads}"
        return match[0].replace(BARE, f'{BARE} role="group" aria-label="{escape(name)}"', 1)

    return FOUND.sub(one, body)


def _words(markup: str) -> str:
    return unescape(" ".join(TAG.sub("", markup).split()))
