"""Read a column of figures as spreadsheets write them: 1,234 or 71.2% or a mark for none."""

import math
import re
from pathlib import Path

import numpy as np

from impactflow.datasets.read_errors import ReadError, quoted

# "*", "c" and "x" stand for counts that somebody has hidden already.
MISSING = {"", "-", "–", "—", "n/a", "na", "nan", "null", "none", "#n/a", "*", "c", "x", ".."}
HIDDEN = re.compile(r"<[0-9]+")  # and so does "<5"
NUMBER = re.compile(r"[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+|\.)?(?:[eE][-+]?[0-9]+)?")
LARGEST = 1e15


def read_numbers(texts: list[str], lines: list[int], file: Path, column: str) -> np.ndarray:
    """Turn a column of text into floats, NaN where a mark stands for none.

    Raises:
        ReadError: the first cell that is no number.
    """
    return np.array([_number(text, line, file, column) for text, line in zip(texts, lines, strict=True)])


def _number(text: str, line: int, file: Path, column: str) -> float:
    mark = text.casefold().replace(" ", "")
    if mark in MISSING or HIDDEN.fullmatch(mark):
        return math.nan
    plain = text.removeprefix("£").removesuffix("%").strip()
    if any(letter.isdigit() for letter in plain) and NUMBER.fullmatch(plain):
        value = float(plain.replace(",", "").replace("−", "-"))
        if abs(value) < LARGEST:
            return value
    raise ReadError.at(
        file, f"found {quoted(text)} where a number was expected. "
        "Correct it, or leave the cell empty where the figure is missing.", line, column,
    )
