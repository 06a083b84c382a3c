import pandas as pd
import pytest

from impactflow.charts import TooManyCharts, draw_multiples
from impactflow.spc import xmr

MONTHS = pd.date_range("2023-04-01", periods=13, freq="MS")


@pytest.fixture
def charts(steady):
    return {
        "Calm": xmr([*steady, 71], MONTHS, target=78),
        "Bad": xmr([*steady, 40], MONTHS),
        "Short": xmr([70, None, 71], MONTHS[:3]),
    }


def test_title_words_and_table(charts, spec):
    drawn = spec(draw_multiples(charts, measure="Waits", unit="%"))
    assert drawn["title"]["text"] == ["At the end of 2 charts: 1 concern; 1 has too few points to", "say"]
    assert drawn["title"]["subtitle"] == ["Waits", "Mean (solid), limits (dashed), target (red, dashed)"]
    assert drawn["description"] == (
        "XmR charts side by side: 3 charts. 1 concern at the end: Bad. 1 without a signal at the end. 1 with too few points to say: Short. "
        "If nothing changes, targets will be missed by Calm."
    )
    assert [row[0] for row in drawn["usermeta"]["figures"]["rows"]] == ["Calm", "Bad", "Short"]


def test_each_has_its_name_and_its_icons_words_and_all_share_one_legend(charts, spec, marks):
    made = draw_multiples(charts, measure="Waits")
    titles = [part["title"] for part in spec(made)["concat"]]
    assert [title["text"] for title in titles] == [["Calm"], ["Bad"], ["Short"]]
    assert [title["subtitle"] for title in titles] == ["Latest: common cause", "Latest: concern, low", "Latest: too few months to say"]
    domains = [layer["encoding"]["shape"]["scale"]["domain"] for kind, layer in marks(made) if kind == "point"]
    assert domains == [["Common cause", "Concern"]] * 3


@pytest.mark.parametrize(("same", "scale"), [(True, "shared"), (False, "independent")])
def test_one_scale_or_each_its_own(charts, spec, same, scale):
    assert spec(draw_multiples(charts, measure="Waits", same_scale=same))["resolve"]["scale"]["y"] == scale


@pytest.mark.parametrize(
    ("name", "lines"),
    [("Ward with a rather long name that goes on and on", ["Ward with a rather", "long name that goe…"]),
     ("x" * 50, ["x" * 19, "x" * 18 + "…"]), ("", [" "]), (7, ["7"]), ("<b>🏥", ["<b>🏥"])],
)
def test_names_keep_to_their_chart(charts, spec, svg, name, lines):
    made = draw_multiples({name: charts["Calm"]}, measure="Waits")
    assert spec(made)["concat"][0]["title"]["text"] == lines
    assert "<b>" not in svg(made)


@pytest.mark.parametrize("count", [0, 31])
def test_none_and_too_many_are_one_sentence(charts, count):
    with pytest.raises(TooManyCharts) as refused:
        draw_multiples({place: charts["Calm"] for place in range(count)}, measure="Waits")
    assert str(refused.value) == (
        f"There are {count} charts to set side by side; 1 to 30 fit. Choose some, or show the table of icons."
    )


def test_a_missing_latest_value_stays_missing(steady, spec):
    drawn = spec(draw_multiples({"A": xmr([*steady, None], MONTHS)}, measure="Waits"))
    assert drawn["usermeta"]["figures"]["rows"] == [["A", None, 70.5, 63.97, 77.03, "Common cause"]]


def test_no_lower_limit_below_nought_is_drawn_or_told(spec, marks):
    made = draw_multiples({"Corridor": xmr([0, 9, 1, 8, 0, 9, 2, 7, 0, 9, 1, 8], MONTHS[:12])}, measure="Hours")
    figures = spec(made)["usermeta"]["figures"]
    assert figures["rows"][0][figures["columns"].index("Lower")] == 0
    lowest = [row["lower_limit"] for rows in spec(made)["datasets"].values() for row in rows if "lower_limit" in row]
    assert lowest and min(lowest) == 0


def test_too_few_points_are_no_common_cause(charts, spec):
    made = spec(draw_multiples(charts, measure="Waits"))
    assert {row[0]: row[-1] for row in made["usermeta"]["figures"]["rows"]}["Short"] == "Too few months to say"
    assert "Latest: too few months to say" in str(made)
