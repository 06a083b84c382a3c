"""A folder is read whole: each file is a learner, or is left out with a reason."""

import json
import os
import time

import pytest

from classroom.training.cohort import files
from classroom.training.cohort.reading import read
from impactflow.errors import PlainError
from tests.classroom.training.cohort.cohorts import DONE, put, record, six

NOWHERE = os.devnull
HOSTILE = {
    "nothing.json": b"",
    "half.json": json.dumps(record("Half")).encode()[:90],
    "latin.json": json.dumps(record("Zoë"), ensure_ascii=False).encode("latin-1"),
    "utf-16.json": json.dumps(record("Sam")).encode("utf-16"),
    "deep.json": b"[" * 500_000 + b"]" * 500_000,
    "deep-inside.json": b'{"format":"impact-progress","schema":1,"x":' + b'{"a":' * 200_000 + b"1" + b"}" * 200_001,
    "list.json": b"[1, 2, 3]",
    "number.json": b"9" * 100_000,
    "other.json": b'{"name": "package", "version": "1.0"}',
    "newer.json": record(schema=2),
    "far-newer.json": record(schema=10**30),
    "half-schema.json": record(schema=1.5),
    "true-schema.json": record(schema=True),
    "answers-a-list.json": record() | {"answers": []},
    "answer-a-text.json": record() | {"answers": {"four-hour-january": "pass"}},
    "cells-of-numbers.json": record() | {"cells": {"a": {"b": 3}}},
    "status-a-list.json": record() | {"answers": {"four-hour-january": {"status": ["pass"]}}},
    "status-made-up.json": record() | {"answers": {"four-hour-january": {"status": "PASS"}}},
    "status-a-dict.json": record() | {"answers": {"four-hour-january": {"status": {"a": "pass"}}}},
    "alias-a-number.json": record(12),
    "alias-a-dict.json": record({"name": "Sam"}),
    "nan.json": record() | {"answers": {"four-hour-january": {"status": "pass", "value": float("nan")}}},
    "endless.json": record() | {"extra": [float("-inf")]},
    "text.txt": "impact-progress",
    "<img src=x onerror=alert(1)>.json": b"{",
}


def read_one(folder, name, held):
    put(folder, name, held)
    return read(folder, NOWHERE)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_bad_file_is_left_out_with_a_reason_and_the_good_one_is_counted(tmp_path, name):
    put(tmp_path, "good.json", record("Good", {"four-hour-january": DONE}))
    cohort = read_one(tmp_path, name, HOSTILE[name])
    assert list(cohort.learners) == ["Good"]
    [(shown, why)] = cohort.left_out
    assert shown == name and why.endswith(".") and len(why) < 120


def test_a_value_that_only_speaks_of_nan_is_no_fault(tmp_path):
    cohort = read_one(tmp_path, "a.json", record("Nan", cells={"lesson": {"a": "np.NaN, Infinity"}}))
    assert list(cohort.learners) == ["Nan"]


@pytest.mark.parametrize(
    "entry",
    [{"status": "pass", "attempts": 10**40}, {"status": "pass", "code": {"a": []}, "last": "yesterday", "value": "<b>"}],
)
def test_oddities_that_do_not_matter_are_passed_over(tmp_path, entry):
    cohort = read_one(tmp_path, "a.json", record("A") | {"answers": {"four-hour-january": entry, "no-such-one": {}}})
    assert cohort.learners["A"].standings["four-hour-january"] == "pass"


@pytest.mark.parametrize("code", [["type-1-only"], {}, None, 3, "no-such-code"])
def test_a_code_that_is_none_blocks_nobody(tmp_path, code):
    entry = {"status": "not_yet", "attempts": 1, "code": code}
    cohort = read_one(tmp_path, "a.json", record("A") | {"answers": {"four-hour-january": entry}})
    assert cohort.learners["A"].slips["four-hour-january"] == (code if isinstance(code, str) else "")


def test_an_answer_that_was_only_hinted_at_is_not_tried(tmp_path):
    entry = {"status": "not_yet", "code": "blank", "attempts": 0, "hints": 2}
    cohort = read_one(tmp_path, "a.json", record("A") | {"answers": {"four-hour-january": entry}})
    assert cohort.learners["A"].standings["four-hour-january"] == "blank"


