"""The register of quizzes: a file a module, five items each."""

from classroom.quizzes.capability import QUIZ as CAPABILITY
from classroom.quizzes.leadership import QUIZ as LEADERSHIP
from classroom.quizzes.management_systems import QUIZ as MANAGEMENT_SYSTEMS
from classroom.quizzes.people_and_culture import QUIZ as PEOPLE_AND_CULTURE
from classroom.quizzes.quiz import Quiz
from classroom.quizzes.shared_purpose import QUIZ as SHARED_PURPOSE
from classroom.quizzes.start_here import QUIZ as START_HERE

_QUIZZES = (START_HERE, SHARED_PURPOSE, PEOPLE_AND_CULTURE, LEADERSHIP, CAPABILITY, MANAGEMENT_SYSTEMS)


def all_quizzes() -> tuple[Quiz, ...]:
    """List every quiz of the course, in the order learners meet them."""
    return _QUIZZES


def find(name: str) -> Quiz | None:
    """Return the quiz of the module with this number ("0") or with this id, or ``None``."""
    wanted = str(name).strip()
    return next((quiz for quiz in _QUIZZES if wanted in (quiz.module, quiz.id)), None)
