"""React or wait? in JupyterLab: a picture from the file, then a game by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from classroom.explorers.react_or_wait import telling
from classroom.explorers.react_or_wait.game import KNOWN, NEVER, State, deal, step
from classroom.explorers.react_or_wait.picture import in_words
from classroom.explorers.react_or_wait.words import ACTIONS, SAYS
from tests.journeys.screens import keep
from tests.journeys.test_learner_in_jupyterlab import open_notebook, run_all

pytestmark = pytest.mark.browser
NOTEBOOK = "modules/3_leadership/explore.ipynb"


def test_a_learner_plays_a_game_by_keyboard(lab, page):
    cells = open_notebook(lab, page, NOTEBOOK)
    stored = page.locator(".jp-RenderedVegaCommon5 [role=graphics-document]").last
    expect(stored).to_have_attribute("aria-label", re.compile(re.escape(in_words(deal(1), KNOWN, NEVER))))
    run_all(page, cells)
    expect(page.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)
    form = page.locator(".widget-vbox:visible", has=page.get_by_label("What do you expect? A leader who")).first
    status = form.get_by_role("alert").first
    expect(status).to_contain_text(SAYS["first"])
    form.get_by_label("What do you expect? A leader who").focus()
    page.keyboard.press("ArrowDown")
    form.get_by_role("button", name="Begin").press("Enter")
    game, state = deal(1), State()
    expect(status).to_contain_text(telling.status(game, state))
    for action in [*ACTIONS, *["ask"] * 19]:
        form.get_by_role("button", name=ACTIONS[action], exact=True).press("Enter")
        state = step(game, state, action)
        expect(status).to_contain_text(telling.status(game, state))
        expect(form.get_by_role("button", name=ACTIONS[action], exact=True)).to_be_focused()
    expect(form).to_contain_text(telling.cost(state))
    expect(form).to_contain_text(telling.really(game, state))
    form.get_by_role("heading", name="What was really there").scroll_into_view_if_needed()
    keep(page, "lab-react-or-wait")
