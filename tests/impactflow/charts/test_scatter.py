import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_scatter
from impactflow.charts.meanings import BOLD_DIAMOND

NAMES = ["Fir", "Elm", "Ash", "Oak"]
WARDS = pd.DataFrame({"Engagement": [6.0, 6.5, 7.0, 7.25], "Late": [30.0, 20, 9.5, 12]}, index=NAMES)
OLDER = pd.Series({"Fir": True, "Elm": False, "Ash": False, "Oak": True})


def test_words_title_and_figures(spec):
    drawn = spec(draw_scatter(WARDS, measure="Four wards", unit="%"))
    assert drawn["title"]["text"] == ["4 points, with a correlation of −0.95"]
    assert drawn["description"] == (
        "Scatter of 4 points: Four wards. Engagement from 6 to 7.2, Late from 9.5% to 30%. Correlation −0.95."
    )
    assert drawn["usermeta"]["figures"]["rows"][0] == ["Fir", 6.0, 30.0]


def test_one_kind_is_told_apart_by_shape_and_word_and_not_by_colour_alone(spec):
    drawn = spec(draw_scatter(WARDS, measure="M", apart=OLDER, word="for older people", unit="%"))
    assert "2 are for older people: Late from 12% to 30%." in drawn["description"]
    shape, colour = drawn["encoding"]["shape"]["scale"], drawn["encoding"]["color"]["scale"]
    assert shape["domain"] == colour["domain"] == ["for older people", "all others"]
    assert shape["range"] == [BOLD_DIAMOND, "circle"] and len(set(colour["range"])) == 2
    kinds = [row[-1] for row in drawn["usermeta"]["figures"]["rows"]]
    assert kinds == ["for older people", "all others", "all others", "for older people"]


def test_without_kinds_there_is_no_legend(spec):
    drawn = spec(draw_scatter(WARDS, measure="M"))
    assert drawn["encoding"]["shape"]["legend"] is None and drawn["encoding"]["color"]["legend"] is None


def test_a_group_that_is_not_named_is_one_of_the_others(spec):
    drawn = spec(draw_scatter(WARDS, measure="M", apart=OLDER.drop("Oak"), word="older"))
    assert "1 are older" in drawn["description"]


def test_a_figure_that_never_differs_goes_with_nothing(spec):
    drawn = spec(draw_scatter(WARDS.assign(Late=5.0), measure="M"))
    assert "Correlation none, because one figure is the same everywhere." in drawn["description"]


def test_it_can_be_drawn(svg):
    assert ">for older people<" in svg(draw_scatter(WARDS, measure="M", apart=OLDER, word="for older people"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (WARDS[["Late"]], "A point has two figures. Give a table of two columns."),
        (WARDS[:2], "There are 2 points to draw. From 3 to 60 can be read."),
        (pd.DataFrame({"a": range(61), "b": range(61)}), "There are 61 points to draw. From 3 to 60 can be read."),
        (WARDS.assign(Late=[1, 2, 3, None]), "A figure is missing or infinite. Leave it out, and say so."),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(values, said):
    with pytest.raises(NotDrawable) as refused:
        draw_scatter(values, measure="M")
    assert str(refused.value) == said
