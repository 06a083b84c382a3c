"""How the page reads one box, and what it says to a wrong form: asked of the kinds themselves."""

from collections.abc import Callable
from functools import singledispatch
from typing import Any

from classroom.checks import Amount, Choices, Day, Number, Question, Words, key_of
from classroom.checks.kinds.amount import FINE, NUMBERS, OF
from classroom.checks.kinds.day import NONE
from classroom.checks.kinds.kind import Kind
from classroom.checks.kinds.number import FINER, PERCENT, POUNDS, spellings
from classroom.checks.kinds.rounding import rounded
from classroom.checks.outcome import plain_words
from classroom.checks.plain import WrongForm
from classroom.site.sheets.boxes import Box

FAR_OFF = "9999-12-31"

Key = Callable[[str], str]  # from a box's text to its key


def rules(question: Question, box: Box, right: Any) -> dict:
    """Return how to read a box: its kind, its limits, its words.

    Args:
        right: what the right answer puts into it.
    """
    own = _own(box.kind, lambda text: key_of(question.id, box.text(text)), right)
    return {"kind": type(box.kind).__name__.lower(), "name": box.name, "title": box.title, **own}


@singledispatch
def _own(kind: Kind, key: Key, right: Any) -> dict:
    return {}


@_own.register
def _number(kind: Number, key: Key, right: float) -> dict:
    coarse = {rounded(right, places) for places in range(kind.decimals)}
    return _read_as_number(kind) | {
        "decimals": kind.decimals,
        "finer": FINER,
        "likeness": kind.likeness,
        "coarse": sorted(map(key, coarse)),
        "slips": _slips(kind),
    }


@_own.register
def _amount(kind: Amount, key: Key, right: Any) -> dict:
    slips = {"share": kind.share, "halves": kind.halves, "fine": FINE}
    of = {"of": OF, "numbers": NUMBERS} if kind.of_most else {"of": None}
    return _read_as_number(kind) | {"least": kind.least, "most": kind.most} | slips | of


@_own.register
def _words(kind: Words, key: Key, right: Any) -> dict:
    words = {"expects": plain_words(kind.expects), "who_else": kind.who_else}
    lists = {name: list(getattr(kind, name)) for name in ("not_only", "judging", "sentences")}
    return {"least": kind.least, **lists, "words": words}


@_own.register
def _day(kind: Day, key: Key, right: Any) -> dict:
    early = said(kind, kind.after) if kind.after else ""
    late = {"late": said(kind, FAR_OFF)} if kind.until else {}
    words = {"expects": plain_words(kind.expects), "early": early, "none": NONE} | late
    on = {"days_on": dict(kind.days_on)} if kind.days_on else {}
    until = {"until": kind.until} if kind.until else {}
    return {"after": kind.after, "last": kind.last, "words": words} | until | on


@_own.register
def _choices(kind: Choices, key: Key, right: frozenset) -> dict:
    wrong = [option.key for option in kind.options if option.key not in right]
    return {"wrong": sorted(map(key, wrong)), "slips": {"more": kind.remark(frozenset(), right)}}


def said(kind: Kind, value: Any) -> str:
    """Return what a kind says to a value of the wrong form."""
    try:
        kind.read(value)
    except WrongForm as wrong:
        return plain_words(str(wrong))
    return ""


def _read_as_number(kind: Number | Amount) -> dict:
    words = {
        "expects": plain_words(kind.expects),
        "comma": said(kind, (1, 5)),
        "percent": said(kind, "5%"),
        "endless": said(kind, float("inf")),
        "behind": said(kind, "5 in all"),
    }
    pounds = {"pounds": True} if kind.unit == POUNDS else {}
    return {"words": words, "percent": kind.unit in PERCENT, "units": spellings(kind.unit)} | pounds


def _slips(kind: Number) -> dict[str, str]:
    """Return the words for slips of the pen, as the kind says them to made-up numbers."""
    return {
        "coarse": kind.remark(8, 7.777777) if kind.decimals else "",
        "shifted": kind.remark(13700, 137),
        "sign": kind.remark(-137, 137),
    }
