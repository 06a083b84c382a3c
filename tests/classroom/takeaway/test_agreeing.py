"""The days of a plan: what is said when they agree, when they contradict, and when one is missing."""

from datetime import date

import pytest

from classroom.takeaway.agreeing import SENTENCES, agree, day_of
from impactflow.improvement.text import spoken

COUNTED = "Day 30 is 2 June 2027, day 60 is 2 July 2027, and day 90 is 1 August 2027."


def said(start="3 May 2027", check="17 May 2027", again="3 November 2027", answer="14 May 2027") -> str:
    return agree({"start": start, "check": check, "again": again, "answer": answer})


def test_days_that_agree_are_counted_on():
    assert said() == said(answer="") == f"These days agree. {COUNTED}"


def test_nothing_is_said_of_nothing():
    assert said("", "", "", "") == said(" ", "\n", "", "") == ""


@pytest.mark.parametrize("check", ["4 May 2027", "3 June 2027", "May 2027", "Monday 17 May 2027", "17/05/2027"])
def test_a_first_check_within_a_month_will_do(check):
    assert said(check=check).startswith("These days agree.")


@pytest.mark.parametrize("check", ["3 May 2027", "2 May 2027", "17 May 2026"])
def test_a_check_that_is_not_after_the_start_is_told(check):
    assert "is not after the start, 3 May 2027. There is nothing to see yet." in said(check=check) and "agree" not in said(check=check)


@pytest.mark.parametrize("check", ["4 June 2027", "June 2027", "1 August 2027", "17 May 2028"])
def test_a_check_after_more_than_a_month_is_told(check):
    assert "comes more than a month after the start, 3 May 2027. Look sooner." in said(check=check)
    assert COUNTED in said(check=check) and "agree" not in said(check=check)


@pytest.mark.parametrize("answer", ["2 April 2027", "3 May 2027", "3 June 2027", "May 2027", "14/5/27"])
def test_an_answer_within_a_month_of_the_start_will_do(answer):
    assert said(answer=answer).startswith("These days agree.")


@pytest.mark.parametrize("answer", ["1 May 2020", "1 April 2027", "March 2027"])
def test_an_answer_long_before_the_start_is_asked_about(answer):
    day = spoken(day_of("answer", answer))
    assert f"The answer on {day} is more than a month before the start, 3 May 2027. Is that day right?" in said(answer=answer)
    assert COUNTED in said(answer=answer) and "agree" not in said(answer=answer)


@pytest.mark.parametrize("answer", ["4 June 2027", "June 2027", "14 May 2036"])
def test_an_answer_long_after_the_start_is_asked_about(answer):
    day = spoken(day_of("answer", answer))
    assert f"The answer on {day} is more than a month after the start, 3 May 2027. Is that day right?" in said(answer=answer)
    assert COUNTED in said(answer=answer) and "agree" not in said(answer=answer)


@pytest.mark.parametrize("again", ["3 October 2027", "October 2027", "3 December 2027"])
def test_six_months_may_be_a_month_more_or_fewer(again):
    assert said(again=again).startswith("These days agree.")


@pytest.mark.parametrize(("again", "word"), [("2 October 2027", "too soon"), ("1 August 2027", "too soon"), ("4 December 2027", "late"), ("3 November 2028", "late")])
def test_another_half_year_is_told(again, word):
    assert f"is {word}. Six months after the start is 3 November 2027." in said(again=again) and "agree" not in said(again=again)


def test_six_months_from_a_long_months_end_is_a_short_months_end():
    assert "Six months after the start is 28 February 2027." in said("31 August 2026", "", "")
    assert "Six months after the start is 29 February 2028." in said("31 August 2027", "", "")


def test_what_is_missing_is_asked_for():
    assert said("", answer="") == SENTENCES["no-start"]
    assert said(check="") == f"{COUNTED} {SENTENCES['no-check']}"
    assert said(again="").startswith(COUNTED) and said(again="").endswith("On which day do you score the rubric again?")


@pytest.mark.parametrize("name", ["start", "check", "again", "answer"])
def test_what_is_no_day_is_named(name):
    for odd in ("soon", "31 June 2027", "3 May 1027", "3 May 2207"):
        assert f"“{odd}” is no day of a plan." in said(**{name: odd}) and "agree" not in said(**{name: odd})


def test_a_month_begins_on_its_first_day_and_ends_on_its_last():
    assert day_of("start", "May 2027") == date(2027, 5, 1) and day_of("check", "May 2027") == date(2027, 5, 31)


def test_the_last_years_that_are_read_can_be_counted_on_from():
    assert "31 March 2100" in said("31 December 2099", "", "") and day_of("start", "1 January 2100") is None
