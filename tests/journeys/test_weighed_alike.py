"""The page weighs a prediction and its result as the course does in a notebook, word by word."""

import itertools
import random
from datetime import date

import pytest

from classroom.folders import BOOK
from classroom.takeaway.filled import from_answer
from classroom.takeaway.weighing import SENTENCES, weigh
from impactflow.improvement import ImprovementError, Prediction

pytestmark = pytest.mark.browser

TODAY = date(2027, 3, 15)
WEIGH = """([cases, today, sentences]) => cases.map(said => {
  const found = impact.weigh(Object.assign({}, said), today, sentences);
  return [found.prediction, found.result, found.asks];
})"""
NAMES = ("before", "predicted", "by", "observed")
AMOUNTS = (
    "", "3", "3 of 10", "3.0", "7 of 10", "7 out of 10.", "7/10", "7 of 10 patients", "8 of 8", "12 of 10", "0 of 10",
    "25 minutes", "25 Minutes", "20 min", "20", "71%", "71.4 %", "78 per cent", "101%", "−5", "-5%", "1,200", "£1,200",
    "£30", "12,34", "most", "<b>", "{said} 3", "3 {said}", "7 of patients", "3 percentage points", "120 percent", "1e3",
    "5 percentile", "3  of \t10", "999999999999", "0.1", "7 of 31", "9 of 31", "3 of 0", "$& 3", "🏥" * 40, ".",
    "1 hour", "1.5 hours", "4 calls", "1 call a day", "4 calls a day", "2 miss", "2 misss", "10 of 10", "five", "Four of the ten.", "4 of the ten", "seven of ten wards", "tenth", "ten", "of ten", "7 of tens",
    "one hour", "4 OF TEN", "seven minutes of ten", "14 of 20", "21 of 20",
    "3 in 10", "seven in the ten", "7 in 10 minutes", "3 in the 30 days", "in 10", "at least 7 of 10", "At most 2 in 10", "at least", "AT LEAST 30%", "at leaſt 7", "60%",
)  # fmt: skip
DAYS = (
    "", " ", "31 March 2027", "15 March 2027", "14 Mar 2027", "16/03/2027", "3/2027", "2027-03-15", "2027-03", "MARCH 2028",
    "31 February 2027", "31 March 1999", "1 January 2020", "31 December 2019", "soon", "31st March 2027", "Friday 4 December 2026", "Wednesday, 31 March 2027", "Fri 4 December 2026", "February 2028", "12/2027", "{day}", "🗓" * 31,
)  # fmt: skip


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    for script in ("reading.js", "weighing.js", "record.js", "progress.js", "standing.js"):
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    yield page
    page.close()


def alike(page, cases: list[dict[str, str]]) -> list[tuple]:
    found = [tuple(one) for one in page.evaluate(WEIGH, [cases, TODAY.isoformat(), SENTENCES])]
    for case, there in zip(cases, found, strict=True):
        here = weigh(case, TODAY)
        assert there == (here.prediction, here.result, here.asks), case
    return found


def test_every_pair_of_amounts_with_every_kind_of_result(page):
    pairs = itertools.product(AMOUNTS, AMOUNTS, ("", "7 of 10", "2", "71%", "a lot", "12 of 10", "22 minutes", "14 of 20", "6 of 8", "21 of 20", "3 of 0"))
    cases = [dict(zip(NAMES, (before, predicted, "31 March 2027", observed), strict=True)) for before, predicted, observed in pairs]
    assert len(set(alike(page, cases))) > 200


def test_every_day_and_every_result(page):
    tests = itertools.product((("3 of 10", "7 of 10"), ("85 minutes", "60"), ("", ""), ("3", "")), DAYS, AMOUNTS)
    alike(page, [dict(zip(NAMES, (*amounts, by, observed), strict=True)) for amounts, by, observed in tests])


def test_made_up_tests_hold_every_ending(page):
    rng = random.Random(4)
    figures = lambda: str(rng.choice((rng.randint(0, 10), round(rng.uniform(0, 10), 1))))  # noqa: E731
    units = ("", " of 10", "%", " minutes")
    cases = []
    for _ in range(1500):
        unit = rng.choice(units)
        cases.append({name: figures() + rng.choice((unit, "")) for name in ("before", "predicted", "observed")} | {"by": ""})
    said = " ".join(result for _, result, _ in alike(page, cases))
    for ending in ("true", "better", "as-before", "worse", "luck"):
        assert SENTENCES[ending].split("{")[0].split(":")[0] in said, ending


def test_luck_is_judged_alike_for_every_few_cases(page):
    results = [(n, before, seen) for n in (1, 2, 3, 4, 7, 10, 19, 30) for before in range(n + 1) for seen in range(n + 1)]
    cases = [dict(zip(NAMES, (f"{before} of {n}", str(n - before + 0.5), "", str(seen)), strict=True)) for n, before, seen in results]
    said = [result for _, result, _ in alike(page, cases)]
    sizes = [(n, m, before, seen) for n, m in ((10, 20), (8, 6), (30, 29)) for before in range(n) for seen in range(m + 1)]
    alike(page, [dict(zip(NAMES, (f"{before} of {n}", str(before + 0.5), "", f"{seen} of {m}"), strict=True)) for n, m, before, seen in sizes])
    assert sum("luck alone seldom" in one for one in said) > 100 and sum("by luck" in one for one in said) > 100


def test_what_came_true_is_what_the_library_says(page):
    for before, predicted, observed in itertools.product(range(11), repeat=3):
        result = weigh({"before": f"{before} of 10", "predicted": str(predicted), "by": "", "observed": str(observed)}, TODAY).result
        try:
            made = Prediction("x", "higher" if predicted > before else "lower", before, predicted, "of 10")
        except ImprovementError:
            assert result == SENTENCES["unweighed"]
            continue
        assert result.startswith("It came true") == made.holds_for(observed)
        assert ("and better than before" in result) == (made.better_than_before(observed) and not made.holds_for(observed))


def test_an_answers_numbers_and_dates_are_written_alike(page):
    values = [{"a": value} for value in (3, 3.0, 2.5, 1e16, 0.1, "2027-03-31", "2027-02-31", "2027-13-01", " x ", "", True, None, [1])]
    assert page.evaluate("values => values.map(one => impact.fromAnswer('see {a}', one))", values) == [
        from_answer("see {a}", value) for value in values
    ]


def test_what_a_source_says_in_place_of_a_part_and_what_is_said_twice_are_alike(page):
    words, says = "Shaped by {a}.", {"staff": "staff, such as porters", "": "x"}
    values = [{"a": value} for value in ("staff", "constructor", "Staff", "shaped by a porter.", "Shaped by staff", "", "…", "two...", "by by me")]
    found = page.evaluate("([words, values, says]) => values.map(one => impact.fromAnswer(words, one, says))", [words, values, says])
    assert found == [from_answer(words, value, says) for value in values]
    assert found[0] == "Shaped by staff, such as porters." and found[3] == "Shaped by a porter." and found[5] == ""
