"""The form of ``impact-progress.json``, which the page version and JupyterLab share."""

import json
from datetime import UTC, datetime
from typing import Any

from impactflow import __version__
from impactflow.errors import PlainError

NAME = "impact-progress.json"
FORMAT, SCHEMA = "impact-progress", 1
PARTS = ("answers", "cells", "quizzes", "takeaways")


class Damaged(PlainError):
    """A file does not hold a learner's answers, or no longer does."""


class Newer(PlainError):
    """A newer course wrote the file."""


def empty() -> dict[str, Any]:
    """Return a record in which nothing has been done yet."""
    return {
        "format": FORMAT,
        "schema": SCHEMA,
        "course": __version__,
        "alias": None,
        "saved": None,
        **{part: {} for part in PARTS},
    }


def parse(content: bytes) -> dict[str, Any]:
    """Read a record; what an older one lacks is empty, and what is not known is kept.

    Raises:
        Damaged: it is no record, or its parts are not what they should be.
        Newer: a newer course wrote it.
    """
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_constant=_no_json)
    except (ValueError, RecursionError):
        raise Damaged("This file does not hold answers that can be read.") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT or not _whole(found.get("schema")):
        raise Damaged("This file was not saved by the course, or it is damaged.")
    if found["schema"] > SCHEMA:
        raise Newer(
            "A newer version of the course wrote your answers' file. It is left as it is. "
            "To go on with it, update the course."
        )
    return _checked({**empty(), **found, "schema": SCHEMA})


def text(record: dict[str, Any]) -> str:
    """Return a record as the file's text."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def content(record: dict[str, Any]) -> bytes:
    """Return a record as the file's bytes; half a letter, which no file can hold, becomes "?"."""
    return text(record).encode("utf-8", "replace")


def now() -> str:
    """Return the time in UTC, spelt as browsers spell it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _no_json(word: str) -> None:
    # Python reads NaN and Infinity, and browsers do not: the page would call the file damaged.
    raise ValueError(word)


def _whole(schema: Any) -> bool:
    return type(schema) is int and schema >= 0


def _checked(record: dict[str, Any]) -> dict[str, Any]:
    shapes = [isinstance(record[part], dict) for part in PARTS]
    named = ("answers", "cells", "takeaways")
    entries = [entry for part in named for entry in record[part].values()] if all(shapes) else [None]
    if not all(isinstance(entry, dict) for entry in entries):
        raise Damaged("A part of this file is damaged.")
    sources = [source for cells in record["cells"].values() for source in cells.values()]
    if not all(isinstance(source, str) for source in sources):
        raise Damaged("A part of this file is damaged.")
    return record
