"""The maturity rubric on a page: a form for one person after the other, and places for all views side by side."""

from html import escape

from classroom.explorers.maturity_rubric import words
from classroom.explorers.maturity_rubric.room import EARLIER, NOW
from classroom.site.drawing import data
from impactflow.improvement import RUBRIC
from impactflow.improvement.maturity import MONTHS, OWN
from impactflow.improvement.rubric import SCORES
from impactflow.improvement.text import LONGEST

ID = "rubric"
NO_SCRIPTS = "Scripts are off in this browser, so it cannot keep views. Print this page, and score on paper."


def html() -> str:
    """Return the rubric with its boxes, and what a script needs."""
    parts = [
        f"<noscript><p>{NO_SCRIPTS}</p></noscript>",
        f'<p>{escape(words.INTRO)}</p><p class="impact-fixed">{escape(words.KEPT)}</p>',
        _form(),
        '<div class="impact-said" role="status"><p></p></div>',
        _shows(),
        _later(),
        data("impact-rubric-told", told()),
    ]
    title = escape(words.TITLE)
    return f'<section class="impact-explorer impact-rubric" aria-label="{title}">{"".join(parts)}</section>'


def _form() -> str:
    components = "".join(_component(place, name, levels) for place, (name, levels) in enumerate(RUBRIC.items()))
    return (
        f'<form class="impact-form" autocomplete="off" novalidate>'
        f'<p><label for="{ID}-who">{words.WHO}</label><input id="{ID}-who" name="who" maxlength="{words.LONGEST}"></p>'
        f'<p><label for="{ID}-day">{words.DAY}</label><input id="{ID}-day" name="day" type="date"></p>{components}'
        f'<p class="impact-buttons pst-js-only"><button type="submit">{words.ADD}</button></p></form>'
    )


def _component(place: int, name: str, levels: tuple[str, ...]) -> str:
    options = "".join(_option(place, score, each) for score, each in enumerate(levels))
    seen = f"{ID}-seen-{place}"
    return (
        f"<fieldset><legend>{escape(name)}</legend>{options}"
        f'<p class="impact-rubric-seen"><label for="{seen}">{words.SEEN}</label>'
        f'<textarea id="{seen}" name="seen" rows="2"></textarea></p></fieldset>'
    )


def _option(place: int, score: int, level: str) -> str:
    name = f"{ID}-score-{place}"
    return (
        f'<label class="impact-rubric-level" for="{name}-{score}">'
        f'<input type="radio" id="{name}-{score}" name="score-{place}" value="{score}">'
        f"<span><strong>{score}, {SCORES[score]}.</strong> {escape(level)}</span></label>"
    )


def _shows() -> str:
    buttons = {"show": words.SHOW, "copy": words.COPY, "print": words.PRINT, "forget": words.FORGET}
    pressed = _pressed(buttons)
    return (
        '<div class="impact-form pst-js-only"><p class="impact-rubric-here"></p>'
        '<p class="impact-buttons impact-rubric-items"></p>'
        f'<p class="impact-buttons">{pressed}</p></div>'
        '<div class="impact-rubric-paper" tabindex="-1" hidden><div class="impact-rubric-side"></div>'
        '<div class="impact-rubric-since"></div></div>'
    )


def _later() -> str:
    buttons = {"take": words.TAKE, "compare": words.COMPARE}
    pressed = _pressed(buttons)
    return (
        f'<details class="impact-form pst-js-only"><summary>{words.LATER}</summary><p>{escape(words.HOW_LATER)}</p>'
        f'<p class="impact-buttons">{_pressed({"aside": words.ASIDE})}</p>'
        f'<p class="impact-rubric-before"></p><p class="impact-buttons">{_pressed({"drop": words.DROP})}</p>'
        f'<p><label for="{ID}-text">{words.TEXT}</label><textarea id="{ID}-text" class="impact-rubric-text" rows="8" '
        f'spellcheck="false" autocomplete="off"></textarea></p><p class="impact-buttons">{pressed}</p></details>'
    )


def _pressed(buttons: dict[str, str]) -> str:
    return "".join(
        f'<button type="button" class="impact-rubric-{name}">{each}</button> ' for name, each in buttons.items()
    )


def told() -> dict:
    """Return the rubric, the sentences, and where views are kept."""
    return {
        "components": list(RUBRIC), "scores": SCORES, "own": OWN, "months": MONTHS, "said": words.SAID,
        "unreadable": words.UNREADABLE, "opinions": words.OPINIONS, "head": words.HEAD, "most": words.MOST, "longest": words.LONGEST,
        "longestSeen": LONGEST, "short": words.SHORT, "remove": words.REMOVE, "show": words.SHOW, "hide": words.HIDE,
        "side": words.SIDE, "since": words.SINCE, "saw": words.SAW, "heads": words.HEADS, "apartAt": words.APART,
        "mostApart": words.MOST_APART, "sinceHeads": words.SINCE_HEADS, "now": NOW, "earlier": EARLIER,
    }  # fmt: skip
