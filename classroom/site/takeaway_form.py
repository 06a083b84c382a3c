"""A take-away on a page: its form, a part of it early in a lesson, and the A4 page behind it."""

import re
from html import escape

from bs4 import BeautifulSoup
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective

from classroom.site.links import link
from classroom.site.question_form import data
from classroom.takeaway import Awaited, Days, Example, Field, Part, Takeaway, find, sheet
from classroom.takeaway.agreeing import SENTENCES as AGREE
from classroom.takeaway.figures import SENTENCES
from classroom.takeaway.showing import PLACE
from classroom.takeaway.takeaway import BEFORE_NEXT, BEGUN, NEAR, NEXT, OTHER, STANDS
from classroom.takeaway.weighing import SENTENCES as WEIGHED

FORM, STYLE = 'class="impact-takeaway"', "takeaway.css"
SCRIPTS, READING = ("weighing.js", "agreeing.js", "standing.js", "takeaway.js"), ("xmr.js", "figures.js", "dots.js")
READS = "data-dots="
PAPER, SHEET_STYLE = 'class="impact-paper"', "takeaway-sheet.css"
NO_SCRIPTS = "Scripts are off in this browser, so it cannot keep your words. Print this page, and write on paper."
KEPT = "No names, please. Your words stay in this browser, on this computer, and nothing is sent."
LATER = 'They wait for you in <a href="{}">Take it to work</a>.'
COPIED = "Copied. Paste it into a message or a document."
BY_HAND = "This browser does not copy by itself. The text is chosen: press Ctrl and C."
BUTTONS = (
    '<p class="impact-buttons pst-js-only"><button type="button" class="impact-print-sheet">Print my page</button>'
    '<button type="button" class="impact-copy">Copy as text</button>{}</p>'
    '<p class="impact-takeaway-said" role="status"></p>'
    '<div class="impact-box" hidden><label for="takeaway-text">My page as text</label>'
    '<textarea id="takeaway-text" class="impact-text" rows="8" readonly></textarea></div>'
)
BEGIN_NEXT = f'<button type="button" class="impact-next" hidden>{NEXT}</button>'


def register(app: Sphinx) -> None:
    """Make the directive known, and put forms where notebooks have theirs."""
    app.add_directive("takeaway", TakeawayHere)
    app.add_post_transform(TakeawaysInNotebooks)
    app.connect("html-page-context", _add_scripts)


class TakeawayHere(SphinxDirective):
    """Put a module's take-away on a page: ``{takeaway} 1``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return its form and its A4 page."""
        takeaway = find(self.arguments[0])
        if takeaway is None:
            raise self.error(f"There is no takeaway {self.arguments[0]}.")
        return [nodes.raw("", whole(takeaway), format="html")]


class TakeawaysInNotebooks(SphinxPostTransform):
    """Put a part's form, or the link to the whole page, where a notebook shows its own."""

    default_priority = 899

    def run(self, **kwargs) -> None:
        """Go through the document's pieces of raw HTML."""
        for node in list(self.document.findall(nodes.raw)):
            if PLACE in node.astext():
                place = BeautifulSoup(node.astext(), "html.parser").find(class_=PLACE)
                node.replace_self(nodes.raw("", self._at(place), format="html"))

    def _at(self, place) -> str:
        takeaway = find(place["data-takeaway"])
        page = link(self.env, page_of(self.env, takeaway))
        part = takeaway.part(place.get("data-part", ""))
        if part:
            return early(takeaway, part, page)
        return f'<p>In JupyterLab a form stands here. On the page, <a href="{page}">take it to work here</a>.</p>'


def page_of(env, takeaway: Takeaway) -> str:
    """Return the name of the page that holds a take-away."""
    place = re.compile(rf"modules/{takeaway.module}_\w+/take_to_work$")
    return next(name for name in sorted(env.found_docs) if place.match(name))


def whole(takeaway: Takeaway) -> str:
    """Return the form of all parts, its buttons, and the page that is printed."""
    parts = "".join(_part(takeaway, part) for part in takeaway.parts)
    buttons = BUTTONS.format(BEGIN_NEXT if takeaway.awaits else "")
    content = f"{_asks(takeaway)}<p>{KEPT}</p><form>{parts}</form>{buttons}{sheet.html(takeaway, {})}"
    return _section(takeaway, sheet.KIND, content)


def _asks(takeaway: Takeaway) -> str:
    """Return the lines that ask for what came of it, each hidden until its day has come."""
    return "".join(
        f'<p class="impact-asks" data-asks="{ask.field}" hidden><strong>{escape(ask.words)}</strong> '
        f'<a href="#{_id(takeaway, ask.field)}">Write it down now</a>.</p>'
        for ask in takeaway.asks
    )


