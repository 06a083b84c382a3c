import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_bars
from impactflow.charts.tokens import LIGHT

REASONS = pd.Series({"family or carer": 1580, "transport": 334.4, "care at home": 9.96})
TWO = pd.DataFrame({"walk-in": [20.0, 5.3], "ambulance": [2.0, 9.0]}, index=["0-17", "75+"])


def test_words_title_and_figures(spec):
    drawn = spec(draw_bars(REASONS, measure="Patients by reason", unit="patients"))
    assert drawn["title"]["text"] == ["Family or carer: the most, at 1,580 patients"]
    assert drawn["description"] == (
        "Bar chart: Patients by reason. Family or carer: 1,580 patients, Transport: 334 patients "
        "and Care at home: 10 patients."
    )
    assert drawn["usermeta"]["figures"]["rows"] == [
        ["Family or carer", 1580.0], ["Transport", 334.4], ["Care at home", 10.0],
    ]


def test_two_kinds_are_said_one_after_the_other_and_told_apart_without_colour(spec, marks):
    made = draw_bars(TWO, measure="Of 100 who come", unit="%")
    assert spec(made)["description"].endswith("Walk-in: 0-17: 20% and 75+: 5.3%. Ambulance: 0-17: 2% and 75+: 9%.")
    bars = next(layer for kind, layer in marks(made) if kind == "bar")
    scale = bars["encoding"]["fill"]["scale"]
    assert scale == {"domain": ["Walk-in", "Ambulance"], "range": [LIGHT.accent, LIGHT.tint]}
    assert bars["mark"]["stroke"] == LIGHT.accent


def test_bars_keep_their_order_begin_at_nought_and_carry_their_figures(marks, svg):
    made = draw_bars(REASONS, measure="M", unit="patients")
    bars = next(layer for kind, layer in marks(made) if kind == "bar")
    assert bars["encoding"]["y"]["sort"] == ["Family or carer", "Transport", "Care at home"]
    assert bars["encoding"]["x"]["scale"]["domainMin"] == 0
    assert all(f">{words}<" in svg(made) for words in ("Family or carer: 1,580", "Transport: 334", "Care at home: 10"))
    assert bars["encoding"]["fill"]["legend"] is None


def test_the_same_figures_are_the_same_picture(spec):
    assert spec(draw_bars(TWO, measure="M")) == spec(draw_bars(TWO.copy(), measure="M"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (pd.Series(range(17)), "There are 17 bars to draw; 16 can be read. Put some together."),
        (pd.Series([1, 2], index=["a", "A"]), "Two bars have the same label. Add them up, or give them names of their own."),
        (pd.Series([1, -2]), "A figure is below 0, and a bar begins at 0. Draw a line instead."),
        (pd.DataFrame([[1, 2, 3]]), "There are 3 columns to draw; this chart shows 2."),
    ],
)
def test_what_bars_cannot_show_is_said_in_a_sentence(values, said):
    with pytest.raises(NotDrawable) as refused:
        draw_bars(values, measure="M")
    assert str(refused.value) == said
