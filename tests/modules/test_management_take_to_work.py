"""The page to take to work from module 5 speaks as its lesson does, and its days agree with the lesson's example."""

import re

from classroom.questions.management_systems.ninety_days import FORM, ONE_OWNER
from classroom.takeaway import find
from classroom.takeaway.agreeing import agree
from tests.modules.conftest import ROOT, cells, words

FOLDER = ROOT / "modules/5_management_systems"
LINES = ("problem", "owner", "decide", "test", "report", "answers", "latest")


def rows_after(heading: str) -> list[str]:
    """Return the rows of the lesson's table whose head begins with a word."""
    said = words(cells(str(FOLDER / "lesson.ipynb")))
    table = re.search(rf"^\| {heading} \|.*\n\|[-|]+\n((?:\|.*\n)+)", said, flags=re.MULTILINE)
    return table[1].strip().split("\n")


def test_the_loop_has_the_seven_lines_of_the_lesson_in_their_order():
    rows, fields = rows_after("Line"), find(5).part("loop").fields
    for word, row, field in zip(LINES, rows, fields, strict=True):
        assert word in row and word in f"{field.label} {field.hint}".lower(), word


def test_the_lessons_own_plan_has_days_that_agree():
    plan = " ".join(rows_after("Part"))
    [start] = set(re.findall(r"from (\d+ May)", plan))  # the aim counts from the day on which the act begins
    [year] = re.findall(r"counted on 31 July (\d{4})", plan)
    [again] = re.findall(r"six months on, in (\w+ \d{4})", plan)
    said = agree({"start": f"{start} {year}", "check": f"18 May {year}", "again": again, "answer": ""})
    assert said.startswith("These days agree.")
    assert "days 30, 60 and 90" in plan


def test_the_lessons_own_plan_has_one_owner_as_the_exercise_asks():
    [owner] = [row.strip("| ").split(" | ")[1] for row in rows_after("Part") if row.startswith("| who owns it |")]
    assert owner == "the ward manager of Juniper"
    assert FORM.fields["owner"].read(owner.removesuffix(" of Juniper")) in ONE_OWNER


def test_the_page_takes_as_long_as_the_first_page_says():
    [minutes] = re.findall(r"About (\d+) minutes now", (FOLDER / "take_to_work.md").read_text(encoding="utf-8"))
    [row] = re.findall(r"\| \[Take it to work\].*\| (\d+) \|", (FOLDER / "index.md").read_text(encoding="utf-8"))
    assert minutes == row
