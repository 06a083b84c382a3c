import json

import pytest

from classroom.desk.record import form
from impactflow import __version__


def test_an_empty_record_has_every_part():
    assert form.empty() == {
        "format": "impact-progress", "schema": 1, "course": __version__,
        "alias": None, "saved": None, "answers": {}, "cells": {}, "quizzes": {}, "takeaways": {},
    }  # fmt: skip


def test_written_and_read_it_is_the_same_and_what_is_not_known_stays():
    record = {**form.empty(), "alias": "Blüte", "later": {"a": [1]}}
    assert form.parse(form.text(record).encode()) == record


def test_an_older_one_still_reads():
    assert form.parse(b'\xef\xbb\xbf{"format": "impact-progress", "schema": 0}') == form.empty()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000,
        b'{"format": "other", "schema": 1}',
        b'{"format": "impact-progress"}',
        b'{"format": "impact-progress", "schema": true}',
        b'{"format": "impact-progress", "schema": "1"}',
        b'{"format": "impact-progress", "schema": 1, "answers": []}',
        b'{"format": "impact-progress", "schema": 1, "answers": {"a": 1}}',
        b'{"format": "impact-progress", "schema": 1, "cells": {"a": {"b": 1}}}',
        b'{"format": "impact-progress", "schema": 1, "cells": {"a": null}}',
        b'{"format": "impact-progress", "schema": 1, "quizzes": 3}',
        b'{"format": "impact-progress", "schema": 1, "later": NaN}',
        b'{"format": "impact-progress", "schema": 1, "takeaways": {"a": 3}}',
    ],
)  # fmt: skip
def test_what_is_damaged_is_known(content):
    with pytest.raises(form.Damaged):
        form.parse(content)


def test_half_a_letter_does_not_keep_the_rest_from_being_written():
    record = form.parse(b'{"format": "impact-progress", "schema": 1, "alias": "Bl\\ud800ue"}')
    assert form.parse(form.content(record))["alias"] == "Bl?ue"


def test_a_newer_one_says_so():
    with pytest.raises(form.Newer, match="newer version of the course"):
        form.parse(json.dumps({**form.empty(), "schema": 2}).encode())


def test_times_are_spelt_as_browsers_spell_them():
    assert len(form.now()) == len("2026-01-01T00:00:00.000Z") and form.now().endswith("Z")
