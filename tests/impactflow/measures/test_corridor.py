import pandas as pd
import pytest

from impactflow.measures import MeasureError, corridor_hours


def test_hours_patients_and_those_who_cannot_be_added(table):
    frame = table(
        arrival_time=[f"2025-01-{at}:00" for at in ("01 09", "01 23", "02 01", "02 02", "02 03")],
        corridor_minutes=[90, 0, 30, None, -5],
    )
    row = corridor_hours(frame).loc["all"]
    assert row[["count", "not_recorded", "impossible", "patients", "hours"]].tolist() == [5, 1, 1, 2, 2]
    assert row["percent"] == pytest.approx(200 / 3) and row["hours_each"] == 1
    assert corridor_hours(frame, "day")["hours"].tolist() == [1.5, 0.5]


def test_where_nobody_waits_there_hours_are_nought_and_the_mean_is_missing(table):
    row = corridor_hours(table(arrival_time=["2025-01-01"], corridor_minutes=[0])).loc["all"]
    assert row["hours"] == 0 and row["percent"] == 0 and pd.isna(row["hours_each"])


def test_text_for_minutes_is_said_in_a_sentence(table):
    with pytest.raises(MeasureError, match="“corridor_minutes” holds text, not numbers"):
        corridor_hours(table(arrival_time=["2025-01-01"], corridor_minutes=["10"]))
    with pytest.raises(MeasureError, match="infinite"):
        corridor_hours(table(arrival_time=["2025-01-01"], corridor_minutes=[float("inf")]))
