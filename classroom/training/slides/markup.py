"""A slide as markup: words large, pictures drawn, links as plain words."""

import re
from html import escape

from markdown_it import MarkdownIt

from classroom.site.drawing import drawing, without_schema
from classroom.site.outputs import TABLE, table
from classroom.training.slides.charts import enlarged, title
from classroom.training.slides.scenes import Slide
from impactflow.charts.rendering import alt_text

SHORT, LONG = 200, 420  # letters: fewer are shown larger, more are shown smaller
MARKDOWN = MarkdownIt("commonmark", {"html": False, "typographer": True}).enable(["table", "smartquotes"])


def section(slide: Slide, place: int, notes: tuple[str, ...]) -> str:
    """Return one slide, with its speaker's notes."""
    body = BODIES[slide.block.kind](slide, place)
    said = "".join(f"<p>{plain(note)}</p>" for note in notes)
    aside = f'<aside class="notes">{said}</aside>' if said else ""
    letters = len(slide.block.words) + len(slide.below.words if slide.below else "")
    size = " short" if letters < SHORT else " long" if letters > LONG else ""
    return (
        f'<section class="{slide.block.kind}{size}" aria-label="{escape(bare(slide.head))}">'
        f'<div class="body"><h2>{plain(slide.head)}</h2>{body}{_below(slide)}</div>{aside}</section>'
    )


def _below(slide: Slide) -> str:
    if slide.below is None:
        return ""
    return f'<p class="below"><strong>{plain(slide.below.lead)}</strong> {plain(slide.below.words)}</p>'


def plain(words: str) -> str:
    """Return one paragraph of Markdown as markup, without its links."""
    return _unlinked(MARKDOWN.renderInline(words))


def bare(words: str) -> str:
    """Return words without any mark."""
    return re.sub(r"[*`]", "", words)


def _unlinked(html: str) -> str:
    return re.sub(r"</?a\b[^>]*>", "", html)


def _written(slide: Slide, place: int) -> str:
    return _unlinked(MARKDOWN.render(slide.block.words))


def _chart(slide: Slide, place: int) -> str:
    drawn = drawing(enlarged(without_schema(slide.block.spec)), f"slide-{place}")
    return (
        f'<p class="measure">{plain(title(slide.block.spec)[1])}</p>'
        f'<div class="picture" role="img" aria-label="{escape(alt_text(slide.block.spec))}">{drawn}</div>'
    )


def _told(slide: Slide, place: int) -> str:
    lines = slide.block.words.splitlines()
    if all(line.startswith("- ") for line in lines):
        return "".join(f"<blockquote><p>{_typed(line[2:])}</p></blockquote>" for line in lines)
    return "".join(f"<p>{_typed(line)}</p>" for line in lines if line.strip())


def _typed(line: str) -> str:
    return escape(line.replace("'", "’"))


def _shown(slide: Slide, place: int) -> str:
    return table(slide.block.words, bare(slide.head)) if TABLE.search(slide.block.words) else slide.block.words


def _title(slide: Slide, place: int) -> str:
    return "<p>IMPACT in Practice. Fairbeck is made up, and so is everybody in it. Not an NHS product.</p>"


BODIES = {
    "title": _title, "scene": _written, "lead": _written, "list": _written, "table": _written,
    "quote": _written,
    "chart": _chart, "told": _told, "said": _written, "shown": _shown,
}  # fmt: skip
