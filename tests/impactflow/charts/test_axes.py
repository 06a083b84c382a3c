import pandas as pd
import pytest

from impactflow.charts.axes import clock, horizontal, is_dated, plotted, vertical


def dates(every: str, count: int = 24, **options) -> pd.Series:
    return pd.Series(pd.date_range("2023-04-01", periods=count, freq=every, **options))


@pytest.mark.parametrize(
    ("every", "form"),
    [("MS", "%b %Y"), ("QS", "%b %Y"), ("YS", "%Y"), ("7D", "%-d %b %Y"), ("D", "%-d %b %Y"), ("h", "%-d %b %H:%M")],
)
def test_dates_are_written_as_people_say_them(every, form):
    axis = horizontal(dates(every)).to_dict()["axis"]
    assert axis["format"] == form and axis["tickCount"] == 8


def test_three_months_have_three_ticks_and_counted_points_whole_ones():
    assert horizontal(dates("MS", 3)).to_dict()["axis"]["tickCount"] == 3
    counted = horizontal(pd.Series([1, 2, 3])).to_dict()
    assert counted["title"] == "Point" and counted["axis"]["tickMinStep"] == 1


def test_points_are_plotted_on_the_clock_of_the_wall_or_counted_from_1():
    zoned = dates("D", 3, tz="Europe/London").dt.tz_convert("Europe/London")
    shown = plotted(pd.DataFrame({"date": zoned}))["date"]
    assert shown.dt.tz is None and shown[0] == pd.Timestamp("2023-04-01")
    assert plotted(pd.DataFrame({"date": [0, 1]}))["date"].tolist() == [1, 2]
    assert is_dated(zoned) and not is_dated(pd.Series([1, 2]))


@pytest.mark.parametrize(
    ("unit", "title", "label"), [("%", None, "datum.label + '%'"), ("minutes", "Minutes", None), ("", None, None)]
)
def test_percent_stands_at_each_figure_and_a_word_above_them_all(unit, title, label):
    axis = vertical("value", unit).to_dict()
    assert (axis["title"], axis["axis"].get("labelExpr")) == (title, label)
    assert axis["scale"] == {"zero": False}


@pytest.mark.parametrize(
    ("every", "count", "form", "ticks"),
    [("h", 24, "%H:%M", 8), ("h", 168, "%a", 7), ("MS", 24, "%b %Y", None)],
)
def test_lines_have_hours_within_a_day_and_days_within_a_fortnight(every, count, form, ticks):
    axis = clock(pd.date_range("2025-11-10", periods=count, freq=every)).to_dict()["axis"]
    assert axis["format"] == form and (ticks is None or len(axis["values"]) == ticks)
