from dataclasses import replace

import pandas as pd
import pytest

from classroom.explorers.base import Answer, Explorer, Pick
from classroom.explorers.live import BUSY, CHOOSE, Form

ROWS = pd.DataFrame({"x": [1], "y": [2]})


def draw(rows, shown=None):
    import altair as alt

    return alt.Chart(rows).mark_point().encode(x="x:Q", y="y:Q")


def predict(form, words):
    form.expect.value = words
    form.see.click()


@pytest.fixture
def asked():
    return []


@pytest.fixture
def form(asked):
    def work(colour):
        asked.append(colour)
        return Answer(ROWS, f"It is {colour}", f"All of it is {colour}", pd.DataFrame({"Name": ["a"], "n": [1]}).set_index("Name"))

    pick = Pick("colour", "Colour", (("blue", "a calm blue"), ("green", "<b>green</b>")))
    return Form(Explorer("trial", "Trial", "Which?", ("blue", "green"), (pick,), "one dot", "Fixed: all.", work, draw))


def test_nothing_is_shown_before_a_prediction(form, asked):
    assert not asked and not form.picture.outputs
    assert "Say what you expect" in form.said.value


def test_a_prediction_is_said_back_with_the_finding_and_the_picture(form, asked):
    form.expect.value = "green"
    assert not asked  # an arrow key on the way to a guess makes none
    form.see.click()
    assert asked == ["blue"]
    assert "You expected: green. It is blue." in form.said.value and 'role="alert"' in form.said.value
    [shown] = form.picture.outputs
    assert "All of it is blue" in shown["data"]["text/plain"]


def test_who_asks_before_a_guess_is_told_to_make_one(form, asked):
    form.see.click()
    assert CHOOSE in form.said.value and not asked


def test_start_again_goes_back_to_the_beginning(form):
    predict(form, "green")
    form.picks["colour"].value = "green"
    assert "You expected" not in form.said.value  # the guess was made for blue
    form.start_again()
    assert form.chosen == {"colour": "blue"} and not form.picture.outputs


def test_a_burst_of_changes_is_answered_once_and_for_the_last(form, asked):
    import asyncio

    async def burst():
        predict(form, "blue")
        for key in ("green", "blue", "green"):
            form.picks["colour"].value = key
        assert BUSY in form.said.value and not asked
        await asyncio.sleep(0.2)

    asyncio.run(burst())
    assert asked == ["green"]


def test_every_box_has_a_name(form):
    assert all(box.description for box in (form.expect, *form.picks.values(), form.reset))


def test_words_from_data_are_no_markup(form):
    form.explorer = replace(form.explorer, question="<script>alert(1)</script>")
    form.show()
    assert "<script>" not in form.said.value


def test_a_draft_is_offered_after_the_prediction_and_gone_on_start_again():
    def work(colour, light):
        return Answer(ROWS, colour, f"All {colour}", pd.DataFrame({"n": [1]}), draft=f"Paint it {colour}, {light}")

    picks = [Pick(name, name.title(), ((first, first), (last, last))) for name, first, last in (("colour", "blue", "green"), ("light", "day", "night"))]
    of = Explorer("trial", "Trial", "Which?", ("blue",), (picks[0],), "one dot", "Fixed.", work, draw, more=(picks[1],), keeps=("page", "aim"))
    made = Form(of)
    assert made.keeping.view.layout.display == "none"
    predict(made, "blue")
    made.picks["light"].value = "night"
    assert made.keeping.draft == "Paint it blue, night"
    made.start_again()
    assert made.keeping.view.layout.display == "none" and made.chosen == {"colour": "blue", "light": "day"}
