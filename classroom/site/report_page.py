"""The report builder on a page: its boxes, Fairbeck's report, and all that a script needs to make another."""

from dataclasses import asdict
from html import escape

from classroom.explorers.report_builder import ID, words
from classroom.explorers.report_builder.fairbeck import measures
from classroom.explorers.report_builder.making import Entry, make
from classroom.site import remembered
from classroom.site.drawing import data
from impactflow.charts import icons
from impactflow.charts.meanings import LOOKS
from impactflow.charts.tokens import LIGHT
from impactflow.datasets.own_series.numbers import MISSING
from impactflow.packs.document import document
from impactflow.packs.drawing import RIM, SHAPES, key
from impactflow.packs.report import FLOOR, HEADS, STYLES, TARGET, TOTALS
from impactflow.packs.section import BETTER, FIGURE_HEADS, NO_LIMITS, Wording, left_out, written
from impactflow.spc.signals import LABELS
from impactflow.spc.words.signals import ASSURANCE, CAUSES, NO_LIMITS_YET

SCRIPTS = ("markup.js", "xmr.js", "report-lines.js", "report-words.js", "report-drawing.js", "report-page.js")
ROWS = 6  # lines of a box of figures
TOO_FEW = "Too few months to say"  # as the library says of a chart of months


def html() -> str:
    """Return the builder's places, with Fairbeck's report for those without scripts, and its data."""
    return remembered.text(ID, _html, code=True)


def _html() -> str:
    parts = [
        f"<noscript><p>{words.NO_SCRIPTS}</p></noscript>",
        _form(),
        f'<div class="impact-said" role="status"><p>{escape(words.FIRST)}</p></div>',
        f'<p class="impact-buttons pst-js-only"><button type="button" class="impact-report-save" hidden>{words.SAVE}</button></p>',
        f'<div class="impact-result" data-waiting>{make(words.FAIRBECK_TITLE, list(measures()), own=False).body()}</div>',
        data("impact-report-told", told() | {"fairbeck": [asdict(entry) for entry in measures()]}),
    ]
    return (
        f'<section class="impact-explorer impact-report-builder" aria-label="{words.TITLE}">{"".join(parts)}</section>'
    )


def _form() -> str:
    whose = [("fairbeck", words.FAIRBECK), ("own", words.OWN)]
    expect = [("", words.CHOOSE_FIRST), *[(word, word) for word in words.COUNTS]]
    fairbeck = "".join(_row(place, entry) for place, entry in enumerate(measures()))
    return (
        f'<form class="impact-form pst-js-only" novalidate autocomplete="off">{_list("whose", words.WHOSE, whose)}'
        f'<div data-of="fairbeck"><p>{words.ASKS}</p>{_list("expect", words.EXPECT, expect)}<p>{words.WHEN}</p>'
        f'{fairbeck}</div><div data-of="own" hidden><p>{words.HOW}</p><p>{words.SMALL} {words.STAYS}</p><p>{words.WHEN}</p>'
        f'{_box("title", "title", words.HEADING, words.OWN_TITLE)}<div class="impact-measures"></div>'
        f'<p><button type="button" class="impact-add">{words.ADD}</button></p></div>{_card()}<p class="impact-buttons">'
        f'<button type="submit">{words.SHOW}</button> <button type="reset">{words.AGAIN}</button></p></form>'
    )


def _list(name: str, label: str, options: list[tuple[str, str]]) -> str:
    items = "".join(f'<option value="{key}">{escape(each)}</option>' for key, each in options)
    place = f"{ID}-{name}"
    return f'<p><label for="{place}">{label}</label><select id="{place}" name="{name}">{items}</select></p>'


def _box(place: str, field: str, label: str, value: str = "", name: str = "") -> str:
    """Return a box with its label; ``name`` tells it from others with the same label."""
    told_apart = f' aria-label="{escape(f"{label}: {name}")}"' if name else ""
    box = f'<input id="{ID}-{place}" data-field="{field}" value="{escape(value)}"{told_apart}>'
    return f'<p><label for="{ID}-{place}">{label}</label>{box}</p>'


