"""Measure the cohort's page: a thousand learners' files, each with a module's cells in it."""

import json
import sys
from pathlib import Path

from benchmarks.figure import Figure, timed
from classroom.folders import ROOT
from classroom.questions import all_questions

PEOPLE = 1000
CELLS = {"1_shared_purpose": {f"cell-{place}": "rows = rows[rows['hours'] > 4]\n" * 8 for place in range(90)}}
PARSE = "import json, pathlib, sys; [json.loads(p.read_bytes()) for p in pathlib.Path(sys.argv[1]).glob('*.json')]"


def measured(folder: Path) -> list[Figure]:
    """Return the seconds of the whole command, beside a Python that only parses the same files."""
    files = folder / "cohort"
    files.mkdir()
    for place in range(PEOPLE):
        (files / f"{place}.json").write_text(json.dumps(_record(place)), encoding="utf-8")
    parsing = timed([sys.executable, "-c", PARSE, files], ROOT)
    command = [sys.executable, "-m", "classroom", "cohort", files, "--out", folder / "cohort.html"]
    whole = timed(command, ROOT)
    return [
        Figure("a thousand learners' files, parsed and no more", parsing, "itself", 1.0),
        Figure("the cohort's page of them", whole, "parsing", whole / parsing),
    ]


def _record(place: int) -> dict:
    done = {question.id: _answer("pass", "right") for question in all_questions()[: place % 12]}
    stuck = {all_questions()[-1].id: _answer("not_yet", "other-measure")}
    return {
        "format": "impact-progress", "schema": 1, "course": "0.1.0", "alias": None, "saved": str(place),
        "answers": done | stuck, "cells": CELLS, "quizzes": {},
    }  # fmt: skip


def _answer(status: str, code: str) -> dict:
    return {"status": status, "code": code, "attempts": 1, "value": 77.2, "last": "2027-02-03T14:05:06.789Z"}
