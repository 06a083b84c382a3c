"""Turn the bytes of a file into text with `\\n` line ends, or say what the file really is."""

import codecs
import re
from pathlib import Path

from impactflow.datasets.read_errors import ReadError

SAVE_AGAIN = "Open it in Excel and save it as 'CSV UTF-8 (Comma delimited)'."
GET_AGAIN = "Get the figures again: download or export them as CSV."

# How files begin that are no text at all, whatever their name says.
SIGNATURES = (
    (b"PK\x03\x04", f"this is an Excel workbook saved under a .csv name. {SAVE_AGAIN}"),
    (b"\xd0\xcf\x11\xe0", f"this is an old Excel workbook saved under a .csv name. {SAVE_AGAIN}"),
    (b"%PDF", f"this is a PDF document, not a CSV file. {GET_AGAIN}"),
    (b"\x1f\x8b", "this is a compressed (gzip) file. Unpack it, then read the CSV file inside."),
)
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(file: Path) -> str:
    """Read a text file: UTF-8 (with or without a mark), UTF-16 with a mark, or Windows-1252.

    Returns the text with every line end as `\\n`. Raises ReadError for a file that cannot be
    opened, is empty, or is not text (Excel, HTML, PDF, compressed, binary).
    """
    data = read_bytes(file)
    refuse_signatures(data, file)
    text = one_line_end(decode(data, file))
    refuse_empty(text, file)
    refuse_markup(text, file)
    refuse_binary(text, file)
    return text


def read_bytes(file: Path) -> bytes:
    """Read a file's bytes; say in plain words when it cannot be opened."""
    try:
        return file.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise ReadError.at(file, f"the file cannot be read ({reason}).") from error


def refuse_signatures(data: bytes, file: Path) -> None:
    """Raise ReadError for a file whose first bytes belong to another format."""
    for signature, problem in SIGNATURES:
        if data.startswith(signature):
            raise ReadError.at(file, problem)


def decode(data: bytes, file: Path) -> str:
    """Decode bytes by their mark, else as UTF-8, else as Windows-1252 (Excel's plain CSV)."""
    if data.startswith(UTF16_MARKS):
        return decode_as("utf-16", data, file)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode_as("cp1252", data, file)


def decode_as(encoding: str, data: bytes, file: Path) -> str:
    """Decode bytes, or raise ReadError with the line of the first byte that is not text."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = one_line_end(data[: error.start].decode("latin-1"))
        problem = f"this is not text that can be read. {SAVE_AGAIN}"
        raise ReadError.at(file, problem, line=before.count("\n") + 1) from error


def one_line_end(text: str) -> str:
    """Make Windows and old Mac line ends `\\n`, so that lines count as an editor shows them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refuse_empty(text: str, file: Path) -> None:
    """Raise ReadError for a file with nothing in it but white space and commas."""
    if not text.strip(" \t\n,;"):
        raise ReadError.at(file, f"the file is empty. {GET_AGAIN}")


def refuse_markup(text: str, file: Path) -> None:
    """Raise ReadError for a web page: a failed download is often one saved under a .csv name."""
    if text.lstrip().startswith("<"):
        raise ReadError.at(
            file, f"this is a web page (HTML) saved under a .csv name. {GET_AGAIN}"
        )


def refuse_binary(text: str, file: Path) -> None:
    """Raise ReadError where a control character shows that the file is not text."""
    found = CONTROL.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise ReadError.at(file, f"this is not a text file. {SAVE_AGAIN}", line=line)
