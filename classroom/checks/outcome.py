"""What a check says."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["pass", "not_yet", "blank", "error"]


@dataclass(frozen=True)
class Outcome:
    """The verdict on one answer: a status, the mistake's code if one was recognised, the words."""

    status: Status
    code: str
    message: str
