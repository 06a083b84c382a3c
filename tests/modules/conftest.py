"""What every module's figures are compared with: its own words, its trainer's page, Fairbeck's visits.

A test file names its module's folder as ``FOLDER``.
"""

import json
import re
from pathlib import Path

import pytest

from impactflow.datasets import load
from impactflow.measures import elapsed_minutes

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(request) -> str:
    return request.module.FOLDER


@pytest.fixture(scope="module")
def notebook(folder):
    return cells(f"modules/{folder}/lesson.ipynb")


@pytest.fixture(scope="module")
def said(notebook):
    return words(notebook)


@pytest.fixture(scope="module")
def shown(notebook):
    outputs = [out for cell in notebook for out in cell.get("outputs", [])]
    data = [out.get("data", {}) for out in outputs]
    return "\n".join("".join(each.get("text/markdown", each.get("text/plain", ""))) for each in data)


@pytest.fixture(scope="module")
def plan(folder):
    return (ROOT / f"book/for-trainers/module-{folder[0]}.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def index(folder):
    return (ROOT / f"modules/{folder}/index.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def came():
    table = load("ed_attendances")
    return table.assign(minutes=elapsed_minutes(table, "arrival_time", "departure_time"))


def cells(path: str) -> list[dict]:
    """Return a notebook's cells."""
    return json.loads((ROOT / path).read_text(encoding="utf-8"))["cells"]


def words(notebook: list[dict]) -> str:
    """Return all that stands in cells, code too."""
    return "\n".join("".join(cell["source"]) for cell in notebook)


def minutes(page: str, heading: str) -> list[int]:
    """Return the minutes that the rows of a part's table begin with."""
    part = page.split(f"## {heading}")[1].split("\n## ")[0]
    return [int(found) for found in re.findall(r"^\| (\d+) \|", part, flags=re.MULTILINE)]


def last_minutes(page: str) -> list[int]:
    """Return the minutes that the rows of a page's tables end with."""
    return [int(found) for found in re.findall(r"^\| .* \| (\d+) \|$", page, flags=re.MULTILINE)]


def longest_reading(notebook: list[dict]) -> int:
    """Return the most words that stand together before there is something to do: to guess, to say aloud, to write."""
    read, most = 0, 0
    for cell in notebook:
        for paragraph in "".join(cell["source"]).split("\n\n"):
            count = len(paragraph.split()) if cell["cell_type"] == "markdown" else 0
            does = re.search(r"What do you expect|[Ss]ay it aloud|take_to_work\(", paragraph)
            read = 0 if does else read + count
            most = max(most, read)
    return most


def is_whole(plan: str) -> None:
    """Assert that a trainer has all in hand: each part, words for what goes wrong, an answer to each question."""
    for heading in (
        "Before the day", "For somebody with a screen reader", "The plan", "What goes wrong, and words for it",
        "Questions to discuss", "The handout, when the network fails", "Before next time", "The route by phone, in 20 minutes",
    ):
        assert f"\n## {heading}\n" in plan
    assert plan.split("## What goes wrong")[1].split("\n## ")[0].count("*Say:*") >= 5
    questions = plan.split("## Questions to discuss")[1].split("\n## ")[0]
    assert questions.count("*A good answer*") == len(re.findall(r"^\d\. ", questions, flags=re.MULTILINE)) >= 4
    assert "take_to_work.md) with nothing filled in" in plan


def adds_up(plan: str) -> None:
    """Assert that a trainer's plan takes 90 minutes, each part as long as its heading says, and the phone 20."""
    found = minutes(plan, "The plan")
    assert sum(found) == 90 and sum(minutes(plan, "The route by phone")) == 20
    assert [int(each) for each in re.findall(r"^### (\d+) minutes:", plan, flags=re.MULTILINE)] == found
