"""Return on improvement as a form in a notebook: nothing before a guess, then an answer to every figure."""

import time

import pytest

from classroom.explorers import explore
from classroom.explorers.return_on_improvement import telling
from classroom.explorers.return_on_improvement.case import BOARD_PAPER, OPENING, read, worked_out
from classroom.explorers.return_on_improvement.live import Form
from classroom.explorers.return_on_improvement.words import CHOOSE, GUESSES, SAID


@pytest.fixture
def form():
    made = Form()
    made.expect.value = list(GUESSES)[0]
    made.see.click()
    return made


def test_before_a_guess_there_is_nothing_to_change():
    made = Form()
    assert made.result.layout.display == "none" and "Say what you expect" in made.said.value
    made.see.click()
    assert CHOOSE in made.said.value and made.result.layout.display == "none"


def test_a_guess_stands_beside_what_came_about_and_only_beside_that(form):
    assert telling.beside(list(GUESSES)[0], worked_out(read(OPENING))) in form.said.value and "in fewer than half" in form.said.value
    assert form.beside.value.count("<svg") == form.moves.value.count("<svg") == 1
    form.boxes["years"][0].value = "10"
    assert "You expected" not in form.said.value and "Over 10 years, in cash:" in form.said.value
    form.boxes["years"][0].value = "3"
    assert "You expected" in form.said.value


def test_what_cannot_be_is_said_and_the_figures_from_before_stay(form):
    before = form.beside.value
    form.boxes["setup"][0].value = "9,000,000"
    assert "do not rise" in form.said.value and "Below stand the figures from before." in form.said.value
    assert form.beside.value == before


def test_the_board_papers_figures_fill_every_box_and_start_again_empties_them(form):
    for name, changed in {"beds": "0", "rate": "9", "years": "7", "setup": "no figure"}.items():
        form.boxes[name][0].value = changed
    form.paper.click()
    assert form.written == BOARD_PAPER and f"{SAID['paper']} Over 3 years, in cash: £636,000" in form.said.value
    form.kind.value = "together"
    assert telling.shown(worked_out(read(BOARD_PAPER)), "together")[1] in form.moves.value
    form.boxes["share"][0].value = "40"
    assert SAID["paper"] not in form.said.value
    form.reset.click()
    assert form.written == OPENING and form.result.layout.display == "none" and form.expect.value == ""


def test_an_answer_takes_less_than_a_third_of_a_second(form):
    def seconds(years: str) -> float:
        begun = time.perf_counter()
        form.boxes["years"][0].value = years
        return time.perf_counter() - begun

    assert min(map(seconds, "4567")) < 0.3


def test_where_nobody_sits_it_is_words_and_a_place_for_the_page():
    data = explore("return-on-improvement")._repr_mimebundle_()
    assert set(data) == {"text/html", "text/plain"} and 'data-explorer="return-on-improvement"' in data["text/html"]
    assert "The course has invented all of them." in data["text/plain"]
