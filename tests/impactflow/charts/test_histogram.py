import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_histogram
from impactflow.charts.tokens import LIGHT

HOURS = pd.Series([0.0, 0.5, 1, 1.5, 4, 4.01, 30, None])
WAYS = pd.Series(["home"] * 5 + ["admitted"] * 3).astype(pd.CategoricalDtype(["home", "admitted"]))
CALL = {"measure": "From arrival to leaving", "width": 1, "most": 5, "unit": "hours"}


def test_words_title_and_figures(spec):
    drawn = spec(draw_histogram(HOURS, **CALL, limit=4))
    assert drawn["title"]["text"] == ["All: 7 patients, half by 1.5 hours, 71% within 4 hours"]
    assert drawn["description"] == (
        "Histogram: From arrival to leaving. All: 7 patients, half by 1.5 hours, 71% within 4 hours. "
        "Missing or impossible, and not drawn: 1."
    )
    assert drawn["title"]["subtitle"][1] == "% of all that are drawn. A bar is 1 hour wide, and the last holds all over 5"
    assert drawn["usermeta"]["figures"]["rows"] == [
        ["over 0 to 1", 42.9], ["over 1 to 2", 14.3], ["over 2 to 3", 0.0], ["over 3 to 4", 14.3],
        ["over 4 to 5", 14.3], ["over 5", 14.3],
    ]  # fmt: skip


def test_four_hours_belong_to_the_bar_before_the_limit(spec):
    rows = spec(draw_histogram(pd.Series([4.0, 4.0]), **CALL))["usermeta"]["figures"]["rows"]
    assert dict(rows)["over 3 to 4"] == 100 and dict(rows)["over 4 to 5"] == 0


def test_groups_have_a_panel_each_in_the_order_of_their_categories_on_one_scale(spec):
    drawn = spec(draw_histogram(HOURS, **CALL, by=WAYS))
    assert [part["title"]["text"] for part in drawn["vconcat"]] == [
        "Home: 5 patients, half by 1 hour", "Admitted: 2 patients, half by 17 hours",
    ]
    assert drawn["resolve"]["scale"]["y"] == "shared"


def test_who_has_no_group_is_not_dropped_in_silence(spec):
    drawn = spec(draw_histogram(HOURS, **CALL, by=WAYS.where(WAYS == "home")))
    assert "Missing or impossible, and not drawn: 3." in drawn["description"]


def test_the_words_of_the_two_lines_never_stand_on_each_other(spec, marks):
    for values, sides in (([1.0, 2], {"half": "right", "4 hours": "left"}), ([4.2, 5], {"half": "left", "4 hours": "right"})):
        made = draw_histogram(pd.Series(values), **CALL, limit=4)
        texts = [layer["mark"] for kind, layer in marks(made) if kind == "text"]
        assert {text["text"]: text["align"] for text in texts} == sides
    rules = [layer["mark"] for kind, layer in marks(made) if kind == "rule"]
    assert [rule["color"] for rule in rules] == [LIGHT.ink, LIGHT.target]


def test_only_bars_go_into_the_picture_however_many_the_patients(spec):
    drawn = spec(draw_histogram(pd.Series(range(50_000)) % 7, **CALL))
    assert max(len(rows) for rows in drawn["datasets"].values()) == 6
    assert drawn == spec(draw_histogram(pd.Series(range(50_000)) % 7, **CALL))


@pytest.mark.parametrize(
    ("values", "options", "said"),
    [
        (pd.Series([-1.0]), {}, "A figure is below 0, and a bar begins at 0. Draw a line instead."),
        (pd.Series([None], dtype=float), {}, "There are no figures to draw. Look whether a filter left any rows."),
        (HOURS, {"width": 0}, "The bars are 0 wide, up to 5. Choose a width that gives 1 to 60 bars."),
        (HOURS, {"width": 0.01}, "The bars are 0.01 wide, up to 5. Choose a width that gives 1 to 60 bars."),
        (HOURS, {"by": pd.Series(range(8))}, "There are 7 groups to set below each other; 3 can be read."),
    ],
)
def test_what_cannot_be_counted_is_said_in_a_sentence(values, options, said):
    with pytest.raises(NotDrawable) as refused:
        draw_histogram(values, **(CALL | options))
    assert str(refused.value) == said
