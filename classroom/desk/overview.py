"""Where a learner is: what is done, by module, and what comes next."""

from collections import Counter
from dataclasses import dataclass
from html import escape
from itertools import groupby

from classroom.checks import Question
from classroom.desk.keeping import kept
from classroom.desk.record import entries
from classroom.desk.sitting import sitting
from classroom.folders import EXERCISES
from classroom.questions import all_questions

HEADS = ("Module", "Done", "Not yet", "Not tried", "Minutes left")


@dataclass(frozen=True)
class Row:
    """One module: how many questions are done, not yet, not tried, and the minutes left."""

    module: str
    done: int
    not_yet: int
    not_tried: int
    minutes: int

    def __str__(self) -> str:
        counts = f"{self.done} done, {self.not_yet} not yet, {self.not_tried} not tried"
        return f"{self.module}: {counts}, {self.minutes} minutes left"


@dataclass(frozen=True)
class Overview:
    """Every module's row, and a sentence on what comes next."""

    rows: tuple[Row, ...]
    following: str
    note: str = ""

    def _repr_mimebundle_(self, include=None, exclude=None) -> dict:
        return {"text/html": self.html(), "text/plain": repr(self)}

    def __repr__(self) -> str:
        return "\n".join(str(line) for line in ("Where you are", *self.rows, self.following, self.note) if line)

    def html(self) -> str:
        """Return the rows as a table with a caption and heads."""
        heads = "".join(f'<th scope="col">{head}</th>' for head in HEADS)
        after = "".join(f"<p>{escape(words)}</p>" for words in (self.following, self.note) if words)
        return (
            f'<div class="impact-progress"><table><caption>Where you are</caption><thead><tr>{heads}</tr></thead>'
            f"<tbody>{''.join(map(_markup, self.rows))}</tbody></table>{after}</div>"
        )


def progress() -> Overview:
    """Show what is done, what is not yet, what was not tried, and the minutes left."""
    found = kept(sitting())
    standing = {question: entries.standing(found.record, question) for question in all_questions()}
    modules = groupby(all_questions(), lambda question: question.module)
    rows = tuple(_row(module, list(questions), standing) for module, questions in modules)
    return Overview(rows, _following(standing), found.note)


def _row(module: str, questions: list[Question], standing: dict[Question, str]) -> Row:
    counts = Counter(standing[question] for question in questions)
    minutes = sum(question.minutes for question in questions if standing[question] != "pass")
    return Row(_title(module), counts["pass"], counts["not_yet"], counts["blank"], minutes)


def _following(standing: dict[Question, str]) -> str:
    left = [question for question, status in standing.items() if status != "pass"]
    if not left:
        return "You have done every question so far."
    return f"Next: question {left[0].number}, about {left[0].minutes} minutes."


def _title(module: str) -> str:
    name = next((path.stem for path in sorted(EXERCISES.glob(f"{module}_*.ipynb"))), f"{module}_module")
    number, _, words = name.partition("_")
    return f"{number} {words.replace('_', ' ').capitalize()}"


def _markup(row: Row) -> str:
    figures = (row.done, row.not_yet, row.not_tried, row.minutes)
    cells = "".join(f"<td>{figure}</td>" for figure in figures)
    return f'<tr><th scope="row">{escape(row.module)}</th>{cells}</tr>'
