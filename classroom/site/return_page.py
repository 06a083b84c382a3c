"""Return on improvement on a page: boxes for every figure, and what a script needs to work them out as Python does."""

from html import escape

from classroom.explorers.return_on_improvement import telling, words
from classroom.explorers.return_on_improvement.case import (
    BENEFITS, BOARD_PAPER, COSTS, INPUTS, OPENING, SHARE, SHARED, Input, read, worked_out,
)  # fmt: skip
from classroom.explorers.return_on_improvement.luck import begins
from classroom.site.drawing import data
from impactflow.improvement import Benefit, Cost, ReturnOnImprovement
from impactflow.improvement.benefits import POUNDS

ID = "return"
NO_SCRIPTS = "Scripts are off in this browser, so no figure can be changed. The case as it opens is here."


def html() -> str:
    """Return the explorer's places, with the case as it opens."""
    found = worked_out(read(OPENING))
    title = escape(words.TITLE)
    parts = [
        f"<noscript><p>{NO_SCRIPTS}</p></noscript>",
        _form(),
        f'<div class="impact-said" role="status"><p>{escape(f"{telling.question()} {words.FIRST}")}</p></div>',
        f'<div class="impact-result" data-waiting>{_boxes()}{_result(found)}</div>',
        f'<p class="impact-fixed">{escape(telling.taken())}</p>',
        data("impact-return-told", told(found)),
    ]
    return f'<section class="impact-explorer impact-return" aria-label="{title}">{"".join(parts)}</section>'


def _form() -> str:
    options = "".join(f'<option value="{each}">{each or "choose first"}</option>' for each in ["", *words.GUESSES])
    return (
        f'<form class="impact-form" autocomplete="off"><p>{escape(telling.case())}</p>'
        f'<p><label for="{ID}-expect">{words.EXPECT}</label><select id="{ID}-expect" name="expect">{options}</select></p>'
        f'<p class="impact-buttons"><button type="submit">{words.SHOW}</button> '
        f'<button type="reset">{words.AGAIN}</button></p></form>'
    )


def _boxes() -> str:
    return (
        f'<form class="impact-form impact-figures-form pst-js-only" autocomplete="off" aria-label="{words.FIGURES}">'
        f"<h3>{words.FIGURES}</h3><p>{words.KEPT}</p>"
        f'<p class="impact-buttons"><button type="button" class="impact-return-paper">{words.PAPER}</button></p>'
        f'<div class="impact-boxes">{"".join(map(_group, INPUTS))}</div></form>'
    )


def _group(given: Input) -> str:
    if len(given.boxes) == 1:
        box = _box(given, 0, escape(given.label))
        return f'<div class="impact-lone">{box}</div>'
    boxes = "".join(_box(given, place, name) for place, name in enumerate(given.boxes))
    return f"<fieldset><legend>{escape(given.label)}</legend>{boxes}</fieldset>"


def _box(given: Input, place: int, label: str) -> str:
    name = f"{ID}-{given.name}-{place}"
    return (
        f'<p><label for="{name}">{label}</label><input id="{name}" data-input="{given.name}" '
        f'value="{given.opening[place]}" inputmode="decimal"></p>'
    )


def _result(found: ReturnOnImprovement) -> str:
    beside, moves = telling.shown(found, "cash")
    kinds = "".join(f'<option value="{kind}">{title}</option>' for kind, title in words.KINDS.items())
    return (
        f'<p class="impact-headline">{telling.unbroken(telling.headline(found))}</p>'
        f'<h3>{words.BESIDE}</h3><p class="impact-reading">{words.READING}</p>'
        f'<div class="impact-return-beside">{beside}</div>'
        f'<h3>{words.MOVES}</h3><p class="impact-reading">{words.ENDS}</p>'
        f'<p class="pst-js-only"><label for="{ID}-kind">{words.KIND}</label>'
        f'<select id="{ID}-kind" class="impact-return-kind" autocomplete="off">{kinds}</select></p>'
        f'<div class="impact-return-moves">{moves}</div>'
        f'<details><summary>{words.WHOLE}</summary><p class="impact-words">{telling.unbroken(found.sentence)}</p></details>'
    )


def told(found: ReturnOnImprovement) -> dict:
    """Return the sentences, the boxes, and the parts of the case with the luck of each."""
    return {
        "said": words.SAID, "unreadable": words.UNREADABLE, "short": words.SHORT, "kinds": list(words.KINDS.items()),
        "heads": words.HEADS, "moves": words.MOVES, "movesHeads": words.MOVES_HEADS, "nought": words.NOUGHT,
        "guesses": list(words.GUESSES.items()), "choose": words.CHOOSE, "runs": found.runs, "share": SHARE, "paper": BOARD_PAPER,
        "first": f"{telling.question()} {words.FIRST}",
        "inputs": [
            {name: getattr(each, name) for name in ("name", "label", "least", "most", "whole", "percent")} for each in INPUTS
        ],
        "parts": [
            _part(name, one, found)
            for name, one in zip((*BENEFITS, *COSTS), (*found.benefits, *found.costs), strict=True)
        ],
    }  # fmt: skip


def _part(name: str, one: Benefit | Cost, found: ReturnOnImprovement) -> dict:
    benefit = isinstance(one, Benefit)
    return {
        "from": name, "what": one.what, "first": one.first, "last": one.last, "benefit": benefit,
        "cash": one.cashable if benefit else one.cash, "shared": name in SHARED, "luck": begins(found, one.what),
        "pounds": not benefit or one.unit == POUNDS, "unit": one.unit if benefit else POUNDS,
        "sentence": one.sentence if benefit else "",
    }  # fmt: skip
