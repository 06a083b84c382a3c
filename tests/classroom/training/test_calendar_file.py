"""The calendar file holds to RFC 5545, which is read here by the letter."""

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from classroom.__main__ import main
from classroom.folders import BOOK
from classroom.training.calendar_file import plan, text
from impactflow.errors import PlainError

HOSTILE = "Room 2; first floor, left\\right\r\nEND:VEVENT " + "é" * 80


def unfolded(made: str) -> list[str]:
    assert made.endswith("\r\n") and not re.search(r"(?<!\r)\n|\r(?!\n)", made)
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    return made.replace("\r\n ", "").split("\r\n")[:-1]


def events(made: str) -> list[dict[str, str]]:
    lines = unfolded(made)
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"] and lines[-1] == "END:VCALENDAR"
    assert any(line.startswith("PRODID:") for line in lines)
    blocks = "\n".join(lines).split("BEGIN:VEVENT\n")[1:]
    return [dict(line.split(":", 1) for line in block.split("\nEND:VEVENT")[0].split("\n")) for block in blocks]


def test_five_sessions_three_weeks_apart_at_the_same_time_in_england():
    found = events(text(plan(["2027-02-03"], "14:00", 3, "Room 2")))
    starts = [datetime.strptime(event["DTSTART"] + "+0000", "%Y%m%dT%H%M%SZ%z") for event in found]
    here = [start.astimezone(ZoneInfo("Europe/London")) for start in starts]
    assert [f"{start:%d %b %H:%M}" for start in here] == [
        "03 Feb 14:00", "24 Feb 14:00", "17 Mar 14:00", "07 Apr 14:00", "28 Apr 14:00",
    ]  # fmt: skip
    assert [start.hour for start in starts] == [14, 14, 14, 13, 13]  # the clocks go forward on 28 March
    for event, start in zip(found, starts, strict=True):
        assert event["DTEND"] == f"{start + timedelta(minutes=90):%Y%m%dT%H%M%SZ}"


def test_each_event_has_what_the_standard_asks_for_and_a_name_of_its_own():
    found = events(text(plan(["2027-02-03"], "14:00", 3, "Room 2")))
    assert len({event["UID"] for event in found}) == 5
    assert all({"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "LOCATION"} == set(event) for event in found)
    assert found[0]["SUMMARY"] == "IMPACT in Practice 1: Building a shared purpose and vision"


def test_the_first_session_asks_for_what_the_invitation_asks_for():
    invitation = (BOOK / "for-trainers" / "sessions.md").read_text(encoding="utf-8")
    asked = "sk one patient and one colleague: “What matters to you here?”"
    described = events(text(plan(["2027-02-03"], "14:00", 3, "")))[0]["DESCRIPTION"]
    assert asked in invitation and asked in described and "Nothing to prepare" not in described


def test_a_new_time_moves_the_same_events():
    uids = [[event["UID"] for event in events(text(plan(["2027-02-03"], at, 3, "A")))] for at in ("14:00", "09:30")]
    assert uids[0] == uids[1]


def test_the_same_plan_is_the_same_file():
    assert text(plan(["2027-02-03"], "14:00", 3, "A")) == text(plan(["2027-02-03"], "14:00", 3, "A"))


def test_a_place_cannot_write_lines_of_its_own():
    found = events(text(plan(["2027-02-03"], "14:00", 2, HOSTILE)))
    assert len(found) == 5
    assert found[0]["LOCATION"].startswith("Room 2\\; first floor\\, left\\\\right END:VEVENT éé")


def test_without_a_place_none_is_named():
    assert "LOCATION" not in events(text(plan(["2027-02-03"], "14:00", 2, "")))[0]


def test_what_to_look_at_again_is_said():
    assert plan(["2027-02-03"], "14:00", 3, "").remarks(date(2027, 1, 4)) == []
    days = ["2027-02-06", "2027-02-10", "2027-03-01", "2027-03-22", "2027-05-10"]
    assert plan(days, "14:00", 3, "").remarks(date(2027, 1, 4)) == [
        "6 February 2027 is a Saturday.",
        "4 days lie between 6 February 2027 and 10 February 2027. Two to four weeks leave time to try something.",
        "49 days lie between 22 March 2027 and 10 May 2027. Two to four weeks leave time to try something.",
    ]


@pytest.mark.parametrize(
    ("days", "at", "said"),
    [
        (["3 February"], "14:00", "“3 February” is no day"),
        (["2027-02-30"], "14:00", "“2027-02-30” is no day"),
        (["9999-12-31"], "14:00", "“9999-12-31” is no day"),
        (["2027-02-03"], "2 pm", "“2 pm” is no time"),
        (["2027-02-03", "2027-02-24"], "14:00", "the first day, or all five in order"),
        (["2027-02-03"] * 5, "14:00", "the first day, or all five in order"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(days, at, said):
    with pytest.raises(PlainError, match=said):
        plan(days, at, 3, "")


def test_the_command_writes_the_file_and_says_what_to_look_at(tmp_path, capsys):
    out = tmp_path / "sessions.ics"
    assert main(["trainer", "calendar", "2027-02-06", "--weeks", "2", "--out", str(out)]) == 0
    assert "6 February 2027 is a Saturday." in capsys.readouterr().out
    assert out.read_bytes().decode() == text(plan(["2027-02-06"], "14:00", 2, ""))
    assert main(["trainer", "calendar", "2027-02-06", "--out", str(tmp_path)]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_a_day_that_is_over_is_said():
    remarks = plan(["2027-02-03"], "14:00", 3, "").remarks(date(2027, 2, 4))
    assert remarks == ["3 February 2027 is over."]
