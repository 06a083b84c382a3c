"""What an attempt writes down, and what a later one changes of it."""

from classroom.checks import Outcome
from classroom.desk.record import entries, form
from classroom.questions import find

AIM = find("1.8")
PASS, NOT_YET = Outcome("pass", "right", "Yes."), Outcome("not_yet", "slip", "Not yet.")


def attempted(*tries) -> dict:
    record = form.empty()
    for outcome, value in tries:
        entries.attempt(record, AIM, outcome, value)
    return record["answers"][AIM.id]


def test_tries_are_counted_until_one_passes():
    assert attempted((NOT_YET, "a"), (NOT_YET, "b"))["passed"] is None
    entry = attempted((NOT_YET, "a"), (PASS, "b"))
    assert (entry["status"], entry["value"], entry["attempts"]) == ("pass", "b", 2) and entry["passed"] == entry["last"]


def test_an_aim_that_is_changed_after_it_passed_is_kept():
    entry = attempted((NOT_YET, "a"), (PASS, "b"), (PASS, "changed by two colleagues"))
    assert (entry["value"], entry["attempts"], entry["status"]) == ("changed by two colleagues", 2, "pass")
    assert entry["passed"] <= entry["last"]


def test_after_a_pass_what_is_not_yet_or_has_no_plain_form_changes_nothing():
    for later in ((NOT_YET, "c"), (PASS, None), (PASS, "b")):
        record = form.empty()
        entries.attempt(record, AIM, PASS, "b")
        before = dict(record["answers"][AIM.id])
        entries.attempt(record, AIM, *later)
        assert record["answers"][AIM.id] == before
