"""What a question and its mistakes are called where trainers read of them."""

import sys
from functools import cache

from classroom.checks import Choice, Choices, Question
from classroom.checks.kinds.kind import Misconception

CHOSE = "chose-"


def asked(question: Question) -> str:
    """Return what a question asks in one line: the first line of its file, without the number."""
    first = _first_lines()[question.id]
    words = first.removeprefix(f"{question.number} ").removeprefix("on the page: ")
    return words[:1].upper() + words[1:]


def called(question: Question, mistake: Misconception) -> str:
    """Name a mistake in a few words; a wrong choice by what was chosen."""
    if isinstance(question.kind, (Choice, Choices)) and mistake.code.startswith(CHOSE):
        key = mistake.code.removeprefix(CHOSE)
        return next(f"chose {key}: {o.text}" for o in question.kind.options if o.key == key)
    return mistake.code.replace("-", " ")


@cache
def _first_lines() -> dict[str, str]:
    files = [found for name, found in sys.modules.items() if name.startswith("classroom.questions.")]
    # A question's file also holds the one that the page asks instead: its own comes first.
    places = [(getattr(file, "QUESTION", None) or getattr(file, "ON_PAGE", None), file) for file in files]
    return {asked.id: file.__doc__.splitlines()[0] for asked, file in places if asked}
