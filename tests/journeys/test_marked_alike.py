"""The page marks as ``grade()`` does: every answer that the questions know, in a browser."""

import itertools
import json
import random
from pathlib import Path

import pytest
from playwright.sync_api import expect

from classroom.checks import Choice, Number, Question, grade, key_of
from classroom.checks.outcome import plain_words
from classroom.checks.scheme import scheme_of
from classroom.desk.boxes.fields import as_typed
from classroom.desk.card import WORDS
from classroom.folders import BOOK
from classroom.questions import all_questions
from classroom.site.answers_panel import SCRIPTS
from classroom.site.question_form import html, place
from classroom.site.sheets.sheet import BLANK, on_page, sheet
from tests.journeys.made_up import MADE_UP
from tests.journeys.what_is_typed import typed

pytestmark = pytest.mark.browser

EVERY = (*all_questions(), *MADE_UP)
PAGE = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>t</title><body>{forms}{scripts}</body></html>'
ANSWER = """async ([id, entries]) => {
  const form = document.querySelector(`#ask-${id} form`);
  form.reset();
  [...form.querySelectorAll("[data-box]")].forEach((box, i) => {
    const inputs = [...box.querySelectorAll("input")];
    if (inputs.length) inputs.forEach(input => { input.checked = [].concat(entries[i]).includes(input.value); });
    else box.value = entries[i];
  });
  form.requestSubmit();
  await new Promise(done => setTimeout(done, 5));
  const sheet = JSON.parse(form.querySelector(".impact-sheet").textContent);
  const [heading, message] = [...form.querySelectorAll(".impact-card p")].map(p => p.textContent);
  return {code: impact.mark(sheet, entries).code, heading, message};
}"""


@pytest.fixture(scope="module")
def page(browser, tmp_path_factory):
    """A page from a folder, with every question and the page's own scripts."""
    folder = tmp_path_factory.mktemp("questions")
    scripts = "".join(f"<script>{(BOOK / '_static' / name).read_text(encoding='utf-8')}</script>" for name in SCRIPTS)
    forms = [html(asked, earlier={used.number: f"#{place(used)}" for used in asked.uses}) for asked in EVERY]
    made = PAGE.format(forms="".join(forms), scripts=scripts)
    (folder / "page.html").write_text(made, encoding="utf-8")
    page = browser.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto((folder / "page.html").as_uri())
    yield page
    assert faults == []
    page.close()


def known(asked: Question) -> dict[str, object]:
    """Give every answer that a question knows: right, alternative, mistaken, near."""
    inputs = scheme_of(asked).inputs
    found = {"the right answer": asked.reference(inputs), "nothing": ...}
    found |= {f"mistake {m.code}": m.example(inputs) for m in asked.mistakes}
    found |= {f"mistake {m.code}, rounded before {i}": make(inputs) for m in asked.mistakes for i, make in enumerate(m.also)}
    for name, make in {**asked.alternatives, **asked.near_misses}.items():
        found[name] = make(inputs)
    if isinstance(asked.kind, Number):
        places = asked.kind.decimals
        found |= {f"{name}, rounded": round(value, places) for name, value in found.items() if isinstance(value, float)}
    return found


def expected(asked: Question, value) -> dict[str, str]:
    earlier = {used.id: round(scheme_of(used).right, used.kind.decimals) for used in asked.uses}
    outcome = grade(asked, value, earlier=earlier)
    icon = {"pass": "✓", "not_yet": "○", "blank": "…"}[outcome.status]
    message = BLANK if outcome.status == "blank" else plain_words(outcome.message)
    heading = f"{icon} Question {asked.number}: {WORDS[outcome.status]}"
    return {"code": outcome.code, "heading": heading, "message": message}


@pytest.mark.parametrize("question", EVERY, ids=lambda question: question.id)
def test_the_page_says_what_check_says(page, question):
    asked, tried = on_page(question), 0
    for name, value in known(asked).items():
        entries = typed(asked, value)
        if entries is not None:
            tried += 1
            assert page.evaluate(ANSWER, [question.id, entries]) == expected(asked, value), name
    assert tried >= 3


def near(target: float, places: int, chance: random.Random) -> float:
    """Make a number that is, nearly is or is not the target."""
    made = target * chance.choice((1, 1, 1, -1, 10, 0.1, 100, 0.01, 1 + chance.uniform(-0.01, 0.01)))
    made += chance.choice((0, 0, 10.0**-places, -(10.0**-places), 0.5 * 10.0**-places))
    return round(made, chance.randrange(places + 8)) if chance.random() < 0.7 else made


