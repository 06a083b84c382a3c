"""The register of questions: a folder a module, a file a question."""

from classroom.checks import Question
from classroom.questions.start_here.four_hour_january import QUESTION as FOUR_HOUR_JANUARY

_QUESTIONS = (FOUR_HOUR_JANUARY,)


def all_questions() -> tuple[Question, ...]:
    """List every question of the course, in the order learners meet them."""
    return _QUESTIONS


def find(number: str) -> Question | None:
    """Return the question that learners know as ``number`` ("0.1"), or ``None``."""
    wanted = str(number).strip()
    return next((q for q in _QUESTIONS if q.number == wanted), None)
