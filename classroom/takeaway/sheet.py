"""The A4 page itself: as text to copy, as markup with slots, and as a file of its own to print."""

from html import escape
from pathlib import Path

from classroom.takeaway.dots import picture
from classroom.takeaway.reading import read
from classroom.takeaway.takeaway import Field, Part, Takeaway
from impactflow.charts.tokens import LIGHT, variables

STYLES = Path(__file__).with_name("sheet.css")
KIND = "Take it to work"
FOOT = "Made with IMPACT in Practice, an open course. It is not an NHS product."
EMPTY = "…"


def text(takeaway: Takeaway, words: dict[str, str]) -> str:
    """Return the page as plain text: to be copied into a message, or read aloud."""
    lines = [f"{KIND}: {takeaway.title}"]
    for part in takeaway.parts:
        lines += ["", part.heading]
        lines += [f"- {field.label}: {words.get(field.name) or EMPTY}" for field in part.fields]
    return "\n".join(lines) + "\n"


def html(takeaway: Takeaway, words: dict[str, str]) -> str:
    """Return the page's markup. Each slot names its field; an empty one leaves lines to write on."""
    parts = "".join(_part(part, words) for part in takeaway.parts)
    return (
        f'<div class="impact-paper"><p class="impact-kind">{KIND}</p>'
        f'<p class="impact-title" role="heading" aria-level="1">{escape(takeaway.title)}</p>'
        f'{parts}<p class="impact-foot">{FOOT}</p></div>'
    )


def document(takeaway: Takeaway, words: dict[str, str]) -> str:
    """Return the page as an HTML file that stands alone, with a button to print it."""
    return (
        f'<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{escape(takeaway.title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{variables(':root', LIGHT)}{STYLES.read_text(encoding='utf-8')}</style></head>"
        '<body><p class="impact-print"><button type="button" onclick="print()">Print</button></p>'
        f"<main>{html(takeaway, words)}</main></body></html>\n"
    )


def _part(part: Part, words: dict[str, str]) -> str:
    rows = [(field.label, _slot(field, words)) for field in part.fields]
    body = _pairs(rows) if part.pairs else "".join(f"<dt>{escape(label)}</dt><dd>{slot}</dd>" for label, slot in rows)
    tag = "ol" if part.pairs else "dl"
    return (
        f'<p class="impact-heading" role="heading" aria-level="2">{escape(part.heading)}</p>'
        f'<{tag} class="impact-of-{part.name}">{body}</{tag}>'
    )


def _pairs(rows: list[tuple[str, str]]) -> str:
    slots = [slot for _, slot in rows]
    return "".join(
        f'<li>{first}<span class="impact-leads" aria-hidden="true">→</span>{second}</li>'
        for first, second in zip(slots[::2], slots[1::2], strict=True)
    )


def _slot(field: Field, words: dict[str, str]) -> str:
    slot = f'<span class="impact-slot" data-slot="{field.name}">{escape(words.get(field.name, ""))}</span>'
    if not field.reads:
        return slot
    return f'{slot}<span class="impact-dots" data-dots="{field.reads}">{picture(read(words.get(field.reads, "")))}</span>'