def _row(place: int, entry: Entry) -> str:
    """Return one of Fairbeck's measures: whether it is in the report, its target, its new limits."""
    return (
        f'<div class="impact-measure" data-place="{place}"><p class="impact-taken"><label>'
        f'<input type="checkbox" data-field="taken" checked> {entry.name}</label></p>'
        f"{_box(f'target-{place}', 'target', words.TARGET, entry.target, entry.name)}"
        f"{_box(f'rebase-{place}', 'rebase', words.REBASE, name=entry.name)}</div>"
    )


def _card() -> str:
    """Return the boxes of one own measure, of which a script puts in as many as are asked for.

    Their ids begin with “own”: Fairbeck's boxes have theirs by target and place already.
    """
    ways = [(way, word) for way, word in words.WAYS.items()]
    boxes = "".join(
        _box(f"own-{field}-#", field, label)
        for field, label in (("name", words.NAME), ("unit", words.UNIT), ("target", words.TARGET), ("rebase", words.REBASE))
    )
    place = f"{ID}-own-figures-#"
    return (
        f'<template><fieldset class="impact-measure"><legend></legend>{boxes}{_list("own-better-#", words.BETTER, ways)}'
        f'<p class="impact-whole"><label for="{place}">{words.FIGURES}</label>'
        f'<textarea id="{place}" data-field="figures" rows="{ROWS}" spellcheck="false"></textarea></p></fieldset></template>'
    )


def told() -> dict:
    """Return all that the scripts say and draw with, made from what the library says and draws."""
    count, part = (Wording("", proportion=proportion) for proportion in (False, True))
    styles = STYLES.read_text(encoding="utf-8")
    return {
        "lines": words.LINES, "problems": words.PROBLEMS, "months": words.MONTHS, "missing": sorted(MISSING),
        "oneFigure": words.ONE_FIGURE, "twoFigures": words.TWO_FIGURES, "noFigure": words.NO_FIGURE,
        "gaps": words.GAPS, "unknownParts": words.UNKNOWN_PARTS, "floor": FLOOR, "totals": TOTALS,
        "heads": HEADS, "targetAt": TARGET, "figureHeads": FIGURE_HEADS, "noLimits": NO_LIMITS, "betterSaid": BETTER,
        "assurance": ASSURANCE, "causes": [CAUSES.get(label, "") for label in LABELS],
        "hiddenCount": written(0, True, count), "hiddenPart": written(0, True, part),
        "left": {"count": _left_out(count), "part": _left_out(part)},
        "document": document("%TITLE%", "%BODY%", "%SMALL%", styles), "small": {"count": count.small, "part": part.small},
        "icons": {name: f"{icons.svg(icon)}{{}}: {escape(icon.words)}" for name, icon in _icons().items()} | {"undecided": f"{{}}: {NO_LIMITS_YET}", "few": f"{{}}: {TOO_FEW}"},
        "cells": {name: f"{icons.svg(icon)} {escape(icon.words)}" for name, icon in _icons().items()} | {"undecided": NO_LIMITS_YET, "few": TOO_FEW},
        "looks": {name: _look(name) for name in LOOKS}, "meanings": list(LOOKS),  # a page's data have no order of names
        "colours": {name: getattr(LIGHT, name) for name in ("ink", "quiet", "grid", "line", "target")}, "rim": RIM,
        "says": {
            "first": words.FIRST, "firstOwn": words.FIRST_OWN, "choose": words.CHOOSE, "saved": words.SAVED, "file": words.FILE,
            "beside": words.BESIDE, "so": words.SO_IT_IS, "is": words.IT_IS, "asOpened": words.AS_OPENED, "made": words.MADE, "counts": words.COUNTS,
            "fairbeckTitle": words.FAIRBECK_TITLE, "ownTitle": words.OWN_TITLE, "nth": words.NTH,
        },
    }  # fmt: skip


def _left_out(wording: Wording) -> list[str]:
    """Return the sentence for one point, and for several with a place for their number."""
    return [left_out(1, wording).replace("1", "{}", 1), left_out(2, wording).replace("2", "{}", 1)]


def _icons() -> dict[str, icons.Icon]:
    return icons.VARIATION | icons.ASSURANCE | {"changing": icons.CHANGING}


def _look(name: str) -> dict[str, str]:
    look = LOOKS[name]
    mark = key({name}).removeprefix('<ul class="key">').removesuffix("</ul>")
    path = SHAPES.get(look.shape, look.shape)
    return {"word": look.word, "path": path, "fill": look.fill, "colour": look.colour, "key": mark}
