"""One learner's file, as far as a trainer needs it: how each question stands, never what was written."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from classroom.checks import Question
from classroom.desk.record import entries, form
from classroom.questions import all_questions
from classroom.training.cohort.files import LeftOut

STATUSES = ("pass", "not_yet")
NEWER = "A newer version of the course wrote it. Update the course, then make this page again."


@dataclass(frozen=True)
class Learner:
    """How the course's questions stand with one person.

    Args:
        alias: the name in the file, as it stands there; ``None`` where there is none.
        standings: "pass", "not_yet" or "blank", by the question's id.
        slips: what the last try showed, by the id of each question that stands at "not_yet": a
            mistake's code, or another code of an outcome.
    """

    alias: str | None
    standings: Mapping[str, str]
    slips: Mapping[str, str]

    def stands(self, question: Question) -> str:
        """Tell how a question stands."""
        return self.standings[question.id]

    def stopped_after(self, question: Question) -> bool:
        """Tell whether this is the last that they tried of its module, is done, and none was left out before.

        Whoever leaves questions out picked some, as the plan of a session does, and did not stop.
        """
        tried = [self.stands(q) != "blank" for q in all_questions() if q.module == question.module]
        place = [q.id for q in all_questions() if q.module == question.module].index(question.id)
        return self.stands(question) == "pass" and all(tried[: place + 1]) and not any(tried[place + 1 :])

    def numbers(self, standing: str, module: str) -> list[str]:
        """List the numbers of a module's questions that stand so."""
        return [q.number for q in all_questions() if q.module == module and self.stands(q) == standing]


def learner(content: bytes) -> Learner:
    """Read one file.

    Raises:
        LeftOut: the course did not write it, or it was damaged since.
    """
    record = _record(content)
    if not isinstance(record["alias"], str | None):
        raise LeftOut("A part of this file is damaged: the alias.")
    standings = {q.id: _standing(record, q) for q in all_questions()}
    slips = {name: _slip(record, name) for name, standing in standings.items() if standing == "not_yet"}
    return Learner(record["alias"], standings, slips)


def _record(content: bytes) -> dict[str, Any]:
    try:
        record = form.parse(content)
    except form.Newer:
        raise LeftOut(NEWER) from None
    except form.Damaged as damaged:
        raise LeftOut(str(damaged)) from None
    if b"NaN" in content or b"Infinity" in content:  # seldom, so that each file is read only once
        json.loads(content.decode("utf-8-sig"), parse_constant=_no_number)
    return record


def _no_number(name: str) -> None:
    raise LeftOut(f"It holds {name} where a number should be. The course writes no such thing.")


def _standing(record: dict[str, Any], question: Question) -> str:
    entry = record["answers"].get(question.id, {"status": "not_yet"})
    if entry.get("status") not in STATUSES:
        raise LeftOut(f"A part of this file is damaged: question {question.number}.")
    return entries.standing(record, question)


def _slip(record: dict[str, Any], name: str) -> str:
    code = record["answers"][name].get("code")
    return code if isinstance(code, str) else ""
