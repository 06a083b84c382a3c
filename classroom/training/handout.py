"""A module's handout for paper: one sheet, two sides, from the section of its trainer's page."""

import re
from html import escape

from markdown_it import MarkdownIt

from classroom.folders import BOOK, ROOT
from classroom.site.paper.printing import STYLES
from impactflow.charts.tokens import LIGHT, variables
from impactflow.errors import PlainError

OUT = ROOT / "_build" / "handouts"
SECTION = r"\(module-{}-handout\)=\n## [^\n]+\n(.+?)(?=\n## |\Z)"
FOR_TRAINERS = "Make a sheet"  # how the sentence begins that is not for those who get the sheet
PROMPT = re.compile(r"<p><em>(.+?)</em></p>")
ROOM = '<p class="prompt"><em>{}</em></p><span class="lines"></span><span class="lines"></span>'
OWN = """html { font-size: 12pt; }
h1 { font-size: 20pt; margin-top: 0; }
table, table:has(tr > :nth-child(6)), table:has(tr > :nth-child(8)) { font-size: 11.5pt; }
tr:has(td:empty) { height: 11mm; } /* to write in */
.prompt { break-after: avoid; margin-bottom: 0; }
.lines { height: 11mm; }
"""
MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])
PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{styles}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""


def handout(module: str) -> str:
    """Return a module's handout as a page to print; after each question there is room to write.

    Raises:
        PlainError: the module's trainer's page has no handout.
    """
    page = BOOK / "for-trainers" / f"module-{module}.md"
    text = page.read_text(encoding="utf-8") if module.isdigit() and page.is_file() else ""
    found = re.search(SECTION.format(module), text, re.DOTALL)
    if not found:
        raise PlainError(f"Module {module} has no handout: its trainer's page has no section (module-{module}-handout)=.")
    paragraphs = [words for words in found[1].strip().split("\n\n") if not words.startswith(FOR_TRAINERS)]
    body = PROMPT.sub(lambda prompt: ROOM.format(prompt[1]), MARKDOWN.render("\n\n".join(paragraphs)))
    styles = variables(":root", LIGHT) + STYLES.read_text(encoding="utf-8") + OWN
    return PAGE.format(title=escape(f"Module {module}, on paper"), styles=styles, body=body)
