"""The game as a form in a notebook."""

import re

import pytest

from classroom.explorers.react_or_wait import play, telling
from classroom.explorers.react_or_wait.game import State, deal, step
from classroom.explorers.react_or_wait.live import Form
from classroom.explorers.react_or_wait.words import ACTIONS, SAYS
from impactflow.charts.rendering import MIME_TYPE


def said(form):
    return re.sub("<[^>]+>", "", form.said.value)


@pytest.fixture
def form():
    made = Form()
    made.number.value = 2
    made.expect.value = "signal"
    return made


def test_nothing_begins_before_a_guess():
    form = Form()
    assert said(form) == SAYS["first"] and form.asked.layout.display == "none"
    form.begin.click()
    assert said(form) == SAYS["choose"] and form.asked.layout.display == "none"


def test_a_game_says_each_week_what_the_rules_say(form):
    form.begin.click()
    state = State()
    assert said(form) == telling.status(deal(2), state) and form.asked.layout.display == ""
    for action in [*ACTIONS, *["wait"] * 19]:
        form.moves[action].click()
        state = step(deal(2), state, action)
        assert said(form) == telling.status(deal(2), state)
    assert telling.cost(state) in form.told.value and telling.really(deal(2), state) in form.told.value
    assert telling.beside("signal") in form.told.value
    form.moves["escalate"].click()
    assert form.state == state, "nothing more is chosen when it is over"


def test_the_chart_has_the_weeks_so_far_and_its_words(form):
    def chart():
        [shown] = form.picture.outputs
        return shown["data"][MIME_TYPE]

    assert len(chart()["datasets"]["weeks"]) == 24
    form.begin.click()
    form.moves["wait"].click()
    assert len(chart()["datasets"]["weeks"]) == 26 and chart()["description"].startswith("Line chart of 26 weeks.")


def test_nothing_hidden_is_told_before_the_end(form):
    form.begin.click()
    for _ in range(23):
        form.moves["wait"].click()
        assert form.told.value == "" and "trust" not in said(form)
    form.moves["wait"].click()
    assert "What was really there" in form.told.value


def test_another_game_starts_again(form):
    form.begin.click()
    form.moves["ask"].click()
    form.number.value = 3
    assert (form.state, form.choices, said(form)) == (State(), [], SAYS["first"])
    form.begin.click()
    form.moves["ask"].click()
    form.reset.click()
    assert form.state == State() and form.asked.layout.display == "none"


def test_the_figures_come_when_they_are_asked_for(form):
    assert form.weeks.value == ""
    form.figures.value = True
    assert form.weeks.value.count("<tr>") == 25
    form.begin.click()
    form.moves["ask"].click()
    assert form.weeks.value.count("<tr>") == 27


def test_every_box_has_a_name(form):
    assert all(each.description for each in (form.expect, form.number, form.begin, form.reset, form.figures, *form.moves.values()))


def test_on_show_it_keeps_its_first_picture():
    data, _ = play()._repr_mimebundle_()
    assert {MIME_TYPE, "text/plain", "application/vnd.jupyter.widget-view+json"} <= set(data)
    assert data["text/plain"] == data[MIME_TYPE]["description"] and "game" in data[MIME_TYPE]["usermeta"]
