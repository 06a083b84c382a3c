"""A question as a sheet of data that the page's script marks by."""

from classroom.checks import Form, Number, Question, Series
from classroom.checks.grading import OUR_FAULT, UNRECOGNISED
from classroom.checks.kinds.series import ONE_OFF
from classroom.checks.scheme import scheme_of
from classroom.desk.card import BLANK, ICONS, WORDS
from classroom.site.sheets.boxes import SHAPES, boxes_of, parts_of
from classroom.site.sheets.rules import rules, said
from classroom.site.sheets.targets import targets
from impactflow.errors import PlainError


class NotOnPage(PlainError):
    """A question cannot be marked on a page."""


def on_page(question: Question) -> Question:
    """Return the question that the page asks.

    Raises:
        NotOnPage: it can be marked by a program alone, and has no other for the page.
    """
    asked = question.on_page or question
    if type(asked.kind).__name__ not in SHAPES or asked.same is not None:
        raise NotOnPage(
            f"Question {question.number} cannot be marked on a page. Give it another there: on_page=."
        )
    return asked


def sheet(question: Question) -> dict:
    """Return what marks a question on a page: boxes, words, and answers as keys alone.

    Raises:
        NotOnPage: see ``on_page``.
    """
    asked = on_page(question)
    right = parts_of(asked, scheme_of(asked).right)
    boxes = boxes_of(asked)
    return {
        "id": asked.id,
        "number": question.number,
        "records": question.id,
        "uses": [used.id for used in question.uses],
        "shape": SHAPES[type(asked.kind).__name__],
        "boxes": [rules(asked, box, part) for box, part in zip(boxes, right, strict=True)],
        "targets": targets(asked),
        "hints": list(asked.hints),
        "words": {"blank": BLANK, "unrecognised": UNRECOGNISED, "error": OUR_FAULT} | _words(asked),
        "outcomes": {status: [ICONS[status], WORDS[status]] for status in WORDS},
    } | _ranks(asked, right)


def _ranks(asked: Question, right: list) -> dict:
    """Give the order of a series by size: figures that stand in each other's places are seen by it."""
    if not isinstance(asked.kind, Series):
        return {}
    return {"ranks": sorted(range(len(right)), key=right.__getitem__)}


def _words(asked: Question) -> dict[str, str]:
    """Return what a series or a form says of its boxes, asked of it with made-up answers."""
    kind = asked.kind
    if isinstance(kind, Series):
        right = scheme_of(asked).right
        given = len(right.values) - 1
        fewer = kind.remark(kind.read(list(right.values)[1:]), right)
        places = kind.remark(kind.read([1, 2]), kind.read([2, 1]))
        return {"fewer": "{given}".join(fewer.rsplit(str(given), 1)), "places": places, "one": ONE_OFF.format("{name}")}
    if isinstance(kind, Form):
        form = Form({"{name}": Number("", 0)})
        field = form.remark(form.read({"{name}": 8}), form.read({"{name}": 5}))
        return {"unfilled": said(form, {"{name}": ...}), "field": field}
    return {}
