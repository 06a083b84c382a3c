"""React or wait? on the page: played by keyboard and by touch, and each word is the one that Python says."""

import random

import pytest
from playwright.sync_api import expect

from classroom.explorers.react_or_wait import telling
from classroom.explorers.react_or_wait.game import KNOWN, LAST, NEVER, OFFERED, State, deal, step
from classroom.explorers.react_or_wait.picture import in_words
from classroom.explorers.react_or_wait.words import ACTIONS, LEADERS, SAYS
from tests.journeys.hands import tab_to
from tests.journeys.screens import keep
from tests.journeys.visiting import unsound, violations

pytestmark = pytest.mark.browser
PAGE = "modules/3_leadership/explore.html"
PHONE = {"width": 360, "height": 740}
http_only = pytest.mark.parametrize("root", ["http"], indirect=True)
file_only = pytest.mark.parametrize("root", ["file"], indirect=True)


def game_on(page):
    return page.get_by_role("region", name="React or wait?")


def rows(game, name: str) -> list[list[str]]:
    """Read a table's rows, where it is shown or folded."""
    lines = f"e => [...e.querySelectorAll('.impact-{name} tbody tr')].map(r => [...r.children].map(c => c.textContent))"
    return game.evaluate(lines)


def as_read(table: list[list]) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in table]


def begin(game, number: int, leader: str = "wait") -> None:
    game.get_by_label("What do you expect?").select_option(leader)
    game.get_by_label("Game", exact=True).select_option(str(number))
    game.get_by_role("button", name="Begin").press("Enter")


def play(game, number: int, choices: list[str]) -> State:
    """Play a game with Enter, and hold each week's words against the rules."""
    begin(game, number)
    state = State()
    status = game.get_by_role("status")
    expect(status).to_have_text(telling.status(deal(number), state))
    for action in choices:
        game.get_by_role("button", name=ACTIONS[action], exact=True).press("Enter")
        state = step(deal(number), state, action)
        expect(status).to_have_text(telling.status(deal(number), state))
    return state


def at_random(number: int, count: int) -> list[str]:
    return random.Random(number).choices(list(ACTIONS), [3, 3, 2, 1, 3], k=count)


@pytest.mark.parametrize("number", OFFERED)
@file_only
def test_the_page_plays_as_the_rules_do(visit, number):
    tab = visit()
    game, choices = game_on(tab.open(PAGE)), at_random(number, LAST - KNOWN)
    end = play(game, number, choices)
    for name, words in {"really": telling.really(deal(number), end), "cost": telling.cost(end)}.items():
        expect(game.locator(f".impact-{name}")).to_have_text(words)
    expect(game.locator(".impact-here")).to_have_text(telling.here(deal(number)))
    expect(game.locator(".impact-beside")).to_have_text(telling.beside("wait"))
    assert rows(game, "moved") == as_read(telling.moved(end))
    assert rows(game, "led") == as_read([telling.you(end), *telling.this_game(deal(number))])
    assert rows(game, "many") == as_read(telling.many_games())
    assert rows(game, "weeks") == as_read(telling.weeks(deal(number), end, choices))
    expect(game.get_by_role("img")).to_have_attribute("aria-label", in_words(deal(number), LAST, end.ends))
    assert tab.faults == []


