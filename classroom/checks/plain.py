"""What a learner wrote, made plain: numbers, texts and lists of Python's own.

All that touches a learner's object happens here. Marking then works on plain values alone, so
that an object of theirs can never make a check fail halfway.
"""

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from numbers import Real
from typing import Any

import numpy as np
import pandas as pd

ENDLESS = "This answer came out as missing or endless. Look at the step before it."
TOO_LONG = "This answer is far longer than the question asks for."
MOST = 10_000  # entries: a learner's endless list must not hold the check up
COLUMNS = (pd.Series, pd.Index, np.ndarray, pd.api.extensions.ExtensionArray)
NOT_NUMBERS = (bool, np.bool_, np.timedelta64)  # numbers to Python, not to us
DAY = re.compile(r"(\d{4}-\d\d)(-\d\d)?(?:[t ]00:00:00(?:\.0+)?(?:z|[+-]\d\d:\d\d)?)?")
NAMED = re.compile(r"(?:\d{1,2} )?[a-z]+ \d{4}", re.ASCII)


class WrongForm(ValueError):
    """An answer is not of the form that was asked for; the words say what to change."""


def is_blank(value: Any) -> bool:
    """Tell whether nothing has been answered: ``None``, ``...``, or a stub of nothing else."""
    if type(value) is dict:
        value = list(value.values())
    if type(value) in (list, tuple):
        return 0 < len(value) <= MOST and all(_is_gap(entry) for entry in value)
    return value is None or value is ...


def _is_gap(entry: Any) -> bool:
    return entry is None or entry is ... or (type(entry) is str and not entry.strip())


def number(value: Any, expects: str) -> float:
    """Return a finite number as a float.

    Raises:
        WrongForm: it is none (``expects`` says what should be there), or not finite.
    """
    made = type(value)
    if not issubclass(made, (Real, Decimal)) or issubclass(made, NOT_NUMBERS):
        raise WrongForm(expects)
    try:
        plain = float(value)
    except (OverflowError, ValueError):  # a whole number too large to be a float, a Decimal that signals
        plain = math.inf
    if not math.isfinite(plain):
        raise WrongForm(ENDLESS)
    return plain


def number_or_gap(value: Any, expects: str) -> float:
    """Return a number as a float; a missing one, which a column may hold, as NaN."""
    if value is None or value is pd.NA or value is pd.NaT:
        return math.nan
    if issubclass(type(value), (float, np.floating)) and math.isnan(value):
        return math.nan
    return number(value, expects)


def text(value: Any, expects: str) -> str:
    """Return a text without the spaces around it, or raise WrongForm."""
    if not issubclass(type(value), str):
        raise WrongForm(expects)
    return str.__str__(value).strip()  # a string of the learner's own class becomes Python's


def entries(value: Any, expects: str) -> list:
    """List what a list, tuple, set, array or column holds; raise WrongForm for anything else."""
    made = type(value)
    for known in (list, tuple, set, frozenset):
        if issubclass(made, known):
            return _short(value, known.__len__) and list(known.__iter__(value))
    if issubclass(made, COLUMNS) and value.ndim == 1:
        return _short(value, len) and value.tolist()
    raise WrongForm(expects)


def pairs(value: Any, expects: str) -> list[tuple]:
    """List a dict's keys with its values; raise WrongForm for anything else."""
    if not issubclass(type(value), dict):
        raise WrongForm(expects)
    return _short(value, dict.__len__) and list(dict.items(value))


def _short(value: Any, length: Callable) -> bool:
    if length(value) > MOST:
        raise WrongForm(TOO_LONG)
    return True


def label(value: Any) -> str:
    """Return a name in one spelling, so that 1 is "1" and January 2018 is "2018-01-01".

    Raises:
        WrongForm: it is no text, number or date, nor a tuple of these.
    """
    made = type(value)
    if issubclass(made, tuple):
        return " / ".join(label(part) for part in tuple.__iter__(value))
    if issubclass(made, (date, np.datetime64, pd.Period)):
        return _day(value)
    if issubclass(made, (Real, Decimal)):
        return f"{number(value, NO_NAME):.10g}"
    return _spelling(text(value, NO_NAME).casefold())


NO_NAME = "The names beside your figures should be texts, whole numbers or dates."


def _day(value: Any) -> str:
    moment = value.to_timestamp() if isinstance(value, pd.Period) else pd.Timestamp(value)
    if moment is pd.NaT:
        raise WrongForm(NO_NAME)
    return _spelling(moment.isoformat().casefold())


def _spelling(words: str) -> str:
    if found := DAY.fullmatch(words):
        return found[1] + (found[2] or "-01")
    if NAMED.fullmatch(words):
        return _named(words)
    return words


def _named(words: str) -> str:
    for pattern in ("%B %Y", "%b %Y", "%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(words, pattern).date().isoformat()
        except ValueError:
            continue
    return words