@pytest.mark.parametrize("question", [q for q in EVERY if isinstance(q.kind, Number)], ids=lambda q: q.id)
def test_numbers_without_a_name_are_marked_alike_too(page, question):
    chance, scheme = random.Random(7), scheme_of(question)
    targets = [scheme.right, *(scheme.example(mistake) for mistake in question.misconceptions)]
    numbers = [near(chance.choice(targets), question.kind.decimals, chance) for _ in range(300)]
    if question.validate or any(mistake.detect for mistake in question.mistakes):
        numbers = []  # the page knows what a rule says of the near misses alone
    marked = page.evaluate(
        "([sheet, texts]) => texts.map(text => impact.mark(sheet, [text]))",
        [sheet(question), [repr(number) for number in numbers]],
    )
    for number, outcome in zip(numbers, marked, strict=True):
        told = expected(question, number)
        assert (outcome["code"], outcome["message"]) == (told["code"], told["message"]), number


def aims(question: Question) -> list[dict]:
    """Give aims for all people and both measures, with every baseline of the table."""
    inputs, right = scheme_of(question).inputs, scheme_of(question).right
    fields, chance = question.kind.fields, random.Random(7)
    figures = [round(figure, 1) for figure in inputs["baselines"].values()]
    return [
        right | {"measure": one.key, "people": other.key, "baseline": figure, "target": chance.choice((1, 6, 50, 75, 90))}
        | {"shaped_by": chance.choice(fields["shaped_by"].options).key}
        for one in fields["measure"].options for other in fields["people"].options for figure in figures
    ]  # fmt: skip


def own_tests(question: Question) -> list[dict]:
    """Give predictions on both sides of what was before, and at its ends, with all that may prove them wrong."""
    right, fields = scheme_of(question).right, question.kind.fields
    keys = [[option.key for option in fields[name].options] for name in ("better", "wrong_if")]
    names = ("better", "wrong_if", "before", "predicted", "wrong_at")
    rows = itertools.product(*keys, (0, 0.5, 3.5, 5, 10), (0, 0.5, 0.07, 3, 7, 9.5, 10), (0, 2, 3.5, 4, 6, 7, 8, 9.5, 10))
    return [right | dict(zip(names, row, strict=True)) for row in rows]


def every_plan(question: Question) -> list[dict]:
    """Give every choice that the form has."""
    fields = question.kind.fields
    keys = itertools.product(*([option.key for option in kind.options] for kind in fields.values()))
    return [dict(zip(fields, chosen, strict=True)) for chosen in keys]


def net_benefits(question: Question) -> list[dict]:
    """Give each figure that is known of beds and of cash, with each thing that may be said."""
    cases, fields = scheme_of(question).cases, question.kind.fields
    beds, cash = ({case.fields[name] for case in cases if name in case.fields} | {7} for name in ("beds", "cash"))
    said = [option.key for option in fields["say"].options]
    return [dict(zip(fields, row, strict=True)) for row in itertools.product(sorted(beds), sorted(cash), said)]


def ninety_days(question: Question) -> list[dict]:
    """Give each choice with each other, and days on both sides of those that are asked for."""
    right, fields = scheme_of(question).right, question.kind.fields
    chosen = {name: [option.key for option in kind.options] for name, kind in fields.items() if isinstance(kind, Choice)}
    choices = [dict(zip(chosen, row, strict=True)) for row in itertools.product(*chosen.values())]
    begun = {"problem": right["problem"], "measure": right["measure"], "starts": "2027-12-31"}
    checks = ("2027-12-30", "2027-12-31", "2028-01-01", "2028-01-31", "2028-02-01", "2028-03-30", "December 2027", "9999-12-31")
    ends = ("2027-12-31", "2028-01-01", "2028-03-22", "2028-03-23", "2028-04-06", "2028-04-07", "March 2028", "9999-12-31")
    days = [
        begun | {"first_check": check, "ends": end, "answers_back": teller}
        for check, end, teller in itertools.product(checks, ends, ("owner", "poster"))
    ]
    last = {"starts": "9999-12-30", "first_check": "9999-12-31", "ends": "9999-12-31"}
    return [right | change for change in (*choices, *days, last)]


