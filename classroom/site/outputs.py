"""Stored outputs made fit for a page: tables with proper heads, and links that lead somewhere."""

import re
from datetime import date
from pathlib import PurePosixPath

from bs4 import BeautifulSoup
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.osutil import relative_uri

from classroom.desk.starting import WORKING_COPY

# A date, a band of ages: a narrow column would break it at a hyphen.
WHOLE = re.compile(r"\d+(-\d+)+")
SAID = 4  # so many of a table's columns are in its name
TABLE = re.compile(r'<table[^>]*class="dataframe')
ICONS = re.compile(r'<table class="impact-icons"><caption>(.*?)</caption>')


def register(app: Sphinx) -> None:
    """Mend every output that is HTML."""
    app.add_post_transform(MendOutputs)


class MendOutputs(SphinxPostTransform):
    """Mend tables from pandas and links to working copies, which a page does not have."""

    default_priority = 900

    def run(self, **kwargs) -> None:
        """Go through the document's pieces of raw HTML."""
        for node in list(self.document.findall(nodes.raw)):
            html = node.astext()
            if TABLE.search(html):
                node.replace_self(_raw(table(html, _heading(node))))
            elif caption := ICONS.match(html):
                node.replace_self(_raw(f'<div class="impact-scrolls" role="group" aria-label="{caption[1]}">{html}</div>'))
            elif WORKING_COPY in html:
                node.replace_self(_raw(self._exercise(html)))

    def _exercise(self, html: str) -> str:
        link = BeautifulSoup(html, "html.parser").find("a")["href"]
        document = f"exercises/{PurePosixPath(link).stem}"
        here = self.app.builder.get_target_uri(self.env.docname)
        target = relative_uri(here, self.app.builder.get_target_uri(document))
        return (
            f'<p>In JupyterLab a link to your own copy stands here. On the page, '
            f'<a href="{target}">go to the exercise</a>.</p>'
        )


def _heading(node: nodes.Node) -> str:
    """Return the heading under which a node stands."""
    while node is not None and not isinstance(node, nodes.section):
        node = node.parent
    return node.next_node(nodes.title).astext() if node is not None else ""


def table(html: str, heading: str = "") -> str:
    """Return pandas' table with a name, and one row of heads, each saying what it is the head of."""
    soup = BeautifulSoup(html, "html.parser")
    for style in soup("style"):
        style.decompose()
    for found in soup("table"):
        found.attrs = {"class": "dataframe"}
        _merge_heads(found.thead)
        for head in found.thead("th"):
            head["scope"] = "col"
            # pandas leaves the head of rows without a name empty, and a screen reader says nothing.
            head.string = head.get_text(strip=True) or "row"
        for head in found.tbody("th"):
            head["scope"] = "row"
        for cell in found.tbody(["th", "td"]):
            if WHOLE.fullmatch(text := cell.get_text(strip=True)):
                cell["class"], cell.string = "impact-whole", _as_said(text)
        # What scrolls sideways is a stop of the Tab key, which says this name.
        found["aria-label"] = _name(found, heading)
        found.wrap(soup.new_tag("div", attrs={"class": "impact-scrolls", "role": "group", "aria-label": found["aria-label"]}))
    return str(soup)


def _as_said(text: str) -> str:
    """Write a date as people say it; anything else as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%B %Y}"


def _name(found, heading: str) -> str:
    heads = [head.get_text(strip=True) for head in found.thead("tr")[-1]("th")]
    more = f" and {len(heads) - SAID} more" if len(heads) > SAID else ""
    return f"{heading}{': ' if heading else ''}table of {', '.join(heads[:SAID])}{more}"


def _merge_heads(head) -> None:
    # pandas writes the index's name in a second row, under an empty cell, beside empty cells.
    rows = head("tr")
    for row in rows:
        row.attrs = {}
    if len(rows) == 2 and not any(cell.get_text(strip=True) for cell in rows[1]("th")[1:]):
        rows[0].th.string = rows[1].th.get_text(strip=True)
        rows[1].decompose()


def _raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")
