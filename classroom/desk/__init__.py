"""The learner's side in a live notebook: check an answer, ask for a hint, start an exercise."""

from classroom.desk.checking import check
from classroom.desk.starting import start

__all__ = ["check", "start"]
