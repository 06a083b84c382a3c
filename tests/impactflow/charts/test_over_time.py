import pandas as pd
import pytest

from impactflow.charts import NotDrawable, draw_over_time
from impactflow.charts.over_time import LINES

HOURS = pd.date_range("2025-11-10", periods=24, freq="h")
MONTHS = pd.date_range("2024-04-01", periods=6, freq="MS")
SHARES = pd.Series([64.04, 70, 73, 76, 83.72, 80], index=MONTHS)


def day(**lines):
    return pd.DataFrame({name.replace("_", " "): values for name, values in lines.items()}, index=HOURS)


def test_one_line_says_its_highest_and_lowest(spec):
    drawn = spec(draw_over_time(SHARES, measure="Left within four hours", unit="%"))
    assert drawn["title"]["text"] == ["Highest August 2024, at 83.7%"]
    assert drawn["title"]["subtitle"] == ["Left within four hours, April 2024 to September 2024"]
    assert drawn["description"] == (
        "Line chart: Left within four hours, April 2024 to September 2024. "
        "Highest August 2024, at 83.7%. Lowest April 2024, at 64%."
    )
    assert drawn["usermeta"]["figures"]["rows"][0] == ["April 2024", 64.0]


def test_several_lines_are_named_at_their_highest_point_and_told_apart_without_colour(spec, marks):
    made = draw_over_time(day(All=range(24), Waiting_for_a_bed=[3] * 23 + [4]), measure="Patients", unit="patients")
    assert spec(made)["description"] == (
        "Line chart: Patients, 10 November 2025. All: highest 23:00, at 23 patients. "
        "Waiting for a bed: highest 23:00, at 4 patients."
    )
    lines = [layer["mark"] for kind, layer in marks(made) if kind == "line"]
    assert [(line["color"], line["strokeDash"]) for line in lines] == list(LINES[:2])
    words = {layer["mark"]["text"] for kind, layer in marks(made) if kind == "text"}
    assert words == {"All: 23, 23:00", "Waiting for a bed: 4, 23:00"}


def test_a_week_has_its_days_and_a_limit_its_word(spec, marks, svg):
    week = pd.Series(range(500, 668), index=pd.date_range("2025-11-10", periods=168, freq="h"))
    made = draw_over_time(week, measure="Beds", unit="beds", limit=700, limit_word="Open:")
    assert "Highest Sunday 23:00, at 667 beds. Lowest Monday 00:00, at 500 beds. Open: 700 beds." in spec(made)["description"]
    assert "10 November 2025 to 16 November 2025" in spec(made)["title"]["subtitle"][0]
    assert [layer["mark"]["text"] for kind, layer in marks(made) if kind == "text"][0] == "Open: 700 beds"
    assert all(f">{name}<" in svg(made) for name in ("Mon", "Sun"))


@pytest.mark.parametrize(("values", "domain"), [([10, 20], [8.6, 21.4]), ([0, 100], [0, 114]), ([-5, 5], [-6.4, 6.4])])
def test_words_have_room_and_counts_stay_above_nought(spec, values, domain):
    drawn = spec(draw_over_time(pd.Series(values, index=MONTHS[:2]), measure="M"))
    assert drawn["layer"][0]["encoding"]["y"]["scale"]["domain"] == domain


def test_a_scale_begins_at_nought_where_that_is_asked_for(spec):
    drawn = spec(draw_over_time(pd.Series([10, 20], index=MONTHS[:2]), measure="M", from_nought=True))
    assert drawn["layer"][0]["encoding"]["y"]["scale"]["domain"] == [0, 22.8]


def test_a_gap_stays_a_gap_and_one_point_is_no_error(spec, svg):
    gap = draw_over_time(SHARES.where(SHARES != 73), measure="M")
    assert spec(gap)["usermeta"]["figures"]["rows"][2] == ["June 2024", None]
    assert spec(gap)["layer"][0]["mark"]["invalid"] == "break-paths-filter-domains"
    svg(draw_over_time(SHARES.iloc[:1], measure="M"))


def test_the_same_figures_are_the_same_picture(spec):
    assert spec(draw_over_time(SHARES, measure="M")) == spec(draw_over_time(SHARES.copy(), measure="M"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (SHARES.reset_index(drop=True), "A line over time needs dates or hours as its index, each once and in order."),
        (SHARES[::-1], "A line over time needs dates or hours as its index, each once and in order."),
        (SHARES * float("nan"), "A line has no figures. Leave its column out."),
        (pd.Series(1, index=pd.date_range("2020", periods=5001, freq="h")),
         "There are 5,001 points; 5,000 is the most. Summarise them by day or month."),
    ],
)  # fmt: skip
def test_what_is_no_line_is_said_in_a_sentence(values, said):
    with pytest.raises(NotDrawable) as refused:
        draw_over_time(values, measure="M")
    assert str(refused.value) == said


def test_a_figure_has_no_nought_that_says_nothing(spec, marks):
    scores = pd.DataFrame({"Cedar": [6.4, 7.2, 6], "Juniper": [0.85, 0.5, 0.6]}, index=MONTHS[:3])
    made = draw_over_time(scores, measure="M")
    words = {layer["mark"]["text"] for kind, layer in marks(made) if kind == "text"}
    assert words == {"Cedar: 7.2, May 2024", "Juniper: 0.85, April 2024"}
    assert spec(made)["usermeta"]["figures"]["rows"][0] == ["April 2024", 6.4, 0.85]


def test_a_flat_line_has_no_highest_point(spec, marks):
    made = draw_over_time(pd.DataFrame({"Weeks": SHARES, "Limit": 61.25}), measure="M")
    assert "Limit: the same throughout, at 61.2." in spec(made)["description"]
    words = {layer["mark"]["text"] for kind, layer in marks(made) if kind == "text"}
    assert words == {"Weeks: 83.7, August 2024", "Limit: 61.2"}
    assert len([kind for kind, _ in marks(made) if kind == "point"]) == 1


def test_a_line_of_one_figure_is_a_dot_with_its_day(spec, marks):
    values = pd.DataFrame({"All": range(len(MONTHS))}, index=MONTHS, dtype=float)
    values["This one"] = values["All"].tail(1)
    made = draw_over_time(values, measure="M")
    assert f"This one: one figure, {MONTHS[-1]:%B %Y}, at {len(MONTHS) - 1}." in made.description
    assert [name for name, _ in marks(made)].count("point") == 2


def test_a_flat_line_alone_is_said_to_be_the_same():
    assert "The same throughout, at 5." in draw_over_time(pd.Series(5, index=MONTHS), measure="M").description
