"""The game on a page: its places, its words, and data that give what the rules give."""

import json

import pytest
from bs4 import BeautifulSoup

from classroom.explorers.react_or_wait.flags import marks
from classroom.explorers.react_or_wait.game import LAST, NEVER, OFFERED, deal
from classroom.explorers.react_or_wait.picture import HIGHEST, LOWEST
from classroom.explorers.react_or_wait.words import ACTIONS, LEADERS
from classroom.site.game_page import html


@pytest.fixture(scope="module")
def page():
    return BeautifulSoup(html(), "html.parser")


@pytest.fixture(scope="module")
def data(page):
    return json.loads(page.find("script", class_="impact-play").string)


def test_every_list_and_button_has_its_name_and_every_option(page):
    for name, keys in {"expect": ["", *LEADERS], "game": [str(number) for number in OFFERED]}.items():
        box = page.find("select", {"name": name})
        assert page.find("label", {"for": box["id"]}).get_text()
        assert [option["value"] for option in box("option")] == keys
    moves = page.find(class_="impact-moves")
    assert moves.find(id=moves["aria-labelledby"]).get_text() == "What do you do this week?"
    assert {button["data-action"]: button.get_text() for button in moves("button")} == ACTIONS


def test_the_end_is_hidden_and_empty_until_it_comes(page):
    told = page.find(class_="impact-told")
    assert told.has_attr("hidden") and not told.find("td")
    assert not any(told.find(class_=f"impact-{name}").get_text() for name in ("really", "cost", "here"))


def test_without_scripts_there_is_the_chart_and_what_many_games_teach(page):
    assert page.find("noscript").get_text() and page.find("svg")
    assert len(page.find(class_="impact-many").find("tbody")("tr")) == len(LEADERS)
    assert "22 in 100" in page.find(class_="impact-result").get_text()
    assert len(page.find(class_="impact-weeks").find("tbody")("tr")) == 24


def test_the_same_bytes_each_time(page):
    assert html() == html()


@pytest.mark.parametrize("number", OFFERED)
def test_each_weeks_marks_can_be_put_together_again_whenever_the_change_ends(data, number):
    game, held = deal(number), data["games"][str(number)]
    assert set(held["flags"]) == {str(ends) for ends in (*range(game.change + 1, LAST + 1), NEVER)}
    for ends in (*range(game.change + 1, LAST + 1), NEVER):
        found = [["common_cause", ""]] * LAST
        for week in range(25, LAST + 1):
            news = held["flags"][str(ends if ends <= week else NEVER)].get(str(week), {})
            for place, mark in news.items():
                found[int(place) - 1] = mark
            assert found[:week] == [list(mark) for mark in marks(game, week, ends)]


@pytest.mark.parametrize("number", OFFERED)
def test_every_week_of_every_game_fits_the_picture(number):
    game = deal(number)
    assert all(LOWEST < game.value(week, NEVER) < HIGHEST for week in range(1, LAST + 1))


def test_the_games_are_of_both_kinds(data):
    held = [bool(game["calm"]) for game in data["games"].values()]
    flags = [("signal of concern" in game["calm"]) for game in data["games"].values() if game["calm"]]
    assert 4 <= sum(held) <= 8 and any(flags) and not all(flags)