FILLED = {
    "aim-that-data-answer": aims, "own-test": own_tests, "plan-that-survives": every_plan,
    "net-benefit": net_benefits, "ninety-day-plan": ninety_days,
}  # fmt: skip


@pytest.mark.parametrize("question", [q for q in EVERY if q.cases], ids=lambda q: q.id)
def test_any_row_of_a_form_with_cases_is_marked_alike(page, question):
    answers = FILLED[question.id](question)
    told = [expected(question, answer) for answer in answers]
    typed_in = [typed(question, answer) for answer in answers]
    marked = page.evaluate("([s, all]) => all.map(one => impact.mark(s, one))", [sheet(question), typed_in])
    assert [(m["code"], m["message"]) for m in marked] == [(t["code"], t["message"]) for t in told]
    assert len({t["code"] for t in told}) >= 4


OWN_WORDS = [
    *({"measure": words} for words in ("Better flow for all patients", "Beds clean by ten", "patients seen by nine")),
    *({"wrong_at": words} for words in ("7 in 10", "seven of the ten", "7 of 20", "at most 7", "fewer than 7", "6.5", "-1", "11", "0.7", "7 in every 10", "0.25", "0.000001")),
    *({"measure": words} for words in ("Handover will be better.", " visitors  will be PLEASED", "Waits will get better .")),
    *({"measure": words} for words in ("staff will be more aware", "patients waiting on the ward", "People work BETTER together", ". , - /")),
    *({"before": words} for words in ("3 of 10", "3 out of  10", "3/10", "3 of 20", "2.5 OF 10 patients", "11 of 10", "of 10", "three", "Three of ten", "3 out of ten cases", "three/20", "eleven", "3 in 10", "3 IN the ten", "3 of the 10 cases", "3 in the 20", "at least 3", "3 in", "3 the 10")),
    *({"by": words} for words in ("end of March 2027", "by  the end of MARCH 2027", "end of 2027", "the end of 31 March 2027", "end of Mar 2027")),
]


@pytest.mark.parametrize("change", OWN_WORDS, ids=str)
def test_words_of_an_own_test_are_read_alike(page, change):
    [question] = [question for question in EVERY if question.id == "own-test"]
    answer = question.reference(scheme_of(question).inputs) | change
    marked = page.evaluate("([s, t]) => impact.mark(s, t)", [sheet(question), typed(question, answer)])
    told = expected(question, answer)
    assert (marked["code"], marked["message"]) == (told["code"], told["message"])


PLANS = [
    *({"ends": day} for day in ("30/05/2027", "May 2027", "31 June 2027", "30th of May 2027", "Sunday 30 May 2027", "2027-05-22", "1 Sept 2027", "Sun. 30 May 2027",
                                "30/5/27", "30-May-27", "May 27", "5/27", "2027/5/30", "2027.5", "30 Ma 2027", "0 May 2027", "30th May, 2027", "3/0/27")),
    *({"starts": day} for day in ("March 2027", "1.3.2027", "2026-03-31", "soon", "20270331", "start of March 2027", "the beginning of May 2027", "31 Sept 2027", "31/02/2027", "32 March 2027", "29 February 2027", "on 1 March 2027", "March 1, 2027", "March 1st 2027.", "end March 2027", "by March 2027")),
]


@pytest.mark.parametrize("change", PLANS, ids=str)
def test_days_of_a_plan_are_read_alike(page, change):
    [question] = [question for question in EVERY if question.id == "ninety-day-plan"]
    plan = question.reference(scheme_of(question).inputs) | change
    marked = page.evaluate("([s, t]) => impact.mark(s, t)", [sheet(question), typed(question, plan)])
    told = expected(question, plan)
    assert (marked["code"], marked["message"]) == (told["code"], told["message"])


DAYS = ("March 2027", "31/03/2027", "31.3.2027", "3/2027", "31/02/2027", "03/31/2027", "31/03/2026", "31 March 2027", "2027-03-31",
        "by March 2027", "By  31 March 2027", "by the 31st of March 2027", "by Wed 31/03/2027", "by", "by by March 2027", "by the end of March 2027",
        "March 3027", "March 2036", "1 April 2036", "by 2027-03-31", "31/3/36", "1/4/36",
        "end March 2027", "by end March 2027", "March 2027.", "on 31 March 2027", "March 31, 2027", "March 31 2027", "April 1st 2027",
        "by the end March 2027.", "end 31 March 2027", "on on 31 March 2027", "March 2027 .", "March 2027..", "March 27", "2027", "spring 2027",
        "31 April 2027", "April 31, 2027", "spring 31, 2027", "March 31, 27", "Wed, March 31st, 2027", "on", ".", "on March 2027")  # fmt: skip


