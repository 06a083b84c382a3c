import numpy as np
import pandas as pd
import pytest

from impactflow.charts import draw_effect
from impactflow.measures import effect

WEEKS = pd.date_range("2024-01-01", periods=60, freq="7D")
CHANGE = WEEKS[40]


def series(step):
    return pd.Series(100 + np.random.default_rng(3).normal(0, 1, 60) + step * (WEEKS >= CHANGE), WEEKS)


@pytest.fixture
def drawn():
    return draw_effect(effect(series(-10), CHANGE), measure="Admissions a week", unit="admissions", change="care widened")


def lines(marks, drawn):
    return [layer for kind, layer in marks(drawn) if kind == "line"]


def test_it_says_the_step_and_what_nobody_can_know(drawn, spec):
    words = spec(drawn)["description"]
    assert spec(drawn)["title"]["text"][0].startswith("From 7 October 2024: −")
    assert "Line chart: Admissions a week, 1 January 2024 to 17 February 2025. From 7 October 2024, a step of −" in words
    assert "find a comparison" in words and words.endswith("Notes: 7 October 2024: care widened.")


def test_what_would_have_been_is_dashed_and_begins_with_the_change(drawn, spec, marks):
    solid, dashed, after = lines(marks, drawn)
    assert [layer["mark"]["strokeDash"] for layer in (solid, dashed, after)] == [[1, 0], [6, 3], [1, 0]]
    rows = [spec(drawn)["datasets"][layer["data"]["name"]] for layer in (solid, dashed, after)]
    assert [len(part) for part in rows] == [40, 20, 20]
    assert rows[1][0]["date"].startswith("2024-10-07") and rows[1][0]["without"] - rows[2][0]["fitted"] > 8


def test_weeks_that_are_left_out_are_not_drawn(spec, marks):
    drawn = draw_effect(effect(series(-10), CHANGE, leave_out=WEEKS[5]), measure="M")
    dots = next(layer for kind, layer in marks(drawn) if kind == "circle")
    assert len(spec(drawn)["datasets"][dots["data"]["name"]]) == 59


def test_every_point_has_its_figures(drawn, spec):
    figures = spec(drawn)["usermeta"]["figures"]
    assert figures["columns"] == ["When", "Value", "Fit", "Fit without the change"] and len(figures["rows"]) == 60
