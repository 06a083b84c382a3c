"""Count the wrong answers that the checks let through. ``python benchmarks/checker.py``

Each single edit that people make (a comparison turned, a boundary moved, a column swapped, a call
left out, another aggregation, a unit off, a filter left out, one off) is made in the code of every
answer: the solution's own, and the code of the question that works the answer out. Where the value
then differs from the right one, the check must not pass it. The aim is none; the best published
course that we measured lets 15 of 252 through (6 %).
"""

import ast
import contextlib
import io
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # so that it runs by its path, as the README shows

from benchmarks.edits import variants  # noqa: E402
from benchmarks.same_value import same_value  # noqa: E402
from classroom.authoring.exercise_builder import BEGIN, END  # noqa: E402
from classroom.authoring.notebook_file import read  # noqa: E402
from classroom.checks import Question, grade  # noqa: E402
from classroom.checks.scheme import scheme_of  # noqa: E402
from classroom.folders import SOLUTIONS  # noqa: E402
from classroom.questions import all_questions  # noqa: E402

# Functions alone: another question's own code is edited where that question is measured.
SHARED = re.compile(
    r"^from (classroom\.questions\.\w+\.\w+) import (?!QUESTION|ON_PAGE)(?:\([^)]*\).*|[^(\n]*)$", re.MULTILINE
)

# Edits whose answer is right in another way: the question's id, and the edited line.
_AIM = "aim = {{'measure': 'over twelve hours', 'people': 'aged 75 or over', 'baseline': round(twelve['aged 75 or over'].item(), 1), "
_AIM += "'target': {}, 'by': 'March {}', 'shaped_by': 'patients and staff'}}"
_FORM = "def filled(inputs, people='all departments', month='{}', counted=WITHIN, **changed) -> dict:"
_BARS = "twelve_hour_chart = bars.properties(title='January {} had the most people who spent more than 12 hours', "
_BARS += "description='Bars of the people who spent more than 12 hours, by month of arrival. January {} is the highest.')"
_TEST = "own_test = {{'change': 'The pharmacist joins the round at nine', 'better': 'more', 'before': {}, "
_TEST += "'predicted': {}, 'measure': 'next-day discharges with medicines ready by ten', 'by': '31 March {}', "
_TEST += "'wrong_if': '{}', 'wrong_at': {}}}"
_FILLED = "test = {'change': 'The pharmacist joins the ward round at nine', 'measure': 'next-day discharges with medicines ready by ten', "
_FILLED += "'better': MORE, 'before': inputs['before'], 'predicted': inputs['step']}"
_ROWS = (
    "{'name': 'Over twelve hours', 'numerator': 'over_twelve_hours', 'denominator': 'timed', 'improvement_direction': 'decrease'}",
    "{'name': 'Bed days of delay', 'value': 'delay_bed_days', 'improvement_direction': 'decrease'}",
    "{'name': 'Home by noon', 'numerator': 'before_noon', 'denominator': 'went_home', 'rebase': ('2025-02-01',)}",
    "{'name': 'Within four hours', 'numerator': 'within_four_hours', 'denominator': 'timed'}",
)
_LOOKS = "looks, last = ({{'mean': [1, 0], 'lower_limit': [6, 4], 'upper_limit': [6, 4], 'target': [2, 3]}}, {})"
_LASTS = ("base", "base.properties(data=points)", *(f"base.properties(data=points.tail({n}))" for n in (2, -1, 100, 60)))
EQUIVALENT = {
    # Any month will do, if its own figure stands beside it.
    ("fair-figure", _FORM.format("2019-01-01")),
    ("fair-figure", _FORM.format("2017-01-01")),
    # A table's row numbers are no names: the figures stand in their order.
    ("four-hour-by-type", "january = england[england['month'] == '2018-01-01']"),
    ("four-hour-by-type", "return rows[rows['month'] == month]"),
    # The measures of a family stand in any order.
    ("balanced-family", "family = ['d', 'g', 'b']"),
    # So do the signals of a chart, its lines, and sentences that hold.
    ("which-points-which-rule", "signals = ['d', 'b']"),
    ("what-six-wards-tell", "six_wards = ['f', 'c']"),
    ("readable-chart", "names = ['mean', 'lower_limit', 'upper_limit', 'target', 'value']"),
    ("readable-chart", "layers = [*(_layer('line', across | _up(name)) for name in lines), _layer('line', across | _up('value'))]"),
    # Words that name a line may stand at any of its points, and in any letters.
    *(("readable-chart", _LOOKS.format(last)) for last in _LASTS),
    ("readable-chart", "words = [last.mark_text(text=name.replace('_', ' '), align='right', dy=-7) for name in looks]"),
    # A day is the same day, as a text or as a date.
    ("readable-chart", "values = rows.to_dict('records')"),
    # A chart's title and description are the learner's own words.
    *(("twelve-hour-waits", _BARS.format(title, 2026)) for title in (2025, 2027)),
    *(("twelve-hour-waits", _BARS.format(2026, description)) for description in (2025, 2027)),
    # Any target that is better will do, by any date still to come.
    *(("aim-that-data-answer", _AIM.format(target, 2027)) for target in (7, 5)),
    ("aim-that-data-answer", _AIM.format(6, 2028)),
    ("aim-that-data-answer", "target = (baseline + 99) / 2 if measure == WITHIN else baseline / 4"),
    ("aim-that-data-answer", "return {**aim, 'by': 'March 2028', 'shaped_by': 'patients and staff', **changed}"),
    ("aim-that-data-answer", "aim = {'measure': measure, 'people': people, 'baseline': round(baseline, 1), 'target': target}"),
    # Any number before that is worse will do, and any day still to come: the test is the learner's own.
    *(("own-test", _TEST.format(before, 7, 2027, "fewer than", 7)) for before in (4, 2)),
    ("own-test", _TEST.format(3, 7, 2028, "fewer than", 7)),
    ("own-test", "return {**test, 'by': '31 March 2028', 'wrong_if': LESS, 'wrong_at': predicted, **changed}"),
    ("own-test", _FILLED),  # one more than before: a small step is one too, and fewer prove it wrong
    # Rows of a report that are no exception stand in any order, and so do its columns.
    ("report-table", f"page = report(months, [{', '.join(_ROWS)}])"),
    ("report-table", "report_table = page.rows[['latest', 'lower_limit', 'upper_limit', 'variation', 'measure']]"),
    # To the whole thousand pounds that is asked for, this is the same.
    ("net-benefit", "means = {one.what: one.a_year.mean / 1001 for one in (*benefits, *costs)}"),
}