@pytest.mark.parametrize("day", DAYS)
def test_days_of_an_aim_are_read_alike(page, day):
    [question] = [question for question in EVERY if question.id == "aim-that-data-answer"]
    aim = question.reference(scheme_of(question).inputs) | {"by": day}
    marked = page.evaluate("([s, t]) => impact.mark(s, t)", [sheet(question), typed(question, aim)])
    told = expected(question, aim)
    assert (marked["code"], marked["message"]) == (told["code"], told["message"])


@pytest.mark.parametrize(
    ("text", "code", "message"),
    [("1,234,567 people", "right", ""), ("1234567 People", "right", ""), ("1234567people", "right", ""),
     ("1,234,567 visits", "form", "Leave out the words behind it"), ("people", "form", "should be a number")],
)  # fmt: skip
def test_the_unit_may_stand_behind_a_number(page, text, code, message):
    [people] = [question for question in EVERY if question.id == "people"]
    marked = page.evaluate("([s, t]) => impact.mark(s, [t])", [sheet(people), text])
    assert marked["code"] == code and message in marked["message"]
    assert grade(people, as_typed(people.kind, text)).code == code


@pytest.mark.parametrize(
    ("number", "text", "code"),
    [("1.1", "9,588 people", "right"), ("1.1", "9588 attendances", "right"), ("1.1", "9.588", "slip"), ("1.1", "9,588 pp", "form"),
     ("1.2", "71.6 per cent", "right"), ("1.2", "71.6 in 100", "right"), ("1.2", "71.6 points", "form"),
     ("1.5", "4.5 percentage points", "right"), ("1.5", "4.5pp", "right"), ("1.5", "4.5 in 100", "form")],
)  # fmt: skip
def test_a_unit_in_other_words_is_read_alike(page, number, text, code):
    [question] = [question for question in EVERY if question.number == number]
    marked = page.evaluate("([s, t]) => impact.mark(s, [t])", [sheet(question), text])
    outcome = grade(question, as_typed(question.kind, text))
    assert marked["code"] == outcome.code == code
    assert code != "slip" or "decimal point" in marked["message"] == outcome.message


@pytest.mark.parametrize(
    ("number", "text", "number_read"),
    [("5.6", "£22", 22), ("5.6", "-£22", -22), ("5.6", "£-22", -22), ("5.6", "22k", 22), ("5.6", "£358k", 358),
     ("5.6", "22 thousand", 22), ("5.6", "£22 thousand pounds", 22), ("5.6", "£22,000", 22000), ("5.6", "22,000", 22000),
     ("5.6", "22 pounds", None), ("5.6", "22 beds", None), ("5.6", "££22", None), ("5.6", "22 £", None), ("5.6", "k", None)],
)  # fmt: skip
def test_thousand_pounds_are_read_as_people_type_them(page, number, text, number_read):
    [question] = [question for question in EVERY if question.number == number]
    holds_alike(page, question, "cash", text, number_read)


@pytest.mark.parametrize(
    ("number", "field", "text", "number_read"),
    [("5.1", "days", "1 day", 1), ("5.1", "days", "1 days", 1), ("5.1", "days", "1 week", None), ("5.1", "days", "1 bed day", None),
     ("5.6", "beds", "1.2 bed", 1.2), ("5.6", "beds", "1.2 bed day", None), ("5.7", "limit", "80 hours", 80), ("5.7", "limit", "80 days", None),
     ("5.7", "hits", "7 spells", 7), ("5.7", "hits", "7 hours", None)],
)  # fmt: skip
def test_one_of_a_unit_and_its_plain_part_are_read_alike(page, number, field, text, number_read):
    [question] = [question for question in EVERY if question.number == number]
    holds_alike(page, question, field, text, number_read)


def holds_alike(page, question: Question, field: str, text: str, number: float | None) -> None:
    """Hold that page and box read this text as this number, and refuse it where there is none."""
    at = list(question.kind.fields).index(field)
    read = page.evaluate("([s, at, t]) => impact.read(s.boxes[at], t)", [sheet(question), at, text])
    assert read.get("value") == number and ("problem" in read) == (number is None)
    typed = as_typed(question.kind.fields[field], text)
    assert typed == number if number is not None else isinstance(typed, str)


