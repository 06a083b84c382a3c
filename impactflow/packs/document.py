"""A page that needs nothing else: its head, its styles, its foot."""

from html import escape
from pathlib import Path

from impactflow.charts.tokens import DARK, LIGHT, dark_rules, variables

STYLES = Path(__file__).with_name("page.css")
# Nothing is fetched, whatever the figures hold: no script, no picture, no style from elsewhere.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
FOOTER = (
    "<p>Points, limits and icons follow NHS England’s Making Data Count method: the mean, and limits at "
    "2.66 mean moving ranges. Assurance says what happens if nothing changes.</p>"
    "<p>Made on your own computer with IMPACT in Practice; nothing was sent anywhere. "
    "Not an NHS product. What comes from {small} is left out.</p>"
)


def document(title: str, body: str, small: str, more_styles: str = "") -> str:
    """Return a whole page.

    Args:
        title: its title, as text.
        body: what it holds, as HTML.
        small: what the points that are left out come from.
        more_styles: CSS beside that of every such page.
    """
    dark = variables(":root", DARK) + dark_rules("body")
    styles = (
        variables(":root", LIGHT) + STYLES.read_text(encoding="utf-8") + more_styles
        + f"@media screen and (prefers-color-scheme: dark) {{\n{dark}}}\n"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(title)}</title>\n<style>\n{styles}</style>\n</head>\n<body>\n"
        f"<main>\n{body}\n</main>\n<footer>{FOOTER.format(small=small)}</footer>\n</body>\n</html>\n"
    )
