"""Marking: pure functions from a question and a value to an outcome; no display, no files."""

from classroom.checks.cases import RIGHT, Case
from classroom.checks.grading import grade
from classroom.checks.keyed import key_of
from classroom.checks.kinds.amount import Amount
from classroom.checks.kinds.chart import Chart
from classroom.checks.kinds.choice import Choice, Option
from classroom.checks.kinds.choices import Choices
from classroom.checks.kinds.day import Day
from classroom.checks.kinds.form import Form
from classroom.checks.kinds.number import Number
from classroom.checks.kinds.series import Series
from classroom.checks.kinds.table import Label, Table
from classroom.checks.kinds.words import Words
from classroom.checks.outcome import Outcome
from classroom.checks.plain import WrongForm, is_blank
from classroom.checks.question import Misconception, Question

__all__ = [
    "RIGHT", "Amount", "Case", "Chart", "Choice", "Choices", "Day", "Form", "Label", "Misconception",
    "Number", "Option", "Outcome", "Question", "Series", "Table", "Words", "WrongForm", "grade", "is_blank", "key_of",
]  # fmt: skip
