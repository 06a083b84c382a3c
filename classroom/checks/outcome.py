"""What a check says."""

from dataclasses import dataclass
from typing import Literal

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