def test_a_whole_game_by_keyboard_alone(visit):
    tab = visit()
    page = tab.open(PAGE)
    game = game_on(page)
    expect(game.get_by_role("status")).to_have_text(SAYS["first"])
    expect(game.get_by_role("button", name="Wait")).to_be_hidden()
    tab_to(page, game.get_by_role("button", name="Begin"))
    page.keyboard.press("Enter")
    expect(game.get_by_role("status")).to_have_text(SAYS["choose"])
    game.get_by_label("What do you expect?").focus()
    page.keyboard.press("ArrowDown")
    tab_to(page, game.get_by_role("button", name="Begin"))
    page.keyboard.press("Enter")
    tab_to(page, game.get_by_role("button", name="Go and see"))
    for week in range(KNOWN + 1, LAST):
        page.keyboard.press("Enter")
        expect(game.get_by_role("status")).to_contain_text(f"Week {week + 1} of 48")
        expect(game.get_by_role("button", name="Go and see")).to_be_focused()  # and stays under the finger
        expect(game.locator(".impact-told")).to_be_hidden()
        expect(game.locator(".impact-result")).to_be_hidden()
    page.keyboard.press("Space")
    expect(game.get_by_role("heading", name="What was really there")).to_be_focused()
    expect(game.get_by_role("button", name="Wait")).to_be_hidden()
    expect(game.locator(".impact-beside")).to_contain_text(f"You expected: a leader who {LEADERS['wait']}.")
    tab_to(page, game.get_by_text("How the game is made up"))
    page.keyboard.press("Enter")
    expect(game.get_by_text("They are not Fairbeck’s.")).to_be_visible()
    game.get_by_role("button", name="Start again").press("Enter")
    expect(game.get_by_role("status")).to_have_text(SAYS["first"])
    expect(game.locator(".impact-told")).to_be_hidden()
    assert tab.faults == []


@http_only
def test_the_chart_follows_week_by_week(visit):
    game = game_on(visit().open(PAGE))
    points = game.locator(".impact-drawing:visible .mark-symbol.role-mark path")
    expect(points).to_have_count(KNOWN)
    end = play(game, 2, ["wait"] * 12)
    expect(points).to_have_count(37)
    drawn = telling.weeks(deal(2), end, ["wait"] * 12)
    concerns = sum(row[2] == "Concern" for row in drawn)
    labels = points.evaluate_all("all => all.filter(e => (e.getAttribute('aria-label') || '').includes('Concern')).length")
    assert concerns > 2 and labels == concerns
    game.get_by_label("Game", exact=True).select_option("3")
    expect(points).to_have_count(KNOWN)
    expect(game.get_by_role("img")).to_have_attribute("aria-label", in_words(deal(3), KNOWN, NEVER))


@http_only
def test_by_touch_on_a_phone_the_buttons_are_large_and_stay_in_their_place(visit):
    page = visit(viewport=PHONE, has_touch=True, is_mobile=True).open(PAGE)
    game = game_on(page)
    begin(game, 3)
    button = game.get_by_role("button", name="Ask", exact=True)
    places = set()
    for _ in range(LAST - KNOWN - 1):
        button.tap()
        places.add(round(button.evaluate("e => e.getBoundingClientRect().top + scrollY")))
    assert len(places) == 1, places
    for each in game.get_by_role("button").all():
        assert each.bounding_box()["height"] >= 44
    button.tap()
    expect(game.get_by_role("heading", name="What was really there")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for table in game.locator(".impact-table:visible").all():
        assert table.evaluate("e => e.scrollWidth <= e.clientWidth"), table.inner_text()
    keep(page, "react-or-wait-phone")


@http_only
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_in_and_after_a_game(visit, scheme):
    page = visit(color_scheme=scheme).open(PAGE)
    game = game_on(page)
    assert unsound(page) == []
    begin(game, 2)
    for action in at_random(2, 12):
        game.get_by_role("button", name=ACTIONS[action], exact=True).press("Enter")
    assert violations(page) == []
    keep(page, f"react-or-wait-{scheme}")
    for action in at_random(3, 12):
        game.get_by_role("button", name=ACTIONS[action], exact=True).press("Enter")
    expect(game.get_by_role("heading", name="What was really there")).to_be_visible()
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(page) == []


def test_without_scripts_there_is_the_chart_and_what_many_games_teach(visit):
    game = game_on(visit(java_script_enabled=False).open(PAGE))
    expect(game.locator("noscript p")).to_be_visible()
    expect(game.get_by_role("button", name="Begin")).to_be_hidden()
    expect(game.locator("svg").first).to_be_visible()
    expect(game.get_by_text("One game can punish what is right.")).to_be_visible()


@http_only
def test_paper_holds_what_many_games_teach_and_no_buttons(visit):
    page = visit().open(PAGE)
    game = game_on(page)
    page.emulate_media(media="print")
    expect(game.get_by_role("button", name="Begin")).to_be_hidden()
    expect(game.get_by_text("One game can punish what is right.")).to_be_visible()
    expect(game.locator("svg:visible").first).to_be_visible()
