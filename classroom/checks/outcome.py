"""What a check says."""

from dataclasses import dataclass
from typing import Literal

# What only code needs around an answer: a box and a page do not.
CODE_ONLY = (", without quotation marks", ", in quotation marks", " and the quotation marks")
Status = Literal["pass", "not_yet", "blank", "error"]


@dataclass(frozen=True)
class Outcome:
    """Say the verdict on one answer.

    ``code`` is a mistake's own code where one was recognised; else "right", "followed", "form",
    "slip", "unrecognised", "blank" or "error".
    """

    status: Status
    code: str
    message: str


def plain_words(words: str) -> str:
    """Leave out what only code needs."""
    for part in CODE_ONLY:
        words = words.replace(part, "")
    return words
