"""The page's tray follows the notebook's rules: each text, each sentence, each figure and each picture."""

import itertools
import json
import random

import pytest
from bs4 import BeautifulSoup

from classroom.explorers.what_if_hospital import AMOUNTS, CHANGES, DEMAND, MEASURES, comparing, money
from classroom.explorers.what_if_hospital.scenario import Scenario, Unreadable, read, text
from classroom.explorers.what_if_hospital.words import HEAD
from classroom.folders import BOOK
from classroom.site.explorer_page import html

pytestmark = pytest.mark.browser
EVERY = [Scenario(f"{change} {size}", change, size, demand) for demand in DEMAND for change in CHANGES for size in AMOUNTS]
START = "([told, cases, spec]) => { window.rules = impact.tray.rules(told, cases, spec); }"
READ = "([texts, costs]) => texts.map(text => { const found = rules.read(text, costs); return found.trouble || found.kept; })"
NAMES = ("x", "Ward 7", "ß & <b>", "'quoted\"", "a\u00a0b", "🛏️ beds", " spaced  out ", "n" * 30, "n" * 31, "🛏" * 30, "", "1")


@pytest.fixture(scope="module")
def page(browser):
    soup = BeautifulSoup(html("what-if-hospital"), "html.parser")
    data = [json.loads(soup.find("script", class_=name).string) for name in ("impact-tray-told", "impact-cases", "impact-spec")]
    page = browser.new_page()
    for script in ("markup.js", "tray-rules.js"):
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    page.evaluate(START, data)
    yield page
    page.close()


def plain(scenario: Scenario) -> dict:
    return {**scenario.chosen, "name": scenario.name, "pence": scenario.pence}


def as_read(words: str, costs: bool):
    try:
        return [plain(each) for each in read(words, costs)]
    except Unreadable as trouble:
        return str(trouble)


def made_up(seed: int) -> str:
    """Return a text that is nearly one: names, choices and ends of lines of many kinds."""
    rng = random.Random(seed)
    keys = (list(CHANGES), list(AMOUNTS), list(DEMAND))
    lines = [rng.choice([HEAD] * 8 + [HEAD.lower(), "", f"\ufeff{HEAD} "])]
    for _ in range(rng.choice((0, 1, 1, 2, 2, 3, 4, 5))):
        parts = [rng.choice(NAMES), *map(rng.choice, keys)]
        if rng.random() < 0.15:
            parts[rng.randint(1, 3)] = rng.choice(("bed", "SOME", "Now", "", "y" * 50, "ＢＥＤＳ", "{words}", "$&"))
        parts += ["£1,250.50"] * (rng.random() < 0.3)
        lines.append(rng.choice((" | ", "|", "\t|\u00a0")).join(parts[: rng.choice((4, 5, 5, 5, 3))]))
    if rng.random() < 0.1:
        lines += [f"again{lines[-1]}"]
    return rng.choice(("\n", "\r\n", "\r", "\n\n")).join(lines)


@pytest.mark.parametrize("costs", [False, True])
def test_texts_are_read_alike_and_refused_in_the_same_words(page, costs):
    texts = [made_up(seed) for seed in range(600)]
    found, expected = page.evaluate(READ, [texts, costs]), [as_read(words, costs) for words in texts]
    for words, here, there in zip(texts, found, expected, strict=True):
        assert here == there, words
    assert 50 < sum(isinstance(each, list) for each in expected) < 550  # both kinds are there


def test_a_made_up_text_meets_every_trouble(page):
    said = " ".join(each for seed in range(600) if isinstance(each := as_read(made_up(seed), False), str))
    for words in ("first line should", "No scenario follows", "The text holds", "wrong number", "has no name", "letters",
                  "cannot be chosen", "stands there twice", "is the same scenario"):  # fmt: skip
        assert words in said, words


def test_what_is_written_is_the_same(page):
    kept = [Scenario("Ward 7", "beds", "some", "now", 125_050), Scenario("ß & <b>", "door", "a lot", "most")]
    for costs in (False, True):
        assert page.evaluate("([kept, costs]) => rules.text(kept, costs)", [[plain(each) for each in kept], costs]) == text(kept, costs)


def test_paired_differences_are_said_alike(page):
    for measure in MEASURES:
        pairs = list(itertools.permutations(EVERY, 2))[::13]
        given = [[plain(one), plain(other)] for one, other in pairs]
        found = page.evaluate("([pairs, measure]) => pairs.map(([a, b]) => rules.pair(a, b, measure))", [given, measure])
        for (one, other), said in zip(pairs, found, strict=True):
            assert said == comparing.pair(one, other, measure)


def test_tables_and_pictures_are_the_same_to_the_letter(page):
    costs = [None, 0, 5, 25_000, 125_050, 99_999_999_900]
    for place in range(0, len(EVERY) - 4, 3):
        some = EVERY[place : place + 1 + place % 4]
        kept = [Scenario(NAMES[at], *each.chosen.values(), costs[(place + at) % 6]) for at, each in enumerate(some)]
        for measure in MEASURES:
            given = [[plain(each) for each in kept], measure]
            assert page.evaluate("([kept, measure]) => rules.table(kept, measure)", given) == comparing.table(kept, measure)
            assert page.evaluate("([kept, measure]) => rules.picture(kept, measure)", given) == comparing.picture(kept, measure)


def test_costs_are_read_and_named_alike(page):
    written = ["250", "£ 1,250.5", "", "x", "1,25", "٣", "0.05", "999,999,999", " 12 ", "1.234", "-1", "£", "1e3", "5 5"]
    found = page.evaluate("words => words.map(each => rules.cost(each).pence)", written)
    assert found == [money.amount(each.strip(" ")) for each in written]
    assert found.count(None) > 5 and 125_050 in found
    described = page.evaluate("every => every.map(rules.described)", [plain(each) for each in EVERY])
    assert described == [comparing.described(each) for each in EVERY]
