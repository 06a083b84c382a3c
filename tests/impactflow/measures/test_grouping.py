import pandas as pd
import pytest

from impactflow.measures import MeasureError, corridor_hours, over_twelve_hours, share_within
from impactflow.measures.grouping import groups

NAMES = ["arrival_time", "departure_time", "corridor_minutes"]


def frame(*arrivals, **columns):
    at = pd.to_datetime(pd.Series(arrivals, dtype=object), format="ISO8601")
    return pd.DataFrame({"arrival_time": at, "departure_time": at, "corridor_minutes": 60, **columns})


def test_categories_stand_in_their_order_and_those_that_do_not_occur_are_absent():
    kind = pd.Categorical(["old", "young", "old"], categories=["young", "middle", "old"])
    table = share_within(frame(*["2025-01-01"] * 3, kind=kind), by="kind")
    assert table.index.tolist() == ["young", "old"] and table["count"].tolist() == [1, 2]
    assert not isinstance(table.index.dtype, pd.CategoricalDtype)


@pytest.mark.parametrize("values", [["b", None, "a"], pd.Categorical(["b", None, "a"]), [2.0, None, 1.0]])
def test_rows_without_a_label_are_a_group_at_the_end(values):
    table = share_within(frame(*["2025-01-01"] * 3, kind=values), by="kind")
    assert table.index[-1] == "not recorded" and table["count"].tolist() == [1, 1, 1]


def test_dates_without_a_label_are_last():
    dates = pd.to_datetime(["2025-02-01", None, "2025-01-01"])
    found = share_within(frame(*["2025-01-01"] * 3, wave=dates), by="wave").index
    assert found[0] == pd.Timestamp("2025-01-01") and found[2] is pd.NaT


def test_a_day_on_which_nobody_came_is_a_nought():
    table = corridor_hours(frame("2025-01-01 23:59", "2025-01-04"), by="day")
    assert table.index.tolist() == list(pd.date_range("2025-01-01", periods=4))
    assert table["hours"].tolist() == [1, 0, 0, 1] and table["count"].tolist() == [1, 0, 0, 1]
    assert pd.isna(table["percent"].iloc[1])


def test_weeks_begin_on_monday_and_months_on_the_first():
    two = frame("2025-01-05 12:00", "2025-01-06")  # Sunday, Monday
    assert share_within(two, by="week").index.tolist() == [pd.Timestamp("2024-12-30"), pd.Timestamp("2025-01-06")]
    four = share_within(frame("2024-11-30", "2025-02-01"), by="month")
    assert four.index.tolist() == list(pd.date_range("2024-11-01", periods=4, freq="MS"))
    assert four["count"].tolist() == [1, 0, 0, 1]


def test_hours_and_weekdays_are_all_there_in_order():
    table = share_within(frame("2025-01-05 23:59"), by="weekday")
    assert table.index.tolist()[0] == "Monday" and table["count"].tolist() == [0, 0, 0, 0, 0, 0, 1]
    assert share_within(frame("2025-01-05 23:59"), by="hour")["count"].tolist() == [0] * 23 + [1]


def test_a_time_that_is_missing_is_a_row_of_its_own():
    two = frame("2025-01-05 03:00", None)
    assert share_within(two, by="hour").index[-1] == "not recorded"
    assert share_within(two, by="hour")["count"].tolist() == [0] * 3 + [1] + [0] * 20 + [1]
    assert share_within(two, by="weekday").loc["not recorded", "not_recorded"] == 1
    assert share_within(two, by="day").index[-1] is pd.NaT
    assert share_within(frame(None), by="day")["count"].tolist() == [1]


def test_a_period_within_groups_is_whole_for_each_group_that_occurs():
    three = frame("2025-01-01", "2025-01-03", None, mode=["walk-in", "ambulance", "walk-in"])
    table = share_within(three, by=["mode", "day"])
    assert table["count"].tolist() == [0, 0, 1, 1, 0, 0, 1]  # no row for an ambulance without a time
    assert table.index.names == ["mode", "day"] and table.index[0][0] == "ambulance"


def test_only_pairs_that_occur_are_shown():
    three = frame(*["2025-01-01"] * 3, one=list("aab"), two=list("xyx"))
    assert share_within(three, by=["one", "two"]).index.tolist() == [("a", "x"), ("a", "y"), ("b", "x")]


def test_a_column_of_your_own_comes_before_a_period():
    assert share_within(frame("2025-01-01", hour=["late"]), by="hour").index.tolist() == ["late"]


def test_times_with_a_zone_are_grouped_by_the_clock_in_london():
    at = pd.to_datetime(["2025-07-01 23:30"]).tz_localize("UTC")
    summer = pd.DataFrame({"arrival_time": at, "departure_time": at})
    assert share_within(summer, by="hour")["count"].tolist()[0] == 1
    assert share_within(summer, by="day").index.tolist() == [pd.Timestamp("2025-07-02")]


def test_labels_of_mixed_kinds_do_not_break_the_order():
    assert share_within(frame(*["2025-01-01"] * 3, kind=[10, "b", None]), by="kind").index.tolist() == [
        "10", "b", "not recorded",
    ]


def test_the_row_index_plays_no_part():
    two = frame("2025-01-01", "2025-01-01", kind=["a", "b"]).set_axis([3, 3])
    assert over_twelve_hours(two, by="kind")["count"].tolist() == [1, 1]


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("ward", "no column “ward”. Its columns: arrival_time"),
        (["kind", "kind"], "named twice"),
        ("count", "a column “count” of its own. Rename yours"),
    ],
)
def test_what_cannot_group_is_said_in_a_sentence(by, words):
    with pytest.raises(MeasureError, match=words):
        share_within(frame("2025-01-01", kind=["a"], count=[1]), by=by)


def test_a_period_needs_a_time():
    with pytest.raises(MeasureError, match="no column “day”"):
        groups(frame("2025-01-01"), "day")
