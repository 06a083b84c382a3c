"""What a case comes to, in words, tables and pictures."""

import pytest
from bs4 import BeautifulSoup

from classroom.explorers.return_on_improvement import telling
from classroom.explorers.return_on_improvement.case import OPENING, read, worked_out
from classroom.explorers.return_on_improvement.words import GUESSES, KINDS


@pytest.fixture(scope="module")
def found():
    return worked_out(read(OPENING))


@pytest.mark.parametrize(("share", "came"), [(("100", "100"), 1), (("40", "90"), 2), (("0", "10"), 3)])
def test_a_guess_is_right_or_told_what_came(share, came):
    guesses, found = list(GUESSES), worked_out(read(OPENING | {"share": share}))
    for place, guess in enumerate(guesses):
        said = telling.beside(guess, found)
        assert said.endswith("So it is.") if place == came else said.endswith(f"It is one {guesses[came]}.")


def test_a_figure_that_turns_the_result_is_named_and_others_are_not(found):
    for kind in KINDS:
        rows = found.tornado(kind)
        names = telling.turns(found, kind).removeprefix("Each of these alone decides between loss and gain: ").rstrip(".").split("; ")
        for row in rows.itertuples():
            assert (row.Index in names) is (min(row.low, row.high) < 0 < max(row.low, row.high))


def test_both_pictures_have_words_and_a_table_with_the_same_figures(found):
    for half in telling.shown(found, "cash"):
        soup = BeautifulSoup(half, "html.parser")
        amounts = [span.get_text() for span in soup("span")]
        assert len(amounts) >= 8 and all(amount in soup.svg["aria-label"] for amount in amounts)
        assert all(head["scope"] for head in soup("th"))


def test_the_line_of_nought_lies_where_a_bar_that_crosses_it_does(found):
    soup = BeautifulSoup(telling.shown(found, "cash")[1], "html.parser")
    nought = float(soup.svg.path["d"].split(",")[0].removeprefix("M"))
    rows = found.tornado("cash")
    for bar, row in zip(soup("rect"), rows.itertuples(), strict=True):
        left, right = float(bar["x"]), float(bar["x"]) + float(bar["width"])
        assert (left < nought < right) is (min(row.low, row.high) < 0 < max(row.low, row.high))
