from classroom.desk.record import form
from classroom.desk.record.merging import merged

EARLY, LATE = "2026-01-01T09:00:00.000Z", "2026-01-02T09:00:00Z"


def entry(status, last, **more):
    return {"status": status, "last": last, **more}


def record(answers=(), cells=(), **more):
    return {**form.empty(), "answers": dict(answers), "cells": dict(cells), **more}


def winner(mine, theirs):
    return merged(record({"q": mine}), record({"q": theirs}), lambda *_: None)["answers"]["q"]


def test_a_pass_wins_then_the_later_and_mine_when_they_are_alike():
    assert winner(entry("pass", EARLY), entry("not_yet", LATE))["status"] == "pass"
    assert winner(entry("not_yet", LATE), entry("pass", EARLY))["status"] == "pass"
    assert winner(entry("not_yet", EARLY), entry("not_yet", LATE))["last"] == LATE
    assert winner(entry("pass", LATE), entry("pass", EARLY))["last"] == LATE
    assert winner(entry("pass", EARLY, where="page"), entry("pass", EARLY, where="x"))["where"] == "page"


def test_a_time_that_cannot_be_read_is_long_ago():
    for last in (None, 3, "yesterday"):
        assert winner(entry("not_yet", last), entry("not_yet", EARLY))["last"] == EARLY
    assert winner(entry("not_yet", "2026-01-03"), entry("not_yet", LATE))["last"] == "2026-01-03"


def test_what_is_not_known_is_kept_at_every_level():
    mine = record({"q": entry("pass", LATE, a=1)}, new="mine")
    theirs = record({"q": entry("pass", EARLY, b=2)}, newer="theirs", quizzes={"0": {"1": {"chosen": "a"}}})
    both = merged(mine, theirs, lambda *_: None)
    assert (both["new"], both["newer"]) == ("mine", "theirs")
    assert both["answers"]["q"] == entry("pass", LATE, a=1, b=2)
    assert both["quizzes"] == theirs["quizzes"]


def test_an_alias_is_kept_and_else_taken():
    assert merged(record(alias="Blue"), record(alias="Green"), lambda *_: None)["alias"] == "Blue"
    assert merged(record(), record(alias="Green"), lambda *_: None)["alias"] == "Green"


def test_code_goes_with_the_answer_that_won_and_other_code_is_joined():
    mine = record({"q": entry("pass", EARLY)}, {"n": {"a": "right", "own": "1"}})
    theirs = record({"q": entry("not_yet", LATE)}, {"n": {"a": "slip", "more": "2"}, "m": {"b": "3"}})
    asked = {"a": "q"}
    both = merged(mine, theirs, lambda notebook, cell: asked.get(cell))["cells"]
    assert both == {"n": {"a": "right", "own": "1", "more": "2"}, "m": {"b": "3"}}
    assert merged(theirs, mine, lambda notebook, cell: asked.get(cell))["cells"]["n"]["a"] == "right"


def test_of_a_take_aways_fields_the_later_words_stay_emptied_ones_too():
    def words(text, last):
        return {"text": text, "last": last}

    mine = record(takeaways={"page": {"aim": words("mine", EARLY), "first": words("mine", LATE)}, "own": {}})
    theirs = record(takeaways={"page": {"aim": words("", LATE), "first": words("theirs", EARLY), "more": words("x", EARLY)}})
    both = merged(mine, theirs, lambda *_: None)["takeaways"]
    assert {name: field["text"] for name, field in both["page"].items()} == {"aim": "", "first": "mine", "more": "x"}
    assert "own" in both
