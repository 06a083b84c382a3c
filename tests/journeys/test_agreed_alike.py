"""The page holds the days of a plan beside one another as the course does in a notebook, word by word."""

import itertools
import random
from datetime import date, timedelta

import pytest

from classroom.folders import BOOK
from classroom.takeaway.agreeing import SENTENCES, agree
from impactflow.improvement.text import spoken

pytestmark = pytest.mark.browser

AGREE = "([cases, sentences]) => cases.map(said => impact.agree(said, sentences))"
NAMES = ("start", "check", "again", "answer")
WORDS = (
    "", " ", "3 May 2027", "03/05/2027", "3rd of May 2027", "Monday 3 May 2027", "May 2027", "5/2027", "2027-05-03", "2027-05",
    "3 \t June  2027", "4 June 2027", "3 November 2027", "October 2027", "2 October 2027", "4 December 2027", "31 August 2027",
    "29 February 2028", "29 February 2027", "31 December 2099", "1 January 2100", "31 December 2019", "3 May 9999", "3 May 0027",
    "1 Sept 2027", "Mon 3 May 2027", "3/5/27", "5/27", "soon", "1 April 2027", "2 April 2027", "{start}", "<b>", "$& 3", "🗓" * 31, "constructor",
)  # fmt: skip


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    for script in ("reading.js", "weighing.js", "agreeing.js"):
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    yield page
    page.close()


def alike(page, plans: list[tuple]) -> list[str]:
    cases = [dict(zip(NAMES, plan, strict=True)) for plan in plans]
    found = page.evaluate(AGREE, [cases, SENTENCES])
    for case, there in zip(cases, found, strict=True):
        assert there == agree(case), case
    return found


def test_each_way_to_write_a_day_beside_each_other(page):
    pairs = itertools.product(WORDS, WORDS)
    plans = [plan for one, other in pairs for plan in ((one, other, "", ""), (one, "", other, ""), ("3 May 2027", one, "", other))]
    assert len(set(alike(page, plans))) > 200


def test_a_loop_that_is_answered_before_the_plan_starts_agrees(page):
    plans = [("3 May 2027", "17 May 2027", "3 November 2027", answer) for answer in ("2 April 2027", "3 June 2027", "4 June 2027", "1 April 2027")]
    before, within, after, long_before = alike(page, plans)
    assert "1 April 2027 is more than a month before the start, 3 May 2027. Is that day right?" in long_before
    assert before == within and before.startswith("These days agree.") and "4 June 2027 is more than a month after the start" in after


def test_made_up_plans_hold_every_ending(page):
    rng, plans = random.Random(5), []
    for _ in range(3000):
        start = date(2020, 1, 1) + timedelta(days=rng.randrange(29_000))
        days = (start, *(start + timedelta(days=round(rng.gauss(*around))) for around in ((16, 16), (183, 40), (14, 15))))
        plans.append(tuple(spoken(day) for day in days))
    said = " ".join(alike(page, plans))
    for ending in ("before", "beyond", "sooner", "later", "far", "long-before", "agree", "counted"):
        assert SENTENCES[ending].split("}")[-1] in said, ending
