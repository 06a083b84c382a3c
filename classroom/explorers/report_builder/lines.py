"""A box of figures as people paste it, a month a line: read as a series, or said in a sentence why not."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from classroom.explorers.report_builder.words import LINES, MONTHS, ONE_FIGURE, TWO_FIGURES
from impactflow.datasets.own_series.numbers import HIDDEN, MISSING
from impactflow.datasets.own_series.small_counts import are_counts, small, small_parts, small_rest

MOST = 60  # months; more would touch each other on one page
LONGEST = 20  # letters of a word that is said back
SPACES = re.compile(r"[ \t\u00a0\u2007\u202f]+")
NUMBER = re.compile(r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.[0-9]{1,9})?")
SEVERAL = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
END = r"(?=[ ,;:|]|$)"
# Year first; a day, a month in figures and a year; a month's name and a year.
YEAR_FIRST = re.compile(r"([12][0-9]{3})[-/.]([0-9]{1,2})(?:[-/.][0-9]{1,2})?(?:[T ]00:00(?::00)?)?" + END)
DAY_FIRST = re.compile(r"(?:[0-9]{1,2}([-/.]))?([0-9]{1,2})[-/.]([12][0-9]{3}|[0-9]{2})" + END)
NAMED = re.compile(r"(?:[0-9]{1,2}[ -])?([A-Za-z]{3,9})\.?[ '’-]{0,2}([12][0-9]{3}|[0-9]{2})" + END)


class Unreadable(Exception):
    """A line cannot be read; the sentence names it."""

    def __init__(self, problem: str, line: int, word: object = "") -> None:
        super().__init__(LINES[problem].format(line=line, word=word))


@dataclass(frozen=True)
class Series:
    """Figures in order of their months, with a place for each month between first and last.

    ``hidden`` marks what was left out because a count is under five, ``absent`` months without a line.
    """

    dates: pd.DatetimeIndex
    values: np.ndarray
    hidden: np.ndarray
    absent: np.ndarray
    percent: bool  # figures are percentages
    parts: bool  # figures came as parts with their wholes
    signed: bool  # figures came with a % sign

    @property
    def like_shares(self) -> bool:
        """Whether percentages without a sign look like shares of 1."""
        known = self.values[~np.isnan(self.values)]
        plain = self.percent and not self.signed and not self.parts
        return bool(plain and ((known >= 0) & (known <= 1)).all() and (known % 1 > 0).any())


def read_month(text: str) -> tuple[int, str] | None:
    """Return the month that a text begins with, counted from the year 0, and what follows it."""
    if found := YEAR_FIRST.match(text):
        year, month = int(found[1]), int(found[2])
    elif (found := DAY_FIRST.match(text)) and not (found[1] is None and "." in found[0]):
        year, month = int(found[3]), int(found[2])
    elif found := NAMED.match(text):
        year, month = int(found[2]), _named(found[1].lower())
    else:
        return None
    year += 2000 if year < 100 else 0
    return (12 * year + month - 1, text[found.end() :]) if 1 <= month <= 12 and 1900 <= year <= 2100 else None


def _named(name: str) -> int:
    """Return the number of a month by its name or its first letters; 0 for none."""
    short = "sep" if name == "sept" else name
    return next((place for place, month in enumerate(MONTHS, 1) if month.lower().startswith(short)), 0)


def spoken(month: int) -> str:
    """Write a month as people say it."""
    return f"{MONTHS[month % 12]} {month // 12}"


def read_lines(text: str, unit: str = "") -> Series:
    """Read a box of figures; ``unit`` "%" says that they are percentages though no sign stands beside them.

    Raises:
        Unreadable: the first line that cannot be read.
    """
    rows: dict[int, tuple[int, list[float]]] = {}
    percent, count = False, 0
    for line, row in _rows(text):
        month, words = _month(line, row)
        if month in rows:
            raise Unreadable("twice", line, spoken(month))
        values = [] if any(map(_is_gap, words)) else [_number(line, word) for word in words]
        percent = percent or any(word.endswith("%") for word in words)
        count = _alike(line, len(values), count)
        _refuse_parts(line, words, values, percent)
        rows[month] = line, values
    return _series(rows, percent or unit == "%", count == 2, percent)


def _rows(text: str) -> list[tuple[int, str]]:
    rows = [SPACES.sub(" ", row.replace('"', "")).strip(" ") for row in re.split(r"\r\n|\r|\n", text)]
    heads = bool(rows) and not re.search("[0-9]", rows[0])  # a line of headings above the figures
    return [(line, row) for line, row in enumerate(rows, 1) if row and not (heads and line == 1)]


def _month(line: int, row: str) -> tuple[int, list[str]]:
    found = read_month(row)
    if found is None:
        raise Unreadable("month", line, row[:LONGEST])
    month, rest = found
    words = _words(rest)
    if rest.startswith(",") and len(words) == 1 and SEVERAL.fullmatch(words[0]):
        raise Unreadable("several", line, words[0][:LONGEST])
    if len(words) > 2:
        raise Unreadable("many", line, len(words))
    return month, words or [""]


def _words(rest: str) -> list[str]:
    rest = rest.lstrip(" ,;:|").replace(" %", "%")
    words = [word for word in re.split(r"[ ;|]+|,(?= |$)", rest) if word not in ("", "of", "out")]
    if len(words) == 1 and "/" in words[0] and not _is_gap(words[0]):
        return words[0].split("/")
    # Without a space, commas stand between figures, unless they stand for thousands.
    if len(words) == 1 and "," in words[0] and not NUMBER.fullmatch(_bare(words[0])):
        return words[0].split(",")
    return words


def _bare(word: str) -> str:
    return word.removeprefix("£").removesuffix("%")


def _is_gap(word: str) -> bool:
    mark = word.lower()
    return mark in MISSING or HIDDEN.fullmatch(mark) is not None


def _number(line: int, word: str) -> float:
    plain = _bare(word)
    if not NUMBER.fullmatch(plain):
        raise Unreadable("number", line, word[:LONGEST])
    return float(plain.replace(",", "").replace("−", "-"))


def _alike(line: int, here: int, before: int) -> int:
    """Return how many figures lines have; refuse one that has not as many as those before it."""
    if here and before and here != before:
        raise Unreadable("mixed", line, ONE_FIGURE if here == 1 else TWO_FIGURES)
    return before or here


def _refuse_parts(line: int, words: list[str], values: list[float], percent: bool) -> None:
    if len(values) != 2:
        return
    if percent:
        raise Unreadable("percent", line)
    for word, value in zip(words, values, strict=True):
        if value < 0:
            raise Unreadable("below", line, word[:LONGEST])
    if values[0] > values[1]:
        raise Unreadable("whole", line, words[0][:LONGEST])


def _series(rows: dict[int, tuple[int, list[float]]], percent: bool, parts: bool, signed: bool) -> Series:
    if not rows:
        raise Unreadable("month", 1, "")
    first, last = min(rows), max(rows)
    if last - first + 1 > MOST:
        raise Unreadable("span", 0, last - first + 1)
    months = range(first, last + 1)
    found = [rows.get(month, (0, []))[1] or [np.nan, np.nan] for month in months]
    one, two = (np.array([values[min(at, len(values) - 1)] for values in found]) for at in (0, 1))
    hidden = _hidden(one, two, percent, parts)
    values = 100 * one / np.where(two > 0, two, np.nan) if parts else one
    dates = pd.date_range(f"{first // 12}-{first % 12 + 1:02}-01", periods=len(months), freq="MS")
    absent = np.array([month not in rows for month in months])
    return Series(dates, np.where(hidden, np.nan, values), hidden, absent, percent, parts, signed)


def _hidden(one: np.ndarray, two: np.ndarray, percent: bool, parts: bool) -> np.ndarray:
    """Mark what comes from a count under five, or of a proportion from a rest under five."""
    if parts:
        return small_parts(one, two) | small_rest(one, two)
    counts = not percent and are_counts(one) and not (one < 0).any()
    return small(one) if counts else np.zeros(len(one), dtype=bool)
