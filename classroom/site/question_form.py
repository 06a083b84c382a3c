"""A question as a form on a page: boxes to fill in, Check, Hint, and room for what is said."""

import json
from html import escape

from classroom.checks import Amount, Choice, Choices, Day, Number, Question, Words
from classroom.site.sheets.boxes import Box, boxes_of
from classroom.site.sheets.sheet import on_page, sheet

NO_SCRIPTS = "This page cannot mark answers: scripts are off in this browser."
ASKED = {Choice: "choose one", Choices: "choose all that hold"}


def html(question: Question, solution: str = "", earlier: dict[str, str] | None = None) -> str:
    """Return a question's form.

    Args:
        solution: a link to where its answer stands.
        earlier: links to the questions that it builds on, by their numbers.

    Raises:
        NotOnPage: it cannot be marked here.
    """
    asked = on_page(question)
    return (
        f'<div class="impact-question" id="{place(question)}">{_without_scripts(solution)}'
        f'{_before(earlier or {})}<form class="pst-js-only" novalidate autocomplete="off">'
        f'<script type="application/json" class="impact-sheet">{data(sheet(question))}</script>'
        f"<fieldset{_described(asked)}><legend>{_legend(question, asked)}</legend>"
        f"{_asks(asked)}{_boxes(asked)}</fieldset>"
        f'<p class="impact-buttons"><button type="submit">Check{_unseen(f" question {question.number}")}</button> '
        f'<button type="button" class="impact-hint"><span>Hint</span>{_unseen(f" for question {question.number}")}</button></p>'
        f'<div class="impact-outcome" id="{asked.id}-said" role="status"></div>'
        '<div class="impact-hints" role="status"></div></form></div>'
    )


def _unseen(words: str) -> str:
    """Say which of many alike buttons this one is, to those who hear its name alone."""
    return f'<span class="impact-unseen">{words}</span>'


def place(question: Question) -> str:
    """Name the spot on the page where a question stands."""
    return f"ask-{question.id}"


def data(given: dict) -> str:
    """Return data as JSON for a script element, in which no markup can begin or end."""
    return json.dumps(given, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _without_scripts(solution: str) -> str:
    way = f' Find yours, then compare it with <a href="{escape(solution)}">the solution</a>.' if solution else ""
    return f"<noscript><p>{NO_SCRIPTS}{way}</p></noscript>"


def _before(earlier: dict[str, str]) -> str:
    if not earlier:
        return ""
    links = " and ".join(f'<a href="{escape(link)}">Question {n}</a>' for n, link in earlier.items())
    return f'<p class="impact-before pst-js-only">This question builds on {links}. Pass that first.</p>'


def _asks(asked: Question) -> str:
    return f'<p id="{asked.id}-asks">{escape(asked.asks)}</p>' if asked.asks else ""


def _described(asked: Question) -> str:
    return f' aria-describedby="{asked.id}-asks"' if asked.asks else ""


def _legend(question: Question, asked: Question) -> str:
    how = ASKED.get(type(asked.kind), "")
    return f"Question {question.number}{': ' + how if how else ''}"


def _boxes(asked: Question) -> str:
    boxes = boxes_of(asked)
    return "".join(_box(asked, i, box, len(boxes) == 1) for i, box in enumerate(boxes))


def _box(asked: Question, i: int, box: Box, alone: bool) -> str:
    name = f"{asked.id}-{i}"
    if isinstance(box.kind, (Choice, Choices)):
        options = _options(name, box.kind)
        return options if alone else f"<fieldset><legend>{escape(box.label)}</legend>{options}</fieldset>"
    control = _control(f'id="{name}" aria-describedby="{asked.id}-said"', box.kind)
    return f'<div class="impact-box"><label for="{name}">{escape(_label(box))}</label> {control}</div>'


def _label(box: Box) -> str:
    if isinstance(box.kind, Day):
        return f"{box.label}, such as {box.kind.such_as}"
    if isinstance(box.kind, Words):
        return f"{box.label}, in {box.kind.least} words or more"
    return box.label


def _control(attributes: str, kind) -> str:
    attributes += f' data-box="{type(kind).__name__.lower()}"'
    if isinstance(kind, Words):
        return f'<textarea {attributes} rows="3" maxlength="2000"></textarea>'
    mode = ' inputmode="decimal"' if isinstance(kind, (Number, Amount)) else ""
    return f'<input {attributes} type="text"{mode} maxlength="60">'


def _options(name: str, kind: Choice | Choices) -> str:
    control = "radio" if isinstance(kind, Choice) else "checkbox"
    options = "".join(
        f'<label class="impact-option"><input type="{control}" name="{name}" value="{escape(option.key)}"> '
        f"<span>{escape(_option(option))}</span></label>"
        for option in kind.options
    )
    return f'<div data-box="{type(kind).__name__.lower()}">{options}</div>'


def _option(option) -> str:
    return f"{option.key}. {option.text}" if len(option.key) == 1 else option.text