def test_a_file_of_two_gigabytes_is_not_read(tmp_path):
    put(tmp_path, "good.json", record("Good"))
    with open(tmp_path / "huge.json", "wb") as file:
        file.truncate(2_000_000_000)
    started = time.perf_counter()
    cohort = read(tmp_path, NOWHERE)
    assert time.perf_counter() - started < 1
    assert cohort.left_out == (("huge.json", "It is larger than 4 MB, which no file of answers is."),)


def test_a_file_just_too_large_is_left_out_and_one_less_is_read(tmp_path):
    small = json.dumps(record("Large"))
    put(tmp_path, "a.json", small + " " * (files.MOST_BYTES - len(small)))
    put(tmp_path, "b.json", small + " " * (files.MOST_BYTES - len(small) + 1))
    cohort = read(tmp_path, NOWHERE)
    assert list(cohort.learners) == ["Large"] and cohort.left_out[0][0] == "b.json"


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_links_and_pipes_are_never_opened(tmp_path):
    secret, folder = tmp_path / "secret", tmp_path / "cohort"
    put(secret, "impact-progress.json", record("Secret"))
    put(folder, "good.json", record("Good"))
    (folder / "out.json").symlink_to(secret / "impact-progress.json")
    (folder / "away").symlink_to(secret)
    (folder / "round").symlink_to(folder)
    (folder / "nowhere.json").symlink_to(tmp_path / "nothing")
    os.mkfifo(folder / "pipe.json")
    cohort = read(folder, NOWHERE)
    assert list(cohort.learners) == ["Good"]
    assert [name for name, _ in cohort.left_out] == ["away", "nowhere.json", "out.json", "pipe.json", "round"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may read everything")
def test_a_file_that_may_not_be_read_is_left_out(tmp_path):
    put(tmp_path, "shut.json", record("Shut")).chmod(0)
    assert read(tmp_path, NOWHERE).left_out == (("shut.json", "It cannot be read (Permission denied)."),)


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="such a name cannot be there")
def test_a_name_that_is_no_text_is_shown_with_marks(tmp_path):
    with open(os.path.join(os.fsencode(tmp_path), b"\xff\x1b[31m.json"), "wb") as file:
        file.write(b"{")
    [(name, _)] = read(tmp_path, NOWHERE).left_out
    assert name == "\ufffd[31m.json"


def test_the_same_file_twice_counts_once(tmp_path):
    put(tmp_path, "a/impact-progress.json", record("Sam", {"four-hour-january": DONE}))
    put(tmp_path, "b/impact-progress.json", record("Sam", {"four-hour-january": DONE}))
    cohort = read(tmp_path, NOWHERE)
    assert list(cohort.learners) == ["Sam"]
    assert cohort.left_out[0][1] == "It is the same file as a/impact-progress.json, which is counted."


def test_two_who_have_done_nothing_are_two(tmp_path):
    put(tmp_path, "a.json", record())
    put(tmp_path, "b.json", record())
    assert list(read(tmp_path, NOWHERE).learners) == ["Learner 1", "Learner 2"]


def test_what_systems_leave_behind_and_the_page_itself_are_passed_over(tmp_path):
    six(tmp_path)
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", ".git/config.json", "cohort.html"):
        put(tmp_path, name, "x")
    cohort = read(tmp_path, tmp_path / "ann" / ".." / "cohort.html")
    assert len(cohort.learners) == 6 and cohort.left_out == ()


def test_each_step_is_told(tmp_path):
    steps = []
    read(six(tmp_path), NOWHERE, lambda done, of: steps.append((done, of)))
    assert steps == [(done, 6) for done in range(1, 7)]


def test_a_folder_that_is_none_or_empty_is_a_sentence(tmp_path):
    with pytest.raises(PlainError, match="There is no folder .*nothing"):
        read(tmp_path / "nothing", NOWHERE)
    with pytest.raises(PlainError, match="holds no files"):
        read(tmp_path, NOWHERE)


def test_a_whole_disk_is_not_read(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MOST_FILES", 5)
    with pytest.raises(PlainError, match="more than 5 files"):
        read(six(tmp_path), NOWHERE)


def test_who_gave_no_alias_is_called_as_the_trainer_named_the_file(tmp_path):
    put(tmp_path, "zoe/impact-progress.json", record(None, {"four-hour-january": DONE}))
    put(tmp_path, "impact-progress-dan.json", record())
    assert sorted(read(tmp_path, NOWHERE).learners) == ["dan", "zoe"]
