"""Split CSV text into a header and rows, each row with the line a text editor shows for it."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from impactflow.datasets.file_text import GET_AGAIN
from impactflow.datasets.read_errors import ReadError

DELIMITERS = ",;\t"
# Added as a last line. A quotation mark left open swallows it: that is how one is noticed.
# No text holds it: `read_text` refuses control characters.
END = "\x04"


@dataclass(frozen=True)
class Records:
    """Hold a CSV file's cells, stripped: a header and rows at least as wide as its last name."""

    header: list[str]
    header_line: int
    rows: list[list[str]]
    lines: list[int]


def read_records(text: str, file: Path) -> Records:
    """Split text into records, leaving out lines that hold only white space and delimiters.

    The delimiter is a comma, a semicolon or a tab, whichever the first line holds most of.
    Raises ReadError for a quotation mark left open, a cell too large to be one, no rows, or a
    row with fewer or more cells than the header has names.
    """
    numbered = [(line, row) for line, row in numbered_rows(text, file) if any(row)]
    if not numbered:
        raise ReadError.at(file, "the file is empty. A header and rows were expected.")
    (header_line, header), body = numbered[0], numbered[1:]
    if not body:
        problem = f"there is a header and no rows. {GET_AGAIN}"
        raise ReadError.at(file, problem, line=header_line)
    refuse_ragged(header, body, file)
    return Records(header, header_line, [row for _, row in body], [line for line, _ in body])


def numbered_rows(text: str, file: Path) -> Iterator[tuple[int, list[str]]]:
    """Give each record with the number of the line on which it begins."""
    reader = csv.reader(chain(io.StringIO(text), [END]), delimiter=delimiter_of(text))
    line = 1
    try:
        for record in reader:
            if record == [END]:
                return
            if record and record[-1].endswith(END):
                break
            yield line, [cell.strip() for cell in record]
            line = reader.line_num + 1
    except csv.Error as error:
        raise ReadError.at(file, f"this is not a line of a CSV file ({error}).", line) from error
    raise ReadError.at(
        file, "a quotation mark is opened here and never closed. Close it or delete it.", line
    )


def delimiter_of(text: str) -> str:
    """Choose the delimiter that the first line with text holds most of; a comma if none."""
    first = text.lstrip("\n").partition("\n")[0]
    return max(DELIMITERS, key=first.count)


def refuse_ragged(header: list[str], body: list[tuple[int, list[str]]], file: Path) -> None:
    """Raise ReadError for the first row with too few cells, or with text beyond the header."""
    named = 1 + max(position for position, name in enumerate(header) if name)
    for line, row in body:
        if len(row) < named or any(row[len(header) :]):
            problem = (
                f"this line has {len(row)} cells where the header has {named}. "
                "Look for a comma or a quotation mark too many or too few, or a note."
            )
            raise ReadError.at(file, problem, line)
