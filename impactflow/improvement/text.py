"""Words and dates that people write into a form, read with care."""

from datetime import date
from typing import Any

import pandas as pd

from impactflow.improvement.errors import ImprovementError

LONGEST = 300  # letters: an aim that is longer will not be remembered


def words(name: str, value: Any) -> str:
    """Return what was written, in one line.

    Raises:
        ImprovementError: nothing was written, it is no text, or it is longer than 300 letters.
    """
    if not isinstance(value, str) or not value.strip():
        raise ImprovementError(f"{name} is empty. Write it in a few words.")
    found = " ".join(value.split())
    if len(found) > LONGEST:
        raise ImprovementError(f"{name} has {len(found)} letters. Say it in {LONGEST} or fewer.")
    return found


def several(name: str, values: Any) -> tuple[str, ...]:
    """Return several texts; one text is a list of one."""
    values = (values,) if isinstance(values, str) else values
    try:
        return tuple(words(name, value) for value in values)
    except TypeError:
        raise ImprovementError(f"{name} should be a list of texts.") from None


def day(name: str, value: Any) -> date:
    """Return a date that is given as one, or as text like 2026-12-31.

    Raises:
        ImprovementError: it is neither.
    """
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ImprovementError(f"{name} is {str(value)[:40]!r}. Write a date like 2026-12-31.") from None


def number(name: str, value: Any) -> float:
    """Return a finite number.

    Raises:
        ImprovementError: it is none.
    """
    given = isinstance(value, (str, float)) or pd.api.types.is_number(value)
    found = pd.to_numeric(value, errors="coerce") if given and not isinstance(value, bool) else None
    if found is None or not pd.api.types.is_number(found) or not abs(float(found)) < float("inf"):
        raise ImprovementError(f"{name} is {str(value)[:40]!r}. It should be a number.")
    return float(found)


def whole(name: str, value: Any, least: int, most: int) -> int:
    """Return a whole number between two others.

    Raises:
        ImprovementError: it is none.
    """
    found = number(name.capitalize() if name.islower() else name, value)
    if found != int(found) or not least <= found <= most:
        raise ImprovementError(f"{name} is {found:g}. It should be a whole number from {least:,} to {most:,}.")
    return int(found)


def spoken(value: date) -> str:
    """Return a date as it is read aloud, such as 31 December 2026."""
    return f"{value.day} {value:%B %Y}"
