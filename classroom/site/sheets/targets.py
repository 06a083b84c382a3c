"""The answers that a page recognises, each as keys: right ones first, then mistakes, as they are marked."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from classroom.checks import RIGHT, Case, Choices, Number, Question, WrongForm, key_of
from classroom.checks.cases import FITS
from classroom.checks.following import following
from classroom.checks.kinds.kind import Written
from classroom.checks.scheme import Scheme, scheme_of
from classroom.site.sheets.boxes import ANY, GAP, Box, boxes_of, parts_of
from impactflow.errors import PlainError


class NoGap(PlainError):
    """A figure that is missing cannot be typed."""


@dataclass(frozen=True)
class Target:
    """An answer that has words of its own.

    ``code`` is empty for an option: it would name the wrong ones, and so the right one. ``among``
    tells that one of the options chosen is enough.
    """

    code: str
    message: str
    answer: Any
    among: bool = False
    pairs: Mapping[str, list[list[str | float]]] = field(default_factory=dict)


def targets(question: Question) -> list[dict]:
    """List the answers that a page recognises, each once: code, message, keys for each box."""
    found = []
    for target in _of_cases(question) if question.cases else _targets(question):
        parts = parts_of(question, target.answer)
        if parts is not None and (made := _as_data(question, target, parts)) not in found:
            found.append(made)
    return found


def _as_data(question: Question, target: Target, parts: list[Any]) -> dict:
    boxes = zip(boxes_of(question), parts, strict=True)
    keys = [_keys(question, box, part, target.among) for box, part in boxes]
    made = {"code": target.code, "message": target.message, "keys": keys, "among": target.among}
    return made | target.pairs


def _of_cases(question: Question) -> Iterator[Target]:
    cases = [case for scheme in (scheme_of(question), *_rounded_before(question)) for case in scheme.cases]
    # Right by any start is right: as the checks do, before any mistake.
    for case in sorted(cases, key=lambda case: case.code != RIGHT):
        yield _of_case(question, case)


def _of_case(question: Question, case: Case) -> Target:
    said = {mistake.code: mistake.message for mistake in question.misconceptions}
    message = said[case.code] if case.code != RIGHT else case.praise or question.praise
    answer = dict.fromkeys(question.kind.fields, ANY) | dict(case.fields)
    pairs = {name: [list(pair) for pair in held] for name in FITS if (held := getattr(case, name))}
    return Target(case.code, message, answer, pairs=pairs)


def _targets(question: Question) -> Iterator[Target]:
    schemes = [scheme_of(question), *_rounded_before(question)]
    for scheme in schemes:
        yield Target("right", question.praise, scheme.right)
    for scheme in schemes:
        for mistake in question.misconceptions:
            yield from (Target(mistake.code, mistake.message, each) for each in scheme.examples(mistake))
        for mistake in question.kind.mistakes:
            among = isinstance(question.kind, Choices)
            yield Target("", mistake.message, scheme.example(mistake), among)
    if question.validate:
        yield from _with_a_problem(question)


def _rounded_before(question: Question) -> list[Scheme]:
    """Start from the earlier answers as learners round them, where they are numbers."""
    numbers = [used for used in question.uses if isinstance(used.kind, Number)]
    own = {used.id: round(scheme_of(used).right, used.kind.decimals) for used in numbers}
    start = following(scheme_of(question), own)
    return [start.scheme] if start else []


def _with_a_problem(question: Question) -> Iterator[Target]:
    """Keep what ``validate`` says to each near miss: a page cannot run it on other answers."""
    scheme = scheme_of(question)
    for make in question.near_misses.values():
        try:
            answer = question.kind.read(make(scheme.inputs))
        except WrongForm:  # the box says that by itself
            continue
        if problem := question.validate(answer, scheme.inputs):
            yield Target("form", problem, answer)


def _keys(question: Question, box: Box, part: Any, among: bool) -> list[str] | None:
    """Return the keys of all texts that are this part; ``None`` where anything readable will do."""
    if part is GAP:
        return []
    if part is ANY or not isinstance(box.kind, Written):
        return None
    if isinstance(part, float) and math.isnan(part):
        raise NoGap(f"Question {question.number} asks for a missing figure, which nobody can type.")
    texts = part if among else box.kind.accepted(part)
    return sorted(key_of(question.id, box.text(text)) for text in texts)