@dataclass
class Tally:
    """What became of the variants of one question's code."""

    question: Question
    source: str
    made: int = 0
    failed: int = 0
    unchanged: int = 0
    equivalent: int = 0
    refused: int = 0
    errors: list[str] = field(default_factory=list)
    let_through: list[str] = field(default_factory=list)

    def row(self) -> str:
        """Write the tally as a row of a Markdown table."""
        counts = (
            self.made, self.failed, self.unchanged, self.equivalent, self.refused, len(self.let_through)
        )  # fmt: skip
        return f"| {self.question.number} | {self.source} | {' | '.join(map(str, counts))} |"


def main() -> int:
    """Print the table, and each wrong answer that passed; return 1 when there is one."""
    tallies = [*solutions(), *references()]
    print("| Question | Code of | Edits | Do not run | Same value | Right in another way | Not yet | Let through |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for tally in tallies:
        print(tally.row())
    wrong = [f"{t.question.number} {line}" for t in tallies for line in t.let_through + t.errors]
    differ = sum(t.refused for t in tallies) + len(wrong)
    print("\n".join(["", f"Let through: {len(wrong)} of {differ} that change the answer", *wrong]))
    return 1 if wrong else 0


def solutions() -> Iterator[Tally]:
    """Edit the answer of every solution notebook, with its earlier cells run before it."""
    for path in sorted(SOLUTIONS.glob("*.ipynb")):
        names: dict[str, Any] = {}
        for cell in (cell for cell in read(path).cells if cell.cell_type == "code"):
            if BEGIN in cell.source:
                yield from _answers(cell.source, names)
            if "classroom.desk" not in cell.source and "check(" not in cell.source:
                _run(cell.source, names)


def _answers(source: str, names: dict[str, Any]) -> Iterator[Tally]:
    block = source.split(BEGIN)[1].split(END)[0].strip("\n")
    for question in all_questions():
        if re.search(rf"\b{question.answer} =", block):  # not "limits" inside "ward_limits"
            yield tally(question, "solution", block, partial(_answered, question.answer, dict(names)))


def _answered(answer: str, names: dict[str, Any], code: str) -> Any:
    return _run(code, dict(names))[answer]


def references(every: int = 1) -> Iterator[Tally]:
    """Edit the code by which every question works its answer out; take one edit of so many."""
    for question in all_questions():
        reference, inputs = question.reference, scheme_of(question).inputs
        code = _inlined(Path(reference.__code__.co_filename).read_text(encoding="utf-8"))
        value_of = partial(_worked_out, reference.__name__, inputs)
        yield tally(question, "reference", code, value_of, every)


def _inlined(source: str) -> str:
    """Give a question's functions, with those that it shares with other questions."""
    functions = source.split("\nQUESTION = ")[0]
    return SHARED.sub(lambda found: _source(found[1]), functions)


def _source(module: str) -> str:
    return (ROOT / module.replace(".", "/")).with_suffix(".py").read_text(encoding="utf-8")


def _worked_out(name: str, inputs: dict[str, Any], code: str) -> Any:
    return _run(code, {})[name](inputs)


def tally(question: Question, source: str, code: str, value_of: Callable[[str], Any], every: int = 1) -> Tally:
    """Make single edits of some code, and mark the value that each gives.

    Args:
        value_of: runs code and returns the answer that it gives.
        every: 1 for all edits, 3 for one of three.
    """
    right, counts = value_of(code), Tally(question, source)
    for line, edited in islice(variants(ast.parse(code)), 0, None, every):
        counts.made += 1
        try:
            value = value_of(edited)
        except Exception:  # code that does not run gives no answer to let through
            counts.failed += 1
            continue
        _count(counts, line, value, right)
    return counts


def _count(counts: Tally, line: str, value: Any, right: Any) -> None:
    status = grade(counts.question, value).status
    if same_value(value, right, getattr(counts.question.kind, "decimals", 1)):
        counts.unchanged += 1
    elif status == "pass" and (counts.question.id, line) in EQUIVALENT:
        counts.equivalent += 1
    elif status == "pass":
        counts.let_through.append(line)
    elif status == "error":
        counts.errors.append(f"our own mistake: {line}")
    else:
        counts.refused += 1


def _run(code: str, names: dict[str, Any]) -> dict[str, Any]:
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings(action="ignore"):
        exec(compile(code, "<answer>", "exec"), names)
    return names


if __name__ == "__main__":
    sys.exit(main())
