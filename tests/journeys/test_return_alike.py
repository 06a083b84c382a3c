"""The page works a case out as the library does: the same luck, figures, pictures and words, to the letter."""

import random

import numpy as np
import pytest

from classroom.explorers.return_on_improvement import telling
from classroom.explorers.return_on_improvement.case import BOARD_PAPER, INPUTS, OPENING, Unreadable, read, worked_out
from classroom.explorers.return_on_improvement.words import GUESSES, KINDS
from classroom.folders import BOOK
from classroom.site.return_page import told
from impactflow.improvement import ReturnOnImprovement

pytestmark = pytest.mark.browser
ALL = """([figures, kinds, guesses]) => {
  const found = rules.workedOut(figures);
  return [
    rules.headline(found), rules.sentence(found), guesses.map(guess => rules.beside(guess, found)),
    kinds.map(kind => rules.shown(found, kind)),
  ];
}"""


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    for script in ("markup.js", "return-rules.js"):
        page.add_script_tag(content=(BOOK / "_static" / script).read_text(encoding="utf-8"))
    page.evaluate("told => { window.told = told; window.rules = impact.returns.rules(told); }", told(worked_out(read(OPENING))))
    yield page
    page.close()


def figures_of(seed: int) -> dict:
    """Return figures of many sizes: some certain, some nought, some that make ties of rounding."""
    rng = random.Random(seed)
    scale = rng.choice((0, 7, 112.5, 9_999, 300_000, 40_000_000))
    found = {}
    for each in INPUTS:
        few = [rng.choice((0, 1, 0.5, rng.random())) * scale for _ in each.boxes]
        found[each.name] = tuple(sorted(few if rng.random() < 0.8 else [few[0]] * len(few)))
    share = sorted(rng.choice((0, 25, 62.5, 100, 100 * rng.random())) for _ in range(2))
    rate = rng.choice((0, 3.5, 3.25, 0.75, 50, 10 * rng.random()))
    return found | {"share": tuple(share), "rate": (rate,), "years": (float(rng.randint(1, 10)),)}


def as_python_says(figures: dict) -> list:
    found = worked_out(figures)
    return [
        telling.headline(found), found.sentence, [telling.beside(guess, found) for guess in GUESSES],
        [list(telling.shown(found, kind)) for kind in KINDS],
    ]  # fmt: skip


@pytest.mark.parametrize("written", [OPENING, BOARD_PAPER], ids=["as it opens", "as in the board paper"])
def test_the_case_is_told_alike(page, written):
    figures = read(written)
    assert page.evaluate(ALL, [figures, list(KINDS), list(GUESSES)]) == as_python_says(figures)


@pytest.mark.parametrize("seed", range(40))
def test_any_figures_are_told_alike(page, seed):
    figures = figures_of(seed)
    assert page.evaluate(ALL, [figures, list(KINDS), list(GUESSES)]) == as_python_says(figures)


def test_every_number_that_is_drawn_is_the_librarys_own(page):
    found: ReturnOnImprovement = worked_out(read(OPENING))
    drawn = page.evaluate("figures => rules.workedOut(figures).parts.map(part => [part.what, Array.from(part.runs)])", read(OPENING))
    assert [what for what, _ in drawn] == [one.what for one in (*found.benefits, *found.costs)]
    for what, runs in drawn:
        assert len(runs) == found.runs and np.allclose(runs, found._drawn[what], rtol=1e-14, atol=0)


def test_what_is_written_is_read_and_refused_alike(page):
    texts = ("", "  ", "300,000", "300000", "£1,250.50", "3.5%", "3,5", "1e5", "-4", "£ −4.50", "-ten", "0.4", "0.07", "0.5%", "1", "0.000001", "ten", "99999999999", "1,0000", "\ufeff7", "x" * 30, "2.5", "0")
    rng = random.Random(1)
    given = [OPENING, BOARD_PAPER]
    for _ in range(600):
        name = rng.choice([each.name for each in INPUTS])
        given.append({**OPENING, name: tuple(rng.choice((*texts, words)) for words in OPENING[name])})
    found = page.evaluate("given => given.map(each => { const read = rules.read(each); return read.trouble || read.figures; })", given)
    said = []
    for written, here in zip(given, found, strict=True):
        try:
            assert here == {name: list(values) for name, values in read(written).items()}, written
        except Unreadable as trouble:
            said.append(str(trouble))
            assert here == str(trouble), written
    for words in ("empty box", "is no figure", "below nought", "a share of 1", "do not rise", "goes from", "whole number"):
        assert any(words in each for each in said), words
    assert len(said) < 600  # some were read


def test_an_answer_takes_less_than_a_third_of_a_second(page):
    again = "figures => { const begun = performance.now(); rules.shown(rules.workedOut(figures), 'cash'); return performance.now() - begun; }"
    page.evaluate(again, read(OPENING))  # the first draws the luck
    assert min(page.evaluate(again, read(OPENING)) for _ in range(3)) < 300
