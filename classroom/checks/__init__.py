"""Marking: pure functions from a question and a value to an outcome; no display, no files."""

from classroom.checks.answer_kinds import Number
from classroom.checks.grading import grade
from classroom.checks.outcome import Outcome
from classroom.checks.question import Misconception, Question

__all__ = ["Misconception", "Number", "Outcome", "Question", "grade"]
