"""Read published counts: whole numbers, with or without thousands separators, or missing."""

import math
import re
from pathlib import Path

import numpy as np
import pandas as pd

from impactflow.datasets.monthly_ae.columns import PUBLISHED
from impactflow.datasets.read_errors import ReadError, quoted

# More than this for one organisation in one month is a slip of the keyboard: the largest
# published figure is below 50,000.
MOST = 1_000_000
MISSING = {"", "-", "–", "—", "n/a", "na"}

# At most two noughts after the point: "1.000" may be a thousand, written the continental way.
WHOLE = re.compile(r"([0-9]+|[0-9]{1,3}(?:[, \u00a0\u202f][0-9]{3})+)(?:\.0{1,2})?")
SEPARATORS = re.compile(r"[, \u00a0\u202f]")
MINUS = re.compile(r"[-\u2212\u2013]\s*(?=[0-9])")
NUMBER = re.compile(r"[0-9][0-9.,]*")


class NotACount(ValueError):
    """Carry the words that say why a cell is not a count."""


def count(text: str, most: float = MOST) -> float:
    """Read one cell: a whole number from 0 to `most`, or NaN where it is marked as missing."""
    if text.casefold() in MISSING:
        return math.nan
    found = WHOLE.fullmatch(text)
    if not found:
        raise NotACount(why_not(text))
    value = float(SEPARATORS.sub("", found[1]))
    if value > most:
        raise NotACount(f"found {quoted(text)}, more than {most:,.0f}. Check for digits too many")
    return value


def why_not(text: str) -> str:
    """Say why a cell that is not a whole number is not one."""
    if MINUS.match(text):
        return f"found {quoted(text)}: a count cannot be negative. Correct it"
    if NUMBER.fullmatch(text):
        return f"found {quoted(text)} where a whole number was expected. Correct it"
    return f"found {quoted(text)} where a number was expected. Correct it"


def read_counts(
    cells: pd.DataFrame, lines: pd.Series, file: Path, most: float = MOST
) -> pd.DataFrame:
    """Turn columns of text into float64 counts, NaN where missing.

    `cells` has one column a count, named by our key. Each different text is read once, which keeps
    years of months fast. Raises ReadError for the first line with a cell that is not a count.
    """
    codes, texts = pd.factorize(cells.to_numpy(dtype=object).ravel())
    values, wrong = read_each(texts, most)
    if wrong:
        refuse_first(np.isin(codes, list(wrong)), codes, wrong, cells, lines, file)
    numbers = values[codes].reshape(cells.shape)
    return pd.DataFrame(numbers, index=cells.index, columns=cells.columns)


def read_each(texts: np.ndarray, most: float) -> tuple[np.ndarray, dict[int, str]]:
    """Read different texts; give their values, and what is wrong by position."""
    values, wrong = np.full(len(texts), np.nan), {}
    for position, text in enumerate(texts):
        try:
            values[position] = count(text, most)
        except NotACount as problem:
            wrong[position] = str(problem)
    return values, wrong


def refuse_first(bad: np.ndarray, codes: np.ndarray, wrong: dict[int, str],
                 cells: pd.DataFrame, lines: pd.Series, file: Path) -> None:  # fmt: skip
    """Raise ReadError for the first cell marked as bad, by line and then by column."""
    first = int(np.argmax(bad))
    row, column = divmod(first, cells.shape[1])
    problem = f"{wrong[codes[first]]}, or write '-' where the figure is missing."
    raise ReadError.at(file, problem, int(lines.iloc[row]), PUBLISHED[cells.columns[column]])
