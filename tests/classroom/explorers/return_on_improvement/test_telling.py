"""What a case comes to, in words, tables and pictures."""

import pytest
from bs4 import BeautifulSoup

from classroom.explorers.return_on_improvement import telling
from classroom.explorers.return_on_improvement.case import OPENING, read, worked_out
from classroom.explorers.return_on_improvement.words import ENDS, GUESSES, KINDS
from impactflow.improvement.return_on_improvement import pounds


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


def test_bars_stand_on_exact_means_and_the_mean_of_the_runs_is_as_far_off_as_is_said(found):
    share = (0.4 + 0.9) / 2
    beds, setup, staff = ((300 + 700 + 800) / 3, (80 + 120 + 220) / 3, (380 + 430 + 560) / 3)
    exact = 1000 * (sum((share * beds - staff) / 1.035**year for year in (1, 2, 3)) - setup)
    bar = found.tornado("cash").loc["Share that the change made"]
    assert (bar["low"] + bar["high"]) / 2 == pytest.approx(exact)  # a uniform share's bar is as long on both sides
    assert f"In the case as it opens, in cash, it is {pounds(found.cash.mean - exact)} higher than the exact one." in ENDS


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