def early(takeaway: Takeaway, part: Part, page: str) -> str:
    """Return one part's form, for a lesson: its words wait on the take-away's page."""
    recalled = _recalled(takeaway.part(part.recalls)) if part.recalls else ""
    return _section(takeaway, part.heading, f"{recalled}<form>{_part(takeaway, part)}</form><p>{KEPT} {LATER.format(page)}</p>")


def _recalled(part: Part) -> str:
    """Return an earlier part's words, to be read and not changed."""
    rows = "".join(f'<dt>{escape(field.label)}</dt><dd data-slot="{field.name}"></dd>' for field in part.fields)
    return f'<p class="impact-recalls">{escape(part.heading)}</p><dl class="impact-recalled">{rows}</dl>'


def _section(takeaway: Takeaway, name: str, content: str) -> str:
    return (
        f'<section {FORM} data-takeaway="{takeaway.id}" aria-label="{escape(name)}">'
        f"<noscript><p>{NO_SCRIPTS}</p></noscript>"
        f'<script type="application/json" class="impact-sheet">{data(_told(takeaway))}</script>{content}</section>'
    )


def _told(takeaway: Takeaway) -> dict:
    """Return what the script needs to know: where words come from, and how the page reads as text."""
    return {
        "id": takeaway.id,
        "head": f"{sheet.KIND}: {takeaway.title}",
        "empty": sheet.EMPTY,
        "parts": [[part.heading, [[field.label, field.name] for field in part.fields]] for part in takeaway.parts],
        "sources": {field.name: field.told_sources for field in takeaway.fields if field.sources},
        "beside": {field.name: field.beside for field in takeaway.fields if field.beside},
        "examples": {part.name: dict(part.example.words) for part in takeaway.parts if part.example},
        "reads": {field.name: field.reads for field in takeaway.fields if field.reads},
        "weighs": {field.name: field.weighs for field in takeaway.fields if field.weighs},
        "awaits": _awaits(takeaway.awaits),
        "days": _days(takeaway.days),
        "sentences": SENTENCES,
        "other": OTHER,
        "near": NEAR,
        "copied": COPIED,
        "byHand": BY_HAND,
    }


def _awaits(awaits: Awaited | None) -> dict | None:
    if awaits is None:
        return None
    return {
        "fields": awaits.fields,
        "stands": awaits.stands,
        "carries": awaits.carries,
        "clears": awaits.clears,
        "said": STANDS,
        "beforeNext": BEFORE_NEXT,
        "begun": BEGUN,
        "sentences": WEIGHED,
    }


def _days(days: Days | None) -> dict | None:
    if days is None:
        return None
    return {"fields": days.fields, "asks": {ask.field: ask.of for ask in days.asks}, "sentences": AGREE}


def _part(takeaway: Takeaway, part: Part) -> str:
    boxes = "".join(_made(field) if field.made else _box(takeaway, field) for field in part.fields)
    example = _example(part.name, part.example) if part.example else ""
    stands = '<p class="impact-stands" role="status"></p>' if takeaway.stands_in(part) else ""
    return f"<fieldset><legend>{escape(part.heading)}</legend>{example}{stands}{boxes}</fieldset>"


def _example(part: str, example: Example) -> str:
    return (
        f'<p class="impact-buttons pst-js-only"><button type="button" data-example="{part}">{escape(example.label)}</button></p>'
        '<p class="impact-example-said" role="status"></p>'
    )


def _made(field: Field) -> str:
    """Return the place where the page says something by itself; figures are drawn there too."""
    dots = f'<div class="impact-dots" {READS}"{field.reads}"></div>' if field.reads else ""
    return (
        f'<div class="impact-reads" data-reads="{field.name}"><p><strong>{escape(field.label)}</strong></p>'
        f'<p class="impact-read" role="status"></p>{dots}</div>'
    )


def _id(takeaway: Takeaway, name: str) -> str:
    return f"{takeaway.id}-{name}"


def _box(takeaway: Takeaway, field: Field) -> str:
    place = _id(takeaway, field.name)
    hint = f'<span class="impact-hint-line" id="{place}-hint">{escape(field.hint)}</span>' if field.hint else ""
    described = f' aria-describedby="{place}-hint"' if field.hint else ""
    return (
        f'<div class="impact-box"><label for="{place}">{escape(field.label)}</label>{hint}'
        f'<textarea id="{place}" data-field="{field.name}" rows="{1 + field.longest // 100}" '
        f'data-longest="{field.longest}" autocomplete="off"{described}></textarea>'
        '<p class="impact-room" role="status"></p></div>'
    )


def _add_scripts(app: Sphinx, pagename: str, templatename: str, context: dict, doctree) -> None:
    if FORM not in context.get("body", ""):
        return
    app.add_css_file(STYLE)
    if PAPER in context["body"]:
        app.add_css_file(SHEET_STYLE)
    for script in (*(READING if READS in context["body"] else ()), *SCRIPTS):
        app.add_js_file(script, loading_method="defer")
