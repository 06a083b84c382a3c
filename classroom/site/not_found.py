"""The page that says "not found". It needs no other file, because nobody knows where it is shown."""

from html import escape
from pathlib import Path

from classroom.site.own.settings import Own
from impactflow.charts.tokens import FONT, variables

NAME = "404.html"
PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page not found: IMPACT in Practice</title>
<link rel="icon" href="data:,">
<style>
{colours}@media (prefers-color-scheme: dark) {{
{dark}}}
body {{
  margin: 0 auto; max-width: 40rem; padding: 3rem 1rem; font: 1.125rem/1.55 {font};
  color: var(--impact-ink); background: var(--impact-paper);
}}
a {{ color: var(--impact-accent); }}
</style>
</head>
<body>
<main>
<h1>This page is not here</h1>
<p>The address may have changed, or a letter may be missing from it. You did nothing wrong.</p>
<p><a href="{home}">Go to the start of the course</a>
or <a href="{search}">search the course</a>.</p>
</main>
</body>
</html>
"""


def write(folder: Path, base: str, own: Own = Own()) -> None:
    """Write the page into a built site that is published under the path ``base``."""
    (folder / NAME).write_text(page(base, own), encoding="utf-8", newline="\n")


def page(base: str, own: Own = Own()) -> str:
    """Return the page, with links from the site's root, so that they hold at any depth."""
    root = escape("/" + base.strip("/") + "/").replace("//", "/")
    return PAGE.format(
        colours=variables(":root", own.light),
        dark=variables(":root", own.dark),
        font=FONT,
        home=root,
        search=f"{root}search.html",
    )
