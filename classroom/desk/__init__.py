"""The learner's side in a live notebook: answer, check, ask for a hint, see and keep your progress."""

from classroom.desk import catching
from classroom.desk.answering import answer
from classroom.desk.checking import check
from classroom.desk.hinting import hint
from classroom.desk.loading import load_answers
from classroom.desk.overview import progress
from classroom.desk.quizzing import quiz
from classroom.desk.saving import save_answers
from classroom.desk.setting_up import set_up
from classroom.desk.starting import start

__all__ = [
    "answer", "check", "hint", "load_answers", "progress", "quiz", "save_answers", "set_up", "start",
]  # fmt: skip

catching.begin()
