"""The report builder on a page: its boxes, Fairbeck's report, and all that a script needs to make another."""

from dataclasses import asdict
from html import escape

from classroom.explorers.report_builder import words
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
from impactflow.packs.report import FLOOR, HEADS, NO_TARGET, STYLES, TOTALS
from impactflow.packs.section import BETTER, FIGURE_HEADS, Wording, left_out, written
from impactflow.spc.signals import LABELS
from impactflow.spc.words.signals import ASSURANCE, CAUSES

ID = "report-builder"
SCRIPTS = ("xmr.js", "report-lines.js", "report-words.js", "report-drawing.js", "report-page.js")
ROWS = 6  # lines of a box of figures


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


def told() -> dict:
    """Return all that the scripts say and draw with, made from what the library says and draws."""
    count, part = (Wording("", proportion=proportion) for proportion in (False, True))
    styles = STYLES.read_text(encoding="utf-8")
    return {
        "lines": words.LINES, "problems": words.PROBLEMS, "months": words.MONTHS, "missing": sorted(MISSING),
        "oneFigure": words.ONE_FIGURE, "twoFigures": words.TWO_FIGURES, "noFigure": words.NO_FIGURE,
        "gaps": words.GAPS, "unknownParts": words.UNKNOWN_PARTS, "floor": FLOOR, "totals": TOTALS,
        "heads": HEADS, "noTarget": NO_TARGET, "figureHeads": FIGURE_HEADS, "betterSaid": BETTER,
        "assurance": ASSURANCE, "causes": [CAUSES.get(label, "") for label in LABELS],
        "hiddenCount": written(0, True, count), "hiddenPart": written(0, True, part),
        "left": {"count": _left_out(count), "part": _left_out(part)},
        "documents": {
            "count": document("%TITLE%", "%BODY%", count.small, styles), "part": document("%TITLE%", "%BODY%", part.small, styles),
        },
        "icons": {name: f"{icons.svg(icon)}{{}}: {escape(icon.words)}" for name, icon in _icons().items()},
        "cells": {name: f"{icons.svg(icon)} {escape(icon.words)}" for name, icon in _icons().items()},
        "looks": {name: _look(name) for name in LOOKS},
        "colours": {name: getattr(LIGHT, name) for name in ("ink", "quiet", "grid", "line", "target")}, "rim": RIM,
        "says": {
            "first": words.FIRST, "firstOwn": words.FIRST_OWN, "choose": words.CHOOSE, "saved": words.SAVED, "file": words.FILE,
            "beside": words.BESIDE, "so": words.SO_IT_IS, "is": words.IT_IS, "made": words.MADE, "counts": words.COUNTS,
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
