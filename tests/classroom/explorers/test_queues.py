"""Erlang and Kingman by slider: what the formulae give, and what the explorers ask about."""

import ipywidgets
import pytest
from bs4 import BeautifulSoup

from classroom.explorers import erlang, kingman
from classroom.explorers.live import Form
from classroom.explorers.load_curve import LOADS
from classroom.site.explorer_page import html
from impactflow.queueing import erlang_b, erlang_c


@pytest.mark.parametrize("beds", erlang.BEDS)
def test_erlangs_figures_are_the_formulas(beds):
    figures = erlang.EXPLORER.answer(beds=beds).figures
    for load in LOADS:
        assert figures.loc[load, "Wait, %"] == round(100 * erlang_c(int(beds), int(beds) * load / 100), 1)
        assert figures.loc[load, "Turned away, %"] == round(100 * erlang_b(int(beds), int(beds) * load / 100), 1)


def test_one_server_waits_as_the_textbook_says():
    # M/M/1: the mean wait is ρ / (1 - ρ) service times, and Kingman is exact for it.
    assert kingman.waits("by chance", "differ by chance")[90] == pytest.approx(9)
    assert erlang.table(20).loc[50, "waits"] < 1


def test_few_beds_wait_far_more_often_at_the_same_load():
    few, many = (erlang.table(beds).loc[92, "waits"] for beds in (20, 500))
    assert few > 10 * many


def test_from_80_to_95_the_wait_is_nearly_five_times_as_long_whatever_varies():
    for arrive in kingman.ARRIVE:
        for take in kingman.TAKE:
            found = kingman.waits(arrive, take)
            if found[80]:
                assert found[95] / found[80] == pytest.approx(4.75)


def test_without_variation_nobody_waits():
    answer = kingman.EXPLORER.answer(arrive="like clockwork", take="are all alike", load="98")
    assert answer.headline == "At 98% load nobody waits"


def test_the_load_is_a_slider_in_a_notebook_in_order_from_where_it_opens():
    form = Form(erlang.EXPLORER)
    assert isinstance(form.picks["load"], ipywidgets.SelectionSlider) and form.picks["load"].description == "Load"
    assert [int(key) for _, key in form.picks["load"].options] == sorted(LOADS) and form.chosen["load"] == "92"
    form.expect.value = erlang.EXPLORER.expect[0]
    form.see.click()
    assert "It is: " not in form.said.value and "So it is." in form.said.value
    form.start_again()
    assert form.chosen["load"] == "92"
    form.expect.value = erlang.EXPLORER.expect[0]
    form.see.click()
    assert "At 92% load, " in form.said.value and "of arrivals wait for one of 20 beds" in form.said.value


def test_the_chosen_load_is_the_one_that_is_marked():
    for load in ("50", "92", "98"):
        rows = erlang.EXPLORER.answer(load=load).rows
        assert rows.loc[rows["here"], "load"].tolist() == [int(load)]


def test_each_opens_where_its_question_asks_and_answers_the_guess():
    assert erlang.EXPLORER.answer().came == "with 20, far more often"
    assert erlang.EXPLORER.answer().headline == "At 92% load, 63% of arrivals wait for one of 20 beds, and 4% for one of 500"
    assert erlang.EXPLORER.answer(load="50").headline.startswith("At 50% load, fewer than 1% of arrivals wait")
    assert kingman.EXPLORER.answer().came == "nearly five times as long"
    assert kingman.EXPLORER.answer().headline == "At 95% load the mean wait is 19.0 times the time that one takes; at 80% it is 4.0 times"
    assert kingman.EXPLORER.answer(arrive="like clockwork", take="are all alike").came == ""


@pytest.mark.parametrize("explorer", [erlang.EXPLORER, kingman.EXPLORER], ids=lambda one: one.id)
def test_a_page_opens_there_too(explorer):
    lists = BeautifulSoup(html(explorer.id), "html.parser").select("select[name=load] option[selected]")
    assert [option["value"] for option in lists] == [explorer.opening["load"]] != [explorer.picks[0].keys[0]]
