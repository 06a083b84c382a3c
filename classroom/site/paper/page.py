"""The book as one page for paper: no menu, no code, no buttons; boxes become lines to write on."""

from bs4 import BeautifulSoup, Tag

from impactflow.charts.tokens import LIGHT, variables

# What only lives on a screen, and what stands twice: a phone's drawing, the figures behind a chart's words.
GONE = (
    "script", "noscript", "button", "[hidden]", ".headerlink", ".copybtn", ".prev-next-footer",
    ".impact-done", ".impact-answers", ".impact-buttons", ".impact-outcome", ".impact-hints", ".impact-before",
    ".impact-narrow", ".impact-inputs", ".impact-cells", ".impact-note", ".impact-paper",
    ".impact-chart > details", ".impact-explorer details", ".impact-explorer form",
    ".impact-game .impact-said", ".impact-report-builder .impact-said", ".impact-still-narrow",
)  # fmt: skip
SHOWN_CODE = "tag_show-code"
MOVE = "On the page version you can move this picture."
HEAD = """<!DOCTYPE html>
<html lang="en-GB" data-theme="light">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="stylesheet" href="_static/pygments.css">
<style>
{styles}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


def for_paper(html: str, styles: str, title: str) -> str:
    """Return the page that Jupyter Book's builder ``singlehtml`` makes, for paper.

    Args:
        html: its text.
        styles: the rules for paper.
        title: what the PDF is called.
    """
    article = BeautifulSoup(html, "html.parser").select_one("article.bd-article")
    for part in article.select(", ".join(GONE)):
        part.decompose()
    for explorer in article.select(".impact-explorer"):
        explorer.append(_paragraph(MOVE))
    _name_pictures(article)
    _fold_code(article)
    _open(article)
    _lines(article)
    _links(article)
    return HEAD.format(title=title, styles=variables(":root", LIGHT) + styles, body=article.decode_contents())


def _paragraph(words: str) -> Tag:
    return BeautifulSoup(f"<p>{words}</p>", "html.parser").p


def _name_pictures(article: Tag) -> None:
    """Give each drawing the words of its frame: a browser writes into a PDF only those of the drawing itself."""
    for frame in article.select("[role=img][aria-label]:has(svg)"):
        svg = frame.select_one("svg")
        for part in svg.select("[role], [aria-label], [aria-roledescription]"):
            part.attrs = {name: value for name, value in part.attrs.items() if not name.startswith(("role", "aria-"))}
        svg.attrs.pop("aria-hidden", None)
        svg.attrs |= {"role": "img", "aria-label": frame["aria-label"]}
        del frame["role"], frame["aria-label"]
    for figure in article.select("figure"):
        figure.name = "div"  # in a PDF it would be a second picture around the first, without words


def _fold_code(article: Tag) -> None:
    """Take out code, but where it is the point; and cells that showed nothing."""
    for cell in article.select("div.cell"):
        if SHOWN_CODE in cell.get("class", []):
            continue
        for code in cell.select(".cell_input"):
            code.decompose()
        if not cell.select(".cell_output"):
            cell.decompose()


def _open(article: Tag) -> None:
    for details in article.select("details"):
        details["open"] = ""


def _lines(article: Tag) -> None:
    """Turn forms into something to fill in with a pen: a line to write on, a ring or a square to tick."""
    for control in article.select("input[type=radio], input[type=checkbox]"):
        control.replace_with("○ " if control["type"] == "radio" else "□ ")
    for control in article.select("input, textarea, select"):
        kind = "lines" if control.name == "textarea" else "line"
        control.replace_with(BeautifulSoup(f'<span class="{kind}"></span>', "html.parser"))
    for form in article.select("form"):
        form.name = "div"


def _links(article: Tag) -> None:
    """Keep links inside the book and to the web; a link to another page of the site leads nowhere here."""
    places = {tag["id"] for tag in article.select("[id]")}
    for link in article.select("a[href]"):
        href = link["href"]
        if href.startswith(("http:", "https:", "mailto:")):
            continue
        place = href.partition("#")[2]
        if place in places:
            link["href"] = f"#{place}"
        else:
            link.unwrap()
