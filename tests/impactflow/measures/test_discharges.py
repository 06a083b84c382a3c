import pandas as pd
import pytest

from impactflow.measures import (
    MeasureError, arrivals_by_hour_and_weekday, discharged_by, discharges_by_hour, discharges_by_weekday,
)


def left(*at, **columns):
    return pd.DataFrame({"discharge_time": pd.to_datetime(pd.Series(at, dtype=object), format="ISO8601"), **columns})


def test_discharges_by_hour():
    at = ("2025-01-01 00:00", "2025-01-02 16:59", "2025-01-02 16:00", "2025-01-03 23:59", None)
    table = discharges_by_hour(left(*at))
    assert table.index.tolist() == list(range(24)) and table["discharges"].sum() == 4
    assert table.loc[[0, 16, 23], "percent"].tolist() == [25, 50, 25] and set(table["not_ended"]) == {1}
    assert discharges_by_hour(left(None))["percent"].isna().all()


def test_weekdays_of_which_there_are_more_do_not_weigh_more():
    # Monday 6 to Monday 13 January 2025: two Mondays with 2 each, 1 on each other day.
    days = pd.date_range("2025-01-06 10:00", periods=8).tolist()
    table = discharges_by_weekday(left(*days, days[0], days[7], None))
    assert table["discharges"].tolist() == [4, 1, 1, 1, 1, 1, 1] and table["days"].tolist() == [2] + [1] * 6
    assert table["index"].tolist() == pytest.approx([14 / 8] + [7 / 8] * 6)
    assert table.index[0] == "Monday" and set(table["not_ended"]) == {1}


def test_days_without_a_discharge_count_when_the_span_is_given():
    table = discharges_by_weekday(left("2025-01-06", "2025-02-01"), first="2025-01-06", until="2025-01-20")
    assert table["days"].tolist() == [2] * 7 and table["per_day"].tolist() == [0.5] + [0] * 6
    assert table.loc["Monday", "index"] == 7


def test_a_weekday_that_does_not_occur_has_no_mean():
    table = discharges_by_weekday(left("2025-01-06", "2025-01-07", "2025-01-07"))
    assert table["per_day"].tolist()[:2] == [1, 2] and table["per_day"][2:].isna().all()
    assert table["index"].tolist()[:2] == pytest.approx([2 / 3, 4 / 3])
    assert discharges_by_weekday(left(None))["index"].isna().all()


def test_noon_is_not_before_noon_and_five_is_by_five():
    frame = left(
        "2025-01-01 11:59:59", "2025-01-01 12:00", "2025-01-01 17:00", "2025-01-01 17:01", None, ward_code=list("AABBB")
    )
    row = discharged_by(frame).loc["all"]
    assert row[["discharges", "before_noon", "by_17", "not_ended"]].tolist() == [4, 1, 3, 1]
    assert row[["before_noon_percent", "by_17_percent"]].tolist() == [25, 75]
    assert discharged_by(frame, "ward_code")["by_17_percent"].tolist() == [100, 50]
    assert discharged_by(frame, "day")["not_ended"].tolist() == [0, 1]


def test_arrivals_for_each_such_day():
    # 29 days: five Wednesdays (1 to 29 January 2025), four of each other weekday.
    frame = pd.DataFrame({"arrival_time": pd.to_datetime(["2025-01-01 10:30"] * 5 + ["2025-01-29 23:00", None])})
    table = arrivals_by_hour_and_weekday(frame)
    assert len(table) == 168 and table.index.names == ["weekday", "hour"]
    assert table.loc[("Wednesday", 10)].tolist() == [5, 5, 1, 1]
    assert table.loc[("Wednesday", 23), "per_day"] == 0.2 and table.loc[("Sunday", 0), "days"] == 4
    assert table["arrivals"].sum() == 6


def test_arrivals_outside_the_days_asked_for_are_not_counted():
    frame = pd.DataFrame({"arrival_time": pd.to_datetime(["2025-01-01", "2025-01-07", "2025-01-08"])})
    table = arrivals_by_hour_and_weekday(frame, first="2025-01-01", until="2025-01-08")
    assert table["arrivals"].sum() == 2 and (table["days"] == 1).all()


def test_an_empty_table_has_no_arrivals_and_no_days():
    table = arrivals_by_hour_and_weekday(pd.DataFrame({"arrival_time": []}))
    assert table["arrivals"].sum() == 0 and table["per_day"].isna().all()


def test_a_span_that_is_none_is_said():
    with pytest.raises(MeasureError, match="There is no day from 01 February 2025"):
        discharges_by_weekday(left("2025-01-06"), first="2025-02-01")


@pytest.mark.parametrize("work", [discharges_by_hour, discharges_by_weekday, discharged_by])
def test_text_for_times_is_said(work):
    with pytest.raises(MeasureError, match="“discharge_time” holds text, not times"):
        work(pd.DataFrame({"discharge_time": ["2025-01-01"]}))