def test_a_question_that_builds_on_another_asks_for_that_one_first(browser, page):
    fresh = browser.new_context().new_page()
    fresh.goto(page.url)
    form, before = fresh.locator("#ask-later form"), fresh.locator("#ask-later .impact-before")
    assert not form.is_visible()
    assert before.inner_text() == "This question builds on Question 8.10. Pass that first."
    assert before.get_by_role("link", name="Question 8.10").get_attribute("href") == "#ask-third"
    fresh.evaluate(ANSWER, ["third", ["9"]])
    assert not form.is_visible()
    fresh.evaluate(ANSWER, ["third", ["10.4"]])
    assert form.is_visible() and not before.is_visible()
    fresh.reload()
    assert form.is_visible()
    fresh.context.close()


@pytest.mark.parametrize(
    ("text", "code"),
    [("1234567", "right"), ("1,234,567", "right"), (" 1 234 567 ", "right"), ("+1234567.0", "right"), ("1.234567e6", "right"),
     ("1\u00a0234\u202f567", "right"), ("1,5", "form"), ("1234567%", "form"), ("many", "form"), ("1e999", "form"),
     ("1 2", "form"), ("-1234567", "slip"), ("−1234567", "slip"), ("12,345,67", "form"), ("", "blank"), ("  ", "blank")],
)  # fmt: skip
def test_numbers_are_read_as_people_type_them(page, text, code):
    [people] = [question for question in EVERY if question.id == "people"]
    assert page.evaluate("([s, t]) => impact.mark(s, [t]).code", [sheet(people), text]) == code


@pytest.mark.parametrize("text", ["85.3%", "85.3 %", "85.30"])
def test_a_percent_sign_is_taken_where_percents_are_asked_for(page, text):
    [percent] = [question for question in EVERY if question.id == "four-hour-january"]
    assert page.evaluate("([s, t]) => impact.mark(s, [t]).code", [sheet(percent), text]) == "right"


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_on_a_phone_what_is_said_comes_into_view_and_focus_stays(browser, page, motion):
    context = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion=motion)
    phone = context.new_page()
    phone.goto(page.url)
    last = phone.locator("#ask-own-test .impact-box input").last
    last.scroll_into_view_if_needed()
    phone.evaluate("box => window.scrollBy(0, box.getBoundingClientRect().bottom - innerHeight)", last.element_handle())
    last.fill("7")
    last.press("Enter")
    card = phone.locator("#ask-own-test .impact-card")
    expect(card).to_be_in_viewport(ratio=0.99)
    assert last.evaluate("box => box === document.activeElement")
    context.close()


def test_a_fault_of_the_script_is_ours(page):
    outcome = page.evaluate("impact.mark({boxes: null, words: {error: 'Ours.'}}, ['1'])")
    assert outcome == {"status": "error", "code": "error", "message": "Ours."}


def test_keys_are_those_of_the_checks(page):
    chance = random.Random(1)
    texts = ["".join(chance.choices("aé–🩺 9.", k=length)) for length in range(200)]
    made = page.evaluate("texts => texts.map(text => impact.key('a-question', text))", texts)
    assert made == [key_of("a-question", text) for text in texts]


def test_the_sheets_hold_no_answer_in_clear():
    for question in EVERY:
        asked, given = on_page(question), sheet(question)
        keys = json.dumps([given["boxes"], [target["keys"] for target in given["targets"]]])
        right = scheme_of(asked).right
        texts = asked.kind.accepted(right) if hasattr(asked.kind, "accepted") else ()
        assert not any(f'"{text}"' in keys for text in texts)
        assert [target["code"] for target in given["targets"] if target["code"].startswith("chose-")] == []


def test_the_scripts_stay_small_and_plain():
    marking = [Path(BOOK / "_static" / name) for name in ("keys.js", "reading.js", "marking.js", "questions.js")]
    assert sum(path.stat().st_size for path in marking) < 30_000
    for name in SCRIPTS:
        words = (BOOK / "_static" / name).read_text(encoding="utf-8")
        assert not any(banned in words for banned in ("crypto.", "fetch(", "import ", "innerHTML", "BigInt", "eval("))
