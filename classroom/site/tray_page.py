"""The tray of the what-if hospital on a page: its places, and what a script needs to follow its rules."""

from html import escape

from classroom.explorers import Explorer
from classroom.explorers.what_if_hospital import explorer as hospital
from classroom.explorers.what_if_hospital import words
from classroom.explorers.what_if_hospital.money import label, pieces
from classroom.explorers.what_if_hospital.scenario import OPTIONS
from classroom.explorers.what_if_hospital.tray import PLACE
from classroom.site.drawing import data
from impactflow.hospital.interval import t_quantile

FIRST = "bed"  # the measure that it opens on, of which the explorer asks


def html(explorer: Explorer) -> str:
    """Return the tray, empty; nothing where an explorer has none."""
    if not explorer.tray:
        return ""
    return (
        f'<div class="impact-tray pst-js-only" role="group" aria-label="{words.TITLE}"><h3>{words.TITLE}</h3>'
        f"{_keep()}{_said('said')}{_any()}{_text()}{data('impact-tray-told', _told(explorer))}</div>"
    )


def _keep() -> str:
    box = f'<input id="tray-name" class="impact-tray-name" maxlength="{words.LONGEST}" autocomplete="off">'
    return (
        f'<form><p>{escape(words.INTRO)}</p><p><label for="tray-name">{words.NAME}</label>{box}</p>'
        f'<p><button type="submit">{words.KEEP}</button></p></form>'
    )


def _said(name: str) -> str:
    return f'<p class="impact-tray-{name}" aria-live="polite"></p>'


def _any() -> str:
    measures = [(key, title) for key, (title, _) in hospital.MEASURES.items()]
    return (
        f'<div class="impact-tray-any" hidden>{_list("measure", words.MEASURE, measures)}'
        '<div class="impact-tray-picture"></div>'
        '<div class="impact-table impact-tray-table" role="group" aria-label="The scenarios compared"></div>'
        f'<p class="impact-fixed">{escape(words.OVERLAP)}</p>'
        f'<div class="impact-tray-several" hidden>{_list("one", words.ONE, [])}{_list("other", words.OTHER, [])}'
        f'{_said("pair")}</div><ul class="impact-tray-items"></ul><p class="impact-fixed">{escape(words.COSTS)}</p>'
        '<template class="impact-tray-item"><li><p><strong></strong>: <span></span></p><p><label></label>'
        f'<input inputmode="decimal" autocomplete="off"></p><p><button type="button">{words.REMOVE}</button></p></li></template></div>'
    )


def _list(name: str, title: str, options: list[tuple[str, str]]) -> str:
    items = "".join(
        f'<option value="{key}"{" selected" if key == FIRST else ""}>{escape(each)}</option>' for key, each in options
    )
    place = f"tray-{name}"
    return f'<p><label for="{place}">{title}</label><select id="{place}" class="impact-tray-{name}" autocomplete="off">{items}</select></p>'


def _text() -> str:
    return (
        f'<details><summary>{words.TEXT}</summary><p><label for="tray-text">{escape(words.GIVE)}</label>'
        f'<textarea id="tray-text" class="impact-tray-text" rows="{words.MOST + 2}" spellcheck="false" autocomplete="off"></textarea></p>'
        f'<p class="impact-buttons"><button type="button" class="impact-tray-copy">{words.COPY}</button> '
        f'<button type="button" class="impact-tray-use">{words.USE}</button></p></details>'
    )


def _told(explorer: Explorer) -> dict:
    """Return the sentences, and what can be chosen; all figures stand in the explorer's answers."""
    sizes = {change: {size: (change, size) for size in hospital.AMOUNTS} for change in hospital.CHANGES}
    return {
        "head": words.HEAD, "parts": words.PARTS, "most": words.MOST, "longest": words.LONGEST, "short": words.SHORT,
        "said": words.SAID, "unreadable": words.UNREADABLE, "heads": words.HEADS, "costHead": words.COST_HEAD,
        "options": [{"name": name, "label": words.LABELS[name], "keys": keys} for name, keys in OPTIONS.items()],
        "measures": [[key, title] for key, (title, _) in hospital.MEASURES.items()],
        "changes": {change: {size: hospital.said(*of) for size, of in each.items()} for change, each in sizes.items()},
        "pieces": {change: {size: pieces(*of) for size, of in each.items()} for change, each in sizes.items()},
        "labels": {change: label(change) for change in hospital.CHANGES},
        "demands": dict(explorer.picks[-1].options), "place": PLACE, "t": t_quantile(hospital.WEEKS - 1),
    }  # fmt: skip
