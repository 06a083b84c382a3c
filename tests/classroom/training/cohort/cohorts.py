"""Folders of learners' files, made by hand so that they can be counted by hand."""

import json
from pathlib import Path

DONE = ("pass", "right")


def record(alias=None, answers=None, **parts) -> dict:
    """Return a learner's record; answers by id: DONE, or the code of a mistake."""
    given = {name: how if how == DONE else ("not_yet", how) for name, how in (answers or {}).items()}
    entries = {name: _entry(*how) for name, how in given.items()}
    whole = {"format": "impact-progress", "schema": 1, "course": "0.1.0", "alias": alias, "saved": None}
    return whole | {"answers": entries, "cells": {}, "quizzes": {}} | parts


def _entry(status: str, code: str) -> dict:
    moment = "2027-02-03T14:05:06.789Z"
    return {
        "status": status, "code": code, "attempts": 2, "hints": 0, "first": moment, "last": moment,
        "passed": moment if status == "pass" else None, "value": 777.25, "where": "page",
    }  # fmt: skip


def put(folder: Path, name: str, held) -> Path:
    """Write a file: a record, a text or bytes."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(held, dict):
        held = json.dumps(held)
    path.write_bytes(held if isinstance(held, bytes) else held.encode("utf-8"))
    return path


def six(folder: Path) -> Path:
    """Put six people in a folder.

    Counted by hand: 0.1 is done by five, and one takes type 1 only. 0.2 is done by four; one chose
    a, and one has not tried. 0.3 is done by none: three say where people went, one gave another
    form, and two have not tried. All else is untouched.
    """
    january, chart, types = "four-hour-january", "what-the-chart-supports", "four-hour-by-type"
    went = "where-people-went"
    put(folder, "ann/impact-progress.json", record("Ann", {january: DONE, chart: DONE, types: went}))
    put(folder, "ben/impact-progress.json", record("Ben", {january: DONE, chart: DONE, types: went}))
    put(folder, "impact-progress.json", record(None, {january: DONE, chart: DONE, types: went}))
    put(folder, "impact-progress (1).json", record(None, {january: DONE, chart: DONE, types: "form"}))
    put(folder, "impact-progress (2).json", record("Di", {january: DONE, chart: "chose-a"}))
    put(folder, "impact-progress (3).json", record("Ed", {january: "type-1-only"}))
    return folder
